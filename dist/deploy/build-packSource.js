import { modules as shared } from "./shared.js";
export const id = "build-packSource";
export const ids = ["build-packSource"];
export const modules = {
...shared,

/***/ 2206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ nameByContent),
  F: () => (/* binding */ packSource)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/build/contentSha256.ts
var contentSha256 = __webpack_require__(3158);
// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __webpack_require__(6654);
// EXTERNAL MODULE: ./src/files/saving.ts
var saving = __webpack_require__(9261);
// EXTERNAL MODULE: ./src/build/check/platformLimits.ts
var platformLimits = __webpack_require__(1312);
// EXTERNAL MODULE: ./src/build/check/limits.ts
var check_limits = __webpack_require__(2023);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/build/check/names.ts
var names = __webpack_require__(383);
// EXTERNAL MODULE: ./src/build/takeTurns.ts
var takeTurns = __webpack_require__(4769);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/build/openFile.ts
var openFile = __webpack_require__(6692);
;// CONCATENATED MODULE: ./src/build/zip/readUnchanged.ts





/**
 * Reads a file in pieces of the given lengths, which add up to its size, into memory from `allocate`. Throws `artifact` when
 * its size or time of change differs from the check, before, during or right after reading. Always closes the file.
 *
 * Uses synchronous calls. Asynchronous ones would queue behind the deflating threads, and for a small file each of its five
 * calls would take longer than deflating it.
 */
function* readUnchanged(file, lengths, allocate) {
  const descriptor = attempt(file, () => (0,openFile/* openFile */.T)(file.path));
  const check = () => {
    assertUnchanged(descriptor, file);
  };
  try {
    attempt(file, check);
    let position = 0;
    for (const length of lengths) {
      const piece = allocate(length);
      attempt(file, () => {
        fill(piece, { descriptor, file, position });
      });
      position += length;
      yield piece;
    }
    attempt(file, check);
  }
  finally {
    (0,external_node_fs_.closeSync)(descriptor);
  }
}
/** Makes the error for a file that changed since the check. */
function hasChanged(file, what = 'changed') {
  return new actionError/* ActionError */.lZ('artifact', `${(0,plain/* showName */.$i)(file.name)} ${what} while it was packaged.`, {
    hint: 'Make sure that the build has finished before this step.',
  });
}
function fill(piece, { descriptor, file, position }) {
  for (let done = 0; done < piece.length;) {
    const bytes = (0,external_node_fs_.readSync)(descriptor, piece, done, piece.length - done, position + done);
    if (bytes === 0)
      throw hasChanged(file);
    done += bytes;
  }
}
function assertUnchanged(descriptor, file) {
  const found = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
  if (!found.isFile() || Number(found.size) !== file.size || found.mtimeNs !== file.mtimeNs) {
    throw hasChanged(file);
  }
}
/** Adds the file's name to errors of the file system. */
function attempt(file, action) {
  try {
    return action();
  }
  catch (error) {
    const code = (0,fileErrors/* fileErrorCode */.c)(error);
    if (code === undefined)
      throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw hasChanged(file, 'vanished');
    // The file was replaced by a link.
    if (code === 'ELOOP')
      throw hasChanged(file);
    throw new actionError/* ActionError */.lZ('artifact', `${(0,plain/* showName */.$i)(file.name)} could not be read while it was packaged (${(0,fileErrors/* explainFileError */.Y)(error)}).`, { cause: error });
  }
}

;// CONCATENATED MODULE: ./src/build/zip/packPieces.ts



/** Memory for a block besides its bytes, mostly deflate's state. It adds up with many small files. */
const OVERHEAD_BYTES = 128 * 1024;
/** How far back deflate looks. */
const DICTIONARY_BYTES = 32 * 1024;
/**
 * Starts packing a file, block by block. Deflates its blocks in parallel. Each block gets the end of the previous one as a
 * dictionary, so that they shrink as well as in one go. Throws `artifact` when the file changed.
 */
function* packPieces(file, packing) {
  const sha256 = (0,external_node_crypto_.createHash)('sha256');
  const isStored = COMPRESSED_NAME.test(file.name);
  let crc = 0;
  let rest = file.size;
  let dictionary;
  for (const bytes of readUnchanged(file, cutBlocks(file.size), packing.allocate)) {
    sha256.update(bytes);
    crc = (0,external_node_zlib_.crc32)(bytes, crc);
    rest -= bytes.length;
    packing.onBytes(bytes.length);
    const isLast = rest === 0;
    const isFirst = rest + bytes.length === file.size;
    const digests = isLast ? { crc32: crc, sha256: sha256.digest('hex') } : undefined;
    const piece = { file, bytes, deflated: undefined, isFirst, digests };
    const result = isStored
      ? Promise.resolve(piece)
      : packing.deflate({ bytes, dictionary, isLast }).then((deflated) => ({ ...piece, deflated }));
    // Copies, because `bytes` is reused. One buffer is enough, because deflate has already copied it.
    if (!isStored && !isLast) {
      dictionary ??= Buffer.allocUnsafeSlow(DICTIONARY_BYTES);
      bytes.copy(dictionary, 0, bytes.length - DICTIONARY_BYTES);
    }
    yield { weight: bytes.length + OVERHEAD_BYTES, result };
  }
}
const BLOCK_BYTES = 512 * 1024;
/** A smaller rest joins the previous block. */
const LEAST_REST_BYTES = 256 * 1024;
/**
 * Lists the lengths of a file's blocks, in bytes; an empty file has one empty block. They depend on the file's size alone,
 * because they determine the zip's bytes.
 */
function* cutBlocks(size) {
  let rest = size;
  for (; rest >= BLOCK_BYTES + LEAST_REST_BYTES; rest -= BLOCK_BYTES)
    yield BLOCK_BYTES;
  yield rest;
}
/** Already compressed formats. Deflating them takes time and saves nothing. */
const COMPRESSED_NAME = /\.(?:7z|aac|avif|br|bz2|gif|gz|heic|jpe?g|jxl|m4a|m4v|mov|mp3|mp4|ogg|opus|png|tgz|webm|webp|woff2?|xz|zip|zst)$/i;

;// CONCATENATED MODULE: ./src/build/zip/createPieceWriter.ts




/**
 * Returns a function that adds files to a zip from their pieces, in order. Stores a file that deflate does not shrink; reads it
 * again if it has several blocks.
 */
function createPieceWriter(zip, takeTurn) {
  let draft;
  return async (piece) => {
    const { file, digests } = piece;
    if (piece.isFirst && digests !== undefined) {
      addWhole(zip, piece, digests);
    }
    else {
      draft ??= zip.begin({ name: names/* OUTPUT */.aQ + file.name, size: file.size });
      draft.append(piece.deflated ?? piece.bytes);
      if (digests === undefined)
        return;
      const isDeflated = piece.deflated !== undefined && draft.packedSize() < file.size;
      if (piece.deflated !== undefined && !isDeflated) {
        draft.restart();
        await store(file, { draft, digests, takeTurn });
      }
      draft.end({ method: isDeflated ? 8 : 0, crc32: digests.crc32 });
      draft = undefined;
    }
  };
}
function addWhole(zip, { file, bytes, deflated }, digests) {
  const isDeflated = deflated !== undefined && deflated.length < bytes.length;
  const packed = isDeflated ? deflated : bytes;
  zip.add({
    name: names/* OUTPUT */.aQ + file.name,
    method: isDeflated ? 8 : 0,
    crc32: digests.crc32,
    size: file.size,
    packedSize: packed.length,
  }, packed);
}
async function store(file, { draft, digests, takeTurn }) {
  let crc = 0;
  const allocate = (length) => Buffer.allocUnsafeSlow(length);
  for (const bytes of readUnchanged(file, cutBlocks(file.size), allocate)) {
    crc = (0,external_node_zlib_.crc32)(bytes, crc);
    draft.append(bytes);
    await takeTurn(bytes.length);
  }
  // A file can change without a new size or time of change.
  if (crc !== digests.crc32)
    throw hasChanged(file);
}

;// CONCATENATED MODULE: ./src/build/zip/createRing.ts
/**
 * Makes a ring with a capacity in bytes. Reusing memory saves its allocation and collection, which cost more than reading a
 * file into it. Allocates new memory for a piece that does not fit.
 */
function createRing(capacity) {
  const memory = Buffer.allocUnsafeSlow(capacity);
  /** Pieces in use, oldest first; undefined for new memory. */
  const pieces = [];
  let end = 0;
  return {
    take: (length) => {
      const oldest = pieces.find((piece) => piece !== undefined);
      const start = findRoom({ capacity, oldest: oldest?.start, end, length });
      if (start === undefined) {
        pieces.push(undefined);
        return Buffer.allocUnsafeSlow(length);
      }
      end = start + length;
      pieces.push({ start, end });
      return memory.subarray(start, end);
    },
    giveBack: () => {
      pieces.shift();
    },
  };
}
function findRoom({ capacity, oldest, end, length }) {
  // With empty pieces, a full ring would look like an empty one.
  if (length === 0)
    return undefined;
  if (oldest === undefined)
    return length <= capacity ? 0 : undefined;
  if (end > oldest) {
    if (end + length <= capacity)
      return end;
    return length <= oldest ? 0 : undefined;
  }
  return end + length <= oldest ? end : undefined;
}

;// CONCATENATED MODULE: ./src/build/zip/createFileWriter.ts

const BUFFER_BYTES = 1024 * 1024;
/** Writes to an open, empty file. Throws the file system's error. The caller closes the file. */
function createFileWriter(descriptor) {
  const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  let written = 0;
  let gathered = 0;
  const flush = () => {
    writeFully(descriptor, buffer.subarray(0, gathered), written);
    written += gathered;
    gathered = 0;
  };
  return {
    position: () => written + gathered,
    append: (bytes) => {
      for (let done = 0; done < bytes.length;) {
        if (gathered === BUFFER_BYTES)
          flush();
        const copied = bytes.copy(buffer, gathered, done);
        gathered += copied;
        done += copied;
      }
    },
    overwrite: (bytes, position) => {
      flush();
      writeFully(descriptor, bytes, position);
    },
    readFrom: (position) => {
      flush();
      return readBack({ descriptor, buffer, start: position, end: written });
    },
    moveTo: (position) => {
      flush();
      written = position;
    },
    finish: () => {
      flush();
      // After a move back, old bytes may follow.
      (0,external_node_fs_.ftruncateSync)(descriptor, written);
    },
  };
}
function writeFully(descriptor, bytes, position) {
  // The system may write fewer bytes than it is given.
  for (let done = 0; done < bytes.length;) {
    done += (0,external_node_fs_.writeSync)(descriptor, bytes, done, bytes.length - done, position + done);
  }
}
function* readBack({ descriptor, buffer, start, end }) {
  for (let position = start; position < end;) {
    const length = Math.min(buffer.length, end - position);
    const bytes = (0,external_node_fs_.readSync)(descriptor, buffer, 0, length, position);
    if (bytes === 0)
      throw new Error('The file became shorter while it was written.');
    yield buffer.subarray(0, bytes);
    position += bytes;
  }
}

;// CONCATENATED MODULE: ./src/build/zip/encodeHeaders.ts
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
function encodeLocalHeader(entry) {
  const name = Buffer.from(entry.name);
  // Readers expect both sizes or none. The packed size is never larger.
  const extra = entry.size >= FULL_32 ? zip64Field([entry.size, entry.packedSize]) : NOTHING;
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(0x04034b50, 0);
  writeShared(header.subarray(4), entry, { name, extra });
  return Buffer.concat([header, name, extra]);
}
/** Encodes an entry of the central directory for the local header at `offset`. */
function encodeCentralHeader(entry, offset) {
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
function encodeEnd({ entries, offset, size }) {
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
function writeShared(fields, entry, { name, extra }) {
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
function zip64Field(values) {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(ZIP64_FIELD, 0);
  field.writeUInt16LE(field.length - 4, 2);
  for (const [index, value] of values.entries())
    writeLarge(field, value, 4 + 8 * index);
  return field;
}
function encodeZip64End({ entries, offset, size }) {
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
function writeLarge(target, value, position) {
  target.writeBigUInt64LE(BigInt(value), position);
}

;// CONCATENATED MODULE: ./src/build/zip/createZipWriter.ts



/** Writes a zip to an open, empty file. Throws the file system's error. The caller closes the file. */
function createZipWriter(descriptor) {
  const file = createFileWriter(descriptor);
  const hash = (0,external_node_crypto_.createHash)('sha256');
  const directory = [];
  const append = (bytes) => {
    hash.update(bytes);
    file.append(bytes);
  };
  return {
    add: (entry, packed) => {
      directory.push(encodeCentralHeader(entry, file.position()));
      append(encodeLocalHeader(entry));
      append(packed);
    },
    begin: (entry) => {
      const offset = file.position();
      return beginDraft(entry, file, (facts) => {
        directory.push(encodeCentralHeader(facts, offset));
        for (const bytes of file.readFrom(offset))
          hash.update(bytes);
      });
    },
    finish: () => {
      const offset = file.position();
      for (const header of directory)
        append(header);
      const size = file.position() - offset;
      append(encodeEnd({ entries: directory.length, offset, size }));
      file.finish();
      return { size: file.position(), sha256: hash.digest('hex') };
    },
  };
}
/** Reserves room for the header, whose length is known at once but whose values only at the end. */
function beginDraft(entry, file, onEnd) {
  const offset = file.position();
  file.append(encodeLocalHeader({ ...entry, method: 0, crc32: 0, packedSize: 0 }));
  const start = file.position();
  const packedSize = () => file.position() - start;
  return {
    append: file.append,
    packedSize,
    restart: () => {
      file.moveTo(start);
    },
    end: (facts) => {
      const whole = { ...entry, ...facts, packedSize: packedSize() };
      file.overwrite(encodeLocalHeader(whole), offset);
      onEnd(whole);
    },
  };
}

;// CONCATENATED MODULE: ./src/build/zip/deflateBlock.ts

/**
 * Level 5 takes three quarters of the time of zlib's default, 6, for 0.7 % more bytes of a build at the limit. Level 9 takes up to
 * three times as long.
 */
const LEVELS = { usual: 5, best: 9 };
/** Larger than the shared pool for small buffers, so that a chunk can be freed alone. */
const LEAST_CHUNK_BYTES = Buffer.poolSize + 1;
/**
 * Returns what deflates blocks on the threads of libuv's pool. The results of a file's blocks form one deflate stream: each block
 * but the last ends with an empty stored block, which pads it to a whole byte.
 */
function deflateAt(level) {
  return (block) => deflate(block, LEVELS[level]);
}
function deflate({ bytes, dictionary, isLast }, level) {
  return new Promise((resolve, reject) => {
    const engine = (0,external_node_zlib_.createDeflateRaw)({
      level,
      // The result mostly fits into one chunk, which saves a copy and wastes little memory.
      chunkSize: Math.max(LEAST_CHUNK_BYTES, Math.ceil(bytes.length / 2)),
      // More than the output, or the engine would wait for a reader.
      ...{ readableHighWaterMark: 2 * bytes.length + LEAST_CHUNK_BYTES },
      // Ending the stream instead would need another round on a thread.
      flush: isLast ? external_node_zlib_.constants.Z_FINISH : external_node_zlib_.constants.Z_SYNC_FLUSH,
      ...(dictionary === undefined ? {} : { dictionary }),
    });
    engine.on('error', reject);
    engine.write(bytes, (error) => {
      const deflated = engine.read();
      engine.close();
      if (Buffer.isBuffer(deflated))
        resolve(deflated);
      else
        reject(error ?? new Error('zlib returned nothing.'));
    });
  });
}
/**
 * Frees the memory of unused bytes at once. The garbage collector would let about 50 MiB pile up. Leaves small buffers alone,
 * because they may share their memory.
 */
function freeMemory({ buffer }) {
  if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize)
    buffer.transfer(0);
}

;// CONCATENATED MODULE: ./src/build/zip/inOrder.ts
/**
 * Yields the results of jobs in the order in which they were started. Starts jobs ahead as long as there is room, which the last
 * one may exceed. A result keeps its room until the next one is requested. Throws what a job or its start throws, and then
 * starts no more.
 */
async function* inOrder(jobs, room) {
  const begun = [];
  let taken = 0;
  const beginMore = () => {
    while (taken < room) {
      const next = jobs.next();
      if (next.done === true)
        return;
      // When an earlier job fails, nothing else handles this rejection.
      next.value.result.catch(() => undefined);
      begun.push(next.value);
      taken += next.value.weight;
    }
  };
  try {
    for (;;) {
      beginMore();
      const first = begun.shift();
      if (first === undefined)
        return;
      yield await first.result;
      taken -= first.weight;
    }
  }
  finally {
    jobs.return();
  }
}

;// CONCATENATED MODULE: ./src/build/zip/writeZip.ts








/** How far reading runs ahead of writing: enough to keep all threads busy. */
const ROOM_BYTES = 6 * 1024 * 1024;
/** The last block may exceed the room, and the ring's end may be too short for a block. */
const RING_BYTES = ROOM_BYTES + 2 * 1024 * 1024;
/** A few milliseconds of work. */
const TURN_BYTES = 8 * 1024 * 1024;
/**
 * Writes a reproducible zip of a folder. Its bytes depend only on the names and contents of the files and empty folders, on the
 * level and on zlib: entries are sorted by the UTF-8 bytes of their names, all have the same time and mode, and a file's size alone decides
 * its blocks. Deflates blocks on libuv's thread pool, and computes all digests on the way, in constant memory. Throws the
 * signal's reason, `artifact` when a file changed, or the file system's error.
 */
async function writeZip(source, target) {
  const { level = 'usual', deflate = deflateAt(level), onBytes, signal } = target;
  const ring = createRing(RING_BYTES);
  const steps = beginSteps(source, { allocate: ring.take, deflate, onBytes });
  const zip = createZipWriter(target.handle.fd);
  const takeTurn = (0,takeTurns/* takeTurns */.W)(TURN_BYTES, signal);
  const writePiece = createPieceWriter(zip, takeTurn);
  const digests = [];
  for await (const step of inOrder(steps, ROOM_BYTES)) {
    signal.throwIfAborted();
    if (typeof step === 'string') {
      zip.add({ ...EMPTY, name: names/* OUTPUT */.aQ + step }, Buffer.alloc(0));
      continue;
    }
    await writePiece(step);
    ring.giveBack();
    const { file, bytes, deflated, digests: found } = step;
    if (deflated !== undefined)
      freeMemory(deflated);
    if (found !== undefined) {
      digests.push({ name: file.name, sha256: found.sha256, size: file.size });
    }
    await takeTurn(bytes.length);
  }
  return { ...zip.finish(), digests };
}
const EMPTY = { method: 0, crc32: 0, size: 0, packedSize: 0 };
/** Starts the pieces of files, and yields empty folders, in the order of the zip. */
function* beginSteps({ files, emptyFolders }, packing) {
  for (const entry of (0,names/* sortByBytes */.n2)([...files, ...emptyFolders], nameOf)) {
    if (typeof entry === 'string')
      yield { weight: 0, result: Promise.resolve(entry) };
    else
      yield* packPieces(entry, packing);
  }
}
function nameOf(entry) {
  return typeof entry === 'string' ? entry : entry.name;
}

;// CONCATENATED MODULE: ./src/build/packSource.ts








/**
 * Makes the artifact: zips a folder, or uses a ready zip as it is. A zip that is a little too large is packed again with more
 * effort before it fails. Throws `artifact` when a file changed since the check, when
 * the zip is too large, or when it cannot be written, and the signal's reason on abort. Then leaves no file behind.
 */
async function packSource(source, options) {
  options.signal.throwIfAborted();
  if (source.kind === 'zip')
    return { artifact: await confirmZip(source), warnings: [] };
  try {
    const packed = (await packFolder(source, 'usual', options)) ?? (await packFolder(source, 'best', options));
    if (packed === undefined)
      throw new Error('The second zip is never packed again.');
    if (options.namesByContent !== true)
      return packed;
    return { ...packed, artifact: await renameByContent(packed.artifact) };
  }
  catch (error) {
    if ((0,fileErrors/* fileErrorCode */.c)(error) === undefined || error instanceof actionError/* ActionError */.lZ)
      throw error;
    const place = (0,plain/* showName */.$i)(options.outputPath);
    throw new actionError/* ActionError */.lZ('artifact', (0,fileErrors/* fileErrorCode */.c)(error) === 'EEXIST'
      ? `${place} already exists and is not overwritten.`
      : `Could not write the zip to ${place} (${(0,fileErrors/* explainFileError */.Y)(error)}).`, { cause: error });
  }
}
/** More effort saves a few per cent, so that a zip beyond that is not worth it. */
const WORTH_IT = 1.1;
/** Zips a folder. Returns undefined, and leaves no file, when a zip of the usual level is to be packed again. */
async function packFolder(source, level, options) {
  const { outputPath, signal, limits } = options;
  const packed = await withNewFile(outputPath, async (handle) => {
    const onBytes = countBytes(source, options);
    const zip = await writeZip(source, { handle, signal, onBytes, level });
    const most = (0,platformLimits/* mostZippedBytes */.tu)(limits);
    if (level === 'usual' && zip.size > most && zip.size <= most * WORTH_IT)
      return zip.size;
    return { artifact: describe(source, zip, options), warnings: checkSize(zip, options) };
  });
  if (typeof packed !== 'number')
    return packed;
  await (0,promises_.rm)(outputPath);
  options.onAgain?.(packed);
  return undefined;
}
/**
 * Names a zip after the first 12 digits of its SHA-256. The runner accepts one file per name in a job, and fails the step that
 * lists another one.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/CreateArtifactsFileCommand.cs
 */
function nameByContent(sha256) {
  return `artifact-${sha256.slice(0, 12)}.zip`;
}
async function renameByContent(artifact) {
  const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(artifact.path), nameByContent(artifact.sha256));
  await (0,promises_.rename)(artifact.path, path);
  return { ...artifact, path };
}
/** Makes sure that a ready zip has not changed since its digests were computed. */
async function confirmZip(zip) {
  const changed = (what) => new actionError/* ActionError */.lZ('artifact', `${(0,plain/* showName */.$i)(zip.path)} ${what} after it was checked.`);
  let found;
  try {
    found = await (0,promises_.stat)(zip.path, { bigint: true });
  }
  catch (error) {
    throw changed(`became unreadable (${(0,fileErrors/* explainFileError */.Y)(error)})`);
  }
  if (Number(found.size) !== zip.size || found.mtimeNs !== zip.mtimeNs)
    throw changed('changed');
  const { path, sha256, size, files, unzippedSize, contents } = zip;
  return { path, sha256, size, files, unzippedSize, contentSha256: zip.contentSha256, contents };
}
function countBytes(source, options) {
  const totalBytes = sumSizes(source);
  let doneBytes = 0;
  return (bytes) => {
    doneBytes += bytes;
    options.onProgress?.({ doneBytes, totalBytes });
  };
}
function describe(source, zip, { outputPath }) {
  return {
    path: outputPath,
    sha256: zip.sha256,
    size: zip.size,
    files: source.files.length,
    unzippedSize: sumSizes(source),
    contentSha256: (0,contentSha256/* contentSha256 */.F)({ files: zip.digests, emptyFolders: source.emptyFolders }),
    contents: zip.digests,
  };
}
function sumSizes({ files }) {
  return files.reduce((sum, { size }) => sum + size, 0);
}
function checkSize({ size }, { enforceLimits, limits }) {
  const { exceeded, doubtful } = (0,check_limits/* checkLimits */.J)({ files: [], zippedSize: size }, limits);
  if (enforceLimits && exceeded.length > 0) {
    throw new actionError/* ActionError */.lZ('artifact', exceeded.join(' '), {
      hint: 'Remove what the site does not need, such as source maps, or set enforce_limits to false.',
    });
  }
  return [...exceeded, ...doubtful];
}
/**
 * Creates a file with mode 0600, lets `write` fill it, and closes it. Throws `EEXIST` when it exists. Removes the file on any
 * later failure.
 */
async function withNewFile(path, write) {
  const handle = await (0,promises_.open)(path, 'wx+', saving/* OWNER_ONLY */.JD);
  try {
    try {
      return await write(handle);
    }
    finally {
      await handle.close();
    }
  }
  catch (error) {
    await (0,promises_.rm)(path, { force: true });
    throw error;
  }
}


/***/ }),

};
