import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { withStoreStage } from './storeStage.ts';
import type { StoreStage } from './storeStage.ts';

/** Applies a file to a store in which somebody does something between the plan and the second look. */
async function applyWhile(
  file: string,
  { before, meanwhile }: Record<'before' | 'meanwhile', (store: Sandbox['store']) => void>,
  check: (ended: Awaited<ReturnType<StoreStage['run']>>, sandbox: Sandbox) => void,
): Promise<void> {
  let act = (): void => undefined;
  // The last request of the first look.
  const onRequest = ({ path }: { readonly path: string }): void => {
    if (!/\/codes|\/locations/.test(path)) return;
    act();
    act = () => undefined;
  };
  await withStoreStage({ onRequest }, async ({ sandbox, run, writeStore }) => {
    before(sandbox.store);
    await writeStore(file);
    act = () => {
      meanwhile(sandbox.store);
    };
    check(await run(), sandbox);
  });
}

describe('after everything was accepted', () => {
  test('an answer that cannot be read is reported, and is no failure', async () => {
    await withStoreStage({}, async ({ sandbox, run }) => {
      sandbox.script('GET /promotions', [
        { kind: 'pass', times: 2 },
        { kind: 'answer', status: 200, body: '<html>Please log in</html>' },
      ]);
      const ended = await run();
      expect(ended.outputs['status']).toBe('applied');
      expect(ended.log).toMatch(/^warning: Not checked afterwards: .*could not be read/m);
    });
  });

  test('a file that does not fit the store any more is reported', async () => {
    const name = 'Five off';
    const store: { add?: () => void } = {};
    // Somebody makes another one of that name as soon as ours is there.
    const onRequest = ({
      method,
      path,
    }: {
      readonly method: string;
      readonly path: string;
    }): void => {
      if (method === 'POST' && path.endsWith('/promotions')) store.add?.();
    };
    await withStoreStage({ onRequest }, async ({ sandbox, run, writeStore }) => {
      await writeStore(
        `version: 1\npromotions: [{ name: ${name}, redemption_type: AUTOMATIC, rules: [] }]`,
      );
      store.add = () => void sandbox.store.addPromotion({ name });
      const ended = await run();
      expect(sandbox.store.promotions()).toHaveLength(2);
      expect(ended.outputs['status']).toBe('applied');
      expect(ended.log).toMatch(/^warning: Not checked afterwards: .* no longer fits it/m);
    });
  });
});

describe('between the plan and applying it', () => {
  test('customers may use coupons', async () => {
    const file = [
      'version: 1',
      'promotions:',
      '  - name: Welcome',
      '    redemption_type: COUPON',
      '    rules: []',
      '    stop: true',
      '    codes: [{ code: WELCOME, max_uses: 5 }]',
    ].join('\n');
    const story = {
      before: (store: Sandbox['store']) => {
        const { id } = store.addPromotion({ name: 'Welcome', redemption_type: 'COUPON' });
        store.addCode(id, { code: 'WELCOME', max_uses: 4 });
        store.touchCode('WELCOME', { current_uses: 1 });
      },
      meanwhile: (store: Sandbox['store']) => {
        store.touchCode('WELCOME', { current_uses: 2 });
      },
    };
    await applyWhile(file, story, ({ outputs, log }) => {
      expect(log).toContain('it has been used 1 time');
      expect(outputs).toMatchObject({ status: 'applied', updates: '1' });
    });
  });

  test('nobody may change what would be sent with the update of a location', async () => {
    const file = 'version: 1\nlocations:\n  - { code: BC-LOCATION-1, label: Central }\n';
    const story = {
      before: () => undefined,
      meanwhile: (store: Sandbox['store']) => {
        store.touchLocation(1, { description: 'At the pier' });
      },
    };
    await applyWhile(file, story, ({ outputs, log }, sandbox) => {
      expect(outputs).toMatchObject({ status: 'failed', failed: '1' });
      expect(log).toContain('The store has changed since the plan was made');
      expect(sandbox.requests.every(({ method }) => method === 'GET')).toBe(true);
    });
  });
});
