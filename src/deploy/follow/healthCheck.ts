import type { Clock, Deadline, Journal, Probe } from '../../step/index.ts';
import { sleep, startDeadline } from '../../step/index.ts';
import { formatCount, formatDuration } from '../../text/index.ts';
import { collectLogs } from './collectLogs.ts';
import type { CollectedLog } from './collectLogs.ts';
import { askPage } from './askPage.ts';
import type { Unhealthy } from '../outcome.ts';
import type { Deployment } from '../platform.ts';

interface Tools {
  readonly probe: Probe;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly deadline: Deadline;
  /** Reads the log of what was deployed; undefined where there is none to read. */
  readonly logs: Deployment['logs'];
}

const WITHIN_MS = 10 * 60_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 10_000;
const ANSWER_WITHIN_MS = 20_000;

/** What the deployed site has to answer. */
export interface HealthWanted {
  /** At least one. */
  readonly paths: readonly string[];
  /** What the first page has to contain. */
  readonly text: string | undefined;
}

/** A page that has not passed yet, and its last answer. */
interface Page {
  readonly path: string;
  readonly url: string;
  readonly text: string | undefined;
  readonly answer: string | undefined;
  /** Set when the time limit has ended the only request for it. */
  readonly isCutOff?: boolean;
}

/**
 * Requests each path of the deployed site until it answers as it should: a site can lag behind the platform's word that its
 * deployment is complete. From the first answer that is not good on, what the site itself logs is read.
 * Resolves with the last answers, and what was logged, when the check does not pass within 10 minutes or the rest of the
 * time limit; with undefined when it passes. Throws when the run is cancelled.
 */
export async function checkHealth(
  siteUrl: string | undefined,
  { paths, text }: HealthWanted,
  tools: Tools,
): Promise<Unhealthy | undefined> {
  const { journal, clock } = tools;
  if (siteUrl === undefined) {
    if (tools.deadline.remainingMs() > 0) tools.deadline.signal.throwIfAborted();
    return NO_URL;
  }
  const base = siteUrl.replace(/\/$/, '');
  const pages = paths.map((path, at) => {
    return { path, url: base + path, text: at === 0 ? text : undefined, answer: undefined };
  });
  const withinMs = Math.min(WITHIN_MS, tools.deadline.remainingMs());
  const deadline = startDeadline(clock, withinMs, {
    parent: tools.deadline.signal,
    reason: () => new Error('late'),
  });
  const log = collectLogs(tools.logs, { journal, signal: deadline.signal });
  try {
    const failing = await askUntilHealthy(pages, { ...tools, deadline }, log.listen);
    const [first, ...others] = failing;
    return first && unhealthy([first, ...others], withinMs, await log.stop());
  } finally {
    deadline.clear();
    await log.stop();
  }
}

/** Resolves with the pages that have not passed when time is up; with none once all have. */
async function askUntilHealthy(
  pages: readonly Page[],
  tools: Tools,
  onFailure: () => void,
): Promise<readonly Page[]> {
  const { clock, journal, deadline } = tools;
  let failing = pages;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 1.5)) {
    const asked = await Promise.all(failing.map((page) => ask(page, tools)));
    failing = asked.filter((page) => page !== undefined);
    const [first] = failing;
    if (first === undefined) return [];
    onFailure();
    journal.waitingFor(`${first.path} ${String(first.answer)}`);
    if (waitMs >= deadline.remainingMs()) return failing;
    await sleep(clock, waitMs, deadline.signal);
  }
}

/** Resolves with the page and its answer, or with undefined once it has passed. */
async function ask(
  page: Page,
  { probe, clock, deadline, journal }: Tools,
): Promise<Page | undefined> {
  const own = startDeadline(clock, ANSWER_WITHIN_MS, {
    parent: deadline.signal,
    reason: () => new Error('late'),
  });
  try {
    const { isHealthy, answer } = await askPage(page, probe, own.signal);
    if (answer !== page.answer) logAnswer(journal, { ...page, answer }, isHealthy);
    return isHealthy ? undefined : { ...page, answer };
  } catch {
    // At the time limit the last answer is worth reporting. Only a cancellation ends the check without one.
    if (deadline.remainingMs() > 0) deadline.signal.throwIfAborted();
    // A request that the time limit has cut off says less than the answer before.
    if (page.answer !== undefined && deadline.remainingMs() <= 0) return page;
    const isCutOff = deadline.remainingMs() <= 0;
    const silent = { ...page, answer: 'does not answer', isCutOff };
    if (page.answer !== silent.answer) logAnswer(journal, silent, false);
    return silent;
  } finally {
    own.clear();
  }
}

function logAnswer(journal: Journal, { url, answer }: Page, isHealthy: boolean): void {
  journal.info(`${url} ${String(answer)}${isHealthy ? '' : '; asking again'}`);
}

function unhealthy(
  failing: readonly [Page, ...Page[]],
  withinMs: number,
  log: CollectedLog | undefined,
): Unhealthy {
  const [first, ...others] = failing;
  const { lines = [], whyEmpty } = log ?? {};
  const longer = withinMs < WITHIN_MS ? ' Raise `timeout_minutes` if it only needs longer.' : '';
  const hint = `Fix the site and deploy again, or deploy the previous commit again.${longer}`;
  const more = others.length === 0 ? '' : `, and ${formatCount(others.length, 'more path')} failed`;
  const answers = failing.map(({ url, answer }) => `${url} ${String(answer)}`).join('; ');
  return {
    title: `Live, but ${first.path} ${String(first.answer)}${more}`,
    message: `The new version went live, but its health check did not pass within ${formatDuration(withinMs)}: ${answers}.`,
    hint: whyEmpty === undefined ? hint : `${hint} ${whyEmpty}`,
    excerpt: lines.length === 0 ? undefined : { title: 'What the worker said', lines },
    isSeen: failing.some(({ isCutOff }) => isCutOff !== true),
  };
}

const NO_URL: Unhealthy = {
  title: 'Live, but the health check has no URL to ask',
  message: 'The new version is live, but the platform gave no URL for the health check.',
  hint: 'Look for its URL at the platform.',
  excerpt: undefined,
  isSeen: false,
};
