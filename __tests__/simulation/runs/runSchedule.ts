import { openDice } from '../engine/dice.ts';
import { drawConditions } from '../engine/networkConditions.ts';
import { runScene } from './runScene.ts';
import type { Run, Stage } from './runScene.ts';
import { worlds } from '../worlds/index.ts';
import type { WorldName } from '../worlds/index.ts';
import type { Scene } from '../worlds/scene.ts';
import { drawSwitches } from '../worlds/switches.ts';

/** Which schedule to run: one seed is one schedule. */
export interface Schedule {
  readonly world: WorldName;
  readonly seed: number;
  /** Whether GitHub is left out, whatever the seed says. */
  readonly isWithoutGitHub?: boolean;
}

const START_MS = 1_800_000_000_000;

/** Draws the initial state of a schedule. */
export function drawStage({ world, seed, isWithoutGitHub }: Schedule): Stage {
  const dice = openDice(seed);
  const unkind = drawSwitches(dice.fork('switches'), world);
  const drawn = worlds[world](dice.fork('scene'), START_MS, unkind);
  const scene = isWithoutGitHub === true ? withoutGitHub(drawn) : drawn;
  const conditions = drawConditions(dice.fork('weather'), scene.limitMs, unkind);
  return { scene, conditions, unkind, dice, startMs: START_MS };
}

/** Runs one schedule in virtual time. */
export function runSchedule(schedule: Schedule): Promise<Run> {
  return runScene(drawStage(schedule));
}

function withoutGitHub(scene: Scene): Scene {
  return { ...scene, inputs: { ...scene.inputs, github_token: '' } };
}
