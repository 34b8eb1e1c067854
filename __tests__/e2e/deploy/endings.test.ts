import { describe, expect, test } from '@jest/globals';
import { withDeployStage } from '../../support/runs/deployRuns.ts';
import type { DeployStage } from '../../support/runs/deployRuns.ts';
import { PROMPTLY_MS } from '../../support/runs/runAction.ts';
import type { ActionRun } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** What needs no signal, and does not depend on the end of the process. */
const inThisProcess: typeof withDeployStage = (options, body) =>
  withDeployStage(options, body, runHere);

/** Runs a deployment at the speed that users have, and sends signals once the log shows `marker`. */
async function stopAt(
  { deploy }: DeployStage,
  marker: string | RegExp,
  signals: readonly NodeJS.Signals[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  let isSent = false;
  return deploy(inputs, {
    speed: 1,
    onLog: (log, kill) => {
      if (isSent || log.search(marker) === -1) return;
      isSent = true;
      for (const signal of signals) kill(signal);
    },
  });
}

describe('a signal', () => {
  test.each<[string, RegExp, Parameters<typeof withDeployStage>[0]]>([
    ['while following', /^deploying/m, { switches: { holdAt: 'deploying' } }],
    [
      'on a silent stream',
      /^(queued|\w+ \(\d+ %\))$/m,
      { switches: { holdAt: 'deploying', fault: { how: 'silence', afterEvents: 1 } } },
    ],
    [
      'while waiting for another deployment',
      /Another deployment of this project/,
      { switches: { busyForMs: 60_000 } },
    ],
    ['while uploading', /^::group::Upload/m, { switches: { uploadPace: { totalMs: 20_000 } } }],
    ['while waiting to try again', /Retrying in/, { scenario: 'unavailable' }],
  ])('%s ends the step within 2 s as cancelled', async (_, marker, options) => {
    await withDeployStage(options, async (stage) => {
      const run = await stopAt(stage, marker, ['SIGINT']);
      expect(run.exitCode).toBe(1);
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
      expect(run.outputs).toMatchObject({ status: 'cancelled', error_code: 'cancelled' });
      expect(run.log).toMatch(
        /^::error title=The step was cancelled::The step was stopped by SIGINT/m,
      );
      expect(run.summary).toMatch(/^### Cancelled while deploying main to main\n/);
    });
  });

  test('after the creation says that the platform goes on', async () => {
    await withDeployStage({ switches: { holdAt: 'deploying' } }, async (stage) => {
      const run = await stopAt(stage, /^deploying/m, ['SIGTERM']);
      expect(run.outputs).toMatchObject({
        status: 'cancelled',
        deployment_uuid: stage.sandbox.deployments()[0]?.uuid,
      });
      expect(run.log).toMatch(/may go on: the platform has no call that cancels/);
    });
  });

  test('while the deployment is being created says that it may have started', async () => {
    await withDeployStage({}, async (stage) => {
      stage.sandbox.script('POST /deployments', [{ kind: 'silence', effect: true }]);
      const run = await stopAt(stage, /^::group::Deploy/m, ['SIGINT']);
      expect(run.outputs['status']).toBe('cancelled');
      expect(run.log).toMatch(/just being created, and may have started/);
    });
  });

  test('that comes again does not cut the ending short', async () => {
    await withDeployStage({ switches: { holdAt: 'deploying' } }, async (stage) => {
      const run = await stopAt(stage, /^deploying/m, ['SIGINT', 'SIGINT', 'SIGTERM']);
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('cancelled');
      expect(run.summary).not.toBe('');
    });
  });
});

describe('the time limit', () => {
  test('ends an upload that is too slow', async () => {
    await inThisProcess({ switches: { uploadPace: { totalMs: 20_000 } } }, async ({ deploy }) => {
      const run = await deploy({ timeout_minutes: '0.02' }, { speed: 1 });
      expect(run.outputs['status']).toBe('timed_out');
      expect(run.tookMs).toBeLessThan(1200 + PROMPTLY_MS);
    });
  });

  test('ends a deployment that never ends', async () => {
    await inThisProcess({ scenario: 'stuck' }, async ({ deploy, sandbox }) => {
      const run = await deploy({ timeout_minutes: '0.02' }, { speed: 1 });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({
        status: 'timed_out',
        deployment_uuid: sandbox.deployments()[0]?.uuid,
      });
      expect(run.log).toMatch(/did not finish within 1\.2 s/);
    });
  });

  test('ends a wait that a server asks for, however long, and it is not asked again before', async () => {
    await inThisProcess({}, async ({ deploy, sandbox }) => {
      const busy = { status: 503, headers: { 'Retry-After': '9999999' }, times: Infinity } as const;
      sandbox.script('GET /events', [{ kind: 'answer', ...busy }]);
      const run = await deploy({ timeout_minutes: '0.2' });
      expect(run.outputs['status']).toBe('timed_out');
      const looks = sandbox.requests.filter(({ path }) => path.endsWith('/events'));
      expect(looks).toHaveLength(1);
    });
  });

  test('does not keep the process alive once everything is done', async () => {
    await withDeployStage(
      { switches: { endsWithDeployment: false } },
      async ({ deploy, sandbox }) => {
        const run = await deploy({ timeout_minutes: '30' }, { speed: 1 });
        const lastEvent = sandbox.requests.at(-1)?.startedAt ?? 0;
        expect(run.outputs['status']).toBe('completed');
        expect(Date.now() - lastEvent).toBeLessThan(PROMPTLY_MS);
      },
    );
  });
});
