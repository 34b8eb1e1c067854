import { describe, expect, test } from '@jest/globals';
import { findLeaks } from '../../support/expect/harmless.ts';
import { NEW_STORE_FILE } from '../../support/storeFiles.ts';
import { partnerInputs, withStoreRuns } from '../../support/runs/storeRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withStoreRuns = (options, body) =>
  withStoreRuns(options, body, runHere);

/** Each answer may take 6 s, however busy the machine is. */
const AT_EASE = { speed: 5 };

describe('a file that describes the store itself', () => {
  test('plans, creates and follows the store, and says what is left', async () => {
    await withStoreRuns({}, async (stage) => {
      const { sandbox, plan, apply, writeStore, writes } = stage;
      await writeStore(NEW_STORE_FILE);
      const planned = await plan(partnerInputs(stage.sandbox), AT_EASE);
      expect(planned.outputs).toMatchObject({ status: 'planned', creates: '1' });
      expect(planned.outputs['store_hash']).toBeUndefined();
      expect(sandbox.store.stores()).toEqual([]);

      const applied = await apply(partnerInputs(stage.sandbox), AT_EASE);
      expect(applied.exitCode).toBe(0);
      const [store] = sandbox.store.stores();
      expect(applied.outputs).toMatchObject({
        status: 'applied',
        store_id: 'preview-42',
        store_status: 'active',
        store_hash: store?.store_hash,
      });
      expect(applied.shown).toMatch(
        /^::notice title=Not all of it yet::Left for another run: 1 location of the file\. The platform gives no API token/m,
      );
      expect(writes()).toEqual([
        'POST /oauth/token',
        'POST /oauth/token',
        'POST /accounts/A-1/stores',
      ]);
      expect(sandbox.requests.some(({ path }) => path.includes('login-url'))).toBe(false);
      expect(findLeaks(applied, sandbox.store.tokens())).toEqual([]);
      expect(applied.masks).toEqual(expect.arrayContaining([sandbox.store.tokens().at(-1)]));

      const again = await apply(partnerInputs(stage.sandbox), AT_EASE);
      expect(again.outputs).toMatchObject({ status: 'no_changes', store_hash: store?.store_hash });
    });
  });

  test('does not take it for a missing store that no token can be made', async () => {
    await inThisProcess({}, async (stage) => {
      await stage.writeStore(NEW_STORE_FILE);
      stage.sandbox.script('POST /franchise/token', [{ kind: 'answer', status: 404, body: '' }]);
      const refused = await stage.plan(partnerInputs(stage.sandbox));
      expect(refused.outputs['status']).toBe('failed');
      expect(refused.outputs['creates']).toBeUndefined();
      expect(refused.shown).toContain('Making the franchise’s token failed with HTTP 404');
    });
  });

  test('makes one token in a run, whatever has to be asked again', async () => {
    await inThisProcess({}, async (stage) => {
      await stage.writeStore(NEW_STORE_FILE);
      stage.sandbox.script('GET /stores/{id}', [{ kind: 'answer', status: 503, body: '' }]);
      await stage.apply(partnerInputs(stage.sandbox));
      expect(stage.sandbox.store.tokens()).toHaveLength(1);
    });
  });

  test('uses a ready token, and does not make one in its place when it is refused', async () => {
    await inThisProcess({}, async (stage) => {
      const { sandbox, plan, writeStore } = stage;
      await writeStore(NEW_STORE_FILE);
      const inputs = { ...partnerInputs(stage.sandbox), franchise_client_secret: '' };
      const ready = sandbox.store.issueToken();
      expect((await plan({ ...inputs, franchise_token: ready })).exitCode).toBe(0);
      sandbox.store.issueToken();
      const refused = await plan({ ...inputs, franchise_token: ready });
      expect(refused.exitCode).toBe(1);
      expect(refused.shown).toMatch(/HTTP 401.*one token at a time/);
      expect(sandbox.store.tokens()).toHaveLength(2);
    });
  });

  test('finds the store after a lost answer, and waits for the one of a killed run', async () => {
    await inThisProcess({}, async (stage) => {
      const { sandbox, apply, writeStore } = stage;
      await writeStore(NEW_STORE_FILE);
      sandbox.script('POST /stores', [{ kind: 'reset', effect: true }]);
      expect((await apply(partnerInputs(stage.sandbox))).outputs).toMatchObject({
        status: 'applied',
        store_status: 'active',
      });
      expect(sandbox.store.stores()).toHaveLength(1);
    });
    await inThisProcess({ switches: { store: { storePaceMs: 1500 } } }, async (stage) => {
      await stage.writeStore(NEW_STORE_FILE);
      const { id, plan_sku, store_name, country } = {
        id: 'preview-42',
        plan_sku: 'TRIAL-30DAY',
        store_name: 'Husky preview 42',
        country: 'US',
      };
      stage.sandbox.store.addStore({ id, plan_sku, store_name, country });
      const run = await stage.apply(partnerInputs(stage.sandbox));
      expect(run.outputs).toMatchObject({ status: 'no_changes', store_status: 'active' });
      expect(run.shown).toMatch(/^Store preview-42 is provisioning\.$/m);
      expect(run.shown).toMatch(/^Store preview-42 is active\.$/m);
    });
  });

  test('says so when the name is taken', async () => {
    await inThisProcess({}, async (stage) => {
      await stage.writeStore(NEW_STORE_FILE);
      stage.sandbox.store.addStore({
        id: 'other',
        plan_sku: 'TRIAL-30DAY',
        store_name: 'Husky preview 42',
        country: 'US',
      });
      const run = await stage.apply(partnerInputs(stage.sandbox));
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'failed', failed: '1' });
      expect(run.shown).toMatch(/HTTP 409/);
    });
  });

  test('ends at the time limit with the last word of the platform', async () => {
    await inThisProcess({ switches: { store: { holdStoreAt: 'allocating' } } }, async (stage) => {
      await stage.writeStore(NEW_STORE_FILE);
      const run = await stage.apply({ ...partnerInputs(stage.sandbox), timeout_minutes: '0.5' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'timed_out', store_status: 'allocating' });
    });
  });

  test('sets up what is in the store once there is a token for it', async () => {
    const credentials = { storeHash: 'abc123', accessToken: 'a-token-of-the-new-store' };
    await inThisProcess({ credentials }, async (stage) => {
      const { sandbox, apply, writeStore } = stage;
      await writeStore(NEW_STORE_FILE);
      await apply(partnerInputs(stage.sandbox));
      sandbox.store.touchStore('preview-42', { store_hash: 'abc123' });
      const inputs = { ...partnerInputs(stage.sandbox), access_token: credentials.accessToken };
      const run = await apply(inputs);
      expect(run.outputs).toMatchObject({ status: 'applied', creates: '1', unchanged: '1' });
      const other = await apply({ ...inputs, store_hash: 'another1' });
      expect(other.exitCode).toBe(1);
      expect(other.shown).toMatch(/another1 is another store than the one that the file describes/);
    });
  });

  test('needs a franchise, wholly', async () => {
    await inThisProcess({}, async (stage) => {
      await stage.writeStore(NEW_STORE_FILE);
      expect((await stage.plan()).shown).toMatch(
        /franchise_uuid: is missing\. The file has a section `store`/,
      );
      const inputs = {
        ...partnerInputs(stage.sandbox),
        franchise_client_id: '',
        franchise_client_secret: '',
      };
      expect((await stage.plan(inputs)).shown).toMatch(
        /franchise_client_id: is missing.*franchise_client_secret: is missing/,
      );
      expect(stage.sandbox.requests).toEqual([]);
    });
  });
});
