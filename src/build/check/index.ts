/**
 * The rules for a build: names, sizes, contents, and files that must not be published.
 */
export { checkContents } from './checkContents.ts';
export { describeFindings } from './findings.ts';
export type { Finding, Rule } from './findings.ts';
export { MOST_ENTRIES, checkLimits } from './limits.ts';
export { mostUnzippedBytes, mostZippedBytes } from './platformLimits.ts';
export type { BuildLimits } from './platformLimits.ts';
export {
  OUTPUT,
  WORKER,
  addFolders,
  decodeName,
  findExcess,
  findPathProblem,
  findUnsafeCharacter,
  sortByBytes,
} from './names.ts';
export { bytesToCheck, holdsPrivateKey } from './sensitiveFiles.ts';
