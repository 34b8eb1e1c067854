import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { oversized } from '../../../../sandbox/bigcommerce/model/index.ts';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import { askApi } from '../ask.ts';
import { settle } from '../deploying.ts';
import { eventsOf, listen, startDeployment } from './streaming.ts';

describe('the event stream', () => {
  test('has one unnamed data line and an empty line for each event, in a chunk of its own, and ends with the deployment', async () => {
    await using started = await startDeployment({ replay: 'all', paceMs: 10 });
    const { sandbox, uuid } = started;
    const { status, headers, chunks, text, over } = await listen(sandbox, uuid);
    expect([status, headers['content-type'], over]).toStrictEqual([
      200,
      'text/event-stream',
      'end',
    ]);
    expect(chunks.map(String).every((chunk) => /^data: \{[^\n]+\}\n\n$/.test(chunk))).toBe(true);
    const hostname = expect.stringMatching(/^127\.0\.0\.1:\d+$/);
    const shared = { deployment_uuid: uuid };
    const passing = (step: string, progress: number): object => ({
      ...shared,
      deployment_status: 'in_progress',
      event: { step, progress },
      deployment_hostnames: step === 'finalizing' ? [hostname] : [],
    });
    expect(eventsOf(text)).toStrictEqual([
      { ...shared, deployment_status: 'queued', event: null, deployment_hostnames: [] },
      passing('initializing', 5),
      passing('downloading', 25),
      passing('unzipping', 40),
      passing('processing', 60),
      passing('deploying', 80),
      passing('finalizing', 95),
      {
        ...shared,
        deployment_status: 'completed',
        event: { step: 'complete', progress: 100 },
        deployment_hostnames: [hostname],
      },
    ]);
  });

  test('refuses an id that is no UUID, and one it does not know', async () => {
    await using sandbox = await startSandbox();
    const invalid = await askApi(sandbox, 'GET /deployments/7/events');
    expect(invalid.json()).toMatchObject({
      status: 400,
      title: ':deploymentUuid should be valid UUID.',
    });
    const unknown = 'GET /deployments/01956ca2-72dd-7968-9484-469ce291d38f/events';
    expect((await askApi(sandbox, unknown)).status).toBe(404);
    const asJson = { operation: unknown, headers: { Accept: 'application/json' } };
    expect((await askApi(sandbox, asJson)).status).toBe(406);
  });

  test.each([
    ['last', ['completed']],
    ['all', ['queued', ...Array.from({ length: 6 }, () => 'in_progress'), 'completed']],
    ['nothing', []],
  ] as const)('begins with %s of what was said before', async (replay, statuses) => {
    await using started = await startDeployment({ replay, paceMs: 0 });
    const { sandbox, uuid } = started;
    await settle(sandbox, uuid);
    const { text } = await listen(sandbox, uuid);
    expect(eventsOf(text).map((event) => event['deployment_status'])).toStrictEqual(statuses);
  });

  test('ends when its time is up, long before the deployment', async () => {
    await using started = await startDeployment({
      holdAt: 'downloading',
      streamLifetimeMs: 50,
    });
    const { sandbox, uuid } = started;
    const startedAt = performance.now();
    const { text, over } = await listen(sandbox, uuid);
    expect(over).toBe('end');
    expect(text).not.toMatch(/^:/m);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(45);
    expect(eventsOf(text).at(-1)).toMatchObject({ event: { step: 'downloading' } });
  });

  test('can outlive the deployment', async () => {
    await using started = await startDeployment({ paceMs: 0, endsWithDeployment: false });
    const { sandbox, uuid } = started;
    expect(await listen(sandbox, uuid, { patienceMs: 150 })).toMatchObject({ over: 'silent' });
  });

  test.each([
    ['deployment_url', ['deployment_url'], null],
    ['both', ['deployment_hostnames', 'deployment_url'], null],
    ['neither', [], undefined],
  ] as const)('tells the hostname in %s', async (hostnameField, fields, early) => {
    await using started = await startDeployment({ hostnameField, replay: 'all' });
    const { sandbox, uuid } = started;
    const events = eventsOf((await listen(sandbox, uuid)).text);
    const named = Object.keys(events.at(-1) ?? {}).filter((key) => /hostnames|url/.test(key));
    expect(named).toStrictEqual(fields);
    expect(events[0]?.['deployment_url']).toBe(early);
  });

  test('can tell other hostnames than the real ones', async () => {
    const hostnames = ['shop.example.com', 'http://evil/', ''];
    await using started = await startDeployment({ hostnames, paceMs: 0 });
    const { sandbox, uuid } = started;
    await settle(sandbox, uuid);
    expect(eventsOf((await listen(sandbox, uuid)).text)).toMatchObject([
      { deployment_hostnames: hostnames },
    ]);
    sandbox.set({ replay: 'all' });
    const [early] = eventsOf((await listen(sandbox, uuid)).text);
    expect(early).toMatchObject({ deployment_hostnames: [] });
  });

  test.each([
    ['failed', { code: 20 }, { deployment_status: 'failed', event: null, error: { code: 20 } }],
    [
      'in progress, with an error beside it,',
      { code: 30, status: 'in_progress' },
      {
        deployment_status: 'in_progress',
        event: { step: 'unzipping', progress: 99 },
        error: { code: 30 },
      },
    ],
    ['failed without a word', { code: undefined }, { deployment_status: 'failed', event: null }],
  ] as const)('says %s when a deployment fails like that', async (_name, failure, last) => {
    await using started = await startDeployment({ failure, paceMs: 0 });
    const { sandbox, uuid } = started;
    await settle(sandbox, uuid);
    expect(eventsOf((await listen(sandbox, uuid)).text)).toStrictEqual([
      { deployment_uuid: uuid, deployment_hostnames: [], ...last },
    ]);
  });
});

test('events that take long to send do not make it miss those that happen meanwhile', async () => {
  await using started = await startDeployment({
    paceMs: 2,
    replay: 'all',
    streamLifetimeMs: 2000,
    rewrite: oversized(2_000_000),
  });
  const { sandbox, uuid } = started;
  expect(eventsOf((await listen(sandbox, uuid)).text)).toHaveLength(8);
});

test('a client that leaves does not keep the deployment, nor another stream, from going on', async () => {
  await using started = await startDeployment({ holdAt: 'downloading' });
  const { sandbox, uuid } = started;
  const left = await listen(sandbox, uuid, { patienceMs: 40 });
  expect(left.over).toBe('silent');
  while (sandbox.requests.at(-1)?.endedAt === undefined) await sleep(1);
  const stays = listen(sandbox, uuid);
  await sleep(5);
  sandbox.set({ holdAt: undefined });
  expect(eventsOf((await stays).text).at(-1)).toMatchObject({ deployment_status: 'completed' });
});
