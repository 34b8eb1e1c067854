/**
 * The configuration of a Deployment: checked against the Connector's contract, kept, and shown with its secrets hidden.
 */
export { checkValues, configure, notConfigured, unfilledKeys } from './configure.ts';
export type { Configured, GivenValues } from './configure.ts';
export { applicationValues, globalValues, noValues, toWireValues } from './values.ts';
export type { ApplicationValues, GlobalValues } from './values.ts';
