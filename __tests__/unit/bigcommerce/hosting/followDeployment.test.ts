import { describe, expect, test } from '@jest/globals';
import { startDeadline } from '../../../../src/step/ports/clock.ts';
import { ActionError } from '../../../../src/errors/actionError.ts';
import { NetworkError } from '../../../../src/http/request.ts';
import { followDeployment } from '../../../../src/platforms/bigcommerce/hosting/follow/followDeployment.ts';
import type { StreamEvent } from '../../../../src/platforms/bigcommerce/hosting/follow/parseEvent.ts';
import { inTurn, scriptedNetwork } from '../../../support/memory/scriptedNetwork.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const UUID = '019500e2-933d-7057-8e81-090dd7240795';
const completed = message({ deployment_status: 'completed' });
const reset = new NetworkError('ECONNRESET', true);

function message(fields: object): string {
  return `data: ${JSON.stringify({ deployment_uuid: UUID, ...fields })}\n\n`;
}

function step(name: string, progress: number): string {
  return message({ deployment_status: 'in_progress', event: { step: name, progress } });
}

const stream = (...messages: readonly string[]): Reply => ({
  status: 200,
  body: messages.join(''),
});

/** A stream that says something and then neither speaks nor ends. */
async function* fallingSilent(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
  await new Promise(() => undefined);
}

/** Follows until a terminal message and tells what was handed out, requested and said. */
async function follow(replies: readonly Reply[], limitMs = 600_000) {
  const clock = virtualClock();
  const network = scriptedNetwork(inTurn(...replies));
  const said: string[] = [];
  const deadline = startDeadline(clock, limitMs, {
    parent: new AbortController().signal,
    reason: () => new ActionError('timeout', 'time is up'),
  });
  const events: StreamEvent[] = [];
  const read = async (): Promise<void> => {
    const following = followDeployment({
      tools: { ...network, clock, random: () => 0, correlationId: 'c', userAgent: 'u' },
      request: {
        method: 'GET',
        url: 'https://api.test/events',
        headers: { Accept: 'text/event-stream' },
      },
      deploymentUuid: UUID,
      deadline,
      info: (line) => said.push(line),
      warn: (line) => said.push(line),
    });
    for await (const event of following) {
      events.push(event);
      if (event.status === 'completed' || event.status === 'failed') break;
    }
  };
  const startedAtMs = clock.now();
  let error: unknown;
  await clock.runUntil(read().catch((caught: unknown) => (error = caught)));
  deadline.clear();
  return {
    states: events.map((event) => event.step ?? event.status),
    error,
    said,
    requests: network.requests,
    tookMs: clock.now() - startedAtMs,
    pendingTimers: clock.pending(),
  };
}

describe('followDeployment', () => {
  test('opens the stream again when it merely ends, however often, until there is a terminal state', async () => {
    const run = await follow([
      stream(step('unzipping', 10)),
      stream(),
      stream(step('deploying', 80)),
      stream(completed),
    ]);
    expect(run.states).toEqual(['unzipping', 'deploying', 'completed']);
    expect(run.requests).toHaveLength(4);
    expect(run.error).toBeUndefined();
    expect(run.pendingTimers).toBe(0);
  });

  test('hands out each state once, although the platform replays them on every connection', async () => {
    const first = step('unzipping', 10);
    const run = await follow([
      stream(first),
      stream(first, first, step('deploying', 80)),
      stream(first, completed),
    ]);
    expect(run.states).toEqual(['unzipping', 'deploying', 'completed']);
  });

  test('opens the stream again after a reset and says so once', async () => {
    const run = await follow([reset, reset, stream(completed)]);
    expect(run.states).toEqual(['completed']);
    expect(run.said).toEqual(['The event stream broke (ECONNRESET). Reopening the event stream.']);
  });

  test('gives up on a silent connection after 45 s, because proxies leave sockets half-closed', async () => {
    const run = await follow([
      { status: 200, body: fallingSilent(step('unzipping', 10)) },
      'silence',
      stream(completed),
    ]);
    expect(run.states).toEqual(['unzipping', 'completed']);
    expect(run.tookMs).toBeGreaterThanOrEqual(90_000);
    expect(run.tookMs).toBeLessThan(95_000);
  });

  test('lets the deadline reach a blocked read', async () => {
    const run = await follow([{ status: 200, body: fallingSilent(step('unzipping', 10)) }], 10_000);
    expect(run.error).toMatchObject({ code: 'timeout' });
    expect(run.tookMs).toBe(10_000);
  });

  test('sends the last id it saw', async () => {
    const run = await follow([stream(`id: 7\n${step('unzipping', 10)}`), stream(completed)]);
    expect(run.requests[0]?.headers).not.toHaveProperty('Last-Event-ID');
    expect(run.requests[1]?.headers).toHaveProperty('Last-Event-ID', '7');
  });

  test('keeps an id that no header can carry to itself', async () => {
    const run = await follow([
      stream(`id: a\u0001ü b\n${step('unzipping', 10)}`),
      stream(completed),
    ]);
    expect(run.requests[1]?.headers).not.toHaveProperty('Last-Event-ID');
  });

  test('bears with a deployment that is not known yet', async () => {
    const run = await follow([{ status: 404 }, { status: 404 }, stream(completed)]);
    expect(run.states).toEqual(['completed']);
  });

  test('calls a deployment lost that stays unknown', async () => {
    const run = await follow(Array.from({ length: 9 }, () => ({ status: 404 })));
    expect(run.error).toMatchObject({ code: 'deployment-lost' });
  });

  test.each([400, 401, 403, 302])(
    'ends with an error when the stream is refused with HTTP %d',
    async (status) => {
      const run = await follow([{ status, body: { title: 'no' } }]);
      expect(run.error).toMatchObject({ code: 'http', status });
      expect(run.requests).toHaveLength(1);
    },
  );

  test('waits as long as a 429 asks', async () => {
    const run = await follow([
      { status: 429, headers: { 'X-Rate-Limit-Time-Reset-Ms': '12000' } },
      stream(completed),
    ]);
    expect(run.tookMs).toBe(12_000);
  });

  test('bears with 5xx answers that are HTML', async () => {
    const page = { status: 502, body: '<html><h1>Bad Gateway</h1></html>' };
    const run = await follow([page, page, stream(completed)]);
    expect(run.states).toEqual(['completed']);
  });

  test('does not hammer a platform that answers and closes at once', async () => {
    const answers = Array.from({ length: 30 }, () => stream(step('deploying', 80)));
    const run = await follow([...answers, stream(completed)]);
    expect(run.tookMs).toBeGreaterThan(75_000);
  });

  test('leaves out messages about another deployment, and says so', async () => {
    const foreign = message({
      deployment_uuid: '00000000-0000-0000-0000-000000000000',
      deployment_status: 'completed',
    });
    const run = await follow([stream(foreign), stream(completed)]);
    expect(run.requests).toHaveLength(2);
    expect(run.said).toEqual([
      'The platform sent a message about another deployment. It is ignored.',
    ]);
  });

  test('leaves out what is no JSON', async () => {
    const run = await follow([
      stream('data: {"deployment_status":"completed"\n\n', 'data: null\n\n', completed),
    ]);
    expect(run.states).toEqual(['completed']);
  });

  test('opens the stream again when one event is larger than 1 MiB', async () => {
    async function* huge(): AsyncGenerator<Uint8Array> {
      for (let chunk = 0; chunk < 40; chunk += 1)
        yield Promise.resolve(Buffer.alloc(64 * 1024, 'x')).then((bytes) =>
          chunk === 0 ? Buffer.concat([Buffer.from('data: '), bytes]) : bytes,
        );
    }
    const run = await follow([{ status: 200, body: huge() }, stream(completed)]);
    expect(run.states).toEqual(['completed']);
  });
});
