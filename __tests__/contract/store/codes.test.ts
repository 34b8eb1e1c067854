import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { withStoreStage } from './storeStage.ts';

/** How often the coupon codes of a promotion were asked for, from some request on. */
function looks({ requests }: Sandbox, from = 0): number {
  return requests.slice(from).filter(({ method, path }) => {
    return method === 'GET' && /\/promotions\/\d+\/codes/.test(path);
  }).length;
}

describe('the coupon codes of a promotion', () => {
  test('that a run creates are known from the answers, and not asked for', async () => {
    await withStoreStage({}, async ({ sandbox, run }) => {
      expect((await run({ policy: 'sync' })).outputs['status']).toBe('applied');
      expect(looks(sandbox)).toBe(0);
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
      expect((await run({ policy: 'sync' })).outputs).toMatchObject({ updates: '1', failed: '0' });
      expect(looks(sandbox, from)).toBe(2);
      await writeStore('version: 1\npromotions: []\n');
      from = sandbox.requests.length;
      expect((await run({ policy: 'sync', max_deletes: '2' })).outputs['status']).toBe('applied');
      expect(looks(sandbox, from)).toBe(1);
      expect(sandbox.store.promotions()).toEqual([]);
    });
  });

  test('that the platform stores otherwise are told afterwards', async () => {
    await withStoreStage({}, async ({ sandbox, run }) => {
      const data = { id: 1, code: 'WELCOME', max_uses: 1, current_uses: 0 };
      sandbox.script('POST /codes', [
        { kind: 'answer', status: 201, body: { data }, effect: true },
      ]);
      const ended = await run({ policy: 'sync' });
      expect(ended.outputs['status']).toBe('applied');
      expect(ended.log).toMatch(
        /^warning: Something still differs: .*\n- promotion "Welcome" \(id \d+\): codes$/m,
      );
    });
  });
});
