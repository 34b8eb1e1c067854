import { watchSockets } from './watchSockets.ts';
import { watchZlib } from './watchZlib.ts';

/** What is under way in this process. */
export interface WorkWatch {
  /** Resolves when nothing is under way that needs no timer. Rejects when something hangs. */
  readonly untilNothing: () => Promise<void>;
  readonly end: () => void;
}

/** How many turns of the event loop must pass without anything. What a turn leaves to the next one is under way itself. */
const QUIET_TURNS = 4;
/** Waits in between, instead of only taking turns, when something takes longer. */
const SHORT_WAITS = 50;
/** How long bytes may lie between two sockets: one of them may not read on purpose. */
const LYING_MS = 250;
/** How long anything may take. */
const HANGING_MS = 15_000;

/**
 * Watches files, names, compression, and connections within this process. Does not see worker threads, other processes, and
 * encrypted connections.
 */
export function watchWork(): WorkWatch {
  const sockets = watchSockets();
  const zlib = watchZlib();
  const current = (): readonly string[] => [...requests(), ...zlib.busy()];
  return {
    untilNothing: async () => {
      const startedAt = performance.now();
      let movedAt = startedAt;
      let position = '';
      let turns = 0;
      for (let quiet = 0; quiet < QUIET_TURNS;) {
        await (turns++ < SHORT_WAITS ? turn() : shortWait());
        const work = current();
        const lying = sockets.unread();
        if (lying !== position) movedAt = performance.now();
        position = lying;
        const isMoving = lying !== '' && performance.now() - movedAt < LYING_MS;
        quiet = work.length > 0 || isMoving ? 0 : quiet + 1;
        if (performance.now() - startedAt < HANGING_MS) continue;
        throw new Error(`Still under way after 15 s: ${[...work, lying].join(', ')}`);
      }
    },
    end: () => {
      sockets.end();
      zlib.end();
    },
  };
}

/** Lists requests to the system, and what is to be done in the next turn. */
function requests(): string[] {
  return process
    .getActiveResourcesInfo()
    .filter((name) => /Req|^(?:TCPConnect|Write|Shutdown)Wrap$|^Immediate$/.test(name));
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function shortWait(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
