import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SECRETS, withDeployStage, writeBuild } from '../../support/runs/deployRuns.ts';
import { HOSTILE, expectHarmless, findLeaks } from '../../support/expect/harmless.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withDeployStage = (options, body) =>
  withDeployStage(options, body, runHere);

describe('hostile text', () => {
  test('in steps and statuses does nothing', async () => {
    await withDeployStage({ scenario: 'hostile' }, async ({ deploy }) => {
      const run = await deploy();
      expect(run.outputs['status']).toBe('completed');
      expectHarmless(run);
    });
  });

  test('in a status that the platform makes up does nothing', async () => {
    const rewrite = (event: object): object[] => [
      { ...event, deployment_status: HOSTILE, error: null },
      event,
    ];
    await inThisProcess({ switches: { rewrite } }, async ({ deploy }) => {
      expectHarmless(await deploy());
    });
  });

  test('that repeats the secrets it was sent shows none of them', async () => {
    const { AUTH_SECRET } = SECRETS;
    const rewrite = (event: object): object[] => [
      { ...event, event: { step: AUTH_SECRET }, deployment_status: AUTH_SECRET, error: null },
      { ...event, event: { step: `${'x'.repeat(490)}${AUTH_SECRET}` }, error: null },
      event,
    ];
    await inThisProcess({ switches: { rewrite } }, async ({ sandbox, deploy }) => {
      const following = await deploy();
      expect(following.outputs['status']).toBe('completed');
      expect(findLeaks(following, [AUTH_SECRET, AUTH_SECRET.slice(0, 10)])).toEqual([]);
      const title = `${'x'.repeat(440)} ${AUTH_SECRET} and more`;
      sandbox.script('POST /deployments', [{ kind: 'answer', status: 422, body: { title } }]);
      const refused = await deploy();
      expect(refused.outputs['status']).toBe('failed');
      expect(findLeaks(refused, [AUTH_SECRET, AUTH_SECRET.slice(0, 10)])).toEqual([]);
    });
  });

  test('in a status and an error code at the end does nothing', async () => {
    const rewrite = (event: object): object[] => [
      { ...event, deployment_status: HOSTILE, error: { code: HOSTILE } },
    ];
    await inThisProcess({ switches: { rewrite } }, async ({ deploy }) => {
      const run = await deploy();
      expect(run.outputs['status']).toBe('failed');
      expectHarmless(run);
      expect(run.outputs['error_code']?.split('\n')).toHaveLength(1);
    });
  });

  test('in error answers does nothing', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      for (const body of [
        { title: HOSTILE },
        { title: 'x', detail: HOSTILE },
        { title: 'x', errors: { [HOSTILE]: HOSTILE } },
        HOSTILE,
      ]) {
        sandbox.script('POST /deployments', [{ kind: 'answer', status: 422, body }]);
        const run = await deploy();
        // A text is not in the API's words, so the deployment may have been created.
        expect(run.outputs['status']).toBe(typeof body === 'string' ? 'unknown' : 'failed');
        expectHarmless(run);
      }
    });
  });

  test('in storage errors, ids and project names does nothing', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      const body = `<?xml version='1.0'?><Error><Code>${HOSTILE}</Code><Message>${HOSTILE}</Message></Error>`;
      sandbox.script('PUT /artifact', [{ kind: 'answer', status: 403, body }]);
      expectHarmless(await deploy());
      sandbox.script('POST /deployments', [
        { kind: 'answer', status: 200, body: { data: { deployment_uuid: HOSTILE.slice(0, 90) } } },
      ]);
      expectHarmless(await deploy({ timeout_minutes: '0.4' }));
      sandbox.script('GET /projects', [{ kind: 'edit', edit: (page) => renameAll(page) }]);
      expectHarmless(await deploy({ dry_run: 'true' }));
    });
  });

  test('in file names and inputs does nothing', async () => {
    await inThisProcess({}, async ({ folder, deploy }) => {
      const name = '::error::owned ##[group]x <b> | `y` [z](http:__evil.test)';
      await writeBuild(join(folder, 'named'), {
        'worker.js': '',
        [`assets/${name}`]: 'x',
        [`assets/.env.${name}`]: 'x',
      });
      expectHarmless(await deploy({ path: 'named' }));
      expectHarmless(
        await deploy({ path: 'named', allow_sensitive_files: 'true', environment: HOSTILE }),
      );
      expectHarmless(await deploy({ path: HOSTILE, on_conflict: HOSTILE }));
    });
  });
});

function renameAll(page: unknown): unknown {
  const { data } = page as { data: object[] };
  return { ...(page as object), data: data.map((project) => ({ ...project, name: HOSTILE })) };
}
