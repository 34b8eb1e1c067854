import { describe, expect, test } from '@jest/globals';
import { emptyEntries, postDeployFailed } from '../../../sandbox/connect/model/index.ts';
import type { ConnectSwitches } from '../../../sandbox/connect/model/index.ts';
import { withConnectStage } from '../../support/runs/connectRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { PROMPTLY_MS } from '../../support/runs/runAction.ts';

/** What goes wrong on the network is the point, not the bundle. */
const inThisProcess: typeof withConnectStage = (options, body) =>
  withConnectStage(options, body, runHere);

/** Everything the platform may do without changing what comes of it. */
const harmless: Readonly<Record<string, Partial<ConnectSwitches>>> = {
  'never shows that it waits in a queue': { firstStatus: 'Deploying' },
  'moves the version with every status': { versionMoves: 'status' },
  'never moves the version': { versionMoves: 'never' },
  'has another build id from the call on': { buildMoves: 'call' },
  'never has another build id': { buildMoves: 'never' },
  'moves neither version nor build id': { versionMoves: 'never', buildMoves: 'never' },
  'has no details while it is pending': { emptyDetails: 'pending' },
  'has details from the beginning': { emptyDetails: 'never' },
  'has a report with `null` for nothing': { entries: emptyEntries },
  'answers the call with the state before': { stale: { what: 'all', reads: 0, answer: true } },
  'gives services URLs without a scheme': { urlScheme: false },
};

describe('a platform that', () => {
  test.each(Object.entries(harmless))('%s still reports the real outcome', async (_, connect) => {
    await inThisProcess({ switches: { connect } }, async ({ deployment, redeploy }) => {
      const run = await redeploy();
      expect(run.log).not.toMatch(/^::error/m);
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toMatchObject({
        status: 'completed',
        platform_status: 'Deployed',
        deployment_uuid: deployment.id,
        connector_tag: 'v1.0.0',
      });
      expect(deployment.calls).toHaveLength(1);
    });
  });

  test('has a status nobody has heard of is followed through it, with one warning', async () => {
    await inThisProcess(
      { switches: { paceMs: 300, connect: { oddStatus: 'Pondering' } } },
      async ({ redeploy }) => {
        const run = await redeploy();
        expect(run.outputs['status']).toBe('completed');
        expect(run.log.match(/^::warning title=Unknown status::/gm)).toHaveLength(1);
      },
    );
  });
});

describe('a stale `Deployed`', () => {
  const cases: readonly (readonly [string, Partial<ConnectSwitches>])[] = [
    [
      'of all the Deployment, in the answer too',
      { stale: { what: 'all', reads: 3, answer: true } },
    ],
    ['of all the Deployment', { stale: { what: 'all', reads: 3 } }],
    [
      'of the status only, with a version that is new at once',
      { stale: { what: 'status', reads: 3, answer: true } },
    ],
    [
      'of the status only, with a version that moves with each status',
      { stale: { what: 'status', reads: 3 }, versionMoves: 'status' },
    ],
    [
      'when neither version nor build id ever move',
      {
        stale: { what: 'all', reads: 3, answer: true },
        versionMoves: 'never',
        buildMoves: 'never',
      },
    ],
  ];

  // The platform only goes on once the looks are over, and then fails: whoever believes a look has the wrong outcome.
  test.each(cases)('%s never ends a run early', async (_, connect) => {
    let release = (): void => undefined;
    await inThisProcess(
      {
        switches: { connect: { ...connect, end: 'Failed', holdAt: 'Deploying' } },
        onRequest: () => {
          release();
        },
      },
      async ({ sandbox, deployment, redeploy }) => {
        release = () => {
          if (deployment.calls.length === 0 || deployment.staleReads > 0) return;
          sandbox.set({ connect: { holdAt: undefined } });
        };
        const run = await redeploy({ timeout_minutes: '10' });
        expect(run.exitCode).toBe(1);
        expect(run.outputs).toMatchObject({ status: 'failed', platform_status: 'Failed' });
        expect(deployment.calls).toHaveLength(1);
      },
    );
  });

  test('is believed in the end when the platform shows nothing else', async () => {
    await inThisProcess(
      {
        switches: {
          connect: {
            stale: { what: 'all', reads: Infinity, answer: true },
            versionMoves: 'never',
            buildMoves: 'never',
          },
        },
      },
      async ({ redeploy, requests }) => {
        const run = await redeploy({ timeout_minutes: '10' });
        expect(run.outputs['status']).toBe('completed');
        expect(run.log).toMatch(/waiting for this deployment to show/);
        expect(Number(run.outputs['duration_seconds'])).toBeGreaterThanOrEqual(45);
        expect(requests().length).toBeGreaterThan(6);
      },
    );
  });
});

describe('a deployment that ends badly', () => {
  test('fails the step with the first error that the platform reports, and a remedy', async () => {
    await inThisProcess({ scenario: 'failed' }, async ({ deployment, redeploy }) => {
      const run = await redeploy();
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({
        status: 'failed',
        platform_status: 'Failed',
        deployment_uuid: deployment.id,
        error_code: 'Failed',
        error_message: 'service: Application build failed: The build ended with exit code 1.',
      });
      expect(run.outputs).not.toHaveProperty('url');
      expect(run.outputs).not.toHaveProperty('connector_tag');
      expect(run.log).toMatch(
        /^::error title=The deployment failed::.*service: Application build failed/m,
      );
      expect(run.log).toMatch(/The previous version keeps serving/);
      expect(run.summary).toMatch(/\*\*What to do:\*\*/);
    });
  });

  test('is noticed at the next look', async () => {
    await inThisProcess(
      { scenario: 'failed', switches: { paceMs: 0 } },
      async ({ redeploy, requests }) => {
        await redeploy();
        expect(requests().filter((request) => request.startsWith('connect GET'))).toHaveLength(2);
      },
    );
  });

  test.each<[string, Partial<ConnectSwitches>]>([
    ['UndeployFailed', { end: 'UndeployFailed' }],
    ['Failed', { end: 'Failed', entries: [] }],
  ])('%s without a reason fails the step all the same', async (status, connect) => {
    await inThisProcess({ switches: { connect } }, async ({ redeploy }) => {
      const run = await redeploy();
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'failed', platform_status: status });
    });
  });

  test('says so when somebody deletes the Deployment meanwhile', async () => {
    let remove = (): void => undefined;
    await inThisProcess(
      {
        switches: { connect: { holdAt: 'Deploying' } },
        onRequest: () => {
          remove();
        },
      },
      async ({ deployment, redeploy }) => {
        remove = () => {
          if (deployment.state.status !== 'Deploying') return;
          deployment.state = { ...deployment.state, status: 'Undeploying' };
        };
        const run = await redeploy();
        expect(run.outputs).toMatchObject({ status: 'failed', platform_status: 'Undeploying' });
        expect(run.log).toMatch(/^::error .*The Deployment is being deleted/m);
      },
    );
  });

  test('`Deployed` with a failed postDeploy script warns, and completes', async () => {
    await inThisProcess(
      { switches: { connect: { entries: [postDeployFailed] } } },
      async ({ redeploy }) => {
        const run = await redeploy();
        expect(run.outputs['status']).toBe('completed');
        expect(run.log).toMatch(/^::warning title=The postDeploy script failed::/m);
      },
    );
  });

  test('never ends ends the step at the time limit', async () => {
    await inThisProcess({ scenario: 'stuck' }, async ({ deployment, redeploy }) => {
      const run = await redeploy({ timeout_minutes: '0.5' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({
        status: 'timed_out',
        platform_status: 'Deploying',
        deployment_uuid: deployment.id,
      });
    });
  });

  test('is left alone by a signal, which ends the step within 2 s', async () => {
    await withConnectStage({ scenario: 'stuck' }, async ({ deployment, redeploy }) => {
      let isSent = false;
      const run = await redeploy(
        {},
        {
          speed: 1,
          onLog: (log, kill) => {
            if (isSent || !/^Deploying/m.test(log)) return;
            isSent = true;
            kill('SIGTERM');
          },
        },
      );
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
      expect(run.outputs).toMatchObject({ status: 'cancelled', deployment_uuid: deployment.id });
    });
  });
});
