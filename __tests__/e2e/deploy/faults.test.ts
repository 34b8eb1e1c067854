import { describe, expect, test } from '@jest/globals';
import { storageError } from '../../../sandbox/bigcommerce/model/index.ts';
import type { RouteName } from '../../../sandbox/sandbox.ts';
import type { ScriptedAnswer } from '../../../sandbox/server/answers/script.ts';
import { withDeployStage } from '../../support/runs/deployRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { PROMPTLY_MS } from '../../support/runs/runAction.ts';

/** What goes wrong on the network is the point, not the bundle. */
const inThisProcess: typeof withDeployStage = (options, body) =>
  withDeployStage(options, body, runHere);

const html = (status: number): ScriptedAnswer => ({
  kind: 'answer',
  status,
  headers: { 'Content-Type': 'text/html' },
  body: `<html><h1>${String(status)}</h1></html>`,
});
const refusal = (status: number, errors: unknown = {}): ScriptedAnswer => ({
  kind: 'answer',
  status,
  body: { status, title: `Refused with ${String(status)}`, type: 'about:blank', errors },
});
const limited = (headers: Readonly<Record<string, string>>): ScriptedAnswer =>
  ({ ...refusal(429), headers }) as ScriptedAnswer;

const CREATE = 'POST /deployments';

describe('what goes by is repeated, and only that', () => {
  test.each<[string, RouteName, readonly ScriptedAnswer[]]>([
    ['looking up the project: HTTP 500 with HTML', 'GET /projects', [html(500), html(502)]],
    [
      'asking for the upload URL: HTTP 503 and a reset',
      'POST /uploads',
      [html(503), { kind: 'reset' }],
    ],
    [
      'asking for the upload URL: HTTP 429 with X-Rate-Limit-Time-Reset-Ms',
      'POST /uploads',
      [limited({ 'X-Rate-Limit-Time-Reset-Ms': '300' })],
    ],
    [
      'uploading: HTTP 503',
      'PUT /artifact',
      [{ kind: 'answer', ...storageError('ServiceUnavailable') }],
    ],
    ['uploading: a reset in the middle', 'PUT /artifact', [{ kind: 'reset', afterBytes: 10 }]],
    [
      'uploading: an expired signature',
      'PUT /artifact',
      [{ kind: 'answer', ...storageError('ExpiredToken') }],
    ],
    ['uploading: HTTP 408 and 524', 'PUT /artifact', [html(408), html(524)]],
    ['asking for the upload URL: HTTP 520 and 408', 'POST /uploads', [html(520), html(408)]],
    ['looking up the project: HTTP 522 and 530', 'GET /projects', [html(522), html(530)]],
    ['creating: HTTP 429 with Retry-After', CREATE, [limited({ 'Retry-After': '1' })]],
    ['following: HTTP 404 just after the creation', 'GET /events', [refusal(404), refusal(404)]],
    ['following: HTTP 408 and 521', 'GET /events', [html(408), html(521)]],
    ['following: HTTP 500 and 429 without headers', 'GET /events', [html(500), limited({})]],
    ['following: a reset before the answer', 'GET /events', [{ kind: 'reset' }]],
  ])('%s', async (_, route, answers) => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      sandbox.script(route, answers);
      const run = await deploy();
      expect(run.log).not.toMatch(/^::error/m);
      expect(run.outputs['status']).toBe('completed');
      expect(sandbox.deployments()).toHaveLength(1);
      expect(sandbox.unplayed()).toEqual([]);
    });
  });

  test('every try to upload has a signed URL of its own', async () => {
    await inThisProcess({ scenario: 'expired' }, async ({ sandbox, deploy, requests }) => {
      const run = await deploy();
      expect(run.outputs['status']).toBe('completed');
      const paths = sandbox.requests
        .filter(({ host }) => host === 'storage')
        .map(({ path }) => path);
      expect(new Set(paths).size).toBe(3);
      expect(requests().filter((request) => request.endsWith('/uploads'))).toHaveLength(3);
    });
  });

  test('the wait is at least as long as the platform asks', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      sandbox.script(CREATE, [
        limited({ 'X-Retry-After': '1', 'X-Rate-Limit-Time-Reset-Ms': '1500' }),
      ]);
      await deploy({}, { speed: 1 });
      const [first, second] = sandbox.requests.filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/deployments'),
      );
      expect((second?.startedAt ?? 0) - (first?.endedAt ?? 0)).toBeGreaterThanOrEqual(1490);
    });
  });

  test('a wait that would end after the time limit is not begun', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      sandbox.script(CREATE, [limited({ 'Retry-After': '3600' })]);
      const run = await deploy({ timeout_minutes: '30' });
      expect(run.outputs['status']).toBe('timed_out');
      expect(run.log).toMatch(/after the time limit of this step/);
      expect(run.tookMs).toBeLessThan(PROMPTLY_MS);
    });
  });
});

describe('a creation whose answer is lost', () => {
  test.each<[string, ScriptedAnswer]>([
    ['reset after it took effect', { kind: 'reset', effect: true }],
    ['reset before it took effect, which looks the same', { kind: 'reset' }],
    ['HTTP 502 from a gateway', { ...html(502), effect: true } as ScriptedAnswer],
    ['HTTP 504 from a gateway', html(504)],
    ['HTTP 503 after it took effect', { ...html(503), effect: true } as ScriptedAnswer],
    ['HTTP 503 before it took effect, which looks the same', html(503)],
    ['HTTP 524 from a CDN', { ...html(524), effect: true } as ScriptedAnswer],
    ['HTTP 408', { ...html(408), effect: true } as ScriptedAnswer],
    ['HTTP 403 that is not in the platform’s words', html(403)],
    ['HTTP 500', refusal(500)],
    ['an answer that is cut', { kind: 'truncate', afterBytes: 20 }],
    ['a success that is no JSON', { kind: 'answer', status: 200, body: 'ok', effect: true }],
    ['a success without an id', { kind: 'answer', status: 200, body: { data: {} }, effect: true }],
    ['an endless success', { kind: 'flood', bytes: 4 * 1024 * 1024 }],
  ])('%s: is not asked for again, and the step says that it does not know', async (_, answer) => {
    await inThisProcess({}, async ({ sandbox, deploy, requests }) => {
      sandbox.script(CREATE, [answer]);
      const run = await deploy();
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'unknown', error_code: 'ambiguous' });
      expect(run.outputs).not.toHaveProperty('deployment_uuid');
      expect(requests().filter((request) => request === 'api POST /deployments')).toHaveLength(1);
      expect(run.log).toMatch(/^::error title=The outcome is unknown::.*may have started/m);
      expect(run.log).toContain('%0ALive now: not certain. The platform may still finish this');
    });
  });
});

describe('another deployment in progress', () => {
  test('is waited for, with the same upload', async () => {
    await inThisProcess({ switches: { busyForMs: 150 } }, async ({ sandbox, deploy }) => {
      const run = await deploy();
      expect(run.outputs['status']).toBe('completed');
      expect(run.log.match(/Another deployment of this project is in progress/g)).toHaveLength(1);
      expect(sandbox.uploads()).toHaveLength(1);
    });
  });

  test('is waited for with a new upload when the old one expires meanwhile', async () => {
    await inThisProcess(
      { switches: { busyForMs: 900, uploadLifetimeMs: 600 } },
      async ({ sandbox, deploy }) => {
        expect((await deploy()).outputs['status']).toBe('completed');
        expect(sandbox.uploads()).toHaveLength(2);
      },
    );
  });

  test('fails the step with `on_conflict: fail`', async () => {
    await inThisProcess({ switches: { busyForMs: 60_000 } }, async ({ deploy }) => {
      const run = await deploy({ on_conflict: 'fail' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'failed', error_code: 'conflict' });
    });
  });

  test('ends the step at the time limit when it does not end itself', async () => {
    await inThisProcess({ switches: { busyForMs: 60_000 } }, async ({ deploy }) => {
      const run = await deploy({ timeout_minutes: '0.4' });
      expect(run.outputs['status']).toBe('timed_out');
      expect(run.log).toMatch(/still in progress at the time limit/);
    });
  });
});

describe('a refusal', () => {
  test.each<[string, RouteName, ScriptedAnswer, RegExp]>([
    ['401', 'GET /projects', refusal(401), /HTTP 401: Refused with 401.*Check `access_token`/],
    ['404', 'POST /uploads', refusal(404), /HTTP 404.*Check `store_hash`/],
    ['403', 'POST /uploads', refusal(403), /HTTP 403.*store_infrastructure_deployments_manage/],
    [
      '422 with fields',
      CREATE,
      refusal(422, { 'environment_variables.0.key': 'is reserved' }),
      /environment_variables\.0\.key: is reserved/,
    ],
    [
      '422 with an empty list, in our own words because the request held secrets,',
      CREATE,
      refusal(422, []),
      /HTTP 422: the values were rejected/,
    ],
    [
      'a redirect, which is not followed',
      'POST /uploads',
      { kind: 'answer', status: 307, headers: { Location: 'https://evil.test/' } },
      /HTTP 307.*Redirects are not followed/,
    ],
    [
      'storage that says SignatureDoesNotMatch',
      'PUT /artifact',
      { kind: 'answer', ...storageError('SignatureDoesNotMatch') },
      /HTTP 403.*The storage refused the upload/,
    ],
    [
      'an upload URL that is no URL',
      'POST /uploads',
      { kind: 'edit', edit: () => ({ data: { upload_url: 'ftp://x/y', upload_uuid: 'u' } }) },
      /upload URL that is not https/,
    ],
  ])('%s fails the step with reason and remedy', async (_, route, answer, expected) => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      sandbox.script(route, [answer]);
      const run = await deploy();
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.log.replaceAll('%0A', ' ')).toMatch(expected);
      expect(run.log).toContain(`Correlation id: ${run.outputs['correlation_id'] ?? ''}`);
      expect(sandbox.deployments()).toEqual([]);
    });
  });

  test('to be followed leaves the outcome unknown, not failed', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      sandbox.script('GET /events', [refusal(401)]);
      const run = await deploy();
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({
        status: 'unknown',
        deployment_uuid: sandbox.deployments()[0]?.uuid,
      });
    });
  });

  test('of a project that does not exist names those that do', async () => {
    await inThisProcess({}, async ({ deploy }) => {
      const run = await deploy({ project_uuid: '', project_name: 'store-front' });
      expect(run.outputs['status']).toBe('failed');
      expect(run.log).toMatch(/no project with the name store-front\.%0AIt has storefront \(/);
    });
  });
});
