import type { Dice } from '../engine/dice.ts';
import { calmConditions } from '../engine/networkConditions.ts';
import { runScene } from './runScene.ts';
import { withLimit } from '../worlds/scene.ts';
import { allKind } from '../worlds/switches.ts';
import type { Run } from './runScene.ts';

/** By then everything in flight has arrived and is visible. */
const REST_MS = 60_000;
/** Unique, so that the limit's timer can be identified. */
const LIMIT_MS = 36_000_000.5;

/** Applies the same file to the same store again after a run, without trouble; undefined if the run did not end. */
export async function runAgain(
  { scene, clock, ending }: Run,
  dice: Dice,
): Promise<Run | undefined> {
  if (scene.setup === undefined || ending !== 'settled') return undefined;
  const forever = new Promise<never>(() => undefined);
  const restedMs = clock.now() + REST_MS;
  await clock.runUntil(forever, restedMs);
  // The machine may have been suspended meanwhile.
  const startMs = Math.max(restedMs, clock.now());
  scene.setup.shop.calm();
  return runScene({
    scene: withLimit({ ...scene, inputs: { ...scene.inputs, command: 'apply' } }, LIMIT_MS),
    conditions: calmConditions,
    unkind: allKind,
    dice,
    startMs,
  });
}
