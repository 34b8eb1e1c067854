import { describe, expect, test } from '@jest/globals';
import type { Body, Policy } from '../../../../src/store/plan/change.ts';
import type { CurrentCode } from '../../../../src/store/plan/current.ts';
import { planOf, promotionOf, tryPlan } from './desired.ts';
import { storedPromotion } from '../memoryStore.ts';

describe('coupon codes', () => {
  const coupon = storedPromotion(promotionOf({ redemption_type: 'COUPON' }), 3);
  const codesOf = (
    codes: readonly CurrentCode[],
    wanted: readonly Body[],
    policy: Policy = 'upsert',
  ) =>
    planOf(
      { promotions: [coupon], codes: new Map([[3, codes]]) },
      { promotions: [promotionOf({ redemption_type: 'COUPON', codes: wanted })] },
      policy,
    );

  test('that are missing are created, in an update that sends nothing else', () => {
    expect(codesOf([], [{ code: 'A', max_uses: 5 }]).changes).toMatchObject([
      {
        action: 'update',
        body: {},
        fields: [],
        codes: { delete: [], create: [{ code: 'A', max_uses: 5 }] },
      },
    ]);
  });

  test('that are missing are created with create_only as well, and nothing else of the promotion is changed', () => {
    const wanted = { redemption_type: 'COUPON', codes: [{ code: 'A' }] };
    const plan = (changes: Body) =>
      planOf(
        { promotions: [coupon], codes: new Map([[3, [{ id: 8, code: 'OLD' }]]]) },
        { promotions: [promotionOf({ ...wanted, ...changes })] },
        'create_only',
      );
    const created = { fields: [], body: {}, codes: { delete: [], create: [{ code: 'A' }] } };
    expect(plan({})).toMatchObject({ changes: [created], held: [] });
    expect(plan({ stop: true })).toMatchObject({
      changes: [created],
      held: [{ fields: [{ path: 'stop' }] }],
    });
    expect(plan({ stop: true, codes: [] })).toMatchObject({ changes: [], held: [{}] });
  });

  test('that the file does not have go with sync only', () => {
    const extra = [{ id: 8, code: 'OLD' }];
    expect(codesOf(extra, []).changes).toEqual([]);
    expect(codesOf(extra, [], 'sync').changes).toMatchObject([
      { codes: { delete: [{ id: 8, code: 'OLD' }], create: [] } },
    ]);
  });

  test('are the same in capitals or not, and with limits of 0 or none', () => {
    expect(
      codesOf([{ id: 8, code: 'WELCOME', max_uses: 0 }], [{ code: 'welcome' }], 'sync').changes,
    ).toEqual([]);
  });

  test('that differ are created again with sync while nobody has used them, and otherwise reported', () => {
    const wanted = [{ code: 'A', max_uses: 5 }];
    expect(
      codesOf([{ id: 8, code: 'A', max_uses: 4, current_uses: 0 }], wanted, 'sync').changes,
    ).toMatchObject([
      { codes: { delete: [{ id: 8, code: 'A' }], create: [{ code: 'A', max_uses: 5 }] } },
    ]);
    const used = codesOf([{ id: 8, code: 'A', max_uses: 4, current_uses: 1 }], wanted, 'sync');
    expect(used.changes).toEqual([]);
    expect(used.warnings[0]?.message).toContain('used 1 time,');
    expect(codesOf([{ id: 8, code: 'A', max_uses: 4 }], wanted).warnings[0]?.message).toContain(
      'only the policy sync deletes',
    );
  });

  test('are not made anew for a schedule that the platform does not tell', () => {
    const schedule = { valid_from: '2027-06-01T00:00:00Z', valid_until: null };
    const wanted = [{ code: 'A', schedule }];
    const unknownSchedules = codesOf([{ id: 8, code: 'A' }], wanted, 'sync');
    expect(unknownSchedules.changes).toEqual([]);
    expect(unknownSchedules.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('does not say whether the coupon code A has'),
    ]);
    const told = (valid_from: string) =>
      codesOf([{ id: 8, code: 'A', schedule: { valid_from } }], wanted, 'sync');
    expect(told('2027-06-01T02:00:00+02:00')).toMatchObject({ changes: [], warnings: [] });
    expect(told('2027-06-02T00:00:00+00:00').changes).toMatchObject([
      { codes: { delete: [{ id: 8 }], create: [{ code: 'A', schedule }] } },
    ]);
    expect(codesOf([{ id: 8, code: 'A', schedule: null }], wanted, 'sync').changes).toHaveLength(1);
  });

  test('are left alone when the file does not speak of them, and go before their promotion', () => {
    const current = { promotions: [coupon], codes: new Map([[3, [{ id: 8, code: 'A' }]]]) };
    expect(
      planOf(current, { promotions: [promotionOf({ redemption_type: 'COUPON' })] }, 'sync').changes,
    ).toEqual([]);
    expect(planOf(current, { promotions: [] }, 'sync').changes).toMatchObject([
      { action: 'delete', codes: { delete: [{ id: 8, code: 'A' }] } },
    ]);
  });

  test('that nobody read are not taken for none', () => {
    expect(() => tryPlan({ promotions: [coupon] }, { promotions: [] }, 'sync')).toThrow(
      'were not read',
    );
  });
});
