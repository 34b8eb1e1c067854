const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist',
  ENOTDIR: 'it does not exist',
  ELOOP: 'its symbolic links loop',
  ENAMETOOLONG: 'its path is too long',
  ENOSPC: 'no space is left',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too long',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  EIO: 'the disk failed',
};

const SYSTEM_CODE = /^E[A-Z0-9]+$/;

/** Explains a file system error in words, such as `permission denied, EACCES`. Rethrows any other error. */
export function explainFileError(error: unknown): string {
  const code = fileErrorCode(error);
  if (code === undefined) throw error;
  return `${MEANINGS[code] ?? 'the system refused'}, ${code}`;
}

/** Reads the code of a file system error, such as `ENOENT`; undefined for any other error. */
export function fileErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && SYSTEM_CODE.test(error.code) ? error.code : undefined;
}
