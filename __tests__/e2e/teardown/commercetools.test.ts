import { describe, expect, test } from '@jest/globals';
import { hostileEntries } from '../../../sandbox/connect/model/index.ts';
import { HOSTILE, expectHarmless } from '../../support/expect/harmless.ts';
import { closed, withTeardownStage } from '../../support/runs/teardownRuns.ts';
import { ownOutputs } from '../../support/expect/ownOutputs.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withTeardownStage = (options, body) =>
  withTeardownStage(options, body, runHere);

const PLACE = '/sandbox-project/deployments/key=pr-7';

const writes = (requests: readonly string[]): readonly string[] =>
  requests.filter((request) => request.startsWith('connect') && !request.includes(' GET '));

describe('removing a Deployment', () => {
  test('deletes it, waits until it is gone, and says so', async () => {
    await withTeardownStage({ switches: { paceMs: 300 } }, async (stage) => {
      await stage.addDeployment();
      await stage.addDeployment({ key: 'pr-70' });
      const run = await stage.removeDeployment({}, closed(7));
      expect(run.exitCode).toBe(0);
      expect(ownOutputs(run.outputs)).toEqual({ status: 'deleted', environment: 'preview/pr-7' });
      expect(stage.sandbox.connect.deployments().map(({ key }) => key)).toEqual(['pr-70']);
      expect(stage.requests().slice(0, 3)).toEqual([
        'auth POST /oauth/token',
        `connect GET ${PLACE}`,
        `connect DELETE ${PLACE}`,
      ]);
      expect(writes(stage.requests())).toHaveLength(1);
      expect(run.log).toMatch(/^The Deployment is Deployed\.$/m);
      expect(run.log.match(/^The Deployment is Undeploying\.$/gm)).toHaveLength(1);
      expect(run.log).toMatch(/^Deleted the Deployment pr-7 of the project sandbox-project\.$/m);
      expect(run.log).not.toMatch(/^::(error|warning|notice)/m);
      expect(run.summary).toMatch(/^### Removed sandbox-project\/pr-7 from preview\/pr-7\n/);
    });
  });

  test('finds it by its id', async () => {
    await inThisProcess({}, async ({ sandbox, addDeployment, removeDeployment, requests }) => {
      const { id } = await addDeployment();
      const run = await removeDeployment({ deployment_key: '', deployment_id: id });
      expect(run.outputs['status']).toBe('deleted');
      expect(requests()).toContain(`connect DELETE /sandbox-project/deployments/${id}`);
      expect(sandbox.connect.deployments()).toEqual([]);
    });
  });

  test('that is gone already is a success that deletes nothing', async () => {
    await inThisProcess({}, async ({ removeDeployment, requests }) => {
      const run = await removeDeployment({}, closed(7));
      expect(run.exitCode).toBe(0);
      expect(run.outputs['status']).toBe('already_gone');
      expect(writes(requests())).toEqual([]);
    });
  });

  test('that is being deleted already only waits', async () => {
    await inThisProcess({ switches: { paceMs: 1500 } }, async (stage) => {
      const { id } = await stage.addDeployment();
      const headers = { Authorization: `Bearer ${stage.sandbox.connect.issueToken()}` };
      const url = `${stage.sandbox.connect.connectUrl}/sandbox-project/deployments/${id}`;
      expect((await fetch(url, { method: 'DELETE', headers })).status).toBe(202);
      const run = await stage.removeDeployment();
      expect(run.outputs['status']).toBe('deleted');
      expect(run.log).toMatch(/^The Deployment is Undeploying\.$/m);
      expect(writes(stage.requests())).toHaveLength(1);
    });
  });

  test('that is being deployed waits for that and then deletes it', async () => {
    await inThisProcess({ switches: { busyForMs: 800 } }, async (stage) => {
      await stage.addDeployment();
      const run = await stage.removeDeployment();
      expect(run.outputs['status']).toBe('deleted');
      expect(run.log).toMatch(/^The Deployment is Deploying: a deployment is in progress\.$/m);
      expect(run.log).toMatch(/Invalid status change: Already deploying.* Waiting for that/);
      expect(writes(stage.requests())).toHaveLength(2);
    });
  });

  test('whose undeployment failed the last time is tried again', async () => {
    await inThisProcess({}, async ({ addDeployment, removeDeployment }) => {
      await addDeployment({ status: 'UndeployFailed' });
      expect((await removeDeployment()).outputs['status']).toBe('deleted');
    });
  });

  test.each([
    ['the connection breaks', { kind: 'reset', effect: true }],
    ['the answer is HTTP 500', { kind: 'answer', status: 500, body: '{}', effect: true }],
  ] as const)('when %s after it was taken: looks, and asks only once', async (_, lost) => {
    await inThisProcess({ switches: { paceMs: 600 } }, async (stage) => {
      await stage.addDeployment();
      stage.sandbox.script('DELETE /deployments/{id}', [lost]);
      const run = await stage.removeDeployment();
      expect(run.exitCode).toBe(0);
      expect(run.outputs['status']).toBe('deleted');
      expect(run.log).toMatch(/Checking the Deployment before retrying/);
      expect(writes(stage.requests())).toHaveLength(1);
    });
  });

  test('when the request itself is lost: looks, and asks again', async () => {
    await inThisProcess({}, async (stage) => {
      await stage.addDeployment();
      stage.sandbox.script('DELETE /deployments/{id}', [{ kind: 'reset' }]);
      const run = await stage.removeDeployment();
      expect(run.outputs['status']).toBe('deleted');
      expect(writes(stage.requests())).toHaveLength(2);
    });
  });

  test('looks again when looks fail for a moment', async () => {
    await inThisProcess({ switches: { paceMs: 100 } }, async (stage) => {
      await stage.addDeployment();
      stage.sandbox.script('GET /deployments/{id}', [
        { kind: 'pass' },
        { kind: 'answer', status: 503, body: 'busy' },
        { kind: 'answer', status: 200, body: '<html>' },
        { kind: 'reset' },
      ]);
      const run = await stage.removeDeployment();
      expect(run.outputs['status']).toBe('deleted');
      expect(run.log.match(/Retrying\./g)).toHaveLength(1);
    });
  });

  test('takes another one under the same key for what it is', async () => {
    await inThisProcess({}, async (stage) => {
      await stage.addDeployment();
      const edit = (deployment: unknown): unknown => ({
        ...(deployment as object),
        id: '00000000-0000-4000-8000-000000000000',
        status: 'Deployed',
      });
      stage.sandbox.set({ paceMs: 60_000 });
      stage.sandbox.script('GET /deployments/{id}', [{ kind: 'pass' }, { kind: 'edit', edit }]);
      const run = await stage.removeDeployment();
      expect(run.outputs['status']).toBe('deleted');
      expect(writes(stage.requests())).toHaveLength(1);
    });
  });
});

describe('a Deployment that is not removed', () => {
  test('because it cannot be undeployed: gives the reason from the report, and a remedy', async () => {
    await inThisProcess({ switches: { connect: { undeployFails: true } } }, async (stage) => {
      await stage.addDeployment();
      const run = await stage.removeDeployment();
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.log.match(/^::error/gm)).toHaveLength(1);
      expect(run.log).toMatch(
        /^::error title=The removal failed::.*'preUndeploy' script: The script ended.*Merchant Center/m,
      );
      expect(run.log).toMatch(/Correlation id: [0-9a-f-]{36}/);
      expect(run.summary).toMatch(/^### Teardown of sandbox-project\/pr-7 in main failed\n/);
      expect(writes(stage.requests())).toHaveLength(1);
    });
  });

  test('because it cannot be undeployed, once more: is reported only after it was tried', async () => {
    await inThisProcess({ switches: { connect: { undeployFails: true } } }, async (stage) => {
      await stage.addDeployment({ status: 'UndeployFailed' });
      stage.sandbox.set({ paceMs: 300 });
      const run = await stage.removeDeployment();
      expect(run.outputs['status']).toBe('failed');
      expect(writes(stage.requests())).toHaveLength(1);
    });
  });

  test('with hostile words in the report: they do nothing', async () => {
    const connect = { undeployFails: true, entries: hostileEntries };
    await inThisProcess({ switches: { connect } }, async ({ addDeployment, removeDeployment }) => {
      await addDeployment();
      const run = await removeDeployment();
      expect(run.outputs['status']).toBe('failed');
      expectHarmless(run);
    });
  });

  test('because of the client secret: says so once', async () => {
    await inThisProcess({}, async ({ removeDeployment }) => {
      const run = await removeDeployment({ client_secret: 'a-secret-that-is-wrong' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.log.match(/^::error/gm)).toHaveLength(1);
      expect(run.log).toMatch(/Fetching an access token failed with HTTP 401/);
      expect(run.log).toMatch(/Check `client_id` and `client_secret`/);
    });
  });

  test('because of a scope: names the scope', async () => {
    await inThisProcess({}, async ({ sandbox, addDeployment, removeDeployment }) => {
      await addDeployment();
      const body = { errors: [{ code: 'insufficient_scope', message: HOSTILE }] };
      sandbox.script('DELETE /deployments/{id}', [{ kind: 'answer', status: 403, body }]);
      const run = await removeDeployment();
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.log).toMatch(/manage_connectors_deployments:sandbox-project/);
      expect(run.log).not.toContain('all the same');
      expectHarmless(run);
    });
  });
});
