import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { StoreSwitches } from '../../../sandbox/store/model/index.ts';
import { withStoreStage } from './storeStage.ts';

/** How often the coupon codes of a promotion were asked for, from some request on. */
function looks({ requests }: Sandbox, from = 0): number {
  return requests.slice(from).filter(({ method, path }) => {
    return method === 'GET' && /\/promotions\/\d+\/codes/.test(path);
  }).length;
}

describe('the coupon codes of a promotion', () => {
  test('that a run creates are read again once, at its end', async () => {
    await withStoreStage({}, async ({ sandbox, run }) => {
      expect((await run({ policy: 'sync' })).outputs['status']).toBe('applied');
      expect(looks(sandbox)).toBe(1);
    });
  });

  test('that stay are asked for once in a run that changes the promotion', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore, file }) => {
      await run();
      await writeStore(file().replace('percentage_amount: 10', 'percentage_amount: 15'));
      const from = sandbox.requests.length;
      expect((await run()).outputs).toMatchObject({ status: 'applied', updates: '1' });
      expect(looks(sandbox, from)).toBe(1);
    });
  });

  test('that change are looked at again right before, and those of a promotion that goes are not', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore, file }) => {
      await run();
      await writeStore(file().replace('max_uses: 100', 'max_uses: 50'));
      let from = sandbox.requests.length;
      const ended = await run({ policy: 'sync', max_deletes: '1' });
      expect(ended.outputs).toMatchObject({ updates: '1', deletes: '1', failed: '0' });
      expect(looks(sandbox, from)).toBe(3);
      await writeStore('version: 1\npromotions: []\n');
      from = sandbox.requests.length;
      expect((await run({ policy: 'sync', max_deletes: '2' })).outputs['status']).toBe('applied');
      expect(looks(sandbox, from)).toBe(1);
      expect(sandbox.store.promotions()).toEqual([]);
    });
  });

  test('that the platform accepts and ignores are reported afterwards, with the code', async () => {
    const ignores: StoreSwitches['ignores'] = ({ kind, key }) =>
      kind === 'code' && ['OLD', 'WELCOME'].includes(key);
    await withStoreStage({ switches: { store: { ignores } } }, async ({ sandbox, run }) => {
      const { id } = sandbox.store.addPromotion({ name: 'Welcome', redemption_type: 'COUPON' });
      sandbox.store.addCode(id, { code: 'OLD' });
      const ended = await run({ policy: 'sync', max_deletes: '1' });
      expect(ended.outputs['status']).toBe('applied');
      expect(ended.log).toMatch(
        /^warning: Something still differs: .*\n- promotion "Welcome" \(id \d+\): code OLD is still there; code WELCOME is missing$/m,
      );
    });
  });
});
