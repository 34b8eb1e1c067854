/**
 * Finds the ids of what a store file calls by name.
 */
export { nameCalls } from './nameCalls.ts';
