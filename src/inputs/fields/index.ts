/**
 * The kinds of inputs: each reads a text as a value, or says what is wrong with it.
 */
export { buildFields } from './buildFields.ts';
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
export { listOf } from './listOf.ts';
export { accept, matching, refuse } from './parsedText.ts';
