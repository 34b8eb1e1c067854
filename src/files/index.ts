/**
 * Small files and folders on disk: limited reads, folders, and errors in words.
 */
export { explainFileError, fileErrorCode } from './fileErrors.ts';
export { makeFolder, makeTemporaryFolder } from './makeFolder.ts';
export { readSmallFile } from './readSmallFile.ts';
