import { describe, expect, test } from '@jest/globals';
import type { BigCommerceSwitches } from '../../../sandbox/bigcommerce/model/index.ts';
import type { ScriptedAnswer } from '../../../sandbox/server/answers/script.ts';
import { SECRETS, withDeployStage } from '../../support/runs/deployRuns.ts';
import { HOSTILE, expectHarmless, findLeaks } from '../../support/expect/harmless.ts';
import { FAST, PROMPTLY_MS } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withDeployStage = (options, body) =>
  withDeployStage(options, body, runHere);

const TAIL = 'api GET /logs/{uuid}/tail';
const broken = {
  siteFailure: { status: 500, exception: { name: 'TypeError', message: 'x is undefined' } },
};
/** A health check that is asked several times in 24 s. */
const inputs = { health_check: '/', timeout_minutes: '0.4' };
const exception = (message: string): object => ({ exceptions: [{ name: 'Error', message }] });
const logged = (level: string, ...messages: readonly unknown[]): object => ({
  logs: [{ timestamp: '2026-11-21T12:00:00Z', level, messages }],
});

const annotationIn = (log: string): string =>
  /^::error .*$/m.exec(log)?.[0].replaceAll('%0A', '\n') ?? '';

describe('the worker’s log', () => {
  test('is not asked for when the site is healthy', async () => {
    await withDeployStage({}, async ({ deploy, requests }) => {
      expect((await deploy(inputs)).outputs['status']).toBe('completed');
      expect(requests()).not.toContain(TAIL);
    });
  });

  test('says in log, annotation and summary why the site is broken', async () => {
    await inThisProcess({ switches: broken }, async ({ sandbox, deploy, requests }) => {
      const run = await deploy(inputs);
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'unhealthy', platform_status: 'completed' });
      expect(run.log).toMatch(
        /^The worker says: error at GET \/ \(HTTP 500\): TypeError: x is undefined$/m,
      );
      expect(annotationIn(run.log)).toMatch(
        /HTTP 500\.\nWhat the worker said: error at GET \/ \(HTTP 500\).*: TypeError: x is undefined\nFix the/,
      );
      expect(run.summary).toMatch(
        /\n\n\*\*What the worker said:\*\*\n\n- error at GET .*TypeError: x is undefined\n/,
      );
      expect(run.outputs['error_message']).not.toMatch(/TypeError/);
      expect(requests().filter((request) => request === TAIL)).toHaveLength(1);
      const tail = sandbox.requests.find(({ path }) => path.endsWith('/tail'));
      expect(tail?.headers).toMatchObject({
        accept: 'text/event-stream',
        'x-auth-token': sandbox.credentials.accessToken,
        'x-correlation-id': run.outputs['correlation_id'],
      });
      expect(sandbox.leaks).toEqual([]);
    });
  });

  test('is closed at once when the site becomes healthy, and what it said stays in the log', async () => {
    await withDeployStage({ switches: broken }, async ({ sandbox, deploy }) => {
      const run = await deploy(
        { health_check: '/' },
        {
          onLog: (log) => {
            if (log.includes('The worker says')) sandbox.set({ siteFailure: undefined });
          },
        },
      );
      const lastAnswer = sandbox.requests.findLast(({ host }) => host === 'hosting');
      expect(run.outputs['status']).toBe('completed');
      expect(run.log).toMatch(/^The worker says: .*x is undefined$/m);
      expect(run.log).not.toMatch(/^::(error|warning)/m);
      expect(run.summary).not.toMatch(/What the worker said/);
      expect(Date.now() - (lastAnswer?.startedAt ?? 0)).toBeLessThan(PROMPTLY_MS);
    });
  });

  test('is shown once for each different entry, with how often it was said', async () => {
    const logEntries = [
      logged('info', 'nothing of interest'),
      ...Array.from({ length: 5 }, () => exception('again')),
      logged('WARN', 'cache', { cold: true }),
      'no JSON at all',
      { logs: 'of another type' },
    ];
    const switches = { siteFailure: { status: 404 }, logEntries };
    await inThisProcess({ switches }, async ({ deploy }) => {
      const { log, summary } = await deploy(inputs);
      expect(log.match(/^The worker says.*$/gm)).toEqual([
        'The worker says: error: Error: again',
        'The worker says: warning: cache {"cold":true}',
      ]);
      expect(summary).toMatch(/\n- error, 5 times: Error: again\n- warning: cache /);
    });
  });

  test('is bounded', async () => {
    const logEntries = Array.from({ length: 60 }, (_, index) =>
      exception(`${String(index)} ${'x'.repeat(1000)}`),
    );
    const switches = { siteFailure: { status: 404 }, logEntries };
    await inThisProcess({ switches }, async ({ deploy }) => {
      const { log, summary } = await deploy(inputs);
      expect(log.match(/^The worker says: /gm)).toHaveLength(20);
      expect(log.match(/^The worker says more: further entries are not shown\.$/gm)).toHaveLength(
        1,
      );
      expect(summary).toMatch(/\n- further entries are not shown\.\n/);
      expect(summary.length).toBeLessThan(16_000);
      expect(annotationIn(log).length).toBeLessThan(4096);
    });
  });

  test('does nothing with hostile text, and hides the secrets of this run', async () => {
    const secrets = Object.values(SECRETS);
    const request = {
      method: HOSTILE,
      url: `/${HOSTILE}?${SECRETS.AUTH_SECRET}`,
      status_code: 500,
    };
    const logEntries = [
      { ...exception(HOSTILE), request },
      { exceptions: [HOSTILE, { name: HOSTILE, message: HOSTILE }, { [HOSTILE]: HOSTILE }] },
      logged('error', HOSTILE, { [HOSTILE]: HOSTILE }),
      logged('warn', ...secrets, { secrets }, encodeURIComponent(SECRETS.AUTH_SECRET)),
      exception(`${'x'.repeat(480)}${SECRETS.AUTH_SECRET}`),
      { ...exception('at'), request: { ...request, url: `/${SECRETS.AUTH_SECRET}` } },
      HOSTILE,
    ];
    const switches = { siteFailure: { status: 404 }, logEntries };
    await inThisProcess({ switches }, async ({ sandbox, deploy }) => {
      sandbox.set({ logEntries: [...logEntries, exception(sandbox.credentials.accessToken)] });
      const run = await deploy(inputs);
      expectHarmless(run);
      expect(run.log.match(/^The worker says/gm)?.length).toBeGreaterThan(6);
      expect(run.log).toMatch(/^The worker says: .*\*\*\*/m);
      const parts = secrets.flatMap((secret) => [secret.slice(0, 12), ...secret.split('\n')]);
      expect(findLeaks(run, [sandbox.credentials.accessToken, ...parts])).toEqual([]);
    });
  });

  test.each<[string, Partial<BigCommerceSwitches>]>([
    ['ends, as the platform does after a minute', { logLifetimeMs: 100 }],
    ['is reset', { logFault: { how: 'reset', afterMs: 20, opens: 1 } }],
    ['ends before it says anything', { logFault: { how: 'end', afterEvents: 0, opens: 1 } }],
  ])('is opened again when it %s', async (_, switches) => {
    await inThisProcess({ switches: { ...broken, ...switches } }, async ({ deploy, requests }) => {
      const run = await deploy(inputs);
      expect(run.outputs['status']).toBe('unhealthy');
      expect(run.summary).toMatch(/What the worker said/);
      expect(requests().filter((request) => request === TAIL).length).toBeGreaterThan(1);
    });
  });

  test('is read through keep-alives and odd framing', async () => {
    const framing = { chunkBytes: 3, lineEnd: '\r\n', eventName: 'message', comment: 'c' } as const;
    await inThisProcess(
      { switches: { ...broken, logKeepAliveMs: 20 } },
      async ({ sandbox, deploy, requests }) => {
        sandbox.set({ framing: { ...sandbox.switches.framing, ...framing } });
        const run = await deploy(inputs);
        expect(run.summary).toMatch(/What the worker said/);
        expect(requests().filter((request) => request === TAIL)).toHaveLength(1);
      },
    );
  });
});

describe('a worker’s log that is not to be had', () => {
  const answer = (
    status: number,
    body: unknown = { title: HOSTILE },
    headers: Readonly<Record<string, string>> = {},
  ): ScriptedAnswer => ({ kind: 'answer', status, body, headers, times: Infinity });

  test('for lack of a scope is explained in the hint, which names the scope, and asked for once', async () => {
    const switches = { ...broken, logScope: false };
    await inThisProcess({ switches }, async ({ deploy, requests }) => {
      const run = await deploy(inputs);
      expect(run.outputs['status']).toBe('unhealthy');
      expect(annotationIn(run.log)).toMatch(
        /needs longer\. To see the errors of the worker’s log here, give the API account the scope/,
      );
      expect(run.summary).toMatch(/store_infrastructure_logs_read_only/);
      expect(run.log.match(/store_infrastructure_logs_read_only/g)).toHaveLength(1);
      expect(run.log).not.toMatch(/^::warning/m);
      expect(requests().filter((request) => request === TAIL)).toHaveLength(1);
    });
  });

  test.each<[string, ScriptedAnswer, RegExp]>([
    ['is not found', answer(404), /no log of this project \(HTTP 404\)/],
    ['is refused', answer(401), /answered with HTTP 401/],
    ['fails', answer(500, '<html>'), /answered with HTTP 500/],
    ['is elsewhere', answer(302), /answered with HTTP 302/],
    ['is overloaded', answer(429, {}, { 'X-Retry-After': '60' }), /with HTTP 429/],
    ['is cut off', { kind: 'reset', times: Infinity }, /the stream broke \(ECONNRESET\)/],
    ['never answers', { kind: 'silence', times: Infinity }, /the platform did not answer/],
  ])('because it %s delays nothing and is explained in the hint', async (_, scripted, hint) => {
    await inThisProcess({ switches: broken }, async ({ sandbox, deploy }) => {
      sandbox.script('GET /logs/{uuid}/tail', [scripted]);
      const run = await deploy(inputs);
      expect(run.outputs).toMatchObject({ status: 'unhealthy', error_code: 'unhealthy' });
      expect(annotationIn(run.log)).toMatch(hint);
      expect(run.summary).not.toMatch(/What the worker said/);
      expect(run.tookMs).toBeLessThan(24_000 / FAST + PROMPTLY_MS);
      expectHarmless(run);
    });
  });

  test('does not keep a site from being found healthy', async () => {
    await inThisProcess({}, async ({ sandbox, deploy, requests }) => {
      sandbox.script('GET /site', [{ kind: 'answer', status: 503, times: 2 }]);
      sandbox.script('GET /logs/{uuid}/tail', [answer(403)]);
      const run = await deploy({ health_check: '/' });
      expect(run.outputs['status']).toBe('completed');
      expect(run.log).not.toMatch(/store_infrastructure_logs/);
      expect(requests()).toContain(TAIL);
    });
  });
});

test.each<[string, Partial<BigCommerceSwitches>]>([
  ['open', {}],
  ['silent', { logFault: { how: 'silence', afterEvents: 0 } }],
])('a signal ends a health check within 2 s while the worker’s log is %s', async (_, switches) => {
  await withDeployStage({ switches: { ...broken, ...switches } }, async ({ deploy }) => {
    let isSent = false;
    const run = await deploy(
      { health_check: '/' },
      {
        speed: 1,
        onLog: (log, kill) => {
          if (isSent || !log.includes('asking again')) return;
          isSent = true;
          setTimeout(() => {
            kill('SIGINT');
          }, 500);
        },
      },
    );
    expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
    expect(run.outputs['status']).toBe('cancelled');
  });
});
