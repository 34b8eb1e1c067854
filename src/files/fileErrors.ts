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

/** Says in words why the file system refused something. Throws what is no error of the file system. */
export function explainFileError(error: unknown): string {
  const code = fileErrorCode(error);
  if (code === undefined) throw error;
  return `${MEANINGS[code] ?? 'the system refused'}, ${code}`;
}

/** Reads the system's code, such as `ENOENT`, from an error of the file system; undefined for any other error. */
export function fileErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && SYSTEM_CODE.test(error.code) ? error.code : undefined;
}
