import { oneLine } from '../text/index.ts';
import type { KeepingRun } from '../step/index.ts';

/**
 * Says why the artifacts of a run are not trusted, as the end of a sentence; undefined for one that is. Whoever may open a pull
 * request decides what a run of a fork builds, and `pull_request_target` runs with the repository's own name and secrets.
 */
export function findDistrust(
  { event, headRepository }: KeepingRun,
  fullName: string,
): string | undefined {
  if (headRepository === undefined) return 'its run was for a repository that is gone';
  if (headRepository.toLowerCase() !== fullName.toLowerCase())
    return `its run was for another repository, ${oneLine(headRepository)}`;
  if (event === 'pull_request_target') return 'its run was started by `pull_request_target`';
  return undefined;
}
