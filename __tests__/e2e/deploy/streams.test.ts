import { describe, expect, test } from '@jest/globals';
import {
  combined,
  contradictoryEnds,
  errorMissing,
  errorNull,
  extraFields,
  foreignEvents,
  invalidEvents,
  stepMissingAtEnd,
  twice,
  undocumentedEnd,
  unknownStatus,
  unknownSteps,
  without,
} from '../../../sandbox/bigcommerce/model/index.ts';
import { plainFraming } from '../../../sandbox/bigcommerce/model/index.ts';
import type { BigCommerceSwitches, Framing } from '../../../sandbox/bigcommerce/model/index.ts';
import { withDeployStage } from '../../support/runs/deployRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { FAST, PROMPTLY_MS } from '../../support/runs/runAction.ts';

/** What goes wrong on the network is the point, not the bundle. */
const inThisProcess: typeof withDeployStage = (options, body) =>
  withDeployStage(options, body, runHere);

const framing = (change: Partial<Framing>): Framing => ({ ...plainFraming, ...change });

/** Everything a stream may do without changing what it says. */
const harmless: Readonly<Record<string, Partial<BigCommerceSwitches>>> = {
  'ends after in_progress': { fault: { how: 'end', afterEvents: 1, opens: 2 } },
  'ends without an event': { fault: { how: 'end', afterEvents: 0, opens: 2 } },
  'is reset': { fault: { how: 'reset', afterEvents: 2, opens: 2 } },
  'is reset in the middle of an event': {
    fault: { how: 'reset', afterEvents: 1, midEvent: true, opens: 2 },
  },
  'is closed by the platform’s own limit': { paceMs: 120, streamLifetimeMs: 300 },
  'says `error: null`': { rewrite: errorNull },
  'has an `event: message` line before the data': { framing: framing({ eventName: 'message' }) },
  'is cut into single bytes': { framing: framing({ chunkBytes: 1 }) },
  'has keep-alive comments': { framing: framing({ comment: 'keep-alive' }) },
  'has CRLF line ends, cut in two': { framing: framing({ lineEnd: '\r\n', chunkBytes: 3 }) },
  'has bare CR line ends': { framing: framing({ lineEnd: '\r' }) },
  'begins with a byte order mark': { framing: framing({ byteOrderMark: true }) },
  'spreads an event over several data lines': { framing: framing({ severalDataLines: true }) },
  'lacks the last blank line': { framing: framing({ finalBlankLine: false }) },
  'has ids and a retry line': {
    framing: framing({ ids: true, retryMs: 10 }),
    fault: { how: 'end', afterEvents: 1, opens: 1 },
  },
  'knows only `deployment_url`': { hostnameField: 'deployment_url' },
  'gives no host name, which then the project knows': { hostnameField: 'neither' },
  'gives a host name that is none, so that the project is asked': {
    hostnames: ['evil.test/path?x=<b>'],
  },
  'has steps nobody has heard of': { rewrite: unknownSteps },
  'has a status nobody has heard of': { rewrite: unknownStatus },
  'has more fields than documented': { rewrite: extraFields },
  'has `event: null` at the end': { rewrite: stepMissingAtEnd },
  'tells everything twice': { rewrite: twice },
  'leaves steps out': { rewrite: without('unzipping', 'deploying') },
  'has events of another deployment': { rewrite: foreignEvents },
  'has messages that are no JSON': { rewrite: invalidEvents },
  'claims ends that contradict themselves': { rewrite: contradictoryEnds },
  'replays everything on each connection': {
    replay: 'all',
    fault: { how: 'end', afterEvents: 1, opens: 2 },
  },
  'stays open after the end': { endsWithDeployment: false },
  'does all sorts of things at once': {
    rewrite: combined(errorNull, extraFields, twice),
    framing: framing({
      lineEnd: '\r\n',
      eventName: 'x',
      ids: true,
      comment: 'c',
      byteOrderMark: true,
      severalDataLines: true,
      chunkBytes: 2,
    }),
  },
};

describe('a stream that', () => {
  test.each(Object.entries(harmless))('%s still ends in the real outcome', async (_, switches) => {
    await inThisProcess({ switches }, async ({ sandbox, deploy }) => {
      const run = await deploy();
      expect(run.log).not.toMatch(/^::error/m);
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toMatchObject({
        status: 'completed',
        platform_status: 'completed',
        url: `http://${String(sandbox.projects()[0]?.hostname)}`,
      });
      expect(sandbox.deployments()).toHaveLength(1);
    });
  });

  test('ends in a status that is not documented is followed to the time limit, which names that status', async () => {
    await inThisProcess({ switches: { rewrite: undocumentedEnd } }, async ({ deploy }) => {
      const run = await deploy({ timeout_minutes: '0.1' });
      expect(run.outputs).toMatchObject({
        status: 'timed_out',
        platform_status: 'cancelled',
        error_message: expect.stringMatching(/Its last status was `cancelled`\./),
      });
      expect(run.log.match(/^::warning title=Unknown status::.*`cancelled`/gm)).toHaveLength(1);
    });
  });

  test('names a host with `_` gives that URL', async () => {
    const hostnames = ['preview_1.catalyst-sandbox.store'];
    await inThisProcess({ switches: { hostnames } }, async ({ deploy }) => {
      const run = await deploy();
      expect(run.outputs).toMatchObject({
        status: 'completed',
        url: `https://${hostnames[0] ?? ''}`,
      });
    });
  });

  test('tells a state once in the log, however often the platform repeats it', async () => {
    await inThisProcess(
      {
        switches: {
          rewrite: twice,
          replay: 'all',
          fault: { how: 'end', afterEvents: 3, opens: 3 },
        },
      },
      async ({ deploy }) => {
        const { log } = await deploy();
        expect(log.match(/^unzipping/gm)?.length ?? 0).toBeLessThanOrEqual(1);
        expect(log.match(/^initializing/gm)?.length ?? 0).toBeLessThanOrEqual(1);
      },
    );
  });

  test('says `failed` without an error fails the step', async () => {
    await inThisProcess(
      { switches: { failure: { code: undefined }, rewrite: errorMissing } },
      async ({ deploy }) => {
        const run = await deploy();
        expect(run.exitCode).toBe(1);
        expect(run.outputs).toMatchObject({
          status: 'failed',
          platform_status: 'failed',
          error_code: 'deployment-failed',
        });
        expect(run.log).toMatch(/^::error title=The deployment failed::.*without a reason/m);
      },
    );
  });

  test.each([10, 20, 30, 40, 50, 60, 99])(
    'says `failed` with code %d fails the step with that code and a remedy',
    async (code) => {
      await inThisProcess({ switches: { failure: { code } } }, async ({ deploy }) => {
        const run = await deploy();
        expect(run.exitCode).toBe(1);
        expect(run.outputs).toMatchObject({
          status: 'failed',
          error_code: String(code),
          error_message: expect.stringMatching(/.+/),
        });
        expect(run.outputs).not.toHaveProperty('url');
        expect(run.summary).toMatch(/\*\*What to do:\*\*/);
      });
    },
  );

  test('gives an error code while it says in_progress fails the step', async () => {
    await inThisProcess(
      { switches: { failure: { code: 30, status: 'in_progress' } } },
      async ({ deploy }) => {
        expect((await deploy()).outputs).toMatchObject({
          status: 'failed',
          error_code: '30',
          platform_status: 'in_progress',
        });
      },
    );
  });

  test('merely ends, again and again, is never success', async () => {
    await inThisProcess(
      { switches: { holdAt: 'deploying', fault: { how: 'end', afterEvents: 1 } } },
      async ({ deploy, requests }) => {
        const run = await deploy({ timeout_minutes: '0.4' });
        expect(run.exitCode).toBe(1);
        expect(run.outputs).toMatchObject({ status: 'timed_out', platform_status: 'in_progress' });
        expect(requests().filter((request) => request.endsWith('/events')).length).toBeGreaterThan(
          2,
        );
      },
    );
  });

  test('falls silent does not outlive the time limit', async () => {
    await inThisProcess(
      { switches: { holdAt: 'deploying', fault: { how: 'silence', afterEvents: 1 } } },
      async ({ deploy }) => {
        const run = await deploy({ timeout_minutes: '0.4' });
        expect(run.outputs['status']).toBe('timed_out');
        expect(run.log).toMatch(/may go on: the platform has no call that cancels/);
        expect(run.tookMs).toBeLessThan(24_000 / FAST + PROMPTLY_MS);
      },
    );
  });
});
