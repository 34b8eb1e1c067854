import { describe, expect, test } from '@jest/globals';
import type { RouteName } from '../../../sandbox/sandbox.ts';
import type { ScriptedAnswer } from '../../../sandbox/server/answers/script.ts';
import { withConnectStage } from '../../support/runs/connectRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** What goes wrong on the network is the point, not the bundle. */
const inThisProcess: typeof withConnectStage = (options, body) =>
  withConnectStage(options, body, runHere);

const html = (status: number, effect = false): ScriptedAnswer => ({
  kind: 'answer',
  status,
  headers: { 'Content-Type': 'text/html' },
  body: `<html><h1>${String(status)}</h1></html>`,
  effect,
});
const refusal = (status: number, code: string, effect = false): ScriptedAnswer => ({
  kind: 'answer',
  status,
  body: {
    statusCode: status,
    message: `Refused: ${code}`,
    errors: [{ code, message: `Refused: ${code}` }],
  },
  effect,
});

const TOKEN = 'POST /oauth/token';
const READ = 'GET /deployments/{id}';
const REDEPLOY = 'POST /deployments/{id}';
const PASS = { kind: 'pass' } as const;

describe('what goes by is repeated, and nothing is deployed twice', () => {
  test.each<[string, RouteName, readonly ScriptedAnswer[]]>([
    ['asking for a token: HTTP 502 with HTML', TOKEN, [html(502)]],
    [
      'asking for a token: a reset and HTTP 429',
      TOKEN,
      [{ kind: 'reset' }, refusal(429, 'General')],
    ],
    ['looking: HTTP 500 and 503', READ, [refusal(500, 'General'), html(503)]],
    ['looking: HTTP 429', READ, [refusal(429, 'General')]],
    ['redeploying: HTTP 429', REDEPLOY, [refusal(429, 'General')]],
    ['looking: HTTP 408 and 520', READ, [html(408), html(520)]],
    ['following: HTTP 500', READ, [PASS, refusal(500, 'General')]],
    ['following: HTTP 502 with HTML', READ, [PASS, html(502)]],
    ['following: HTTP 404 for a moment', READ, [PASS, refusal(404, 'ResourceNotFound')]],
    [
      'following: a reset and an answer that is cut',
      READ,
      [PASS, { kind: 'reset' }, { kind: 'truncate', afterBytes: 40 }],
    ],
    [
      'following: a success that is no JSON',
      READ,
      [PASS, { kind: 'answer', status: 200, body: 'ok' }],
    ],
    ['following: HTTP 401, with a new token', READ, [PASS, refusal(401, 'invalid_token')]],
  ])('%s', async (_, route, answers) => {
    await inThisProcess({}, async ({ sandbox, deployment, redeploy }) => {
      sandbox.script(route, answers);
      const run = await redeploy();
      expect(run.log).not.toMatch(/^::error/m);
      expect(run.outputs['status']).toBe('completed');
      expect(deployment.calls).toHaveLength(1);
      expect(sandbox.unplayed()).toEqual([]);
    });
  });
});

describe('a token', () => {
  test('that ends in the middle is asked for again, and the new one is hidden too', async () => {
    await inThisProcess(
      { switches: { connect: { holdAt: 'Deploying' } } },
      async ({ sandbox, connect, redeploy, requests }) => {
        const run = await redeploy(
          {},
          {
            onLog: (log) => {
              if (!/^Deploying/m.test(log) || connect.tokens().length > 1) return;
              connect.expireTokens();
              sandbox.set({ connect: { holdAt: undefined } });
            },
          },
        );
        expect(run.outputs['status']).toBe('completed');
        expect(connect.tokens()).toHaveLength(2);
        expect(run.masks).toEqual(expect.arrayContaining([...connect.tokens()]));
        expect(requests().filter((request) => request.startsWith('auth'))).toHaveLength(2);
      },
    );
  });

  test('that lives shortly is asked for anew before it ends', async () => {
    await inThisProcess(
      { switches: { paceMs: 400, connect: { tokenLifetimeMs: 10_000 } } },
      async ({ sandbox, connect, redeploy }) => {
        const run = await redeploy();
        expect(run.outputs['status']).toBe('completed');
        expect(connect.tokens().length).toBeGreaterThan(1);
        expect(sandbox.requests.filter(({ status }) => status === 401)).toEqual([]);
      },
    );
  });

  test('that is refused again and again fails the step', async () => {
    await inThisProcess({}, async ({ sandbox, deployment, redeploy, requests }) => {
      sandbox.script(REDEPLOY, [{ ...refusal(401, 'invalid_token'), times: Infinity }]);
      const run = await redeploy();
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(deployment.calls).toEqual([]);
      expect(requests().filter((request) => request.startsWith('auth')).length).toBeLessThan(4);
    });
  });
});

describe('a redeploy whose answer is lost', () => {
  test.each<[string, ScriptedAnswer]>([
    ['reset', { kind: 'reset', effect: true }],
    ['HTTP 500 after it took effect', refusal(500, 'General', true)],
    ['HTTP 502 from a gateway', html(502, true)],
    ['HTTP 503 from a gateway', html(503, true)],
    ['HTTP 408', html(408, true)],
    ['HTTP 524 from a CDN', html(524, true)],
    ['an answer that is cut', { kind: 'truncate', afterBytes: 20 }],
    ['a success that is no JSON', { kind: 'answer', status: 201, body: 'ok', effect: true }],
    ['a success without an id', { kind: 'answer', status: 201, body: {}, effect: true }],
  ])('%s: is found by looking, and followed', async (_, answer) => {
    await inThisProcess({}, async ({ sandbox, deployment, redeploy, requests }) => {
      sandbox.script(REDEPLOY, [answer]);
      const run = await redeploy();
      expect(run.outputs).toMatchObject({ status: 'completed', deployment_uuid: deployment.id });
      expect(requests().filter((request) => request.startsWith('connect POST'))).toHaveLength(1);
      expect(deployment.calls).toHaveLength(1);
    });
  });

  test.each<[string, ScriptedAnswer]>([
    ['reset', { kind: 'reset' }],
    ['HTTP 500', refusal(500, 'General')],
    ['HTTP 502 from a gateway', html(502)],
    ['HTTP 503', refusal(503, 'General')],
  ])('%s: is sent once more when a look shows that nothing happened', async (_, answer) => {
    await inThisProcess({}, async ({ sandbox, deployment, redeploy }) => {
      sandbox.script(REDEPLOY, [answer]);
      const run = await redeploy();
      expect(run.outputs['status']).toBe('completed');
      expect(deployment.calls).toHaveLength(1);
    });
  });

  test('is not sent a second time when nobody can tell, and the step says that it does not know', async () => {
    await inThisProcess({}, async ({ sandbox, deployment, redeploy, requests }) => {
      sandbox.script(REDEPLOY, [{ kind: 'reset' }]);
      sandbox.script(READ, [PASS, { ...refusal(403, 'AuthorizationError'), times: Infinity }]);
      const run = await redeploy();
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({
        status: 'unknown',
        error_code: 'ambiguous',
        deployment_uuid: deployment.id,
      });
      expect(requests().filter((request) => request.startsWith('connect POST'))).toHaveLength(1);
    });
  });

  test('never comes: the time limit ends the step', async () => {
    await inThisProcess({}, async ({ sandbox, redeploy, deployment }) => {
      sandbox.script(REDEPLOY, [{ kind: 'silence', effect: true }]);
      const run = await redeploy({ timeout_minutes: '0.5' });
      expect(run.exitCode).toBe(1);
      expect(['timed_out', 'unknown']).toContain(run.outputs['status']);
      expect(run.outputs['deployment_uuid']).toBe(deployment.id);
    });
  });
});

describe('somebody else', () => {
  test('whose deployment is in progress is waited for', async () => {
    await inThisProcess(
      { switches: { busyForMs: 400 } },
      async ({ deployment, redeploy, bodies }) => {
        const run = await redeploy();
        expect(run.outputs['status']).toBe('completed');
        expect(run.log.match(/Another deployment is in progress/g)).toHaveLength(1);
        expect(deployment.calls).toHaveLength(1);
        expect(bodies()).toMatchObject([{ version: 2 }]);
      },
    );
  });

  test('whose deployment is in progress fails the step with `on_conflict: fail`', async () => {
    await inThisProcess({ switches: { busyForMs: 60_000 } }, async ({ deployment, redeploy }) => {
      const run = await redeploy({ on_conflict: 'fail' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'failed', error_code: 'conflict' });
      expect(deployment.calls).toEqual([]);
    });
  });

  test('whose deployment does not end in time ends the step', async () => {
    await inThisProcess({ switches: { busyForMs: 60_000 } }, async ({ redeploy }) => {
      const run = await redeploy({ timeout_minutes: '0.3' });
      expect(run.outputs['status']).toBe('timed_out');
      expect(run.log).toMatch(/still in progress at the time limit/);
    });
  });

  test('who was quicker is waited for when the platform says that it is busy', async () => {
    await inThisProcess({}, async ({ sandbox, deployment, redeploy }) => {
      sandbox.script(REDEPLOY, [refusal(400, 'DeploymentInvalidStatusTransition')]);
      const run = await redeploy();
      expect(run.outputs['status']).toBe('completed');
      expect(deployment.calls).toHaveLength(1);
    });
  });

  test('who changed the Deployment meanwhile is noticed: the new version is redeployed, once', async () => {
    await inThisProcess({}, async ({ sandbox, connect, deployment, redeploy, bodies }) => {
      sandbox.script(READ, [
        {
          kind: 'edit',
          edit: (body) => {
            connect.touch(deployment.id);
            return body;
          },
        },
      ]);
      const run = await redeploy();
      expect(run.outputs['status']).toBe('completed');
      expect(run.log).toMatch(/expected 1, now 2/);
      expect(bodies()).toMatchObject([{ version: 1 }, { version: 2 }]);
      expect(deployment.calls).toHaveLength(1);
    });
  });

  test('who changes it again and again fails the step', async () => {
    await inThisProcess({}, async ({ sandbox, connect, deployment, redeploy, bodies }) => {
      const edit = (body: unknown): unknown => {
        connect.touch(deployment.id);
        return body;
      };
      sandbox.script(READ, [{ kind: 'edit', edit, times: Infinity }]);
      const run = await redeploy();
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({
        status: 'failed',
        error_code: 'ConcurrentModification',
      });
      expect(bodies()).toHaveLength(2);
      expect(deployment.calls).toEqual([]);
    });
  });
});
