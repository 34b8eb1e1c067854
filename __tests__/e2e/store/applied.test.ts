import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { withStoreRuns } from '../../support/runs/storeRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withStoreRuns = (options, body) =>
  withStoreRuns(options, body, runHere);

describe('planning and applying a store file', () => {
  test('plans without writing, applies exactly that, and has nothing to do the second time', async () => {
    await withStoreRuns({}, async ({ sandbox, plan, apply, writes }) => {
      const planned = await plan();
      expect(planned.exitCode).toBe(0);
      expect(planned.outputs).toMatchObject({
        status: 'planned',
        has_changes: 'true',
        creates: '4',
        updates: '1',
        deletes: '0',
        unchanged: '0',
        failed: '0',
      });
      expect(writes()).toEqual([]);
      expect(planned.shown).toContain('+ create promotion "Welcome"');
      expect(planned.shown).toContain('label: "Default location" → "Central store"');
      expect(planned.summary).toMatch(/^### Plan for store /);

      const applied = await apply();
      expect(applied.exitCode).toBe(0);
      expect(applied.outputs).toMatchObject({
        status: 'applied',
        creates: '4',
        updates: '1',
        failed: '0',
      });
      expect(applied.errors).toBe('');
      expect(applied.shown).not.toMatch(/^::(warning|error)/m);
      expect(applied.shown).toMatch(/^Created promotion "Welcome"\.$/m);
      expect(writes().map((write) => write.split(' ')[0])).toEqual([
        'POST',
        'PUT',
        'POST',
        'POST',
        'POST',
        'POST',
      ]);

      const before = writes().length;
      const second = await apply();
      expect(second.exitCode).toBe(0);
      expect(second.outputs).toMatchObject({
        status: 'no_changes',
        has_changes: 'false',
        unchanged: '5',
      });
      expect(writes()).toHaveLength(before);
      expect(sandbox.store.codes(sandbox.store.promotions()[0]?.id ?? 0).length).toBeGreaterThan(0);
    });
  });

  test('changes one field of a promotion with one request that has only that field', async () => {
    await inThisProcess({}, async ({ sandbox, apply, plan, readStore, writeStore }) => {
      await apply();
      await writeStore((await readStore()).replace('minimum_spend: 100', 'minimum_spend: 120'));
      const planned = await plan();
      expect(planned.outputs).toMatchObject({ creates: '0', updates: '1', unchanged: '4' });
      expect(planned.shown).toMatch(/minimum_spend: "100" → "120"/);
      const from = sandbox.requests.length;
      expect((await apply()).outputs['status']).toBe('applied');
      const puts = sandbox.requests.slice(from).filter(({ method }) => method === 'PUT');
      expect(puts).toHaveLength(1);
      expect((await plan()).outputs['status']).toBe('no_changes');
    });
  });

  test('creates what is missing and leaves the rest with the policy create_only', async () => {
    await inThisProcess({}, async ({ sandbox, apply, writes }) => {
      const run = await apply({ policy: 'create_only' });
      expect(run.outputs).toMatchObject({ status: 'applied', creates: '4', updates: '0' });
      expect(writes().some((write) => write.startsWith('PUT'))).toBe(false);
      expect(sandbox.store.locations()[0]?.label).toBe('Default location');
    });
  });

  test('deletes only with the policy sync, and not more than max_deletes', async () => {
    await inThisProcess({}, async ({ sandbox, apply, plan, writes }) => {
      const { store } = sandbox;
      store.addLocation({ code: 'OLD' });
      const { id } = store.addPromotion({ name: 'Old', redemption_type: 'COUPON' });
      store.addCode(id, { code: 'OLDCODE' });
      expect((await apply()).outputs).toMatchObject({ status: 'applied', deletes: '0' });
      expect(writes().some((write) => write.startsWith('DELETE'))).toBe(false);

      const planned = await plan({ policy: 'sync' });
      expect(planned.outputs).toMatchObject({ status: 'planned', deletes: '2' });
      expect(planned.shown).toMatch(/^::warning title=Applying this plan would be refused::/m);
      const refused = await apply({ policy: 'sync', max_deletes: '1' });
      expect(refused.exitCode).toBe(1);
      expect(refused.outputs['status']).toBe('failed');
      expect(refused.shown).toMatch(/deletes 2, and max_deletes allows 1.*OLD/);
      expect(store.locations().some(({ code }) => code === 'OLD')).toBe(true);

      const applied = await apply({ policy: 'sync', max_deletes: '2' });
      expect(applied.outputs).toMatchObject({ status: 'applied', deletes: '2', failed: '0' });
      store.settle();
      expect(store.locations().map(({ code }) => code)).not.toContain('OLD');
      expect(store.promotions().map(({ name }) => name)).not.toContain('Old');
      // Its codes go before it.
      const deletes = writes().filter((write) => write.startsWith('DELETE'));
      expect(deletes.map((write) => write.replace(/\?.*$/, ''))).toEqual([
        'DELETE /inventory/locations',
        `DELETE /promotions/${String(id)}/codes`,
        `DELETE /promotions/${String(id)}`,
      ]);
      expect((await plan({ policy: 'sync' })).outputs['status']).toBe('no_changes');
    });
  });

  test('writes variables in, and says where one is missing', async () => {
    await inThisProcess({}, async ({ sandbox, apply, plan, readStore, writeStore }) => {
      await writeStore((await readStore()).replace('label: Austin', 'label: ${CITY}'));
      const missing = await plan();
      expect(missing.exitCode).toBe(1);
      expect(missing.shown).toMatch(/store\.yml:6:\d+: .*CITY/);
      expect((await apply({ variables: 'CITY=Dallas' })).exitCode).toBe(0);
      sandbox.store.settle();
      expect(sandbox.store.locations().map(({ label }) => label)).toContain('Dallas');
    });
  });
});

describe('the plan as a file', () => {
  test('is the same for the same plan, and holds no secret', async () => {
    await inThisProcess({}, async ({ sandbox, folder, plan, readStore, writeStore }) => {
      const { accessToken } = sandbox.credentials;
      await writeStore((await readStore()).replace('label: Austin', 'label: ${SECRET}'));
      const read = async (): Promise<string> => {
        const inputs = { variables: `SECRET=${accessToken}` };
        const run = await plan(inputs, { env: { RUNNER_TEMP: folder } });
        return readFile(run.outputs['plan_path'] ?? '', 'utf8');
      };
      const first = await read();
      expect(await read()).toBe(first);
      expect(first).not.toContain(accessToken);
      const { changes } = JSON.parse(first) as { changes: { action: string; key: string }[] };
      expect(changes.map(({ action, key }) => `${action} ${key}`)).toEqual([
        'update BC-LOCATION-1',
        'create AUSTIN',
        'create DROPSHIP',
        'create Welcome',
        'create Five off',
      ]);
    });
  });
});

describe('exporting a store', () => {
  test('writes a file whose plan is empty, and never over a file', async () => {
    await inThisProcess({}, async ({ folder, apply, plan, run, readStore, writes }) => {
      await apply();
      const before = writes().length;
      const output = `${folder}/sub/exported.yml`;
      const env = { GITHUB_ACTION_REPOSITORY: 'your-org/commerce-deploy', GITHUB_ACTION_REF: 'v1' };
      const exported = await run({ command: 'export', output }, { env });
      expect(exported.exitCode).toBe(0);
      expect(exported.outputs['status']).toBe('exported');
      expect(exported.shown).toMatch(/^Exported 3 locations and 2 promotions to .*exported\.yml/m);
      const text = await readStore('sub/exported.yml');
      expect(text).toMatch(
        /^# yaml-language-server: \$schema=https:\/\/github\.com\/your-org\/commerce-deploy\/raw\/v1\/store\/schema\.json\nversion: 1\n/,
      );
      expect(text).toContain('WELCOME');
      for (const policy of ['upsert', 'sync']) {
        const planned = await plan({ config: output, policy });
        expect(planned.shown).not.toMatch(/^::(warning|error)/m);
        expect(planned.outputs).toMatchObject({ status: 'no_changes', unchanged: '5' });
      }
      expect(writes()).toHaveLength(before);

      const again = await run({ command: 'export', output });
      expect(again.exitCode).toBe(1);
      expect(again.shown).toMatch(/already exists and is not overwritten/);
      expect(await readStore('sub/exported.yml')).toBe(text);
      const overConfig = await run({ command: 'export' });
      expect(overConfig.exitCode).toBe(1);
      expect(overConfig.shown).toMatch(/config: .*store\.yml already exists/);
    });
  });
});
