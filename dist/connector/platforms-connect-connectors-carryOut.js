import { modules as shared } from "./shared.js";
export const id = "platforms-connect-connectors-carryOut";
export const ids = ["platforms-connect-connectors-carryOut"];
export const modules = {
...shared,

/***/ 7954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOut: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
;// CONCATENATED MODULE: ./src/http/api/call.ts
/** Builds the request of a call to the API at `base`, with these headers and those of JSON. */
function toRequest({ method, path, body }, base, headers) {
  return {
    method,
    url: base + path,
    headers: {
      ...headers,
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __webpack_require__(1615);
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

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/text/redact.ts + 2 modules
var redact = __webpack_require__(7312);
;// CONCATENATED MODULE: ./src/http/api/refusal.ts

/** The message for an answer without a readable reason. */
const NO_REASON = 'the answer gives no readable reason';
/** What to do about a status from 500. */
const SERVER_FAULT = 'The error is on the platform\u2019s side. Try again later. Its support can trace the correlation id.';
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
  const named = new Set(fieldsNamed((0,parseJson/* parseJson */.qF)(answer.body)).flatMap((path) => path.match(WORD) ?? []));
  const fields = namesIn((0,parseJson/* parseJson */.qF)(body)).filter((name) => named.has(name));
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
const WORD = /\w+/g;
/** Where error bodies name fields: `errors` of BigCommerce, commercetools and RFC 9457, `invalid-params` of RFC 7807. */
const PLACES = ['errors', 'invalid-params', 'invalid_params'];
/** The members of an entry that name a field. */
const NAMES = ['field', 'pointer', 'name'];
/**
 * Lists what an error body names as fields of the request, as paths in any spelling: `a.0.b`, `#/a/0/b`. Its own members, such as
 * the `type` and `status` of a problem, are none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457#section-3
 */
function fieldsNamed(answer) {
  return (0,parseJson/* isRecord */.u4)(answer) ? PLACES.flatMap((place) => pathsIn(answer[place])) : [];
}
/** A list has an entry for each fault, a map has the fields as its keys. */
function pathsIn(faults) {
  if (Array.isArray(faults)) {
    return faults
      .filter(parseJson/* isRecord */.u4)
      .flatMap((fault) => NAMES.map((key) => fault[key]).filter(isText));
  }
  if (!(0,parseJson/* isRecord */.u4)(faults))
    return [];
  return Object.entries(faults).flatMap(([field, inner]) => [field, ...pathsIn(inner)]);
}
function isText(value) {
  return typeof value === 'string';
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
  const limit = (0,ports_clock/* startDeadline */.db)(tools.clock, ANSWER_WITHIN_MS, {
    parent: tools.signal,
    reason: () => new request/* NetworkError */.Dr('ETIMEDOUT', true),
  });
  try {
    const response = await tools.send(call.request, limit.signal);
    const { text, whole } = await readBody(response, call);
    if (response.status < 200 || response.status > 299) {
      throw refused(call, { response, body: text }, tools);
    }
    if (!whole)
      throw tooLong(call, response.status);
    return parseAnswer(call, response.status, text);
  }
  catch (error) {
    if (tools.signal.aborted)
      throw cutShort(tools.signal.reason, call.hintWhenCut);
    throw error instanceof request/* NetworkError */.Dr ? unanswered(call.what, error) : error;
  }
  finally {
    limit.clear();
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
  return failedWith(`${call.what} failed with HTTP ${String(status)}: ${message}`, { response, json: (0,parseJson/* parseJson */.qF)(body), nowMs: clock.now() }, details);
}
function tooLong({ what, limitBytes }, status) {
  const limit = formatLimit(limitBytes);
  return unreadable(`${what} succeeded, but the answer is longer than the limit of ${limit}.`, status);
}
function parseAnswer(call, status, body) {
  const parsed = parse/* safeParse */.xL(call.answer, (0,parseJson/* parseJson */.qF)(body));
  if (parsed.success)
    return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.') || 'the body').join(', ');
  const message = `${call.what} succeeded, but the answer could not be read (${where} is not as documented).`;
  throw unreadable(message, status);
}

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
async function retry_retry(attempt, options) {
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

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
;// CONCATENATED MODULE: ./src/http/api/lenient.ts

/**
 * Makes a field of an answer optional: null stays null, and a missing value or one of the wrong type reads as undefined. An API
 * that changes such a field must not break a deployment.
 */
function lenient(schema) {
  return schemas/* catch */.MfU(schemas/* nullish */.cl6(schema), undefined);
}

;// CONCATENATED MODULE: ./src/platforms/connect/api/hints.ts

const CLIENT = 'Check `client_id` and `client_secret`, and that `region` is the region of the API client\u2019s project.';
const CONTRACT = 'Compare `configuration` and `global_configuration` with connect.yaml at the tag that is deployed.';
const BUSY = 'Wait for it and run the job again, or set `on_conflict: wait`.';
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
const explain_text = lenient(schemas/* string */.YjP());
const ErrorBody = schemas/* looseObject */._H3({
  message: explain_text,
  error: explain_text,
  error_description: explain_text,
  errors: lenient(schemas/* array */.YOg(schemas/* catch */.MfU(schemas/* looseObject */._H3({ code: explain_text, message: explain_text, detailedErrorMessage: explain_text }), {
    code: undefined,
    message: undefined,
    detailedErrorMessage: undefined,
  }))),
});
/**
 * Reads the body of an error answer from the API or the token service. It can be any text: gateways answer with HTML.
 *
 * @see https://docs.commercetools.com/connect/errors
 */
function readError(body) {
  const { data } = ErrorBody.safeParse((0,parseJson/* parseJson */.qF)(body));
  const errors = data?.errors ?? [];
  const code = errors[0]?.code ?? data?.error ?? '';
  const details = errors.flatMap(({ message, detailedErrorMessage }) => [message, detailedErrorMessage].filter((part) => part));
  const parts = [data?.message, data?.error_description, ...details].filter((part) => part);
  const messages = [...new Set(parts)].slice(0, MOST_MESSAGES);
  return {
    message: messages.join(' ') || NO_REASON,
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
  return (0,actionError/* hasStatus */.Ro)(error, NOT_FOUND) && error.platformCode !== undefined;
}
/** Turns the platform's report that something does not exist into undefined. Throws any other error. */
function ifMissing(error) {
  if (!isMissing(error))
    throw error;
}
/** Only the codes are documented, not the status. */
const CONCURRENT = new Set([
  'ConcurrentModification',
  'DuplicateField',
  '409',
]);
/** Returns whether a call was refused because somebody else was faster: the version is no longer the latest, or the key is taken. */
function isConcurrent({ platformCode, status }) {
  return CONCURRENT.has(platformCode ?? String(status));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __webpack_require__(2306);
;// CONCATENATED MODULE: ./src/platforms/connect/api/tokens.ts





const EARLY_MS = 5 * 60_000;
const EARLY_PART = 0.1;
const Issued = schemas/* looseObject */._H3({
  // It goes into a header, which allows only printable ASCII.
  access_token: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\x21-\x7e]+$/)),
  expires_in: schemas/* number */.aig().check(api/* _nonnegative */.UI()),
  scope: lenient(schemas/* string */.YjP()),
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
    const issued = await callApi(call, { send, clock, signal });
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
  if (error.code === 'unexpected-response' || isTemporary(error))
    return unsent(error);
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
  const attempt = async (call, token, { deadline: { signal }, onRetry: log }) => {
    const request = toRequest(call, client.connectUrl, {
      Authorization: `Bearer ${token}`,
      'X-Correlation-ID': tools.correlationId,
      'User-Agent': tools.userAgent,
    });
    return callApi({ ...call, request, explain, ...LIMITS }, { ...tools, signal, log });
  };
  return {
    call: (call, patience) => retry_retry(async () => {
      const { signal } = patience.deadline;
      const token = await tokens.current(signal);
      try {
        return await attempt(call, token, patience);
      }
      catch (error) {
        if (!(0,actionError/* hasStatus */.Ro)(error, UNAUTHORIZED))
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

;// CONCATENATED MODULE: ./src/platforms/connect/follow/pace.ts
const pace_FIRST_MS = 2000;
const pace_LONGEST_MS = 15_000;
const FACTOR = 1.5;
/** Opens the waits of one poll. The random part keeps the jobs of a matrix from polling all at once. */
function openPace(random) {
  let waitMs = pace_FIRST_MS;
  return {
    nextMs: () => {
      const nextMs = Math.ceil(waitMs * (1 + random() / 4));
      waitMs = Math.min(pace_LONGEST_MS, waitMs * FACTOR);
      return nextMs;
    },
    restart: () => {
      waitMs = pace_FIRST_MS;
    },
  };
}

;// CONCATENATED MODULE: ./src/platforms/connect/follow/settling.ts
/** After this time an unchanged state counts as final: polling may miss a short deployment. */
const SETTLE_MS = 45_000;
/** Starts with the first look. Only what `fingerprint` takes up of a look counts as a change. */
function openSettling(first, fingerprint, clock) {
  let state = fingerprint(first);
  let sinceMs = clock.now();
  let untilMs = sinceMs;
  return {
    note: (now, askedAtMs) => {
      const before = state;
      state = fingerprint(now);
      if (state !== before)
        sinceMs = clock.now();
      untilMs = askedAtMs;
      return state !== before;
    },
    sameForMs: () => untilMs - sinceMs,
    // A timer may be a little early.
    settlesInMs: () => sinceMs + SETTLE_MS - clock.now() + 1,
  };
}

;// CONCATENATED MODULE: ./src/platforms/connect/follow/openPoll.ts





/**
 * An instance may lag or send garbage for a moment. A longer streak is an error; a missing record only when it stays away as long
 * as an answer may be out of date, because a new one may show late.
 */
const MOST_IN_ROW = 4;
const openPoll_NOT_FOUND = 404;
/**
 * Returns the function that waits for the next look: at the latest until a state that may be the end (`isEnd`) has settled. Sooner
 * again when something has changed, and later when the platform asks for it. Transient errors are skipped; only the first in a
 * streak is logged. Throws `deployment-lost` when it stays away or another one took its place, and any other error as it is.
 */
function openPoll(polled) {
  const { observations, tools, signal } = polled;
  const { clock } = tools;
  const pace = openPace(tools.random);
  const look = openLook(polled);
  let retryAfterMs = 0;
  return async (isEnd) => {
    for (;;) {
      const settlesInMs = isEnd ? observations.settlesInMs() : 0;
      const waitMs = Math.min(pace.nextMs(), settlesInMs > 0 ? settlesInMs : Infinity);
      await (0,ports_clock/* sleep */.yy)(clock, Math.max(waitMs, retryAfterMs), signal);
      const askedAtMs = clock.now();
      const seen = await look((ms) => {
        retryAfterMs = ms;
      });
      if (seen === undefined)
        continue;
      retryAfterMs = 0;
      if (observations.note(seen, askedAtMs))
        pace.restart();
      return seen;
    }
  };
}
/** Returns the function that looks once; undefined after a transient error, with the wait that the platform asks for. */
function openLook(polled) {
  const { id, read, info, tools } = polled;
  const { clock } = tools;
  let missed = 0;
  let inRow = 0;
  let lastSeenMs = clock.now();
  return async (wait) => {
    try {
      const seen = await read();
      missed = 0;
      inRow = 0;
      lastSeenMs = clock.now();
      if (seen.id !== id)
        throw lost(polled, 'Another one has its key now.');
      return seen;
    }
    catch (error) {
      const kind = kindOf(error);
      if (kind === undefined)
        throw error;
      inRow = kind === 'passing' ? 0 : inRow + 1;
      if (inRow > MOST_IN_ROW) {
        if (kind === 'unreadable')
          throw error;
        if (clock.now() - lastSeenMs >= SETTLE_MS)
          throw lost(polled, 'It may have been deleted.');
      }
      missed += 1;
      if (missed === 1)
        info(`${error.message} Retrying.`);
      wait(error instanceof actionError/* HttpError */.j$ ? (error.retryAfterMs ?? 0) : 0);
      return undefined;
    }
  };
}
/**
 * Sorts errors into transient ones (`passing`) and those that become final when they repeat; undefined for any other.
 */
function kindOf(error) {
  if (!(error instanceof actionError/* HttpError */.j$))
    return undefined;
  if (error.code === 'unexpected-response')
    return 'unreadable';
  if (error.status === openPoll_NOT_FOUND)
    return 'gone';
  return isTemporary(error) ? 'passing' : undefined;
}
function lost({ noun, id }, reason) {
  return new actionError/* ActionError */.lZ('deployment-lost', `The platform no longer knows ${noun} ${id}. ${reason}`, { hint: `Check the ${noun}s of the project before you run the job again.` });
}

;// CONCATENATED MODULE: ./src/platforms/connect/follow/report.ts

/** Caps the log in case a platform reports without end. */
const MOST_LOGGED = 100;
/** Caps the memory: each look can add a megabyte of entries. */
const MOST_KEPT = 1000;
/** Opens the report on anything that has one. */
function growReport({ before, entriesOf, show, info }) {
  const isNew = isNewTo(before === undefined ? [] : entriesOf(before));
  const own = [];
  return {
    entries: () => own,
    log: (now) => {
      for (const entry of entriesOf(now)) {
        if (own.length >= MOST_KEPT || !isNew(entry))
          continue;
        own.push(entry);
        if (own.length <= MOST_LOGGED)
          show(entry);
        else if (own.length === MOST_LOGGED + 1)
          info('Further report entries are not shown.');
      }
    },
  };
}
/** Returns a test that an entry passes once, unless it is one of the old ones. Entries have no id, so all of their text counts. */
function isNewTo(old) {
  const seen = new Set(old.map((entry) => JSON.stringify(entry)));
  return (entry) => {
    const identity = JSON.stringify(entry);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  };
}
/** Writes an entry as one line: `service: title: message`. */
function formatEntry({ application, title, message }) {
  const text = [title, message].filter((part) => part).map((part) => (0,plain/* oneLine */.TN)(part ?? ''));
  const parts = text.length === 0 ? ['an entry without text'] : text;
  return [...(application ? [(0,plain/* oneLine */.TN)(application)] : []), ...parts].join(': ');
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/goal.ts

/**
 * Returns what is left to do for a draft to reach its goal. A tag that was moved to another commit cannot be detected.
 *
 * | the draft                                        | publish     | preview     |
 * | ------------------------------------------------ | ----------- | ----------- |
 * | `Processing` with this tag                       | under way   | busy        |
 * | `Processing` with another tag                    | busy        | busy        |
 * | `pending` with this tag                          | busy        | under way   |
 * | `pending` with another tag                       | busy        | busy        |
 * | `Published` with this tag and without changes    | reached     |             |
 * | `isPreviewable: "true"` with this tag            |             | reached     |
 */
function distanceTo(goal, draft) {
  const { status, isPreviewable, hasChanges } = draft;
  const isOurs = hasSource(goal, draft);
  const publishes = goal.command === 'publish';
  if (status === 'Processing') {
    if (isOurs && publishes)
      return { kind: 'under-way' };
    return { kind: 'busy', what: `${(0,plain/* oneLine */.TN)(draft.tag ?? 'another tag')} is being published` };
  }
  if (isPreviewable === 'pending') {
    if (isOurs && !publishes)
      return { kind: 'under-way' };
    return {
      kind: 'busy',
      what: `the preview of ${(0,plain/* oneLine */.TN)(draft.tag ?? 'another tag')} is being checked`,
    };
  }
  const isReached = publishes
    ? status === 'Published' && hasChanges === false
    : isPreviewable === 'true';
  if (isOurs && isReached)
    return { kind: 'reached' };
  return { kind: 'open', actions: actionsFor(goal, draft) };
}
function actionsFor(goal, draft) {
  const url = goal.url ?? draft.url;
  const asked = goal.command === 'publish'
    ? { action: 'publish', certification: false }
    : { action: 'updatePreviewable' };
  if (hasSource(goal, draft))
    return [asked];
  return [{ action: 'setRepository', ...(url === undefined ? {} : { url }), tag: goal.tag }, asked];
}
/** Returns whether a draft has the tag and the repository of a goal. */
function hasSource({ tag, url }, draft) {
  return draft.tag === tag && (url === undefined || draft.url === url);
}
/** The platform's state that decides about a goal. */
function stateOf({ command }, draft) {
  return command === 'publish' ? draft.status : draft.isPreviewable;
}
/** The report that belongs to a goal. */
function reportOf({ command }, { publishReport, previewReport }) {
  return command === 'publish' ? publishReport : previewReport;
}
const CLASSES = {
  publish: {
    Draft: 'idle',
    Processing: 'working',
    Published: 'reached',
    Failed: 'failed',
    ReadyForCertification: 'certification',
    InCertification: 'certification',
  },
  preview: { none: 'idle', pending: 'working', true: 'reached', false: 'failed' },
};
/** Classifies the state of a draft for a goal. An undocumented state is `unknown` and ends nothing. */
function classOf(goal, draft) {
  return CLASSES[goal.command][stateOf(goal, draft)] ?? 'unknown';
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/check/checks.ts



/** In the title of a check that the platform skipped, and reports as an error all the same. */
const SKIPPED = /\bskipped\b/i;
/** Opens the report of a check. Entries of an older check, which the draft may still show, are left out. */
function openCheckReport(goal, before, journal) {
  return growReport({
    before,
    entriesOf: (draft) => reportOf(goal, draft),
    show: (entry) => {
      journal.info(`${checks_kindOf(entry)}: ${formatEntry(entry)}`);
    },
    info: journal.info,
  });
}
/**
 * Builds the report for people and later steps. An entry of type Error is a failed check only after a refusal: the platform also
 * reports skipped checks as errors.
 */
function toCheckReport(entries, { draft, goal, isRefused, }) {
  const { id, key, status, isPreviewable } = draft;
  return {
    checks: entries.map((entry) => toCheck(entry, isRefused)),
    json: {
      connector_id: id,
      connector_key: key ?? null,
      tag: goal.tag,
      status,
      is_previewable: isPreviewable,
      entries,
    },
  };
}
function toCheck(entry, isRefused) {
  const result = resultOf(entry, isRefused);
  const taken = (text) => text === undefined || text === '' ? undefined : (0,plain/* oneLine */.TN)(text);
  return {
    title: (0,plain/* oneLine */.TN)(entry.title === '' ? 'An entry without a title' : entry.title),
    result,
    message: taken(entry.message),
    application: taken(entry.application),
    remedy: result === 'failed' ? remedyFor(entry) : undefined,
  };
}
function resultOf({ type, title }, isRefused) {
  if (SKIPPED.test(title))
    return 'skipped';
  if (type === 'Error')
    return isRefused ? 'failed' : 'warning';
  if (type === 'Warning')
    return 'warning';
  return /\b(succeeded|passed)\b/i.test(title) ? 'passed' : 'note';
}
/** The platform's type of an entry; a skipped check is not shown as an error. */
function checks_kindOf({ type, title }) {
  return SKIPPED.test(title) ? 'Skipped' : (0,plain/* oneLine */.TN)(type);
}
/**
 * Remedies for failed checks. Titles of checks are undocumented, so each check is matched by words that were recorded from the
 * platform. Nearly all are fixed in the repository and released with a new tag.
 */
const REMEDIES = [
  [
    /specification file not found|connect\.ya?ml.*not found|\btag\b.*not (found|exist)/i,
    'Push the tag to the repository of the draft, with connect.yaml at the root of that commit.',
  ],
  [
    /specification file|connect\.ya?ml/i,
    'Fix connect.yaml where the message says, and release a new tag. `commercetools connect validate` of the official CLI checks it, too.',
  ],
  [
    /reach|clone|permission|access/i,
    'Check the URL of the repository. A private one needs its SSH URL and read access for the GitHub user connect-mu.',
  ],
  [
    /\bSCA\b(?!.*\bSAST:)(?=.*(:|vulnerab|CVE))|dependenc/i,
    'Update the package that the message names in package.json and the lock file of the application (see `npm audit`), and release a new tag.',
  ],
  [
    /\bSAST\b|static/i,
    'Fix the code where the message says, and release a new tag. If the finding is wrong, ask the platform\u2019s support for an exception.',
  ],
  [
    /image/i,
    'Update the runtime and the packages that the image is built from (engines and dependencies in package.json), and release a new tag.',
  ],
  [
    /build|install|compile/i,
    'Build the application on a clean checkout of the tag (`npm ci`, `npm run build`), fix what fails, and release a new tag.',
  ],
];
const ASK_SUPPORT = 'If the message does not say what to change, ask the platform\u2019s support, with the correlation id.';
/** Returns what to do about a failed check, in one or two sentences. */
function remedyFor({ title, message = '' }) {
  const text = `${title} ${message}`;
  return REMEDIES.find(([words]) => words.test(text))?.[1] ?? ASK_SUPPORT;
}

;// CONCATENATED MODULE: ./src/platforms/connect/api/client.ts

/** An id in an answer. It goes into messages, outputs and URLs, so it must not contain special characters. */
const resourceId = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w.-]{1,200}$/));
/** Returns the part of a path that names a resource. */
function segmentOf({ by, value }) {
  return by === 'key' ? `key=${value}` : encodeURIComponent(value);
}

;// CONCATENATED MODULE: ./src/platforms/connect/api/contract.ts


const Declared = schemas/* looseObject */._H3({
  key: schemas/* string */.YjP(),
  required: lenient(schemas/* boolean */.zMY()),
  default: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
});
const DeclaredKeys = schemas/* looseObject */._H3({
  standardConfiguration: schemas/* nullish */.cl6(schemas/* array */.YOg(Declared)),
  securedConfiguration: schemas/* nullish */.cl6(schemas/* array */.YOg(Declared)),
});
/** The parts of a Connector, and of a Deployment's connector, that declare its configuration. */
const contractShape = {
  configurations: lenient(schemas/* array */.YOg(schemas/* extend */.X$i(DeclaredKeys, { applicationName: schemas/* string */.YjP() }))),
  globalConfiguration: lenient(DeclaredKeys),
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




/** Shape of a version in an answer. */
const VersionJson = schemas/* looseObject */._H3({
  key: lenient(schemas/* string */.YjP()),
  name: lenient(schemas/* string */.YjP()),
  version: lenient(schemas/* number */.aig()),
  repository: lenient(schemas/* looseObject */._H3({ tag: lenient(schemas/* string */.YjP()) })),
  ...contractShape,
});
/** Picks the version out of an answer. */
function toVersion(json) {
  return {
    key: json.key ?? undefined,
    name: json.name ?? undefined,
    version: json.version ?? undefined,
    tag: json.repository?.tag ?? undefined,
    contract: toContract(json),
  };
}
/** Documented as a text; a boolean is read like it. */
const previewableShape = lenient(schemas/* pipe */.FsL(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY()]), schemas/* transform */.pdi(String)));
const ConnectorJson = schemas/* pipe */.FsL(schemas/* extend */.X$i(VersionJson, {
  id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
  supportedRegions: lenient(schemas/* array */.YOg(schemas/* string */.YjP())),
  isPreviewable: previewableShape,
}), schemas/* transform */.pdi((json) => ({
  ...toVersion(json),
  id: json.id,
  supportedRegions: json.supportedRegions ?? [],
  isPreviewable: json.isPreviewable ?? undefined,
})));
/**
 * Reads a Connector: its published version, or its draft when `staged`. With retries unless `attempts` is 1.
 *
 * @see https://docs.commercetools.com/connect/connectors
 */
function readConnector(api, { staged, ...reference }, waiting) {
  return api.call({
    what: 'Reading the Connector',
    method: 'GET',
    path: `/connectors/${staged ? 'drafts/' : ''}${segmentOf(reference)}`,
    answer: ConnectorJson,
  }, { ...waiting, retryable: isTemporary });
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
const Details = schemas/* looseObject */._H3({
  build: lenient(schemas/* looseObject */._H3({
    id: lenient(schemas/* string */.YjP()),
    report: lenient(schemas/* looseObject */._H3({ entries: lenient(schemas/* array */.YOg(EntryJson)) })),
  })),
});
/**
 * Shape of a Deployment in an answer. Requires only what is needed to follow a deployment: the API's versions differ, and a new
 * Deployment lacks some fields that are documented as required.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
const DeploymentJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  id: resourceId,
  key: lenient(schemas/* string */.YjP()),
  version: schemas/* number */.aig(),
  status: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
  type: lenient(schemas/* string */.YjP()),
  preview: lenient(schemas/* boolean */.zMY()),
  connector: lenient(schemas/* extend */.X$i(VersionJson, { id: lenient(schemas/* string */.YjP()) })),
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
    connector: { ...toVersion(connector ?? {}), id: connector?.id ?? undefined },
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
/**
 * Shape of a draft in an answer. Requires only what following a release needs: new drafts lack fields that are documented as
 * required.
 *
 * @see https://docs.commercetools.com/connect/connectors-staged
 */
const DraftJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  id: resourceId,
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
function draftPath(reference) {
  return `/connectors/drafts/${segmentOf(reference)}`;
}
/** Reads a draft; retries transient errors unless `attempts` says otherwise. */
function readDraft(api, reference, waiting) {
  const path = draftPath(reference);
  return api.call({ what: 'Reading the draft of the Connector', method: 'GET', path, answer: DraftJson }, { ...waiting, retryable: isTemporary });
}
/** Reads a draft; undefined if the platform reports that it does not exist. */
function findDraft(api, reference, waiting) {
  return readDraft(api, reference, waiting).catch(ifMissing);
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/check/evidence.ts


/**
 * Starts to record what is seen of a draft. Its state from before our call is never the outcome.
 *
 * | seen since our call                                 | believed | because                                          |
 * | --------------------------------------------------- | -------- | ------------------------------------------------ |
 * | another tag or repository than asked for            | no       | it is from before the call                       |
 * | a version below one already seen                    | no       | the answer comes from an instance that lags      |
 * | a look that showed the check at work                | yes      | this check has ended since                       |
 * | another state than before, for the same tag         | yes      | only the end of this check makes it              |
 * | the state from before, where the tag was another    | no       | it may be left over from the other tag           |
 * | nothing changed for 45 s                            | yes      | it was too short to be seen                      |
 */
function openObservations(goal, { before, first, isAnswer }, clock) {
  const settling = openSettling(first, (draft) => fingerprint(goal, draft), clock);
  let now = first;
  let newest = Math.max(before.version, first.version);
  let wasAtWork = !isAnswer && isAtWork(goal, first);
  const isOld = () => now.version < newest;
  const isSettled = () => settling.sameForMs() >= SETTLE_MS;
  return {
    note: (next, askedAtMs) => {
      newest = Math.max(newest, next.version);
      wasAtWork ||= isAtWork(goal, next);
      now = next;
      return settling.note(next, askedAtMs);
    },
    isOld,
    isSettled,
    believed: () => {
      if (!hasSource(goal, now))
        return false;
      if (isSettled())
        return true;
      if (isOld())
        return false;
      return wasAtWork || stateOf(goal, now) !== stateOf(goal, before);
    },
    settlesInMs: settling.settlesInMs,
  };
}
function isAtWork(goal, draft) {
  return hasSource(goal, draft) && classOf(goal, draft) === 'working';
}
function fingerprint(goal, draft) {
  const { version, tag, url } = draft;
  return JSON.stringify([stateOf(goal, draft), version, tag, url, reportOf(goal, draft).length]);
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/check/outputRelease.ts





/** How long to wait until the published tag is visible, because the next redeploy takes what is. */
const outputRelease_LONGEST_MS = 120_000;
/** Part of the time limit that is kept for ending the step. */
const RESERVE_MS = 5000;
/** Sets the outputs of a draft that has reached its goal. After publishing it waits for the version that a redeploy takes. */
async function outputRelease(job, draft) {
  const { goal, run } = job;
  run.journal.output('connector_tag', (0,plain/* plainOutput */.MC)((0,plain/* oneLine */.TN)(draft.tag ?? '')));
  const version = goal.command === 'publish' ? await awaitPublished(job, draft) : String(draft.version);
  if (version !== undefined)
    run.journal.output('connector_version', (0,plain/* plainOutput */.MC)(version));
}
/**
 * Waits until the published Connector has the tag, so that a redeploy right afterwards takes it. Resolves with its version, or
 * with undefined if the tag does not show in time. The draft is published either way.
 */
async function awaitPublished(job, draft) {
  const { api, run, tools, goal, deadline } = job;
  const { journal } = run;
  const pace = openPace(tools.random);
  const untilMs = tools.clock.now() + Math.min(outputRelease_LONGEST_MS, deadline.remainingMs() - RESERVE_MS);
  const reference = { by: 'id', value: draft.id, staged: false };
  let seen;
  for (;;) {
    let askedMs = 0;
    try {
      const waiting = { deadline, onRetry: journal.info, attempts: 1 };
      const { tag, version } = await readConnector(api, reference, waiting);
      if (tag === goal.tag)
        return String(version ?? '');
      seen = `it still has ${(0,plain/* oneLine */.TN)(tag ?? 'no tag')}`;
    }
    catch (error) {
      if (!(error instanceof actionError/* HttpError */.j$))
        throw error;
      seen = error.message;
      askedMs = error.retryAfterMs ?? 0;
    }
    const waitMs = Math.max(pace.nextMs(), askedMs);
    if (tools.clock.now() + waitMs >= untilMs)
      break;
    await (0,ports_clock/* sleep */.yy)(tools.clock, waitMs, deadline.signal);
  }
  journal.warning({
    title: 'The published Connector does not show the tag yet',
    message: `The draft is published with ${goal.tag}, but the published Connector does not show it (${seen}). ` +
      'A redeploy right now may take the previous version: set `expected_tag` there.',
  });
  return undefined;
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/check/followCheck.ts








/**
 * Polls a draft until its check has ended for certain, and returns the result. Throws `conflict` if somebody else moves the draft
 * to another tag, and `deployment-lost` if the check disappears.
 */
async function followCheck(job, asked) {
  const { run, tools, api, goal, deadline } = job;
  const { journal } = run;
  const { id } = asked.first;
  const observations = openObservations(goal, asked, tools.clock);
  const isFollowed = asked.before === asked.first;
  const report = openCheckReport(goal, isFollowed ? undefined : asked.before, journal);
  const poll = openPoll({
    noun: 'draft',
    id,
    read: () => {
      const waiting = { deadline, onRetry: journal.info, attempts: 1 };
      return readDraft(api, { by: 'id', value: id }, waiting);
    },
    ...{ observations, tools, signal: deadline.signal, info: journal.info },
  });
  const logState = stateLogger(job);
  let now = asked.first;
  for (;;) {
    if (hasSource(goal, now) && !observations.isOld()) {
      logState(now);
      report.log(now);
    }
    const end = classOf(goal, now);
    const isEnd = ['reached', 'failed', 'certification'].includes(end);
    if (isEnd && observations.believed())
      return conclude(job, now, report);
    refuseOther(job, now, observations);
    now = await poll(end !== 'working');
  }
}
/** Returns a function that logs each new state. */
function stateLogger({ run: { journal }, goal }) {
  let logged = '';
  return (now) => {
    const state = stateOf(goal, now);
    if (state === logged)
      return;
    logged = state;
    const shown = (0,plain/* oneLine */.TN)(state);
    journal.output('platform_status', (0,plain/* plainOutput */.MC)(shown));
    journal.waitingFor(shown);
    journal.step(shown);
    if (classOf(goal, now) === 'unknown') {
      journal.warning({
        title: 'Unknown status',
        message: `The platform reports the undocumented status ${shown}. It is treated as in progress.`,
      });
    }
    else if (goal.command === 'publish')
      journal.info(`The draft is ${shown}.`);
    else
      journal.info(`isPreviewable is ${shown}.`);
  };
}
/** Throws if the requested outcome can no longer come. */
function refuseOther({ goal }, now, { isOld, isSettled }) {
  if (isOld() || !isSettled())
    return;
  if (!hasSource(goal, now)) {
    throw new actionError/* ActionError */.lZ('conflict', `Somebody else changed the draft to ${(0,plain/* oneLine */.TN)(now.tag ?? 'another tag')} while ${goal.tag} was being checked.`, {
      hint: 'Keep jobs apart with a `concurrency` group, or use one draft for each pull request.',
    });
  }
  if (classOf(goal, now) === 'idle') {
    throw new actionError/* ActionError */.lZ('deployment-lost', `The platform no longer checks ${goal.tag}: the draft is ${(0,plain/* oneLine */.TN)(stateOf(goal, now))}.`, { hint: 'Somebody may have changed the draft. Run the job again.' });
  }
}
async function conclude(job, now, report) {
  const { run, goal } = job;
  const state = (0,plain/* oneLine */.TN)(stateOf(goal, now));
  const isReached = classOf(goal, now) === 'reached';
  const entries = report.entries().length > 0 ? report.entries() : reportOf(goal, now);
  const checks = toCheckReport(entries, { draft: now, goal, isRefused: !isReached });
  run.keepReport(checks);
  run.noteUnderWay(undefined);
  if (!isReached)
    return followCheck_refused(job, now, checks);
  await outputRelease(job, now);
  return goal.command === 'publish'
    ? { status: 'published', line: `Published ${goal.tag} (the draft is ${state}).` }
    : { status: 'previewable', line: `${goal.tag} is previewable.` };
}
function followCheck_refused({ goal }, now, { checks }) {
  const state = stateOf(goal, now);
  if (classOf(goal, now) === 'certification') {
    return {
      status: 'failed',
      platformCode: (0,plain/* oneLine */.TN)(state),
      message: `The draft went into certification (${(0,plain/* oneLine */.TN)(state)}), so ${goal.tag} was not published by this run.`,
      hint: 'Somebody requested certification. Wait until it ends, or withdraw it in the Merchant Center.',
    };
  }
  const reasons = checks.filter(({ result }) => result === 'failed');
  const names = reasons.slice(0, MOST_NAMED).map(({ title }) => title);
  const what = goal.command === 'publish' ? 'was not published' : 'is not previewable';
  return {
    status: 'failed',
    platformCode: (0,plain/* oneLine */.TN)(goal.command === 'publish' ? state : `isPreviewable=${state}`),
    message: names.length === 0
      ? `${goal.tag} ${what}. The platform gives no reason.`
      : `${goal.tag} ${what}: ${names.join('; ')}.`,
    ...(names.length > 0 && {
      brief: `${goal.tag} ${what}: ${(0,format/* formatCount */.B4)(reasons.length, 'check')} failed.`,
    }),
    hint: names.length === 0
      ? 'Ask the platform\u2019s support, with the correlation id.'
      : 'Each failed check has its own error with what to do. The previous release is not affected.',
  };
}
const MOST_NAMED = 5;

;// CONCATENATED MODULE: ./src/step/createOnce.ts


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
    if (!(error instanceof actionError/* HttpError */.j$))
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
    const notBeforeMs = clock.now() + (last instanceof actionError/* HttpError */.j$ ? (last.retryAfterMs ?? 0) : 0);
    if (creation.look !== undefined)
      creation.info?.(`${last.message} Checking for ${creation.what} before retrying.`);
    const sight = await lookFor(creation);
    if (sight.kind === 'there')
      return { value: sight.value, how: 'found' };
    const isLostAgain = last instanceof actionError/* HttpError */.j$ && last.effect === 'unknown';
    if (sight.kind === 'unclear' || !isLostAgain || sent >= TRIES) {
      const makeError = creation.unknown ?? unknownOutcome(creation.what);
      throw makeError(lost, last === lost ? undefined : last);
    }
    // The platform may have asked for a longer wait than the checks took.
    await (0,ports_clock/* sleep */.yy)(clock, Math.max(0, notBeforeMs - clock.now()), signal);
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
    await (0,ports_clock/* sleep */.yy)(clock, Math.max(0, Math.max(sinceMs + afterMs, notBeforeMs) - clock.now()), signal);
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
      if (!(error instanceof actionError/* HttpError */.j$) || error.effect === 'refused')
        break;
      notBeforeMs = clock.now() + (error.retryAfterMs ?? 0);
    }
  }
  return last;
}
/** Returns whether an error is a failed call, not an abort or a caller's decision. */
function isFailedCall(error) {
  return error instanceof actionError/* ActionError */.lZ && ['http', 'unexpected-response'].includes(error.code);
}
function unknownOutcome(what) {
  return (lost, later) => {
    const again = later === undefined ? '' : ` A retry failed: ${later.message}`;
    return new actionError/* ActionError */.lZ('ambiguous', `${lost.message} Could not confirm whether ${what} was created.${again}`, { hint: lost.hint, platformCode: later?.platformCode, cause: later ?? lost });
  };
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/createDraft.ts





/**
 * Creates a draft, once. If the call may have worked, it looks for a draft with the key, because keys are unique. A draft that
 * somebody else created at the same time is used like any existing one.
 *
 * @see https://docs.commercetools.com/connect/connectors-staged#create-connectorstaged
 */
async function createDraft({ api, run, tools, deadline }, body) {
  const { journal } = run;
  const waiting = { deadline, onRetry: journal.info };
  const { value, how } = await createOnce({
    what: `the draft ${body.key}`,
    create: () => api.call({
      what: 'Creating the draft of the Connector',
      method: 'POST',
      path: '/connectors/drafts',
      body,
      answer: DraftJson,
    }, { ...waiting, retryable: canSendAgain }),
    look: () => findDraft(api, { by: 'key', value: body.key }, waiting),
    isTaken: isConcurrent,
    looksWhenTakenMs: [0, 2000, 10_000],
    info: journal.info,
    unknown: (lost, later) => new actionError/* ActionError */.lZ('ambiguous', `${lost.message} Could not confirm whether the draft ${body.key} was created.`, {
      hint: 'Running the job again is safe: it uses an existing draft.',
      platformCode: later?.platformCode,
      cause: later ?? lost,
    }),
    ...{ clock: tools.clock, signal: deadline.signal },
  });
  journal.info(how === 'taken'
    ? `The draft ${body.key} exists already, so it is used.`
    : `Created the draft ${body.key}.`);
  return value;
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/releaseJob.ts
/** Ends a dry run with what a run would do, one sentence each. */
function planned(...plan) {
  return { status: 'planned', plan, line: 'Nothing was sent: this is a dry run.' };
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/sendUpdate.ts






/**
 * Codes for an update during a check. None is documented for publishing, so after `busy` the next look decides.
 */
const sendUpdate_BUSY = new Set([
  'ConnectorStagedPreviewRequestUnderProcess',
  'InvalidOperation',
]);
/**
 * Sends the actions that bring a draft to its goal, in one call and never twice: after a lost answer it reads the draft first.
 * Throws `ambiguous` if it cannot confirm whether the call worked, and the platform's error if the call is refused for good.
 *
 * @see https://docs.commercetools.com/connect/connectors-staged#update-connectorstaged
 */
async function sendUpdate(job, before, actions) {
  const { run, tools, deadline, goal } = job;
  run.noteUnderWay(UNDER_WAY);
  try {
    const { value, how } = await createOnce({
      what: goal.command === 'publish' ? 'the release' : 'the request for a preview',
      create: () => post(job, before, actions),
      look: () => sendUpdate_lookFor(job, before),
      info: run.journal.info,
      unknown: (lost, later) => mayHaveStarted(lost, later, goal.tag),
      ...{ clock: tools.clock, signal: deadline.signal },
    });
    return { kind: 'asked', before, first: value, isAnswer: how === 'answered' };
  }
  catch (error) {
    if (!(error instanceof actionError/* HttpError */.j$))
      throw error;
    run.noteUnderWay(undefined);
    if (isConcurrent(error))
      return { kind: 'outdated', error };
    if (sendUpdate_BUSY.has(error.platformCode ?? ''))
      return { kind: 'busy', error };
    throw error;
  }
}
/** What people need to know if the run ends early. */
const UNDER_WAY = 'The platform may keep checking the tag, because a check cannot be stopped. Running the job again is safe: it follows the running check.';
function post({ api, run, deadline, goal }, before, actions) {
  return api.call({
    what: goal.command === 'publish' ? 'Publishing' : 'Requesting the preview',
    method: 'POST',
    path: draftPath({ by: 'id', value: before.id }),
    body: { version: before.version, actions },
    answer: DraftJson,
  }, { deadline, retryable: canSendAgain, onRetry: run.journal.info });
}
/** Checks whether a call worked. If only the version changed, it is unclear who changed it. */
async function sendUpdate_lookFor({ api, run, deadline, goal }, before) {
  const reference = { by: 'id', value: before.id };
  const now = await findDraft(api, reference, { deadline, onRetry: run.journal.info });
  if (now === undefined)
    return 'unclear';
  const hasMoved = now.version > before.version;
  if (!hasSource(goal, now))
    return hasMoved ? 'unclear' : undefined;
  const isOtherState = stateOf(goal, now) !== stateOf(goal, before);
  if (!hasSource(goal, before) || isOtherState || classOf(goal, now) === 'working')
    return now;
  return hasMoved ? 'unclear' : undefined;
}
function mayHaveStarted(lost, later, tag) {
  const again = later === undefined ? '' : ` The retry failed: ${later.message}`;
  return new actionError/* ActionError */.lZ('ambiguous', `${lost.message} Could not confirm whether the platform checks ${tag}.${again}`, {
    hint: 'Look at the Connector in the Merchant Center. Running the job again is safe: it looks first.',
    platformCode: later?.platformCode,
    cause: later ?? lost,
  });
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/release.ts










/**
 * Brings a draft to its goal: reads it, waits for other checks, sends the missing updates, and follows the check. Sends nothing
 * if the goal is already reached.
 *
 * @see https://docs.commercetools.com/connect/publish-connectors
 */
async function releaseDraft(job) {
  const { run, tools, goal } = job;
  const found = await findOrCreate(job);
  if (found === undefined)
    return planOfCreation(job);
  let draft = found;
  let conflicts = 0;
  const pace = openPace(tools.random);
  for (;;) {
    refuseDraft(job, draft);
    const distance = distanceTo(goal, draft);
    if (distance.kind === 'reached')
      return unchanged(job, draft);
    if (run.dryRun)
      return planOf(job, distance);
    if (distance.kind === 'under-way') {
      run.journal.info(`The platform already checks ${goal.tag}. Following it.`);
      run.noteUnderWay(UNDER_WAY);
      return followCheck(job, { before: draft, first: draft, isAnswer: false });
    }
    if (distance.kind === 'busy') {
      draft = await waitForOther(job, draft, distance.what);
      continue;
    }
    const sent = await sendUpdate(job, draft, distance.actions);
    if (sent.kind === 'asked')
      return followCheck(job, sent);
    if (sent.kind === 'outdated')
      conflicts += 1;
    if (conflicts > 1 || (sent.kind === 'busy' && run.onConflict === 'fail'))
      throw conflict(sent);
    run.journal.info(`${sent.error.message} Looking at the draft again.`);
    const ownMs = sent.kind === 'busy' ? pace.nextMs() : 0;
    const waitMs = Math.max(ownMs, sent.error.retryAfterMs ?? 0);
    await (0,ports_clock/* sleep */.yy)(tools.clock, waitMs, job.deadline.signal);
    draft = await look(job, draft);
  }
}
async function findOrCreate(job) {
  const { api, run, deadline, creation, draft: reference } = job;
  const waiting = { deadline, onRetry: run.journal.info };
  const found = await findDraft(api, reference, waiting);
  if (found === undefined && creation === undefined) {
    throw new actionError/* ActionError */.lZ('input', `connector_${reference.by}: there is no draft with the ${reference.by} ${reference.value}, or the API client may not see it.`, { hint: 'Check it, or set `create: true` to create the draft.' });
  }
  if (found === undefined && run.dryRun)
    return undefined;
  const draft = found ?? (creation && (await createDraft(job, creation)));
  if (draft === undefined)
    return undefined;
  run.journal.output('connector_id', draft.id);
  const key = draft.key ?? (reference.by === 'key' ? reference.value : undefined);
  if (key !== undefined)
    run.journal.output('connector_key', (0,plain/* plainOutput */.MC)((0,plain/* oneLine */.TN)(key)));
  return draft;
}
function look({ api, run, deadline }, { id }) {
  return readDraft(api, { by: 'id', value: id }, { deadline, onRetry: run.journal.info });
}
/** Throws, before anything is sent, if the draft is in certification or publishing would make a public Connector private. */
function refuseDraft({ goal }, { status, isPrivate }) {
  if (['InCertification', 'ReadyForCertification'].includes(status)) {
    throw new actionError/* ActionError */.lZ('conflict', `The draft is in certification (${(0,plain/* oneLine */.TN)(status)}), so it must not be changed.`, { hint: 'Wait until it ends, or withdraw it in the Merchant Center.' });
  }
  if (goal.command === 'publish' && isPrivate === false) {
    throw new actionError/* ActionError */.lZ('input', 'The draft is public (`private: false`). Publishing it without certification would make its Connector private, so nobody else could use it.', {
      hint: 'Publish a public Connector through certification, in the Merchant Center or with the official CLI.',
    });
  }
}
/** Waits until another check has ended. Throws `conflict` at once if the run must not wait. */
async function waitForOther(job, seen, what) {
  const { run, tools, goal, deadline } = job;
  if (run.onConflict === 'fail') {
    throw new actionError/* ActionError */.lZ('conflict', `The draft accepts no update now: ${what}.`, {
      hint: 'Wait for it and run the job again, or set `on_conflict: wait`. A `concurrency` group keeps jobs apart.',
    });
  }
  run.journal.info(`The draft accepts no update now: ${what}. Waiting until that ends.`);
  run.journal.waitingFor(what);
  const pace = openPace(tools.random);
  for (let last = seen;;) {
    await (0,ports_clock/* sleep */.yy)(tools.clock, pace.nextMs(), deadline.signal);
    const now = await look(job, last);
    if (distanceTo(goal, now).kind !== 'busy')
      return now;
    if (now.version !== last.version)
      pace.restart();
    last = now;
  }
}
function conflict({ error }) {
  return new actionError/* ActionError */.lZ('conflict', `Somebody else is changing the same draft. ${error.message}`, {
    hint: 'Keep jobs apart with a `concurrency` group, or use one draft for each pull request.',
    platformCode: error.platformCode,
    cause: error,
  });
}
async function unchanged(job, draft) {
  const { run, goal } = job;
  run.journal.output('platform_status', (0,plain/* plainOutput */.MC)((0,plain/* oneLine */.TN)(stateOf(goal, draft))));
  const entries = reportOf(goal, draft);
  if (entries.length > 0)
    run.keepReport(toCheckReport(entries, { draft, goal, isRefused: false }));
  await outputRelease(job, draft);
  const is = goal.command === 'publish' ? 'is published' : 'is previewable';
  return {
    status: 'unchanged',
    line: `${goal.tag} ${is} already, so nothing was sent. If the tag was moved to another commit, release a new tag: a moved one cannot be detected.`,
  };
}
function planOf({ goal }, distance) {
  switch (distance.kind) {
    case 'open':
      return planned(...distance.actions.map(({ action }) => `Would send ${action}.`));
    case 'under-way':
      return planned(`Would follow the check of ${goal.tag}.`);
    case 'busy':
      return planned(`Would wait: ${distance.what}.`);
  }
}
function planOfCreation({ goal, creation }) {
  const asked = goal.command === 'publish' ? 'publish' : 'updatePreviewable';
  return planned(`Would create the draft ${creation?.key ?? ''} with ${goal.tag}.`, `Would send ${asked}.`);
}

// EXTERNAL MODULE: ./src/event/occasion.ts
var occasion = __webpack_require__(2145);
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
  }, { ...waiting, retryable: isTemporary });
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
    await (0,ports_clock/* sleep */.yy)(tools.clock, waitMs, deadline.signal);
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
      const waitMs = Math.max(PATIENCE_MS, answer.error?.retryAfterMs ?? 0);
      askAgainAtMs = answer.kind === 'lost' ? tools.clock.now() + waitMs : Infinity;
    }
    journal.waitingFor('the draft is still there');
    await (0,ports_clock/* sleep */.yy)(tools.clock, pace.nextMs(), deadline.signal);
    now = await findDraft(api, byId, waiting);
  }
  return 'deleted';
}
async function askToDelete({ api, journal, noteUnderWay }, { id }, deadline) {
  const path = draftPath({ by: 'id', value: id });
  noteUnderWay(true);
  try {
    await api.call({ what: 'Deleting the draft', method: 'DELETE', path, answer: schemas/* unknown */.L5J() }, { deadline, onRetry: journal.info, retryable: canSendAgain });
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
  if (pullRequest !== undefined && !(0,occasion/* namesPullRequest */.JG)(draft.key ?? '', pullRequest)) {
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
    const connector = readConnector(api, { ...reference, staged: false }, waiting);
    const found = await connector.catch(ifMissing);
    if (found !== undefined)
      return `The draft ${name} has a published Connector.`;
  }
  return undefined;
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/carryOut.ts




/** Releases a draft, or deletes it, as the inputs say. */
function carryOut(target, context) {
  if (target.command === 'delete')
    return deleteDraft(target, context);
  const { client, draft, goal, creation } = target;
  const api = openApi(client, context.tools, context.run.journal.secret);
  return releaseDraft({ ...context, draft, api, goal, creation });
}
async function deleteDraft({ client, draft, pullRequest }, { run, tools, deadline }) {
  const { journal, dryRun, noteUnderWay } = run;
  journal.output(`connector_${draft.by}`, draft.value);
  const removed = await removeDraft({
    ...{ tools, journal, draft, pullRequest, dryRun, patienceMs: 0 },
    api: openApi(client, tools, journal.secret),
    projectKey: client.projectKey,
    noteUnderWay: (isUnderWay) => {
      noteUnderWay(isUnderWay ? DELETING : undefined);
    },
  }, deadline);
  const named = `draft with the ${draft.by} ${draft.value}`;
  switch (removed) {
    case 'deleted':
      return { status: 'deleted', line: `Deleted the ${named}.` };
    case 'already_gone':
      return { status: 'already_gone', line: `There is no ${named}.` };
    case 'planned':
      return planned(`Would delete the ${named}.`);
  }
}
const DELETING = 'The platform may still delete the draft. Running the job again is safe.';


/***/ })

};
