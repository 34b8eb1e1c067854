import { sleep, startDeadline } from '../../../../step/index.ts';
import type { Clock, Deadline } from '../../../../step/index.ts';
import type { AskSite } from './askSite.ts';
import type { SampleFile } from './chooseFiles.ts';
import { isSame, judge, serves } from './judge.ts';
import type { Final, Looks, Verdict } from './judge.ts';

/** The files to ask for after the deployment. At least one is fresh. */
export interface Observed extends Looks {
  /** Returns a file of the previous version, when one is known. */
  readonly recorded: () => SampleFile | undefined;
}

/** How to ask. */
export interface Asking {
  readonly ask: AskSite;
  readonly clock: Clock;
  /** Whether to go on until the time limit even when `false` is ruled out. */
  readonly isRequired: boolean;
  /** Called once when the site does not serve a fresh file at once. */
  readonly onWait: () => void;
}

const WITHIN_MS = 600_000;
/** By then most sites have switched. Only one that clearly serves the previous version is worth a longer wait. */
const FIRST_MS = 120_000;
/** Leaves time for a round of requests, one a second. */
const ROUND_MS = 15_000;
const WAIT_MS = 1000;
const SHORT_WAITS = 10;
const LONGEST_WAIT_MS = 10_000;

/**
 * Requests a fresh file until the site serves the build's bytes, for 10 minutes or the rest of the time limit. If it never does,
 * requests all files once more and judges the answers. Throws only when the run is cancelled.
 */
export async function observe(
  observed: Observed,
  { isRequired, onWait, ...asking }: Asking,
  limit: Deadline,
): Promise<Verdict> {
  const deadline = startDeadline(asking.clock, Math.min(WITHIN_MS, limit.remainingMs()), {
    parent: limit.signal,
    reason: () => new Error('late'),
  });
  const until = (leftMs: number): Promise<Verdict> =>
    askUntil(observed, { ...asking, deadline, leftMs: leftMs + ROUND_MS });
  const { fresh } = observed;
  try {
    const seen = await awaitFresh(fresh, { ...asking, deadline, leftMs: Infinity });
    if (seen !== undefined) return judge([seen], undefined);
    onWait();
    await sleep(asking.clock, WAIT_MS, deadline.signal);
    const first = await until(Math.max(0, deadline.remainingMs() - FIRST_MS));
    const isSettled = first.verified === true || (first.verified === undefined && !isRequired);
    if (isSettled || deadline.remainingMs() <= ROUND_MS) return first;
    await sleep(asking.clock, WAIT_MS, deadline.signal);
    return await until(0);
  } catch (error) {
    if (limit.remainingMs() > 0) limit.signal.throwIfAborted();
    if (!deadline.signal.aborted) throw error;
    return { verified: undefined, reason: 'did not answer in time.' };
  } finally {
    deadline.clear();
  }
}

interface Round extends Pick<Asking, 'ask' | 'clock'> {
  readonly deadline: Deadline;
  /** How much time has to be left for what comes after. */
  readonly leftMs: number;
}

async function askUntil(observed: Observed, round: Round): Promise<Verdict> {
  const { fresh, unchanged, unclear } = observed;
  const proof = await awaitFresh(fresh, round);
  if (proof !== undefined) return judge([proof], undefined);
  const { ask, clock, deadline } = round;
  const askNext = async (file: SampleFile): Promise<Final['after']> => {
    await sleep(clock, WAIT_MS, deadline.signal);
    return ask(file, deadline.signal);
  };
  const recorded = observed.recorded();
  const kept = recorded && { file: recorded, after: await askNext(recorded) };
  const finals: Final[] = [];
  // Fresh files come last, so that a site that switches during the round is not taken for the previous version.
  for (const look of [...unclear, ...unchanged, ...fresh]) {
    finals.push({ ...look, after: await askNext(look.file) });
  }
  return judge(finals, kept);
}

/** Resolves with the first file that the site serves with the build's bytes; undefined when time is up. */
async function awaitFresh(
  fresh: Looks['fresh'],
  { ask, clock, deadline, leftMs }: Round,
): Promise<Final | undefined> {
  let at = 0;
  let waitMs = WAIT_MS;
  for (let asked = 1; ; asked += 1) {
    const look = fresh[at % fresh.length];
    if (look === undefined) return undefined;
    const after = await ask(look.file, deadline.signal);
    if (serves(after, look.file)) return { ...look, after };
    // Neither as before nor as in the build: another file may say more.
    if (!isSame(look.before, after)) at += 1;
    if (asked > SHORT_WAITS) waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 1.5);
    if (deadline.remainingMs() <= leftMs + waitMs) return undefined;
    await sleep(clock, waitMs, deadline.signal);
  }
}
