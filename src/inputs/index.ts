/**
 * The inputs of a step: reads fields as values and reports all faults at once.
 */
export { buildFields } from './buildFields.ts';
export { checkProxy } from './checkProxy.ts';
export { choosePlatform, platformFields } from './choosePlatform.ts';
export {
  baseUrl,
  flag,
  gitHubToken,
  isLoopback,
  keyValueLines,
  minutes,
  name,
  oneOf,
  sha256,
  text,
  token,
  urlPaths,
  uuid,
} from './fields.ts';
export { inputSource } from './inputSource.ts';
export { isSet } from './isSet.ts';
export { listOf } from './listOf.ts';
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
export { explainProxyFault, readProxy } from './proxy.ts';
export type { Proxy } from './proxy.ts';
export { readInputs } from './readInputs.ts';
export type { Field, Fields, InputSource, Reading, Values } from './readInputs.ts';
export { refuseBoth } from './refuseBoth.ts';
export { takeValues } from './takeValues.ts';
export { textAs } from './textAs.ts';
export { warnOfUnmasked } from './warnOfUnmasked.ts';
export { wrongInputs } from './wrongInputs.ts';
