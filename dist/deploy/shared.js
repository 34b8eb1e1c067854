export const modules = {


/***/ 1101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isSafeStorage),
/* harmony export */   y: () => (/* binding */ hideSignedUrl)
/* harmony export */ });
/* harmony import */ var _inputs_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2996);

/** Masks a signed URL, and its query in case only that is printed. */
function hideSignedUrl(url, secret) {
  secret(url);
  const query = url.indexOf('?');
  if (query !== -1)
    secret(url.slice(query + 1));
}
/** Returns whether a storage is reached encrypted. With an API on this machine, its storage may be on this machine, without. */
function isSafeStorage(url, apiUrl) {
  if (!URL.canParse(url))
    return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:')
    return true;
  return protocol === 'http:' && (0,_inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(hostname) && (0,_inputs_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(new URL(apiUrl).hostname);
}


/***/ }),

/***/ 1227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readSiteUrl)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7312);

/** More than any site needs. A longer one would fill a comment, and keep the search for secrets busy for seconds. */
const LONGEST = 2000;
/**
 * Parses the URL of a site from outside. Undefined unless it is http or https, in one line of at most 2,000
 * characters, without credentials and without a secret: people click on it, and later steps print it.
 */
function readSiteUrl(text) {
  if (text.length > LONGEST || /[\s\p{C}]/u.test(text) || !URL.canParse(text))
    return undefined;
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:')
    return undefined;
  return username || password || (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsMaskableSecret */ .T9)(text) ? undefined : text;
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

/***/ 1895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BY: () => (/* binding */ canSendAgain),
  Mf: () => (/* binding */ failedWith),
  ey: () => (/* binding */ isTemporary),
  Fg: () => (/* binding */ reworded),
  bj: () => (/* binding */ unanswered),
  O$: () => (/* binding */ unreadable),
  YX: () => (/* binding */ unsent)
});

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
;// CONCATENATED MODULE: ./src/http/retry/retryAfter.ts
/** Jobs last a day at most. A server that asks for more is broken or wants the job to hang. */
const LONGEST_ASKED_MS = 24 * 3_600_000;
/**
 * Reads how long a server asks to wait, in milliseconds, capped at a day: the longest of `Retry-After` (seconds or a date),
 * `X-Retry-After` (seconds) and, with a 429, `X-Rate-Limit-Time-Reset-Ms`. Returns undefined when none of them is valid.
 *
 * @see https://developer.bigcommerce.com/api-docs/getting-started/api-rate-limits
 */
function retryAfterMs(response, nowMs) {
  const { headers } = response;
  const waits = [
    secondsOrDate(headers['retry-after'], nowMs),
    seconds(headers['x-retry-after']),
    response.status === 429 ? milliseconds(headers['x-rate-limit-time-reset-ms']) : undefined,
  ].filter((wait) => wait !== undefined);
  return waits.length === 0 ? undefined : Math.min(LONGEST_ASKED_MS, Math.max(...waits));
}
function secondsOrDate(value, nowMs) {
  if (value === undefined)
    return undefined;
  const delay = seconds(value);
  if (delay !== undefined)
    return delay;
  // Date.parse accepts texts like "-5" as dates. An HTTP date contains letters.
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
function seconds(value) {
  const number = milliseconds(value);
  return number === undefined ? undefined : number * 1000;
}
function milliseconds(value) {
  const digits = value?.trim() ?? '';
  return /^\d{1,9}(\.\d{1,6})?$/.test(digits) ? Number(digits) : undefined;
}

;// CONCATENATED MODULE: ./src/http/retry/failure.ts


const REQUEST_TIMEOUT = 408;
const INSUFFICIENT_STORAGE = 507;
/**
 * Statuses worth a retry. CDNs send 520 to 527 and 530 when the server behind them fails.
 *
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 */
const TEMPORARY = new Set([
  ...[REQUEST_TIMEOUT, 429, 500, 502, 503, 504],
  ...[520, 521, 522, 523, 524, 525, 526, 527, 530],
]);
const CERTIFICATE = 'The server\u2019s certificate is not trusted. Behind a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS.';
const NO_ANSWER = 'Check the network, the proxy and the platform\u2019s status page.';
/** Makes the error for an error answer. */
function failedWith(message, { response, json, nowMs }, details = {}) {
  const { status } = response;
  return new actionError/* HttpError */.j$(message, {
    ...details,
    status,
    effect: effectOf(status, json),
    retryAfterMs: retryAfterMs(response, nowMs),
  });
}
/** Makes the error for a success that does not match the API's documentation. The call may have had its effect. */
function unreadable(message, status) {
  return new actionError/* HttpError */.j$(message, { code: 'unexpected-response', status, effect: 'unknown' });
}
/** Makes the error for a request that got no complete answer. */
function unanswered(what, cause, message = cause.reason === undefined
  ? `${what} got no answer (${cause.code}).`
  : `${what} failed. ${cause.reason}`) {
  return new actionError/* HttpError */.j$(message, {
    status: 0,
    effect: cause.maybeReceived ? 'unknown' : 'none',
    permanent: cause.permanent,
    hint: cause.hint ?? (cause.isAboutTrust ? CERTIFICATE : NO_ANSWER),
    cause,
  });
}
/** Makes the error for a call that was not sent because a call it depends on failed, such as fetching the token. */
function unsent(error) {
  const { code, hint, platformCode, retryAfterMs: waitMs } = error;
  const status = code === 'unexpected-response' ? 0 : error.status;
  const details = { hint, platformCode, retryAfterMs: waitMs, cause: error };
  return new actionError/* HttpError */.j$(error.message, { ...details, status, effect: 'none' });
}
/** Copies the error of a failed call with another message. */
function reworded(error, message) {
  const { code, status, effect, permanent, retryAfterMs: waitMs } = error;
  const details = { status, effect, permanent, retryAfterMs: waitMs, cause: error };
  return new actionError/* HttpError */.j$(message, code === 'unexpected-response' ? { ...details, code } : details);
}
/** Returns whether a call is worth a retry. Only for calls that change nothing or are safe to repeat. */
function isTemporary(error) {
  return !error.permanent && (error.status === 0 || TEMPORARY.has(error.status));
}
/** Returns whether a create can simply be retried: it had no effect, and may succeed later. */
function canSendAgain(error) {
  return isTemporary(error) && error.effect !== 'unknown';
}
/**
 * Decides whether a failed call had its effect on the platform.
 *
 * | answer                              | effect    | because                                                           |
 * | ----------------------------------- | --------- | ----------------------------------------------------------------- |
 * | 4xx in the API's own JSON           | `refused` | the application rejected it (an assumption)                       |
 * | 507 in the API's own JSON           | `refused` | BigCommerce uses it for a limit of the store's plan               |
 * | 408                                 | `unknown` | a proxy may have given up while the server went on                |
 * | any other 5xx                       | `unknown` | gateways also send 503 when the server breaks after the effect    |
 * | 4xx in HTML, or empty               | `unknown` | it does not come from the application                             |
 * | 307, 308                            | `none`    | by definition nothing was done                                    |
 * | any other redirect                  | `unknown` | servers answer a successful POST with 302 or 303                  |
 */
function effectOf(status, json) {
  if (status === 307 || status === 308)
    return 'none';
  if (status === REQUEST_TIMEOUT || !isWorded(json))
    return 'unknown';
  return (status >= 400 && status < 500) || status === INSUFFICIENT_STORAGE ? 'refused' : 'unknown';
}
const WORDS = ['title', 'detail', 'message', 'error', 'error_description'];
/** Returns whether a body has the form of an API's error. Each API has its own form, some have several. */
function isWorded(json) {
  if (Array.isArray(json))
    return json.some(isWorded);
  if (typeof json !== 'object' || json === null)
    return false;
  const body = json;
  const isText = (value) => typeof value === 'string' && value.trim() !== '';
  return WORDS.some((name) => isText(body[name])) || isWorded(body['errors']);
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

/***/ 2165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createOnce)
/* harmony export */ });
/* unused harmony export PATIENCE_MS */
/* harmony import */ var _ports_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1615);
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3579);


/** Longer than a request can be under way (8 s) plus the time until its effect shows (40 s). */
const PATIENCE_MS = 50_000;
const LOOKS_AFTER_MS = [1000, 5000, 15_000, 30_000, PATIENCE_MS];
/** Maximum number of calls once one may have had its effect. */
const TRIES = 3;
/**
 * Creates something exactly once. Only this function may retry a create.
 *
 * | the call                                          | then                                                      |
 * | ------------------------------------------------- | --------------------------------------------------------- |
 * | succeeded                                         | done                                                      |
 * | was refused, or never sent                        | check, if the refusal says taken; else `afterRefusal`     |
 * | may have had its effect                           | check for 50 s: exists \u2192 done; missing \u2192 retry            |
 * | may have had its effect, and there is no `look`   | the outcome is unknown                                    |
 * | was refused after one that may have had its effect | check again: exists \u2192 done; missing \u2192 outcome unknown    |
 *
 * Throws the refusal, `ambiguous` when the outcome is unknown, and whatever else `create` and `look` throw, such as the
 * signal's reason.
 */
async function createOnce(creation) {
  for (;;) {
    const answer = await send(creation);
    if (answer.kind === 'answered')
      return { value: answer.value, how: 'answered' };
    const { error } = answer;
    if (!(error instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$))
      throw error;
    if (error.effect === 'unknown')
      return afterLoss(creation, error);
    if (creation.isTaken?.(error) === true) {
      const sight = await lookFor(creation, creation.looksWhenTakenMs);
      if (sight.kind === 'there')
        return { value: sight.value, how: 'taken' };
    }
    if (creation.afterRefusal === undefined)
      throw error;
    await creation.afterRefusal(error);
  }
}
async function afterLoss(creation, lost) {
  const { clock, signal } = creation;
  let last = lost;
  for (let sent = 1;; sent += 1) {
    const notBeforeMs = clock.now() + (last instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$ ? (last.retryAfterMs ?? 0) : 0);
    if (creation.look !== undefined)
      creation.info?.(`${last.message} Checking for ${creation.what} before retrying.`);
    const sight = await lookFor(creation);
    if (sight.kind === 'there')
      return { value: sight.value, how: 'found' };
    const isLostAgain = last instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$ && last.effect === 'unknown';
    if (sight.kind === 'unclear' || !isLostAgain || sent >= TRIES) {
      const makeError = creation.unknown ?? unknownOutcome(creation.what);
      throw makeError(lost, last === lost ? undefined : last);
    }
    // The platform may have asked for a longer wait than the checks took.
    await (0,_ports_index_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(clock, Math.max(0, notBeforeMs - clock.now()), signal);
    const answer = await send(creation);
    if (answer.kind === 'answered')
      return { value: answer.value, how: 'answered' };
    last = answer.error;
  }
}
async function send({ create }) {
  try {
    return { kind: 'answered', value: await create() };
  }
  catch (error) {
    if (isFailedCall(error))
      return { kind: 'failed', error };
    throw error;
  }
}
/** Checks until it exists. Only the last check can find it missing: earlier ones may be too early. */
async function lookFor({ look, clock, signal, info, looksAfterMs = LOOKS_AFTER_MS }, times = looksAfterMs) {
  let last = { kind: 'unclear' };
  if (look === undefined)
    return last;
  const sinceMs = clock.now();
  let notBeforeMs = 0;
  for (const afterMs of times) {
    await (0,_ports_index_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(clock, Math.max(0, Math.max(sinceMs + afterMs, notBeforeMs) - clock.now()), signal);
    try {
      const value = await look();
      if (value === undefined)
        last = { kind: 'missing' };
      else if (value === 'unclear')
        last = { kind: 'unclear' };
      else
        return { kind: 'there', value };
    }
    catch (error) {
      if (!isFailedCall(error))
        throw error;
      last = { kind: 'unclear' };
      info?.(error.message);
      if (!(error instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$) || error.effect === 'refused')
        break;
      notBeforeMs = clock.now() + (error.retryAfterMs ?? 0);
    }
  }
  return last;
}
/** Returns whether an error is a failed call, not an abort or a caller's decision. */
function isFailedCall(error) {
  return error instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && ['http', 'unexpected-response'].includes(error.code);
}
function unknownOutcome(what) {
  return (lost, later) => {
    const again = later === undefined ? '' : ` A retry failed: ${later.message}`;
    return new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('ambiguous', `${lost.message} Could not confirm whether ${what} was created.${again}`, { hint: lost.hint, platformCode: later?.platformCode, cause: later ?? lost });
  };
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

/***/ 3643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var _step_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1615);
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3579);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4441);




const ATTEMPTS = 6;
/**
 * Runs `attempt` until it succeeds, fails with an error that is not retryable, or runs out of attempts. Waits as long as the
 * server asks, or with exponential back-off. Throws the last error, or `timeout` when the next wait would pass the deadline.
 */
async function retry(attempt, options) {
  const attempts = options.attempts ?? ATTEMPTS;
  for (let tried = 1;; tried += 1) {
    try {
      return await attempt();
    }
    catch (error) {
      if (!(error instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$) || tried >= attempts || !options.retryable(error)) {
        throw error;
      }
      await waitBefore(tried, error, options);
    }
  }
}
async function waitBefore(tried, error, options) {
  const { clock, deadline, random } = options;
  const waitMs = (0,_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .backoffMs */ .j)(tried, { random, error });
  if (waitMs > deadline.remainingMs()) {
    throw new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('timeout', `${error.message} The next retry is due in ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(waitMs)}, after the time limit of this step.`, { hint: 'Try again later, or give the step more time.', cause: error });
  }
  options.onRetry(`${error.message} Retrying in ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(waitMs)}.`);
  await (0,_step_index_js__WEBPACK_IMPORTED_MODULE_3__/* .sleep */ .yy)(clock, waitMs, deadline.signal);
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

/***/ 4441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
const FIRST_MS = 500;
const LONGEST_MS = 20_000;
const OVERLOAD_FACTOR = 4;
/**
 * Returns how long to wait after attempt number `tried` (from 1), in milliseconds.
 *
 * | the server asked for      | wait                     |
 * | ------------------------- | ------------------------ |
 * | some time                 | at least that time       |
 * | none                      | 0.5 s, doubling to 20 s  |
 * | none, with a 429          | 2 s, doubling to 20 s    |
 *
 * Adds up to a quarter at random, so that the jobs of a matrix do not all retry at once.
 */
function backoffMs(tried, about) {
  const asked = about.error?.retryAfterMs ?? 0;
  const factor = about.error?.status === 429 ? OVERLOAD_FACTOR : 1;
  const own = Math.min(LONGEST_MS, FIRST_MS * factor * 2 ** (tried - 1));
  return Math.ceil((asked || own) * (1 + about.random() / 4));
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

/***/ 6635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ logProgress)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8488);

/** Faster work logs no progress. */
const QUIET_MS = 1000;
/**
 * Returns a function to call with the number of bytes done. It logs every tenth, with speed and time left, once the work has
 * taken a second.
 */
function logProgress(journal, clock, totalBytes) {
  const startedAtMs = clock.now();
  let loggedTenths = 0;
  return (doneBytes) => {
    const elapsedMs = clock.now() - startedAtMs;
    const tenths = Math.floor((doneBytes * 10) / Math.max(1, totalBytes));
    if (tenths <= loggedTenths || elapsedMs < QUIET_MS)
      return;
    loggedTenths = tenths;
    const perMs = doneBytes / elapsedMs;
    const leftMs = Math.max(0, totalBytes - doneBytes) / perMs;
    const share = `${String(tenths * 10)} %`;
    journal.waitingFor(share);
    journal.info(`${share.padStart(5)} of ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(totalBytes)}, ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(perMs * 1000)}/s, ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(leftMs)} left`);
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

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   ZI: () => (/* binding */ withReason)
/* harmony export */ });
/** A request that got no response, or one that broke off. */
class NetworkError extends Error {
  name = 'NetworkError';
  /** The code of Node.js, such as `ECONNRESET`. */
  code;
  /** Whether the server may have received the request: false when there was no connection. */
  maybeReceived;
  /** Whether a retry is bound to fail. */
  permanent;
  /** Whether the server's certificate is not trusted. */
  isAboutTrust;
  reason;
  hint;
  constructor(code, maybeReceived, details = {}) {
    super(details.reason ?? code);
    this.code = code;
    this.maybeReceived = maybeReceived;
    this.reason = details.reason;
    this.hint = details.hint;
    this.isAboutTrust = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/.test(code);
    this.permanent = details.permanent ?? this.isAboutTrust;
  }
}
/** Completes a sentence about a failure: `The stream broke (ECONNRESET).`, or adds the reason as its own sentence. */
function withReason(what, { code, reason }) {
  return reason === undefined ? `${what} (${code}).` : `${what}. ${reason}`;
}
/** Reads the code of Node.js from a network error. */
function codeOf(error) {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'ECONNFAILED';
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


/***/ }),

/***/ 9353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchAndCheck: () => (/* binding */ fetchAndCheck)
});

// EXTERNAL MODULE: ./src/inputs/takeValues.ts
var takeValues = __webpack_require__(5248);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/unzip/unwrap.ts
var unwrap = __webpack_require__(266);
// EXTERNAL MODULE: ./src/build/packSource.ts + 10 modules
var packSource = __webpack_require__(2206);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/files/makeFolder.ts
var makeFolder = __webpack_require__(8289);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/inputs/keptAddress.ts
var keptAddress = __webpack_require__(33);
;// CONCATENATED MODULE: ./src/kept/findKept.ts



/**
 * Finds the files that an address can mean, the newest first: several with a digest to choose by, else one. Throws `artifact`
 * when there is none, when its retention has ended, or when its run is not to be trusted.
 */
async function findKept(search, signal) {
  const { address } = search.request;
  return address.kind === 'release'
    ? [await findAsset(address, search.repository, signal)]
    : findArtifacts(address, search, signal);
}
async function findAsset(address, repository, signal) {
  const { tag, asset } = address;
  const shown = (0,plain/* showName */.$i)((0,keptAddress/* formatAddress */.M0)(address));
  const assets = await repository.releaseAssets(tag, signal);
  if (assets === undefined) {
    throw missing(`${shown}: this repository has no published release with the tag ${(0,plain/* showName */.$i)(tag)}.`, {
      hint: 'Check the tag, and that the job has `contents: read`. Drafts are not found.',
    });
  }
  const found = assets.get(asset);
  if (found !== undefined)
    return found;
  const has = assets.size === 0 ? 'no assets' : (0,format/* listNames */.Zv)([...assets.keys()].map(plain/* oneLine */.TN));
  throw missing(`${shown}: the release has no such asset; it has ${has}.`, {
    hint: 'Somebody may have deleted or renamed it. Deploy another version.',
  });
}
async function findArtifacts(address, { repository, request }, signal) {
  const { runId, name } = address;
  const shown = (0,plain/* showName */.$i)((0,keptAddress/* formatAddress */.M0)(address));
  const run = await repository.workflowRun(runId, signal);
  if (run === undefined) {
    throw missing(`${shown}: this repository has no workflow run ${String(runId)}.`, {
      hint: `${RETENTION} Check the id, and that the job has \`actions: read\`.`,
    });
  }
  const distrust = findDistrust(run, repository.fullName);
  if (distrust !== undefined && !(request.isByHand && request.expectedSha256 !== undefined)) {
    throw missing(`${shown}: ${distrust}, so its artifacts are not trusted.`, {
      hint: 'If you have checked this zip, give its digest in `artifact_sha256`.',
    });
  }
  const all = await repository.artifacts(runId, name, signal);
  const files = all.filter(({ isExpired }) => !isExpired);
  if (files.length > 0)
    return request.expectedSha256 === undefined ? files.slice(0, 1) : files;
  throw all.length > 0
    ? expired(shown)
    : missing(`${shown}: the run has no artifact of this name.`, {
      hint: `${RETENTION} Or somebody deleted it.`,
    });
}
/**
 * Says why the artifacts of a run are not trusted, as the end of a sentence; undefined for one that is. Whoever may open a pull
 * request decides what a run of a fork builds, and `pull_request_target` runs with the repository's own name and secrets.
 */
function findDistrust({ event, headRepository }, fullName) {
  if (headRepository === undefined)
    return 'its run was for a repository that is gone';
  if (headRepository.toLowerCase() !== fullName.toLowerCase())
    return `its run was for another repository, ${(0,plain/* oneLine */.TN)(headRepository)}`;
  if (event === 'pull_request_target')
    return 'its run was started by `pull_request_target`';
  return undefined;
}
const RETENTION = 'GitHub deletes artifacts after their retention: 90 days unless `retention-days` or the repository\u2019s settings say otherwise.';
/** Makes the error for a file that was there a moment ago. */
function gone(shown, kind, cause) {
  if (kind === 'artifact')
    return expired(shown, cause);
  return missing(`${shown}: GitHub no longer has this asset.`, {
    hint: 'Somebody may have deleted or replaced it. Deploy another version.',
    cause,
  });
}
function expired(shown, cause) {
  return missing(`${shown}: GitHub no longer has this artifact.`, { hint: RETENTION, cause });
}
function missing(message, details) {
  return new actionError/* ActionError */.lZ('artifact', message, details);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/files/saving.ts
var saving = __webpack_require__(9261);
;// CONCATENATED MODULE: ./src/kept/saveDownload.ts





/**
 * Writes the body of a download to a file, in place of what an earlier attempt left there. Throws `artifact` as soon as the
 * body is no zip or longer than the limit, so that neither an endless page nor a wrong one fills the disk.
 */
async function saveDownload(body, { path, shown, mostBytes, }) {
  const handle = await (0,saving/* orExplain */.Pm)(NOT_SAVED, () => (0,promises_.open)(path, 'w', saving/* OWNER_ONLY */.JD));
  try {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    let start = Buffer.alloc(0);
    for await (const chunk of body) {
      if (start.length < SHOWN_BYTES)
        start = Buffer.concat([start, chunk.subarray(0, SHOWN_BYTES)]);
      bytes += chunk.length;
      if (bytes >= ZIP.length)
        assertZip(start, shown);
      if (bytes > mostBytes)
        throw tooLarge(shown, mostBytes);
      hash.update(chunk);
      await (0,saving/* orExplain */.Pm)(NOT_SAVED, () => (0,saving/* writeWhole */.f8)(handle, chunk));
    }
    if (bytes < ZIP.length)
      assertZip(start, shown);
    return { sha256: hash.digest('hex') };
  }
  finally {
    await handle.close();
  }
}
/** Makes the error for a download over the limit. */
function tooLarge(shown, mostBytes) {
  const message = `${shown} is larger than the limit of ${(0,format/* formatBytes */.z3)(mostBytes)}. Nothing was deployed.`;
  return new actionError/* ActionError */.lZ('artifact', message, {
    hint: 'Keep only the zip of the build in it.',
  });
}
const NOT_SAVED = 'The kept build could not be saved';
const ZIP = 'PK';
const SHOWN_BYTES = 40;
/** A login page or an error page of a proxy comes with HTTP 200 as well. */
function assertZip(start, shown) {
  if (start.toString('latin1', 0, ZIP.length) === ZIP)
    return;
  const begins = (0,plain/* oneLine */.TN)(start.toString('utf8', 0, SHOWN_BYTES));
  throw new actionError/* ActionError */.lZ('artifact', `${shown} is no zip: it begins with "${begins}".`, {
    hint: 'Keep the zip that this action reports as `artifact_path`, or look at what a proxy answers.',
  });
}

;// CONCATENATED MODULE: ./src/kept/fetchKept.ts









/** Fits an unzipped build at the platform's limit, uploaded without compression. */
const MOST_BYTES = 640 * 1024 * 1024;
/** Each attempt of a run can have made an artifact of the name. */
const MOST_TRIED = 5;
/**
 * Fetches a kept build into a new folder below `temporaryFolder`. Of several artifacts with one name it takes the newest with
 * the expected digest, else the newest. Throws `artifact` when there is none, when its retention has ended, when its run is not
 * to be trusted, or when it is something else than was expected; `HttpError` when GitHub does not answer or refuses.
 */
async function fetchKept(request, tools, signal) {
  const files = await findKept({ ...tools, request }, signal);
  let first;
  for (const file of files.slice(0, MOST_TRIED)) {
    const found = await fetchFile(file, { ...tools, request }, signal);
    if (found.kind !== 'mismatch')
      return found;
    first ??= found;
  }
  throw new actionError/* ActionError */.lZ('artifact', first?.message ?? 'Nothing was found.', { hint: OTHER_BYTES });
}
const OTHER_BYTES = 'Somebody replaced what is kept, or the digest is of another zip. Deploy a build that you trust.';
async function fetchFile(file, { repository, request, temporaryFolder, secret, info }, signal) {
  const { address, expectedSha256: expected } = request;
  const shown = (0,plain/* showName */.$i)((0,keptAddress/* formatAddress */.M0)(address));
  if (file.size > MOST_BYTES)
    throw tooLarge(shown, MOST_BYTES);
  const folder = await (0,makeFolder/* makeTemporaryFolder */.w)(temporaryFolder);
  const path = (0,external_node_path_.join)(folder, 'download.zip');
  let sha256 = '';
  const save = async (body) => {
    ({ sha256 } = await saveDownload(body, { path, shown, mostBytes: MOST_BYTES }));
  };
  info(`Fetching ${shown}, ${(0,format/* formatBytes */.z3)(file.size)}`);
  await repository.download(file, { save, secret }, signal).catch((error) => {
    throw (0,actionError/* hasStatus */.Ro)(error, 404, 410) ? gone(shown, file.kind, error) : error;
  });
  const zip = { path, sha256, folder };
  const wrapped = address.kind === 'artifact' && sha256 !== expected;
  if (!wrapped)
    return checkZip(zip, expected, shown);
  const into = await (0,makeFolder/* makeTemporaryFolder */.w)(folder);
  const wrapping = { zip: path, file: address.file, into, mostBytes: MOST_BYTES };
  const inner = await (0,unwrap/* unwrap */.o)(wrapping, signal);
  if (inner.kind !== 'same')
    await (0,promises_.rm)(path, { force: true });
  switch (inner.kind) {
    case 'fault':
      throw new actionError/* ActionError */.lZ('artifact', `${shown} ${inner.problem}.`);
    case 'same':
      return checkZip(zip, expected, shown);
    case 'zip':
      return checkZip({ ...inner, folder }, expected, shown);
    case 'folder':
      return { kind: 'folder', path: inner.path };
  }
}
async function checkZip({ path, sha256, folder }, expected, shown) {
  if (expected !== undefined && expected !== sha256) {
    // Several large ones would fill the disk.
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    return { kind: 'mismatch', message: `${shown} has the SHA-256 ${sha256}, not ${expected}.` };
  }
  // The runner accepts one product of a name in a job.
  const named = (0,external_node_path_.join)(folder, (0,packSource/* nameByContent */.G)(sha256));
  await (0,promises_.rename)(path, named);
  return { kind: 'zip', path: named };
}

;// CONCATENATED MODULE: ./src/deploy/prepare/fetchAndCheck.ts


/** Fetches a kept build and checks it like any other. */
async function fetchAndCheck({ request, rules, keptAs, expectedContent }, { runner, journal, packer, repository }, signal) {
  journal.enter('Fetch');
  const { temporaryFolder, secret } = runner;
  const tools = { repository, temporaryFolder, secret, info: journal.info };
  const { kind, path } = await fetchKept(request, tools, signal);
  // The digest of a folder's zip depends on the Node.js that packs it, so its content is compared.
  const isComparedByContent = kind === 'folder' && expectedContent !== undefined;
  const { expectedSha256, ...others } = rules;
  const checks = isComparedByContent ? others : { ...others, expectedSha256 };
  const { source, faults, warnings } = await packer.read({ ...checks, path }, signal);
  for (const message of warnings)
    journal.warning({ title: 'Check this', message });
  if (source === undefined)
    throw (0,takeValues/* wrongInputs */.hF)({ inputs: [], build: faults }, 'nothing was sent');
  const { enforceLimits } = rules;
  return { kind: 'checked', source, enforceLimits, keptAs, expectedContent };
}


/***/ })

};
