/**
 * Small files and folders on disk: read with a limit, made when missing, and what their errors mean.
 */
export { explainFileError, fileErrorCode } from './fileErrors.ts';
export { makeFolder, makeTemporaryFolder } from './makeFolder.ts';
export { readSmallFile } from './readSmallFile.ts';
