import { explainFileError } from '../fileErrors.ts';
import type { Finding } from './findings.ts';
import { mapInParallel } from './mapInParallel.ts';
import { openFile } from './openFile.ts';
import { bytesToCheck, holdsPrivateKey } from './sensitiveFiles.ts';
import { showName } from './showName.ts';
import type { SourceFile } from './source.ts';
import type { FoundFile } from './walkFolder.ts';

/** As many as there are threads for the file system. */
const LANES = 4;

export interface Inspection {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/**
 * Opens each file to learn its size and whether it can be read at all, and looks for private keys in the beginnings of
 * small ones unless these are allowed. Throws only the signal's reason.
 */
export async function inspectFiles(
  found: readonly FoundFile[],
  options: { readonly allowSensitiveFiles: boolean },
  signal: AbortSignal,
): Promise<Inspection> {
  const results = await mapInParallel(found, LANES, async (file) => {
    signal.throwIfAborted();
    try {
      return await inspectFile(file, options.allowSensitiveFiles);
    } catch (error) {
      const offender = `${showName(file.name)} (${explainFileError(error)})`;
      return { finding: { rule: 'unreadable', offender } } satisfies Result;
    }
  });
  return {
    files: results.flatMap(({ file }) => file ?? []),
    findings: results.flatMap(({ finding }) => finding ?? []),
  };
}

interface Result {
  readonly file?: SourceFile;
  readonly finding?: Finding;
}

async function inspectFile(
  { name, path }: FoundFile,
  allowSensitiveFiles: boolean,
): Promise<Result> {
  const handle = await openFile(path);
  try {
    const found = await handle.stat({ bigint: true });
    if (!found.isFile()) return { finding: { rule: 'special-file', offender: showName(name) } };
    const size = Number(found.size);
    const file: SourceFile = { name, path, size, mtimeNs: found.mtimeNs };
    const length = allowSensitiveFiles ? 0 : bytesToCheck(name, size);
    if (length === 0) return { file };
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return holdsPrivateKey(name, buffer.subarray(0, bytesRead))
      ? { file, finding: { rule: 'sensitive', offender: showName(name) } }
      : { file };
  } finally {
    await handle.close();
  }
}
