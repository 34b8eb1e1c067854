import { ActionError } from '../../errors/index.ts';
import { findComment } from '../../reporting/index.ts';
import { digestOf } from '../plan/index.ts';
import type { StorePlan } from '../plan/index.ts';
import type { StoreRequest, Target } from '../readRequest.ts';
import type { StoreWorld } from '../world.ts';
import { nameOfTarget, subjectOf } from './commentOnPullRequest.ts';

type World = Pick<StoreWorld, 'runner' | 'openRepository'>;
type ApplyRequest = StoreRequest & { readonly target: Target };

/** The line of a comment that names its plan. What else is in it is escaped, so nothing else can look like it. */
export function renderDigest(plan: StorePlan): string {
  return `Plan digest: \`${digestOf(plan)}\``;
}

const DIGEST = /^Plan digest: `([0-9a-f]{64})`\r?$/m;

/**
 * Throws `conflict` unless the plan is the one that was approved: by its digest, or in our comment on the pull request that brought
 * this commit. Without `approved_plan`, and for a plan without changes, everything is approved.
 */
export async function checkApproval(
  plan: StorePlan,
  request: ApplyRequest,
  { world, signal }: { readonly world: World; readonly signal: AbortSignal },
): Promise<void> {
  const { approved_plan: wanted } = request.inputs;
  if (wanted === undefined || plan.changes.length === 0) return;
  const approved =
    wanted === 'comment' ? await findDigests(request, world, signal) : [wanted.toLowerCase()];
  if (approved.includes(digestOf(plan))) return;
  const hint =
    'Plan again and have that plan approved. After an apply that made only a part, the rest is a new plan.';
  const found =
    approved.length === 0 ? 'No approved plan was found' : 'This is not the approved plan';
  throw new ActionError(
    'conflict',
    `${found}. Nothing was written. Its digest is ${digestOf(plan)}.`,
    { hint },
  );
}

async function findDigests(
  { inputs, target }: ApplyRequest,
  { runner, openRepository }: World,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const repository = inputs.github_token && (await openRepository(inputs.github_token));
  if (!repository) {
    throw new ActionError(
      'input',
      'approved_plan: `comment` needs `github_token`, in a workflow of GitHub.',
    );
  }
  const own = runner.event.pullRequest?.number;
  const numbers =
    own === undefined
      ? (await repository.pullRequestsWith(runner.event.sha, signal)).map(({ number }) => number)
      : [own];
  const digests: string[] = [];
  for (const pullRequest of numbers) {
    const environment = inputs.environment ?? `preview/pr-${String(pullRequest)}`;
    const subject = subjectOf(environment, nameOfTarget(target));
    const comment = await findComment({ repository, pullRequest, subject }, signal);
    const digest = DIGEST.exec(comment?.body ?? '')?.[1];
    if (digest !== undefined) digests.push(digest);
  }
  // A commit can be part of several pull requests. Then it is unknown which plan is meant.
  return digests.length > 1 ? [] : digests;
}
