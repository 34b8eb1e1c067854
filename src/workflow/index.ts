/**
 * What the reusable workflows run in steps of their own: `KEY=VALUE` lines mean there what they mean as an input of an action.
 */
export { mergeVariables } from './mergeVariables.ts';
export { runWithVariables } from './runWithVariables.ts';
