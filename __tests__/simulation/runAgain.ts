import type { Dice } from './engine/dice.ts';
import { fairWeather } from './engine/weather.ts';
import { runScene } from './runScene.ts';
import { withLimit } from './worlds/scene.ts';
import { allKind } from './worlds/switches.ts';
import type { Run } from './runScene.ts';

/** By then everything has arrived and shows that was on its way. */
const REST_MS = 60_000;
/** A length that nothing else has. */
const LIMIT_MS = 36_000_000.5;

/** Applies the same file to the same store once more after a run, when all is quiet; undefined after a run that did not end. */
export async function runAgain(
  { scene, clock, ending }: Run,
  dice: Dice,
): Promise<Run | undefined> {
  if (scene.setup === undefined || ending !== 'settled') return undefined;
  const startMs = clock.now() + REST_MS;
  const forever = new Promise<never>(() => undefined);
  await clock.runUntil(forever, startMs);
  scene.setup.shop.calm();
  return runScene({
    scene: withLimit({ ...scene, inputs: { ...scene.inputs, command: 'apply' } }, LIMIT_MS),
    weather: fairWeather,
    unkind: allKind,
    dice,
    startMs,
  });
}
