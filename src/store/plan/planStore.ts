import type { StoreSection, StoreSpec } from '../file/index.ts';
import { storeEntry } from '../schema/index.ts';
import { formatCount, listNames, oneLine } from '../../text/index.ts';
import { allowsChange } from './change.ts';
import type { Change, Planning, Policy } from './change.ts';
import { compareFields } from './compare.ts';
import type { CurrentCode, CurrentFranchiseStore, CurrentStore } from './current.ts';
import { noCodeChanges } from './planCodes.ts';
import { planLocations } from './planLocations.ts';
import { planPromotions } from './planPromotions.ts';
import { fieldsOf } from './section.ts';
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
      changes: changes.flatMap((change) => allowedPart(change, policy) ?? []),
      unchanged: wanted.filter(({ change }) => change === undefined).length,
      held: changes.flatMap((change) => heldPart(change, policy) ?? []),
      notes: [
        ...sections.flatMap(({ noun, extra }) => noteExtra(noun, extra, policy)),
        ...items.flatMap((item) => item.notes ?? []),
      ],
      warnings: [
        ...sections.flatMap((section) => section.warnings ?? []),
        ...items.flatMap((item) => item.warnings ?? []),
      ],
    },
  };
}

/** What a file does not have is easily taken for deleted. */
function noteExtra(noun: string, extra: readonly string[], policy: Policy): readonly string[] {
  if (extra.length === 0 || policy === 'sync') return [];
  const verb = extra.length === 1 ? 'is not in the file and stays' : 'are not in the file and stay';
  return [`${formatCount(extra.length, noun)} of the store ${verb}: ${listNames(extra)}.`];
}

/** A coupon code that is missing can be created whatever else differs: a run that was killed may have left it out. */
function allowedPart(change: Change, policy: Policy): Change | undefined {
  if (allowsChange(policy, change)) return change;
  if (change.kind !== 'promotion' || change.action !== 'update') return undefined;
  if (change.codes.create.length === 0) return undefined;
  return { ...change, fields: [], body: {} };
}

function heldPart(change: Change, policy: Policy): Change | undefined {
  if (allowsChange(policy, change)) return undefined;
  if (change.kind !== 'promotion' || allowedPart(change, policy) === undefined) return change;
  return change.fields.length === 0 ? undefined : { ...change, codes: noCodeChanges };
}

function planSections(current: CurrentStore, desired: StoreSpec, policy: Policy): Section[] {
  const { store, locations, promotions } = current;
  return [
    ...(desired.store === undefined || store === undefined
      ? []
      : [planFranchise(desired.store, store)]),
    ...(desired.locations === undefined || locations === undefined
      ? []
      : [
          planLocations(
            { present: desired.locations, absent: desired.absent.locations },
            locations,
            policy,
          ),
        ]),
    ...(desired.promotions === undefined || promotions === undefined
      ? []
      : [
          planPromotions(
            { present: desired.promotions, absent: desired.absent.promotions },
            { all: promotions, codesOf: lookUpCodes(current.codes) },
            policy,
          ),
        ]),
  ];
}

function lookUpCodes(codes: CurrentStore['codes']): (id: number) => readonly CurrentCode[] {
  return (id) => {
    const found = codes?.get(id);
    // Taken for none, codes that were not read would all be created again.
    if (found === undefined) throw new Error(`The codes of promotion ${String(id)} were not read.`);
    return found;
  };
}

/** Plans the store itself. How an existing one differs is only warned about: nothing here can change it. */
function planFranchise(
  { at, fields }: StoreSection,
  current: CurrentFranchiseStore | null,
): Section {
  const section = { noun: 'store', others: [], extra: [], faults: [] };
  if (current === null) {
    const { account_id: accountId, ...body } = fields;
    const change = { action: 'create', kind: 'store', key: fields.id, at, accountId } as const;
    return { ...section, wanted: [{ change: { ...change, fields: fieldsOf(body), body } }] };
  }
  // Not everything that can be sent is shown of a store.
  const shown = Object.fromEntries(Object.entries(fields).filter(([key]) => key in current));
  const warnings = compareFields(storeEntry, shown, current).map(({ path, before, after }) => ({
    at,
    message: `The store ${fields.id} has the ${path} ${before === undefined ? 'nothing' : oneLine(JSON.stringify(before))}, not ${JSON.stringify(after)}. This action does not change a store that exists.`,
  }));
  return { ...section, wanted: [{ warnings }] };
}
