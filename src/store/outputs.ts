import type { Journal } from '../step/journal.ts';

/** The outputs of the store action. */
export type OutputName =
  | 'status'
  | 'has_changes'
  | 'creates'
  | 'updates'
  | 'deletes'
  | 'unchanged'
  | 'failed'
  | 'plan_path'
  | 'store_id'
  | 'store_hash'
  | 'store_status';

/** The journal of a store run. */
export type StoreJournal = Journal<OutputName>;
