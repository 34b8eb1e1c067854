import type { Journal } from '../step/index.ts';

/** The outputs of the store action, beside those of every action. */
export type OutputName =
  | 'has_changes'
  | 'creates'
  | 'updates'
  | 'deletes'
  | 'unchanged'
  | 'failed'
  | 'plan_path'
  | 'plan_digest'
  | 'store_id'
  | 'store_hash'
  | 'store_status';

/** The journal of a store run. */
export type StoreJournal = Journal<OutputName>;
