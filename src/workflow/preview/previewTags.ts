import { ActionError } from '../../errors/index.ts';
import type { OpenRepository, Repository, Runner } from '../../step/index.ts';

/** What the platform takes for the beginning of a tag, with the number of the pull request and a hyphen at its end. */
const PREFIX = /^[A-Za-z0-9][\w.-]{0,200}-pr-\d+-$/;

/** Opens the repository and reads with what the tags of a pull request begin. Throws `input`. */
export async function openTags({
  runner,
  openRepository,
}: {
  readonly runner: Runner;
  readonly openRepository: OpenRepository;
}): Promise<{ readonly repository: Repository; readonly prefix: string }> {
  const { GITHUB_TOKEN: token = '', PREFIX: prefix = '' } = runner.env;
  if (!PREFIX.test(prefix)) {
    // Deleting by a shorter prefix could take tags of releases.
    throw new ActionError('input', 'PREFIX: does not name the tags of one pull request.');
  }
  const repository = token === '' ? undefined : await openRepository(token);
  if (repository !== undefined) return { repository, prefix };
  throw new ActionError('input', 'GITHUB_TOKEN: is missing, or this is no run of GitHub Actions.');
}
