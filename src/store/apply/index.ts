/**
 * Carrying a plan out, and knowing of each change what became of it: what may have been created is looked for before it is created
 * again.
 */
export { applyPlan, findLeftovers } from './applyPlan.ts';
export type { Undertaking } from './applyPlan.ts';
export { openCodeBook } from './codeBook.ts';
export { describeResult, openLedger } from './ledger.ts';
export type { Ledger, LedgerEntry } from './ledger.ts';
export { takeSurvey } from './survey.ts';
export type { Survey } from './survey.ts';
export { tellLeftovers } from './tellLeftovers.ts';
