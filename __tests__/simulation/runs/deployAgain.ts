import type { Dice } from '../engine/dice.ts';
import { calmConditions, drawConditions } from '../engine/networkConditions.ts';
import { runScene } from './runScene.ts';
import type { Run } from './runScene.ts';
import { withLimit } from '../worlds/scene.ts';
import { allKind } from '../worlds/switches.ts';

/** By then everything has arrived and shows that was on its way. */
const REST_MS = 60_000;
/** A length that nothing else has. */
const LIMIT_MS = 1_900_000.5;
/** The commits of later runs: known to GitHub, and others than that of the first run. */
const COMMITS = ['beef002', 'beef003'];
/** Ids of workflow runs before and after that of the first run: an older run that is run again keeps its id. */
const RUN_IDS = ['41', '43'];

/**
 * Deploys other commits to the same target after a run, each of the same build or another one: first under conditions of its own, then when
 * all is quiet. Returns all runs; only the first one when it did not end, had nothing to do with GitHub, or has a deployment without end.
 */
export async function deployAgain(first: Run, dice: Dice): Promise<readonly Run[]> {
  // What is only GitHub's to know is of one commit.
  if (first.scene.occasion !== undefined) return [first];
  const runs = [first];
  for (const [index, commit] of COMMITS.entries()) {
    const own = dice.fork(commit);
    const isLast = index === COMMITS.length - 1;
    const next = await deployNext(runs.at(-1) ?? first, { commit, isCalm: isLast }, own);
    if (next === undefined) return [first];
    runs.push(next);
  }
  return runs;
}

async function deployNext(
  { scene, clock, ending, unkind }: Run,
  { commit, isCalm }: { readonly commit: string; readonly isCalm: boolean },
  dice: Dice,
): Promise<Run | undefined> {
  const { inputs, event, env, gitHub } = scene;
  const lastMs = Math.max(clock.now(), ...scene.deeds().map(({ endsAtMs }) => endsAtMs));
  if (ending !== 'settled' || lastMs === Infinity || inputs['github_token'] === undefined) {
    return undefined;
  }
  const restedMs = lastMs + REST_MS;
  await clock.runUntil(new Promise<never>(() => undefined), restedMs);
  // The machine may have been suspended meanwhile.
  const startMs = Math.max(restedMs, clock.now());
  gitHub.addCommit(commit);
  scene.drawEnd?.(dice.fork('end'));
  const isOfBuild = inputs['platform'] === 'bigcommerce';
  const limitMs = isCalm ? LIMIT_MS : scene.limitMs;
  return runScene({
    scene: withLimit(
      {
        ...scene,
        inputs: { ...inputs, wait: 'true', ...(isOfBuild && { skip_unchanged: 'true' }) },
        event: { ...event, sha: commit },
        env: { ...env, GITHUB_RUN_ID: dice.pick(RUN_IDS) },
        correlationId: `6b0e0a53-5d25-4b0a-9a4e-00000${commit}`,
        build: dice.pick(['first', 'second'] as const),
      },
      limitMs,
    ),
    conditions: isCalm ? calmConditions : drawConditions(dice.fork('conditions'), limitMs, unkind),
    unkind: isCalm ? allKind : unkind,
    ...{ dice, startMs },
  });
}
