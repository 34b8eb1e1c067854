import { modules as shared } from "./shared.js";
export const id = "build-unzip";
export const ids = ["build-unzip"];
export const modules = {
...shared,

/***/ 7300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readZip: () => (/* reexport */ readZip),
  unwrap: () => (/* reexport */ unwrap/* unwrap */.o)
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
// EXTERNAL MODULE: ./src/build/unzip/checkEntries.ts
var checkEntries = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/build/unzip/listEntries.ts
var listEntries = __webpack_require__(5225);
// EXTERNAL MODULE: ./src/build/unzip/verifyEntry.ts
var verifyEntry = __webpack_require__(3474);
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
  const listing = await (0,listEntries/* listEntries */.f)(handle, signal);
  if (listing.kind === 'fault') {
    const fault = `path: ${(0,plain/* showName */.$i)(request.shownPath)} ${listing.problem}.`;
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
  const verified = await (0,verifyEntry/* verifyEntries */.q)(zip, signal);
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

// EXTERNAL MODULE: ./src/build/unzip/unwrap.ts
var unwrap = __webpack_require__(266);
;// CONCATENATED MODULE: ./src/build/unzip/index.ts
/**
 * Reads a build from a zip, verifies its entries, and unpacks a build that is wrapped in another zip.
 */




/***/ }),

};
