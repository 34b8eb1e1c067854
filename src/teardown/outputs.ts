import type { Journal } from '../step/journal.ts';

/** The outputs of the teardown action. */
export type OutputName = 'status' | 'environment';

/** The journal of a teardown run. */
export type TeardownJournal = Journal<OutputName>;
