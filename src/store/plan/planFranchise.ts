import { storeEntry } from '../schema/storeFile.ts';
import { compareFields } from './compare.ts';
import type { CurrentFranchiseStore } from './current.ts';
import { fieldsOf } from './fieldsOf.ts';
import type { Section } from './section.ts';
import type { StoreSection } from '../file/storeSpec.ts';

/** Plans the store itself. What an existing one is like can be told, but not changed here. */
export function planFranchise(
  { at, fields }: StoreSection,
  current: CurrentFranchiseStore | null,
): Section {
  if (current === null) {
    const { account_id: accountId, ...body } = fields;
    const change = { action: 'create', kind: 'store', key: fields.id, at, accountId } as const;
    return {
      wanted: [{ change: { ...change, fields: fieldsOf(body), body } }],
      others: [],
      faults: [],
    };
  }
  // Not everything that can be sent is told about a store.
  const told = Object.fromEntries(Object.entries(fields).filter(([key]) => key in current));
  const warnings = compareFields(storeEntry, told, current).map(({ path, before, after }) => ({
    at,
    message: `The store ${fields.id} has the ${path} ${JSON.stringify(before)}, not ${JSON.stringify(after)}. This action does not change a store that exists.`,
  }));
  return { wanted: [{ warnings }], others: [], faults: [] };
}
