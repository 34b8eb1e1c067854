import { ActionError, HttpError } from '../../errors/index.ts';
import type { Repository } from '../../step/index.ts';
import { formatCount } from '../../text/index.ts';
import type { WorkflowWorld } from '../world.ts';

/** What the platform takes for the beginning of a tag, with the number of the pull request and a hyphen at its end. */
const PREFIX = /^[A-Za-z0-9][\w.-]{0,200}-pr-\d+-$/;

/**
 * Tags the head commit `SHA` of a pull request with `PREFIX` and the beginning of its id, and sets the output `tag`. Connect builds
 * from a tag only. A tag that is there is taken as it is, for it can only be of this commit.
 */
export async function tagPreview(world: WorkflowWorld, cancelled: AbortSignal): Promise<void> {
  const { runner } = world;
  const { SHA: sha = '' } = runner.env;
  const { repository, prefix } = await openTags(world);
  if (!/^[0-9a-f]{40,64}$/.test(sha)) {
    throw new ActionError('input', 'SHA: is not the full id of a commit.');
  }
  const tag = `${prefix}${sha.slice(0, 12)}`;
  try {
    await repository.createTag(tag, sha, cancelled);
    runner.info(`Created the tag ${tag}.`);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    // It may be there from an earlier run, or in spite of a lost answer.
    const found = await repository.commit(`tags/${tag}`, cancelled);
    if (found !== sha) throw error;
    runner.info(`The tag ${tag} is there already.`);
  }
  runner.output('tag', tag);
}

/** Deletes the tags that begin with `PREFIX`, all but `KEEP`: of commits that no preview shows any more. */
export async function removePreviewTags(
  world: WorkflowWorld,
  cancelled: AbortSignal,
): Promise<void> {
  const { runner } = world;
  const { KEEP: kept } = runner.env;
  const { repository, prefix } = await openTags(world);
  const tags = await repository.tags(prefix, cancelled);
  const old = tags.filter((tag) => tag !== kept && tag.startsWith(prefix));
  for (const tag of old) await repository.deleteTag(tag, cancelled);
  runner.info(`Deleted ${formatCount(old.length, 'tag')} of this pull request.`);
}

/** Opens the repository and reads with what the tags of a pull request begin. Throws `input`. */
async function openTags({
  runner,
  openRepository,
}: WorkflowWorld): Promise<{ readonly repository: Repository; readonly prefix: string }> {
  const { GITHUB_TOKEN: token = '', PREFIX: prefix = '' } = runner.env;
  if (!PREFIX.test(prefix)) {
    // Deleting by a shorter prefix could take tags of releases.
    throw new ActionError('input', 'PREFIX: does not name the tags of one pull request.');
  }
  const repository = token === '' ? undefined : await openRepository(token);
  if (repository !== undefined) return { repository, prefix };
  throw new ActionError('input', 'GITHUB_TOKEN: is missing, or this is no run of GitHub Actions.');
}
