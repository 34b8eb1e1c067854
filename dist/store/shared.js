export const modules = {


/***/ 3001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs),
/* harmony export */   h: () => (/* binding */ LONGEST_ASKED_MS)
/* harmony export */ });
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

/***/ 5835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ canSendAgain),
/* harmony export */   Mf: () => (/* binding */ failedWith),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   ey: () => (/* binding */ isTemporary)
/* harmony export */ });
/* unused harmony exports unsent, reworded */
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3579);
/* harmony import */ var _retryAfter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3001);


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
  return new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$(message, {
    ...details,
    status,
    effect: effectOf(status, json),
    retryAfterMs: (0,_retryAfter_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .V)(response, nowMs),
  });
}
/** Makes the error for a success that does not match the API's documentation. The call may have had its effect. */
function unreadable(message, status) {
  return new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$(message, { code: 'unexpected-response', status, effect: 'unknown' });
}
/** Makes the error for a request that got no complete answer. */
function unanswered(what, cause, message = cause.reason === undefined
  ? `${what} got no answer (${cause.code}).`
  : `${what} failed. ${cause.reason}`) {
  return new _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$(message, {
    status: 0,
    effect: cause.maybeReceived ? 'unknown' : 'none',
    permanent: cause.permanent,
    hint: cause.hint ?? (cause.isAboutTrust ? CERTIFICATE : NO_ANSWER),
    cause,
  });
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

/***/ 7279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ formatLimit),
  x: () => (/* binding */ readBody)
});

;// CONCATENATED MODULE: ./src/http/shortenTexts.ts
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
/**
 * Returns a function that takes the chunks of a JSON document and returns them with every string (keys too) cut after about
 * `longest` bytes. Valid JSON stays valid: it cuts no character and no escape in two.
 */
function shortenTexts(longest) {
  /** Bytes of the current string so far; undefined between strings. */
  let length;
  /** Bytes left of the current escape; `unknown` right after its backslash. */
  let escape = 0;
  let isDropping = false;
  const step = (byte) => {
    if (length === undefined) {
      if (byte === QUOTE)
        length = 0;
    }
    else if (escape === 'unknown') {
      escape = byte === LETTER_U ? 4 : 0;
    }
    else if (escape > 0) {
      escape -= 1;
    }
    else if (byte === QUOTE) {
      length = undefined;
    }
    else if (byte === BACKSLASH) {
      escape = 'unknown';
    }
    if (length !== undefined)
      length += 1;
  };
  /** Finds the next byte that changes anything, or at which a string may have to be cut. Most do neither. */
  const skip = (chunk, from) => {
    if (escape !== 0)
      return from;
    if (length === undefined)
      return endOfRun(chunk, from, { isInside: false });
    if (isDropping)
      return endOfRun(chunk, from, { isInside: true });
    const to = endOfRun(chunk, from, { isInside: true, most: Math.max(0, longest - length) });
    length += to - from;
    return to;
  };
  return (chunk) => {
    const kept = [];
    let from = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      index = skip(chunk, index);
      const byte = chunk[index];
      if (byte === undefined)
        break;
      const isBetween = length !== undefined && escape === 0 && !continues(byte);
      if (!isDropping && isBetween && byte !== QUOTE && (length ?? 0) > longest) {
        isDropping = true;
        kept.push(Buffer.from(chunk.subarray(from, index)));
      }
      else if (isDropping && escape === 0 && byte === QUOTE) {
        isDropping = false;
        from = index;
      }
      step(byte);
    }
    if (!isDropping)
      kept.push(from === 0 ? chunk : Buffer.from(chunk.subarray(from)));
    return kept;
  };
}
/** Finds the next quote or backslash; the end of the chunk, or of the longest run, if there is none. */
function endOfRun(chunk, from, { isInside, most = Infinity }) {
  const end = Math.min(chunk.length, from + most);
  for (let index = from; index < end; index += 1) {
    const byte = chunk[index];
    if (byte === QUOTE || (isInside && byte === BACKSLASH))
      return index;
  }
  return end;
}
/** Returns whether a byte continues a UTF-8 character. */
function continues(byte) {
  return (byte & 0xc0) === 0x80;
}

;// CONCATENATED MODULE: ./src/http/readBody.ts

/** More than any answer of the platforms' APIs needs. Protects the job from an endless body. */
const LIMIT_BYTES = 1024 * 1024;
/** Reads a response's body as UTF-8 text. `whole` is false when the limit cut it. Throws what reading the body throws. */
async function readBody(response, { limitBytes = LIMIT_BYTES, longestTextBytes } = {}) {
  const shorten = longestTextBytes === undefined ? undefined : shortenTexts(longestTextBytes);
  const chunks = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    const left = limitBytes - bytes;
    bytes += chunk.length;
    const kept = bytes > limitBytes ? chunk.subarray(0, left) : chunk;
    if (shorten === undefined)
      chunks.push(kept);
    else
      chunks.push(...shorten(kept));
    if (bytes > limitBytes)
      break;
  }
  return { text: Buffer.concat(chunks).toString('utf8'), whole: bytes <= limitBytes };
}
/** Formats a limit of {@link readBody}: `32 MiB`. */
function formatLimit(limitBytes = LIMIT_BYTES) {
  return `${String(limitBytes / 1024 / 1024)} MiB`;
}


/***/ }),

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Dr: () => (/* binding */ NetworkError)
/* harmony export */ });
/* unused harmony export withReason */
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
/** Reads the code of Node.js from a network error. */
function codeOf(error) {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'ECONNFAILED';
}


/***/ })

};
