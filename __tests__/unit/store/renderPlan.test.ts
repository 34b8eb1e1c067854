import { describe, expect, test } from '@jest/globals';
import type { StorePlan } from '../../../src/store/plan/change.ts';
import { planJson } from '../../../src/store/plan/render/planJson.ts';
import { renderPlan } from '../../../src/store/plan/render/renderPlan.ts';
import { renderPlanMarkdown } from '../../../src/store/plan/render/renderPlanMarkdown.ts';
import { planOf, promotionOf } from './desired.ts';
import { emptyStore, storedLocation, storedPromotion } from './memoryStore.ts';

const virtual = { code: 'A', label: 'Shop', type_id: 'VIRTUAL', time_zone: 'Etc/UTC' };

const current = {
  locations: [storedLocation({ code: 'OLD', label: 'Old', type_id: 'VIRTUAL' }, 9)],
  promotions: [storedPromotion(promotionOf({ redemption_type: 'COUPON' }), 3)],
  codes: new Map([[3, [{ id: 8, code: 'GONE' }]]]),
};

const sections = {
  locations: [virtual],
  promotions: [
    promotionOf({
      redemption_type: 'COUPON',
      stop: true,
      rules: [{ action: { cart_value: { discount: { percentage_amount: 20 } } } }],
      codes: Array.from({ length: 12 }, (_, at) => ({ code: `C${String(at)}` })),
    }),
  ],
};

describe('the log', () => {
  test('shows each change field by field, and sums up in one line', () => {
    expect(renderPlan(planOf(current, sections, 'sync'))).toEqual([
      '+ create location A',
      '    type_id: "VIRTUAL"',
      '    managed_by_external_source: false',
      '    time_zone: "Etc/UTC"',
      '    code: "A"',
      '    label: "Shop"',
      '- delete location OLD (id 9)',
      '~ update promotion "Spring sale" (id 3)',
      '    rules[0].action.cart_value.discount.percentage_amount: "15" → "20"',
      '    stop: false → true',
      '    codes: - GONE + C0, C1, C2, C3, C4, C5, C6, C7, C8, C9 and 2 more',
      'Plan: 1 to create, 1 to update, 1 to delete, 0 unchanged.',
    ]);
  });

  test('shows what the policy leaves as it is', () => {
    expect(renderPlan(planOf(current, sections, 'create_only')).at(-2)).toBe(
      '= keep promotion "Spring sale" (id 3): it differs, but policy is create_only',
    );
  });

  test('keeps to one line whatever a name holds', () => {
    const plan = planOf(emptyStore, {
      locations: [{ ...virtual, code: 'A\n::error::x', label: '\u001b[31m' }],
    });
    expect(renderPlan(plan)[0]).toBe('+ create location A ::error::x');
    expect(renderPlan(plan).some((line) => /\p{Cc}/u.test(line))).toBe(false);
  });
});

describe('the summary', () => {
  test('is a table of the changes', () => {
    const lines = renderPlanMarkdown(planOf(current, sections, 'sync')).split('\n');
    expect(lines[0]).toBe('**Plan: 1 to create, 1 to update, 1 to delete, 0 unchanged.**');
    expect(lines).toContain(
      String.raw`| \~ update | promotion "Spring sale" (id 3) | rules\[0\].action.cart_value.discount.percentage_amount | "15" | "20" |`,
    );
    expect(lines).toContain(String.raw`|  |  | stop | false | true |`);
  });

  test('shows no Markdown, HTML or mention that a name holds', () => {
    const name = '<img src=x> [a](http://b) @user | `c`';
    const markdown = renderPlanMarkdown(
      planOf(emptyStore, { promotions: [promotionOf({ name })] }),
    );
    expect(markdown).toContain(String.raw`\<img src=x>`);
    expect(markdown).not.toMatch(/(?<!\\)[<[`]|@(?!\u200b)/);
  });

  test('fits into a comment, however much there is to do', () => {
    const promotions = Array.from({ length: 1000 }, (_, at) =>
      promotionOf({ name: `${'*'.repeat(200)}${String(at)}` }),
    );
    const plan = planOf(emptyStore, { promotions });
    const warnings = Array.from({ length: 100 }, () => ({ message: '*'.repeat(600) }));
    const markdown = renderPlanMarkdown({ ...plan, warnings });
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown).toMatch(/\d+ more lines are in the log/);
    expect(markdown).toContain('80 more warnings');
  });
});

test('plan.json has a stable shape', () => {
  const plan: StorePlan = { ...planOf(current, sections, 'sync'), warnings: [{ message: 'x' }] };
  const { changes, ...rest } = JSON.parse(planJson(plan)) as { changes: unknown[] };
  expect(rest).toEqual({
    version: 1,
    policy: 'sync',
    summary: { creates: 1, updates: 1, deletes: 1, unchanged: 0 },
    held: [],
    warnings: [{ message: 'x', line: null, column: null }],
  });
  expect(changes.slice(1)).toEqual([
    {
      action: 'delete',
      kind: 'location',
      key: 'OLD',
      id: 9,
      line: null,
      column: null,
      fields: [],
      codes: { create: [], delete: [] },
    },
    {
      action: 'update',
      kind: 'promotion',
      key: 'Spring sale',
      id: 3,
      line: 8,
      column: 5,
      fields: [
        {
          path: 'rules[0].action.cart_value.discount.percentage_amount',
          before: '15',
          after: '20',
        },
        { path: 'stop', before: false, after: true },
      ],
      codes: { create: Array.from({ length: 12 }, (_, at) => `C${String(at)}`), delete: ['GONE'] },
    },
  ]);
});
