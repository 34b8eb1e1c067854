import { describe, expect, test } from '@jest/globals';
import type { LogEntry } from '../../../../src/deploy/platform.ts';
import { NetworkError } from '../../../../src/http/request.ts';
import { openApi } from '../../../../src/platforms/bigcommerce/api.ts';
import { tailLogs } from '../../../../src/platforms/bigcommerce/hosting/follow/tailLogs.ts';
import { inTurn, scriptedNetwork } from '../../../support/memory/scriptedNetwork.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const PROJECT = '019500e2-933d-7057-8e81-090dd7240795';
const reset = new NetworkError('ECONNRESET', true);
const stopped = new Error('stopped');

const said = (text: string, fields: object = {}): string =>
  `data: ${JSON.stringify({ project_uuid: PROJECT, exceptions: [{ message: text }], ...fields })}\n\n`;

const stream = (...events: readonly string[]): Reply => ({ status: 200, body: events.join('') });

async function* neverEnding(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
  await new Promise(() => undefined);
}

/** Reads the log until `enough` entries were read, or the signal is aborted after a time. */
async function tail(replies: readonly Reply[], { enough = Infinity, abortAfterMs = 600_000 } = {}) {
  const clock = virtualClock();
  const network = scriptedNetwork(inTurn(...replies));
  const tools = { ...network, clock, random: () => 0, correlationId: 'c', userAgent: 'u' };
  const account = { apiUrl: 'https://api.test', storeHash: 'abc', accessToken: 't-1' };
  const abort = new AbortController();
  const cancel = clock.schedule(abortAfterMs, () => {
    abort.abort(stopped);
  });
  const entries: LogEntry[] = [];
  const read = async (): Promise<void> => {
    const log = tailLogs({ api: openApi(account, tools), tools }, PROJECT, abort.signal);
    for await (const entry of log) {
      entries.push(entry);
      if (entries.length >= enough) break;
    }
  };
  const startedAtMs = clock.now();
  const error = await clock.runUntil(
    read().then(
      () => undefined,
      (caught: unknown) => caught,
    ),
  );
  cancel();
  return {
    messages: entries.map(({ message }) => message),
    error,
    requests: network.requests,
    tookMs: clock.now() - startedAtMs,
    pendingTimers: clock.pending(),
  };
}

describe('tailLogs', () => {
  test('asks for the log of the project as a stream, with the token', async () => {
    const { requests } = await tail([stream(said('a'))], { enough: 1 });
    expect(requests).toMatchObject([
      {
        method: 'GET',
        url: `https://api.test/stores/abc/v3/infrastructure/logs/${PROJECT}/tail`,
        headers: { Accept: 'text/event-stream', 'X-Auth-Token': 't-1', 'X-Correlation-Id': 'c' },
      },
    ]);
  });

  test('reads on when the platform ends the stream, and leaves no timer behind', async () => {
    const run = await tail([stream(said('a')), stream(), stream(said('b'))], { enough: 2 });
    expect(run.messages).toEqual(['a', 'b']);
    expect(run.requests).toHaveLength(3);
    expect(run.pendingTimers).toBe(0);
  });

  test('leaves out keep-alives, what cannot be read, and what is about another project', async () => {
    const foreign = said('foreign', { project_uuid: '00000000-0000-0000-0000-000000000000' });
    const run = await tail(
      [stream(': keep-alive\n\n', 'data: {"a\n\n', 'data: 7\n\n', foreign, said('own'))],
      { enough: 1 },
    );
    expect(run.messages).toEqual(['own']);
  });

  test('takes an event that does not name its project', async () => {
    const run = await tail([stream(said('a', { project_uuid: null }))], { enough: 1 });
    expect(run.messages).toEqual(['a']);
  });

  test('opens the stream again when it breaks, is silent for 45 s, or the platform is overloaded', async () => {
    const run = await tail(
      [reset, { status: 503 }, { status: 200, body: neverEnding(said('a')) }, stream(said('b'))],
      { enough: 2 },
    );
    expect(run.messages).toEqual(['a', 'b']);
    expect(run.tookMs).toBeGreaterThan(45_000);
    expect(run.tookMs).toBeLessThan(50_000);
  });

  test('does not hammer a platform that answers and closes at once', async () => {
    const replies = Array.from({ length: 100 }, () => stream());
    const run = await tail(replies, { abortAfterMs: 300_000 });
    expect(run.error).toBe(stopped);
    expect(run.requests.length).toBeLessThan(25);
  });

  test('names the scope that a token without it needs, and asks no second time', async () => {
    const run = await tail([{ status: 403, body: { title: '::error::x' } }]);
    expect(run.error).toMatchObject({
      status: 403,
      message: expect.stringMatching(/ the scope `store_infrastructure_logs_read_only`\.$/),
    });
  });

  test.each([
    [404, /^The platform has no log of this project \(HTTP 404\)\.$/],
    [401, /answered with HTTP 401\.$/],
    [302, /answered with HTTP 302\.$/],
  ])('gives up at once when it is refused with HTTP %d', async (status, message) => {
    const run = await tail([{ status, body: '<b>::error::x</b>' }]);
    expect(run.error).toMatchObject({ message: expect.stringMatching(message) });
    expect(run.requests).toHaveLength(1);
  });

  test('gives up after six tries in a row', async () => {
    const run = await tail(Array.from({ length: 7 }, () => ({ status: 500 })));
    expect(run.error).toMatchObject({ status: 500 });
    expect(run.requests).toHaveLength(6);
  });

  test('counts the tries anew after a stream that was of use', async () => {
    const fail = Array.from({ length: 5 }, () => reset);
    const run = await tail([...fail, stream(said('a')), ...fail, stream(said('b'))], { enough: 2 });
    expect(run.messages).toEqual(['a', 'b']);
  });

  test('says that a certificate is not trusted only once', async () => {
    const run = await tail([new NetworkError('SELF_SIGNED_CERT_IN_CHAIN', false)]);
    expect(run.error).toMatchObject({
      message: 'Could not read the worker’s log: the stream broke (SELF_SIGNED_CERT_IN_CHAIN).',
    });
  });

  test('ends with the signal in the middle of a stream', async () => {
    const body = neverEnding(said('a'));
    const run = await tail([{ status: 200, body }], { abortAfterMs: 7000 });
    expect(run.messages).toEqual(['a']);
    expect(run.error).toBe(stopped);
    expect(run.tookMs).toBe(7000);
    expect(run.pendingTimers).toBe(0);
  });

  test('ends with the signal between two streams', async () => {
    const run = await tail([stream()], { abortAfterMs: 100 });
    expect(run.error).toBe(stopped);
    expect(run.tookMs).toBe(100);
  });

  test('says that there was no answer when the signal ends a request without one', async () => {
    const run = await tail(['silence'], { abortAfterMs: 7000 });
    expect(run.error).toMatchObject({ message: expect.stringMatching(/did not answer\.$/) });
    expect(run.tookMs).toBe(7000);
  });

  test('says what was wrong when the signal ends the wait for another try', async () => {
    const run = await tail([{ status: 503 }], { abortAfterMs: 100 });
    expect(run.error).toMatchObject({ status: 503 });
    expect(run.tookMs).toBe(100);
  });
});
