import { describe, expect, test } from '@jest/globals';
import { PROMPTLY_MS } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { stoppedAt, withTeardownStage } from '../../support/runs/teardownRuns.ts';
import { ownOutputs } from '../../support/expect/ownOutputs.ts';

/** Only signals need the bundle. */
const inThisProcess: typeof withTeardownStage = (options, body) =>
  withTeardownStage(options, body, runHere);

const ENDLESS = { paceMs: 3_600_000 };

describe('the time limit', () => {
  test('ends the wait for a Deployment, and says that the platform may go on', async () => {
    await inThisProcess({ switches: ENDLESS }, async ({ addDeployment, removeDeployment }) => {
      await addDeployment();
      const run = await removeDeployment({ timeout_minutes: '0.5' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('timed_out');
      expect(run.log).toMatch(/^::error title=The time limit was reached::.*within 30\.0 s/m);
      expect(run.log).toMatch(/may remove sandbox-project\/pr-7 all the same.*`timeout_minutes`/);
      expect(run.summary).toMatch(/^### Teardown of [^\n]+ timed out\n/);
    });
  });

  test('ends the wait for somebody else’s deployment, and says that nothing was removed', async () => {
    await inThisProcess(
      { switches: { busyForMs: 3_600_000 } },
      async ({ addDeployment, removeDeployment }) => {
        await addDeployment();
        const run = await removeDeployment({ timeout_minutes: '0.5' });
        expect(run.outputs['status']).toBe('timed_out');
        expect(run.log).toMatch(/^::error .*Nothing was removed\./m);
        expect(run.log).not.toContain('all the same');
      },
    );
  });

  test('ends the wait for an answer about a project', async () => {
    await inThisProcess({}, async ({ sandbox, removeProject }) => {
      sandbox.addProject('pr-7');
      sandbox.script('DELETE /projects/{uuid}', [{ kind: 'silence', effect: true }]);
      const run = await removeProject({
        project_name: 'pr-7',
        delete_project: 'true',
        timeout_minutes: '0.1',
      });
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('timed_out');
      expect(run.log).toMatch(/may remove sandbox1\/pr-7 all the same/);
    });
  });
});

describe('a signal', () => {
  test('ends the wait for a Deployment within 2 s, and says that the platform may go on', async () => {
    await withTeardownStage({ switches: ENDLESS }, async ({ addDeployment, removeDeployment }) => {
      await addDeployment();
      const stop = stoppedAt('The Deployment is Undeploying.');
      const run = await removeDeployment({}, stop);
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
      expect(run.exitCode).toBe(1);
      expect(ownOutputs(run.outputs)).toEqual({ status: 'cancelled', environment: 'main' });
      expect(run.log).toMatch(/^::error title=The step was cancelled::.*SIGTERM/m);
      expect(run.log).toMatch(/may remove sandbox-project\/pr-7 all the same/);
      expect(run.summary).toMatch(/^### Teardown of \S+ in \S+ cancelled\n/);
    });
  });

  test('ends a call about a project within 2 s, before anything was removed', async () => {
    await withTeardownStage({}, async ({ sandbox, removeProject }) => {
      sandbox.script('GET /projects', [{ kind: 'silence' }]);
      const stop = stoppedAt('::group::Remove');
      const run = await removeProject({ project_name: 'pr-7', delete_project: 'true' }, stop);
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
      expect(run.outputs['status']).toBe('cancelled');
      expect(run.log).toMatch(/^::error .*Nothing was removed\./m);
    });
  });

  test('ends the call that deletes a project within 2 s, and says that it may be gone', async () => {
    await withTeardownStage({}, async ({ sandbox, removeProject }) => {
      sandbox.addProject('pr-7');
      sandbox.script('DELETE /projects/{uuid}', [{ kind: 'silence', effect: true }]);
      const stop = stoppedAt('Deleting the project pr-7');
      const run = await removeProject({ project_name: 'pr-7', delete_project: 'true' }, stop);
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
      expect(run.outputs['status']).toBe('cancelled');
      expect(run.log).toMatch(/may remove sandbox1\/pr-7 all the same/);
    });
  });
});
