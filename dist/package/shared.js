export const modules = {


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

/***/ 2023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkLimits),
/* harmony export */   V: () => (/* binding */ MOST_ENTRIES)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(287);
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
  return name === undefined ? size : `${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .showName */ .$i)(name)} (${size})`;
}
function measureEach(amount) {
  return amount === undefined ? [] : [{ amount }];
}
function measureFiles(files) {
  return files.map(({ name, size }) => ({ name, amount: size }));
}


/***/ }),

/***/ 3041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ checkContents)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(287);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8488);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3169);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2023);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(383);
/* harmony import */ var _sensitiveFiles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6712);





/** Checks a build, zipped or not, against every rule that needs no file contents. */
function checkContents(contents, request) {
  const { files, emptyFolders, findings } = contents;
  const paths = [...files.map(({ name }) => name), ...emptyFolders];
  const sensitive = request.allowSensitiveFiles ? [] : findSensitivePaths(paths);
  const { exceeded, doubtful } = (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .checkLimits */ .J)(contents, request.limits);
  return {
    faults: [
      ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFindings */ .k)([...findings, ...sensitive]),
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
    .map(_sensitiveFiles_js__WEBPACK_IMPORTED_MODULE_2__/* .findSensitivePath */ .$N)
    .filter((path) => path !== undefined)
    .map((path) => ({ rule: 'sensitive', offender: (0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .showName */ .$i)(path) }));
}
function findMissing(contents, shownPath) {
  const { files, atTop, findings, workerPlace } = contents;
  const shown = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .showName */ .$i)(shownPath);
  if (files.length === 0 && findings.length === 0)
    return [`path: ${shown} contains no files.`];
  if (files.some(({ name }) => name === _names_js__WEBPACK_IMPORTED_MODULE_4__/* .WORKER */ .nK))
    return [];
  // A finding already reports what is wrong with it.
  if (findings.length > 0 && atTop.has(_names_js__WEBPACK_IMPORTED_MODULE_4__/* .WORKER */ .nK))
    return [];
  if (atTop.has(_names_js__WEBPACK_IMPORTED_MODULE_4__/* .WORKER */ .nK))
    return [`path: ${workerPlace} in ${shown} must be a file, not a folder.`];
  const elsewhere = files.filter(({ name }) => name.endsWith(`/${_names_js__WEBPACK_IMPORTED_MODULE_4__/* .WORKER */ .nK}`));
  const [only] = elsewhere.length === 1 ? elsewhere : [];
  const hint = only === undefined ? '' : ` There is ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .showName */ .$i)(only.name)}. Is path one folder too high?`;
  return [`path: ${shown} has no ${workerPlace}, which every build needs.${hint}`];
}
function describeClashes(paths) {
  const clashes = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .findNameClashes */ .Ym)(paths).map((names) => names.map(_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .showName */ .$i).join(' = '));
  return clashes.length === 0
    ? []
    : [
      `Systems that ignore case or normalize Unicode keep only one of these: ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_5__/* .listNames */ .Zv)(clashes)}.`,
    ];
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

/***/ 383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ findExcess),
/* harmony export */   W0: () => (/* binding */ findPathProblem),
/* harmony export */   Ym: () => (/* binding */ findNameClashes),
/* harmony export */   ZS: () => (/* binding */ addFolders),
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
/**
 * Finds paths that differ here but not on a system that ignores case or normalizes Unicode (`\u00e9` as one character or two).
 * Each clash is a list of two or more paths of files and folders. Leaves out paths that clash only because their folders do.
 * A folder's path may end with `/`.
 */
function findNameClashes(paths) {
  const all = new Set();
  for (const path of paths) {
    const whole = path.replace(/\/$/, '');
    all.add(whole);
    addFolders(whole, all);
  }
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
  const groups = [...Map.groupBy(suspects, fold).values()].map((group) => sortByBytes(group, String));
  return sortByBytes(groups.filter((group) => new Set(group.map(lastSegment)).size > 1), ([first]) => first ?? '');
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
function fold(path) {
  return path.normalize('NFC').toLowerCase();
}
function lastSegment(path) {
  return path.slice(path.lastIndexOf('/') + 1);
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

/***/ 6712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ findSensitivePath),
/* harmony export */   Nb: () => (/* binding */ bytesToCheck),
/* harmony export */   jc: () => (/* binding */ holdsPrivateKey)
/* harmony export */ });
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


/***/ }),

/***/ 8289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   w: () => (/* binding */ makeTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3579);
/* harmony import */ var _fileErrors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6654);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(287);
// `node:fs/promises` would load at the start; this loads when it is used.





/**
 * Makes a folder and its missing parents. Throws the file system's error.
 *
 * Does not use `mkdir` with `recursive`, which never ends below `/proc`: there, every new folder fails with ENOENT.
 */
async function makeFolder(path) {
  const missing = [];
  for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path); !(await exists(folder)); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
    missing.unshift(folder);
  }
  for (const folder of missing) {
    await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.mkdir(folder).catch((error) => {
      // Another process made it at the same time.
      if ((0,_fileErrors_js__WEBPACK_IMPORTED_MODULE_2__/* .fileErrorCode */ .c)(error) !== 'EEXIST')
        throw error;
    });
  }
}
/**
 * Makes a new private folder (mode 0700) in the folder for temporary files. Resolves with its absolute path. Throws `input`
 * when the machine does not allow it.
 */
async function makeTemporaryFolder(parent) {
  try {
    await makeFolder(parent);
    return await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.mkdtemp((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(parent), 'commerce-deploy-'));
  }
  catch (error) {
    const isFile = (0,_fileErrors_js__WEBPACK_IMPORTED_MODULE_2__/* .fileErrorCode */ .c)(error) === 'ENOTDIR';
    const why = isFile ? 'it is not a folder' : (0,_fileErrors_js__WEBPACK_IMPORTED_MODULE_2__/* .explainFileError */ .Y)(error);
    throw new _errors_index_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('input', `The folder for temporary files, ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(parent)}, cannot be used (${why}).`, { hint: 'Set RUNNER_TEMP to a folder that the step may write to.', cause: error });
  }
}
async function exists(path) {
  try {
    await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.stat(path);
    return true;
  }
  catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((0,_fileErrors_js__WEBPACK_IMPORTED_MODULE_2__/* .fileErrorCode */ .c)(error) ?? ''))
      return false;
    throw error;
  }
}


/***/ }),

/***/ 9261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ OWNER_ONLY),
/* harmony export */   Pm: () => (/* binding */ orExplain),
/* harmony export */   f8: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3579);
/* harmony import */ var _fileErrors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6654);


/** Mode of a file that nobody else may read. */
const OWNER_ONLY = 0o600;
/** Writes all of a chunk behind what was written. The system may take it in parts. */
async function writeWhole(handle, chunk) {
  for (let done = 0; done < chunk.length;) {
    done += (await handle.write(chunk, done)).bytesWritten;
  }
}
/**
 * Runs what the disk may refuse. Then throws the failure with its reason, such as `The kept build could not be saved (\u2026).`: by
 * default as `artifact`.
 */
async function orExplain(failure, action, code = 'artifact') {
  try {
    return await action();
  }
  catch (error) {
    if ((0,_fileErrors_js__WEBPACK_IMPORTED_MODULE_0__/* .fileErrorCode */ .c)(error) === undefined)
      throw error;
    const message = `${failure} (${(0,_fileErrors_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFileError */ .Y)(error)}).`;
    throw new _errors_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(code, message, { cause: error });
  }
}


/***/ })

};
