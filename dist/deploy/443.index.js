export const id = 443;
export const ids = [443];
export const modules = {

/***/ 3169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ describeFindings)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8488);

/** The rules in the order of the report. Each begins a sentence that ends with the offenders. */
const RULES = {
    'too-many': 'No more than 100,000 files and folders can be packaged',
    'too-long': 'A path may have at most 1,024 bytes and 100 folders',
    unreadable: 'All files and folders must be readable',
    'special-file': 'Only files, folders and symbolic links can be packaged',
    'unsafe-name': 'A name must be valid UTF-8 without backslashes and control characters',
    'link-leaves': 'A symbolic link must not lead out of the folder',
    'link-dangles': 'A symbolic link must lead to something that exists',
    'link-loops': 'A symbolic link must not lead to itself or to one of its parent folders',
    'entry-name': 'The name of a zip entry must be a plain relative path, in UTF-8 and with /',
    'entry-place': 'Every entry of the zip must be below output/',
    'entry-kind': 'A zip may only contain files and folders',
    'entry-twice': 'A name may occur only once in the zip',
    'entry-method': 'An entry of the zip must be stored or deflated, and not encrypted',
    'entry-damaged': 'The contents of a zip entry must match its headers',
    sensitive: 'Files that may contain secrets must not be deployed, unless allow_sensitive_files is true',
};
/** Makes one sentence for each broken rule. The order does not depend on the order of the findings. */
function describeFindings(findings) {
    return Object.keys(RULES).flatMap((rule) => {
        const offenders = new Set(findings.filter((finding) => finding.rule === rule).map(({ offender }) => offender));
        return offenders.size === 0 ? [] : [`${RULES[rule]}: ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listNames */ .Zv)([...offenders].sort())}.`];
    });
}


/***/ }),

/***/ 2023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkLimits),
/* harmony export */   V: () => (/* binding */ MOST_ENTRIES)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9301);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(383);
/* harmony import */ var _platformLimits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1312);



/** Maximum number of files and folders to read. Not the platform's limit; it ends trees that links multiply. */
const MOST_ENTRIES = 100_000;
const isAsset = ({ name }) => name.startsWith('assets/');
const isWorker = ({ name }) => name === _names_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKER */ .nK;
/** What each limit counts. The CLI's texts do not define a MB, an asset, or which files count. */
const LIMITS = [
    {
        about: 'the zip',
        most: 'zipMB',
        unit: 'MB',
        readings: [{ measure: ({ zippedSize }) => measureEach(zippedSize) }],
    },
    {
        about: 'all files unzipped',
        most: 'unzippedMB',
        unit: 'MB',
        readings: [
            { measure: ({ files }) => measureEach(files.reduce((sum, { size }) => sum + size, 0)) },
        ],
    },
    {
        about: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKER */ .nK,
        most: 'workerMB',
        unit: 'MB',
        readings: [{ measure: ({ files }) => measureEach(files.find(isWorker)?.size) }],
    },
    {
        about: 'an asset',
        most: 'assetMB',
        unit: 'MB',
        readings: [
            { measure: ({ files }) => measureFiles(files.filter(isAsset)) },
            {
                condition: `every file but ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .WORKER */ .nK} counts as an asset`,
                measure: ({ files }) => measureFiles(files.filter((file) => !isWorker(file))),
            },
        ],
    },
    {
        about: 'a build',
        most: 'files',
        unit: 'files',
        readings: [
            { measure: ({ files }) => measureEach(files.filter(isAsset).length) },
            {
                condition: 'files outside assets/ count too',
                measure: ({ files }) => measureEach(files.length),
            },
        ],
    },
];
/** Checks a build against the platform's limits, or the given ones. */
function checkLimits(build, limits = _platformLimits_js__WEBPACK_IMPORTED_MODULE_1__/* .platformLimits */ .i3) {
    const checks = LIMITS.map(({ most, ...limit }) => checkLimit({ ...limit, most: limits[most] }, build));
    return {
        exceeded: checks.flatMap(({ exceeded }) => exceeded),
        doubtful: checks.flatMap(({ doubtful }) => doubtful),
    };
}
function checkLimit(limit, build) {
    const excesses = Map.groupBy(findExcesses(limit, build), ({ conditions }) => conditions.join(' and '));
    const exceeded = [];
    const doubtful = [];
    for (const [condition, offenders] of excesses) {
        const start = `The limit of ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(limit.most)} ${limit.unit} for ${limit.about} is exceeded`;
        const list = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .listNames */ .Zv)(offenders.map((offender) => showExcess(limit, offender)));
        if (condition === '')
            exceeded.push(`${start}: ${list}.`);
        else
            doubtful.push(`${start} if ${condition}: ${list}.`);
    }
    return { exceeded, doubtful };
}
function findExcesses({ most, unit, readings }, build) {
    const one = _platformLimits_js__WEBPACK_IMPORTED_MODULE_1__/* .UNITS */ .QN[unit];
    const found = readings.flatMap(({ condition, measure }) => measure(build)
        .filter(({ amount }) => amount > most * one.least)
        .map((measured) => ({ ...measured, condition })));
    return [...Map.groupBy(found, ({ name }) => name)].map(([name, measures]) => {
        const amount = Math.max(...measures.map((measured) => measured.amount));
        const isByEveryUnit = measures.every((measured) => measured.amount > most * one.most);
        return {
            name,
            amount,
            conditions: [
                ...(isByEveryUnit ? [] : [`1 ${unit} is ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(one.least, 'byte')}`]),
                ...(measures.length < readings.length ? measures.map(({ condition }) => condition) : []),
            ].filter((condition) => condition !== undefined),
        };
    });
}
function showExcess({ unit }, { name, amount }) {
    const size = unit === 'MB' ? (0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(amount, 'byte') : (0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(amount, 'file');
    return name === undefined ? size : `${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .showName */ .$)(name)} (${size})`;
}
function measureEach(amount) {
    return amount === undefined ? [] : [{ amount }];
}
function measureFiles(files) {
    return files.map(({ name, size }) => ({ name, amount: size }));
}


/***/ }),

/***/ 383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ findExcess),
/* harmony export */   W0: () => (/* binding */ findPathProblem),
/* harmony export */   aQ: () => (/* binding */ OUTPUT),
/* harmony export */   e4: () => (/* binding */ decodeName),
/* harmony export */   n2: () => (/* binding */ sortByBytes),
/* harmony export */   nK: () => (/* binding */ WORKER),
/* harmony export */   zq: () => (/* binding */ findUnsafeCharacter)
/* harmony export */ });
/** The folder in the zip that the platform deploys. */
const OUTPUT = 'output/';
/** The file that every build must have at its top. */
const WORKER = 'worker.js';
/**
 * The longest path in the zip, in UTF-8: the limit of keys in object stores.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
const MOST_PATH_BYTES = 1024;
/** Maximum depth of folders, with `output`. Builds have about ten. */
const MOST_LEVELS = 100;
const CONTROLS = /\p{Cc}/u;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Decodes a name from bytes; undefined when they are not valid UTF-8. */
function decodeName(bytes) {
    try {
        return strictUtf8.decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** Finds what makes a name unsafe anywhere in a zip's paths; undefined for a safe one. */
function findUnsafeCharacter(name) {
    if (name.includes('\\'))
        return 'a backslash, which some programs treat as a separator';
    if (CONTROLS.test(name))
        return 'a control character';
    return name.isWellFormed() ? undefined : 'not valid UTF-8';
}
/**
 * Finds whether a path in the zip is too long or too deep to unpack; undefined for a good one. A folder's path ends with `/`.
 */
function findExcess(path) {
    if (path.length > MOST_PATH_BYTES || Buffer.byteLength(path) > MOST_PATH_BYTES)
        return 'over 1,024 bytes';
    return path.split('/').length - 1 > MOST_LEVELS ? 'over 100 folders deep' : undefined;
}
/**
 * Finds the problem with the path of a zip entry, given without the `/` at a folder's end; undefined for a good one. A good
 * path is relative and means the same to every unzip program.
 */
function findPathProblem(path) {
    if (path === '')
        return 'empty';
    if (path.startsWith('/'))
        return 'an absolute path';
    if (/^[A-Za-z]:/.test(path))
        return 'a drive letter';
    const segments = path.split('/');
    if (segments.includes(''))
        return 'an empty segment';
    if (segments.includes('.') || segments.includes('..'))
        return 'a . or .. segment';
    return findUnsafeCharacter(path);
}
/** Sorts by the UTF-8 bytes of a key, an order that is the same in every language and locale. */
function sortByBytes(items, key) {
    return Array.from(items, (item) => ({ item, bytes: Buffer.from(key(item)) }))
        .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
        .map(({ item }) => item);
}


/***/ }),

/***/ 1312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QN: () => (/* binding */ UNITS),
/* harmony export */   i3: () => (/* binding */ platformLimits),
/* harmony export */   iC: () => (/* binding */ mostUnzippedBytes),
/* harmony export */   tu: () => (/* binding */ mostZippedBytes)
/* harmony export */ });
/**
 * The platform's limits, from the official CLI's texts for its error codes 30 and 40.
 *
 * @see https://github.com/bigcommerce/catalyst/tree/canary/packages/catalyst
 */
const platformLimits = {
    zipMB: 64,
    unzippedMB: 512,
    workerMB: 40,
    assetMB: 25,
    files: 1000,
};
/** The smallest and largest meaning of each unit. */
const UNITS = {
    MB: { least: 1_000_000, most: 1_048_576 },
    files: { least: 1, most: 1 },
};
/** Returns the limit for all files unzipped by its largest reading, in bytes. */
function mostUnzippedBytes({ unzippedMB } = platformLimits) {
    return unzippedMB * UNITS.MB.most;
}
/** Returns the limit for the zip by its largest reading, in bytes. */
function mostZippedBytes({ zipMB } = platformLimits) {
    return zipMB * UNITS.MB.most;
}


/***/ }),

/***/ 3158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ contentSha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(383);


/**
 * Digests the content of a build: the same for a folder and for any zip of it.
 *
 * Returns the SHA-256, in lower-case hex, of one line for each file, `<sha256 in hex><two spaces><path>`, and one for each
 * empty folder, `-<two spaces><path>/`. Paths are UTF-8, relative to the build, with `/` and without line breaks. Lines are
 * sorted by the bytes of their paths, and each ends with a line feed. Without empty folders this is the output of
 * `find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum`.
 */
function contentSha256({ files, emptyFolders }) {
    const lines = (0,_check_index_js__WEBPACK_IMPORTED_MODULE_1__/* .sortByBytes */ .n2)([...files, ...emptyFolders.map((name) => ({ name, sha256: '-' }))], ({ name }) => name).map(({ name, sha256 }) => `${sha256}  ${name}\n`);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(lines.join(''), 'utf8').digest('hex');
}


/***/ }),

/***/ 6692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
// Windows has only the first of them.
const FLAGS = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);
/**
 * Opens a file for reading and returns its descriptor. Does not follow a symbolic link or block on a named pipe that replaced
 * the file in the meantime. The caller closes it.
 */
function openFile(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
}


/***/ }),

/***/ 2027:
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
// EXTERNAL MODULE: ./src/build/check/platformLimits.ts
var platformLimits = __webpack_require__(1312);
// EXTERNAL MODULE: ./src/build/check/limits.ts
var check_limits = __webpack_require__(2023);
// EXTERNAL MODULE: ./src/text/showName.ts
var showName = __webpack_require__(9301);
// EXTERNAL MODULE: ./src/build/check/names.ts
var names = __webpack_require__(383);
// EXTERNAL MODULE: ./src/build/takeTurns.ts
var takeTurns = __webpack_require__(4769);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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

// EXTERNAL MODULE: ./src/build/openFile.ts
var openFile = __webpack_require__(6692);
;// CONCATENATED MODULE: ./src/build/readUnchanged.ts





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
    return new actionError/* ActionError */.lZ('artifact', `${(0,showName/* showName */.$)(file.name)} ${what} while it was packaged.`, {
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
        throw new actionError/* ActionError */.lZ('artifact', `${(0,showName/* showName */.$)(file.name)} could not be read while it was packaged (${(0,fileErrors/* explainFileError */.Y)(error)}).`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./src/build/zip/cutBlocks.ts
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

;// CONCATENATED MODULE: ./src/build/zip/freeMemory.ts
/**
 * Frees the memory of unused bytes at once. The garbage collector would let about 50 MiB pile up. Leaves small buffers alone,
 * because they may share their memory.
 */
function freeMemory({ buffer }) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize)
        buffer.transfer(0);
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
    const isStored = isCompressed(file.name);
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
/** Already compressed formats. Deflating them takes time and saves nothing. */
const COMPRESSED = /\.(?:7z|aac|avif|br|bz2|gif|gz|heic|jpe?g|jxl|m4a|m4v|mov|mp3|mp4|ogg|opus|png|tgz|webm|webp|woff2?|xz|zip|zst)$/i;
/** Returns whether a file is compressed, by its name. */
function isCompressed(name) {
    return COMPRESSED.test(name);
}

;// CONCATENATED MODULE: ./src/build/writeZip.ts



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
        const place = (0,showName/* showName */.$)(options.outputPath);
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
    const changed = (what) => new actionError/* ActionError */.lZ('artifact', `${(0,showName/* showName */.$)(zip.path)} ${what} after it was checked.`);
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
const OWNER_ONLY = 0o600;
/**
 * Creates a file with mode 0600, lets `write` fill it, and closes it. Throws `EEXIST` when it exists. Removes the file on any
 * later failure.
 */
async function withNewFile(path, write) {
    const handle = await (0,promises_.open)(path, 'wx+', OWNER_ONLY);
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

/***/ 4769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ takeTurns)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/**
 * Returns a function to call with each piece of work done. Whenever the pieces add up to `most`, it yields to the event loop,
 * so that long synchronous work does not block timers, signals and the network. Throws the signal's reason.
 */
function takeTurns(most, signal) {
    let sum = 0;
    return async (done) => {
        sum += done;
        if (sum >= most) {
            sum = 0;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        }
        signal.throwIfAborted();
    };
}


/***/ }),

/***/ 8153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkEntries)
/* harmony export */ });
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(383);
/* harmony import */ var _check_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2023);

const STORED = 0;
const DEFLATED = 8;
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
        if (entry.name === undefined || (0,_check_index_js__WEBPACK_IMPORTED_MODULE_0__/* .findExcess */ .Lb)(entry.name) !== undefined)
            continue;
        const path = entry.name.replace(/\/$/, '');
        if (seen.has(path)) {
            findings.push({ rule: 'entry-twice', offender: describe(entry, 'repeated') });
        }
        seen.add(path);
        if (entry.kind === 'file')
            files.add(path);
        addFolders(path, folders);
        // Few entries can name many folders.
        if (seen.size + folders.size > _check_index_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_ENTRIES */ .V) {
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
/** Adds the parent folders of a path. Stops at a known folder, whose parents are known too. */
function addFolders(path, folders) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const folder = path.slice(0, end);
        if (folders.has(folder))
            return;
        folders.add(folder);
    }
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

/***/ 6506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ listEntries)
});

// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __webpack_require__(6654);
// EXTERNAL MODULE: ./src/build/check/limits.ts
var limits = __webpack_require__(2023);
// EXTERNAL MODULE: ./src/build/check/names.ts
var names = __webpack_require__(383);
// EXTERNAL MODULE: ./src/text/showName.ts
var showName = __webpack_require__(9301);
;// CONCATENATED MODULE: ./src/build/unzip/zipEntry.ts


/** Unix and macOS, whose programs write names in UTF-8 like the file system. */
const UNIX_SYSTEMS = new Set([3, 19]);
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
        shown: (0,showName/* showName */.$)(entry.fileNameRaw),
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
    return hasOther ? undefined : (0,names/* decodeName */.e4)(fileNameRaw);
}
/** Reads the file type from the Unix mode in the upper half. A `/` at the end marks a folder. */
function readKind({ externalFileAttributes, fileNameRaw }) {
    const kind = TYPES[(externalFileAttributes >>> 16) & TYPE_MASK] ?? 'special file';
    return kind === 'file' && fileNameRaw.at(-1) === 0x2f ? 'folder' : kind;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/build/unzip/zipReader.ts



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
/** Makes the library's reader for an open file. The caller closes the handle. */
function zipReader(handle, size) {
    return new ZipReader(handle, size);
}

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
        zip = await (0,yauzl/* fromRandomAccessReaderPromise */.or)(zipReader(handle, size), size, options);
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


/***/ }),

/***/ 3474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ verifyEntry)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6654);




const STORED = 0;
const ENCRYPTED_FLAG = 0x1;
const SIZES_FOLLOW_FLAG = 0x8;
const UTF8_FLAG = 0x800;
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
    const inflate = entry.compressionMethod === STORED ? undefined : (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createInflateRaw)();
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
        : (0,_files_index_js__WEBPACK_IMPORTED_MODULE_3__/* .explainFileError */ .Y)(error);
}


/***/ }),

/***/ 9301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ showName)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(769);
/* harmony import */ var _redaction_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9055);


const LONGEST = 300;
/** In characters, in its longest spelling. */
const LONGEST_SECRET = 2000;
/** Controls, marks that change the direction of text, line separators, halves of a character. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu;
/**
 * Makes a name from outside printable on one line: what cannot be printed becomes `\u{\u2026}`, bytes that are no UTF-8 become
 * `\xNN`, a name that would blur into its sentence is quoted, and of a very long one only the end is shown. Secrets are hidden.
 */
function showName(name) {
    // Secrets go first: one that is cut or escaped is not recognised.
    const text = typeof name === 'string' ? name : decodeLoosely(name);
    const shown = (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text.slice(-_redaction_index_js__WEBPACK_IMPORTED_MODULE_1__/* .DECODED_LENGTH */ .G3));
    // The beginning of what was taken may be half a secret.
    const whole = text.length > _redaction_index_js__WEBPACK_IMPORTED_MODULE_1__/* .DECODED_LENGTH */ .G3 ? shown.slice(LONGEST_SECRET) : shown;
    const printable = whole.replace(UNPRINTABLE, escape);
    const short = printable.length > LONGEST ? `\u2026${printable.slice(-LONGEST)}` : printable;
    const isPlain = short !== '' && !/[\s,"]|->/.test(short);
    return (isPlain ? short : `"${short.replaceAll('"', '\\"')}"`);
}
function decodeLoosely(bytes) {
    const text = bytes.toString('utf8');
    if (Buffer.from(text).equals(bytes))
        return text;
    return bytes
        .toString('latin1')
        .replace(/[\x80-\xff]/g, (byte) => String.raw `\x${byte.charCodeAt(0).toString(16)}`);
}
function escape(character) {
    return String.raw `\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}


/***/ })

};
