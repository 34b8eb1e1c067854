export const id = 832;
export const ids = [832];
export const modules = {

/***/ 4832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  packSource: () => (/* reexport */ packSource/* packSource */.F),
  readSource: () => (/* reexport */ readSource)
});

// UNUSED EXPORTS: nameByContent, unwrap

// EXTERNAL MODULE: ./src/build/packSource.ts + 12 modules
var packSource = __webpack_require__(2027);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __webpack_require__(6654);
// EXTERNAL MODULE: ./src/build/check/findings.ts
var check_findings = __webpack_require__(3169);
// EXTERNAL MODULE: ./src/build/check/names.ts
var check_names = __webpack_require__(383);
// EXTERNAL MODULE: ./src/text/showName.ts
var showName = __webpack_require__(9301);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
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
            ...(0,check_findings/* describeFindings */.k)([...findings, ...sensitive]),
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
        return { source: undefined, faults: (0,check_findings/* describeFindings */.k)(walk.findings), warnings: [] };
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
// EXTERNAL MODULE: ./src/build/unzip/checkEntries.ts
var checkEntries = __webpack_require__(8153);
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

// EXTERNAL MODULE: ./src/build/unzip/listEntries.ts + 2 modules
var listEntries = __webpack_require__(6506);
// EXTERNAL MODULE: ./src/build/unzip/verifyEntry.ts
var verifyEntry = __webpack_require__(3474);
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
        const content = await (0,verifyEntry/* verifyEntry */.i)({ zip, entry: entry.raw }, { headBytes }, signal);
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
        const content = await (0,verifyEntry/* verifyEntry */.i)({ zip, entry: folder.raw }, {}, signal);
        if (content.kind === 'damaged')
            findings.push(reportDamage(folder, content.problem));
    }
    return { digests, findings };
}
function reportDamage({ shown }, problem) {
    return { rule: 'entry-damaged', offender: `${shown} (${problem})` };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
    const listing = await (0,listEntries/* listEntries */.f)(handle, signal);
    if (listing.kind === 'fault') {
        const fault = `path: ${(0,showName/* showName */.$)(request.shownPath)} ${listing.problem}.`;
        return { source: undefined, faults: [fault], warnings: [] };
    }
    const entryFindings = (0,checkEntries/* checkEntries */.b)(listing.entries);
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
const CHUNK_BYTES = 1024 * 1024;
/** Computes the SHA-256 of an open file in lower-case hex. Throws the signal's reason on abort. */
async function hashFile(handle, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (let position = 0;;) {
        signal.throwIfAborted();
        const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, position);
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





/***/ })

};
