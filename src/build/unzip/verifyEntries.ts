import type { ZipFile } from 'yauzl';
import type { PackedFile } from '../contentSha256.ts';
import type { Finding } from '../check/index.ts';
import type { ZippedFile } from './listBuild.ts';
import type { ListedEntry } from './listEntries.ts';
import { bytesToCheck, holdsPrivateKey } from '../check/index.ts';
import { showName } from '../../text/index.ts';
import { verifyEntry } from './verifyEntry.ts';

interface ZipToVerify {
  readonly zip: ZipFile;
  readonly files: readonly ZippedFile<ListedEntry>[];
  readonly folders: readonly ListedEntry[];
  readonly allowSensitiveFiles: boolean;
}

/** The digests of the intact files, and all findings. */
export interface VerifiedFiles {
  readonly digests: readonly PackedFile[];
  readonly findings: readonly Finding[];
}

/** Reads every file and folder of a zip completely, one after the other. Throws only the signal's reason. */
export async function verifyEntries(
  { zip, files, folders, allowSensitiveFiles }: ZipToVerify,
  signal: AbortSignal,
): Promise<VerifiedFiles> {
  const digests: PackedFile[] = [];
  const findings: Finding[] = [];
  for (const { name, size, entry } of files) {
    signal.throwIfAborted();
    // `checkEntries` has reported it.
    if (!entry.raw.canDecodeFileData()) continue;
    const headBytes = allowSensitiveFiles ? 0 : bytesToCheck(name, size);
    const content = await verifyEntry({ zip, entry: entry.raw }, { headBytes }, signal);
    if (content.kind === 'damaged') {
      findings.push(reportDamage(entry, content.problem));
      continue;
    }
    digests.push({ name, sha256: content.sha256, size });
    if (headBytes > 0 && holdsPrivateKey(name, content.head)) {
      findings.push({ rule: 'sensitive', offender: showName(name) });
    }
  }
  for (const folder of folders) {
    const content = await verifyEntry({ zip, entry: folder.raw }, {}, signal);
    if (content.kind === 'damaged') findings.push(reportDamage(folder, content.problem));
  }
  return { digests, findings };
}

function reportDamage({ shown }: ListedEntry, problem: string): Finding {
  return { rule: 'entry-damaged', offender: `${shown} (${problem})` };
}
