import type { Entry } from 'yauzl';
import { decodeName } from '../check/index.ts';
import { showName } from '../../text/index.ts';

/** One entry as the zip's directory at its end declares it. Nothing about it is checked. */
export interface ZipEntry {
  /** As it is in the zip. Undefined when readers would not agree on it. */
  readonly name: string | undefined;
  /** The name for messages. */
  readonly shown: string;
  readonly kind: 'file' | 'folder' | 'symbolic link' | 'special file';
  /** In bytes, unzipped. */
  readonly size: number;
  readonly zippedSize: number;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly isEncrypted: boolean;
  /** Where its local header begins in the zip. */
  readonly offset: number;
}

/** Systems whose programs write names as the file system has them, which is in UTF-8: Unix and macOS. */
const UNIX_SYSTEMS: ReadonlySet<number> = new Set([3, 19]);
const UTF8_FLAG = 0x800;
const UNICODE_PATH_FIELD = 0x7075;
/** Version of the field and checksum of the other name come before the name. */
const UNICODE_PATH_START = 5;

const TYPE_MASK = 0o170000;
const TYPES: Readonly<Record<number, ZipEntry['kind']>> = {
  0: 'file',
  0o100000: 'file',
  0o040000: 'folder',
  0o120000: 'symbolic link',
};

/** Reads what is of interest from an entry that was read with `decodeStrings: false`. */
export function toZipEntry(entry: Entry): ZipEntry {
  return {
    name: readName(entry),
    shown: showName(entry.fileNameRaw),
    kind: readKind(entry),
    size: entry.uncompressedSize,
    zippedSize: entry.compressedSize,
    method: entry.compressionMethod,
    crc32: entry.crc32,
    isEncrypted: entry.isEncrypted(),
    offset: entry.relativeOffsetOfLocalHeader,
  };
}

/**
 * Reads the name, or finds that readers would not agree on it:
 *
 * - With the flag for UTF-8 it is UTF-8.
 * - Without it, and made on Unix, it is taken when it is valid UTF-8: `zip -r` of Info-ZIP and macOS never set the flag.
 * - Without it, and made elsewhere, it is in code page 437 or in another, so that only ASCII is certain.
 * - A second name in an extra field is what some readers take and others do not.
 */
function readName(entry: Entry): string | undefined {
  const { fileNameRaw, generalPurposeBitFlag, extraFields, versionMadeBy } = entry;
  const isUtf8 = (generalPurposeBitFlag & UTF8_FLAG) !== 0 || UNIX_SYSTEMS.has(versionMadeBy >>> 8);
  if (!isUtf8 && fileNameRaw.some((byte) => byte > 0x7f)) return undefined;
  const hasOther = extraFields.some(
    ({ id, data }) =>
      id === UNICODE_PATH_FIELD && !data.subarray(UNICODE_PATH_START).equals(fileNameRaw),
  );
  return hasOther ? undefined : decodeName(fileNameRaw);
}

/** The file type is in the mode that Unix programs keep in the upper half; a folder is told by the `/` at its end. */
function readKind({ externalFileAttributes, fileNameRaw }: Entry): ZipEntry['kind'] {
  const kind = TYPES[(externalFileAttributes >>> 16) & TYPE_MASK] ?? 'special file';
  return kind === 'file' && fileNameRaw.at(-1) === 0x2f ? 'folder' : kind;
}
