import { stat } from 'node:fs/promises';
import { explainFileError } from '../files/index.ts';
import { readFolder } from './folder/index.ts';
import { readZip } from './unzip/index.ts';
import { showName } from '../text/index.ts';
import type { SourceReport, SourceRequest } from './source.ts';

export type { ArtifactSource, SourceReport, SourceRequest } from './source.ts';

/**
 * Reads and checks a build folder or a ready zip. Reports all faults at once, and throws only the signal's reason. Writes
 * nothing.
 */
export async function readSource(
  request: SourceRequest,
  signal: AbortSignal,
): Promise<SourceReport> {
  signal.throwIfAborted();
  try {
    const found = await stat(request.path);
    if (found.isDirectory()) return await readFolder(request, signal);
    if (found.isFile()) return await readZip(request, signal);
    return fail(request, 'is neither a folder nor a zip file');
  } catch (error) {
    signal.throwIfAborted();
    return fail(request, `cannot be read (${explainFileError(error)})`);
  }
}

function fail({ shownPath, path }: SourceRequest, problem: string): SourceReport {
  const fault = `path: ${showName(shownPath)} ${problem}; looked at ${showName(path)}.`;
  return { source: undefined, faults: [fault], warnings: [] };
}
