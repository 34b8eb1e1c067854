import { realpath } from 'node:fs/promises';
import { WORKER, checkContents, sortByBytes, describeFindings } from '../check/index.ts';
import { inspectFiles } from './inspectFiles.ts';
import { showName } from '../../text/index.ts';
import type { SourceReport, SourceRequest } from '../source.ts';
import { walkFolder } from './walkFolder.ts';

/** Reads and checks an existing folder. Throws only the signal's reason. */
export async function readFolder(
  request: SourceRequest,
  signal: AbortSignal,
): Promise<SourceReport> {
  const walk = await walkFolder(await realpath(request.path), signal);
  // Inspecting them all would take the time that the limit saves.
  if (walk.findings.some(({ rule }) => rule === 'too-many')) {
    return { source: undefined, faults: describeFindings(walk.findings), warnings: [] };
  }
  const inspection = await inspectFiles(walk.files, request, signal);
  const files = sortByBytes(inspection.files, ({ name }) => name);
  const emptyFolders = sortByBytes(walk.emptyFolders, String);
  const findings = [...walk.findings, ...inspection.findings];
  const judged = checkContents(
    { files, emptyFolders, atTop: walk.atTop, workerPlace: WORKER, findings },
    request,
  );
  const faults = [...refuseDigest(request), ...judged.faults];
  const source = faults.length > 0 ? undefined : ({ kind: 'folder', files, emptyFolders } as const);
  return { source, faults, warnings: judged.warnings };
}

function refuseDigest({ expectedSha256, shownPath }: SourceRequest): string[] {
  return expectedSha256 === undefined
    ? []
    : [`artifact_sha256: needs a ready zip, but path ${showName(shownPath)} is a folder.`];
}
