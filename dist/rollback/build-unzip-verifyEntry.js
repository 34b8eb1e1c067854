import { modules as shared } from "./shared.js";
export const id = "build-unzip-verifyEntry";
export const ids = ["build-unzip-verifyEntry"];
export const modules = {
...shared,

/***/ 8153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkEntries)
/* harmony export */ });
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(383);
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2023);
/* harmony import */ var _zipEntry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5888);


const LOCAL_HEADER_BYTES = 30;
/**
 * Checks the entries of a zip's central directory, without their contents. All of them must be below a folder, which ends with
 * `/`; that of a build unless given.
 */
function checkEntries(entries, below = _check_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTPUT */ .aQ) {
  return [
    ...entries.flatMap((entry) => {
      const [rule, problem] = findProblem(entry, below) ?? [];
      return rule === undefined ? [] : [{ rule, offender: describe(entry, problem) }];
    }),
    ...findRepeated(entries),
    ...findOverlaps(entries),
  ];
}
function findProblem(entry, below) {
  if (entry.name === undefined)
    return ['entry-name', 'not marked as UTF-8, or two names'];
  const excess = (0,_check_index_js__WEBPACK_IMPORTED_MODULE_0__/* .findExcess */ .Lb)(entry.name);
  if (excess !== undefined)
    return ['too-long', excess];
  const path = entry.name.replace(/\/$/, '');
  const problem = (0,_check_index_js__WEBPACK_IMPORTED_MODULE_0__/* .findPathProblem */ .W0)(path);
  if (problem !== undefined)
    return ['entry-name', problem];
  if (entry.kind === 'symbolic link' || entry.kind === 'special file')
    return ['entry-kind', `a ${entry.kind}`];
  const isNamedAsFolder = entry.name !== path;
  if ((entry.kind === 'folder') !== isNamedAsFolder)
    return ['entry-kind', 'a folder without / at its end'];
  if (!entry.name.startsWith(below))
    return ['entry-place'];
  if (entry.kind === 'folder' && entry.size > 0)
    return ['entry-damaged', 'a folder with contents'];
  if (entry.isEncrypted)
    return ['entry-method', 'encrypted'];
  if (entry.method !== _zipEntry_js__WEBPACK_IMPORTED_MODULE_1__/* .STORED */ .SD && entry.method !== _zipEntry_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFLATED */ .aE)
    return ['entry-method', `method ${String(entry.method)}`];
  return undefined;
}
function findRepeated(entries) {
  const files = new Set();
  const folders = new Set();
  const seen = new Set();
  const findings = [];
  for (const entry of entries) {
    if (entry.name === undefined || (0,_check_index_js__WEBPACK_IMPORTED_MODULE_0__/* .findExcess */ .Lb)(entry.name) !== undefined)
      continue;
    const path = entry.name.replace(/\/$/, '');
    if (seen.has(path)) {
      findings.push({ rule: 'entry-twice', offender: describe(entry, 'repeated') });
    }
    seen.add(path);
    if (entry.kind === 'file')
      files.add(path);
    (0,_check_index_js__WEBPACK_IMPORTED_MODULE_0__/* .addFolders */ .ZS)(path, folders);
    // Few entries can name many folders.
    if (seen.size + folders.size > _check_index_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_ENTRIES */ .V) {
      return [{ rule: 'too-many', offender: `reading stopped at ${entry.shown}` }];
    }
  }
  const both = entries.filter(({ name, kind }) => kind === 'file' && name !== undefined && folders.has(name));
  return [
    ...findings,
    ...both.map((entry) => ({
      rule: 'entry-twice',
      offender: describe(entry, 'a file and a folder'),
    })),
  ];
}
/** Finds entries that share bytes: they make a small zip huge, or show readers different contents. */
function findOverlaps(entries) {
  const sorted = entries.toSorted((one, other) => one.offset - other.offset);
  return sorted.flatMap((entry, index) => {
    const before = sorted[index - 1];
    return before === undefined ||
      before.offset + LOCAL_HEADER_BYTES + before.zippedSize <= entry.offset
      ? []
      : [
        {
          rule: 'entry-damaged',
          offender: describe(entry, 'shares bytes with another'),
        },
      ];
  });
}
function describe({ shown }, problem) {
  return problem === undefined ? shown : `${shown} (${problem})`;
}


/***/ }),

/***/ 5225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ listEntries)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(663);
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6654);
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2023);
/* harmony import */ var _zipEntry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5888);






/** Limit for names, extra fields and comments of all entries: a hundred times what a build has. */
const MOST_DIRECTORY_BYTES = 64 * 1024 * 1024;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/**
 * Reads the central directory of a zip. The caller closes the handle, not the zip. Throws only the signal's reason.
 */
async function listEntries(handle, signal) {
  let zip;
  try {
    // We decode names and compare sizes ourselves, to report every fault instead of stopping at the first.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    const { size } = await handle.stat();
    zip = await (0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .fromRandomAccessReaderPromise */ .or)(new ZipReader(handle, size), size, options);
  }
  catch (error) {
    const begins = await readSignature(handle, 0);
    const problem = begins === LOCAL_HEADER
      ? `is a truncated or damaged zip (${explain(error)})`
      : 'is neither a folder nor a zip';
    return { kind: 'fault', problem };
  }
  if (zip.entryCount > _check_index_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_ENTRIES */ .V)
    return { kind: 'fault', problem: 'has over 100,000 entries' };
  try {
    const entries = [];
    let bytes = 0;
    for await (const raw of zip.eachEntry()) {
      signal.throwIfAborted();
      bytes += raw.fileNameLength + raw.extraFieldLength + raw.fileCommentLength;
      if (bytes > MOST_DIRECTORY_BYTES)
        return { kind: 'fault', problem: 'has over 64 MiB of names and comments' };
      entries.push({ ...(0,_zipEntry_js__WEBPACK_IMPORTED_MODULE_4__/* .toZipEntry */ .P5)(raw), raw });
    }
    // The types are wrong here: this is the position of the next entry in the directory.
    const cursor = Number(zip.readEntryCursor);
    return (await readSignature(handle, cursor)) === CENTRAL_HEADER
      ? { kind: 'fault', problem: 'is a damaged zip (it has more entries than it declares)' }
      : { kind: 'zip', zip, entries };
  }
  catch (error) {
    signal.throwIfAborted();
    return { kind: 'fault', problem: `is a damaged zip (${explain(error)})` };
  }
}
async function readSignature(handle, position) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, position);
  return bytesRead === 4 ? buffer.readUInt32LE(0) : undefined;
}
/** The library throws plain errors with sentences as messages. Any other error comes from the disk, or is a bug. */
function explain(error) {
  return error instanceof Error && error.name === 'Error' && (0,_files_index_js__WEBPACK_IMPORTED_MODULE_5__/* .fileErrorCode */ .c)(error) === undefined
    ? error.message.replace(/\.$/, '')
    : (0,_files_index_js__WEBPACK_IMPORTED_MODULE_5__/* .explainFileError */ .Y)(error);
}
const CHUNK_BYTES = 256 * 1024;
/**
 * Reads a zip for the library, which requires a subclass. Its own reader passes any position from the zip to the system. An
 * impossible position then crashes the process, and no caller can catch that.
 */
class ZipReader extends yauzl__WEBPACK_IMPORTED_MODULE_2__/* .RandomAccessReader */ .lJ {
  #handle;
  #size;
  constructor(handle, size) {
    super();
    this.#handle = handle;
    this.#size = size;
  }
  read(...[buffer, offset, length, position, callback]) {
    if (position <= this.#size)
      (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.read)(this.#handle.fd, buffer, offset, length, position, callback);
    else
      setImmediate(() => {
        callback(new Error('a part of it is outside the file'));
      });
  }
  createReadStream({ start, end }) {
    return node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(readRange(this.#handle, start, end), { objectMode: false });
  }
}
async function* readRange(handle, start, end) {
  for (let position = start; position < end;) {
    const length = Math.min(CHUNK_BYTES, end - position);
    const chunk = Buffer.allocUnsafeSlow(length);
    const { bytesRead } = await handle.read(chunk, 0, length, position);
    if (bytesRead === 0)
      return;
    position += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}


/***/ }),

/***/ 266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ unwrap)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8289);
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9261);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8488);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(287);
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(383);
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3169);
/* harmony import */ var _checkEntries_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8153);
/* harmony import */ var _listEntries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5225);
/* harmony import */ var _verifyEntry_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3474);








/**
 * Takes a build out of the zip that an artifact is downloaded as. A ready zip that was uploaded without another around it is
 * used as it is. Checks names, kinds and sizes before it unpacks, and stops a file that is longer than declared. Throws the
 * signal's reason, and `artifact` when the disk fails.
 */
async function unwrap(wrapping, signal) {
  const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(wrapping.zip, 'r');
  try {
    const listing = await (0,_listEntries_js__WEBPACK_IMPORTED_MODULE_2__/* .listEntries */ .f)(handle, signal);
    if (listing.kind === 'fault')
      return listing;
    const chosen = choose(listing.entries, wrapping);
    if (chosen.kind !== 'entries')
      return chosen;
    const problem = checkChosen(listing.entries, chosen.entries, wrapping);
    if (problem !== undefined)
      return { kind: 'fault', problem };
    return await unpack({ zip: listing.zip, ...chosen }, wrapping, signal);
  }
  finally {
    await handle.close();
  }
}
function choose(entries, { file }) {
  const files = entries.filter(({ kind }) => kind === 'file');
  if (file !== undefined) {
    const found = files.find(({ name }) => name === file);
    if (found !== undefined)
      return { kind: 'entries', entries: [found], only: found };
    const has = files.length === 0 ? 'no files' : (0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .listNames */ .Zv)(files.map(({ shown }) => shown));
    return { kind: 'fault', problem: `has no file ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_4__/* .showName */ .$i)(file)}; it has ${has}` };
  }
  if (files.some(({ name }) => name === _check_index_js__WEBPACK_IMPORTED_MODULE_5__/* .OUTPUT */ .aQ + _check_index_js__WEBPACK_IMPORTED_MODULE_5__/* .WORKER */ .nK))
    return { kind: 'same' };
  const zips = files.filter(({ name }) => /\.zip$/i.test(name ?? ''));
  const [first] = zips;
  if (first === undefined)
    return { kind: 'entries', entries, only: undefined };
  if (zips.length === 1)
    return { kind: 'entries', entries: [first], only: first };
  const names = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .listNames */ .Zv)(zips.map(({ shown }) => shown));
  return { kind: 'fault', problem: `has several zips (${names}): add /<file> for one of them` };
}
function checkChosen(all, chosen, { mostBytes }) {
  const findings = (0,_checkEntries_js__WEBPACK_IMPORTED_MODULE_6__/* .checkEntries */ .b)(all, '');
  if (findings.length > 0)
    return `is no sound zip: ${(0,_check_index_js__WEBPACK_IMPORTED_MODULE_7__/* .describeFindings */ .k)(findings).join(' ')}`;
  const bytes = chosen.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= mostBytes)
    return undefined;
  return `unpacks to ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(bytes)}, over the limit of ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(mostBytes)}`;
}
async function unpack({ zip, entries, only }, { into }, signal) {
  for (const entry of entries) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, only === undefined ? (entry.name ?? '') : UNPACKED);
    if (entry.kind === 'folder') {
      await onDisk(() => (0,_files_index_js__WEBPACK_IMPORTED_MODULE_8__/* .makeFolder */ .f)(place));
      continue;
    }
    await onDisk(() => (0,_files_index_js__WEBPACK_IMPORTED_MODULE_8__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place)));
    const content = await extract({ zip, entry }, place, signal);
    if (content.kind === 'damaged') {
      return { kind: 'fault', problem: `is damaged: ${entry.shown} (${content.problem})` };
    }
    if (only !== undefined)
      return { kind: 'zip', path: place, sha256: content.sha256 };
  }
  return { kind: 'folder', path: into };
}
/** Its own name can be one that the disk does not take. */
const UNPACKED = 'kept.zip';
async function extract({ zip, entry }, place, signal) {
  const target = await onDisk(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(place, 'wx', _files_index_js__WEBPACK_IMPORTED_MODULE_9__/* .OWNER_ONLY */ .JD));
  let failed;
  try {
    const write = (chunk) => (0,_files_index_js__WEBPACK_IMPORTED_MODULE_9__/* .writeWhole */ .f8)(target, chunk).catch((error) => {
      failed = error;
      throw error;
    });
    const content = await (0,_verifyEntry_js__WEBPACK_IMPORTED_MODULE_10__/* .verifyEntry */ .i)({ zip, entry: entry.raw }, { write }, signal);
    if (failed !== undefined)
      await onDisk(() => Promise.reject(failed));
    return content;
  }
  finally {
    await target.close();
  }
}
function onDisk(action) {
  return (0,_files_index_js__WEBPACK_IMPORTED_MODULE_9__/* .orExplain */ .Pm)('The kept build could not be unpacked', action);
}


/***/ }),

/***/ 3474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ verifyEntry),
/* harmony export */   q: () => (/* binding */ verifyEntries)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6654);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(287);
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6712);
/* harmony import */ var _zipEntry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5888);







const ENCRYPTED_FLAG = 0x1;
const SIZES_FOLLOW_FLAG = 0x8;
const IN_ZIP64_FIELD = 0xffffffff;
/**
 * Reads a stored or deflated entry, and compares it with its checksum and sizes. Unzips at most the declared size, in constant
 * memory. Throws only the signal's reason.
 */
async function verifyEntry({ zip, entry }, use, signal) {
  try {
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (!isSame(local, entry))
      return damaged('its two headers differ');
    return await readContent({ zip, entry }, use, signal);
  }
  catch (error) {
    signal.throwIfAborted();
    return { kind: 'damaged', problem: explain(error) };
  }
}
/** Compares both headers: programs that unzip a stream use the local one, others the central directory. */
function isSame(local, entry) {
  const { generalPurposeBitFlag: flags } = local;
  const isAscii = entry.fileNameRaw.every((byte) => byte < 0x80);
  const meaningful = ENCRYPTED_FLAG | (isAscii ? 0 : _zipEntry_js__WEBPACK_IMPORTED_MODULE_3__/* .UTF8_FLAG */ .PR);
  return (local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    ((flags ^ entry.generalPurposeBitFlag) & meaningful) === 0 &&
    ((flags & SIZES_FOLLOW_FLAG) !== 0 || hasSameSizes(local, entry)));
}
function hasSameSizes(local, entry) {
  const fits = (one, other) => one === other || one === IN_ZIP64_FIELD;
  return (local.crc32 === entry.crc32 &&
    fits(local.compressedSize, entry.compressedSize) &&
    fits(local.uncompressedSize, entry.uncompressedSize));
}
async function readContent({ zip, entry }, { headBytes = 0, write }, signal) {
  const zipped = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const inflate = entry.compressionMethod === _zipEntry_js__WEBPACK_IMPORTED_MODULE_3__/* .STORED */ .SD ? undefined : (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createInflateRaw)();
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
  const head = Buffer.alloc(headBytes);
  let size = 0;
  let checksum = 0;
  const consume = async (chunks) => {
    for await (const chunk of chunks) {
      if (size < headBytes)
        chunk.copy(head, size);
      size += chunk.length;
      if (size > entry.uncompressedSize)
        throw new Error('it is larger than declared');
      checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.crc32)(chunk, checksum);
      hash.update(chunk);
      await write?.(chunk);
    }
  };
  if (inflate === undefined)
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(zipped, consume, { signal });
  else
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(zipped, inflate, consume, { signal });
  if (size < entry.uncompressedSize)
    return damaged('it is smaller than declared');
  if (inflate !== undefined && inflate.bytesWritten < entry.compressedSize)
    return damaged('there are bytes after its end');
  if (checksum !== entry.crc32)
    return damaged('its CRC-32 is wrong');
  return { kind: 'content', sha256: hash.digest('hex'), head: head.subarray(0, size) };
}
function damaged(problem) {
  return { kind: 'damaged', problem };
}
/** The library throws plain errors with sentences as messages. Any other error comes from zlib or the disk, or is a bug. */
function explain(error) {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'Z_BUF_ERROR')
    return 'its deflated data is truncated';
  if (code === 'Z_DATA_ERROR')
    return 'its deflated data is invalid';
  return code === '' && error instanceof Error && error.name === 'Error'
    ? error.message
    : (0,_files_index_js__WEBPACK_IMPORTED_MODULE_4__/* .explainFileError */ .Y)(error);
}
/** Reads every file and folder of a zip completely, one after the other. Throws only the signal's reason. */
async function verifyEntries({ zip, files, folders, allowSensitiveFiles }, signal) {
  const digests = [];
  const findings = [];
  for (const { name, size, entry } of files) {
    signal.throwIfAborted();
    // `checkEntries` has reported it.
    if (!entry.raw.canDecodeFileData())
      continue;
    const headBytes = allowSensitiveFiles ? 0 : (0,_check_index_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesToCheck */ .Nb)(name, size);
    const content = await verifyEntry({ zip, entry: entry.raw }, { headBytes }, signal);
    if (content.kind === 'damaged') {
      findings.push(reportDamage(entry, content.problem));
      continue;
    }
    digests.push({ name, sha256: content.sha256, size });
    if (headBytes > 0 && (0,_check_index_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsPrivateKey */ .jc)(name, content.head)) {
      findings.push({ rule: 'sensitive', offender: (0,_text_index_js__WEBPACK_IMPORTED_MODULE_6__/* .showName */ .$i)(name) });
    }
  }
  for (const folder of folders) {
    const content = await verifyEntry({ zip, entry: folder.raw }, {}, signal);
    if (content.kind === 'damaged')
      findings.push(reportDamage(folder, content.problem));
  }
  return { digests, findings };
}
function reportDamage({ shown }, problem) {
  return { rule: 'entry-damaged', offender: `${shown} (${problem})` };
}


/***/ }),

/***/ 5888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P5: () => (/* binding */ toZipEntry),
/* harmony export */   PR: () => (/* binding */ UTF8_FLAG),
/* harmony export */   SD: () => (/* binding */ STORED),
/* harmony export */   aE: () => (/* binding */ DEFLATED)
/* harmony export */ });
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(383);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(287);


/** The methods of entries that can be read. */
const STORED = 0;
const DEFLATED = 8;
/** Unix and macOS, whose programs write names in UTF-8 like the file system. */
const UNIX_SYSTEMS = new Set([3, 19]);
/** Says in an entry's flags that its name is in UTF-8. */
const UTF8_FLAG = 0x800;
const UNICODE_PATH_FIELD = 0x7075;
/** The field's version and a checksum come before the name. */
const UNICODE_PATH_START = 5;
const TYPE_MASK = 0o170000;
const TYPES = {
  0: 'file',
  0o100000: 'file',
  0o040000: 'folder',
  0o120000: 'symbolic link',
};
/** Converts an entry of the library, which was read with `decodeStrings: false`. */
function toZipEntry(entry) {
  return {
    name: readName(entry),
    shown: (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .showName */ .$i)(entry.fileNameRaw),
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
function readName(entry) {
  const { fileNameRaw, generalPurposeBitFlag, extraFields, versionMadeBy } = entry;
  const isUtf8 = (generalPurposeBitFlag & UTF8_FLAG) !== 0 || UNIX_SYSTEMS.has(versionMadeBy >>> 8);
  if (!isUtf8 && fileNameRaw.some((byte) => byte > 0x7f))
    return undefined;
  const hasOther = extraFields.some(({ id, data }) => id === UNICODE_PATH_FIELD && !data.subarray(UNICODE_PATH_START).equals(fileNameRaw));
  return hasOther ? undefined : (0,_check_index_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeName */ .e4)(fileNameRaw);
}
/** Reads the file type from the Unix mode in the upper half. A `/` at the end marks a folder. */
function readKind({ externalFileAttributes, fileNameRaw }) {
  const kind = TYPES[(externalFileAttributes >>> 16) & TYPE_MASK] ?? 'special file';
  return kind === 'file' && fileNameRaw.at(-1) === 0x2f ? 'folder' : kind;
}


/***/ })

};
