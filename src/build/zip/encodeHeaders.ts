/** The header values of an entry. Sizes are in bytes. */
export interface EntryFacts {
  /** Path in the zip, with `/`; a folder's ends with one. */
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: 0 | 8;
  readonly crc32: number;
  readonly size: number;
  readonly packedSize: number;
}

/** The central directory: number of entries, position and size in bytes. */
export interface Directory {
  readonly entries: number;
  readonly offset: number;
  readonly size: number;
}

/** Marks a field that is too small for its value. The value is then in a zip64 field. */
const FULL_16 = 0xffff;
const FULL_32 = 0xffff_ffff;

const ZIP64_FIELD = 0x0001;
const UTF8_FLAG = 0x0800;
const MADE_ON_UNIX = 3 << 8;
/** Minimum version of the format that a reader must support. */
const PLAIN_VERSION = 20;
const ZIP64_VERSION = 45;

/** The same for every entry: noon on 1 January 1980, which the format can represent in every time zone. */
const DOS_TIME = 12 << 11;
const DOS_DATE = (1 << 5) | 1;

const FILE_MODE = 0o100644;
const FOLDER_MODE = 0o040755;
const DOS_FOLDER = 0x10;

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const ZIP64_END_BYTES = 56;
const LOCATOR_BYTES = 20;

/**
 * Encodes the local header of an entry. Its length depends on the name and on `size` alone, so it can be overwritten later.
 * Throws a RangeError when the name is longer than 65,535 bytes.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function encodeLocalHeader(entry: EntryFacts): Buffer {
  const name = Buffer.from(entry.name);
  // Readers expect both sizes or none. The packed size is never larger.
  const extra = entry.size >= FULL_32 ? zip64Field([entry.size, entry.packedSize]) : NOTHING;
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(0x04034b50, 0);
  writeShared(header.subarray(4), entry, { name, extra });
  return Buffer.concat([header, name, extra]);
}

/** Encodes an entry of the central directory for the local header at `offset`. */
export function encodeCentralHeader(entry: EntryFacts, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  // Only the values that do not fit, in this order.
  const large = [
    ...(entry.size >= FULL_32 ? [entry.size, entry.packedSize] : []),
    ...(offset >= FULL_32 ? [offset] : []),
  ];
  const extra = large.length > 0 ? zip64Field(large) : NOTHING;
  const header = Buffer.alloc(CENTRAL_BYTES);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(MADE_ON_UNIX | (extra.length > 0 ? ZIP64_VERSION : PLAIN_VERSION), 4);
  writeShared(header.subarray(6), entry, { name, extra });
  const isFolder = entry.name.endsWith('/');
  header.writeUInt16LE(isFolder ? DOS_FOLDER : 0, 38);
  header.writeUInt16LE(isFolder ? FOLDER_MODE : FILE_MODE, 40);
  header.writeUInt32LE(Math.min(offset, FULL_32), 42);
  return Buffer.concat([header, name, extra]);
}

/** Encodes the records after the central directory. */
export function encodeEnd({ entries, offset, size }: Directory): Buffer {
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries, FULL_16), 8);
  end.writeUInt16LE(Math.min(entries, FULL_16), 10);
  end.writeUInt32LE(Math.min(size, FULL_32), 12);
  end.writeUInt32LE(Math.min(offset, FULL_32), 16);
  const fits = entries < FULL_16 && size < FULL_32 && offset < FULL_32;
  return fits ? end : Buffer.concat([encodeZip64End({ entries, offset, size }), end]);
}

const NOTHING = Buffer.alloc(0);

/** Writes the fields that local and central headers share, starting with the version. */
function writeShared(
  fields: Buffer,
  entry: EntryFacts,
  { name, extra }: { readonly name: Buffer; readonly extra: Buffer },
): void {
  const isLarge = entry.size >= FULL_32;
  fields.writeUInt16LE(extra.length > 0 ? ZIP64_VERSION : PLAIN_VERSION, 0);
  fields.writeUInt16LE(UTF8_FLAG, 2);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt16LE(DOS_TIME, 6);
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(entry.crc32, 10);
  fields.writeUInt32LE(isLarge ? FULL_32 : entry.packedSize, 14);
  fields.writeUInt32LE(isLarge ? FULL_32 : entry.size, 18);
  fields.writeUInt16LE(name.length, 22);
  fields.writeUInt16LE(extra.length, 24);
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(ZIP64_FIELD, 0);
  field.writeUInt16LE(field.length - 4, 2);
  for (const [index, value] of values.entries()) writeLarge(field, value, 4 + 8 * index);
  return field;
}

function encodeZip64End({ entries, offset, size }: Directory): Buffer {
  const end = Buffer.alloc(ZIP64_END_BYTES);
  end.writeUInt32LE(0x06064b50, 0);
  writeLarge(end, ZIP64_END_BYTES - 12, 4);
  end.writeUInt16LE(MADE_ON_UNIX | ZIP64_VERSION, 12);
  end.writeUInt16LE(ZIP64_VERSION, 14);
  writeLarge(end, entries, 24);
  writeLarge(end, entries, 32);
  writeLarge(end, size, 40);
  writeLarge(end, offset, 48);
  const locator = Buffer.alloc(LOCATOR_BYTES);
  locator.writeUInt32LE(0x07064b50, 0);
  writeLarge(locator, offset + size, 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end, locator]);
}

function writeLarge(target: Buffer, value: number, position: number): void {
  target.writeBigUInt64LE(BigInt(value), position);
}
