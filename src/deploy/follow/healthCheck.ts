import type { Clock, Deadline, Journal } from '../../step/index.ts';
import { sleep, startDeadline } from '../../step/index.ts';
import { formatDuration } from '../../text/index.ts';
import type { Excerpt } from '../../errors/index.ts';
import { collectLogs } from './collectLogs.ts';
import type { Heard } from './collectLogs.ts';
import type { Deployment } from '../platform.ts';

/** Requests a URL without credentials and resolves with the status; rejects when no response arrives. */
export type Probe = (url: string, signal: AbortSignal) => Promise<number>;

interface Tools {
  readonly probe: Probe;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly deadline: Deadline;
  /** Reads the log of what was deployed; undefined where there is none to read. */
  readonly logs: Deployment['logs'];
}

/** What the site did instead of answering well. The new version is live all the same. */
export interface Unhealthy {
  /** At most a line, without a full stop: `Live, but / answers HTTP 503`. */
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  readonly excerpt: Excerpt | undefined;
}

const WITHIN_MS = 10 * 60_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 10_000;
const ANSWER_WITHIN_MS = 20_000;

/**
 * Requests a path of the deployed site until it answers with a status below 400: a site can lag behind the platform's
 * word that its deployment is complete. From the first answer that is none of these, what the site itself logs is read.
 * Resolves with the last answer, and what was logged, when the check does not pass within 10 minutes or the rest of the
 * time limit; with undefined when it passes. Throws when the run is cancelled.
 */
export async function checkHealth(
  siteUrl: string | undefined,
  path: string,
  tools: Tools,
): Promise<Unhealthy | undefined> {
  const { journal, clock } = tools;
  if (siteUrl === undefined) {
    if (tools.deadline.remainingMs() > 0) tools.deadline.signal.throwIfAborted();
    return NO_URL;
  }
  const url = siteUrl.replace(/\/$/, '') + path;
  const withinMs = Math.min(WITHIN_MS, tools.deadline.remainingMs());
  const deadline = startDeadline(clock, withinMs, {
    parent: tools.deadline.signal,
    reason: () => new Error('late'),
  });
  const log = collectLogs(tools.logs, { journal, signal: deadline.signal });
  try {
    const answer = await askUntilHealthy(url, { ...tools, deadline }, log.listen);
    if (answer === undefined) return undefined;
    return unhealthy({ path, url, answer, withinMs }, await log.stop());
  } finally {
    deadline.clear();
    await log.stop();
  }
}

/** Resolves with the last answer when time is up, or with undefined once the site is healthy. */
async function askUntilHealthy(
  url: string,
  tools: Tools,
  onFailure: () => void,
): Promise<string | undefined> {
  const { clock, journal, deadline } = tools;
  let logged = '';
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 1.5)) {
    const status = await ask(url, tools);
    // A request that the time limit has cut off says less than the answer before.
    if (status === undefined && logged !== '' && deadline.remainingMs() <= 0) return logged;
    const answer = status === undefined ? 'does not answer' : `answers HTTP ${String(status)}`;
    const healthy = status !== undefined && status >= 200 && status < 400;
    if (answer !== logged) journal.info(`${url} ${answer}${healthy ? '' : '; asking again'}`);
    if (healthy) return undefined;
    logged = answer;
    onFailure();
    journal.waitingFor(`the site ${answer}`);
    if (waitMs >= deadline.remainingMs()) return answer;
    await sleep(clock, waitMs, deadline.signal);
  }
}

/** Resolves with the status, or with undefined when no answer came. */
async function ask(url: string, { probe, clock, deadline }: Tools): Promise<number | undefined> {
  const own = startDeadline(clock, ANSWER_WITHIN_MS, {
    parent: deadline.signal,
    reason: () => new Error('late'),
  });
  try {
    return await probe(url, own.signal);
  } catch {
    // At the time limit the last answer is worth telling; only a cancellation ends the check without a word.
    if (deadline.remainingMs() > 0) deadline.signal.throwIfAborted();
    return undefined;
  } finally {
    own.clear();
  }
}

function unhealthy(
  asked: {
    readonly path: string;
    readonly url: string;
    readonly answer: string;
    readonly withinMs: number;
  },
  heard: Heard | undefined,
): Unhealthy {
  const { path, url, answer, withinMs } = asked;
  const { lines = [], silence } = heard ?? {};
  const longer = withinMs < WITHIN_MS ? ' Raise `timeout_minutes` if it only needs longer.' : '';
  const hint = `Fix the site and deploy again, or deploy the previous commit again.${longer}`;
  return {
    title: `Live, but ${path} ${answer}`,
    message: `The new version is live, but its health check did not pass within ${formatDuration(withinMs)}: ${url} ${answer}.`,
    hint: silence === undefined ? hint : `${hint} ${silence}`,
    excerpt: lines.length === 0 ? undefined : { title: 'What the worker said', lines },
  };
}

const NO_URL: Unhealthy = {
  title: 'Live, but the health check has no URL to ask',
  message: 'The new version is live, but the platform gave no URL for the health check.',
  hint: 'Look for its URL at the platform.',
  excerpt: undefined,
};
