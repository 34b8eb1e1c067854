import { stringify } from 'yaml';
import type { Body, Planning, Policy, StorePlan } from '../../../../src/store/plan/change.ts';
import type { CurrentStore } from '../../../../src/store/plan/current.ts';
import { planStore } from '../../../../src/store/plan/planStore.ts';
import { readSpec } from '../../../../src/store/file/readSpec.ts';
import type { StoreSpec } from '../../../../src/store/file/storeSpec.ts';

export const address = {
  address1: '5 Harbour Street',
  city: 'Portsmouth',
  state: 'NH',
  zip: '03801',
  email: 'harbour@example.com',
  geo_coordinates: { latitude: 43.07, longitude: -70.76 },
  country_code: 'US',
} as const;

/** Reads what a file with these sections says; throws when it says something wrong. */
export function specOf(sections: Body): StoreSpec {
  const reading = readSpec(stringify({ version: 1, ...sections }), new Map());
  if (reading.faults !== undefined) throw new Error(JSON.stringify(reading.faults, null, 2));
  return reading.value;
}

/** A promotion of 15 %, with changes. */
export function promotionOf(changes: Body = {}): Body {
  return {
    name: 'Spring sale',
    redemption_type: 'AUTOMATIC',
    rules: [{ action: { cart_value: { discount: { percentage_amount: 15 } } } }],
    ...changes,
  };
}

/** Plans a file with these sections; throws when there can be no plan. */
export function planOf(
  current: CurrentStore,
  sections: Body,
  policy: Policy = 'upsert',
): StorePlan {
  const planning = tryPlan(current, sections, policy);
  if (planning.faults !== undefined) throw new Error(JSON.stringify(planning.faults, null, 2));
  return planning.plan;
}

/** Plans a file with these sections. */
export function tryPlan(
  current: CurrentStore,
  sections: Body,
  policy: Policy = 'upsert',
): Planning {
  return planStore(current, specOf(sections), policy);
}
