import { modules as shared } from "./shared.js";
export const id = "http-retry-failure";
export const ids = ["http-retry-failure"];
export const modules = {
...shared,

/***/ 5707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ toRequest)
/* harmony export */ });
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


/***/ }),

/***/ 3167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ callApi),
/* harmony export */   z: () => (/* binding */ callWithRetries)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3945);
/* harmony import */ var _step_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1615);
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3579);
/* harmony import */ var _retry_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1895);
/* harmony import */ var _retry_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(109);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5754);
/* harmony import */ var _readBody_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7279);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9523);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7777);








const ANSWER_WITHIN_MS = 30_000;
/**
 * Makes one call of a JSON API and waits at most 30 s for the whole answer.
 *
 * Throws {@link HttpError} for any status but 2xx; redirects are not followed. The status is 0 when no complete answer arrived,
 * and the code is `unexpected-response` when a successful answer does not match the API's documentation.
 */
async function callApi(call, tools) {
  const limit = (0,_step_index_js__WEBPACK_IMPORTED_MODULE_0__/* .startDeadline */ .db)(tools.clock, ANSWER_WITHIN_MS, {
    parent: tools.signal,
    reason: () => new _request_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr('ETIMEDOUT', true),
  });
  try {
    const response = await tools.send(call.request, limit.signal);
    const { text, whole } = await (0,_readBody_js__WEBPACK_IMPORTED_MODULE_2__/* .readBody */ .x)(response, call);
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
    throw error instanceof _request_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr ? (0,_retry_index_js__WEBPACK_IMPORTED_MODULE_3__/* .unanswered */ .bj)(call.what, error) : error;
  }
  finally {
    limit.clear();
  }
}
/** Makes a call like {@link callApi}, and repeats it as far as `patience` allows. */
function callWithRetries(call, { send, clock, random, log }, patience) {
  const { signal } = patience.deadline;
  return (0,_retry_index_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L)(() => callApi(call, { send, clock, signal, log }), { ...patience, clock, random });
}
function cutShort(reason, hint) {
  if (!(reason instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ) || hint === undefined)
    return reason;
  return new _errors_index_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ(reason.code, reason.message, { hint, cause: reason });
}
function refused(call, { response, body }, { clock, log }) {
  const { status } = response;
  const refusal = call.explain(status, body);
  const { message, ...details } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .describeRefusal */ .a2)(refusal, call.request, { status, body });
  if (details.said !== undefined)
    log?.(`The platform says: ${details.said}`);
  return (0,_retry_index_js__WEBPACK_IMPORTED_MODULE_3__/* .failedWith */ .Mf)(`${call.what} failed with HTTP ${String(status)}: ${message}`, { response, json: (0,_text_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .qF)(body), nowMs: clock.now() }, details);
}
function tooLong({ what, limitBytes }, status) {
  const limit = (0,_readBody_js__WEBPACK_IMPORTED_MODULE_2__/* .formatLimit */ .t)(limitBytes);
  return (0,_retry_index_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`${what} succeeded, but the answer is longer than the limit of ${limit}.`, status);
}
function parseAnswer(call, status, body) {
  const parsed = zod_mini__WEBPACK_IMPORTED_MODULE_8__/* .safeParse */ .xL(call.answer, (0,_text_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .qF)(body));
  if (parsed.success)
    return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.') || 'the body').join(', ');
  const message = `${call.what} succeeded, but the answer could not be read (${where} is not as documented).`;
  throw (0,_retry_index_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(message, status);
}


/***/ }),

/***/ 9523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XJ: () => (/* binding */ SERVER_FAULT),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   je: () => (/* binding */ NO_REASON)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(287);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7312);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5754);

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
  const code = platformCode === undefined ? undefined : (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(platformCode);
  const common = { hint, platformCode: code };
  const { body } = request;
  if (typeof body !== 'string' || !(0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsSecret */ .hK)(body)) {
    return { ...common, message: (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .asSentence */ .KG)(message), said: undefined };
  }
  const named = new Set(fieldsNamed((0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(answer.body)).flatMap((path) => path.match(WORD) ?? []));
  const fields = namesIn((0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(body)).filter((name) => named.has(name));
  const details = [
    ...(code === undefined ? [] : [`code ${code}`]),
    ...(fields.length === 0 ? [] : [`fields: ${fields.slice(0, MOST_FIELDS).join(', ')}`]),
  ];
  const more = details.length === 0 ? '' : ` (${details.join('; ')})`;
  return { ...common, message: `${titleOf(answer.status)}${more}.`, said: (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .asSentence */ .KG)(message) };
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
  return (0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(answer) ? PLACES.flatMap((place) => pathsIn(answer[place])) : [];
}
/** A list has an entry for each fault, a map has the fields as its keys. */
function pathsIn(faults) {
  if (Array.isArray(faults)) {
    return faults
      .filter(_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)
      .flatMap((fault) => NAMES.map((key) => fault[key]).filter(isText));
  }
  if (!(0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(faults))
    return [];
  return Object.entries(faults).flatMap(([field, inner]) => [field, ...pathsIn(inner)]);
}
function isText(value) {
  return typeof value === 'string';
}


/***/ }),

};
