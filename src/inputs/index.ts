/**
 * The inputs of a step: reads fields as values and reports all faults at once.
 */
export { choosePlatform, platformFields } from './choosePlatform.ts';
export {
  accept,
  baseUrl,
  buildFields,
  flag,
  gitHubToken,
  isLoopback,
  keyValueLines,
  listOf,
  matching,
  minutes,
  name,
  oneOf,
  refuse,
  sha256,
  text,
  token,
  urlPaths,
  uuid,
} from './fields.ts';
export { inputSource, isSet, refuseBoth } from './inputSource.ts';
export { formatAddress, isKeptAddress, parseAddress, parseKeptAs } from './keptAddress.ts';
export type { KeptAddress, ParsedAddress } from './keptAddress.ts';
export { mergeKeyValueLines, parseKeyValueLines } from './keyValueLines.ts';
export { checkProxy, explainProxyFault, readProxy } from './proxy.ts';
export type { Proxy } from './proxy.ts';
export { readInputs } from './readInputs.ts';
export type { Field, Fields, InputSource, Reading, Values } from './readInputs.ts';
export { readYamlDocument } from './readYamlDocument.ts';
export type { YamlProblem } from './readYamlDocument.ts';
export { takeValues, wrongInputs } from './takeValues.ts';
export { warnOfUnmasked } from './warnOfUnmasked.ts';
