/** Names in a store file instead of ids: replaced by ids before planning, and written by an export. */
export { resolveNames } from './resolveNames.ts';
export { writeNames } from './writeNames.ts';
