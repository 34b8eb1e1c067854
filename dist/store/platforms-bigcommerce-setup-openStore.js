import { modules as shared } from "./shared.js";
export const id = "platforms-bigcommerce-setup-openStore";
export const ids = ["platforms-bigcommerce-setup-openStore"];
export const modules = {
...shared,

/***/ 7680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFranchise: () => (/* binding */ openFranchise),
  openStore: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var clock = __webpack_require__(1615);
// EXTERNAL MODULE: ./src/http/retry/failure.ts
var failure = __webpack_require__(5835);
// EXTERNAL MODULE: ./src/http/retry/retry.ts
var retry = __webpack_require__(3643);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var text_parseJson = __webpack_require__(5754);
// EXTERNAL MODULE: ./src/http/readBody.ts + 1 modules
var readBody = __webpack_require__(7279);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/text/redact.ts + 2 modules
var redact = __webpack_require__(7312);
;// CONCATENATED MODULE: ./src/http/api/refusal.ts

/** The message for an answer without a readable reason. */
const refusal_NO_REASON = 'the answer gives no readable reason';
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
  const named = new Set(fieldsNamed((0,text_parseJson/* parseJson */.qF)(answer.body)).flatMap((path) => path.match(WORD) ?? []));
  const fields = namesIn((0,text_parseJson/* parseJson */.qF)(body)).filter((name) => named.has(name));
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
  return (0,text_parseJson/* isRecord */.u4)(answer) ? PLACES.flatMap((place) => pathsIn(answer[place])) : [];
}
/** A list has an entry for each fault, a map has the fields as its keys. */
function pathsIn(faults) {
  if (Array.isArray(faults)) {
    return faults
      .filter(text_parseJson/* isRecord */.u4)
      .flatMap((fault) => NAMES.map((key) => fault[key]).filter(isText));
  }
  if (!(0,text_parseJson/* isRecord */.u4)(faults))
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
  const limit = (0,clock/* startDeadline */.db)(tools.clock, ANSWER_WITHIN_MS, {
    parent: tools.signal,
    reason: () => new request/* NetworkError */.Dr('ETIMEDOUT', true),
  });
  try {
    const response = await tools.send(call.request, limit.signal);
    const { text, whole } = await (0,readBody/* readBody */.x)(response, call);
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
    throw error instanceof request/* NetworkError */.Dr ? (0,failure/* unanswered */.bj)(call.what, error) : error;
  }
  finally {
    limit.clear();
  }
}
/** Makes a call like {@link callApi}, and repeats it as far as `patience` allows. */
function callWithRetries(call, { send, clock, random, log }, patience) {
  const { signal } = patience.deadline;
  return (0,retry/* retry */.L)(() => callApi(call, { send, clock, signal, log }), { ...patience, clock, random });
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
  return (0,failure/* failedWith */.Mf)(`${call.what} failed with HTTP ${String(status)}: ${message}`, { response, json: (0,text_parseJson/* parseJson */.qF)(body), nowMs: clock.now() }, details);
}
function tooLong({ what, limitBytes }, status) {
  const limit = (0,readBody/* formatLimit */.t)(limitBytes);
  return (0,failure/* unreadable */.O$)(`${what} succeeded, but the answer is longer than the limit of ${limit}.`, status);
}
function parseAnswer(call, status, body) {
  const parsed = parse/* safeParse */.xL(call.answer, (0,text_parseJson/* parseJson */.qF)(body));
  if (parsed.success)
    return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.') || 'the body').join(', ');
  const message = `${call.what} succeeded, but the answer could not be read (${where} is not as documented).`;
  throw (0,failure/* unreadable */.O$)(message, status);
}

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

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/buildRequest.ts
/** Builds the request of a call to one of the platform's JSON APIs. */
function buildRequest(call, { base, credentials }, { correlationId, userAgent }) {
  const ofRun = { 'X-Correlation-Id': correlationId, 'User-Agent': userAgent };
  return toRequest(call, base, { ...credentials, ...ofRun });
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/explain.ts



/** The API's error body. In practice everything in it is optional: some gateways answer with HTML, or nothing. */
const ErrorBody = schemas/* looseObject */._H3({
  title: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* string */.YjP()), undefined),
  detail: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* string */.YjP()), undefined),
  errors: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())), undefined),
});
/** What to do about a status, whichever of the store's APIs it comes from. */
const common = {
  401: 'Check `access_token`: it is wrong, was revoked, or belongs to another store.',
  429: 'The store\u2019s request quota is used up, or the platform is overloaded. Try again later.',
};
const hints = {
  403: 'Check the scopes of the API account (`store_infrastructure_deployments_manage` and `store_infrastructure_projects_manage`) and that native hosting is enabled for the store.',
  404: 'Check `store_hash` and the project, and that native hosting is enabled for the store.',
  422: 'Check the inputs that the answer names.',
};
const REDIRECTED = 'Check `api_url`. Redirects are not followed, so that the token stays with its host.';
/**
 * Reads an error answer of the management API.
 *
 * @see https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes
 */
function explain(status, body) {
  return { message: readMessage(body), hint: hints[status] ?? commonHint(status) };
}
/** Returns the hint for a status that means the same in all of the store's APIs; undefined when there is none. */
function commonHint(status) {
  if (common[status] !== undefined)
    return common[status];
  if (status >= 500)
    return SERVER_FAULT;
  return status >= 300 && status < 400 ? REDIRECTED : undefined;
}
function readMessage(body) {
  const parsed = ErrorBody.safeParse(parseJson(body));
  const { title, detail, errors } = parsed.data ?? {};
  const fields = Object.entries(errors ?? {})
    .filter(([, reason]) => typeof reason === 'string')
    .map(([field, reason]) => `${field}: ${String(reason)}`);
  const message = detail ?? title ?? NO_REASON;
  return fields.length === 0 ? message : `${message} (${fields.join('; ')})`;
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/explain.ts



/** What to do about a status, for all endpoints. */
const explain_hints = {
  403: 'Check the scopes of the API account: `store_inventory` and `store_locations` for locations, `store_v2_marketing` for promotions. Reading alone takes their `_read_only` forms. A limit of the store\u2019s plan is refused in the same way.',
  404: 'Check `store_hash`, and that what the file names by `id` exists in this store.',
  409: 'Something of that name exists already, or is being changed at this moment. Run the step again to see.',
  413: 'The request is larger than the platform takes.',
  422: 'Check what the answer names, in the file. Ids of products, categories, groups and the like differ from store to store: the file can name them instead. A store can have 100 active locations at most, and fewer on most plans.',
  423: 'The store is locked. Try again later.',
  507: 'A limit of the store\u2019s plan is reached.',
};
/** Caps the list of reasons. */
const MOST_REASONS = 20;
/**
 * Reads an error answer of the store's APIs. Each endpoint has its own form: a title with a detail or an error, reasons by field,
 * or a list of errors, which may have reasons by field in them.
 *
 * @see https://docs.bigcommerce.com/developer/docs/overview/status-codes
 */
function explain_explain(status, body) {
  const reasons = [...new Set(reasonsIn((0,text_parseJson/* parseJson */.qF)(body)))].slice(0, MOST_REASONS);
  return {
    message: reasons.length === 0 ? refusal_NO_REASON : reasons.join('; '),
    hint: explain_hints[status] ?? commonHint(status),
  };
}
/** Collects the texts for people, the general before the specific. */
function reasonsIn(value) {
  if (typeof value === 'string')
    return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value))
    return value.flatMap(reasonsIn);
  if (typeof value !== 'object' || value === null)
    return [];
  const { errors, field, ...body } = value;
  const words = ['title', 'detail', 'message', 'error']
    .map((name) => body[name])
    .filter((word) => typeof word === 'string' && word.trim() !== '');
  const own = words.length === 0 ? [] : [words.join(': ')];
  const named = typeof field === 'string' ? own.map((reason) => `${field}: ${reason}`) : own;
  return [...named, ...reasonsByName(errors)];
}
function reasonsByName(errors) {
  if (typeof errors !== 'object' || errors === null || Array.isArray(errors)) {
    return reasonsIn(errors);
  }
  return Object.entries(errors).flatMap(([name, value]) => reasonsIn(value).map((reason) => (name === '' ? reason : `${name}: ${reason}`)));
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/franchise/franchiseApi.ts





const franchiseApi_hints = {
  401: 'Check `franchise_client_id` with `franchise_client_secret` or `franchise_token`. A franchise has one token at a time: a job that makes one ends that of another, so let them run one after the other (`concurrency`).',
  403: 'Check that this franchise may do it. Powered By is for invited partners.',
  404: 'Check `franchise_uuid`, and `account_id` in the file.',
  409: 'The `id` is taken, or another store of the account has this `store_name`.',
  422: 'Check what the answer names. Plan, region and settings have to be on the franchise\u2019s allow list.',
};
/**
 * Opens the API of a franchise. Without a ready token, the first call makes one, and there is never a second: a new token ends the
 * previous one, which another job may be using. Calls `hide` with it before it is used.
 *
 * @see https://docs.bigcommerce.com/developer/docs/admin/powered-by
 */
function openFranchiseApi(franchise, tools, { hide, waiting }) {
  const base = `${franchise.apiUrl}/franchises/${encodeURIComponent(franchise.uuid)}/v1`;
  const { clientId, access } = franchise;
  let token;
  const authorize = async () => {
    if ('token' in access)
      return access.token;
    const made = await makeToken({ base, clientId, ...access }, tools, waiting);
    hide(made);
    return made;
  };
  return {
    call: async (call, patience) => {
      token ??= authorize();
      const credentials = { 'X-Auth-Client': clientId, 'X-Auth-Token': await token };
      const request = buildRequest(call, { base, credentials }, tools);
      return callWithRetries({ ...call, request, explain: explainFranchise }, tools, patience);
    },
  };
}
/** Reads an error answer of the Powered By API, whose form is not documented, in the platform's own words. */
function explainFranchise(status, body) {
  const refusal = explain_explain(status, body);
  return { ...refusal, hint: franchiseApi_hints[status] ?? refusal.hint };
}
/** What the platform's own examples ask for, in seconds. A store is ready within a few minutes. */
const DURATION = 900;
const Token = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\x21-\x7e]+$/));
const NewToken = schemas/* union */.KCZ([
  schemas/* pipe */.FsL(schemas/* looseObject */._H3({ access_token: Token }), schemas/* transform */.pdi((json) => json.access_token)),
  schemas/* pipe */.FsL(schemas/* looseObject */._H3({ data: schemas/* looseObject */._H3({ access_token: Token }) }), schemas/* transform */.pdi(({ data }) => data.access_token)),
]);
/**
 * Makes a token. Retries only a call that certainly made none. A refusal is no `HttpError`, because its status is not that of the
 * call that needs the token.
 */
async function makeToken(franchise, tools, waiting) {
  const { base, clientId, clientSecret } = franchise;
  const credentials = { 'X-Auth-Client': clientId, 'X-Auth-Secret': clientSecret };
  const call = {
    what: 'Making the franchise\u2019s token',
    method: 'POST',
    path: '/oauth/token',
    body: { duration: DURATION },
    answer: NewToken,
  };
  const request = buildRequest(call, { base, credentials }, tools);
  const patience = { ...waiting, retryable: failure/* canSendAgain */.BY };
  try {
    return await callWithRetries({ ...call, request, explain: explainToken }, tools, patience);
  }
  catch (error) {
    if (!(error instanceof actionError/* HttpError */.j$))
      throw error;
    const { message, hint } = error;
    throw new actionError/* ActionError */.lZ('http', message, { hint, cause: error });
  }
}
function explainToken(status, body) {
  return {
    ...explain_explain(status, body),
    hint: status >= 500
      ? 'Run the step again.'
      : 'Check `franchise_uuid`, `franchise_client_id` and `franchise_client_secret`.',
  };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/franchise/franchiseCalls.ts



const MISSING = 404;
/** It is shown, set as an output and put into URLs, so it must not contain special characters. */
const plainWord = schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w.-]{1,100}$/))), undefined);
const StoreJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({ id: schemas/* string */.YjP(), status: plainWord, store_hash: plainWord }), schemas/* transform */.pdi((json) => ({
  // In the list of stores the name has another field than in the store itself.
  ...('name' in json ? { store_name: json['name'] } : {}),
  ...json,
  status: json.status ?? 'unknown',
  store_hash: json.store_hash,
})));
/** The examples of the closed beta show it with and without an envelope. */
const Found = schemas/* union */.KCZ([
  schemas/* pipe */.FsL(schemas/* looseObject */._H3({ data: StoreJson }), schemas/* transform */.pdi(({ data }) => data)),
  StoreJson,
]);
/**
 * Opens the calls about the stores of a Powered By franchise.
 *
 * @see https://docs.bigcommerce.com/developer/docs/admin/powered-by
 */
function franchiseCalls(api, waiting) {
  return {
    find: async (id) => {
      const call = { what: 'Looking up the store', method: 'GET', answer: Found };
      const path = `/stores/${encodeURIComponent(id)}`;
      try {
        return await api.call({ ...call, path }, { ...waiting, retryable: failure/* isTemporary */.ey });
      }
      catch (error) {
        if ((0,actionError/* hasStatus */.Ro)(error, MISSING))
          return undefined;
        throw error;
      }
    },
    create: async (accountId, body) => {
      const path = `/accounts/${encodeURIComponent(accountId)}/stores`;
      await api.call({ what: 'Creating the store', method: 'POST', path, body, answer: schemas/* unknown */.L5J() }, { ...waiting, retryable: failure/* canSendAgain */.BY });
    },
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

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/readPages.ts



/** The platform's maximum. */
const PER_PAGE = 250;
/** Stops at a server that sends the same page forever. */
const MOST_PAGES = 1000;
/** A promotion can have texts and rules of any length, and a page has many. */
const LIMIT_BYTES = 32 * 1024 * 1024;
const count = schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _nonnegative */.UI())), undefined);
const Meta = schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* looseObject */._H3({
  pagination: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* looseObject */._H3({ total_pages: count, per_page: count })), undefined),
  cursor_pagination: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* looseObject */._H3({
    per_page: count,
    end_cursor: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* string */.YjP()), undefined),
  })), undefined),
})), undefined);
/** Makes the shape of an answer with one page. Make each once: that takes longer than parsing an answer with it. */
function pageOf(item) {
  return schemas/* looseObject */._H3({ data: schemas/* array */.YOg(item), meta: Meta });
}
/** Reads every page of a list, in the order of the ids. An item that moves to another page between two requests counts once. */
async function readPages(api, list, waiting) {
  const { what, path, by, page: answer } = list;
  const query = [`limit=${String(PER_PAGE)}`, list.query].filter(Boolean).join('&');
  const found = new Map();
  const asked = new Set();
  let next = by === 'number' ? '&page=1' : '';
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    asked.add(next);
    const page = await api.call({ what, method: 'GET', path: `${path}?${query}${next}`, answer, limitBytes: LIMIT_BYTES }, { ...waiting, retryable: failure/* isTemporary */.ey });
    for (const item of page.data)
      found.set(item.id, item);
    const following = by === 'number' ? nextNumber(page, number) : nextCursor(page);
    if (following === undefined || asked.has(following)) {
      return [...found.values()].sort((one, other) => one.id - other.id);
    }
    next = following;
  }
  throw new actionError/* ActionError */.lZ('unexpected-response', `${what} does not come to an end.`);
}
/** If the platform does not report the number of pages, a full page is not the last one. */
function nextNumber({ data, meta }, number) {
  const { total_pages: pages, per_page: perPage } = meta?.pagination ?? {};
  const isLast = pages === undefined ? data.length < (perPage ?? PER_PAGE) : number >= pages;
  return isLast || data.length === 0 ? undefined : `&page=${String(number + 1)}`;
}
/** The last page may have a cursor, too. */
function nextCursor({ data, meta }) {
  const { end_cursor: cursor, per_page: perPage } = meta?.cursor_pagination ?? {};
  const isLast = !cursor || data.length === 0 || data.length < (perPage ?? PER_PAGE);
  return isLast ? undefined : `&after=${encodeURIComponent(cursor)}`;
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/locationCalls.ts




const PATH = '/v3/inventory/locations';
const GONE = 404;
const locationCalls_text = lenient(schemas/* string */.YjP());
const LocationPage = pageOf(schemas/* looseObject */._H3({ id: schemas/* int */.Whr(), code: locationCalls_text, label: locationCalls_text }));
/**
 * Opens the calls about a store's locations.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/inventory/locations
 */
function locationCalls(api, waiting) {
  const repeatable = { ...waiting, retryable: failure/* isTemporary */.ey };
  return {
    list: () => readPages(api, { what: 'Listing the locations', path: PATH, page: LocationPage, by: 'number' }, waiting),
    create: async (body) => {
      const call = { what: 'Creating locations', method: 'POST', path: PATH, body };
      const once = { ...waiting, retryable: failure/* canSendAgain */.BY };
      await api.call({ ...call, answer: schemas/* unknown */.L5J() }, once);
    },
    update: async (body) => {
      const call = { what: 'Updating locations', method: 'PUT', path: PATH, body };
      await api.call({ ...call, answer: schemas/* unknown */.L5J() }, repeatable);
    },
    remove: async (id) => {
      const path = `${PATH}?location_id:in=${String(id)}`;
      try {
        await api.call({ what: 'Deleting the location', method: 'DELETE', path, answer: schemas/* unknown */.L5J() }, repeatable);
      }
      catch (error) {
        if (!(0,actionError/* hasStatus */.Ro)(error, GONE))
          throw error;
      }
    },
  };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/names/categoryPaths.ts


/** A category, with what its path depends on. Its parent is 0 at the top. */
const Category = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  category_id: schemas/* int */.Whr(),
  parent_id: lenient(schemas/* int */.Whr()),
  name: schemas/* string */.YjP(),
}), schemas/* transform */.pdi(({ category_id: id, parent_id: parent, name }) => ({
  id,
  parent: parent ?? 0,
  name,
})));
/** More levels mean a cycle. */
const MOST_LEVELS = 20;
/** Names each category by its path. Reads the missing parents level by level. */
async function fillPaths(found, read) {
  const known = new Map(found.map((category) => [category.id, category]));
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const missing = [...known.values()]
      .map(({ parent }) => parent)
      .filter((id) => id > 0 && !known.has(id));
    if (missing.length === 0)
      break;
    for (const category of await read([...new Set(missing)]))
      known.set(category.id, category);
  }
  const pathOf = (category, levels = 0) => category === undefined || levels > MOST_LEVELS
    ? []
    : [
      ...pathOf(known.get(category.parent), levels + 1),
      category.name.replaceAll('/', String.raw `\/`),
    ];
  return found.map((category) => ({ id: category.id, name: pathOf(category).join('/') }));
}
/** Returns the name at the end of a path: `Shop All/Garden` is about `Garden`; `\/` is part of a name. */
function lastLevel(path) {
  const levels = path.split(/(?<!\\)\//);
  return (levels.at(-1) ?? path).replaceAll(String.raw `\/`, '/');
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/names/lookUps.ts




const lookUps_text = lenient(schemas/* string */.YjP());
const Product = schemas/* looseObject */._H3({
  id: schemas/* int */.Whr(),
  name: lookUps_text,
  sku: lookUps_text,
  base_variant_id: lenient(schemas/* int */.Whr()),
});
const Variant = schemas/* looseObject */._H3({ id: schemas/* int */.Whr(), sku: lookUps_text });
const Named = schemas/* looseObject */._H3({ id: schemas/* int */.Whr(), name: schemas/* string */.YjP() });
const Products = pageOf(Product);
const Variants = pageOf(Variant);
const NamedPage = pageOf(Named);
const Categories = pageOf(Category);
/** Version 2 has no envelope, and sends no body for an empty list. */
const NamedList = schemas/* array */.YOg(Named);
/** Opens the look-ups of one run: of things by their names, and of names by ids. What is asked for twice is sent once. */
function openLookUps(api, waiting) {
  const lists = openLists(api, waiting);
  const { products, variants, brands, categories } = lists;
  const withPaths = (found) => fillPaths(found, (ids) => categories(`category_id:in=${ids.join(',')}`));
  return {
    find: async (kind, reference) => {
      const value = 'sku' in reference ? reference.sku : reference.name;
      const by = (key, what = value) => `${key}=${encodeURIComponent(what)}`;
      switch (kind) {
        case 'product':
          return 'sku' in reference
            ? bySku(await products(by('sku')))
            : byName(await products(by('name')));
        case 'variant':
          return uniqueById([
            ...bySku(await variants(by('sku'))),
            // A product without options has the SKU of its only variant, which is found only through the product.
            ...bySku((await products(by('sku'))).flatMap(toBaseVariant)),
          ]);
        case 'brand':
          return brands(by('name'));
        case 'category':
          return withPaths(await categories(by('name', lastLevel(value))));
        default:
          return lists[kind]();
      }
    },
    all: async (kind, ids) => {
      const among = (key) => `${key}:in=${ids.join(',')}`;
      switch (kind) {
        case 'product':
          return bySku(await products(among('id')));
        case 'variant':
          return bySku((await Promise.all(ids.map((id) => variants(`id=${String(id)}`)))).flat());
        case 'brand':
          return brands(among('id'));
        case 'category':
          return withPaths(await categories(among('category_id')));
        default:
          return lists[kind]();
      }
    },
  };
}
function bySku(found) {
  return found.map(({ id, sku }) => ({ id, name: sku ?? '' }));
}
function byName(found) {
  return found.map(({ id, name }) => ({ id, name: name ?? '' }));
}
function toBaseVariant({ base_variant_id: id, sku }) {
  return id === null || id === undefined ? [] : [{ id, sku }];
}
function uniqueById(things) {
  return [...new Map(things.map((each) => [each.id, each])).values()];
}
const WHAT = 'Looking up what the file names';
/** Opens the lists of the API. Sends each query once. */
function openLists(api, waiting) {
  const asked = new Map();
  const list = (path, page, query) => {
    const key = `${path}?${query}`;
    const call = { what: WHAT, path: `/v3/${path}`, page, by: 'number', query };
    const answer = asked.get(key) ?? readPages(api, call, waiting);
    asked.set(key, answer);
    return answer;
  };
  const listV2 = (path) => {
    const call = { what: WHAT, method: 'GET', path: `/v2/${path}` };
    const answer = schemas/* union */.KCZ([
      NamedList,
      schemas/* pipe */.FsL(schemas/* undefined */.Vxk(), schemas/* transform */.pdi(() => [])),
    ]);
    return api.call({ ...call, answer }, { ...waiting, retryable: failure/* isTemporary */.ey });
  };
  return {
    products: (query) => list('catalog/products', Products, `${query}&include_fields=name,sku,base_variant_id`),
    variants: (query) => list('catalog/variants', Variants, `${query}&include_fields=sku`),
    brands: (query) => list('catalog/brands', NamedPage, `${query}&include_fields=name`),
    categories: (query) => list('catalog/trees/categories', Categories, query),
    channel: () => list('channels', NamedPage, ''),
    'customer group': once(() => listGroups(listV2)),
    'shipping zone': once(() => listV2('shipping/zones')),
  };
}
/** Calls `ask` at most once. */
function once(ask) {
  let asked;
  return () => (asked ??= ask());
}
const lookUps_PER_PAGE = 250;
async function listGroups(list) {
  const groups = [];
  for (let page = 1;; page += 1) {
    const some = await list(`customer_groups?page=${String(page)}&limit=${String(lookUps_PER_PAGE)}`);
    groups.push(...some);
    if (some.length < lookUps_PER_PAGE)
      return groups;
  }
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/names/nameCalls.ts



const scopes = {
  product: 'store_v2_products_read_only',
  variant: 'store_v2_products_read_only',
  category: 'store_v2_products_read_only',
  brand: 'store_v2_products_read_only',
  channel: 'store_channel_settings_read_only',
  'customer group': 'store_v2_customers_read_only',
  'shipping zone': 'store_v2_information_read_only',
};
/**
 * Opens the look-ups of what a store file names. The filters of the API may let more through.
 *
 * @see https://github.com/bigcommerce/docs/blob/main/reference/catalog/products_catalog.v3.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/catalog/product-variants_catalog.v3.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/catalog/brands_catalog.v3.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/catalog/category-trees_catalog.v3.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/channels.v3.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/customers.v2.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/shipping.v2.yml
 */
function nameCalls(api, waiting) {
  const lookUp = openLookUps(api, waiting);
  return {
    find: (kind, reference) => withScope(kind, () => lookUp.find(kind, reference)),
    all: (kind, ids) => withScope(kind, () => lookUp.all(kind, ids)),
    storeName: async () => {
      try {
        const call = {
          what: 'Reading the name of the store',
          method: 'GET',
          path: '/v2/store',
        };
        const answer = schemas/* looseObject */._H3({ name: schemas/* string */.YjP() });
        return (await api.call({ ...call, answer }, { ...waiting, retryable: () => false })).name;
      }
      catch (error) {
        // Then the plan shows the hash instead.
        if (error instanceof actionError/* ActionError */.lZ && ['http', 'unexpected-response'].includes(error.code))
          return undefined;
        throw error;
      }
    },
  };
}
async function withScope(kind, call) {
  try {
    return await call();
  }
  catch (error) {
    if (!(0,actionError/* hasStatus */.Ro)(error, 403))
      throw error;
    const hint = `To look up a ${kind} by its name, the API account needs the scope \`${scopes[kind]}\`.`;
    throw new actionError/* ActionError */.lZ('http', error.message, { hint, cause: error });
  }
}

// EXTERNAL MODULE: ./src/http/retry/retryAfter.ts
var retryAfter = __webpack_require__(3001);
// EXTERNAL MODULE: ./src/http/retry/backoff.ts
var backoff = __webpack_require__(4441);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/quota/quotaWindow.ts

const USUAL_LENGTH_MS = 30_000;
/** The clocks of the platform's instances may differ by this much. */
const JITTER_MS = 1000;
/** Reads the window from an answer; undefined when the answer names none. */
function readWindow(headers, { sentAtMs, unreported }, nowMs) {
  const number = (name) => {
    const text = headers[`x-rate-limit-${name}`]?.trim() ?? '';
    return /^\d{1,9}$/.test(text) ? Math.min(Number(text), retryAfter/* LONGEST_ASKED_MS */.h) : undefined;
  };
  const left = number('requests-left');
  const resetMs = number('time-reset-ms');
  if (left === undefined || resetMs === undefined)
    return undefined;
  return {
    endsFromMs: sentAtMs + resetMs,
    endsAtMs: nowMs + resetMs,
    lengthMs: number('time-window-ms') ?? USUAL_LENGTH_MS,
    quota: number('requests-quota') ?? left,
    room: left + unreported,
    askedAtMs: sentAtMs,
    answeredAtMs: nowMs,
  };
}
/** Returns the current window. Answers overtake each other: in one window the lowest number left counts; old ones are ignored. */
function newerWindow(known, named) {
  if (known === undefined || known.isAssumed === true)
    return named;
  if (named.endsFromMs > known.endsAtMs + JITTER_MS)
    return named;
  if (named.endsAtMs < known.endsFromMs - JITTER_MS)
    return known;
  const endsFromMs = Math.max(known.endsFromMs, named.endsFromMs);
  return {
    ...named,
    endsFromMs,
    endsAtMs: Math.max(endsFromMs, Math.min(known.endsAtMs, named.endsAtMs)),
    room: named.askedAtMs > known.answeredAtMs ? named.room : Math.min(known.room, named.room),
    answeredAtMs: Math.max(known.answeredAtMs, named.answeredAtMs),
  };
}
/** Returns the current window after a request that reported none: when the known one is over, the next has begun. */
function assumeWindow({ known, unreported }, nowMs) {
  if (known === undefined || nowMs < known.endsAtMs)
    return known;
  const endsAtMs = nowMs + known.lengthMs;
  const room = known.quota + unreported;
  return { ...known, endsFromMs: nowMs, endsAtMs, room, isAssumed: true };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/quota/quota.ts


/** The platform also limits simultaneous requests: some endpoints accept 10. */
const MOST_AT_ONCE = 10;
/** The share of the quota that is left to the store's other apps. */
const RESERVE = 0.03;
/** The quota before the first request. */
const unknownQuota = {
  inFlight: 0,
  isKnown: false,
  window: undefined,
  unreported: 0,
  pause: undefined,
};
/**
 * Decides when the next request may be sent, so that the platform does not refuse it: never too many at once, never more in a
 * window than are left above the reserve, and only one at first after a refusal.
 *
 * @see https://docs.bigcommerce.com/developer/docs/overview/rate-limits
 */
function nextTurn({ inFlight, isKnown, window, unreported, pause }, nowMs) {
  if (pause !== undefined) {
    if (nowMs < pause.untilMs)
      return { atMs: pause.untilMs };
    if (inFlight > 0)
      return 'answer';
  }
  if (inFlight >= MOST_AT_ONCE)
    return 'answer';
  if (!isKnown)
    return inFlight === 0 ? 'now' : 'answer';
  if (window === undefined)
    return 'now';
  // Requests in flight may be counted already or not yet. Assumes that they are not.
  const isOver = nowMs >= window.endsAtMs;
  const left = (isOver ? window.quota : window.room - unreported) - inFlight;
  // A quota that is smaller than its reserve is used one request at a time.
  if (left > reserveOf(window.quota) || (isOver && inFlight === 0))
    return 'now';
  return isOver ? 'answer' : { atMs: window.endsAtMs };
}
/** Records that a request is sent. */
function withSent(quota) {
  return { ...quota, inFlight: quota.inFlight + 1 };
}
/** Returns what to remember of a request that is sent now, until its answer comes. */
function ticketOf({ unreported }, nowMs) {
  return { sentAtMs: nowMs, unreported };
}
/** Records how a request ended: with an answer, or with none. */
function withAnswer(quota, { answer, ticket }, nowMs) {
  const { window: known, unreported, pause } = quota;
  // A gateway that answers instead of the platform may name any quota.
  const isOwn = answer !== undefined && answer.response.status < 500;
  const named = isOwn ? readWindow(answer.response.headers, ticket, answer.atMs) : undefined;
  const window = named && newerWindow(known, named);
  // Nor does a window that is over report this request.
  const isReported = window !== undefined && window !== known;
  return {
    inFlight: quota.inFlight - 1,
    isKnown: quota.isKnown || answer !== undefined,
    ...(isReported
      ? { window, unreported }
      : { window: assumeWindow({ known, unreported }, nowMs), unreported: unreported + 1 }),
    pause: answer === undefined ? pause : pauseWith(pause, answer.response, nowMs),
  };
}
function reserveOf(quota) {
  return Math.ceil(quota * RESERVE);
}
/** A 503 that names a time is about the whole store, not about this request. */
function pauseWith(pause, response, nowMs) {
  const isClosed = response.status === 503 && (0,retryAfter/* retryAfterMs */.V)(response, nowMs) !== undefined;
  if (response.status === 429 || isClosed)
    return pauseAfter(pause, response, nowMs);
  return pause !== undefined && nowMs < pause.untilMs ? pause : undefined;
}
function pauseAfter(pause, response, nowMs) {
  // Several refusals of requests that were in flight together count as one.
  const isNew = pause === undefined || nowMs >= pause.untilMs;
  const refusals = (pause?.refusals ?? 0) + (isNew ? 1 : 0);
  const askedMs = (0,retryAfter/* retryAfterMs */.V)(response, nowMs);
  const waitMs = (0,backoff/* backoffMs */.j)(refusals, {
    random: () => 0,
    error: { status: response.status, retryAfterMs: askedMs },
  });
  return { untilMs: Math.max(pause?.untilMs ?? 0, nowMs + waitMs), refusals };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/quota/openPace.ts

/** Opens the pace of one store. Use only one for each store, because two would not know each other's requests. */
function openPace({ send, clock, onWait }) {
  let quota = unknownQuota;
  const queue = new Set();
  const alarm = openAlarm(clock, onWait);
  const admit = () => {
    for (const go of queue) {
      const turn = nextTurn(quota, clock.now());
      if (turn === 'answer')
        return;
      if (turn !== 'now') {
        alarm.set(turn.atMs, admit);
        return;
      }
      quota = withSent(quota);
      queue.delete(go);
      go();
    }
    alarm.clear();
  };
  return {
    take: async (attempt, signal) => {
      await waitIn(queue, admit, signal);
      const ticket = ticketOf(quota, clock.now());
      let answer;
      try {
        return await attempt(async (request, sendSignal) => {
          const response = await send(request, sendSignal);
          answer = { response, atMs: clock.now() };
          return response;
        });
      }
      finally {
        quota = withAnswer(quota, { answer, ticket }, clock.now());
        admit();
      }
    },
  };
}
/** Waits in a queue until called. Leaves it on abort, and lets the others move up. */
function waitIn(queue, moveUp, signal) {
  return new Promise((resolve, reject) => {
    const leave = () => {
      queue.delete(go);
      reject(signal.reason);
      moveUp();
    };
    const go = () => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    signal.throwIfAborted();
    signal.addEventListener('abort', leave, { once: true });
    queue.add(go);
    moveUp();
  });
}
function openAlarm(clock, onSet) {
  let current;
  const clear = () => {
    current?.cancel();
    current = undefined;
  };
  return {
    clear,
    set: (atMs, action) => {
      if (current?.atMs === atMs)
        return;
      clear();
      const waitMs = atMs - clock.now();
      onSet(waitMs);
      const ring = () => {
        current = undefined;
        action();
      };
      current = { atMs, cancel: clock.schedule(waitMs, ring) };
    },
  };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/promotionCalls.ts



const promotionCalls_PATH = '/v3/promotions';
/** The platform's maximum for one call. */
const MOST_CODES = 250;
const promotionCalls_text = lenient(schemas/* string */.YjP());
const number = lenient(schemas/* number */.aig());
const PromotionJson = schemas/* looseObject */._H3({
  id: schemas/* int */.Whr(),
  name: schemas/* string */.YjP(),
  redemption_type: schemas/* string */.YjP(),
  status: promotionCalls_text,
  current_uses: number,
  max_uses: number,
  coupon_type: promotionCalls_text,
  is_archived: lenient(schemas/* boolean */.zMY()),
});
const CodeJson = schemas/* looseObject */._H3({ id: schemas/* int */.Whr(), code: schemas/* string */.YjP(), current_uses: number });
const PromotionPage = pageOf(PromotionJson);
const CodePage = pageOf(CodeJson);
const Created = schemas/* looseObject */._H3({ data: schemas/* looseObject */._H3({ id: schemas/* int */.Whr() }) });
const CreatedCode = schemas/* looseObject */._H3({ data: CodeJson });
const LIST = {
  what: 'Listing the promotions',
  path: promotionCalls_PATH,
  page: PromotionPage,
  by: 'number',
  query: 'sort=id&direction=asc',
};
/**
 * Opens the calls about a store's promotions and their coupon codes.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/promotions
 */
function promotionCalls(api, waiting) {
  const once = { ...waiting, retryable: failure/* canSendAgain */.BY };
  const repeat = async (call) => {
    await api.call({ ...call, answer: schemas/* unknown */.L5J() }, { ...waiting, retryable: failure/* isTemporary */.ey });
  };
  return {
    list: () => readPages(api, LIST, waiting),
    codes: (promotion) => readPages(api, {
      what: 'Listing the coupon codes',
      path: codesPath(promotion),
      page: CodePage,
      by: 'cursor',
    }, waiting),
    create: async (body) => {
      const what = 'Creating the promotion';
      const call = { what, method: 'POST', path: promotionCalls_PATH, body, answer: Created };
      return (await api.call(call, once)).data.id;
    },
    update: (id, body) => repeat({ what: 'Updating the promotion', method: 'PUT', path: pathOf(id), body }),
    remove: (id) => repeat({ what: 'Deleting the promotion', method: 'DELETE', path: pathOf(id) }),
    createCode: async (promotion, body) => {
      const call = { method: 'POST', path: codesPath(promotion), body };
      const what = 'Creating the coupon code';
      return (await api.call({ ...call, what, answer: CreatedCode }, once)).data;
    },
    removeCodes: async (promotion, ids) => {
      for (let first = 0; first < ids.length; first += MOST_CODES) {
        const some = ids.slice(first, first + MOST_CODES).join(',');
        const path = `${codesPath(promotion)}?id:in=${some}`;
        await repeat({ what: 'Deleting coupon codes', method: 'DELETE', path });
      }
    },
  };
}
function pathOf(id) {
  return `${promotionCalls_PATH}/${String(id)}`;
}
function codesPath(promotion) {
  return `${pathOf(promotion)}/codes`;
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/storeApi.ts



/** Opens the API of a store. Sends nothing yet. Every request, also a retry, takes its turn in the store's pace. */
function openStoreApi(account, tools, pace) {
  const { clock, random } = tools;
  const destination = {
    base: `${account.apiUrl}/stores/${account.storeHash}`,
    credentials: { 'X-Auth-Token': account.accessToken },
  };
  return {
    call: (call, patience) => {
      const { signal } = patience.deadline;
      const apiCall = { ...call, request: buildRequest(call, destination, tools), explain: explain_explain };
      return (0,retry/* retry */.L)(() => pace.take((send) => callApi(apiCall, { send, clock, signal }), signal), {
        ...patience,
        clock,
        random,
      });
    },
  };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/setup/openStore.ts







/** A shorter wait is not logged. */
const LONG_WAIT_MS = 1000;
/** Opens what is in a store, paced by its quota. Sends nothing yet. */
function openStore(account, run, tools) {
  const pace = openPace({ ...tools, onWait: logWaits(run) });
  const api = openStoreApi(account, tools, pace);
  const waiting = { deadline: run.deadline, onRetry: run.info };
  return {
    locations: locationCalls(api, waiting),
    promotions: promotionCalls(api, waiting),
    names: nameCalls(api, waiting),
  };
}
/** Opens the stores of a franchise. Sends nothing yet. */
function openFranchise(franchise, run, tools) {
  const waiting = { deadline: run.deadline, onRetry: run.info };
  const api = openFranchiseApi(franchise, tools, { hide: run.secret, waiting });
  return franchiseCalls(api, waiting);
}
function logWaits({ info }) {
  return (ms) => {
    if (ms < LONG_WAIT_MS)
      return;
    info(`The store\u2019s request quota is used up. Going on in ${(0,format/* formatDuration */.a3)(ms)}.`);
  };
}


/***/ })

};
