/**
 * Small files and folders on disk: limited reads, folders, writing a body as it arrives, and errors in words.
 */
export { explainFileError, fileErrorCode } from './fileErrors.ts';
export { makeFolder, makeTemporaryFolder } from './makeFolder.ts';
export { readSmallFile } from './readSmallFile.ts';
export { OWNER_ONLY, orExplain, writeWhole } from './saving.ts';
