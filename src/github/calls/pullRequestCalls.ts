import * as z from 'zod/mini';
import type { PullRequestState, Repository } from '../../step/index.ts';
import { ask, ifMissing } from '../api/index.ts';
import type { AskTools } from '../api/index.ts';

const permission = 'pull-requests: read';
const PULLS = 'GET /repos/{owner}/{repo}/pulls';
const OF_COMMIT = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';

/** The statuses for a commit that GitHub does not know. */
const UNKNOWN_COMMIT = [404, 422];

const PullRequestJson = z.pipe(
  z.looseObject({
    number: z.int(),
    state: z.string(),
    head: z.looseObject({ sha: z.string(), label: z.nullish(z.string()) }),
  }),
  z.transform(({ number, state, head }): Pull => {
    const headSha = head.sha;
    return { number, state: state === 'closed' ? 'closed' : 'open', headSha, head: head.label };
  }),
);

interface Pull extends PullRequestState {
  /** Its branch, as `owner:branch`. */
  readonly head: string | null | undefined;
}

/**
 * Opens the calls that read pull requests.
 *
 * @see https://docs.github.com/en/rest/pulls/pulls
 */
export function pullRequestCalls(
  tools: AskTools,
): Pick<Repository, 'pullRequest' | 'pullRequestsOf' | 'pullRequestsWith'> {
  const look = (
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<Pull[]> => {
    const what = 'Finding the pull request';
    const answer = z.array(PullRequestJson);
    const page = { per_page: 100, ...parameters };
    return ask({ what, permission, answer, route, parameters: page }, tools, signal);
  };
  const ofCommit = async (sha: string, signal: AbortSignal): Promise<Pull[]> => {
    const found = look(OF_COMMIT, { commit_sha: sha }, signal);
    return (await found.catch(ifMissing(...UNKNOWN_COMMIT))) ?? [];
  };
  return {
    pullRequest: (number, signal) => {
      const call = { route: `${PULLS}/{pull_number}`, parameters: { pull_number: number } };
      const what = 'Reading the pull request';
      return ask({ ...call, what, permission, answer: PullRequestJson }, tools, signal);
    },
    pullRequestsWith: ofCommit,
    pullRequestsOf: async ({ sha, head }, signal) => {
      const isOfCommit = ({ headSha }: PullRequestState): boolean => headSha === sha;
      const ofAnyBranch = (await ofCommit(sha, signal)).filter(isOfCommit);
      // Anybody can push the commit of somebody else and open a pull request with it.
      const ofOwnBranch = ofAnyBranch.filter((pull) => pull.head === head);
      const found = ofOwnBranch.length > 0 ? ofOwnBranch : ofAnyBranch;
      if (found.length > 0 || head === undefined) return found;
      // GitHub does not always find a fork's commit in the original repository.
      const ofBranch = await look(PULLS, { head, state: 'all' }, signal);
      return ofBranch.filter(isOfCommit);
    },
  };
}
