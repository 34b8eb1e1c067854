import type { Runner, WorkflowEvent } from '../../../src/step/ports/runner.ts';
import { push } from '../../support/memory/memoryRunner.ts';
import type { Dice } from '../engine/dice.ts';
import type { RefusalBody } from '../engine/fates/refusals.ts';
import {
  GITHUB,
  GITHUB_TOKEN,
  PULL_REQUEST,
  drawGitHubSwitches,
  mountGitHub,
} from '../models/gitHub.ts';
import type { GitHub } from '../models/gitHub.ts';
import type { Occasion, Secret } from './scene.ts';

/** The parts of a run that do not depend on the platform. */
export interface RunContext {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: WorkflowEvent;
  readonly env: Runner['env'];
  readonly limitMs: number;
  readonly gitHub: GitHub;
  /** Whether the pull request is closed during the run. */
  readonly closes: boolean;
  readonly secrets: readonly Secret[];
  /** Set if only GitHub knows what the run is for. */
  readonly occasion?: Occasion;
}

/** Draws the event, the limits and the switches that do not depend on the platform. */
export function drawRunContext(dice: Dice, startMs: number): RunContext {
  // The half makes it unique, so that the limit's timer can be identified.
  const limitMs = dice.magnitude(20_000, 1_800_000) + 0.5;
  const isPull = dice.chance(0.2);
  const closes = isPull && dice.chance(0.15);
  const pullRequest = { number: PULL_REQUEST, author: 'someone', fromFork: false };
  return {
    limitMs,
    closes,
    inputs: {
      timeout_minutes: String(limitMs / 60_000),
      ...(dice.chance(0.4) && { github_token: GITHUB_TOKEN }),
      ...(dice.chance(0.1) && { wait: 'false' }),
      ...(dice.chance(0.15) && { on_conflict: 'fail' }),
      ...(dice.chance(0.02) && { dry_run: 'true' }),
      ...(dice.chance(0.05) && { environment: 'staging' }),
    },
    event: isPull ? { ...push, name: 'pull_request', action: 'opened', pullRequest } : push,
    env: { GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '42' },
    gitHub: drawGitHub(dice.fork('GitHub'), closes, startMs),
    secrets: [{ value: GITHUB_TOKEN, allowedHosts: [GITHUB] }],
  };
}

/** Draws how GitHub behaves. A closed pull request may be reopened soon after. */
function drawGitHub(dice: Dice, closes: boolean, startMs: number): GitHub {
  const switches = drawGitHubSwitches(dice);
  if (!closes) return mountGitHub({ startMs, switches });
  const closesAtMs = startMs + dice.magnitude(1, 300_000);
  const reopensAtMs = dice.chance(0.3) ? closesAtMs + dice.magnitude(1000, 300_000) : undefined;
  return mountGitHub({ startMs, switches, closesAtMs, reopensAtMs });
}

/** Long enough for a run to meet somebody else's deployment. */
const SURELY_BUSY_MS = 10_000;

/** Returns the expected status if only somebody else's deployment is in the way; undefined if it is not determined. */
export function calmConflict(
  { inputs, closes }: Pick<RunContext, 'inputs' | 'closes'>,
  busyForMs: number,
): 'failed' | undefined {
  if (closes || busyForMs < SURELY_BUSY_MS) return undefined;
  return inputs['on_conflict'] === 'fail' ? 'failed' : undefined;
}

/** Builds the body of GitHub's refusals. */
export const gitHubRefusal: RefusalBody = (_, quote) => ({ message: `Not now. ${quote}` });
