import { crc32, deflateRawSync } from 'node:zlib';

/** An entry to write. Given values override the correct ones. */
export interface RawEntry {
  readonly name: string | Buffer;
  /** Unzipped. Default: empty. */
  readonly content?: Buffer | string;
  /** 0 stores, 8 deflates (default). */
  readonly method?: number;
  /** The bytes in the zip, instead of the packed content. */
  readonly packed?: Buffer;
  /** General purpose flags. Default: names are marked as UTF-8. */
  readonly flags?: number;
  /** Number of the system that made it: 3 is Unix (default), 0 is MS-DOS. */
  readonly system?: number;
  /** Unix mode with file type; 0 for none. */
  readonly mode?: number;
  readonly crc32?: number;
  readonly size?: number;
  readonly packedSize?: number;
  /** Extra fields of the central directory. */
  readonly extra?: Buffer;
  /** Different name and method for the local header. */
  readonly localName?: string;
  readonly localMethod?: number;
  /** Index of an earlier entry whose local header this one uses. */
  readonly sharesWith?: number;
}

export interface RawZipOptions {
  /** Declared number of entries. */
  readonly declaredCount?: number;
  /** Adds the zip64 end records. */
  readonly zip64?: boolean;
}

/** Builds a zip byte by byte, so that tests can make any part of it wrong. */
export function rawZip(entries: readonly RawEntry[], options: RawZipOptions = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = pack(entry);
    const at = entry.sharesWith === undefined ? offset : (offsets[entry.sharesWith] ?? 0);
    offsets.push(at);
    central.push(centralHeader(entry, packed, at));
    if (entry.sharesWith !== undefined) continue;
    const header = localHeader(entry, packed);
    local.push(header, packed);
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const count = options.declaredCount ?? entries.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(options.zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  const more = options.zip64 ? [zip64End(count, directory.length, offset)] : [];
  return Buffer.concat([...local, directory, ...more, end]);
}

function zip64End(count: number, directorySize: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(directorySize), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + directorySize), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

function contentOf({ content = '' }: RawEntry): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

function pack(entry: RawEntry): Buffer {
  const content = contentOf(entry);
  return entry.packed ?? ((entry.method ?? 8) === 8 ? deflateRawSync(content) : content);
}

/** Encodes the 22 bytes that both headers share, starting with the version. */
function sharedFields(entry: RawEntry, packed: Buffer, method: number): Buffer {
  const content = contentOf(entry);
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0x800, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(entry.crc32 ?? crc32(content), 10);
  fields.writeUInt32LE(entry.packedSize ?? packed.length, 14);
  fields.writeUInt32LE(entry.size ?? content.length, 18);
  return fields;
}

function localHeader(entry: RawEntry, packed: Buffer): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name);
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(0x04034b50);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  const method = entry.localMethod ?? entry.method ?? 8;
  return Buffer.concat([signature, sharedFields(entry, packed, method), lengths, name]);
}

function centralHeader(entry: RawEntry, packed: Buffer, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const extra = entry.extra ?? Buffer.alloc(0);
  const start = Buffer.alloc(6);
  start.writeUInt32LE(0x02014b50, 0);
  start.writeUInt16LE(((entry.system ?? 3) << 8) | 63, 4);
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(name.length, 0);
  rest.writeUInt16LE(extra.length, 2);
  rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 10);
  rest.writeUInt32LE(offset, 14);
  const fields = sharedFields(entry, packed, entry.method ?? 8);
  return Buffer.concat([start, fields, rest, name, extra]);
}
