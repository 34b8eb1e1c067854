export const id = "platforms-bigcommerce-projects-readTargets";
export const ids = ["platforms-bigcommerce-projects-readTargets"];
export const modules = {

/***/ 8416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTargets: () => (/* binding */ readTargets)
});

// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/list/sortTargets.ts
var sortTargets = __webpack_require__(8686);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 2 modules
var api = __webpack_require__(2306);
// EXTERNAL MODULE: ./src/http/api/callApi.ts + 2 modules
var callApi = __webpack_require__(3049);
// EXTERNAL MODULE: ./src/http/api/call.ts
var api_call = __webpack_require__(5707);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/buildRequest.ts

/**
 * Builds the request of a call to the hosting API of a store.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
function hostingRequest({ apiUrl, storeHash, accessToken }, call, tools) {
  const base = `${apiUrl}/stores/${storeHash}/v3/infrastructure`;
  return buildRequest(call, { base, credentials: { 'X-Auth-Token': accessToken } }, tools);
}
/** Builds the request of a call to one of the platform's JSON APIs. */
function buildRequest(call, { base, credentials }, { correlationId, userAgent }) {
  const ofRun = { 'X-Correlation-Id': correlationId, 'User-Agent': userAgent };
  return (0,api_call/* toRequest */.d)(call, base, { ...credentials, ...ofRun });
}

// EXTERNAL MODULE: ./src/http/api/refusal.ts
var refusal = __webpack_require__(9523);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
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
    return refusal/* SERVER_FAULT */.XJ;
  return status >= 300 && status < 400 ? REDIRECTED : undefined;
}
function readMessage(body) {
  const parsed = ErrorBody.safeParse((0,parseJson/* parseJson */.qF)(body));
  const { title, detail, errors } = parsed.data ?? {};
  const fields = Object.entries(errors ?? {})
    .filter(([, reason]) => typeof reason === 'string')
    .map(([field, reason]) => `${field}: ${String(reason)}`);
  const message = detail ?? title ?? refusal/* NO_REASON */.je;
  return fields.length === 0 ? message : `${message} (${fields.join('; ')})`;
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/api.ts




/** An id in an answer. It goes into messages, outputs and URLs, so it must not contain special characters. */
const platformId = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w-]{1,100}$/));
/** Opens the API of a store. Sends nothing yet. */
function openApi(account, tools) {
  const request = (call) => hostingRequest(account, call, tools);
  return {
    request,
    call: (call, patience) => (0,callApi/* callWithRetries */.z)({ ...call, request: request(call), explain: explain }, { ...tools, log: patience.onRetry }, patience),
  };
}

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/http/api/lenient.ts
var lenient = __webpack_require__(5280);
// EXTERNAL MODULE: ./src/http/retry/failure.ts + 1 modules
var failure = __webpack_require__(1895);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/firstLook.ts
const PER_PAGE = 50;
/** Returns the call that lists a page of projects, the first unless a cursor is given. */
function lookAtPage(after) {
  const from = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
  return { method: 'GET', path: `/projects?limit=${String(PER_PAGE)}${from}` };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/projects.ts







/** Stops at a server that sends the same page forever. */
const MOST_PAGES = 1000;
const ProjectJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  uuid: platformId,
  name: schemas/* catch */.MfU(schemas/* string */.YjP(), ''),
  deployment_hostnames: (0,lenient/* lenient */.W)(schemas/* array */.YOg(schemas/* string */.YjP())),
}), schemas/* transform */.pdi(({ uuid, name, deployment_hostnames: hostnames }) => {
  return { uuid: uuid.toLowerCase(), name, hostnames: hostnames ?? [] };
}));
const ProjectList = schemas/* looseObject */._H3({
  data: schemas/* array */.YOg(ProjectJson),
  meta: (0,lenient/* lenient */.W)(schemas/* looseObject */._H3({
    cursor_pagination: schemas/* nullish */.cl6(schemas/* looseObject */._H3({
      end_cursor: schemas/* nullish */.cl6(schemas/* string */.YjP()),
      links: schemas/* nullish */.cl6(schemas/* looseObject */._H3({ next: schemas/* nullish */.cl6(schemas/* string */.YjP()) })),
    })),
  })),
});
/**
 * Fetches all projects of the store, page by page.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/projects
 */
async function listProjects(api, waiting) {
  const projects = [];
  const seen = new Set();
  let look = lookAtPage();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data, meta } = await readPage(api, { what: 'Listing the projects', look }, waiting);
    projects.push(...data);
    const next = meta?.cursor_pagination?.links?.next;
    const cursor = meta?.cursor_pagination?.end_cursor;
    if (!next || !cursor || seen.has(cursor) || data.length === 0)
      return projects;
    seen.add(cursor);
    look = lookAtPage(cursor);
  }
  throw new actionError/* ActionError */.lZ('unexpected-response', 'The list of projects does not end.');
}
function readPage(api, { what, look }, waiting) {
  return api.call({ ...look, what, answer: ProjectList }, { ...waiting, retryable: failure/* isTemporary */.ey });
}

// EXTERNAL MODULE: ./src/inputs/fields.ts + 1 modules
var fields = __webpack_require__(9213);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/siteUrls.ts

/** Allows `_` like DNS and URLs, because the platform may take it from a project's name. */
const HOST_NAME = /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i;
const LOCAL_HOST = /^(localhost|127(\.\d{1,3}){3})(:\d{1,5})?$/;
/**
 * Makes URLs from the platform's host names, and drops invalid ones. The scheme is https. With an API on this machine, sites
 * may be on this machine too, and then have the API's scheme.
 */
function siteUrls(hostnames, apiUrl) {
  const api = new URL(apiUrl);
  const isLocal = (0,fields/* isLoopback */.U9)(api.hostname);
  return hostnames.flatMap((hostname) => {
    if (HOST_NAME.test(hostname))
      return [`https://${hostname.toLowerCase()}`];
    return isLocal && LOCAL_HOST.test(hostname) ? [`${api.protocol}//${hostname}`] : [];
  });
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/readTargets.ts





/** Reads the projects of a store whose name has a part in it, ignoring case. */
async function readTargets(account, part, { tools, journal, deadline }) {
  const waiting = { deadline, onRetry: journal.info };
  const projects = await listProjects(openApi(account, tools), waiting);
  journal.info(`The store has ${(0,format/* formatCount */.B4)(projects.length, 'project')}.`);
  return toTargets(choose(projects, part), account.apiUrl);
}
function choose(projects, part = '') {
  const wanted = part.toLowerCase();
  return projects.filter((project) => project.name.toLowerCase().includes(wanted));
}
function toTargets(projects, apiUrl) {
  const byUuid = new Map(projects.map((project) => [project.uuid, project]));
  const targets = [...byUuid.values()].map(({ uuid, name: projectName, hostnames }) => ({
    project_uuid: uuid,
    project_name: projectName,
    url: siteUrls(hostnames, apiUrl)[0] ?? null,
  }));
  return (0,sortTargets/* sortTargets */.P)(targets, ['project_name', 'project_uuid']);
}


/***/ })

};
