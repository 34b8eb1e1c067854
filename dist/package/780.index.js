export const id = 780;
export const ids = [780];
export const modules = {

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

/***/ 6780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSource: () => (/* reexport */ readSource)
});

// UNUSED EXPORTS: nameByContent, packSource, unwrap

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __webpack_require__(6654);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/build/check/findings.ts

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
        return offenders.size === 0 ? [] : [`${RULES[rule]}: ${(0,format/* listNames */.Zv)([...offenders].sort())}.`];
    });
}

// EXTERNAL MODULE: ./src/build/check/names.ts
var check_names = __webpack_require__(383);
// EXTERNAL MODULE: ./src/text/showName.ts
var showName = __webpack_require__(9301);
;// CONCATENATED MODULE: ./src/build/check/findNameClashes.ts

/**
 * Finds paths that differ here but not on a system that ignores case or normalizes Unicode (`\u00e9` as one character or two).
 * Each clash is a list of two or more paths of files and folders. Leaves out paths that clash only because their folders do.
 * A folder's path may end with `/`.
 */
function findNameClashes(paths) {
    const all = new Set();
    for (const path of paths)
        addWithFolders(path, all);
    // Nearly all paths are unique. A list for each would take more memory than the rest of the build's data.
    const seen = new Set();
    const shared = new Set();
    for (const path of all) {
        const folded = fold(path);
        if (seen.has(folded))
            shared.add(folded);
        seen.add(folded);
    }
    const suspects = shared.size === 0 ? [] : [...all].filter((path) => shared.has(fold(path)));
    const groups = [...Map.groupBy(suspects, fold).values()].map((group) => (0,check_names/* sortByBytes */.n2)(group, String));
    return (0,check_names/* sortByBytes */.n2)(groups.filter((group) => new Set(group.map(lastSegment)).size > 1), ([first]) => first ?? '');
}
/** Adds a path and its parent folders. Stops at a known folder, whose parents are known too. */
function addWithFolders(path, all) {
    const whole = path.replace(/\/$/, '');
    for (let end = whole.length; end > 0; end = whole.lastIndexOf('/', end - 1)) {
        const part = whole.slice(0, end);
        if (all.has(part))
            return;
        all.add(part);
    }
}
function fold(path) {
    return path.normalize('NFC').toLowerCase();
}
function lastSegment(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ./src/build/check/limits.ts
var limits = __webpack_require__(2023);
;// CONCATENATED MODULE: ./src/build/check/sensitiveFiles.ts
/** Larger files are not keys. */
const LARGEST_KEY_BYTES = 64 * 1024;
/** Enough for the first line of a key. */
const FIRST_LINE_BYTES = 128;
const KEY_HEADER = /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/;
/** The same at the start of a file, after an optional byte order mark and white space. */
const STARTS_AS_KEY = new RegExp(String.raw `^(?:\xef\xbb\xbf)?\s*${KEY_HEADER.source}`);
const KEY_NAMES = /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/;
const KEY_ENDINGS = /\.(?:p12|pfx|pk8|ppk|jks|keystore)$/;
/** Extensions that certificates and public keys have too, so the content decides. */
const PEM_ENDINGS = /\.(?:pem|key)$/;
/**
 * Finds the part of a path that must not be deployed: a name that begins with `.env` or `.dev.vars` (so `.env.example` too),
 * `.npmrc`, `.git`, or the name of a private key. Ignores case. Returns a folder with `/` at its end, for everything below it;
 * undefined when the name is harmless.
 */
function findSensitivePath(name) {
    const segments = name.split('/');
    const index = segments.findIndex(isSensitiveName);
    if (index === -1)
        return undefined;
    return `${segments.slice(0, index + 1).join('/')}${index < segments.length - 1 ? '/' : ''}`;
}
/** Returns how many bytes of a file `holdsPrivateKey` needs, from its start; 0 when it cannot be a key. */
function bytesToCheck(name, size) {
    if (size > LARGEST_KEY_BYTES)
        return 0;
    return PEM_ENDINGS.test(name.toLowerCase()) ? size : Math.min(size, FIRST_LINE_BYTES);
}
/**
 * Returns whether a file is a private key by its content: one that begins like a key, or a `.pem` or `.key` that contains one
 * anywhere. A `.key` that is not PEM text counts too, because keys can be binary.
 */
function holdsPrivateKey(name, head) {
    const lowerName = name.toLowerCase();
    const text = head.toString('latin1');
    if (!PEM_ENDINGS.test(lowerName))
        return STARTS_AS_KEY.test(text);
    return KEY_HEADER.test(text) || (lowerName.endsWith('.key') && !text.includes('-----BEGIN '));
}
function isSensitiveName(segment) {
    const name = segment.toLowerCase();
    return (name === '.git' ||
        name === '.npmrc' ||
        name.startsWith('.env') ||
        name.startsWith('.dev.vars') ||
        KEY_NAMES.test(name) ||
        KEY_ENDINGS.test(name));
}

;// CONCATENATED MODULE: ./src/build/check/checkContents.ts






/** Checks a build, zipped or not, against every rule that needs no file contents. */
function checkContents(contents, request) {
    const { files, emptyFolders, findings } = contents;
    const paths = [...files.map(({ name }) => name), ...emptyFolders];
    const sensitive = request.allowSensitiveFiles ? [] : findSensitivePaths(paths);
    const { exceeded, doubtful } = (0,limits/* checkLimits */.J)(contents, request.limits);
    return {
        faults: [
            ...describeFindings([...findings, ...sensitive]),
            ...findMissing(contents, request.shownPath),
            ...(request.enforceLimits ? exceeded.map(suggestWarning) : []),
        ],
        warnings: [...describeClashes(paths), ...(request.enforceLimits ? [] : exceeded), ...doubtful],
    };
}
/** Adds the way around an exceeded limit to its sentence. */
function suggestWarning(exceeded) {
    return `${exceeded.slice(0, -1)}; enforce_limits: false makes this a warning.`;
}
function findSensitivePaths(paths) {
    return paths
        .map(findSensitivePath)
        .filter((path) => path !== undefined)
        .map((path) => ({ rule: 'sensitive', offender: (0,showName/* showName */.$)(path) }));
}
function findMissing(contents, shownPath) {
    const { files, atTop, findings, workerPlace } = contents;
    const shown = (0,showName/* showName */.$)(shownPath);
    if (files.length === 0 && findings.length === 0)
        return [`path: ${shown} contains no files.`];
    if (files.some(({ name }) => name === check_names/* WORKER */.nK))
        return [];
    // A finding already reports what is wrong with it.
    if (findings.length > 0 && atTop.has(check_names/* WORKER */.nK))
        return [];
    if (atTop.has(check_names/* WORKER */.nK))
        return [`path: ${workerPlace} in ${shown} must be a file, not a folder.`];
    const elsewhere = files.filter(({ name }) => name.endsWith(`/${check_names/* WORKER */.nK}`));
    const [only] = elsewhere.length === 1 ? elsewhere : [];
    const hint = only === undefined ? '' : ` There is ${(0,showName/* showName */.$)(only.name)}. Is path one folder too high?`;
    return [`path: ${shown} has no ${workerPlace}, which every build needs.${hint}`];
}
function describeClashes(paths) {
    const clashes = findNameClashes(paths).map((names) => names.map(showName/* showName */.$).join(' = '));
    return clashes.length === 0
        ? []
        : [
            `Systems that ignore case or normalize Unicode keep only one of these: ${(0,format/* listNames */.Zv)(clashes)}.`,
        ];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/build/openFile.ts
var openFile = __webpack_require__(6692);
// EXTERNAL MODULE: ./src/build/takeTurns.ts
var takeTurns = __webpack_require__(4769);
;// CONCATENATED MODULE: ./src/build/folder/inspectFiles.ts






/** A few milliseconds of work. */
const TURN_FILES = 256;
/**
 * Opens each file to get its size and check that it is readable, and looks for private keys unless they are allowed. Throws
 * only the signal's reason.
 */
async function inspectFiles(found, options, signal) {
    const takeTurn = (0,takeTurns/* takeTurns */.W)(TURN_FILES, signal);
    const files = [];
    const findings = [];
    for (const each of found) {
        const { file, finding } = tryToInspect(each, options.allowSensitiveFiles);
        if (file !== undefined)
            files.push(file);
        if (finding !== undefined)
            findings.push(finding);
        await takeTurn(1);
    }
    return { files, findings };
}
function tryToInspect(file, allowSensitiveFiles) {
    try {
        return inspectFile(file, allowSensitiveFiles);
    }
    catch (error) {
        const offender = `${(0,showName/* showName */.$)(file.name)} (${(0,fileErrors/* explainFileError */.Y)(error)})`;
        return { finding: { rule: 'unreadable', offender } };
    }
}
/** Uses synchronous calls, which are ten times as fast for such short work. */
function inspectFile({ name, path }, allowSensitiveFiles) {
    const descriptor = (0,openFile/* openFile */.T)(path);
    try {
        const found = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
        if (!found.isFile())
            return { finding: { rule: 'special-file', offender: (0,showName/* showName */.$)(name) } };
        const size = Number(found.size);
        const file = { name, path, size, mtimeNs: found.mtimeNs };
        const length = allowSensitiveFiles ? 0 : bytesToCheck(name, size);
        if (length === 0)
            return { file };
        const head = Buffer.alloc(length);
        const bytesRead = (0,external_node_fs_.readSync)(descriptor, head, 0, length, 0);
        return holdsPrivateKey(name, head.subarray(0, bytesRead))
            ? { file, finding: { rule: 'sensitive', offender: (0,showName/* showName */.$)(name) } }
            : { file };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/build/folder/followLink.ts




/**
 * Follows a symbolic link inside `root`, a real path. Uses synchronous calls, which are ten times as fast for such short work.
 */
function followLink(link, root) {
    const target = readTarget(link);
    try {
        const path = external_node_fs_.realpathSync.native(link);
        if (!isInside(root, path))
            return { kind: 'fault', rule: 'link-leaves', target };
        const found = (0,external_node_fs_.statSync)(path);
        if (found.isFile())
            return { kind: 'file', path, target };
        if (found.isDirectory())
            return { kind: 'folder', path, target };
        return { kind: 'fault', rule: 'special-file', target };
    }
    catch (error) {
        const code = (0,fileErrors/* fileErrorCode */.c)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return { kind: 'fault', rule: 'link-dangles', target };
        if (code === 'ELOOP')
            return { kind: 'fault', rule: 'link-loops', target };
        return { kind: 'fault', rule: 'unreadable', target: `${target} (${(0,fileErrors/* explainFileError */.Y)(error)})` };
    }
}
/** Returns whether an absolute path is a folder or something inside it, by the paths alone. */
function isInside(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    return !(0,external_node_path_.isAbsolute)(way) && way.split(external_node_path_.sep)[0] !== '..';
}
function readTarget(link) {
    try {
        return (0,showName/* showName */.$)((0,external_node_fs_.readlinkSync)(link, { encoding: 'buffer' }));
    }
    catch (error) {
        return `unknown (${(0,fileErrors/* explainFileError */.Y)(error)})`;
    }
}

;// CONCATENATED MODULE: ./src/build/folder/readEntries.ts

/** Reads at most `most` entries of a folder. */
function readEntries(path, most) {
    // The types only know string names.
    const folder = (0,external_node_fs_.opendirSync)(path, { encoding: 'buffer', bufferSize: 1024 });
    try {
        const entries = [];
        while (entries.length < most) {
            const entry = folder.readSync();
            if (entry === null)
                break;
            entries.push(entry);
        }
        return entries;
    }
    finally {
        folder.closeSync();
    }
}

;// CONCATENATED MODULE: ./src/build/folder/walkFolder.ts







/**
 * Walks a folder, and follows symbolic links that stay inside it. `root` is a real path. Throws only the signal's reason.
 */
async function walkFolder(root, signal) {
    const state = {
        root,
        takeTurn: (0,takeTurns/* takeTurns */.W)(TURN_ENTRIES, signal),
        files: [],
        emptyFolders: [],
        atTop: new Set(),
        findings: [],
        entries: 0,
    };
    signal.throwIfAborted();
    await visitFolder({ path: root, prefix: '', way: [root] }, state);
    return state;
}
/** A few milliseconds of work. */
const TURN_ENTRIES = 256;
async function visitFolder(folder, state) {
    const entries = listFolder(folder, state);
    if (entries?.length === 0 && folder.prefix !== '')
        state.emptyFolders.push(folder.prefix);
    for (const entry of entries ?? []) {
        await state.takeTurn(1);
        state.entries += 1;
        if (state.entries > limits/* MOST_ENTRIES */.V) {
            giveUp(folder, state);
            return;
        }
        const name = (0,check_names/* decodeName */.e4)(entry.name);
        const problem = name === undefined ? 'not valid UTF-8' : (0,check_names/* findUnsafeCharacter */.zq)(name);
        if (name === undefined || problem !== undefined) {
            const shown = showPlace(folder, entry.name, state);
            state.findings.push({ rule: 'unsafe-name', offender: `${shown} (${problem ?? ''})` });
        }
        else {
            if (folder.prefix === '')
                state.atTop.add(name);
            await visitEntry({ name, entry, folder }, state);
        }
    }
}
/** Uses synchronous calls, which are ten times as fast for such short work. */
function listFolder(folder, state) {
    try {
        return readEntries(folder.path, limits/* MOST_ENTRIES */.V - state.entries + 1);
    }
    catch (error) {
        const shown = folder.path === state.root ? './' : showPlace(folder, Buffer.alloc(0), state);
        state.findings.push({ rule: 'unreadable', offender: `${shown} (${(0,fileErrors/* explainFileError */.Y)(error)})` });
        return undefined;
    }
}
async function visitEntry(visit, state) {
    const { name, entry, folder } = visit;
    const path = (0,external_node_path_.join)(folder.path, name);
    if (entry.isFile()) {
        addFile(visit, path, state);
    }
    else if (entry.isDirectory()) {
        await stepInto(visit, path, state);
    }
    else if (entry.isSymbolicLink()) {
        await visitLink(visit, state);
    }
    else {
        const offender = `${showPlace(folder, entry.name, state)} (${describeKind(entry)})`;
        state.findings.push({ rule: 'special-file', offender });
    }
}
async function visitLink(visit, state) {
    const { name, entry, folder } = visit;
    const report = (rule, target) => {
        const link = showPlace(folder, entry.name, state);
        state.findings.push({ rule, offender: `${link} -> ${target}` });
    };
    const end = followLink((0,external_node_path_.join)(folder.path, name), state.root);
    if (end.kind === 'fault') {
        report(end.rule, end.target);
    }
    else if (end.kind === 'file') {
        addFile(visit, end.path, state);
    }
    else if (folder.way.includes(end.path)) {
        // That folder contains this link again, so the walk would never end.
        report('link-loops', end.target);
    }
    else {
        await stepInto(visit, end.path, state);
    }
}
function addFile(visit, path, state) {
    const name = visit.folder.prefix + visit.name;
    if (fits(name, visit, state))
        state.files.push({ name, path });
}
async function stepInto(visit, path, state) {
    const prefix = `${visit.folder.prefix}${visit.name}/`;
    if (!fits(prefix, visit, state))
        return;
    await visitFolder({ path, prefix, way: [...visit.folder.way, path] }, state);
}
/** Reports a path that is too long or too deep, which nested links can make out of short ones. */
function fits(path, { folder, entry }, state) {
    const excess = (0,check_names/* findExcess */.Lb)(check_names/* OUTPUT */.aQ + path);
    if (excess === undefined)
        return true;
    const shown = showPlace(folder, entry.name, state);
    state.findings.push({ rule: 'too-long', offender: `${shown} (${excess})` });
    return false;
}
function giveUp(folder, state) {
    if (state.findings.some(({ rule }) => rule === 'too-many'))
        return;
    state.findings.push({
        rule: 'too-many',
        offender: `reading stopped in ${(0,showName/* showName */.$)(folder.prefix || './')}`,
    });
}
/** Shows the real place inside the root, so that each offender is named once whichever links lead to it. */
function showPlace(folder, name, { root }) {
    const way = (0,external_node_path_.relative)(root, folder.path).split(external_node_path_.sep).join('/');
    return (0,showName/* showName */.$)(Buffer.concat([Buffer.from(way === '' ? '' : `${way}/`), name]));
}
function describeKind(entry) {
    if (entry.isSocket())
        return 'a socket';
    if (entry.isFIFO())
        return 'a named pipe';
    return 'a device';
}

;// CONCATENATED MODULE: ./src/build/folder/readFolder.ts





/** Reads and checks an existing folder. Throws only the signal's reason. */
async function readFolder(request, signal) {
    const walk = await walkFolder(await (0,promises_.realpath)(request.path), signal);
    // Inspecting them all would take the time that the limit saves.
    if (walk.findings.some(({ rule }) => rule === 'too-many')) {
        return { source: undefined, faults: describeFindings(walk.findings), warnings: [] };
    }
    const inspection = await inspectFiles(walk.files, request, signal);
    const files = (0,check_names/* sortByBytes */.n2)(inspection.files, ({ name }) => name);
    const emptyFolders = (0,check_names/* sortByBytes */.n2)(walk.emptyFolders, String);
    const findings = [...walk.findings, ...inspection.findings];
    const judged = checkContents({ files, emptyFolders, atTop: walk.atTop, workerPlace: check_names/* WORKER */.nK, findings }, request);
    const faults = [...refuseDigest(request), ...judged.faults];
    const source = faults.length > 0 ? undefined : { kind: 'folder', files, emptyFolders };
    return { source, faults, warnings: judged.warnings };
}
function refuseDigest({ expectedSha256, shownPath }) {
    return expectedSha256 === undefined
        ? []
        : [`artifact_sha256: needs a ready zip, but path ${(0,showName/* showName */.$)(shownPath)} is a folder.`];
}

// EXTERNAL MODULE: ./src/build/check/platformLimits.ts
var platformLimits = __webpack_require__(1312);
;// CONCATENATED MODULE: ./src/build/unzip/checkEntries.ts

const STORED = 0;
const DEFLATED = 8;
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
        addFolders(path, folders);
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

// EXTERNAL MODULE: ./src/build/contentSha256.ts
var contentSha256 = __webpack_require__(3158);
;// CONCATENATED MODULE: ./src/build/unzip/listBuild.ts

/** Picks the build's files and folders from a zip. Leaves out entries with invalid names. */
function listBuild(entries) {
    const inside = entries.flatMap((entry) => {
        const path = entry.name?.replace(/\/$/, '');
        if (entry.name === undefined || path === undefined)
            return [];
        return entry.name.startsWith(check_names/* OUTPUT */.aQ) && !(0,check_names/* findExcess */.Lb)(entry.name) && !(0,check_names/* findPathProblem */.W0)(path)
            ? [{ name: entry.name.slice(check_names/* OUTPUT */.aQ.length), size: entry.size, entry }]
            : [];
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

// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
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
    return hasOther ? undefined : (0,check_names/* decodeName */.e4)(fileNameRaw);
}
/** Reads the file type from the Unix mode in the upper half. A `/` at the end marks a folder. */
function readKind({ externalFileAttributes, fileNameRaw }) {
    const kind = TYPES[(externalFileAttributes >>> 16) & TYPE_MASK] ?? 'special file';
    return kind === 'file' && fileNameRaw.at(-1) === 0x2f ? 'folder' : kind;
}

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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/build/unzip/verifyEntry.ts




const verifyEntry_STORED = 0;
const ENCRYPTED_FLAG = 0x1;
const SIZES_FOLLOW_FLAG = 0x8;
const verifyEntry_UTF8_FLAG = 0x800;
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
    const meaningful = ENCRYPTED_FLAG | (isAscii ? 0 : verifyEntry_UTF8_FLAG);
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
    const inflate = entry.compressionMethod === verifyEntry_STORED ? undefined : (0,external_node_zlib_.createInflateRaw)();
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

;// CONCATENATED MODULE: ./src/build/unzip/verifyEntries.ts



/** Reads every file and folder of a zip completely, one after the other. Throws only the signal's reason. */
async function verifyEntries({ zip, files, folders, allowSensitiveFiles }, signal) {
    const digests = [];
    const findings = [];
    for (const { name, size, entry } of files) {
        signal.throwIfAborted();
        // `checkEntries` has reported it.
        if (!entry.raw.canDecodeFileData())
            continue;
        const headBytes = allowSensitiveFiles ? 0 : bytesToCheck(name, size);
        const content = await verifyEntry({ zip, entry: entry.raw }, { headBytes }, signal);
        if (content.kind === 'damaged') {
            findings.push(reportDamage(entry, content.problem));
            continue;
        }
        digests.push({ name, sha256: content.sha256, size });
        if (headBytes > 0 && holdsPrivateKey(name, content.head)) {
            findings.push({ rule: 'sensitive', offender: (0,showName/* showName */.$)(name) });
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
            ...(hasChanged ? [`path: ${(0,showName/* showName */.$)(request.shownPath)} changed while it was read.`] : []),
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
        const fault = `path: ${(0,showName/* showName */.$)(request.shownPath)} ${listing.problem}.`;
        return { source: undefined, faults: [fault], warnings: [] };
    }
    const entryFindings = checkEntries(listing.entries);
    // Verifying them all would take the time that the limit saves.
    if (entryFindings.some(({ rule }) => rule === 'too-many')) {
        return { source: undefined, faults: describeFindings(entryFindings), warnings: [] };
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
    const { faults, warnings } = checkContents({ ...build, ...place, findings }, request);
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
/** Selects folders whose directory entry has no fault. `checkEntries` reports the others. */
function isSoundFolder({ kind, size, raw }) {
    return kind === 'folder' && size === 0 && raw.canDecodeFileData();
}
function checkDigest(sha256, { expectedSha256, shownPath }) {
    return expectedSha256 === undefined || expectedSha256 === sha256
        ? []
        : [
            `artifact_sha256: ${(0,showName/* showName */.$)(shownPath)} has the SHA-256 ${sha256}, ` +
                `not ${(0,showName/* showName */.$)(expectedSha256)}.`,
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

;// CONCATENATED MODULE: ./src/build/readSource.ts





/**
 * Reads and checks a build folder or a ready zip. Reports all faults at once, and throws only the signal's reason. Writes
 * nothing.
 */
async function readSource(request, signal) {
    signal.throwIfAborted();
    try {
        const found = await (0,promises_.stat)(request.path);
        if (found.isDirectory())
            return await readFolder(request, signal);
        if (found.isFile())
            return await readZip(request, signal);
        return fail(request, 'is neither a folder nor a zip file');
    }
    catch (error) {
        signal.throwIfAborted();
        return fail(request, `cannot be read (${(0,fileErrors/* explainFileError */.Y)(error)})`);
    }
}
function fail({ shownPath, path }, problem) {
    const fault = `path: ${(0,showName/* showName */.$)(shownPath)} ${problem}; looked at ${(0,showName/* showName */.$)(path)}.`;
    return { source: undefined, faults: [fault], warnings: [] };
}

;// CONCATENATED MODULE: ./src/build/index.ts





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


/***/ })

};
