import type { Entry } from 'yauzl';
import { decodeName } from '../check/index.ts';
import { showName } from '../../text/index.ts';

/** One entry of the zip's central directory, unchecked. */
export interface ZipEntry {
  /** As it is in the zip. Undefined when programs would read it differently. */
  readonly name: string | undefined;
  /** The name for messages. */
  readonly shown: string;
  readonly kind: 'file' | 'folder' | 'symbolic link' | 'special file';
  /** In bytes, unzipped. */
  readonly size: number;
  readonly zippedSize: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Position of its local header. */
  readonly offset: number;
}

/** The methods of entries that can be read. */
export const STORED = 0;
export const DEFLATED = 8;

/** Unix and macOS, whose programs write names in UTF-8 like the file system. */
const UNIX_SYSTEMS: ReadonlySet<number> = new Set([3, 19]);
/** Says in an entry's flags that its name is in UTF-8. */
export const UTF8_FLAG = 0x800;
const UNICODE_PATH_FIELD = 0x7075;
/** The field's version and a checksum come before the name. */
const UNICODE_PATH_START = 5;

const TYPE_MASK = 0o170000;
const TYPES: Readonly<Record<number, ZipEntry['kind']>> = {
  0: 'file',
  0o100000: 'file',
  0o040000: 'folder',
  0o120000: 'symbolic link',
};

/** Converts an entry of the library, which was read with `decodeStrings: false`. */
export function toZipEntry(entry: Entry): ZipEntry {
  return {
    name: readName(entry),
    shown: showName(entry.fileNameRaw),
    kind: readKind(entry),
    size: entry.uncompressedSize,
    zippedSize: entry.compressedSize,
    method: entry.compressionMethod,
    isEncrypted: entry.isEncrypted(),
    offset: entry.relativeOffsetOfLocalHeader,
  };
}

/**
 * Reads the name; undefined when programs would read it differently.
 *
 * | the entry                                | its name                                                        |
 * | ---------------------------------------- | --------------------------------------------------------------- |
 * | has the UTF-8 flag                       | UTF-8                                                           |
 * | was made on Unix, without the flag       | UTF-8 if valid: `zip -r` of Info-ZIP and macOS never set the flag |
 * | was made elsewhere, without the flag     | ASCII only, because the code page is unknown                    |
 * | has a second name in an extra field      | undefined: only some programs use it                            |
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

/** Reads the file type from the Unix mode in the upper half. A `/` at the end marks a folder. */
function readKind({ externalFileAttributes, fileNameRaw }: Entry): ZipEntry['kind'] {
  const kind = TYPES[(externalFileAttributes >>> 16) & TYPE_MASK] ?? 'special file';
  return kind === 'file' && fileNameRaw.at(-1) === 0x2f ? 'folder' : kind;
}
