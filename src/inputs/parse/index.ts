/**
 * Parsers for inputs with several values: `KEY=VALUE` lines and YAML.
 */
export { mergeKeyValueLines, parseKeyValueLines } from './keyValueLines.ts';
export { readYamlDocument } from './readYamlDocument.ts';
export type { YamlProblem } from './readYamlDocument.ts';
