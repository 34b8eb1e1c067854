export const id = 95;
export const ids = [95];
export const modules = {

/***/ 158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ callApi)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/http/retry/failure.ts + 1 modules
var failure = __webpack_require__(1895);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
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
    return (chunk) => {
        const kept = [];
        let from = 0;
        for (let index = 0; index < chunk.length; index += 1) {
            if (isDropping && escape === 0)
                index = endOfRun(chunk, index);
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
/** Finds the next quote or backslash; the length of the chunk when there is none. */
function endOfRun(chunk, from) {
    let index = from;
    while (index < chunk.length && chunk[index] !== QUOTE && chunk[index] !== BACKSLASH)
        index += 1;
    return index;
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

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/text/redact.ts + 3 modules
var redact = __webpack_require__(769);
;// CONCATENATED MODULE: ./src/http/api/refusal.ts

const MOST_FIELDS = 5;
/**
 * Describes a refusal. A server can repeat what it was sent, in any spelling, and redaction would miss it. So if the request's body
 * held secrets, the message has only our words for the status and the names of the fields in question. The platform's own
 * message goes to the log.
 */
function describeRefusal({ message, hint, platformCode }, request, answer) {
    const code = platformCode === undefined ? undefined : (0,plain/* oneLine */.TN)(platformCode);
    const common = { hint, platformCode: code };
    const { body } = request;
    if (typeof body !== 'string' || !(0,redact/* holdsSecret */.hK)(body)) {
        return { ...common, message: (0,plain/* asSentence */.KG)(message), said: undefined };
    }
    const fields = namesIn((0,parseJson/* parseJson */.q)(body)).filter((name) => isNamed(name, answer.body));
    const details = [
        ...(code === undefined ? [] : [`code ${code}`]),
        ...(fields.length === 0 ? [] : [`fields: ${fields.slice(0, MOST_FIELDS).join(', ')}`]),
    ];
    const more = details.length === 0 ? '' : ` (${details.join('; ')})`;
    return { ...common, message: `${titleOf(answer.status)}${more}.`, said: (0,plain/* asSentence */.KG)(message) };
}
const titles = {
    400: 'the request is invalid',
    401: 'the credentials were rejected',
    403: 'the credentials lack permission',
    404: 'not found',
    409: 'it conflicts with the current state',
    422: 'the values were rejected',
    429: 'too many requests',
};
function titleOf(status) {
    if (status >= 500)
        return 'the platform failed';
    return titles[status] ?? 'the request was refused';
}
/** Lists the names of all fields of a JSON value. */
function namesIn(json) {
    if (typeof json !== 'object' || json === null)
        return [];
    const own = Array.isArray(json) ? [] : Object.keys(json);
    const inner = Object.values(json).flatMap((value) => namesIn(value));
    return [...new Set([...own, ...inner])].filter((name) => /^[A-Za-z][A-Za-z_]*$/.test(name));
}
function isNamed(name, text) {
    return new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`).test(text);
}

// EXTERNAL MODULE: ./src/http/request.ts
var request = __webpack_require__(7777);
;// CONCATENATED MODULE: ./src/http/api/callApi.ts







const ANSWER_WITHIN_MS = 30_000;
/**
 * Makes one call of a JSON API and waits at most 30 s for the whole answer.
 *
 * Throws {@link HttpError} for any status but 2xx; redirects are not followed. The status is 0 when no complete answer arrived,
 * and the code is `unexpected-response` when a successful answer does not match the API's documentation.
 */
async function callApi(call, tools) {
    const late = new AbortController();
    const cancel = tools.clock.schedule(ANSWER_WITHIN_MS, () => {
        late.abort(new request/* NetworkError */.Dr('ETIMEDOUT', true));
    });
    try {
        const response = await tools.send(call.request, AbortSignal.any([tools.signal, late.signal]));
        const { text, whole } = await readBody(response, call);
        if (response.status < 200 || response.status > 299) {
            throw refused(call, { response, body: text }, tools);
        }
        if (!whole && call.answer !== undefined)
            throw tooLong(call, response.status);
        return parseAnswer(call, response.status, text);
    }
    catch (error) {
        if (tools.signal.aborted)
            throw cutShort(tools.signal.reason, call.hintWhenCut);
        throw error instanceof request/* NetworkError */.Dr ? (0,failure/* unanswered */.bj)(call.what, error) : error;
    }
    finally {
        cancel();
    }
}
function cutShort(reason, hint) {
    if (!(reason instanceof actionError/* ActionError */.lZ) || hint === undefined)
        return reason;
    return new actionError/* ActionError */.lZ(reason.code, reason.message, { hint, cause: reason });
}
function refused(call, { response, body }, { clock, log }) {
    const { status } = response;
    const refusal = call.explain(status, body);
    const { message, ...details } = describeRefusal(refusal, call.request, { status, body });
    if (details.said !== undefined)
        log?.(`The platform says: ${details.said}`);
    return (0,failure/* failedWith */.Mf)(`${call.what} failed with HTTP ${String(status)}: ${message}`, { response, json: (0,parseJson/* parseJson */.q)(body), nowMs: clock.now() }, details);
}
function tooLong({ what, limitBytes }, status) {
    const limit = formatLimit(limitBytes);
    return (0,failure/* unreadable */.O$)(`${what} succeeded, but the answer is longer than the limit of ${limit}.`, status);
}
function parseAnswer(call, status, body) {
    if (call.answer === undefined)
        return undefined;
    const parsed = parse/* safeParse */.xL(call.answer, (0,parseJson/* parseJson */.q)(body));
    if (parsed.success)
        return parsed.data;
    const where = parsed.error.issues.map(({ path }) => path.join('.') || 'the body').join(', ');
    const message = `${call.what} succeeded, but the answer could not be read (${where} is not as documented).`;
    throw (0,failure/* unreadable */.O$)(message, status);
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


/***/ }),

/***/ 1895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mf: () => (/* binding */ failedWith),
  ey: () => (/* binding */ isTemporary),
  bj: () => (/* binding */ unanswered),
  O$: () => (/* binding */ unreadable),
  YX: () => (/* binding */ unsent)
});

// UNUSED EXPORTS: canSendAgain, reworded

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
/** Returns whether a call is worth a retry. Only for calls that change nothing or are safe to repeat. */
function isTemporary(error) {
    return !error.permanent && (error.status === 0 || TEMPORARY.has(error.status));
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

/***/ 109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ retry)
});

// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __webpack_require__(1615);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/http/retry/backoff.ts
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

;// CONCATENATED MODULE: ./src/http/retry/retry.ts




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
            if (!(error instanceof actionError/* HttpError */.j$) || tried >= attempts || !options.retryable(error)) {
                throw error;
            }
            await waitBefore(tried, error, options);
        }
    }
}
async function waitBefore(tried, error, options) {
    const { clock, deadline, random } = options;
    const waitMs = backoffMs(tried, { random, error });
    if (waitMs > deadline.remainingMs()) {
        throw new actionError/* ActionError */.lZ('timeout', `${error.message} The next retry is due in ${(0,format/* formatDuration */.a3)(waitMs)}, after the time limit of this step.`, { hint: 'Try again later, or give the step more time.', cause: error });
    }
    options.onRetry(`${error.message} Retrying in ${(0,format/* formatDuration */.a3)(waitMs)}.`);
    await (0,ports_clock/* sleep */.yy)(clock, waitMs, deadline.signal);
}


/***/ }),

/***/ 8686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sortTargets)
/* harmony export */ });
/**
 * Sorts targets by columns, in order of precedence. Compares UTF-16 code units, which gives the same order on every machine.
 * Puts null last.
 */
function sortTargets(targets, columns) {
    return targets.toSorted((one, other) => {
        for (const column of columns) {
            const order = compare(one[column] ?? null, other[column] ?? null);
            if (order !== 0)
                return order;
        }
        return 0;
    });
}
function compare(one, other) {
    if (one === other)
        return 0;
    if (one === null)
        return 1;
    if (other === null)
        return -1;
    return one < other ? -1 : 1;
}


/***/ }),

/***/ 3095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTargets: () => (/* binding */ readTargets)
});

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/list/sortTargets.ts
var sortTargets = __webpack_require__(8686);
// EXTERNAL MODULE: ./src/http/api/callApi.ts + 3 modules
var callApi = __webpack_require__(158);
// EXTERNAL MODULE: ./src/http/retry/retry.ts + 1 modules
var retry = __webpack_require__(109);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
;// CONCATENATED MODULE: ./src/platforms/connect/api/hints.ts
const CLIENT = 'Check `client_id` and `client_secret`, and that `region` is the region of the API client\u2019s project.';
const CONTRACT = 'Compare `configuration` and `global_configuration` with connect.yaml at the tag that is deployed.';
const BUSY = 'Wait for it and run the job again, or set `on_conflict: wait`.';
const SERVER_FAULT = 'The error is on the platform\u2019s side. Try again later. Its support can trace the correlation id.';
const BUG = 'This is a bug in the action. Please report it with the text above.';
/** Hints by error code, of the API and the token service. */
const byCode = new Map(Object.entries({
    AuthenticationError: CLIENT,
    invalid_token: CLIENT,
    invalid_client: CLIENT,
    unauthorized_client: CLIENT,
    invalid_scope: 'Check `scope`: the API client lacks part of it. Omit it to use all of the client\u2019s scopes.',
    ConcurrentModification: 'Another process changed it at the same time. Run the job again. A `concurrency` group keeps jobs apart.',
    DeploymentInvalidStatusTransition: BUSY,
    DeploymentUnknownApplicationConfiguration: CONTRACT,
    DeploymentUnknownApplicationConfigurationKey: `${CONTRACT} A global key belongs in \`global_configuration\`.`,
    DeploymentUnknownGlobalConfigurationKey: CONTRACT,
    DeploymentMissingGlobalConfigurationKey: 'Set the key in `global_configuration`.',
    DeploymentEmptyRequiredGlobalConfigurationKey: 'Set a value for the key in `global_configuration`. Is the secret or variable behind it set?',
    DeploymentApplicationDoNotBelong: 'The Deployment was created without this application. Remove it from `configuration`, or delete the Deployment and create it again.',
    DeploymentApplicationRequired: 'The Connector has no application. Check its connect.yaml.',
    DeploymentConnectorUpdateFailure: 'Check that the Connector is published, or its draft previewable, and that each new required key has a value.',
    DeploymentInvalidRetryPolicy: 'Check the retry policies that the Deployment and connect.yaml set.',
    DeploymentRetryPolicyOverrideNotAllowed: 'The Connector does not let a Deployment change the retry policy. Remove it from the Deployment.',
    ConnectorReferenceNotFound: 'Check `connector_key` or `connector_id`, and `connector_staged` for a Connector that is not published.',
    ConnectorStagedNotPreviewable: 'Request the preview of the Connector\u2019s draft first, and wait until it is previewable.',
    ConnectorSpecificationFileNotFound: 'Check that the tag is pushed to the repository of the draft, and that connect.yaml is at its root.',
    ConnectorSpecificationFileNotValid: 'Fix connect.yaml, and release it with a new tag.',
    GitRepositoryNotReachable: 'Check the URL of the repository. A private one needs its SSH URL and read access for the GitHub user connect-mu.',
    ConnectorStagedPreviewRequestUnderProcess: BUSY,
    ConnectorStagedInCertification: 'Wait until the certification has ended. This action does not interrupt it.',
    ConnectorStagedNotPrivate: 'Only a private Connector has private projects.',
    DeploymentUnsupportedRegion: 'Check `deployed_region`, and the regions that the Connector supports.',
    DeploymentInvalidType: 'Check `deployment_type`: a staged Connector is deployed as preview, a published one as sandbox or production.',
    DeploymentProductionDeactivated: 'Use `deployment_type: sandbox`, or ask the platform\u2019s support to enable production deployments.',
    DuplicateField: 'A resource with this key already exists. Run the job again to redeploy it.',
    FieldValueNotFound: 'Check the inputs that the answer names.',
    InvalidJsonInput: BUG,
    InvalidPathParam: BUG,
    InvalidQueryParam: BUG,
    BadGateway: SERVER_FAULT,
    General: SERVER_FAULT,
}));
/** Hints by status, for answers without a known code. */
const byStatus = {
    401: CLIENT,
    404: 'Check `project_key`, `region` and the key or id.',
    429: 'The platform is overloaded, or received too many requests. Try again later.',
};
/** Returns the hint for an error answer, one or two sentences; undefined when there is none. */
function hintFor({ status, code }, projectKey) {
    const known = code === undefined ? undefined : byCode.get(code);
    if (known !== undefined)
        return known;
    if (status === 403 || code === 'AuthorizationError' || code === 'insufficient_scope') {
        return scopes(projectKey);
    }
    if (byStatus[status] !== undefined)
        return byStatus[status];
    if (status >= 500)
        return SERVER_FAULT;
    return status >= 300 && status < 400
        ? 'Check `auth_url` and `connect_url`. Redirects are not followed, so that credentials stay with their host.'
        : undefined;
}
function scopes(projectKey) {
    return (`The API client needs the scope manage_connectors_deployments:${projectKey} (view_connectors_deployments:${projectKey} is enough to read), ` +
        `view_connectors:${projectKey} to read Connectors, manage_connectors:${projectKey} to release them, and manage_api_clients:${projectKey} for a Connector with its own API client.`);
}

;// CONCATENATED MODULE: ./src/platforms/connect/api/explain.ts




/**
 * Returns the reader of error answers for one project. The hint depends on the platform's code, or on the status without one.
 */
function explainer(projectKey) {
    return (status, body) => {
        const { message, code } = readError(body);
        return { message, hint: hintFor({ status, code }, projectKey), platformCode: code };
    };
}
const MOST_MESSAGES = 5;
const CODE = /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/;
const explain_text = schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* string */.YjP()), undefined);
const ErrorBody = schemas/* looseObject */._H3({
    message: explain_text,
    error: explain_text,
    error_description: explain_text,
    errors: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* catch */.MfU(schemas/* looseObject */._H3({ code: explain_text, message: explain_text, detailedErrorMessage: explain_text }), {
        code: undefined,
        message: undefined,
        detailedErrorMessage: undefined,
    }))), undefined),
});
/**
 * Reads the body of an error answer from the API or the token service. It can be any text: gateways answer with HTML.
 *
 * @see https://docs.commercetools.com/connect/errors
 */
function readError(body) {
    const { data } = ErrorBody.safeParse((0,parseJson/* parseJson */.q)(body));
    const errors = data?.errors ?? [];
    const code = errors[0]?.code ?? data?.error ?? '';
    const details = errors.flatMap(({ message, detailedErrorMessage }) => [message, detailedErrorMessage].filter((part) => part));
    const parts = [data?.message, data?.error_description, ...details].filter((part) => part);
    const messages = [...new Set(parts)].slice(0, MOST_MESSAGES);
    return {
        message: messages.join(' ') || 'the answer gives no readable reason',
        code: CODE.test(code) ? code : undefined,
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __webpack_require__(2306);
// EXTERNAL MODULE: ./src/http/retry/failure.ts + 1 modules
var failure = __webpack_require__(1895);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
;// CONCATENATED MODULE: ./src/platforms/connect/api/tokens.ts





const EARLY_MS = 5 * 60_000;
const EARLY_PART = 0.1;
const Issued = schemas/* looseObject */._H3({
    // It goes into a header, which allows only printable ASCII.
    access_token: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\x21-\x7e]+$/)),
    expires_in: schemas/* number */.aig().check(api/* _nonnegative */.UI()),
    scope: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* string */.YjP()), undefined),
});
/**
 * Opens the tokens of an API client. Renews a token 5 minutes before it expires, or a tenth of its lifetime if that is less.
 * Masks every token before it is used.
 *
 * @see https://docs.commercetools.com/api/authorization#client-credentials-flow
 */
function openTokens(client, tools, secret) {
    let kept;
    return {
        current: async (signal) => {
            if (kept !== undefined && tools.clock.now() < kept.untilMs)
                return kept.token;
            const issued = await ask(client, { ...tools, secret }, signal);
            const lifeMs = issued.expires_in * 1000;
            const untilMs = tools.clock.now() + lifeMs - Math.min(EARLY_MS, lifeMs * EARLY_PART);
            kept = { token: issued.access_token, untilMs };
            return kept.token;
        },
        drop: (token) => {
            if (kept?.token === token)
                kept = undefined;
        },
    };
}
async function ask(client, { send, clock, secret, ...headers }, signal) {
    const credentials = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64');
    secret(credentials);
    const request = tokenRequest(client, { ...headers, credentials });
    try {
        const what = 'Fetching an access token';
        const explain = explainer(client.projectKey);
        const call = { what, request, answer: Issued, explain };
        const issued = await (0,callApi/* callApi */.p)(call, { send, clock, signal });
        secret(issued.access_token);
        checkProject(issued.scope ?? '', client.projectKey);
        return issued;
    }
    catch (error) {
        throw asUnsent(error);
    }
}
function tokenRequest({ authUrl, scope }, about) {
    return {
        method: 'POST',
        url: `${authUrl}/oauth/token`,
        headers: {
            Authorization: `Basic ${about.credentials}`,
            'X-Correlation-ID': about.correlationId,
            'User-Agent': about.userAgent,
            Accept: 'application/json',
            'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({
            grant_type: 'client_credentials',
            ...(scope === undefined ? {} : { scope }),
        }).toString(),
    };
}
function checkProject(scopes, projectKey) {
    const other = otherProject(scopes, projectKey);
    if (other === undefined)
        return;
    throw new actionError/* ActionError */.lZ('input', `project_key: the API client belongs to the project ${(0,plain/* oneLine */.TN)(other)}, not to ${projectKey}.`, { hint: 'Check `project_key`, `client_id` and `client_secret`.' });
}
/**
 * Converts a failure to get a token. If it is temporary, the call it was for counts as not sent. If it is final, its status is
 * dropped: a 404 of the token service does not mean that the resource is missing.
 */
function asUnsent(error) {
    if (!(error instanceof actionError/* HttpError */.j$))
        return error;
    if (error.code === 'unexpected-response' || (0,failure/* isTemporary */.ey)(error))
        return (0,failure/* unsent */.YX)(error);
    const { message, hint, platformCode } = error;
    return new actionError/* ActionError */.lZ('http', message, { hint, platformCode, cause: error });
}
/**
 * Finds the project of a token that is not for ours, by its scopes (`name:project` or `name:project:store`). Returns undefined
 * when a scope names our project, or none names any.
 */
function otherProject(scopes, projectKey) {
    const projects = scopes
        .split(/\s+/)
        .map((scope) => scope.split(':')[1])
        .filter((project) => project !== undefined && project !== '');
    return projects.includes(projectKey) ? undefined : projects[0];
}

;// CONCATENATED MODULE: ./src/platforms/connect/api/openApi.ts




const UNAUTHORIZED = 401;
/**
 * A deployment's report can be long, and a list has many of them. Long texts are cut: we show at most 500 characters of one, and
 * the values that matter are short.
 */
const LIMITS = { limitBytes: 32 * 1024 * 1024, longestTextBytes: 16 * 1024 };
/** Opens the API for an API client. Sends nothing yet. */
function openApi(client, tools, secret) {
    const tokens = openTokens(client, tools, secret);
    const explain = explainer(client.projectKey);
    const attempt = async ({ what, answer, ...asked }, token, { deadline: { signal }, onRetry: log }) => {
        const request = toRequest(asked, client.connectUrl, { ...tools, token });
        return (0,callApi/* callApi */.p)({ what, request, answer, explain, ...LIMITS }, { ...tools, signal, log });
    };
    return {
        call: (call, patience) => (0,retry/* retry */.L)(async () => {
            const { signal } = patience.deadline;
            const token = await tokens.current(signal);
            try {
                return await attempt(call, token, patience);
            }
            catch (error) {
                if (!(error instanceof actionError/* HttpError */.j$) || error.status !== UNAUTHORIZED)
                    throw error;
                tokens.drop(token);
                // A 401 from a gateway may hide an effect on the platform.
                if (call.method === 'POST' && error.effect === 'unknown')
                    throw error;
                return await attempt(call, await tokens.current(signal), patience);
            }
        }, { ...patience, clock: tools.clock, random: tools.random }),
    };
}
function toRequest({ method, path, body }, base, about) {
    return {
        method,
        url: base + path,
        headers: {
            Authorization: `Bearer ${about.token}`,
            'X-Correlation-ID': about.correlationId,
            'User-Agent': about.userAgent,
            Accept: 'application/json',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
}

;// CONCATENATED MODULE: ./src/http/api/lenient.ts

/**
 * Makes a field of an answer optional: null stays null, and a missing value or one of the wrong type reads as undefined. An API
 * that changes such a field must not break a deployment.
 */
function lenient(schema) {
    return schemas/* catch */.MfU(schemas/* nullish */.cl6(schema), undefined);
}

;// CONCATENATED MODULE: ./src/platforms/connect/api/contract.ts

const Declared = schemas/* looseObject */._H3({
    key: schemas/* string */.YjP(),
    required: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* boolean */.zMY()), undefined),
    default: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
});
const DeclaredKeys = schemas/* looseObject */._H3({
    standardConfiguration: schemas/* nullish */.cl6(schemas/* array */.YOg(Declared)),
    securedConfiguration: schemas/* nullish */.cl6(schemas/* array */.YOg(Declared)),
});
/** The parts of a Connector, and of a Deployment's connector, that declare its configuration. */
const contractShape = {
    configurations: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* extend */.X$i(DeclaredKeys, { applicationName: schemas/* string */.YjP() }))), undefined),
    globalConfiguration: schemas/* catch */.MfU(schemas/* nullish */.cl6(DeclaredKeys), undefined),
};
/** Combines the parts; undefined when the answer does not declare the applications' configuration. */
function toContract({ configurations, globalConfiguration, }) {
    if (configurations === undefined || configurations === null)
        return undefined;
    return {
        applications: new Map(configurations.map((application) => [application.applicationName, toRules(application)])),
        global: toRules(globalConfiguration ?? {}),
    };
}
function toRules({ standardConfiguration: standard, securedConfiguration: secured, }) {
    const list = (keys, isSecured) => (keys ?? []).map((declared) => [
        declared.key,
        {
            secured: isSecured,
            required: declared.required ?? false,
            hasDefault: typeof declared.default === 'string' && declared.default !== '',
        },
    ]);
    // A key in both lists breaks the rules, and is treated as a secret.
    return new Map([...list(standard, false), ...list(secured, true)]);
}

;// CONCATENATED MODULE: ./src/platforms/connect/api/connectors.ts



/** Documented as a text; a boolean is read like it. */
const previewableShape = lenient(schemas/* pipe */.FsL(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY()]), schemas/* transform */.pdi(String)));
const ConnectorJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
    id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    key: lenient(schemas/* string */.YjP()),
    name: lenient(schemas/* string */.YjP()),
    version: lenient(schemas/* number */.aig()),
    repository: lenient(schemas/* looseObject */._H3({ tag: lenient(schemas/* string */.YjP()) })),
    supportedRegions: lenient(schemas/* array */.YOg(schemas/* string */.YjP())),
    isPreviewable: previewableShape,
    ...contractShape,
}), schemas/* transform */.pdi((json) => ({
    id: json.id,
    key: json.key ?? undefined,
    name: json.name ?? undefined,
    version: json.version ?? undefined,
    tag: json.repository?.tag ?? undefined,
    contract: toContract(json),
    supportedRegions: json.supportedRegions ?? [],
    isPreviewable: json.isPreviewable ?? undefined,
})));
/**
 * Reads a Connector: its published version, or its draft when `staged`.
 *
 * @see https://docs.commercetools.com/connect/connectors
 */
function readConnector(api, { by, value, staged }, waiting) {
    const name = by === 'key' ? `key=${value}` : encodeURIComponent(value);
    return api.call({
        what: 'Reading the Connector',
        method: 'GET',
        path: `/connectors/${staged ? 'drafts/' : ''}${name}`,
        answer: ConnectorJson,
    }, { ...waiting, retryable: failure/* isTemporary */.ey });
}

// EXTERNAL MODULE: ./src/platforms/connect/list/columns.ts
var columns = __webpack_require__(437);
;// CONCATENATED MODULE: ./src/platforms/connect/api/pages.ts



/** Page sizes. An unreadable answer, which may be too long, leads to the next smaller one. */
const PAGE_SIZES = [100, 20, 4, 1];
const HIGHEST_OFFSET = 10_000;
/** Reads all items of a list, page by page, as many as the API gives out. */
async function readPages(api, listing, waiting) {
    const items = [];
    const sizes = [...PAGE_SIZES];
    for (let offset = 0; offset <= HIGHEST_OFFSET; offset = items.length) {
        const [limit = 1] = sizes;
        const page = await readPage(api, { ...listing, offset, limit }, waiting).catch((error) => {
            if (!isUnreadable(error) || sizes.length === 1)
                throw error;
            sizes.shift();
        });
        if (page === undefined)
            continue;
        const { results, total } = page;
        items.push(...results);
        const isLast = total ? items.length >= total : results.length < limit;
        if (results.length === 0 || isLast)
            return { items, isComplete: true };
    }
    return { items, isComplete: false };
}
function readPage(api, page, waiting) {
    const query = [
        ['limit', String(page.limit)],
        ['offset', String(page.offset)],
        ...(page.query ?? []),
    ]
        .map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`)
        .join('&');
    return api.call({
        what: page.what,
        method: 'GET',
        path: `${page.path}?${query}`,
        answer: schemas/* looseObject */._H3({ total: lenient(schemas/* number */.aig()), results: schemas/* array */.YOg(page.item) }),
    }, { ...waiting, retryable: failure/* isTemporary */.ey });
}
function isUnreadable(error) {
    return error instanceof actionError/* ActionError */.lZ && error.code === 'unexpected-response';
}

;// CONCATENATED MODULE: ./src/platforms/connect/list/readDeploymentRows.ts





const RowJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
    id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)).check(api/* _maxLength */.Eb(200)),
    key: lenient(schemas/* string */.YjP()),
    status: lenient(schemas/* string */.YjP()),
    type: lenient(schemas/* string */.YjP()),
    preview: lenient(schemas/* boolean */.zMY()),
    deployedRegion: lenient(schemas/* string */.YjP()),
    connector: lenient(schemas/* looseObject */._H3({
        id: lenient(schemas/* string */.YjP()),
        key: lenient(schemas/* string */.YjP()),
        version: lenient(schemas/* number */.aig()),
        repository: lenient(schemas/* looseObject */._H3({ tag: lenient(schemas/* string */.YjP()) })),
    })),
}), schemas/* transform */.pdi(({ id, key, status, type, preview, deployedRegion, connector }) => ({
    deployment_key: key ?? null,
    deployment_id: id,
    connector_id: connector?.id ?? null,
    connector_key: connector?.key ?? null,
    connector_version: connector?.version ?? null,
    connector_tag: connector?.repository?.tag ?? null,
    // Older versions of the API only have this flag.
    deployment_type: type ?? (preview === true ? 'preview' : null),
    status: status ?? null,
    deployed_region: deployedRegion ?? null,
})));
/**
 * Reads all Deployments that pass the platform's own filters, each once, oldest first. Throws when there are more than the
 * platform gives out.
 *
 * @see https://docs.commercetools.com/connect/deployments#query-deployments
 */
async function readDeploymentRows(api, { projectKey, filters }, waiting) {
    const listing = {
        what: 'Listing the Deployments',
        path: `/${projectKey}/deployments`,
        query: toQuery(filters),
        item: RowJson,
    };
    const { items, isComplete } = await readPages(api, listing, waiting);
    if (!isComplete)
        throw tooMany(items.length);
    return [...new Map(items.map((row) => [row.deployment_id, row])).values()];
}
/** Sorts by creation, so that a new Deployment does not move others to another page. */
function toQuery({ deployment_type: types, integration_type: integrations, }) {
    const [type] = types?.size === 1 ? types : [];
    return [
        ['sort', 'createdAt asc'],
        ...(type === undefined ? [] : [['deploymentType', type]]),
        ...[...(integrations ?? [])].map((each) => ['integrationTypes', each]),
    ];
}
function tooMany(count) {
    return new actionError/* ActionError */.lZ('unexpected-response', `The project has more Deployments than the ${(0,format/* formatCount */.B4)(count, 'Deployment')} that the platform lists.`, { hint: 'Filter by `deployment_type` or `integration_type`, one value at a time.' });
}

;// CONCATENATED MODULE: ./src/platforms/connect/list/readTargets.ts






/** Reads the Deployments of a project that pass the filters. */
async function readTargets({ client, region, filters }, { tools, journal, deadline }) {
    const api = openApi(client, tools, journal.secret);
    const waiting = { deadline, onRetry: journal.info };
    const place = { projectKey: client.projectKey, filters };
    const rows = await readDeploymentRows(api, place, waiting);
    journal.info(`The platform lists ${(0,format/* formatCount */.B4)(rows.length, 'Deployment')}.`);
    const chosen = await chooseDeployments(rows, filters, { api, journal, waiting });
    return (0,sortTargets/* sortTargets */.P)(chosen.map((row) => toTarget({ ...row, region })), ['deployment_key', 'deployment_id']);
}
/** Adds the region of the API host: the one that deploy takes. */
function toTarget(row) {
    return Object.fromEntries(columns/* COLUMNS */.cZ.map((column) => [column, row[column]]));
}
const FORBIDDEN = 403;
const readTargets_NOT_FOUND = 404;
/** Filters the Deployments. The platform itself has no filter for most inputs. */
async function chooseDeployments(rows, filters, context) {
    const passing = rows.filter((row) => passes(filters.deployment_type, row.deployment_type) &&
        passes(filters.status, row.status) &&
        passes(filters.connector_id, row.connector_id));
    const keys = filters.connector_key;
    if (keys === undefined)
        return passing;
    const none = new Map();
    const nameless = passing.filter((row) => row.connector_key === null);
    const ids = nameless.length === 0 ? none : await findIds(keys, nameless.length, context);
    return passing.flatMap((row) => {
        const key = row.connector_key ?? ids.get(row.connector_id ?? '') ?? null;
        return passes(keys, key) ? [{ ...row, connector_key: key }] : [];
    });
}
function passes(wanted, value) {
    return wanted === undefined || (value !== null && wanted.has(value));
}
/**
 * Maps the ids of the wanted Connectors to their keys. The platform omits the key from some Deployments, which would silently be
 * missing from the list.
 */
async function findIds(keys, count, { api, journal, waiting }) {
    const found = new Map();
    for (const key of keys) {
        for (const staged of [false, true]) {
            try {
                const { id } = await readConnector(api, { by: 'key', value: key, staged }, waiting);
                found.set(id, key);
            }
            catch (error) {
                if (!(error instanceof actionError/* HttpError */.j$))
                    throw error;
                if (error.status === readTargets_NOT_FOUND)
                    continue;
                if (error.status !== FORBIDDEN)
                    throw error;
                warn(journal, key, { count, error });
                break;
            }
        }
    }
    return found;
}
function warn(journal, key, { count, error }) {
    journal.warning({
        title: 'The list may be incomplete',
        message: `${(0,format/* formatCount */.B4)(count, 'Deployment')} came without a Connector key, and the Connector ${key} could not be read to ` +
            `compare: ${error.message} Set \`connector_id\` instead.`,
    });
}


/***/ })

};
