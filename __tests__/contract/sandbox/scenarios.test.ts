import { createParser } from 'eventsource-parser';
import { describe, expect, test } from '@jest/globals';
import { normalSwitches } from '../../../sandbox/switches.ts';
import { scenarios } from '../../../sandbox/scenarios.ts';
import type { ScenarioName } from '../../../sandbox/scenarios.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { ask, askApi } from './ask.ts';
import { askForSignature, deploy, put, settle, smallBuild, upload, zipOf } from './deploying.ts';
import { eventsOf, listen } from './events/streaming.ts';

const STEPS = 7;
const names = Object.keys(scenarios) as ScenarioName[];

describe('the scenario', () => {
  test.each(names)('%s turns switches that exist, and starts', async (scenario) => {
    await using sandbox = await startSandbox({ scenario });
    expect(Object.keys(sandbox.switches)).toStrictEqual(Object.keys(normalSwitches()));
    expect(sandbox.switches).toMatchObject(scenarios[scenario].switches ?? {});
  });

  test('failed ends with code 50', async () => {
    await using sandbox = await startSandbox({ scenario: 'failed', switches: { paceMs: 0 } });
    const { uuid } = sandbox.addProject('storefront');
    expect((await settle(sandbox, await deploy(sandbox, uuid))).moments.at(-1)).toMatchObject({
      code: 50,
    });
  });

  test('conflict clears after four seconds', async () => {
    await using sandbox = await startSandbox({ scenario: 'conflict' });
    expect(sandbox.switches.busyForMs).toBe(4000);
    const project_uuid = sandbox.addProject('storefront').uuid;
    const upload_uuid = await upload(sandbox, await zipOf(smallBuild));
    const reply = await askApi(sandbox, 'POST /deployments', { project_uuid, upload_uuid });
    expect(reply.status).toBe(409);
    const leftMs = (sandbox.projects()[0]?.busyUntil ?? 0) - Date.now();
    expect(leftMs).toBeGreaterThan(3000);
    expect(leftMs).toBeLessThanOrEqual(4000);
  });

  test('cut breaks three streams in the middle of an event, and leaves the fourth alone', async () => {
    await using sandbox = await startSandbox({ scenario: 'cut', switches: { paceMs: 150 } });
    const uuid = await deploy(sandbox, sandbox.addProject('storefront').uuid);
    const heard = [];
    do heard.push(await listen(sandbox, uuid));
    while (heard.at(-1)?.over === 'broken' && heard.length < 10);
    expect(heard.map(({ over }) => over)).toStrictEqual(['broken', 'broken', 'broken', 'end']);
    expect(heard[0]?.text).toMatch(/\}\n\ndata: \{[^\n]+[^}\n]$/);
    expect(eventsOf(heard.at(-1)?.text ?? '').at(-1)).toMatchObject({
      deployment_status: 'completed',
    });
  });

  test('slow takes about twelve seconds, four of them for the upload', () => {
    const { uploadPace, paceMs = 0 } = scenarios.slow.switches ?? {};
    expect(uploadPace).toStrictEqual({ totalMs: 4000 });
    expect(paceMs * STEPS).toBeGreaterThan(6000);
    expect(paceMs * STEPS).toBeLessThan(9000);
  });

  test('unavailable refuses every call once', async () => {
    await using sandbox = await startSandbox({ scenario: 'unavailable', switches: { paceMs: 0 } });
    const { uuid: project_uuid } = sandbox.addProject('storefront');
    const statuses: (readonly number[])[] = [];
    const twice = async (call: () => Promise<{ readonly status: number }>): Promise<void> => {
      statuses.push([(await call()).status, (await call()).status]);
    };
    const artifact = await zipOf(smallBuild);
    await twice(() => askApi(sandbox, 'GET /projects'));
    await twice(() => askApi(sandbox, 'POST /deployments/uploads', {}));
    const { url, uuid: upload_uuid } = await askForSignature(sandbox);
    await twice(() => put(url, artifact));
    await twice(() => askApi(sandbox, 'POST /deployments', { project_uuid, upload_uuid }));
    const uuid = sandbox.deployments()[0]?.uuid ?? '';
    await twice(() => listen(sandbox, uuid));
    await settle(sandbox, uuid);
    await twice(() => ask(`http://${sandbox.projects()[0]?.hostname ?? ''}/`));
    expect(statuses).toStrictEqual([
      [503, 200],
      [429, 200],
      [503, 200],
      [429, 200],
      [503, 200],
      [503, 200],
    ]);
    expect(sandbox.unplayed()).toStrictEqual([]);
  });

  test('lost creates the deployment nobody hears of', async () => {
    await using sandbox = await startSandbox({ scenario: 'lost' });
    const { uuid } = sandbox.addProject('storefront');
    await expect(deploy(sandbox, uuid)).rejects.toThrow(/ECONNRESET|socket hang up/);
    expect(sandbox.deployments()).toMatchObject([{ projectUuid: uuid }]);
  });

  test('odd is odd, but a reader that keeps to the standard understands it', async () => {
    await using sandbox = await startSandbox({ scenario: 'odd', switches: { paceMs: 0 } });
    const deployment = await deploy(sandbox, sandbox.addProject('storefront').uuid);
    await settle(sandbox, deployment);
    sandbox.set({ replay: 'all' });
    const { chunks } = await listen(sandbox, deployment);
    const events: Record<string, unknown>[] = [];
    const comments: string[] = [];
    const retries: number[] = [];
    const parser = createParser({
      onEvent: ({ event, data, id }) =>
        events.push({ ...(JSON.parse(data) as object), name: event, id }),
      onComment: (comment) => comments.push(comment),
      onRetry: (ms) => retries.push(ms),
    });
    const decoder = new TextDecoder();
    for (const chunk of chunks) parser.feed(decoder.decode(chunk, { stream: true }));
    expect(events).toHaveLength((STEPS + 1) * 2);
    expect(events.at(-1)).toMatchObject({
      name: 'message',
      id: String(STEPS),
      deployment_uuid: deployment,
      deployment_status: 'completed',
      deployment_url: sandbox.projects()[0]?.hostname,
      error: null,
      region: 'eu-1',
    });
    expect(comments).toContain('sandbox');
    expect(retries).toStrictEqual([500]);
  });
});
