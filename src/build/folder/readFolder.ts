import { closeSync, fstatSync, readSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { explainFileError } from '../../files/index.ts';
import { showName } from '../../text/index.ts';
import {
  WORKER,
  bytesToCheck,
  checkContents,
  describeFindings,
  holdsPrivateKey,
  sortByBytes,
} from '../check/index.ts';
import type { Finding } from '../check/index.ts';
import { openFile } from '../openFile.ts';
import type { SourceFile, SourceReport, SourceRequest } from '../source.ts';
import { takeTurns } from '../takeTurns.ts';
import { walkFolder } from './walkFolder.ts';
import type { FoundFile } from './walkFolder.ts';

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

/** A few milliseconds of work. */
const TURN_FILES = 256;

/** The readable files, and all findings. */
interface Inspection {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/**
 * Opens each file to get its size and check that it is readable, and looks for private keys unless they are allowed. Throws
 * only the signal's reason.
 */
async function inspectFiles(
  found: readonly FoundFile[],
  options: { readonly allowSensitiveFiles: boolean },
  signal: AbortSignal,
): Promise<Inspection> {
  const takeTurn = takeTurns(TURN_FILES, signal);
  const files: SourceFile[] = [];
  const findings: Finding[] = [];
  for (const each of found) {
    const { file, finding } = tryToInspect(each, options.allowSensitiveFiles);
    if (file !== undefined) files.push(file);
    if (finding !== undefined) findings.push(finding);
    await takeTurn(1);
  }
  return { files, findings };
}

interface Result {
  readonly file?: SourceFile;
  readonly finding?: Finding;
}

function tryToInspect(file: FoundFile, allowSensitiveFiles: boolean): Result {
  try {
    return inspectFile(file, allowSensitiveFiles);
  } catch (error) {
    const offender = `${showName(file.name)} (${explainFileError(error)})`;
    return { finding: { rule: 'unreadable', offender } };
  }
}

/** Uses synchronous calls, which are ten times as fast for such short work. */
function inspectFile({ name, path }: FoundFile, allowSensitiveFiles: boolean): Result {
  const descriptor = openFile(path);
  try {
    const found = fstatSync(descriptor, { bigint: true });
    if (!found.isFile()) return { finding: { rule: 'special-file', offender: showName(name) } };
    const size = Number(found.size);
    const file: SourceFile = { name, path, size, mtimeNs: found.mtimeNs };
    const length = allowSensitiveFiles ? 0 : bytesToCheck(name, size);
    if (length === 0) return { file };
    const head = Buffer.alloc(length);
    const bytesRead = readSync(descriptor, head, 0, length, 0);
    return holdsPrivateKey(name, head.subarray(0, bytesRead))
      ? { file, finding: { rule: 'sensitive', offender: showName(name) } }
      : { file };
  } finally {
    closeSync(descriptor);
  }
}
