import { describe, expect, test } from '@jest/globals';
import { sleep, startDeadline } from '../../../../src/step/ports/clock.ts';
import { checkHealth } from '../../../../src/deploy/follow/healthCheck.ts';
import type { PageAnswer, Probe } from '../../../../src/step/index.ts';
import type { Deployment, LogEntry } from '../../../../src/deploy/platform.ts';
import { ActionError } from '../../../../src/errors/actionError.ts';
import { rememberSecret } from '../../../../src/text/redact.ts';
import { openJournal } from '../../../../src/step/journal.ts';
import { memoryRunner } from '../../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';
import type { VirtualClock } from '../../../support/memory/virtualClock.ts';

const SITE = 'https://shop.test/';
const error = (message: string, request?: string): LogEntry => ({
  level: 'error',
  message,
  request,
});
const warning = (message: string): LogEntry => ({ level: 'warning', message });

type LogMaker = (clock: VirtualClock) => NonNullable<Deployment['logs']>;

interface World {
  /** Statuses, one after the other; the last one stays. */
  readonly answers?: readonly number[];
  /** Instead of them: what each URL answers, by its path and query. */
  readonly pages?: Readonly<Record<string, Partial<PageAnswer>>>;
  readonly paths?: readonly string[];
  readonly text?: string;
  readonly logs?: LogMaker;
  readonly limitMs?: number;
  readonly cancelAfterMs?: number;
  readonly site?: string | undefined;
}

/** A log that says these things a second after it was opened, and then waits for the signal. */
const saying =
  (...entries: readonly LogEntry[]): LogMaker =>
  (clock) =>
    async function* (signal) {
      await sleep(clock, 1000, signal);
      yield* entries;
      await sleep(clock, 1_000_000, signal);
    };

const throwing =
  (problem: unknown): LogMaker =>
  () =>
    // eslint-disable-next-line require-yield -- it fails before it has anything to say
    async function* () {
      await Promise.resolve();
      throw problem;
    };

/** Runs a health check and returns how it ended, what was logged, and what became of the worker's log. */
async function check({ answers = [200], logs, limitMs = 60_000, cancelAfterMs, ...rest }: World) {
  const { pages, paths = ['/'], text } = rest;
  const site = 'site' in rest ? rest.site : SITE;
  const clock = virtualClock();
  const runner = memoryRunner();
  const journal = openJournal(runner, clock);
  const cancel = new AbortController();
  const cancelled = new ActionError('cancelled', 'stop');
  const stopTimer =
    cancelAfterMs === undefined
      ? () => undefined
      : clock.schedule(cancelAfterMs, () => {
          cancel.abort(cancelled);
        });
  const deadline = startDeadline(clock, limitMs, {
    parent: cancel.signal,
    reason: () => new ActionError('timeout', 'late'),
  });
  const left = [...answers];
  const asked: string[] = [];
  const probe: Probe = (url) => {
    asked.push(url);
    const page = pages?.[url.replace('https://shop.test', '')];
    const status = pages === undefined ? (left.length > 1 ? left.shift() : left[0]) : 404;
    return Promise.resolve({ status: status ?? 500, location: undefined, text: '', ...page });
  };
  const signals: AbortSignal[] = [];
  const inner = logs?.(clock);
  const watched: Deployment['logs'] = inner && ((signal) => (signals.push(signal), inner(signal)));
  const startedAtMs = clock.now();
  const tools = { probe, clock, journal, deadline, logs: watched };
  const [found, failure] = await clock.runUntil(
    checkHealth(site, { paths, text }, tools).then(
      (unhealthy) => [unhealthy, undefined] as const,
      (caught: unknown) => [undefined, caught] as const,
    ),
  );
  const tookMs = clock.now() - startedAtMs;
  deadline.clear();
  stopTimer();
  return {
    failure,
    found,
    asked,
    excerpt: found?.excerpt,
    hint: found?.hint,
    lines: runner.lines.filter((line) => line.startsWith('The worker')),
    opened: signals.length,
    closed: signals.every((signal) => signal.aborted),
    tookMs,
    pendingTimers: clock.pending(),
  };
}

describe('checkHealth', () => {
  test('does not open the log of a site that is healthy', async () => {
    const run = await check({ answers: [200], logs: saying(error('x')) });
    expect(run).toMatchObject({ failure: undefined, found: undefined, opened: 0 });
  });

  test('reads the log once from the first failing answer on, and closes it when the check is passed', async () => {
    const run = await check({ answers: [503, 500, 500, 204], logs: saying(error('starting')) });
    expect(run).toMatchObject({ failure: undefined, found: undefined, pendingTimers: 0 });
    expect(run).toMatchObject({ opened: 1, closed: true });
    expect(run.lines).toEqual(['The worker says: error: starting']);
  });

  test('tells what the worker said when the check is not passed', async () => {
    const run = await check({
      answers: [500],
      logs: saying(warning('cold'), error('TypeError: x', 'GET / (HTTP 500)')),
    });
    expect(run.found).toMatchObject({
      title: 'Live, but / answers HTTP 500',
      message: expect.stringMatching(
        /went live.* within 1 min 0 s: https:\/\/shop\.test\/ answers HTTP 500\.$/,
      ),
    });
    expect(run.excerpt).toEqual({
      title: 'What the worker said',
      lines: ['error at GET / (HTTP 500): TypeError: x', 'warning: cold'],
    });
    expect(run.hint).toMatch(/if it only needs longer\.$/);
    expect(run).toMatchObject({ opened: 1, closed: true, pendingTimers: 0 });
  });

  test('gives up after 10 minutes when the time limit is longer', async () => {
    const run = await check({ answers: [503], limitMs: 3_600_000 });
    expect(run.hint).toBe('Fix the site and deploy again, or deploy the previous commit again.');
    expect(run.tookMs).toBeGreaterThan(580_000);
    expect(run.tookMs).toBeLessThanOrEqual(600_000);
    expect(run.pendingTimers).toBe(0);
  });

  test('says that a site without a URL is live, also when time is up', async () => {
    const run = await check({ answers: [200], site: undefined });
    expect(run.found?.title).toBe('Live, but the health check has no URL to ask');
    expect(await check({ answers: [200], site: undefined, limitMs: 0 })).toMatchObject({
      found: run.found,
    });
  });

  test('tells the same thing once, with how often it was said', async () => {
    const same = Array.from({ length: 7 }, () => error('again'));
    const run = await check({ answers: [500], logs: saying(...same, warning('again')) });
    expect(run.lines).toEqual(['The worker says: error: again', 'The worker says: warning: again']);
    expect(run.excerpt?.lines).toEqual(['error, 7 times: again', 'warning: again']);
  });

  test('shows at most 20 entries of 500 characters, and says that there are more', async () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      error(`${String(index)} ${'x'.repeat(9999)}`),
    );
    const run = await check({ answers: [500], logs: saying(...many) });
    expect(run.lines).toHaveLength(21);
    expect(run.lines.at(-1)).toBe('The worker says more: further entries are not shown.');
    expect(run.excerpt?.lines).toHaveLength(21);
    expect(run.excerpt?.lines.at(-1)).toBe('further entries are not shown.');
    expect(Math.max(...run.lines.map((line) => line.length))).toBeLessThan(530);
  });

  test('keeps room for an error among many warnings', async () => {
    const many = Array.from({ length: 50 }, (_, index) => warning(`w${String(index)}`));
    const run = await check({ answers: [500], logs: saying(...many, error('the reason')) });
    expect(run.excerpt?.lines).toHaveLength(12);
    expect(run.excerpt?.lines[0]).toBe('error: the reason');
  });

  test('hides secrets before it cuts, and makes one line of each entry', async () => {
    rememberSecret('health-check-secret');
    const run = await check({
      answers: [500],
      logs: saying(
        error(`${'x'.repeat(490)}health-check-secret`),
        error('a\n::error::b\u001b[31m', 'GET /health-check-secret'),
      ),
    });
    const text = [...run.lines, ...(run.excerpt?.lines ?? [])].join('|');
    expect(text).not.toMatch(/health-che|\p{Cc}/u);
    expect(run.excerpt?.lines[1]).toBe('error at GET /***: a ::error::b [31m');
  });

  test('says that the worker logged nothing', async () => {
    const run = await check({ answers: [404], logs: saying() });
    expect(run.excerpt).toBeUndefined();
    expect(run.hint).toMatch(/longer\. Meanwhile there was no error and no warning/);
  });

  test('has nothing to say about a log where the platform shows none', async () => {
    const run = await check({ answers: [404] });
    expect(run.found).toMatchObject({ title: 'Live, but / answers HTTP 404' });
    expect(run.hint).toMatch(/if it only needs longer\.$/);
  });

  test.each<[string, unknown, RegExp]>([
    ['is refused', new ActionError('http', 'No scope.'), /longer\. No scope\.$/],
    ['has a fault', new TypeError('a\nb'), /Could not read the worker’s log: TypeError: a b$/],
  ])('goes on as before when the log %s, and says so in the hint', async (_, problem, hint) => {
    const passed = await check({ answers: [500, 500, 200], logs: throwing(problem) });
    expect(passed).toMatchObject({ failure: undefined, found: undefined, lines: [] });
    const silent = await check({ answers: [500] });
    const failed = await check({ answers: [500], logs: throwing(problem) });
    expect(failed.found).toBeDefined();
    expect(failed.hint).toMatch(hint);
    expect(failed).toMatchObject({ tookMs: silent.tookMs, lines: [] });
  });

  test('keeps what was said before the log broke', async () => {
    const logs: LogMaker = () =>
      async function* () {
        await Promise.resolve();
        yield error('first');
        throw new ActionError('http', 'Broken.');
      };
    const run = await check({ answers: [500], logs });
    expect(run.excerpt?.lines).toEqual(['error: first']);
    expect(run.hint).not.toMatch(/Broken/);
  });

  test('ends at once when the run is cancelled, with the log closed', async () => {
    const run = await check({ answers: [500], logs: saying(error('x')), cancelAfterMs: 5500 });
    expect(run.failure).toMatchObject({ code: 'cancelled' });
    expect(run).toMatchObject({ tookMs: 5500, opened: 1, closed: true, pendingTimers: 0 });
    expect(run.lines).toEqual(['The worker says: error: x']);
  });

  test('asks for all paths until each has passed, and for none again that has', async () => {
    const passed = await check({
      paths: ['/', '/cart'],
      pages: { '/': { status: 200 }, '/cart': { status: 302 } },
    });
    expect(passed).toMatchObject({ found: undefined, asked: [SITE, `${SITE}cart`] });
    const failed = await check({
      paths: ['/a', '/b', '/c'],
      pages: { '/a': { status: 200 }, '/b': { status: 503 }, '/c': { status: 500 } },
    });
    expect(failed.found?.title).toBe('Live, but /b answers HTTP 503, and 1 more path failed');
    expect(failed.found?.message).toMatch(
      /: https:\S+\/b answers HTTP 503; https:\S+\/c answers HTTP 500\.$/,
    );
    expect(failed.asked.filter((url) => url.endsWith('/a'))).toHaveLength(1);
    expect(failed.pendingTimers).toBe(0);
  });

  describe('with a text', () => {
    const home = { status: 200, text: '<h1>Summer sale</h1>' };
    const to = (location: string, status = 302): Partial<PageAnswer> => ({ status, location });

    test.each<[string, Readonly<Record<string, Partial<PageAnswer>>>]>([
      ['a page that contains it', { '/': home }],
      ['a redirect to it', { '/': to('/en'), '/en': home }],
      [
        'five redirects to it, in any way of writing',
        {
          '/': to('a'),
          '/a': to('/b?x=1', 301),
          '/b?x=1': to('https://shop.test/c#d', 307),
          '/c': to('./e', 308),
          '/e': to('https://user:word@shop.test/f', 303),
          '/f': home,
        },
      ],
    ])('passes for %s', async (_, pages) => {
      const { found, asked } = await check({ pages, text: 'Summer sale' });
      expect(found).toBeUndefined();
      expect(asked.join()).not.toMatch(/user|word|#/);
    });

    test.each<[string, Readonly<Record<string, Partial<PageAnswer>>>, string]>([
      [
        'an error page with 200',
        { '/': { status: 200, text: 'Sorry' } },
        'answers HTTP 200 without the expected text',
      ],
      ['a failure with the text', { '/': { ...home, status: 500 } }, 'answers HTTP 500'],
      ['a status that is no success', { '/': { ...home, status: 304 } }, 'answers HTTP 304'],
      [
        'a login at another host',
        { '/': to('https://login.test/?next=1'), '/?next=1': home },
        'redirects to another host, login.test',
      ],
      [
        'a redirect out of https',
        { '/': to('http://shop.test/'), ...{} },
        'redirects to another host, shop.test',
      ],
      [
        'a login at the same host',
        { '/': to('/login?key=1'), '/login?key=1': { status: 200 } },
        'answers HTTP 200 at /login without the expected text',
      ],
      ['redirects in a circle', { '/': to('/') }, 'redirects more than 5 times'],
      [
        'a redirect to nowhere',
        { '/': to('https://') },
        'redirects to something that is not a URL',
      ],
    ])('does not pass for %s', async (_, pages, answer) => {
      const { found, asked } = await check({ pages, text: 'Summer sale', limitMs: 500 });
      expect(found?.title).toBe(`Live, but / ${answer}`);
      expect(asked.every((url) => url.startsWith(SITE))).toBe(true);
    });

    test('looks for it on the first page only', async () => {
      const pages = { '/': home, '/cart': { status: 200, text: 'Empty' } };
      expect(
        (await check({ pages, paths: ['/', '/cart'], text: 'Summer sale' })).found,
      ).toBeUndefined();
    });
  });
});
