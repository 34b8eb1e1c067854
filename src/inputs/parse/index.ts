/**
 * Parsers for inputs with several values: `KEY=VALUE` lines, YAML, and the addresses of kept builds.
 */
export { mergeKeyValueLines, parseKeyValueLines } from './keyValueLines.ts';
export { readYamlDocument } from './readYamlDocument.ts';
export type { YamlProblem } from './readYamlDocument.ts';
export { formatAddress, isKeptAddress, parseAddress, parseKeptAs } from './keptAddress.ts';
export type { KeptAddress, ParsedAddress } from './keptAddress.ts';
