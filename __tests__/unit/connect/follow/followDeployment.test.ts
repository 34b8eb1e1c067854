import { describe, expect, test } from '@jest/globals';
import { NetworkError } from '../../../../src/http/request.ts';
import { DeploymentJson } from '../../../../src/platforms/connect/api/deployment.ts';
import { followDeployment } from '../../../../src/platforms/connect/follow/followDeployment.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { deployed, deploying, follow, last, old, queued, warnings } from './follow.ts';
import { answer, deploymentJson, issueTokens, openWorld, refusal } from '../world.ts';

const missing = refusal(404, 'ResourceNotFound');

describe('followDeployment', () => {
  test('follows to the end, and tells what is deployed where', async () => {
    const run = await follow([deploying, deployed]);
    expect(run.events.map(({ kind, platformStatus }) => [kind, platformStatus])).toEqual([
      ['progress', 'Queued'],
      ['progress', 'Deploying'],
      ['completed', 'Deployed'],
    ]);
    expect(last(run)).toMatchObject({ urls: { service: 'https://service.example.app' } });
    expect(run.world.runner.outputs).toMatchObject({
      connector_version: '3',
      connector_tag: 'v1',
    });
    expect(warnings(run)).toEqual([]);
  });

  test('asks every 2 s at first, then less often, and often again after a change', async () => {
    const times: number[] = [];
    const world = openWorld(() => {
      times.push(world.clock.now());
      return times.length < 8
        ? answer({ version: 6, status: 'Queued' })
        : times.length === 8
          ? deploying
          : deployed;
    });
    const started = {
      before: DeploymentJson.parse(deploymentJson(old)),
      first: DeploymentJson.parse(deploymentJson(queued)),
      isAnswer: true,
    };
    const startedAtMs = world.clock.now();
    let ended: string | undefined;
    const read = async (): Promise<void> => {
      for await (const { kind } of followDeployment(world.run, started, world.deadline))
        ended = kind;
    };
    await world.clock.runUntil(read());
    expect(ended).toBe('completed');
    const waits = times.map((time, index) => time - (times[index - 1] ?? startedAtMs));
    expect(waits).toEqual([2000, 3000, 4500, 6750, 10_125, 15_000, 15_000, 15_000, 2000]);
  });

  describe('an outcome that may be the one before', () => {
    const stale = answer({ ...old, status: 'Deployed' });

    test('is not believed until work was seen', async () => {
      const failed = answer({ version: 5, status: 'Failed' });
      const run = await follow(
        [stale, stale, answer({ version: 5, status: 'Deploying' }), failed],
        {
          first: { ...old, status: 'Deployed' },
        },
      );
      expect(run.events.map(({ kind }) => kind)).toEqual([
        'progress',
        'progress',
        'progress',
        'progress',
        'failed',
      ]);
      expect(run.events[0]).toMatchObject({
        phase: 'Deployed, waiting for this deployment to show',
      });
    });

    test('is not believed when only its status lags behind the answer to the call', async () => {
      const lagging = answer({ version: 6, status: 'Deployed', build: 'build-2' });
      const failed = answer({ version: 6, status: 'Failed', build: 'build-2' });
      const run = await follow([lagging, lagging, deploying, failed], {
        first: { ...queued, build: 'build-2' },
      });
      expect(last(run)).toMatchObject({ kind: 'failed' });
    });

    test('is not believed when it comes from an instance that lags behind', async () => {
      const run = await follow([stale, deploying, stale, stale, deployed]);
      expect(run.events.filter(({ kind }) => kind === 'completed')).toHaveLength(1);
      expect(run.world.asked()).toHaveLength(5);
    });

    test('is believed when it stays for the settle time, and no later', async () => {
      const run = await follow(Array<Reply>(12).fill(stale), {
        first: { ...old, status: 'Deployed' },
      });
      expect(last(run)).toMatchObject({ kind: 'completed' });
      expect(run.tookMs).toBeGreaterThanOrEqual(45_000);
      expect(run.tookMs).toBeLessThan(45_100);
    });

    test('begins to settle anew whenever something changes', async () => {
      const run = await follow(
        [
          ...Array<Reply>(6).fill(stale),
          answer({ ...old, status: 'Failed' }),
          ...Array<Reply>(9).fill(answer({ ...old, status: 'Failed' })),
        ],
        { first: { ...old, status: 'Deployed' } },
      );
      expect(last(run)).toMatchObject({ kind: 'failed' });
      expect(run.tookMs).toBeGreaterThanOrEqual(86_000);
    });

    test('is believed at once for a Deployment that was created', async () => {
      const run = await follow([deployed], {
        before: undefined,
        first: { version: 1, status: 'Queued' },
      });
      expect(last(run)).toMatchObject({ kind: 'completed' });
      expect(run.tookMs).toBe(2000);
    });

    test('is not believed below the highest version that was seen at work', async () => {
      const lagging = { version: 6, status: 'Deploying' };
      const run = await follow([
        answer({ version: 7, status: 'Deploying' }),
        answer(lagging),
        answer({ version: 6, status: 'Failed' }),
        answer({ version: 7 }),
      ]);
      expect(last(run)).toMatchObject({ kind: 'completed' });
    });

    test('is believed when nothing but the look after a lost answer saw work', async () => {
      const run = await follow([answer({ version: 5, build: undefined })], {
        isAnswer: false,
        first: { version: 5, status: 'Deploying', build: 'build-2' },
      });
      expect(last(run)).toMatchObject({ kind: 'completed' });
      expect(run.tookMs).toBe(2000);
    });

    test('does not settle while nobody looks, or an answer is on its way', async () => {
      const failed = answer({ version: 6, status: 'Failed' });
      const run = await follow([stale, 'silence', 'silence', deploying, failed], { first: old });
      expect(last(run)).toMatchObject({ kind: 'failed' });
      expect(run.tookMs).toBeGreaterThan(60_000);
    });

    test('is not believed because of the version or build by which a lost call was found out', async () => {
      const taken = { version: 6, status: 'Deployed', build: 'build-2' };
      const failed = answer({ version: 6, status: 'Failed', build: 'build-2' });
      const work = answer({ version: 6, status: 'Deploying', build: 'build-2' });
      const run = await follow([answer(taken), work, failed], { isAnswer: false, first: taken });
      expect(last(run)).toMatchObject({ kind: 'failed' });
    });

    test('is believed when work was seen in the look after a lost answer', async () => {
      const run = await follow([answer({ version: 6 })], {
        isAnswer: false,
        first: { version: 6, status: 'Deploying' },
      });
      expect(last(run)).toMatchObject({ kind: 'completed' });
    });
  });

  describe('a poll that fails', () => {
    test.each<[string, Reply]>([
      ['HTTP 500', { status: 500 }],
      ['HTTP 502 with HTML', { status: 502, body: '<html></html>' }],
      ['no answer', new NetworkError('ECONNRESET', true)],
      ['silence', 'silence'],
      ['a body that is cut', { status: 200, body: '{"id":' }],
      ['HTTP 404', missing],
    ])('is not the end: %s', async (_, reply) => {
      const run = await follow([deploying, reply, reply, deploying, reply, deployed]);
      expect(last(run)).toMatchObject({ kind: 'completed' });
      expect(run.lines.filter((line) => line.endsWith('Retrying.'))).toHaveLength(2);
    });

    test('is followed by a wait as long as the platform asks for', async () => {
      const slow: Reply = { status: 429, headers: { 'Retry-After': '40' } };
      const run = await follow([slow, deploying, deployed]);
      expect(run.tookMs).toBe(2000 + 40_000 + 2000);
    });

    test('goes on for as long as it takes when the platform is down', async () => {
      const run = await follow([...Array<Reply>(30).fill({ status: 503 }), deploying, deployed]);
      expect(last(run)).toMatchObject({ kind: 'completed' });
    });

    test('counts anew after each that succeeds', async () => {
      const away = Array<Reply>(4).fill(missing);
      const run = await follow([deploying, ...away, deploying, ...away, deployed]);
      expect(last(run)).toMatchObject({ kind: 'completed' });
    });

    test('is the end when the Deployment stays away for 45 s', async () => {
      const run = await follow([deploying, ...Array<Reply>(7).fill(missing)]);
      expect(run.error).toMatchObject({ code: 'deployment-lost' });
      expect(run.tookMs).toBeGreaterThan(45_000);
      expect(run.events.every(({ kind }) => kind === 'progress')).toBe(true);
    });

    test('is not the end when a new Deployment shows only after half a minute', async () => {
      const created = { before: undefined, first: { version: 1, status: 'Deploying' } };
      const late = Array<Reply>(5).fill(missing);
      const run = await follow([...late, answer({ version: 2, build: 'build-1' })], created);
      expect(last(run)).toMatchObject({ kind: 'completed' });
    });

    test('is the end when the answers stay unreadable', async () => {
      const run = await follow([deploying, ...Array<Reply>(5).fill({ status: 200, body: 'no' })]);
      expect(run.error).toMatchObject({ code: 'unexpected-response' });
    });

    test('is the end when the platform refuses to be asked', async () => {
      const run = await follow([deploying, refusal(403, 'AuthorizationError')]);
      expect(run.error).toMatchObject({ code: 'http', status: 403 });
    });

    test('is nothing when only the token has expired, or cannot be had just now', async () => {
      const issue = issueTokens();
      let asked = 0;
      const run = await follow([deploying, refusal(401, 'invalid_token'), deploying, deployed], {
        tokens: () => ((asked += 1) === 2 ? { status: 502 } : issue()),
      });
      expect(last(run)).toMatchObject({ kind: 'completed' });
      expect(run.world.tokenRequests()).toHaveLength(3);
    });
  });

  test('says when another Deployment has taken the place of this one', async () => {
    const run = await follow([deploying, answer({ id: 'another', version: 1 })]);
    expect(run.error).toMatchObject({
      code: 'deployment-lost',
      message: expect.stringContaining('Another one has its key now'),
    });
  });

  test('ends at the time limit', async () => {
    const run = await follow(Array<Reply>(9).fill(deploying), { limitMs: 30_000 });
    expect(run.error).toMatchObject({ code: 'timeout' });
    expect(run.tookMs).toBe(30_000);
  });

  test('takes a status it does not know for work in progress, and warns once', async () => {
    const paused = answer({ version: 6, status: 'Paused\n::error::x' });
    const run = await follow([paused, paused, deploying, deployed]);
    expect(last(run)).toMatchObject({ kind: 'completed' });
    expect(warnings(run)).toEqual([
      expect.stringContaining('the undocumented status Paused ::error::x'),
    ]);
  });
});
