/**
 * Drafts of Connectors: created, changed, checked and published.
 */
export { letOthersCheck } from './check.ts';
export type { OthersCheck } from './check.ts';
export { newRecord, usualFacts } from './newRecord.ts';
export { draftRoutes } from './routes.ts';
export { updateByOthers } from './update.ts';
