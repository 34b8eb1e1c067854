/**
 * The configuration from the workflow: reads it from the inputs, checks it against the Connector's declaration, and sorts it.
 */
export { checkConfiguration, mayLackIn, refuseFaults } from './checkConfiguration.ts';
export { readConfiguration } from './readConfiguration.ts';
export { hideSecured, nothingGiven, sortConfiguration } from './sortConfiguration.ts';
export type { KeyValue, SortedConfiguration, SortedValues } from './sortConfiguration.ts';
