import { modules as shared } from "./shared.js";
export const id = "build-unzip";
export const ids = ["build-unzip"];
export const modules = {
...shared,

/***/ 7722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readZip: () => (/* reexport */ readZip),
  unwrap: () => (/* reexport */ unwrap)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/build/check/findings.ts
var check_findings = __webpack_require__(3169);
// EXTERNAL MODULE: ./src/build/check/platformLimits.ts
var platformLimits = __webpack_require__(1312);
// EXTERNAL MODULE: ./src/build/check/names.ts
var check_names = __webpack_require__(383);
// EXTERNAL MODULE: ./src/build/check/checkContents.ts
var checkContents = __webpack_require__(3041);
// EXTERNAL MODULE: ./src/build/contentSha256.ts
var contentSha256 = __webpack_require__(3158);
// EXTERNAL MODULE: ./src/build/check/limits.ts
var limits = __webpack_require__(2023);
;// CONCATENATED MODULE: ./src/build/unzip/zipEntry.ts


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
    shown: (0,plain/* showName */.$i)(entry.fileNameRaw),
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
  return hasOther ? undefined : (0,check_names/* decodeName */.e4)(fileNameRaw);
}
/** Reads the file type from the Unix mode in the upper half. A `/` at the end marks a folder. */
function readKind({ externalFileAttributes, fileNameRaw }) {
  const kind = TYPES[(externalFileAttributes >>> 16) & TYPE_MASK] ?? 'special file';
  return kind === 'file' && fileNameRaw.at(-1) === 0x2f ? 'folder' : kind;
}

;// CONCATENATED MODULE: ./src/build/unzip/checkEntries.ts


const LOCAL_HEADER_BYTES = 30;
/**
 * Checks the entries of a zip's central directory, without their contents. All of them must be below a folder, which ends with
 * `/`; that of a build unless given.
 */
function checkEntries(entries, below = check_names/* OUTPUT */.aQ) {
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
  const excess = (0,check_names/* findExcess */.Lb)(entry.name);
  if (excess !== undefined)
    return ['too-long', excess];
  const path = entry.name.replace(/\/$/, '');
  const problem = (0,check_names/* findPathProblem */.W0)(path);
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
  if (entry.method !== STORED && entry.method !== DEFLATED)
    return ['entry-method', `method ${String(entry.method)}`];
  return undefined;
}
function findRepeated(entries) {
  const files = new Set();
  const folders = new Set();
  const seen = new Set();
  const findings = [];
  for (const entry of entries) {
    if (entry.name === undefined || (0,check_names/* findExcess */.Lb)(entry.name) !== undefined)
      continue;
    const path = entry.name.replace(/\/$/, '');
    if (seen.has(path)) {
      findings.push({ rule: 'entry-twice', offender: describe(entry, 'repeated') });
    }
    seen.add(path);
    if (entry.kind === 'file')
      files.add(path);
    (0,check_names/* addFolders */.ZS)(path, folders);
    // Few entries can name many folders.
    if (seen.size + folders.size > limits/* MOST_ENTRIES */.V) {
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __webpack_require__(6654);
;// CONCATENATED MODULE: ./src/build/unzip/listEntries.ts






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
    zip = await (0,yauzl/* fromRandomAccessReaderPromise */.or)(new ZipReader(handle, size), size, options);
  }
  catch (error) {
    const begins = await readSignature(handle, 0);
    const problem = begins === LOCAL_HEADER
      ? `is a truncated or damaged zip (${explain(error)})`
      : 'is neither a folder nor a zip';
    return { kind: 'fault', problem };
  }
  if (zip.entryCount > limits/* MOST_ENTRIES */.V)
    return { kind: 'fault', problem: 'has over 100,000 entries' };
  try {
    const entries = [];
    let bytes = 0;
    for await (const raw of zip.eachEntry()) {
      signal.throwIfAborted();
      bytes += raw.fileNameLength + raw.extraFieldLength + raw.fileCommentLength;
      if (bytes > MOST_DIRECTORY_BYTES)
        return { kind: 'fault', problem: 'has over 64 MiB of names and comments' };
      entries.push({ ...toZipEntry(raw), raw });
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
  return error instanceof Error && error.name === 'Error' && (0,fileErrors/* fileErrorCode */.c)(error) === undefined
    ? error.message.replace(/\.$/, '')
    : (0,fileErrors/* explainFileError */.Y)(error);
}
const CHUNK_BYTES = 256 * 1024;
/**
 * Reads a zip for the library, which requires a subclass. Its own reader passes any position from the zip to the system. An
 * impossible position then crashes the process, and no caller can catch that.
 */
class ZipReader extends yauzl/* RandomAccessReader */.lJ {
  #handle;
  #size;
  constructor(handle, size) {
    super();
    this.#handle = handle;
    this.#size = size;
  }
  read(...[buffer, offset, length, position, callback]) {
    if (position <= this.#size)
      (0,external_node_fs_.read)(this.#handle.fd, buffer, offset, length, position, callback);
    else
      setImmediate(() => {
        callback(new Error('a part of it is outside the file'));
      });
  }
  createReadStream({ start, end }) {
    return external_node_stream_.Readable.from(readRange(this.#handle, start, end), { objectMode: false });
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

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/build/check/sensitiveFiles.ts
var sensitiveFiles = __webpack_require__(6712);
;// CONCATENATED MODULE: ./src/build/unzip/verifyEntry.ts







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
    return { kind: 'damaged', problem: verifyEntry_explain(error) };
  }
}
/** Compares both headers: programs that unzip a stream use the local one, others the central directory. */
function isSame(local, entry) {
  const { generalPurposeBitFlag: flags } = local;
  const isAscii = entry.fileNameRaw.every((byte) => byte < 0x80);
  const meaningful = ENCRYPTED_FLAG | (isAscii ? 0 : UTF8_FLAG);
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
  const inflate = entry.compressionMethod === STORED ? undefined : (0,external_node_zlib_.createInflateRaw)();
  const hash = (0,external_node_crypto_.createHash)('sha256');
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
      checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
      hash.update(chunk);
      await write?.(chunk);
    }
  };
  if (inflate === undefined)
    await (0,external_node_stream_promises_.pipeline)(zipped, consume, { signal });
  else
    await (0,external_node_stream_promises_.pipeline)(zipped, inflate, consume, { signal });
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
function verifyEntry_explain(error) {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'Z_BUF_ERROR')
    return 'its deflated data is truncated';
  if (code === 'Z_DATA_ERROR')
    return 'its deflated data is invalid';
  return code === '' && error instanceof Error && error.name === 'Error'
    ? error.message
    : (0,fileErrors/* explainFileError */.Y)(error);
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
    const headBytes = allowSensitiveFiles ? 0 : (0,sensitiveFiles/* bytesToCheck */.Nb)(name, size);
    const content = await verifyEntry({ zip, entry: entry.raw }, { headBytes }, signal);
    if (content.kind === 'damaged') {
      findings.push(reportDamage(entry, content.problem));
      continue;
    }
    digests.push({ name, sha256: content.sha256, size });
    if (headBytes > 0 && (0,sensitiveFiles/* holdsPrivateKey */.jc)(name, content.head)) {
      findings.push({ rule: 'sensitive', offender: (0,plain/* showName */.$i)(name) });
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

;// CONCATENATED MODULE: ./src/build/unzip/readZip.ts








/** Reads and checks an existing zip to its last byte. Throws the signal's reason, or the file system's error. */
async function readZip(request, signal) {
  const handle = await (0,promises_.open)(request.path, 'r');
  try {
    const before = await handle.stat({ bigint: true });
    const sha256 = await hashFile(handle, signal);
    const report = await readOpenZip({ handle, before, sha256 }, request, signal);
    const after = await handle.stat({ bigint: true });
    const hasChanged = after.size !== before.size || after.mtimeNs !== before.mtimeNs;
    const ownFaults = [
      ...checkDigest(sha256, request),
      ...(hasChanged ? [`path: ${(0,plain/* showName */.$i)(request.shownPath)} changed while it was read.`] : []),
    ];
    return ownFaults.length === 0
      ? report
      : { ...report, source: undefined, faults: [...ownFaults, ...report.faults] };
  }
  finally {
    await handle.close();
  }
}
async function readOpenZip({ handle, before, sha256 }, request, signal) {
  const listing = await listEntries(handle, signal);
  if (listing.kind === 'fault') {
    const fault = `path: ${(0,plain/* showName */.$i)(request.shownPath)} ${listing.problem}.`;
    return { source: undefined, faults: [fault], warnings: [] };
  }
  const entryFindings = checkEntries(listing.entries);
  // Verifying them all would take the time that the limit saves.
  if (entryFindings.some(({ rule }) => rule === 'too-many')) {
    return { source: undefined, faults: (0,check_findings/* describeFindings */.k)(entryFindings), warnings: [] };
  }
  const build = listBuild(listing.entries);
  const size = Number(before.size);
  const unzippedSize = build.files.reduce((sum, file) => sum + file.size, 0);
  const isTooLarge = request.enforceLimits && unzippedSize > (0,platformLimits/* mostUnzippedBytes */.iC)(request.limits);
  const { allowSensitiveFiles } = request;
  const files = isTooLarge ? [] : build.files;
  const folders = listing.entries.filter(isSoundFolder);
  const zip = { zip: listing.zip, files, folders, allowSensitiveFiles };
  const verified = await verifyEntries(zip, signal);
  const findings = [...entryFindings, ...verified.findings];
  const place = { zippedSize: size, workerPlace: check_names/* OUTPUT */.aQ + check_names/* WORKER */.nK };
  const { faults, warnings } = (0,checkContents/* checkContents */.h)({ ...build, ...place, findings }, request);
  const source = {
    kind: 'zip',
    path: request.path,
    sha256,
    size,
    mtimeNs: before.mtimeNs,
    files: build.files.length,
    unzippedSize,
    contentSha256: (0,contentSha256/* contentSha256 */.F)({ files: verified.digests, emptyFolders: build.emptyFolders }),
    contents: verified.digests,
  };
  return { source: faults.length > 0 ? undefined : source, faults, warnings };
}
/** Picks the build's files and folders from a zip. Leaves out entries with invalid names. */
function listBuild(entries) {
  const inside = entries.flatMap((entry) => {
    const { name, size } = entry;
    if (!name?.startsWith(check_names/* OUTPUT */.aQ))
      return [];
    const isValid = !(0,check_names/* findExcess */.Lb)(name) && !(0,check_names/* findPathProblem */.W0)(name.replace(/\/$/, ''));
    return isValid ? [{ name: name.slice(check_names/* OUTPUT */.aQ.length), size, entry }] : [];
  });
  const names = inside.map(({ name }) => name).filter((name) => name !== '');
  const parents = new Set(names.map(parentOf));
  return {
    files: inside.filter(({ entry }) => entry.kind === 'file'),
    emptyFolders: names.filter((name) => name.endsWith('/') && !parents.has(name)),
    atTop: new Set(names.map((name) => name.replace(/\/.*/, ''))),
  };
}
/** Returns the parent folder of a path, ending with `/`; empty at the top. */
function parentOf(name) {
  return name.slice(0, name.lastIndexOf('/', name.length - 2) + 1);
}
/** Selects folders whose directory entry has no fault. `checkEntries` reports the others. */
function isSoundFolder({ kind, size, raw }) {
  return kind === 'folder' && size === 0 && raw.canDecodeFileData();
}
function checkDigest(sha256, { expectedSha256, shownPath }) {
  return expectedSha256 === undefined || expectedSha256 === sha256
    ? []
    : [
      `artifact_sha256: ${(0,plain/* showName */.$i)(shownPath)} has the SHA-256 ${sha256}, ` +
        `not ${(0,plain/* showName */.$i)(expectedSha256)}.`,
    ];
}
const readZip_CHUNK_BYTES = 1024 * 1024;
/** Computes the SHA-256 of an open file in lower-case hex. Throws the signal's reason on abort. */
async function hashFile(handle, signal) {
  const hash = (0,external_node_crypto_.createHash)('sha256');
  const chunk = Buffer.alloc(readZip_CHUNK_BYTES);
  for (let position = 0;;) {
    signal.throwIfAborted();
    const { bytesRead } = await handle.read(chunk, 0, readZip_CHUNK_BYTES, position);
    if (bytesRead === 0)
      return hash.digest('hex');
    hash.update(chunk.subarray(0, bytesRead));
    position += bytesRead;
  }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/files/makeFolder.ts
var makeFolder = __webpack_require__(8289);
// EXTERNAL MODULE: ./src/files/saving.ts
var saving = __webpack_require__(9261);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/build/unzip/unwrap.ts








/**
 * Takes a build out of the zip that an artifact is downloaded as. A ready zip that was uploaded without another around it is
 * used as it is. Checks names, kinds and sizes before it unpacks, and stops a file that is longer than declared. Throws the
 * signal's reason, and `artifact` when the disk fails.
 */
async function unwrap(wrapping, signal) {
  const handle = await (0,promises_.open)(wrapping.zip, 'r');
  try {
    const listing = await listEntries(handle, signal);
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
    const has = files.length === 0 ? 'no files' : (0,format/* listNames */.Zv)(files.map(({ shown }) => shown));
    return { kind: 'fault', problem: `has no file ${(0,plain/* showName */.$i)(file)}; it has ${has}` };
  }
  if (files.some(({ name }) => name === check_names/* OUTPUT */.aQ + check_names/* WORKER */.nK))
    return { kind: 'same' };
  const zips = files.filter(({ name }) => /\.zip$/i.test(name ?? ''));
  const [first] = zips;
  if (first === undefined)
    return { kind: 'entries', entries, only: undefined };
  if (zips.length === 1)
    return { kind: 'entries', entries: [first], only: first };
  const names = (0,format/* listNames */.Zv)(zips.map(({ shown }) => shown));
  return { kind: 'fault', problem: `has several zips (${names}): add /<file> for one of them` };
}
function checkChosen(all, chosen, { mostBytes }) {
  const findings = checkEntries(all, '');
  if (findings.length > 0)
    return `is no sound zip: ${(0,check_findings/* describeFindings */.k)(findings).join(' ')}`;
  const bytes = chosen.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= mostBytes)
    return undefined;
  return `unpacks to ${(0,format/* formatBytes */.z3)(bytes)}, over the limit of ${(0,format/* formatBytes */.z3)(mostBytes)}`;
}
async function unpack({ zip, entries, only }, { into }, signal) {
  for (const entry of entries) {
    const place = (0,external_node_path_.join)(into, only === undefined ? (entry.name ?? '') : UNPACKED);
    if (entry.kind === 'folder') {
      await onDisk(() => (0,makeFolder/* makeFolder */.f)(place));
      continue;
    }
    await onDisk(() => (0,makeFolder/* makeFolder */.f)((0,external_node_path_.dirname)(place)));
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
  const target = await onDisk(() => (0,promises_.open)(place, 'wx', saving/* OWNER_ONLY */.JD));
  let failed;
  try {
    const write = (chunk) => (0,saving/* writeWhole */.f8)(target, chunk).catch((error) => {
      failed = error;
      throw error;
    });
    const content = await verifyEntry({ zip, entry: entry.raw }, { write }, signal);
    if (failed !== undefined)
      await onDisk(() => Promise.reject(failed));
    return content;
  }
  finally {
    await target.close();
  }
}
function onDisk(action) {
  return (0,saving/* orExplain */.Pm)('The kept build could not be unpacked', action);
}

;// CONCATENATED MODULE: ./src/build/unzip/index.ts
/**
 * Reads a build from a zip, verifies its entries, and unpacks a build that is wrapped in another zip.
 */




/***/ }),

};
