import type { Clock, Deadline, Journal } from '../../step/index.ts';
import { sleep, startDeadline } from '../../step/index.ts';
import { ActionError } from '../../errors/index.ts';
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

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 10_000;
const ANSWER_WITHIN_MS = 20_000;

/**
 * Requests a path of the deployed site until it answers with a status below 400: a site can lag behind the platform's
 * word that its deployment is complete. From the first answer that is none of these, what the site itself logs is read.
 * Throws `timeout` with the last answer, and what was logged, when the check is not passed in time.
 */
export async function checkHealth(
  siteUrl: string | undefined,
  path: string,
  tools: Tools,
): Promise<void> {
  const { journal, deadline } = tools;
  if (siteUrl === undefined) {
    deadline.signal.throwIfAborted();
    throw noUrl();
  }
  const url = siteUrl.replace(/\/$/, '') + path;
  const log = collectLogs(tools.logs, { journal, signal: deadline.signal });
  try {
    const answer = await askUntilHealthy(url, tools, log.listen);
    if (answer !== undefined) throw unhealthy(url, answer, await log.stop());
  } finally {
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
  let told = '';
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 1.5)) {
    const status = await ask(url, tools);
    const answer = status === undefined ? 'does not answer' : `answers with HTTP ${String(status)}`;
    const healthy = status !== undefined && status >= 200 && status < 400;
    if (answer !== told) journal.info(`${url} ${answer}${healthy ? '' : '; asking again'}`);
    if (healthy) return undefined;
    told = answer;
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

function unhealthy(url: string, answer: string, heard: Heard | undefined): ActionError {
  const { lines = [], silence } = heard ?? {};
  const hint =
    'The new version is live. Look at its logs, or raise `timeout_minutes` if it needs longer.';
  return new ActionError(
    'timeout',
    `The deployment is complete, but its health check was not passed within the time limit: ${url} ${answer}.`,
    {
      hint: silence === undefined ? hint : `${hint} ${silence}`,
      excerpt: lines.length === 0 ? undefined : { title: 'What the worker said', lines },
    },
  );
}

function noUrl(): ActionError {
  return new ActionError(
    'unexpected-response',
    'The deployment is complete, but the platform gave no URL for the health check.',
    { hint: 'The new version is live. Look for its URL at the platform.' },
  );
}
