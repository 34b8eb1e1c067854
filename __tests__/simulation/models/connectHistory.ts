import type { Dice } from '../engine/dice.ts';

/** How a Deployment looks from a certain time on. */
export interface State {
  readonly fromMs: number;
  readonly status: string;
  readonly version: number;
  readonly build: string;
}

/** What the platform does that nobody documents. */
export interface Manner {
  readonly bumpsAtCall: boolean;
  /** Whether the version moves with each step of the work, shown or not. */
  readonly bumpsEachTime: boolean;
  readonly bumpsAtEnd: boolean;
  readonly newBuild: 'call' | 'end' | 'never';
  /** For how long after a call the status is still the old one. */
  readonly oldStatusMs: number;
  /** How old a state can be that an instance shows; only where versions tell the old from the new. */
  readonly lagMs: number;
  /** Whether the call's answer shows the work, or the state before it. */
  readonly answersOld: boolean;
  /** For how long a new Deployment is not found. */
  readonly unknownForMs: number;
}

/** The longest that anything is out of date: an unchanged outcome is believed after 45 s. */
const LONGEST_OLD_MS = 40_000;

/** Draws how the platform behaves. It never hides a deployment altogether for longer than that takes. */
export function drawManner(dice: Dice): Manner {
  const bumpsAtCall = dice.chance(0.7);
  const bumpsAtEnd = dice.chance(0.3);
  const newBuild = dice.pick(['call', 'end', 'never'] as const);
  const oldStatusMs = dice.chance(0.4) ? dice.magnitude(100, LONGEST_OLD_MS) : 0;
  const canLag = bumpsAtCall && oldStatusMs === 0;
  return {
    bumpsAtCall,
    bumpsEachTime: bumpsAtCall && dice.chance(0.3),
    bumpsAtEnd,
    newBuild,
    oldStatusMs,
    lagMs: canLag && dice.chance(0.3) ? dice.magnitude(100, LONGEST_OLD_MS) : 0,
    answersOld: dice.chance(0.3),
    unknownForMs: dice.chance(0.2) ? dice.between(100, 4000) : 0,
  };
}

/** Whether a deployment leaves a trace besides its status. */
export function leavesTrace({ bumpsAtCall, bumpsAtEnd, newBuild }: Manner): boolean {
  return bumpsAtCall || bumpsAtEnd || newBuild !== 'never';
}

/** Draws all states that a call leads to, the last one being final; each begins later than the one before. */
export function drawStates(
  manner: Manner,
  { before, atMs }: { readonly before: State; readonly atMs: number },
  dice: Dice,
): readonly State[] {
  const lastsMs = leavesTrace(manner)
    ? dice.magnitude(500, 300_000)
    : dice.between(500, LONGEST_OLD_MS);
  const version = before.version + (manner.bumpsAtCall ? 1 : 0);
  const build = manner.newBuild === 'call' ? `${before.build}'` : before.build;
  const queuedMs = Math.floor((lastsMs * dice.between(0, 50)) / 100);
  const step = manner.bumpsEachTime ? 1 : 0;
  const end = {
    status: dice.chance(0.8) ? 'Deployed' : 'Failed',
    version: version + 2 * step + (manner.bumpsAtEnd ? 1 : 0),
    build: manner.newBuild === 'end' ? `${before.build}'` : build,
  };
  const working = [...new Set([0, queuedMs, manner.oldStatusMs])]
    .filter((afterMs) => afterMs < lastsMs)
    .sort((one, other) => one - other)
    .map((afterMs) => {
      const isQueued = afterMs < queuedMs;
      const status = isQueued ? 'Queued' : 'Deploying';
      const shown = afterMs < manner.oldStatusMs ? before.status : status;
      return {
        fromMs: atMs + afterMs,
        status: shown,
        version: version + (isQueued ? 0 : step),
        build,
      };
    });
  return [...working, { ...end, fromMs: atMs + lastsMs }];
}
