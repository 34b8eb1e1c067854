import { statSync } from 'node:fs';
import { explainFileError } from '../files/index.ts';
import { showName } from '../text/index.ts';
import type { SourceReport, SourceRequest } from './source.ts';

/**
 * Reads and checks a build folder or a ready zip. Reports all faults at once, and throws only the signal's reason. Writes
 * nothing. Loads the reader only when there is something to read.
 */
export async function readSource(
  request: SourceRequest,
  signal: AbortSignal,
): Promise<SourceReport> {
  signal.throwIfAborted();
  try {
    const read = await loadReader(request.path);
    if (read === undefined) return fail(request, 'is neither a folder nor a zip file');
    return await read(request, signal);
  } catch (error) {
    signal.throwIfAborted();
    return fail(request, `cannot be read (${explainFileError(error)})`);
  }
}

/** Loads the readers of folders and of zips, so that nothing is loaded later. */
export async function loadReaders(): Promise<void> {
  await Promise.all([import('./folder/index.ts'), import('./unzip/index.ts')]);
}

type Reader = (request: SourceRequest, signal: AbortSignal) => Promise<SourceReport>;

/** Throws the file system's error. */
async function loadReader(path: string): Promise<Reader | undefined> {
  const found = statSync(path);
  if (found.isDirectory()) return (await import('./folder/index.ts')).readFolder;
  if (found.isFile()) return (await import('./unzip/index.ts')).readZip;
  return undefined;
}

function fail({ shownPath, path }: SourceRequest, problem: string): SourceReport {
  const fault = `path: ${showName(shownPath)} ${problem}; looked at ${showName(path)}.`;
  return { source: undefined, faults: [fault], warnings: [] };
}
