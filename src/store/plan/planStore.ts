import type { StoreSpec } from '../spec/storeSpec.ts';
import type { Planning, Policy } from './change.ts';
import type { CurrentCode, CurrentStore } from './current.ts';
import { planFranchise } from './planFranchise.ts';
import { planLocations } from './planLocations.ts';
import { planPromotions } from './planPromotions.ts';
import { allows } from './policy.ts';
import type { Section } from './section.ts';

/**
 * Plans what has to be done so that a store is as the file says. A section that the file does not have is left alone, and so
 * is one that was not read (for a store without a token, say); planning the result again gives no changes.
 */
export function planStore(current: CurrentStore, desired: StoreSpec, policy: Policy): Planning {
  const sections = planSections(current, desired, policy);
  const wanted = sections.flatMap((section) => section.wanted);
  const items = sections.flatMap((section) => [...section.wanted, ...section.others]);
  const faults = [
    ...sections.flatMap((section) => section.faults),
    ...items.flatMap((item) => item.faults ?? []),
  ];
  if (faults.length > 0)
    return { faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column) };
  const changes = items.flatMap(({ change }) => change ?? []);
  return {
    plan: {
      policy,
      changes: changes.filter(({ action }) => allows(policy, action)),
      unchanged: wanted.filter(({ change }) => change === undefined).length,
      held: changes.filter(({ action }) => !allows(policy, action)),
      warnings: items.flatMap((item) => item.warnings ?? []),
    },
  };
}

function planSections(current: CurrentStore, desired: StoreSpec, policy: Policy): Section[] {
  const { store, locations, promotions } = current;
  return [
    ...(desired.store === undefined || store === undefined
      ? []
      : [planFranchise(desired.store, store)]),
    ...(desired.locations === undefined || locations === undefined
      ? []
      : [planLocations(desired.locations, locations, policy)]),
    ...(desired.promotions === undefined || promotions === undefined
      ? []
      : [
          planPromotions(
            desired.promotions,
            { all: promotions, codesOf: lookUpCodes(current.codes) },
            policy,
          ),
        ]),
  ];
}

function lookUpCodes(codes: CurrentStore['codes']): (id: number) => readonly CurrentCode[] {
  return (id) => {
    const found = codes?.get(id);
    // To take codes that nobody read for none would create each of them again.
    if (found === undefined) throw new Error(`The codes of promotion ${String(id)} were not read.`);
    return found;
  };
}
