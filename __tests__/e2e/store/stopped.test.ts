import { describe, expect, test } from '@jest/globals';
import { PROMPTLY_MS } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { withStoreRuns } from '../../support/runs/storeRuns.ts';

/** Only the first test needs the bundle, for its signal. */
const inThisProcess: typeof withStoreRuns = (options, body) =>
  withStoreRuns(options, body, runHere);

describe('a run that is stopped', () => {
  test('by SIGTERM ends within 2 s, says what was done, and goes on from there the next time', async () => {
    await withStoreRuns({}, async ({ sandbox, apply }) => {
      sandbox.script('POST /codes', [{ kind: 'silence' }]);
      let isSent = false;
      const run = await apply(
        {},
        {
          speed: 1,
          onLog: (log, kill) => {
            if (isSent || !log.includes('Created promotion "Five off"')) return;
            isSent = true;
            setTimeout(() => {
              kill('SIGTERM');
            }, 200);
          },
        },
      );
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'cancelled', failed: '1' });
      expect(run.shown).toMatch(/^::error title=The step was cancelled::/m);
      expect(run.shown).toMatch(/Could not confirm whether promotion "Welcome" was created/);
      expect(run.summary).toMatch(/^### Setup of store [^\n]* cancelled\n/);
      expect((await apply()).outputs).toMatchObject({
        status: 'applied',
        creates: '0',
        updates: '1',
      });
    });
  });

  test('by its time limit says so, and begins no further change', async () => {
    await inThisProcess({}, async ({ sandbox, apply, writes }) => {
      sandbox.script('POST /locations', [{ kind: 'silence' }]);
      const run = await apply({ timeout_minutes: '0.2' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'timed_out', failed: '5' });
      expect(run.shown).toMatch(/^::error title=The time limit was reached::/m);
      expect(writes()).toHaveLength(1);
    });
  });
});

describe('a store that changes', () => {
  test('between plan and apply stops the run before it writes anything', async () => {
    let sent = 0;
    let change = (): void => undefined;
    const onRequest = (): void => {
      sent += 1;
      // The store, its locations, and its promotions are read first.
      if (sent === 3) change();
    };
    await inThisProcess({ onRequest }, async ({ sandbox, apply, writes }) => {
      change = () =>
        void sandbox.store.addPromotion({ name: 'Five off', redemption_type: 'AUTOMATIC' });
      const run = await apply();
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'failed', failed: '5' });
      expect(run.shown).toMatch(
        /^::error title=The plan cannot be applied::The store has changed since the plan was made/m,
      );
      expect(writes()).toEqual([]);
    });
  });
});

describe('a quota that other apps use up', () => {
  test('is waited for, and refuses nothing a second time', async () => {
    await inThisProcess(
      { switches: { rateLimit: { quota: 20, windowMs: 1000 } } },
      async ({ sandbox, apply }) => {
        sandbox.store.takeQuota(15);
        const run = await apply({}, { speed: 1 });
        expect(run.outputs['status']).toBe('applied');
        expect(sandbox.store.quota().refused).toBeLessThanOrEqual(1);
      },
    );
  });
});
