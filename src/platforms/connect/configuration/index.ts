/**
 * The configuration that a workflow gives: read from the inputs, checked against the Connector's declaration, and sorted.
 */
export { checkConfiguration, mayLackIn, refuseFaults } from './checkConfiguration.ts';
export { readConfiguration } from './readConfiguration.ts';
export { hideSecured, nothingGiven, sortConfiguration } from './sortConfiguration.ts';
export type { KeyValue, SortedConfiguration, SortedValues } from './sortConfiguration.ts';
