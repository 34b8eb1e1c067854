export const id = 459;
export const ids = [459];
export const modules = {

/***/ 7101:
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
// EXTERNAL MODULE: ./src/http/readBody.ts + 1 modules
var readBody = __webpack_require__(7279);
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
        const { text, whole } = await (0,readBody/* readBody */.x)(response, call);
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
    const limit = (0,readBody/* formatLimit */.t)(limitBytes);
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
  BY: () => (/* binding */ canSendAgain),
  Mf: () => (/* binding */ failedWith),
  ey: () => (/* binding */ isTemporary),
  bj: () => (/* binding */ unanswered),
  O$: () => (/* binding */ unreadable),
  YX: () => (/* binding */ unsent)
});

// UNUSED EXPORTS: reworded

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

/***/ 5459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOut: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/http/api/callApi.ts + 1 modules
var callApi = __webpack_require__(7101);
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
const NOT_FOUND = 404;
/**
 * Returns whether the platform itself reports that something does not exist. Its 404 has a code. One without a code comes from
 * a gateway or a proxy.
 *
 * @see https://docs.commercetools.com/connect/errors
 */
function isMissing(error) {
    return (error instanceof actionError/* HttpError */.j$ && error.status === NOT_FOUND && error.platformCode !== undefined);
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

// EXTERNAL MODULE: ./src/event/namesPullRequest.ts
var namesPullRequest = __webpack_require__(6694);
// EXTERNAL MODULE: ./src/step/createOnce.ts
var createOnce = __webpack_require__(2165);
// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var clock = __webpack_require__(1615);
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

;// CONCATENATED MODULE: ./src/platforms/connect/follow/pace.ts
const FIRST_MS = 2000;
const LONGEST_MS = 15_000;
const FACTOR = 1.5;
/** Opens the waits of one poll. The random part keeps the jobs of a matrix from polling all at once. */
function openPace(random) {
    let waitMs = FIRST_MS;
    return {
        nextMs: () => {
            const nextMs = Math.ceil(waitMs * (1 + random() / 4));
            waitMs = Math.min(LONGEST_MS, waitMs * FACTOR);
            return nextMs;
        },
        restart: () => {
            waitMs = FIRST_MS;
        },
    };
}

;// CONCATENATED MODULE: ./src/platforms/connect/api/deployment.ts



/** Shape of one entry of a report. */
const EntryJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
    type: lenient(schemas/* string */.YjP()),
    title: lenient(schemas/* string */.YjP()),
    message: lenient(schemas/* string */.YjP()),
    application: lenient(schemas/* string */.YjP()),
    createdAt: lenient(schemas/* string */.YjP()),
}), schemas/* transform */.pdi(({ type, title, message, application, createdAt }) => ({
    type: type ?? 'Information',
    title: title ?? '',
    message: message ?? undefined,
    application: application ?? undefined,
    createdAt: createdAt ?? undefined,
})));
const Values = lenient(schemas/* array */.YOg(schemas/* looseObject */._H3({ key: schemas/* string */.YjP() })));
const configured = { standardConfiguration: Values, securedConfiguration: Values };
const Application = schemas/* pipe */.FsL(schemas/* looseObject */._H3({ applicationName: schemas/* string */.YjP(), url: lenient(schemas/* string */.YjP()), ...configured }), schemas/* transform */.pdi(({ applicationName: name, url, ...values }) => ({
    name,
    url: url ?? undefined,
    keys: keysOf(values),
})));
const Connector = schemas/* looseObject */._H3({
    id: lenient(schemas/* string */.YjP()),
    key: lenient(schemas/* string */.YjP()),
    name: lenient(schemas/* string */.YjP()),
    version: lenient(schemas/* number */.aig()),
    repository: lenient(schemas/* looseObject */._H3({ tag: lenient(schemas/* string */.YjP()) })),
    ...contractShape,
});
const Details = schemas/* looseObject */._H3({
    build: lenient(schemas/* looseObject */._H3({
        id: lenient(schemas/* string */.YjP()),
        report: lenient(schemas/* looseObject */._H3({ entries: lenient(schemas/* array */.YOg(EntryJson)) })),
    })),
});
/** It goes into messages, outputs and URLs, so it must not contain special characters. */
const deploymentId = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w.-]{1,200}$/));
/**
 * Shape of a Deployment in an answer. Requires only what is needed to follow a deployment: the API's versions differ, and a new
 * Deployment lacks some fields that are documented as required.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
const DeploymentJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
    id: deploymentId,
    key: lenient(schemas/* string */.YjP()),
    version: schemas/* number */.aig(),
    status: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    type: lenient(schemas/* string */.YjP()),
    preview: lenient(schemas/* boolean */.zMY()),
    connector: lenient(Connector),
    details: lenient(Details),
    applications: lenient(schemas/* array */.YOg(Application)),
    globalConfiguration: lenient(schemas/* looseObject */._H3(configured)),
}), schemas/* transform */.pdi((json) => {
    const { connector, details } = json;
    return {
        id: json.id,
        key: json.key ?? undefined,
        version: json.version,
        status: json.status,
        isPreview: json.type === 'preview' || json.preview === true,
        connector: {
            id: connector?.id ?? undefined,
            key: connector?.key ?? undefined,
            name: connector?.name ?? undefined,
            version: connector?.version ?? undefined,
            tag: connector?.repository?.tag ?? undefined,
            contract: toContract(connector ?? {}),
        },
        buildId: details?.build?.id ?? undefined,
        entries: details?.build?.report?.entries ?? [],
        applications: json.applications ?? undefined,
        globalKeys: keysOf(json.globalConfiguration),
    };
}));
/** Reads the names only: standard values are not needed, and secured ones come as stars. */
function keysOf(values) {
    const { standardConfiguration: standard, securedConfiguration: secured } = values ?? {};
    if (!standard || !secured)
        return undefined;
    return new Set([...standard, ...secured].map(({ key }) => key));
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/draft.ts




const Report = lenient(schemas/* looseObject */._H3({ entries: lenient(schemas/* array */.YOg(EntryJson)) }));
/** Restricted, because the id is logged, set as an output and put into URLs. */
const draftId = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w.-]{1,200}$/));
/**
 * Shape of a draft in an answer. Requires only what following a release needs: new drafts lack fields that are documented as
 * required.
 *
 * @see https://docs.commercetools.com/connect/connectors-staged
 */
const DraftJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
    id: draftId,
    key: lenient(schemas/* string */.YjP()),
    version: schemas/* number */.aig(),
    repository: lenient(schemas/* looseObject */._H3({ tag: lenient(schemas/* string */.YjP()), url: lenient(schemas/* string */.YjP()) })),
    status: lenient(schemas/* string */.YjP().check(api/* _minLength */.m9(1))),
    isPreviewable: previewableShape,
    private: lenient(schemas/* boolean */.zMY()),
    hasChanges: lenient(schemas/* boolean */.zMY()),
    alreadyListed: lenient(schemas/* boolean */.zMY()),
    previewableReport: Report,
    publishingReport: Report,
}), schemas/* transform */.pdi((json) => ({
    id: json.id,
    key: json.key ?? undefined,
    version: json.version,
    tag: json.repository?.tag ?? undefined,
    url: json.repository?.url ?? undefined,
    status: json.status ?? 'Draft',
    isPreviewable: json.isPreviewable ?? 'none',
    isPrivate: json.private ?? undefined,
    hasChanges: json.hasChanges ?? undefined,
    wasListed: json.alreadyListed ?? undefined,
    previewReport: json.previewableReport?.entries ?? [],
    publishReport: json.publishingReport?.entries ?? [],
})));
/** Returns the path of a draft. */
function draftPath({ by, value }) {
    return `/connectors/drafts/${by === 'key' ? `key=${value}` : encodeURIComponent(value)}`;
}
/** Reads a draft; retries transient errors unless `attempts` says otherwise. */
function readDraft(api, reference, waiting) {
    const path = draftPath(reference);
    return api.call({ what: 'Reading the draft of the Connector', method: 'GET', path, answer: DraftJson }, { ...waiting, retryable: failure/* isTemporary */.ey });
}
/** Reads a draft; undefined if the platform reports that it does not exist. */
async function findDraft(api, reference, waiting) {
    try {
        return await readDraft(api, reference, waiting);
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/platforms/connect/api/pages.ts



/** Page sizes. An unreadable answer, which may be too long, leads to the next smaller one. */
const PAGE_SIZES = [100, 20, 4, 1];
const HIGHEST_OFFSET = 10_000;
/** Reads all items of a list, page by page, as many as the API gives out. */
async function pages_readPages(api, listing, waiting) {
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
    const { items, isComplete } = await pages_readPages(api, listing, waiting);
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

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/remove/findUser.ts





/** No filters, so that no Deployment is missed. */
const ALL = {
    connector_key: undefined,
    connector_id: undefined,
    deployment_type: undefined,
    integration_type: undefined,
    status: undefined,
};
/**
 * Returns the name of a Deployment of the project that uses a draft; undefined if there is none. A Deployment that was just
 * deleted may stay listed for a while. Throws if a Deployment has no Connector in the platform's list.
 */
async function findUser({ api, tools, journal, projectKey, patienceMs }, { id, key }, deadline) {
    const untilMs = tools.clock.now() + patienceMs;
    const pace = openPace(tools.random);
    for (;;) {
        const waiting = { deadline, onRetry: journal.info };
        const rows = await readDeploymentRows(api, { projectKey, filters: ALL }, waiting);
        const user = rows.find((row) => row.connector_id === id || (key !== undefined && row.connector_key === key));
        const nameless = rows.find((row) => row.connector_id === null && row.connector_key === null);
        const found = user ?? nameless;
        if (found === undefined)
            return undefined;
        const waitMs = pace.nextMs();
        if (tools.clock.now() + waitMs > untilMs) {
            const name = (0,plain/* oneLine */.TN)(found.deployment_key ?? found.deployment_id);
            if (user !== undefined)
                return name;
            throw new actionError/* ActionError */.lZ('unexpected-response', `The platform does not report the Connector of the Deployment ${name}, so the draft was not deleted.`, { hint: 'Try again later, or delete the draft in the Merchant Center.' });
        }
        journal.waitingFor('a Deployment that uses the draft is still listed');
        await (0,clock/* sleep */.yy)(tools.clock, waitMs, deadline.signal);
    }
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/remove/removeDraft.ts










/** More lost calls in a row end the removal with an error. */
const MOST_LOST = 4;
/**
 * Deletes a draft that was never published, and waits until it is gone. **The platform deletes the published Connector with its
 * draft**, so a draft that may be published is refused with `input`, and nothing is sent. That is checked again before each
 * further call.
 *
 * @see https://docs.commercetools.com/connect/releases
 */
async function removeDraft(job, deadline) {
    const { api, tools, journal, draft: reference } = job;
    const waiting = { deadline, onRetry: journal.info };
    const first = await findDraft(api, reference, waiting);
    if (first === undefined)
        return 'already_gone';
    const byId = { by: 'id', value: first.id };
    const pace = openPace(tools.random);
    let now = first;
    let lost = 0;
    let askAgainAtMs = 0;
    while (now !== undefined) {
        if (tools.clock.now() >= askAgainAtMs) {
            await refuse(job, now, deadline);
            if (job.dryRun)
                return 'planned';
            const answer = await askToDelete(job, now, deadline);
            if (answer.kind === 'gone')
                break;
            lost = answer.kind === 'lost' ? lost + 1 : 0;
            if (answer.kind === 'lost' && lost > MOST_LOST)
                throw answer.error;
            const waitMs = Math.max(createOnce/* PATIENCE_MS */.x, answer.error?.retryAfterMs ?? 0);
            askAgainAtMs = answer.kind === 'lost' ? tools.clock.now() + waitMs : Infinity;
        }
        journal.waitingFor('the draft is still there');
        await (0,clock/* sleep */.yy)(tools.clock, pace.nextMs(), deadline.signal);
        now = await findDraft(api, byId, waiting);
    }
    return 'deleted';
}
async function askToDelete({ api, journal, noteUnderWay }, { id }, deadline) {
    const path = draftPath({ by: 'id', value: id });
    noteUnderWay(true);
    try {
        await api.call({ what: 'Deleting the draft', method: 'DELETE', path, answer: schemas/* unknown */.L5J() }, { deadline, onRetry: journal.info, retryable: failure/* canSendAgain */.BY });
        journal.info('The platform has taken the request to delete the draft.');
        return { kind: 'accepted' };
    }
    catch (error) {
        if (isMissing(error))
            return { kind: 'gone' };
        if (!(error instanceof actionError/* HttpError */.j$))
            throw error;
        if (error.effect !== 'unknown') {
            noteUnderWay(false);
            throw error;
        }
        journal.info(`${error.message} Looking at the draft before it is asked again.`);
        return { kind: 'lost', error };
    }
}
/** Throws if the draft was ever published, is in use, or may belong to another pull request. */
async function refuse(job, draft, deadline) {
    const { pullRequest } = job;
    const name = (0,plain/* oneLine */.TN)(draft.key ?? draft.id);
    if (pullRequest !== undefined && !(0,namesPullRequest/* namesPullRequest */.J)(draft.key ?? '', pullRequest)) {
        throw refusal(`The key of the draft ${name} does not contain ${String(pullRequest)}, the number of this run\u2019s pull request.`, 'Use one draft per pull request, with its number in the key.');
    }
    const published = await findPublication(job, draft, deadline);
    if (published !== undefined)
        throw refusal(published, PUBLISHED);
    const user = await findUser(job, draft, deadline);
    if (user !== undefined) {
        throw refusal(`The Deployment ${user} of the project ${job.projectKey} uses the draft ${name}.`, 'Delete the Deployment first. Deployments of other projects cannot be seen from here.');
    }
}
const PUBLISHED = 'The platform deletes the published Connector together with its draft. If that is what you want, do it in the Merchant Center.';
function refusal(message, hint) {
    return new actionError/* ActionError */.lZ('input', `${message} It was not deleted.`, { hint });
}
/** Returns why the draft counts as published; undefined only if the platform reports that it never was. Throws on any other error. */
async function findPublication({ api, journal }, { id, key, status, wasListed }, deadline) {
    const name = (0,plain/* oneLine */.TN)(key ?? id);
    if (wasListed !== false || !['Draft', 'Failed'].includes(status)) {
        return `The draft ${name} was published, is being published, or may have been published (status ${(0,plain/* oneLine */.TN)(status)}).`;
    }
    const waiting = { deadline, onRetry: journal.info };
    const references = [
        { by: 'id', value: id },
        ...(key === undefined ? [] : [{ by: 'key', value: key }]),
    ];
    for (const reference of references) {
        try {
            await readConnector(api, { ...reference, staged: false }, waiting);
            return `The draft ${name} has a published Connector.`;
        }
        catch (error) {
            if (!isMissing(error))
                throw error;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/platforms/connect/follow/evidence.ts
/** After this time an unchanged final status counts: polling may miss a short deployment. */
const SETTLE_MS = 45_000;

;// CONCATENATED MODULE: ./src/platforms/connect/api/deployments.ts





const NamesJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({ id: schemas/* string */.YjP(), key: lenient(schemas/* string */.YjP()) }), schemas/* transform */.pdi(({ id, key }) => ({ id, key: key ?? undefined })));
/** Returns the API's path of a Deployment. */
function deploymentPath({ projectKey, deployment: { by, value } }) {
    return `/${projectKey}/deployments/${by === 'key' ? `key=${value}` : encodeURIComponent(value)}`;
}
/** Reads a Deployment, with retries unless `attempts` is 1. */
function readDeployment(api, place, waiting) {
    const path = deploymentPath(place);
    return api.call({ what: 'Reading the Deployment', method: 'GET', path, answer: DeploymentJson }, { ...waiting, retryable: failure/* isTemporary */.ey });
}
/** Finds a Deployment; undefined when the project has none with this key or id. */
async function findDeployment(api, place, waiting) {
    try {
        return await readDeployment(api, place, waiting);
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/platforms/connect/api/statuses.ts
var statuses = __webpack_require__(5566);
;// CONCATENATED MODULE: ./src/platforms/connect/follow/report.ts

/** Caps the log in case a platform reports without end. */
const MOST_LOGGED = 100;
/** Caps the memory: each look can add a megabyte of entries. */
const MOST_KEPT = 1000;
/** Opens the report on a deployment. Skips entries from before its start. */
function openReport(journal, before) {
    const seen = new Set((before?.entries ?? []).map((entry) => JSON.stringify(entry)));
    const own = [];
    return {
        entries: () => own,
        log: ({ entries }) => {
            for (const entry of entries) {
                const identity = JSON.stringify(entry);
                if (own.length >= MOST_KEPT || seen.has(identity))
                    continue;
                seen.add(identity);
                own.push(entry);
                if (own.length <= MOST_LOGGED)
                    logEntry(entry, journal);
                else if (own.length === MOST_LOGGED + 1)
                    journal.info('Further report entries are not shown.');
            }
        },
    };
}
/** Writes an entry as one line: `service: title: message`. */
function formatEntry({ application, title, message }) {
    const text = [title, message].filter((part) => part).map((part) => (0,plain/* oneLine */.TN)(part ?? ''));
    const parts = text.length === 0 ? ['an entry without text'] : text;
    return [...(application ? [(0,plain/* oneLine */.TN)(application)] : []), ...parts].join(': ');
}
/** Logs an entry. An error in the report is only a warning, because the deployment's status decides. */
function logEntry(entry, journal) {
    const message = formatEntry(entry);
    if (entry.type === 'Error')
        journal.warning({ title: 'The platform reports an error', message });
    else if (entry.type === 'Warning')
        journal.warning({ title: 'The platform reports a warning', message });
    else
        journal.info(message);
}

;// CONCATENATED MODULE: ./src/platforms/connect/remove/askToDelete.ts




const CONFLICT = 409;
/**
 * Asks the platform to delete a Deployment, which takes a while. Throws errors that no retry can fix.
 *
 * @see https://docs.commercetools.com/connect/deployments#delete-deployment
 */
async function askToDelete_askToDelete(api, place, waiting) {
    const path = deploymentPath(place);
    try {
        await api.call({ what: 'Deleting the Deployment', method: 'DELETE', path, answer: schemas/* unknown */.L5J() }, { ...waiting, retryable: failure/* canSendAgain */.BY });
        return { kind: 'accepted' };
    }
    catch (error) {
        if (!(error instanceof actionError/* HttpError */.j$))
            throw error;
        if (error.effect === 'unknown')
            return { kind: 'lost', error };
        const code = error.platformCode ?? String(error.status);
        if (isMissing(error))
            return { kind: 'gone' };
        if (code === 'DeploymentInvalidStatusTransition')
            return { kind: 'busy', error };
        if (['ConcurrentModification', String(CONFLICT)].includes(code))
            return { kind: 'outdated', error };
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/platforms/connect/remove/openRequests.ts




/** A longer streak of failed requests is an error. */
const MOST_IN_ROW = 5;
/** Opens the requests to delete a Deployment. They throw the platform's error when it refuses for good. */
function openRequests(job, deadline) {
    const { tools, journal, noteUnderWay } = job;
    let lastAsk;
    let wasUndeploying = false;
    let mayHaveWorked = false;
    let inVain = 0;
    let notBeforeMs = 0;
    const ask = async (status) => {
        noteUnderWay(true);
        const answer = await send(job, deadline).catch((error) => {
            if (error instanceof actionError/* HttpError */.j$)
                noteUnderWay(mayHaveWorked);
            throw error;
        });
        if (answer.kind === 'gone')
            return 'gone';
        const isOpen = answer.kind === 'lost' || answer.kind === 'outdated';
        if (answer.kind === 'lost')
            notBeforeMs = tools.clock.now() + (answer.error.retryAfterMs ?? 0);
        lastAsk = { status, answer: isOpen ? 'open' : answer.kind, atMs: tools.clock.now() };
        mayHaveWorked ||= answer.kind === 'accepted' || answer.kind === 'lost';
        noteUnderWay(mayHaveWorked);
        inVain = isOpen ? inVain + 1 : 0;
        if (isOpen && inVain > MOST_IN_ROW)
            throw answer.error;
        journal.info(describe(answer));
        return 'wait';
    };
    return {
        mayHaveWorked: () => mayHaveWorked,
        next: async (status) => {
            if ((0,statuses/* classify */.L8)(status) === 'undeploying') {
                wasUndeploying = true;
                noteUnderWay(true);
            }
            const agoMs = tools.clock.now() - (lastAsk?.atMs ?? 0);
            const move = nextMove({ status, wasUndeploying, lastAsk: lastAsk && { ...lastAsk, agoMs } });
            if (move !== 'ask')
                return move;
            return tools.clock.now() < notBeforeMs ? 'wait' : ask(status);
        },
    };
}
function send({ api, place, journal }, deadline) {
    return askToDelete_askToDelete(api, place, { deadline, onRetry: journal.info });
}
function describe(answer) {
    switch (answer.kind) {
        case 'accepted':
            return 'The platform accepted the request to delete the Deployment. Waiting until it is gone.';
        case 'busy':
            return `${answer.error.message} Waiting for that to finish.`;
        case 'outdated':
        case 'lost':
            return `${answer.error.message} Checking the Deployment before retrying.`;
    }
}
/** The status of a failed deletion. */
const UNDEPLOY_FAILED = 'UndeployFailed';
/**
 * Decides what to do about a Deployment that still exists. For a moment after a call the platform may show the state before it,
 * so an unchanged status counts only after 45 s. A failure from before the call is the end of the call only if the call was
 * accepted. Asking twice does no harm.
 */
function nextMove({ status, wasUndeploying, lastAsk, }) {
    if ((0,statuses/* classify */.L8)(status) === 'undeploying')
        return 'wait';
    if (lastAsk === undefined)
        return wasUndeploying && status === UNDEPLOY_FAILED ? 'failed' : 'ask';
    const { answer } = lastAsk;
    const isOther = lastAsk.status !== status;
    const isSettled = lastAsk.agoMs >= SETTLE_MS;
    if (status === UNDEPLOY_FAILED) {
        if (wasUndeploying || isOther || (isSettled && answer === 'accepted'))
            return 'failed';
    }
    return answer === 'open' || isOther || isSettled ? 'ask' : 'wait';
}

;// CONCATENATED MODULE: ./src/platforms/connect/remove/removeDeployment.ts







/**
 * Deletes a Deployment and waits until it is gone. Only waits if it is already being deleted. If a deployment is in progress and
 * the platform refuses, waits for that to finish first.
 *
 * @see https://docs.commercetools.com/connect/deployments#delete-deployment
 */
async function removeDeployment(job, deadline) {
    const { api, place, tools, journal } = job;
    const waiting = { deadline, onRetry: journal.info };
    const first = await findDeployment(api, place, waiting);
    if (first === undefined)
        return alreadyGone(job);
    const logStatus = statusLogger(job);
    const report = openReport(journal, first);
    const requests = openRequests(job, deadline);
    const pace = openPace(tools.random);
    const lookAgain = openLook(api, { ...place, id: first.id }, waiting);
    let look = { kind: 'seen', deployment: first };
    let { version: newest } = first;
    for (;;) {
        if (look.kind === 'gone')
            return deleted(job);
        // Skips answers of an instance that lags behind.
        if (look.kind === 'seen' && look.deployment.version >= newest) {
            newest = look.deployment.version;
            if (logStatus(look.deployment))
                pace.restart();
            report.log(look.deployment);
            const move = await requests.next(look.deployment.status);
            if (move === 'failed')
                return undeployFailed(look.deployment, report);
            if (move === 'gone')
                return requests.mayHaveWorked() ? deleted(job) : alreadyGone(job);
        }
        const retryAfterMs = look.kind === 'missed' ? look.retryAfterMs : 0;
        await (0,clock/* sleep */.yy)(tools.clock, Math.max(pace.nextMs(), retryAfterMs), deadline.signal);
        look = await lookAgain();
    }
}
/** Returns a function that logs a new status, and returns whether it was new. */
function statusLogger({ journal }) {
    let logged = '';
    return ({ status }) => {
        if (status === logged)
            return false;
        logged = status;
        const shown = (0,plain/* oneLine */.TN)(status);
        journal.waitingFor(shown);
        journal.info((0,statuses/* classify */.L8)(status) === 'pending'
            ? `The Deployment is ${shown}: a deployment is in progress.`
            : `The Deployment is ${shown}.`);
        return true;
    };
}
function deleted({ place: { projectKey, deployment } }) {
    const line = `Deleted the Deployment ${deployment.value} of the project ${projectKey}.`;
    return { status: 'deleted', line };
}
function alreadyGone({ place: { projectKey, deployment } }) {
    const which = `${deployment.by} ${deployment.value}`;
    const line = `The project ${projectKey} no longer has a Deployment with the ${which}.`;
    return { status: 'already_gone', line };
}
function undeployFailed({ status }, report) {
    const reason = report.entries().find(({ type }) => type === 'Error');
    const why = reason === undefined ? ', without a reason.' : `: ${formatEntry(reason)}`;
    return {
        status: 'failed',
        platformCode: (0,plain/* plainOutput */.MC)((0,plain/* oneLine */.TN)(status)),
        message: `The platform reports that the Deployment could not be undeployed${why}`,
        hint: 'The Deployment still exists, at least in part. A failing preUndeploy script can be the cause. ' +
            'Fix it, then run the job again, or delete the Deployment in the Merchant Center.',
    };
}
/** An instance may send garbage for a moment. A longer streak is an error. */
const removeDeployment_MOST_IN_ROW = 4;
const removeDeployment_NOT_FOUND = 404;
/**
 * Returns a function that checks once whether the Deployment with an id still exists; another one with the same key does not
 * count. Skips transient errors and logs only the first in a streak. Throws any other error.
 */
function openLook(api, place, waiting) {
    let missed = 0;
    let unreadable = 0;
    return async () => {
        try {
            const deployment = await readDeployment(api, place, { ...waiting, attempts: 1 });
            missed = 0;
            unreadable = 0;
            return deployment.id === place.id ? { kind: 'seen', deployment } : { kind: 'gone' };
        }
        catch (error) {
            if (isMissing(error))
                return { kind: 'gone' };
            if (!canPass(error))
                throw error;
            unreadable = isNonsense(error) ? unreadable + 1 : 0;
            if (unreadable > removeDeployment_MOST_IN_ROW)
                throw error;
            missed += 1;
            if (missed === 1)
                waiting.onRetry(`${error.message} Retrying.`);
            return { kind: 'missed', retryAfterMs: error.retryAfterMs ?? 0 };
        }
    };
}
function canPass(error) {
    return error instanceof actionError/* HttpError */.j$ && (isNonsense(error) || (0,failure/* isTemporary */.ey)(error));
}
/** A success that cannot be read, or a 404 that is not the platform's. */
function isNonsense(error) {
    return error.status === removeDeployment_NOT_FOUND || error.code === 'unexpected-response';
}

;// CONCATENATED MODULE: ./src/platforms/connect/remove/carryOut.ts




/** Removes a Deployment, then the draft of its preview if there is one. */
async function carryOut(removal, { run, tools }, deadline) {
    const { projectKey, deployment } = removal;
    const api = openApi(removal, tools, run.journal.secret);
    const job = { ...run, api, place: { projectKey, deployment }, tools };
    const end = await removeDeployment(job, deadline);
    return removeDraftAfter(end, removal, { job, deadline });
}
/**
 * Deletes the draft of a preview after its Deployment. Throws `input` when the draft must not be deleted; the Deployment is gone
 * then.
 */
async function removeDraftAfter(end, { draft, pullRequest, projectKey }, { job, deadline }) {
    if (end.status === 'failed' || draft === undefined)
        return end;
    job.journal.info(end.line);
    const removed = await removeDraft({
        ...job,
        ...{ projectKey, pullRequest, patienceMs: SETTLE_MS, dryRun: false },
        draft: { by: 'key', value: draft },
    }, deadline);
    return removed === 'deleted'
        ? { ...end, status: 'deleted', line: `${end.line} Deleted the draft ${draft}.` }
        : { ...end, line: `${end.line} There is no draft ${draft} any more.` };
}


/***/ }),

/***/ 2165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createOnce),
/* harmony export */   x: () => (/* binding */ PATIENCE_MS)
/* harmony export */ });
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


/***/ })

};
