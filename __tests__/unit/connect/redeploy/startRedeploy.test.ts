import { describe, expect, test } from '@jest/globals';
import { NetworkError } from '../../../../src/http/request.ts';
import { buildRedeploy } from '../../../../src/platforms/connect/redeploy/bodies.ts';
import { DeploymentJson } from '../../../../src/platforms/connect/api/deployment.ts';
import { nothingGiven } from '../../../../src/platforms/connect/configuration/sortConfiguration.ts';
import { startRedeploy } from '../../../../src/platforms/connect/redeploy/startRedeploy.ts';
import type { Started } from '../../../../src/platforms/connect/follow/run.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { ID, answer, deploymentJson, openWorld, refusal } from '../world.ts';
import type { DeploymentFields, World, WorldOptions } from '../world.ts';

const GET = 'GET /my-project/deployments/key=checkout';
const POST = 'POST /my-project/deployments/key=checkout';

const accepted = answer({ version: 6, status: 'Queued' }, 201);
const asBefore = answer();
const deploying = answer({ version: 6, status: 'Deploying' });
const lostAnswer = new NetworkError('ECONNRESET', true);
const busy = refusal(400, 'DeploymentInvalidStatusTransition', 'Invalid status change');
/** What is looked at before a call is taken for lost altogether. */
const unchanged = Array.from({ length: 5 }, () => asBefore);
const outdated = refusal(409, 'ConcurrentModification', 'Version mismatch.');

interface Run {
  readonly started: Started | undefined;
  readonly error: unknown;
  readonly world: World;
  readonly tookMs: number;
}

/** Redeploys a Deployment that was last seen as version 5, at rest unless told otherwise. */
async function start(
  replies: readonly Reply[],
  options: WorldOptions & { readonly seen?: DeploymentFields } = {},
): Promise<Run> {
  const world = openWorld(replies, options);
  const { run, deadline, clock } = world;
  const startedAtMs = clock.now();
  const work = startRedeploy({
    run,
    deadline,
    deployment: DeploymentJson.parse(deploymentJson(options.seen)),
    bodyFor: (version) => buildRedeploy(version, { ...run.target, configuration: nothingGiven }),
  });
  const ended = work.then(
    (started) => ({ started, error: undefined }),
    (error: unknown) => ({ started: undefined, error }),
  );
  return { ...(await clock.runUntil(ended)), world, tookMs: clock.now() - startedAtMs };
}

const versionsSent = ({ world }: Run): readonly unknown[] =>
  world.bodies().map((body) => (body as { version: unknown }).version);

describe('startRedeploy', () => {
  test('sends the version it has seen, once, and keeps the answer', async () => {
    const run = await start([accepted]);
    expect(run.world.asked()).toEqual([POST]);
    expect(versionsSent(run)).toEqual([5]);
    expect(run.started).toMatchObject({
      before: { version: 5, buildId: 'build-1' },
      first: { version: 6, status: 'Queued' },
      isAnswer: true,
    });
  });

  test('names a Deployment by its id when it was given by its id', async () => {
    const target = { deployment: { by: 'id', value: ID } as const };
    const { world } = await start([accepted], { target });
    expect(world.asked()).toEqual([`POST /my-project/deployments/${ID}`]);
  });

  test.each<[string, Reply]>([
    ['a connection that was never made', new NetworkError('ECONNREFUSED', false)],
    ['HTTP 429', refusal(429, 'General', 'Slow down.')],
  ])('repeats the call after %s, which had no effect', async (_, reply) => {
    const run = await start([reply, accepted]);
    expect(run.world.asked()).toEqual([POST, POST]);
    expect(run.started?.isAnswer).toBe(true);
  });

  test.each<[string, Reply]>([
    ['HTTP 400', refusal(400, 'DeploymentUnknownApplicationConfiguration', 'No such application.')],
    ['HTTP 403', refusal(403, 'AuthorizationError', 'Access denied')],
    ['a redirect of the request', { status: 308, headers: { Location: 'https://elsewhere.test' } }],
  ])('gives up at once after %s', async (_, reply) => {
    const run = await start([reply]);
    expect(run.error).toMatchObject({ code: 'http' });
    expect(run.world.asked()).toEqual([POST]);
    expect(run.world.runner.outputs['deployment_uuid']).toBeUndefined();
  });

  describe('while another deployment is in progress', () => {
    const other = { version: 5, status: 'Deploying' };

    test('waits for its end and sends the version it has then', async () => {
      const run = await start([answer(other), answer({ version: 7, build: 'theirs' }), accepted], {
        seen: other,
      });
      expect(run.world.asked()).toEqual([GET, GET, POST]);
      expect(versionsSent(run)).toEqual([7]);
      expect(run.started?.before?.buildId).toBe('theirs');
      expect(run.tookMs).toBe(5000);
    });

    test('looks often again when the other one gets on', async () => {
      const run = await start(
        [answer({ status: 'Queued' }), answer(other), answer({ version: 7 }), accepted],
        { seen: { status: 'Queued' } },
      );
      expect(run.tookMs).toBe(2000 + 3000 + 2000);
    });

    test('waits when only the platform knows of it', async () => {
      const run = await start([busy, answer(other), answer({ version: 7 }), accepted]);
      expect(run.world.asked()).toEqual([POST, GET, GET, POST]);
      expect(versionsSent(run)).toEqual([5, 7]);
    });

    test.each(['Queued', 'Deploying', 'Undeploying'])(
      'fails at once in the status %s when it shall not wait',
      async (status) => {
        const run = await start([], { seen: { status }, onConflict: 'fail' });
        expect(run.error).toMatchObject({
          code: 'conflict',
          message: `Another deployment is in progress: the Deployment is ${status}.`,
        });
        expect(run.world.asked()).toEqual([]);
      },
    );

    test('fails when the platform refuses and it shall not wait', async () => {
      const run = await start([busy], { onConflict: 'fail' });
      expect(run.error).toMatchObject({ code: 'conflict' });
    });

    test('says so also when the time limit ends a look that gets no answer', async () => {
      const run = await start(['silence'], { seen: other, limitMs: 10_000 });
      expect(run.error).toMatchObject({
        code: 'timeout',
        message: expect.stringContaining('was still in progress at the time limit'),
      });
    });

    test('waits longer each time, and gives up when the time limit would pass', async () => {
      const run = await start(Array<Reply>(9).fill(answer(other)), {
        seen: other,
        limitMs: 60_000,
      });
      expect(run.error).toMatchObject({
        code: 'timeout',
        message: expect.stringContaining('time limit'),
      });
      expect(run.tookMs).toBeLessThan(60_000);
      expect(run.world.asked().length).toBeLessThan(9);
      expect(run.world.bodies()).toEqual([]);
    });

    test('says so when it is removed meanwhile', async () => {
      const run = await start([refusal(404, 'ResourceNotFound')], {
        seen: { status: 'Undeploying' },
      });
      expect(run.error).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('removed'),
      });
    });
  });

  describe('when somebody else was quicker', () => {
    test('redeploys what they made, once it is at rest', async () => {
      const run = await start([outdated, answer({ version: 8 }), accepted]);
      expect(run.world.asked()).toEqual([POST, GET, POST]);
      expect(versionsSent(run)).toEqual([5, 8]);
    });

    test('gives way to a deployment of theirs and says which versions met', async () => {
      const run = await start([outdated, answer({ version: 8, status: 'Queued' })]);
      expect(run.error).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('expected 5, now 8'),
      });
      expect(run.world.bodies()).toHaveLength(1);
    });

    test('does not try a third time', async () => {
      const run = await start([outdated, answer({ version: 8 }), outdated, answer({ version: 9 })]);
      expect(run.error).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('expected 8, now 9'),
      });
      expect(run.world.bodies()).toHaveLength(2);
    });
  });

  describe('when the answer is lost', () => {
    test.each<[string, Reply]>([
      ['a connection that broke', lostAnswer],
      ['silence', 'silence'],
      ['HTTP 500', refusal(500, 'General', 'Something broke.')],
      ['HTTP 502', { status: 502, body: '<html>Bad Gateway</html>' }],
      ['HTTP 503', { status: 503, body: 'upstream connect error. reset: connection termination' }],
      ['HTTP 503 in the platform’s words', refusal(503, 'General', 'Try again.')],
      ['HTTP 504', { status: 504 }],
      ['HTTP 408', { status: 408 }],
      ['HTTP 524', { status: 524, body: '<html>A timeout occurred</html>' }],
      ['HTTP 403 that is not in the platform’s words', { status: 403, body: '<html></html>' }],
      ['a redirect', { status: 302, headers: { Location: 'https://elsewhere.test' } }],
      ['a success that cannot be read', { status: 201, body: '{"id":' }],
    ])('looks after %s, and follows what it finds started', async (_, reply) => {
      const run = await start([reply, deploying]);
      expect(run.world.asked()).toEqual([POST, GET]);
      expect(run.started).toMatchObject({
        before: { version: 5 },
        first: { version: 6 },
        isAnswer: false,
      });
    });

    test('takes another build for a start, even without another version', async () => {
      const run = await start([lostAnswer, answer({ status: 'Deploying', build: 'build-2' })]);
      expect(run.started).toMatchObject({ first: { buildId: 'build-2' }, isAnswer: false });
    });

    test('takes a newer version alone for no start, because somebody else may have changed the Deployment', async () => {
      const changed = answer({ version: 6 });
      const run = await start([lostAnswer, changed, changed, changed, changed, changed]);
      expect(run.error).toMatchObject({ code: 'ambiguous' });
      expect(run.world.bodies()).toHaveLength(1);
    });

    test('takes a newer version with a report of its own for a start', async () => {
      const reported = answer({ version: 6, entries: [{ title: 'Application deployed' }] });
      const run = await start([lostAnswer, answer({ version: 6 }), reported]);
      expect(run.started).toMatchObject({ first: { version: 6 }, isAnswer: false });
    });

    test('repeats the call when all is as before for a while', async () => {
      const run = await start([lostAnswer, ...unchanged, accepted]);
      expect(run.world.asked()).toEqual([POST, GET, GET, GET, GET, GET, POST]);
      expect(run.tookMs).toBeGreaterThanOrEqual(48_000);
      expect(run.started?.isAnswer).toBe(true);
    });

    test('finds a call that arrives late', async () => {
      const run = await start([lostAnswer, asBefore, asBefore, deploying]);
      expect(run.world.bodies()).toHaveLength(1);
      expect(run.started).toMatchObject({ first: { version: 6 }, isAnswer: false });
    });

    test.each<[string, Reply]>([
      ['busy', busy],
      ['outdated', outdated],
    ])(
      'finds out when its repetition is refused as %s that the first call did arrive',
      async (_, refused) => {
        const run = await start([lostAnswer, ...unchanged, refused, deploying]);
        expect(run.started).toMatchObject({ first: { version: 6 }, isAnswer: false });
        expect(run.world.bodies()).toHaveLength(2);
      },
    );

    test('does not know what became of the first call when its repetition is refused for good', async () => {
      const refused = refusal(422, 'General', 'No.');
      const run = await start([lostAnswer, ...unchanged, refused, ...unchanged]);
      expect(run.error).toMatchObject({ code: 'ambiguous', platformCode: 'General' });
      expect(run.error).toHaveProperty(
        'message',
        expect.stringMatching(/A retry failed: .*HTTP 422: No/),
      );
      expect(run.world.runner.outputs['deployment_uuid']).toBe(ID);
    });

    test('does not know when something is in progress that looks like before', async () => {
      const pending = answer({ status: 'Deploying' });
      const run = await start([lostAnswer, pending, pending, pending, pending, pending]);
      expect(run.error).toMatchObject({ code: 'ambiguous' });
      expect(run.world.bodies()).toHaveLength(1);
      expect(run.world.runner.outputs['deployment_uuid']).toBe(ID);
    });

    test('does not know when the Deployment cannot be looked at', async () => {
      const run = await start([lostAnswer, refusal(403, 'AuthorizationError')]);
      expect(run.error).toMatchObject({ code: 'ambiguous' });
      expect(run.world.bodies()).toHaveLength(1);
    });

    test('never sends it a fourth time', async () => {
      const lostAgain = [lostAnswer, ...unchanged];
      const run = await start([...lostAgain, ...lostAgain, ...lostAgain]);
      expect(run.error).toMatchObject({ code: 'ambiguous' });
      expect(run.world.bodies()).toHaveLength(3);
    });

    test('names the Deployment when the time is up before it knows', async () => {
      const run = await start([lostAnswer], { limitMs: 500 });
      expect(run.error).toMatchObject({ code: 'timeout' });
      expect(run.world.runner.outputs['deployment_uuid']).toBe(ID);
    });

    test('names the Deployment when the time is up during the call', async () => {
      const run = await start(['silence'], { limitMs: 10_000 });
      expect(run.error).toMatchObject({ code: 'timeout' });
      expect(run.world.runner.outputs['deployment_uuid']).toBe(ID);
    });
  });
});
