import type { Dice } from '../engine/dice.ts';

/** All that a deployment will go through. */
export interface Life {
  /** Messages of the event stream, with the time after its creation. */
  readonly moments: readonly { readonly afterMs: number; readonly message: object }[];
  readonly lastsMs: number;
  readonly end: 'completed' | 'failed';
  /** For how long the event stream does not know it yet. */
  readonly unknownForMs: number;
}

const STEPS = ['initializing', 'downloading', 'unzipping', 'processing', 'deploying', 'finalizing'];

/** Draws the life of a deployment: how long it takes, what it tells, and how it ends. */
export function drawLife(dice: Dice, hostname: string): Life {
  const lastsMs = dice.chance(0.05) ? dice.between(0, 50) : dice.magnitude(500, 240_000);
  const end = dice.chance(0.8) ? 'completed' : 'failed';
  const steps = STEPS.filter(() => dice.chance(0.8));
  const working = steps.map((step, at) => ({
    afterMs: Math.floor((lastsMs * (at + 1)) / (steps.length + 1)),
    message: {
      deployment_status: 'in_progress',
      event: { step: dice.chance(0.03) ? 'polishing' : step, progress: dice.between(0, 100) },
      ...(dice.chance(0.5) && { error: null }),
    },
  }));
  const last = end === 'completed' ? completed(dice, hostname) : failed(dice);
  const queued = { afterMs: 0, message: { deployment_status: 'queued', event: null } };
  return {
    moments: [queued, ...working, { afterMs: lastsMs, message: last }],
    lastsMs,
    end,
    unknownForMs: dice.chance(0.2) ? dice.between(100, 4000) : 0,
  };
}

function completed(dice: Dice, hostname: string): object {
  const hosts = dice.pick([
    { deployment_hostnames: [hostname] },
    { deployment_url: hostname },
    { deployment_url: null },
  ]);
  const event = dice.chance(0.5) ? null : { step: 'complete', progress: 100 };
  return { deployment_status: 'completed', event, ...hosts };
}

/** A failure that names its code may keep the status of the work it interrupts. */
function failed(dice: Dice): object {
  const code = dice.pick([10, 20, 30, 40, 50, 60, 99]);
  return dice.pick([
    { deployment_status: 'failed', event: null, error: { code } },
    { deployment_status: 'failed', event: null },
    {
      deployment_status: 'in_progress',
      event: { step: 'unzipping', progress: 99 },
      error: { code },
    },
  ]);
}
