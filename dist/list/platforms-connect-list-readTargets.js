export const id = "platforms-connect-list-readTargets";
export const ids = ["platforms-connect-list-readTargets"];
export const modules = {

/***/ 6720:
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
// EXTERNAL MODULE: ./src/http/api/call.ts
var api_call = __webpack_require__(5707);
// EXTERNAL MODULE: ./src/http/api/callApi.ts + 2 modules
var callApi = __webpack_require__(3049);
// EXTERNAL MODULE: ./src/http/retry/retry.ts + 1 modules
var retry = __webpack_require__(109);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/http/api/lenient.ts
var lenient = __webpack_require__(5280);
// EXTERNAL MODULE: ./src/http/api/refusal.ts
var refusal = __webpack_require__(9523);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
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
  BadGateway: refusal/* SERVER_FAULT */.XJ,
  General: refusal/* SERVER_FAULT */.XJ,
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
    return refusal/* SERVER_FAULT */.XJ;
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
const explain_text = (0,lenient/* lenient */.W)(schemas/* string */.YjP());
const ErrorBody = schemas/* looseObject */._H3({
  message: explain_text,
  error: explain_text,
  error_description: explain_text,
  errors: (0,lenient/* lenient */.W)(schemas/* array */.YOg(schemas/* catch */.MfU(schemas/* looseObject */._H3({ code: explain_text, message: explain_text, detailedErrorMessage: explain_text }), {
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
    message: messages.join(' ') || refusal/* NO_REASON */.je,
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
  scope: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
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
  const attempt = async (call, token, { deadline: { signal }, onRetry: log }) => {
    const request = (0,api_call/* toRequest */.d)(call, client.connectUrl, {
      Authorization: `Bearer ${token}`,
      'X-Correlation-ID': tools.correlationId,
      'User-Agent': tools.userAgent,
    });
    return (0,callApi/* callApi */.p)({ ...call, request, explain, ...LIMITS }, { ...tools, signal, log });
  };
  return {
    call: (call, patience) => (0,retry/* retry */.L)(async () => {
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
  required: (0,lenient/* lenient */.W)(schemas/* boolean */.zMY()),
  default: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
});
const DeclaredKeys = schemas/* looseObject */._H3({
  standardConfiguration: schemas/* nullish */.cl6(schemas/* array */.YOg(Declared)),
  securedConfiguration: schemas/* nullish */.cl6(schemas/* array */.YOg(Declared)),
});
/** The parts of a Connector, and of a Deployment's connector, that declare its configuration. */
const contractShape = {
  configurations: (0,lenient/* lenient */.W)(schemas/* array */.YOg(schemas/* extend */.X$i(DeclaredKeys, { applicationName: schemas/* string */.YjP() }))),
  globalConfiguration: (0,lenient/* lenient */.W)(DeclaredKeys),
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
  key: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  name: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  version: (0,lenient/* lenient */.W)(schemas/* number */.aig()),
  repository: (0,lenient/* lenient */.W)(schemas/* looseObject */._H3({ tag: (0,lenient/* lenient */.W)(schemas/* string */.YjP()) })),
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
const previewableShape = (0,lenient/* lenient */.W)(schemas/* pipe */.FsL(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY()]), schemas/* transform */.pdi(String)));
const ConnectorJson = schemas/* pipe */.FsL(schemas/* extend */.X$i(VersionJson, {
  id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
  supportedRegions: (0,lenient/* lenient */.W)(schemas/* array */.YOg(schemas/* string */.YjP())),
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
  }, { ...waiting, retryable: failure/* isTemporary */.ey });
}

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
    answer: schemas/* looseObject */._H3({ total: (0,lenient/* lenient */.W)(schemas/* number */.aig()), results: schemas/* array */.YOg(page.item) }),
  }, { ...waiting, retryable: failure/* isTemporary */.ey });
}
function isUnreadable(error) {
  return error instanceof actionError/* ActionError */.lZ && error.code === 'unexpected-response';
}

;// CONCATENATED MODULE: ./src/platforms/connect/list/readDeploymentRows.ts





const RowJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)).check(api/* _maxLength */.Eb(200)),
  key: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  status: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  type: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  preview: (0,lenient/* lenient */.W)(schemas/* boolean */.zMY()),
  deployedRegion: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  connector: (0,lenient/* lenient */.W)(schemas/* looseObject */._H3({
    id: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
    key: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
    version: (0,lenient/* lenient */.W)(schemas/* number */.aig()),
    repository: (0,lenient/* lenient */.W)(schemas/* looseObject */._H3({ tag: (0,lenient/* lenient */.W)(schemas/* string */.YjP()) })),
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





/** The values of a listed Deployment. */
const COLUMNS = [
  'deployment_key',
  'deployment_id',
  'connector_key',
  'connector_version',
  'connector_tag',
  'deployment_type',
  'status',
  'region',
  'deployed_region',
];
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
  return Object.fromEntries(COLUMNS.map((column) => [column, row[column]]));
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
