import { modules as shared } from "./shared.js";
export const id = "build-folder";
export const ids = ["build-folder"];
export const modules = {
...shared,

/***/ 1887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFolder: () => (/* reexport */ readFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/files/fileErrors.ts
var fileErrors = __webpack_require__(6654);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/build/check/findings.ts
var check_findings = __webpack_require__(3169);
// EXTERNAL MODULE: ./src/build/check/names.ts
var names = __webpack_require__(383);
// EXTERNAL MODULE: ./src/build/check/checkContents.ts
var checkContents = __webpack_require__(3041);
// EXTERNAL MODULE: ./src/build/check/sensitiveFiles.ts
var sensitiveFiles = __webpack_require__(6712);
// EXTERNAL MODULE: ./src/build/openFile.ts
var openFile = __webpack_require__(6692);
// EXTERNAL MODULE: ./src/build/takeTurns.ts
var takeTurns = __webpack_require__(4769);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/check/limits.ts
var limits = __webpack_require__(2023);
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
    return (0,plain/* showName */.$i)((0,external_node_fs_.readlinkSync)(link, { encoding: 'buffer' }));
  }
  catch (error) {
    return `unknown (${(0,fileErrors/* explainFileError */.Y)(error)})`;
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
    const name = (0,names/* decodeName */.e4)(entry.name);
    const problem = name === undefined ? 'not valid UTF-8' : (0,names/* findUnsafeCharacter */.zq)(name);
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
  const excess = (0,names/* findExcess */.Lb)(names/* OUTPUT */.aQ + path);
  if (excess === undefined)
    return true;
  const shown = showPlace(folder, entry.name, state);
  state.findings.push({ rule: 'too-long', offender: `${shown} (${excess})` });
  return false;
}
function giveUp(folder, state) {
  if (state.findings.some(({ rule }) => rule === 'too-many'))
    return;
  const offender = `reading stopped in ${(0,plain/* showName */.$i)(folder.prefix || './')}`;
  state.findings.push({ rule: 'too-many', offender });
}
/** Shows the real place inside the root, so that each offender is named once whichever links lead to it. */
function showPlace(folder, name, { root }) {
  const way = (0,external_node_path_.relative)(root, folder.path).split(external_node_path_.sep).join('/');
  return (0,plain/* showName */.$i)(Buffer.concat([Buffer.from(way === '' ? '' : `${way}/`), name]));
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
  const files = (0,names/* sortByBytes */.n2)(inspection.files, ({ name }) => name);
  const emptyFolders = (0,names/* sortByBytes */.n2)(walk.emptyFolders, String);
  const findings = [...walk.findings, ...inspection.findings];
  const judged = (0,checkContents/* checkContents */.h)({ files, emptyFolders, atTop: walk.atTop, workerPlace: names/* WORKER */.nK, findings }, request);
  const faults = [...refuseDigest(request), ...judged.faults];
  const source = faults.length > 0 ? undefined : { kind: 'folder', files, emptyFolders };
  return { source, faults, warnings: judged.warnings };
}
function refuseDigest({ expectedSha256, shownPath }) {
  return expectedSha256 === undefined
    ? []
    : [`artifact_sha256: needs a ready zip, but path ${(0,plain/* showName */.$i)(shownPath)} is a folder.`];
}
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
    const offender = `${(0,plain/* showName */.$i)(file.name)} (${(0,fileErrors/* explainFileError */.Y)(error)})`;
    return { finding: { rule: 'unreadable', offender } };
  }
}
/** Uses synchronous calls, which are ten times as fast for such short work. */
function inspectFile({ name, path }, allowSensitiveFiles) {
  const descriptor = (0,openFile/* openFile */.T)(path);
  try {
    const found = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
    if (!found.isFile())
      return { finding: { rule: 'special-file', offender: (0,plain/* showName */.$i)(name) } };
    const size = Number(found.size);
    const file = { name, path, size, mtimeNs: found.mtimeNs };
    const length = allowSensitiveFiles ? 0 : (0,sensitiveFiles/* bytesToCheck */.Nb)(name, size);
    if (length === 0)
      return { file };
    const head = Buffer.alloc(length);
    const bytesRead = (0,external_node_fs_.readSync)(descriptor, head, 0, length, 0);
    return (0,sensitiveFiles/* holdsPrivateKey */.jc)(name, head.subarray(0, bytesRead))
      ? { file, finding: { rule: 'sensitive', offender: (0,plain/* showName */.$i)(name) } }
      : { file };
  }
  finally {
    (0,external_node_fs_.closeSync)(descriptor);
  }
}

;// CONCATENATED MODULE: ./src/build/folder/index.ts
/**
 * Reads a build from a folder.
 */



/***/ }),

};
