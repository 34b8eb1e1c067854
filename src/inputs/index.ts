/**
 * The inputs of a step: reads fields as values and reports all faults at once.
 */
export * from './fields/index.ts';
export { choosePlatform, platformFields } from './choosePlatform.ts';
export { inputSource, isSet, refuseBoth } from './inputSource.ts';
export {
  formatAddress,
  isKeptAddress,
  parseAddress,
  parseKeptAs,
  mergeKeyValueLines,
  parseKeyValueLines,
  readYamlDocument,
} from './parse/index.ts';
export type { KeptAddress, ParsedAddress, YamlProblem } from './parse/index.ts';
export { checkProxy, explainProxyFault, readProxy } from './proxy.ts';
export type { Proxy } from './proxy.ts';
export { readInputs } from './readInputs.ts';
export type { Field, Fields, InputSource, Reading, Values } from './readInputs.ts';
export { takeValues } from './takeValues.ts';
export { warnOfUnmasked } from './warnOfUnmasked.ts';
export { wrongInputs } from './wrongInputs.ts';
