// Plans many promotions without a network, and prints the time of each part in milliseconds. A separate process, to measure memory.
import { planJson } from '../../src/store/plan/render/planJson.ts';
import { planStore } from '../../src/store/plan/planStore.ts';
import { renderPlan } from '../../src/store/plan/render/renderPlan.ts';
import { renderPlanMarkdown } from '../../src/store/plan/render/renderPlanMarkdown.ts';
import type { CurrentPromotion, CurrentStore } from '../../src/store/plan/current.ts';
import { rememberSecret } from '../../src/text/redact.ts';
import { readSpec } from '../../src/store/file/readSpec.ts';
import type { StoreSpec } from '../../src/store/file/storeSpec.ts';
import { promotionFile } from './promotionFiles.ts';

/** The store's current promotions, by their effect on the plan. */
const stores: Readonly<Record<string, (count: number) => readonly CurrentPromotion[]>> = {
  create: () => [],
  nothing: (count) => stored(promotionFile({ count })),
  update: (count) => stored(promotionFile({ count, discount: 15 })),
  replace: (count) => stored(promotionFile({ count, prefix: 'Old', discount: 15 })),
};

// Each run has at least this one, and looks for it in every line.
rememberSecret('the-access-token-of-a-store-1234');

const [kind = '', count = ''] = process.argv.slice(2);
const promotions = stores[kind]?.(Number(count)) ?? [];
const current: CurrentStore = { promotions, codes: new Map() };
const text = promotionFile({ count: Number(count) });

const startedAt = performance.now();
const spec = read(text);
const readAt = performance.now();
const planning = planStore(current, spec, 'sync');
const plannedAt = performance.now();
if (planning.faults !== undefined) throw new Error(JSON.stringify(planning.faults));
const { plan } = planning;
const written = [renderPlan(plan).join('\n'), renderPlanMarkdown(plan), planJson(plan)];
const writtenAt = performance.now();
process.stdout.write(
  JSON.stringify({
    changes: plan.changes.length,
    readMs: readAt - startedAt,
    planMs: plannedAt - readAt,
    writeMs: writtenAt - plannedAt,
    bytes: written.join('').length,
  }),
);

function read(file: string): StoreSpec {
  const { value, faults } = { value: undefined, ...readSpec(file, new Map()) };
  if (value === undefined) throw new Error(JSON.stringify(faults));
  return value;
}

/** Returns a store with the promotions of a file, and the platform's defaults. */
function stored(file: string): readonly CurrentPromotion[] {
  return (read(file).promotions ?? []).map(({ fields }, index) => ({
    ...fields,
    id: index + 1,
    status: 'ENABLED',
    current_uses: 0,
    max_uses: null,
    start_date: '2027-01-01T00:00:00+00:00',
    rules: structuredClone(fields.rules),
  }));
}
