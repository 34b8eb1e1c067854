import type { WorkflowEvent } from '../../../src/step/ports/runner.ts';
import { push } from '../../support/memory/memoryRunner.ts';
import type { Dice } from '../engine/dice.ts';
import { GITHUB_TOKEN, PULL_REQUEST } from '../models/gitHub.ts';
import type { GitHub } from '../models/gitHub.ts';
import type { RunContext } from './runContext.ts';
import type { Unkind } from './switches.ts';

/** Draws what a run is for where its event does not say that, if these switches are unkind. */
export function withOccasion(context: RunContext, unkind: Unkind, dice: Dice): RunContext {
  const isUsual = context.event.pullRequest === undefined;
  if (isUsual && unkind.has('followed-runs') && dice.chance(0.4)) return follow(context, dice);
  if (isUsual && unkind.has('given-ref') && dice.chance(0.4)) return name(context, dice);
  return context;
}

/** The run follows one that was for a pull request, the default branch, another branch or a tag. */
function follow(context: RunContext, dice: Dice): RunContext {
  const { gitHub, inputs } = context;
  const { sha } = push;
  const [refName, environments] = dice.pick<readonly [string, readonly string[]]>([
    ['topic', [`preview/pr-${String(PULL_REQUEST)}`, `preview/${sha.slice(0, 7)}`]],
    ['main', ['main']],
    ['feature', ['feature']],
    ['v1', ['production']],
  ]);
  const isPull = refName === 'topic';
  if (refName === 'feature') gitHub.addCommit(sha, refName);
  if (refName === 'v1') gitHub.addTag(refName, sha);
  const followed: NonNullable<WorkflowEvent['followed']> = {
    ...{ event: isPull ? 'pull_request' : 'push', head: `acme:${refName}`, fromFork: false },
    ...(refName !== 'main' && { refName }),
  };
  const given = inputs['environment'];
  // Without a token nobody can be asked.
  const hasToken = dice.chance(0.7);
  return {
    ...context,
    inputs: { ...inputs, ...(hasToken && { github_token: GITHUB_TOKEN }) },
    event: {
      ...push,
      name: 'workflow_run',
      action: 'completed',
      ref: `refs/heads/${refName}`,
      followed,
    },
    occasion: { environments: given === undefined ? environments : [given], commits: [sha] },
  };
}

/** The commit of a build that an earlier run made. */
const BUILT = 'beef001';

/** The input `ref` names the commit by its id, a tag or a branch; or nothing that there is. */
function name(context: RunContext, dice: Dice): RunContext {
  const { gitHub, inputs } = context;
  const ref = dice.pick([BUILT, 'v1', 'feature', 'nowhere']);
  addTo(gitHub);
  return {
    ...context,
    inputs: { ...inputs, ref },
    occasion: {
      environments: [inputs['environment'] ?? 'main'],
      commits: ref === 'nowhere' ? [] : [BUILT],
    },
  };
}

function addTo(gitHub: GitHub): void {
  gitHub.addCommit(BUILT, 'feature');
  gitHub.addTag('v1', BUILT);
}
