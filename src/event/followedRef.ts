import { ActionError } from '../errors/index.ts';
import type { Repository, WorkflowEvent } from '../step/index.ts';
import { oneLine } from '../text/index.ts';

/**
 * Asks GitHub whether a followed run of this repository was for a branch or for a tag: its payload has only the name. Resolves with
 * the ref, or with undefined where the event says enough.
 *
 * | a tag with the name          | a branch with the name | ref                                          |
 * | ---------------------------- | ---------------------- | -------------------------------------------- |
 * | none                         | yes                    | the branch                                   |
 * | at the commit of the run     | none                   | the tag                                      |
 * | anything else, or no answer  |                        | throws `input`, which asks for `environment` |
 */
export async function followedRef(
  { sha, pullRequest, followed }: WorkflowEvent,
  repository: Repository | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  const name = followed?.refName;
  if (pullRequest !== undefined || followed === undefined || name === undefined) return undefined;
  if (followed.fromFork || /^(pull_request|release)/.test(followed.event)) return undefined;
  const [tag, branch] = await lookUp(name, repository, signal);
  if (tag === undefined && branch !== undefined) return `refs/heads/${name}`;
  if (tag === sha && branch === undefined) return `refs/tags/${name}`;
  throw unclear(name, 'GitHub does not say whether that was a branch or a tag.');
}

async function lookUp(
  name: string,
  repository: Repository | undefined,
  signal: AbortSignal,
): Promise<readonly (string | undefined)[]> {
  if (repository === undefined) {
    throw unclear(
      name,
      'Without `github_token` GitHub cannot be asked whether that was a branch or a tag.',
    );
  }
  try {
    const refs = [`tags/${name}`, `heads/${name}`];
    return await Promise.all(refs.map((ref) => repository.commit(ref, signal)));
  } catch (error) {
    signal.throwIfAborted();
    throw unclear(name, error instanceof Error ? error.message : String(error));
  }
}

function unclear(name: string, reason: string): ActionError {
  const shown = oneLine(name);
  return new ActionError(
    'input',
    `environment: is missing. This run follows one of ${shown}. ${reason}`,
    {
      hint: 'Set `environment`, such as `production` for tags. The token needs `contents: read` to find out.',
    },
  );
}
