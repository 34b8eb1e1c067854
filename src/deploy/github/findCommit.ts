import { ActionError } from '../../errors/index.ts';
import type { Repository } from '../../step/index.ts';
import { problemOf } from '../../step/index.ts';
import { oneLine } from '../../text/index.ts';
import type { DeployJournal } from '../outputs.ts';
import type { DeployRequest } from '../readRequest.ts';

interface Tools {
  readonly repository: Repository | undefined;
  readonly journal: DeployJournal;
  /** The commit of the run. */
  readonly ofRun: string;
}

/**
 * Finds the commit that is deployed: that of a rollback, the one that the input `ref` stands for, or that of the run. Throws `input`
 * when the repository has no such `ref`; where GitHub does not answer, the given text is used, with a warning.
 */
export async function findCommit(
  { inputs: { ref }, back }: Pick<DeployRequest, 'inputs' | 'back'>,
  { repository, journal, ofRun }: Tools,
  signal: AbortSignal,
): Promise<string> {
  // GitHub has just named it, so asking again would only need one more permission.
  if (back !== undefined) return back.to.commit;
  if (ref === undefined) return ofRun;
  const looked = journal.beside('Commit');
  try {
    const commit = await lookUp(ref, repository, signal);
    if (commit !== undefined) return commit;
  } catch (error) {
    signal.throwIfAborted();
    journal.warning({
      title: 'The commit could not be looked up',
      message: `${problemOf(error).message} GitHub shows \`${oneLine(ref)}\` as it was given.`,
    });
    return ref;
  } finally {
    looked();
  }
  throw new ActionError(
    'input',
    `ref: this repository has no commit, tag or branch ${oneLine(ref)}. Nothing was deployed.`,
    { hint: 'Check the name, and that the token has `contents: read`.' },
  );
}

function lookUp(
  ref: string,
  repository: Repository | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (repository !== undefined) return repository.commit(ref, signal);
  throw new ActionError('input', 'Without `github_token` the input `ref` cannot be looked up.');
}
