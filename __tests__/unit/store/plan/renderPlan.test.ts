import { describe, expect, test } from '@jest/globals';
import type { StorePlan } from '../../../../src/store/plan/change.ts';
import { planJson } from '../../../../src/store/plan/render/planJson.ts';
import { renderPlan } from '../../../../src/store/plan/render/renderPlan.ts';
import { renderPlanMarkdown } from '../../../../src/store/plan/render/renderPlanMarkdown.ts';
import { planOf, promotionOf } from './desired.ts';
import { emptyStore, storedLocation, storedPromotion } from '../memoryStore.ts';

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
      codes: Array.from({ length: 12 }, (_, at) => ({
        code: `C${String(at)}`,
        ...(at === 0 ? { max_uses: 5 } : {}),
      })),
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
      '    - code GONE',
      '    + code C0 (max_uses: 5)',
      ...Array.from({ length: 11 }, (_, at) => `    + code C${String(at + 1)}`),
      'Plan: 1 to create, 1 to update, 2 to delete, 0 unchanged.',
    ]);
  });

  test('shows what the policy leaves as it is', () => {
    expect(renderPlan(planOf(current, sections, 'create_only')).slice(-4)).toEqual([
      '= keep promotion "Spring sale" (id 3): it differs, but policy is create_only',
      '= 1 location of the store is not in the file and stays: OLD.',
      '= 1 code of the promotion "Spring sale" is not in the file and keeps working: GONE.',
      'Plan: 1 to create, 1 to update, 0 to delete, 0 unchanged.',
    ]);
  });

  test('names the store', () => {
    const plan = planOf(emptyStore, {});
    const of = (name?: string): string | undefined =>
      renderPlan({ ...plan, store: { hash: 'abc123', name } }).at(-1);
    expect(of()).toMatch(/^Plan for store abc123: 0 to create/);
    expect(of('Husky')).toMatch(/^Plan for store "Husky" \(abc123\): 0 to create/);
  });

  test('shows every leaf of a new thing, and every value in full', () => {
    const products = Array.from({ length: 600 }, (_, at) => at + 1);
    const rules = [
      { action: { cart_items: { discount: { percentage_amount: 50 }, items: { products } } } },
    ];
    const lines = renderPlan(planOf(emptyStore, { promotions: [promotionOf({ rules })] }));
    expect(lines).toContain('    rules[0].action.cart_items.discount.percentage_amount: "50"');
    const all = `    rules[0].action.cart_items.items.products: ${JSON.stringify(products)}`;
    expect(lines).toContain(all);
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
    expect(lines[0]).toBe('**1 to create, 1 to update, 2 to delete**');
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
    expect(markdown).toMatch(/\*\*Not shown here: [\d,]+ lines\.\*\*/);
    expect(markdown).toContain('80 more warnings');
  });
});

test('plan.json has a stable shape', () => {
  const plan: StorePlan = { ...planOf(current, sections, 'sync'), warnings: [{ message: 'x' }] };
  const { changes, ...rest } = JSON.parse(planJson(plan)) as { changes: unknown[] };
  expect(rest).toEqual({
    version: 1,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    store: { hash: null, name: null },
    policy: 'sync',
    summary: { creates: 1, updates: 1, deletes: 2, unchanged: 0 },
    held: [],
    notes: [],
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
      codes: { create: [], delete: [], settings: [] },
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
      codes: {
        create: Array.from({ length: 12 }, (_, at) => `C${String(at)}`),
        delete: ['GONE'],
        settings: Array.from({ length: 12 }, (_, at) =>
          expect.objectContaining({ code: `C${String(at)}` }),
        ),
      },
    },
  ]);
});
