export const id = "platforms-connect-redeploy-prepare";
export const ids = ["platforms-connect-redeploy-prepare"];
export const modules = {

/***/ 6307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepare: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/text/nearestName.ts
var nearestName = __webpack_require__(9014);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/http/api/call.ts
var api_call = __webpack_require__(5707);
// EXTERNAL MODULE: ./src/http/api/callApi.ts
var callApi = __webpack_require__(3167);
// EXTERNAL MODULE: ./src/http/retry/retry.ts
var retry = __webpack_require__(3643);
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
/** Returns whether a call was refused because another deployment is in progress. */
function isWhileDeploying({ platformCode }) {
  return platformCode === 'DeploymentInvalidStatusTransition';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./src/http/retry/failure.ts + 1 modules
var failure = __webpack_require__(1895);
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

;// CONCATENATED MODULE: ./src/platforms/connect/api/deployment.ts




/** Shape of one entry of a report. */
const EntryJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  type: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  title: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  message: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  application: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  createdAt: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
}), schemas/* transform */.pdi(({ type, title, message, application, createdAt }) => ({
  type: type ?? 'Information',
  title: title ?? '',
  message: message ?? undefined,
  application: application ?? undefined,
  createdAt: createdAt ?? undefined,
})));
const Values = (0,lenient/* lenient */.W)(schemas/* array */.YOg(schemas/* looseObject */._H3({ key: schemas/* string */.YjP() })));
const configured = { standardConfiguration: Values, securedConfiguration: Values };
const Application = schemas/* pipe */.FsL(schemas/* looseObject */._H3({ applicationName: schemas/* string */.YjP(), url: (0,lenient/* lenient */.W)(schemas/* string */.YjP()), ...configured }), schemas/* transform */.pdi(({ applicationName: name, url, ...values }) => ({
  name,
  url: url ?? undefined,
  keys: keysOf(values),
})));
const Details = schemas/* looseObject */._H3({
  build: (0,lenient/* lenient */.W)(schemas/* looseObject */._H3({
    id: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
    report: (0,lenient/* lenient */.W)(schemas/* looseObject */._H3({ entries: (0,lenient/* lenient */.W)(schemas/* array */.YOg(EntryJson)) })),
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
  key: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  version: schemas/* number */.aig(),
  status: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
  type: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  preview: (0,lenient/* lenient */.W)(schemas/* boolean */.zMY()),
  connector: (0,lenient/* lenient */.W)(schemas/* extend */.X$i(VersionJson, { id: (0,lenient/* lenient */.W)(schemas/* string */.YjP()) })),
  details: (0,lenient/* lenient */.W)(Details),
  applications: (0,lenient/* lenient */.W)(schemas/* array */.YOg(Application)),
  globalConfiguration: (0,lenient/* lenient */.W)(schemas/* looseObject */._H3(configured)),
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

;// CONCATENATED MODULE: ./src/platforms/connect/api/deployments.ts






const NamesJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({ id: schemas/* string */.YjP(), key: (0,lenient/* lenient */.W)(schemas/* string */.YjP()) }), schemas/* transform */.pdi(({ id, key }) => ({ id, key: key ?? undefined })));
/** Returns the API's path of a Deployment. */
function deploymentPath({ projectKey, deployment }) {
  return `/${projectKey}/deployments/${segmentOf(deployment)}`;
}
/** Reads a Deployment, with retries unless `attempts` is 1. */
function readDeployment(api, place, waiting) {
  const path = deploymentPath(place);
  return api.call({ what: 'Reading the Deployment', method: 'GET', path, answer: DeploymentJson }, { ...waiting, retryable: failure/* isTemporary */.ey });
}
/** Finds a Deployment; undefined when the project has none with this key or id. */
function findDeployment(api, place, waiting) {
  return readDeployment(api, place, waiting).catch(ifMissing);
}
/**
 * Lists the ids and keys of the project's Deployments, as many as the API gives out.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
async function listDeployments(api, { projectKey }, waiting) {
  const listing = {
    what: 'Listing the Deployments',
    path: `/${projectKey}/deployments`,
    item: NamesJson,
  };
  return (await readPages(api, listing, waiting)).items;
}

// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/inputs/warnOfUnmasked.ts
var warnOfUnmasked = __webpack_require__(322);
;// CONCATENATED MODULE: ./src/platforms/connect/configuration/sortConfiguration.ts

/** The configuration of a redeploy that changes no value. */
const nothingGiven = { applications: new Map(), global: undefined };
/** Sorts values into standard and secured, as the Connector declares them. Drops undeclared ones. */
function sortConfiguration(given, contract) {
  return {
    applications: new Map([...given.applications].map(([name, values]) => [
      name,
      sortValues(values, contract.applications.get(name)),
    ])),
    global: given.global.size === 0 ? undefined : sortValues(given.global, contract.global),
  };
}
function sortValues(values, rules) {
  const list = (isSecured) => [...values]
    .filter(([key]) => rules?.get(key)?.secured === isSecured)
    .map(([key, value]) => ({ key, value }));
  return { standard: list(false), secured: list(true) };
}
/**
 * Masks every given value, except those that the Connector declares as standard. A value under a misspelt key can be a secret
 * too. Call it before anything prints a value.
 */
function hideSecured(given, contract, journal) {
  const secured = [];
  const hide = (values, rules) => {
    for (const [key, value] of values) {
      if (rules?.get(key)?.secured === false || value === '')
        continue;
      journal.secret(value);
      secured.push([key, value]);
    }
  };
  for (const [name, values] of given.applications)
    hide(values, contract?.applications.get(name));
  hide(given.global, contract?.global);
  const [message] = (0,warnOfUnmasked/* warnOfUnmasked */.k)('configuration', secured);
  if (message !== undefined)
    journal.warning({ title: 'Check this', message });
}

// EXTERNAL MODULE: ./src/inputs/takeValues.ts
var takeValues = __webpack_require__(5248);
;// CONCATENATED MODULE: ./src/platforms/connect/configuration/checkConfiguration.ts


/**
 * Checks the given configuration against the Connector's declaration. Returns all faults, one sentence each, beginning with the
 * input's name and without values.
 */
function checkConfiguration(given, requirements) {
  const { contract } = requirements;
  return [
    ...[...given.applications].flatMap(([name, values]) => applicationFaults(name, values, contract)),
    ...globalFaults(given.global, contract),
    ...missingFaults(given, requirements),
  ];
}
function applicationFaults(name, values, contract) {
  const shown = (0,plain/* oneLine */.TN)(name);
  const rules = contract.applications.get(name);
  if (rules === undefined) {
    const suggestion = suggest(name, [...contract.applications.keys()]);
    return [`configuration: the Connector has no application ${shown}. ${suggestion}`];
  }
  return [...values].flatMap(([key, value]) => {
    if (rules.has(key))
      return emptyFault(`configuration: ${shown}.`, { key, value, rules });
    return contract.global.has(key)
      ? [`configuration: ${(0,plain/* oneLine */.TN)(key)} is a global key. Set it in global_configuration.`]
      : [
        `configuration: application ${shown} has no key ${(0,plain/* oneLine */.TN)(key)}. ${suggest(key, [...rules.keys()])}`,
      ];
  });
}
function globalFaults(values, { applications, global: rules }) {
  return [...values].flatMap(([key, value]) => {
    if (rules.has(key))
      return emptyFault('global_configuration: ', { key, value, rules });
    const owners = [...applications].filter(([, own]) => own.has(key)).map(([name]) => name);
    return owners.length > 0
      ? [
        `global_configuration: ${(0,plain/* oneLine */.TN)(key)} is not a global key. Set it in configuration, below ${(0,format/* listNames */.Zv)(owners.map(plain/* oneLine */.TN))}.`,
      ]
      : [
        `global_configuration: the Connector has no global key ${(0,plain/* oneLine */.TN)(key)}. ${suggest(key, [...rules.keys()])}`,
      ];
  });
}
function emptyFault(where, given) {
  const isRequired = given.rules.get(given.key)?.required === true;
  return isRequired && given.value === ''
    ? [
      `${where}${(0,plain/* oneLine */.TN)(given.key)} is required and must not be empty. Is the secret or variable behind it set?`,
    ]
    : [];
}
function missingFaults(given, { contract, mayLack }) {
  const missing = (rules, application) => {
    const values = application === undefined ? given.global : given.applications.get(application);
    return [...rules]
      .filter(([key, { required, hasDefault }]) => required && !hasDefault && !values?.has(key))
      .filter(([key]) => !mayLack(key, application))
      .map(([key]) => (0,plain/* oneLine */.TN)(key));
  };
  const inApplications = [...contract.applications].flatMap(([name, rules]) => missing(rules, name).map((key) => `configuration: ${(0,plain/* oneLine */.TN)(name)}.${key} is required and has no value yet. Set one.`));
  const inGlobal = missing(contract.global, undefined).map((key) => `global_configuration: ${key} is required and has no value yet. Set one.`);
  return [...inApplications, ...inGlobal];
}
function suggest(name, names) {
  const nearest = (0,nearestName/* nearestName */.q)(name, names);
  if (nearest !== undefined)
    return `Did you mean ${(0,plain/* oneLine */.TN)(nearest)}?`;
  return names.length === 0 ? 'It has none.' : `It has ${(0,format/* listNames */.Zv)(names.map(plain/* oneLine */.TN))}.`;
}
/**
 * Returns which keys need no value in a redeploy: those that already have one, because a redeploy keeps what it is not given.
 *
 * | the Deployment                         | keys that need no value                                                 |
 * | -------------------------------------- | ----------------------------------------------------------------------- |
 * | lists the keys of the application      | these keys                                                              |
 * | does not list them                     | the declared ones, because it could not have been deployed without them |
 * | was created without the application    | all, because the application stays out of it                            |
 */
function mayLackIn({ applications, globalKeys, connector: { contract }, }) {
  return (key, name) => {
    if (name === undefined)
      return globalKeys?.has(key) ?? contract?.global.has(key) === true;
    const declared = contract?.applications.get(name);
    if (applications === undefined)
      return declared?.has(key) === true;
    const application = applications.find((each) => each.name === name);
    if (application === undefined)
      return declared !== undefined;
    return application.keys?.has(key) ?? declared?.has(key) === true;
  };
}
/** Throws all faults of the configuration as one error, if there are any. */
function refuseFaults(faults) {
  if (faults.length > 0)
    throw (0,takeValues/* wrongInputs */.hF)({ inputs: faults }, 'nothing was deployed');
}

;// CONCATENATED MODULE: ./src/platforms/connect/redeploy/bodies.ts
/**
 * Builds the body of a redeploy. The platform merges the configuration and keeps omitted values, so fields without values are
 * omitted.
 *
 * @see https://docs.commercetools.com/connect/deployments#redeploy
 */
function buildRedeploy(version, what) {
  const { applications, global } = what.configuration;
  const configurationValues = [...applications].map(([applicationName, values]) => ({
    applicationName,
    ...toBody(values),
  }));
  return {
    version,
    actions: [
      {
        action: 'redeploy',
        ...(configurationValues.length === 0 ? {} : { configurationValues }),
        ...(global === undefined ? {} : { globalConfiguration: toBody(global) }),
        updateConnector: what.updateConnector,
        skipScripts: what.skipScripts,
      },
    ],
  };
}
/** Converts values for a request body. */
function toBody({ standard, secured }) {
  return { standardConfiguration: standard, securedConfiguration: secured };
}
const none = { standard: [], secured: [] };
/**
 * Builds the body that creates a Deployment. Includes every application of the Connector, even without values, because an
 * omitted one can never be deployed later.
 *
 * @see https://docs.commercetools.com/connect/deployments#deploymentdraft
 */
function buildDraft(key, creation, what) {
  const { connector, staged, type, region } = creation;
  const { contract, configuration } = what;
  return {
    key,
    ...(type === undefined ? {} : { type }),
    connector: { [connector.by]: connector.value, staged },
    region,
    configurations: [...contract.applications.keys()].map((applicationName) => ({
      applicationName,
      ...toBody(configuration.applications.get(applicationName) ?? none),
    })),
    ...(contract.global.size === 0
      ? {}
      : { globalConfiguration: toBody(configuration.global ?? none) }),
  };
}

// EXTERNAL MODULE: ./src/step/createOnce.ts
var createOnce = __webpack_require__(2165);
;// CONCATENATED MODULE: ./src/platforms/connect/redeploy/startJob.ts

/** Makes the error for a call that may have started a deployment. `later` is the error of the last retry. */
function mayHaveStarted(lost, later) {
  const again = later === undefined ? '' : ` A retry failed: ${later.message}`;
  return new actionError/* ActionError */.lZ('ambiguous', `${lost.message} The deployment may have started.${again}`, {
    hint: 'Another retry could deploy twice. Look at the Deployment in the Merchant Center. If it still runs the previous version, ' +
      'run the job again. That is safe: it waits for a deployment in progress.',
    platformCode: later?.platformCode,
    cause: later ?? lost,
  });
}

;// CONCATENATED MODULE: ./src/platforms/connect/redeploy/createDeployment.ts





/**
 * Creates a Deployment, which also deploys it. When the call may have had its effect, checks for the unique key before it
 * retries. Throws `conflict` when another process created it first, and `ambiguous` when the outcome stays unknown.
 *
 * @see https://docs.commercetools.com/connect/deployments#create-deployment
 */
async function createDeployment(job) {
  const { run, deadline, body } = job;
  const { api, target, tools, journal } = run;
  let refusal;
  const { value, how } = await (0,createOnce/* createOnce */.U)({
    what: `the Deployment ${body.key}`,
    create: () => post(job),
    look: () => findDeployment(api, target, { deadline, onRetry: journal.info }),
    isTaken: (error) => {
      refusal = error;
      return isConcurrent(error);
    },
    looksWhenTakenMs: [0],
    info: journal.info,
    unknown: mayHaveStarted,
    ...{ clock: tools.clock, signal: deadline.signal },
  });
  if (how === 'taken')
    throw conflict(body.key, refusal);
  return { before: undefined, first: value, isAnswer: how === 'answered' };
}
function post({ run, deadline, body }) {
  return run.api.call({
    what: 'Creating the Deployment',
    method: 'POST',
    path: `/${run.target.projectKey}/deployments`,
    body,
    answer: DeploymentJson,
  }, { deadline, retryable: failure/* canSendAgain */.BY, onRetry: run.journal.info });
}
function conflict(key, cause) {
  return new actionError/* ActionError */.lZ('conflict', `Another process created a Deployment with the key ${key} at the same time.`, {
    hint: 'Run the job again to redeploy it. A `concurrency` group keeps jobs apart.',
    platformCode: cause?.platformCode,
    cause,
  });
}

// EXTERNAL MODULE: ./src/platforms/connect/api/statuses.ts
var statuses = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/inputs/fields.ts
var fields = __webpack_require__(2996);
;// CONCATENATED MODULE: ./src/platforms/connect/follow/report.ts

/** Caps the log in case a platform reports without end. */
const MOST_LOGGED = 100;
/** Caps the memory: each look can add a megabyte of entries. */
const MOST_KEPT = 1000;
/** Opens the report on a deployment. */
function openReport(journal, before) {
  return growReport({
    before,
    entriesOf: ({ entries }) => entries,
    show: (entry) => {
      logEntry(entry, journal);
    },
    info: journal.info,
  });
}
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

;// CONCATENATED MODULE: ./src/platforms/connect/follow/conclude.ts




/** Turns a final status into an event. The step also fails when the Deployment does not run the expected tag. */
function conclude(run, ending) {
  const { now, before } = ending;
  const end = (0,statuses/* classify */.L8)(now.status);
  if (end === 'undeploying')
    return removedMeanwhile(now);
  if (end !== 'deployed')
    return failed(ending);
  const { target, journal } = run;
  journal.output('connector_version', (0,plain/* plainOutput */.MC)((0,plain/* oneLine */.TN)(String(now.connector.version ?? ''))));
  journal.output('connector_tag', (0,plain/* plainOutput */.MC)((0,plain/* oneLine */.TN)(now.connector.tag ?? '')));
  warnAboutScripts(run, ending.entries);
  if (target.expectedTag !== undefined && now.connector.tag !== target.expectedTag) {
    return unexpectedTag(now, target.expectedTag);
  }
  if (target.updateConnector && before !== undefined)
    warnUnlessMoved(run, before, now);
  const urls = applicationUrls(now.applications ?? [], target.connectUrl);
  return { kind: 'completed', platformStatus: now.status, urls };
}
function failed({ before, now, entries }) {
  const reason = entries.find(({ type }) => type === 'Error');
  return {
    kind: 'failed',
    platformStatus: now.status,
    platformCode: now.status,
    message: reason === undefined
      ? `The platform reports that the deployment failed (${(0,plain/* oneLine */.TN)(now.status)}), without a reason.`
      : formatEntry(reason),
    live: before === undefined ? 'nothing' : 'previous',
    hint: before === undefined
      ? 'The Deployment exists, but serves nothing. Fix the cause, then run the job again to redeploy it.'
      : 'The previous version keeps serving. Fix the cause, then run the job again.',
  };
}
function removedMeanwhile({ status }) {
  return {
    kind: 'failed',
    platformStatus: status,
    platformCode: status,
    live: 'unclear',
    message: 'The Deployment is being deleted, so this deployment cannot go live.',
    hint: 'Find out who deletes it. With connector_key or connector_id the next run creates it again.',
  };
}
function unexpectedTag({ connector, status }, expected) {
  const runs = connector.tag === undefined ? 'an unknown tag' : (0,plain/* oneLine */.TN)(connector.tag);
  return {
    kind: 'failed',
    platformStatus: status,
    platformCode: 'unexpected-tag',
    message: `The Deployment is live, but it runs ${runs}, not the expected tag ${expected}.`,
    live: 'this',
    hint: `Publish the Connector with ${expected} first, then redeploy with \`update_connector: true\`.`,
  };
}
const MOST_BROKEN = 5;
/** Warns about failed postDeploy scripts: `Deployed` only means that the applications run. */
function warnAboutScripts({ journal }, entries) {
  const broken = entries.filter(({ type, title, message }) => {
    const text = `${title} ${message ?? ''}`;
    return /post-?deploy/i.test(text) && (type === 'Error' || /fail/i.test(text));
  });
  if (broken.length === 0)
    return;
  journal.warning({
    title: 'The postDeploy script failed',
    message: 'The Deployment is live, but what its postDeploy script sets up (subscriptions, extensions, types) may be missing: ' +
      broken.slice(0, MOST_BROKEN).map(formatEntry).join('; '),
  });
}
function warnUnlessMoved({ journal }, { connector: old }, { connector: now }) {
  if (old.version !== now.version || old.tag !== now.tag)
    return;
  const version = `version ${String(now.version ?? 'unknown')}, tag ${(0,plain/* oneLine */.TN)(now.tag ?? 'unknown')}`;
  journal.warning({
    title: 'The Connector has not changed',
    message: `update_connector is set, but the Deployment still runs ${version}. ` +
      'Publish the Connector with a new tag first; for a preview, request a new preview of its draft.',
  });
}
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
/**
 * Makes the URLs of a Deployment's applications, by name and in their order. Adds a missing scheme, and drops everything that
 * is not https. With an API on this machine, applications may be on this machine too, and then have the API's scheme.
 */
function applicationUrls(applications, connectUrl) {
  return Object.fromEntries(applications.flatMap(({ name, url: text }) => {
    const url = text === undefined ? undefined : toUrl(text.trim(), new URL(connectUrl));
    return url === undefined ? [] : [[name, url.href.replace(/\/$/, '')]];
  }));
}
function toUrl(text, api) {
  const url = SCHEME.test(text) ? parse(text) : withScheme(text, api);
  if (url === undefined || url.username || url.password)
    return undefined;
  if ((0,fields/* isLoopback */.U9)(url.hostname)) {
    return (0,fields/* isLoopback */.U9)(api.hostname) && /^https?:$/.test(url.protocol) ? url : undefined;
  }
  return url.protocol === 'https:' && url.hostname.includes('.') ? url : undefined;
}
function withScheme(text, api) {
  const url = parse(`https://${text}`);
  return url !== undefined && (0,fields/* isLoopback */.U9)(url.hostname) ? parse(`${api.protocol}//${text}`) : url;
}
function parse(text) {
  return URL.canParse(text) ? new URL(text) : undefined;
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

;// CONCATENATED MODULE: ./src/platforms/connect/follow/evidence.ts


/** Starts to collect what polling shows of a deployment, beginning with the first look. */
function openObservations({ before, first, isAnswer }, clock) {
  const isPending = ({ status }) => (0,statuses/* classify */.L8)(status) === 'pending';
  const settling = openSettling(first, fingerprint, clock);
  let now = first;
  let pendingVersion = isAnswer || !isPending(first) ? undefined : first.version;
  return {
    note: (next, askedAtMs) => {
      if (isPending(next))
        pendingVersion = Math.max(pendingVersion ?? 0, next.version);
      now = next;
      return settling.note(next, askedAtMs);
    },
    believed: () => believes({ before, answer: first, pendingVersion, now, sameForMs: settling.sameForMs() }),
    settlesInMs: settling.settlesInMs,
  };
}
function fingerprint({ status, version, buildId, entries }) {
  return JSON.stringify([status, version, buildId, entries.length]);
}
/**
 * Decides whether a final status is the outcome of our redeploy. For a moment after the call the platform may still show the
 * previous deployment, and it is not documented whether and when version or build id change.
 *
 * | seen since our call                            | believed | because                                                       |
 * | ---------------------------------------------- | -------- | ------------------------------------------------------------- |
 * | a look showed `Queued` or `Deploying`          | yes      | this deployment was at work                                   |
 * | a build that neither `before` nor `answer` had | yes      | only its end makes one                                        |
 * | a new build, but the answer showed none        | no       | it may have been there from the call on, hidden while pending |
 * | nothing changed for 45 s                       | yes      | it was too short to be seen                                   |
 * | a version below one already seen               | no       | the answer comes from an instance that lags                   |
 * | only a newer version                           | no       | versions may move with each status                            |
 * | the call's own answer says `Queued`            | no       | the next look may still show the state before                 |
 */
function believes({ before, answer, pendingVersion, now, sameForMs }) {
  if (before === undefined || sameForMs >= SETTLE_MS)
    return true;
  const newest = Math.max(before.version, answer.version, pendingVersion ?? 0);
  if (now.version < newest)
    return false;
  if (pendingVersion !== undefined)
    return true;
  if (now.buildId === undefined || answer.buildId === undefined)
    return false;
  return ![before.buildId, answer.buildId].includes(now.buildId);
}

// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __webpack_require__(1615);
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
  return (0,failure/* isTemporary */.ey)(error) ? 'passing' : undefined;
}
function lost({ noun, id }, reason) {
  return new actionError/* ActionError */.lZ('deployment-lost', `The platform no longer knows ${noun} ${id}. ${reason}`, { hint: `Check the ${noun}s of the project before you run the job again.` });
}

;// CONCATENATED MODULE: ./src/platforms/connect/follow/followDeployment.ts






/**
 * Polls a deployment and ends with its outcome, once that cannot be the previous deployment's. Logs new entries of the
 * platform's report. Throws `deployment-lost` when the Deployment is gone.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
async function* followDeployment(run, started, deadline) {
  const { tools, journal } = run;
  const report = openReport(journal, started.before);
  const observations = openObservations(started, tools.clock);
  const poll = openPoll({
    noun: 'Deployment',
    id: started.first.id,
    read: () => {
      const waiting = { deadline, onRetry: journal.info, attempts: 1 };
      return readDeployment(run.api, run.target, waiting);
    },
    ...{ observations, tools, signal: deadline.signal, info: journal.info },
  });
  const warnIfUnknown = unknownStatusLogger(run);
  let now = started.first;
  for (;;) {
    warnIfUnknown(now.status);
    report.log(now);
    const isFinal = ['deployed', 'failed', 'undeploying'].includes((0,statuses/* classify */.L8)(now.status));
    if (isFinal && observations.believed()) {
      yield conclude(run, { before: started.before, now, entries: report.entries() });
      return;
    }
    yield progress(now.status, isFinal);
    now = await poll(isFinal);
  }
}
function progress(platformStatus, isFinal) {
  // Until it has settled, a final status may be the previous deployment's.
  const phase = isFinal ? `${platformStatus}, waiting for this deployment to show` : undefined;
  return { kind: 'progress', platformStatus, phase: phase ?? platformStatus, percent: undefined };
}
function unknownStatusLogger({ journal }) {
  const reported = new Set();
  return (status) => {
    if ((0,statuses/* classify */.L8)(status) !== 'unknown' || reported.has(status))
      return;
    reported.add(status);
    journal.warning({
      title: 'Unknown status',
      message: `The platform reports the undocumented status ${(0,plain/* oneLine */.TN)(status)}. It is treated as in progress.`,
    });
  };
}

;// CONCATENATED MODULE: ./src/platforms/connect/remove/openRequests.ts





/** A longer streak of failed requests is an error. */
const openRequests_MOST_IN_ROW = 5;
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
    const answer = await askToDelete(job, deadline).catch((error) => {
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
    if (isOpen && inVain > openRequests_MOST_IN_ROW)
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
/**
 * Asks the platform to delete a Deployment, which takes a while. Throws errors that no retry can fix.
 *
 * @see https://docs.commercetools.com/connect/deployments#delete-deployment
 */
async function askToDelete({ api, place, journal }, deadline) {
  const path = deploymentPath(place);
  try {
    await api.call({ what: 'Deleting the Deployment', method: 'DELETE', path, answer: schemas/* unknown */.L5J() }, { deadline, onRetry: journal.info, retryable: failure/* canSendAgain */.BY });
    return { kind: 'accepted' };
  }
  catch (error) {
    if (!(error instanceof actionError/* HttpError */.j$))
      throw error;
    if (error.effect === 'unknown')
      return { kind: 'lost', error };
    if (isMissing(error))
      return { kind: 'gone' };
    if (isWhileDeploying(error))
      return { kind: 'busy', error };
    if (isConcurrent(error))
      return { kind: 'outdated', error };
    throw error;
  }
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
  const lookAgain = removeDeployment_openLook(api, { ...place, id: first.id }, waiting);
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
    await (0,ports_clock/* sleep */.yy)(tools.clock, Math.max(pace.nextMs(), retryAfterMs), deadline.signal);
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
function removeDeployment_openLook(api, place, waiting) {
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

;// CONCATENATED MODULE: ./src/platforms/connect/redeploy/launchOf.ts




/** Makes a launch from a way to start: redeploying or creating. */
function launchOf(run, way) {
  return {
    plan: way.plan,
    label: `${(0,plain/* oneLine */.TN)(run.target.deployment.value)} (project ${run.target.projectKey})`,
    running: way.running,
    start: async (_, deadline) => {
      run.journal.enter('Deploy');
      const started = await way.start(deadline);
      const { id, version, status } = started.first;
      const verb = started.before === undefined ? 'Created' : 'Redeploying';
      run.journal.info(`${verb} Deployment ${(0,plain/* oneLine */.TN)(id)}, version ${String(version)}.`);
      run.journal.output('platform_status', (0,plain/* oneLine */.TN)(status));
      return {
        id,
        status: status === 'Deploying' ? 'in_progress' : 'queued',
        events: (until) => followDeployment(run, started, until),
        ...(isOurs(started) && { discard: (until) => discard(run, id, until) }),
      };
    },
  };
}
/**
 * Returns whether our call certainly created the Deployment. One found after a lost answer may be another job's.
 */
function isOurs({ before, isAnswer }) {
  return before === undefined && isAnswer;
}
async function discard(run, id, deadline) {
  const { api, tools, journal, target } = run;
  const place = { projectKey: target.projectKey, deployment: { by: 'id', value: id } };
  const end = await removeDeployment({ api, tools, journal, place, noteUnderWay: () => undefined }, deadline);
  if (end.status === 'failed')
    throw new actionError/* ActionError */.lZ('http', end.message, { hint: end.hint });
}

// EXTERNAL MODULE: ./src/platforms/connect/redeploy/planRows.ts
var planRows = __webpack_require__(7940);
;// CONCATENATED MODULE: ./src/platforms/connect/redeploy/prepareCreation.ts








const prepareCreation_NOT_FOUND = 404;
/** Checks the creation of a Deployment against its Connector. Throws `input` with all faults. */
async function prepareCreation(run, what, waiting) {
  const { key, creation } = what;
  const { configuration } = run.target;
  const connector = await findConnector(run, creation, waiting);
  const { contract } = connector;
  hideSecured(configuration, contract, run.journal);
  // A draft that was never checked shows no applications, and that it is not previewable says why.
  const notReady = connectorFaults(connector, creation);
  if (contract === undefined) {
    refuseFaults(notReady);
    throw new actionError/* ActionError */.lZ('unexpected-response', 'The platform does not list the Connector\u2019s applications, so no Deployment can be created from it.');
  }
  const sorted = sortConfiguration(configuration, contract);
  refuseFaults([
    ...notReady,
    ...checkConfiguration(configuration, { contract, mayLack: () => false }),
  ]);
  const body = buildDraft(key, creation, { contract, configuration: sorted });
  return launchOf(run, {
    plan: (0,planRows/* creationRows */.fr)(connector, sorted),
    start: (deadline) => createDeployment({ run, deadline, body }),
  });
}
async function findConnector({ api }, { connector, staged }, waiting) {
  try {
    return await readConnector(api, { ...connector, staged }, waiting);
  }
  catch (error) {
    if (!(0,actionError/* hasStatus */.Ro)(error, prepareCreation_NOT_FOUND))
      throw error;
    const kind = staged ? 'staged' : 'published';
    throw new actionError/* ActionError */.lZ('input', `connector_${connector.by}: there is no ${kind} Connector with the ${connector.by} ${connector.value}, or the API client cannot see it.`, {
      hint: staged
        ? 'Check that the project is one of the draft\u2019s private projects.'
        : 'Check that it is published, and open to the project. For a draft set `connector_staged: true`.',
      platformCode: error.platformCode,
      cause: error,
    });
  }
}
function connectorFaults({ supportedRegions, isPreviewable }, { region, staged }) {
  const faults = [];
  if (supportedRegions.length > 0 && !supportedRegions.includes(region)) {
    faults.push(`deployed_region: the Connector does not support ${region}. Accepted: ${(0,format/* listNames */.Zv)(supportedRegions.map(plain/* oneLine */.TN))}.`);
  }
  if (staged && isPreviewable !== undefined && isPreviewable !== 'true') {
    faults.push(`connector_staged: the draft is not previewable (${(0,plain/* oneLine */.TN)(isPreviewable)}), so it cannot be deployed. Request its preview first.`);
  }
  return faults;
}

;// CONCATENATED MODULE: ./src/platforms/connect/redeploy/startRedeploy.ts







/**
 * Starts a redeploy. Resolves when the platform has accepted the call, by its answer or by its effect. While another deployment
 * of the Deployment is in progress it waits, or throws `conflict`. Throws `ambiguous` when it stays unknown whether the call had
 * its effect.
 *
 * @see https://docs.commercetools.com/connect/deployments#redeploy
 */
async function startRedeploy(job) {
  const { run, deadline, deployment } = job;
  let before = deployment;
  if ((0,statuses/* isBusy */.A5)(before.status))
    before = await waitForOther(job, before);
  let isOutdated = false;
  const { value, how } = await (0,createOnce/* createOnce */.U)({
    what: 'the deployment',
    create: () => startRedeploy_post(job, before.version),
    look: () => lookFor(job, before),
    afterRefusal: async (error) => {
      if (isWhileDeploying(error)) {
        before = await waitForOther(job, before);
      }
      else if (isConcurrent(error)) {
        before = await lookAfterConflict(job, { before, isRepeated: isOutdated });
        isOutdated = true;
      }
      else
        throw error;
    },
    info: run.journal.info,
    unknown: mayHaveStarted,
    ...{ clock: run.tools.clock, signal: deadline.signal },
  });
  return { before, first: value, isAnswer: how === 'answered' };
}
async function startRedeploy_post(job, version) {
  const { run, deadline, bodyFor, deployment } = job;
  try {
    return await run.api.call({
      what: 'Redeploying',
      method: 'POST',
      path: deploymentPath(run.target),
      body: bodyFor(version),
      answer: DeploymentJson,
    }, { deadline, retryable: failure/* canSendAgain */.BY, onRetry: run.journal.info });
  }
  catch (error) {
    const isLost = error instanceof actionError/* HttpError */.j$ && error.effect === 'unknown';
    // Sets the id, which people need to check a deployment that may have started.
    if (isLost || deadline.signal.aborted)
      run.journal.output('deployment_uuid', deployment.id);
    throw error;
  }
}
/**
 * Checks whether a call has started a deployment: then there is another build, or a newer version with another status or report.
 * When only the version or the status differs, or the Deployment is gone, somebody else may have done it.
 */
async function lookFor({ run, deadline }, before) {
  const { api, target, journal } = run;
  const now = await findDeployment(api, target, { deadline, onRetry: journal.info });
  if (now === undefined)
    return 'unclear';
  const isOtherBuild = now.buildId !== undefined && now.buildId !== before.buildId;
  const hasNewEntries = now.entries.some(isNewTo(before.entries));
  const isSame = now.status === before.status && !hasNewEntries;
  if (isOtherBuild || (now.version > before.version && !isSame))
    return now;
  return now.version === before.version && now.status === before.status ? undefined : 'unclear';
}
/** Handles another process's change. Redeploys on top of it once, if it is finished; throws `conflict` otherwise. */
async function lookAfterConflict({ run, deadline }, seen) {
  const { api, target, journal } = run;
  const now = await readDeployment(api, target, { deadline, onRetry: journal.info });
  const versions = `version: expected ${String(seen.before.version)}, now ${String(now.version)}`;
  if (!(0,statuses/* isBusy */.A5)(now.status) && !seen.isRepeated) {
    journal.info(`The Deployment was changed meanwhile (${versions}). Redeploying the new version.`);
    return now;
  }
  throw new actionError/* ActionError */.lZ('conflict', `Another process changed the Deployment at the same time (${versions}). It is ${(0,plain/* oneLine */.TN)(now.status)} now.`, {
    hint: 'Check what it deployed before you run the job again. A `concurrency` group keeps jobs apart.',
    platformCode: (0,plain/* oneLine */.TN)('ConcurrentModification'),
  });
}
/**
 * Waits until the deployment in progress has ended, and resolves with the Deployment. Polls at least once. Throws `conflict` at
 * once when `on_conflict` is `fail`, and `timeout` when it does not end in time.
 */
async function waitForOther({ run, deadline }, seen) {
  const { api, target, tools, journal } = run;
  if (run.onConflict === 'fail')
    throw startRedeploy_conflict(seen.status);
  const pace = openPace(tools.random);
  journal.info('Another deployment is in progress. Waiting for it to finish.');
  let { status } = seen;
  for (;;) {
    journal.waitingFor(`another deployment is in progress (${(0,plain/* oneLine */.TN)(status)})`);
    const waitMs = pace.nextMs();
    if (waitMs >= deadline.remainingMs())
      throw stillBusy(status);
    const look = async () => {
      await (0,ports_clock/* sleep */.yy)(tools.clock, waitMs, deadline.signal);
      return findDeployment(api, target, { deadline, onRetry: journal.info });
    };
    const now = await look().catch((error) => {
      throw isTimeout(error) ? stillBusy(status) : error;
    });
    if (now === undefined)
      throw removed();
    if (!(0,statuses/* isBusy */.A5)(now.status))
      return now;
    if (now.status !== status)
      pace.restart();
    ({ status } = now);
  }
}
/** The time limit has ended a look, which is no better reason than that the other deployment goes on. */
function isTimeout(error) {
  return error instanceof actionError/* ActionError */.lZ && error.code === 'timeout';
}
function startRedeploy_conflict(status) {
  return new actionError/* ActionError */.lZ('conflict', `Another deployment is in progress: the Deployment is ${(0,plain/* oneLine */.TN)(status)}.`, {
    hint: 'Wait for it and run the job again, or set `on_conflict: wait`. A `concurrency` group keeps jobs apart.',
  });
}
function stillBusy(status) {
  return new actionError/* ActionError */.lZ('timeout', `Another deployment was still in progress at the time limit: the Deployment is ${(0,plain/* oneLine */.TN)(status)}.`, { hint: 'Raise `timeout_minutes`, or use a `concurrency` group to keep jobs apart.' });
}
function removed() {
  return new actionError/* ActionError */.lZ('conflict', 'The Deployment was removed while this job waited for it.', {
    hint: 'Run the job again: with connector_key or connector_id it creates the Deployment again.',
  });
}

;// CONCATENATED MODULE: ./src/platforms/connect/redeploy/prepareRedeploy.ts








/** Statuses for a Connector that is missing or hidden from the API client. */
const UNREADABLE = [403, 404];
/** Checks a redeploy against the current state. Throws `input` with all faults of the configuration. */
async function prepareRedeploy(run, deployment, waiting) {
  const { target } = run;
  warnAboutOther(run, deployment);
  const { contract: deployed } = deployment.connector;
  const isNeeded = target.updateConnector || (deployed === undefined && isAnythingGiven(run));
  const connector = isNeeded ? await readCurrent(run, deployment, waiting) : undefined;
  const next = target.updateConnector ? connector : undefined;
  if (next !== undefined)
    warnAboutTag(run, next);
  const configuration = settle(run, deployment, connector?.contract ?? deployed);
  return launchOf(run, {
    plan: (0,planRows/* redeployRows */._r)(deployment, { next, configuration }),
    running: versionOf(deployment),
    start: (deadline) => startRedeploy({
      run,
      deadline,
      deployment,
      bodyFor: (version) => buildRedeploy(version, { ...target, configuration }),
    }),
  });
}
function versionOf({ connector }) {
  const version = connector.tag ?? connector.version?.toString();
  return version === undefined ? undefined : (0,plain/* oneLine */.TN)(version);
}
function isAnythingGiven({ target: { configuration } }) {
  return configuration.applications.size > 0 || configuration.global.size > 0;
}
function settle(run, deployment, contract) {
  const { configuration } = run.target;
  hideSecured(configuration, contract, run.journal);
  if (contract === undefined) {
    if (isAnythingGiven(run)) {
      refuseFaults([
        'configuration: the platform does not list the Connector\u2019s keys, so it is unknown which values are secured. Redeploy without configuration.',
      ]);
    }
    return nothingGiven;
  }
  const sorted = sortConfiguration(configuration, contract);
  refuseFaults(checkConfiguration(configuration, { contract, mayLack: mayLackIn(deployment) }));
  return sorted;
}
/**
 * Reads the Connector version that the Deployment can be updated to: the published one, or the draft for a preview. Only warns
 * when the API client may deploy but not read Connectors, because the platform checks the configuration too.
 */
async function readCurrent({ api, target, journal }, { connector, isPreview }, waiting) {
  if (connector.id === undefined)
    return undefined;
  try {
    const reference = { by: 'id', value: connector.id, staged: isPreview };
    return await readConnector(api, reference, waiting);
  }
  catch (error) {
    if (!(0,actionError/* hasStatus */.Ro)(error, ...UNREADABLE))
      throw error;
    journal.warning({
      title: 'The Connector could not be read',
      message: `${error.message} The configuration was checked against the deployed version. ` +
        `To check it against the new one, add the scope view_connectors:${target.projectKey}.`,
    });
    return undefined;
  }
}
/** Warns when the inputs name another Connector. They only count when a Deployment is created. */
function warnAboutOther({ target, journal }, { connector }) {
  const { creation } = target.deployment;
  const runs = creation && connector[creation.connector.by];
  if (runs === undefined || runs === creation?.connector.value)
    return;
  journal.warning({
    title: 'Another Connector',
    message: `The Deployment runs the Connector ${(0,plain/* oneLine */.TN)(runs)}, not ${creation?.connector.value ?? ''}. A redeploy does not change that.`,
  });
}
function warnAboutTag({ target, journal }, { tag }) {
  if (target.expectedTag === undefined || tag === undefined || tag === target.expectedTag)
    return;
  journal.warning({
    title: 'Not the expected tag',
    message: `The Connector\u2019s current tag is ${(0,plain/* oneLine */.TN)(tag)}, not ${target.expectedTag}.`,
  });
}

;// CONCATENATED MODULE: ./src/platforms/connect/redeploy/prepare.ts





/** Looks for the Deployment, and checks its redeploy or its creation. Throws `input` when it is missing and is not to be created. */
async function prepare(target, { run, tools }, deadline) {
  const api = openApi(target, tools, run.journal.secret);
  const connect = { ...run, target, tools, api };
  const waiting = { deadline, onRetry: run.journal.info };
  const found = await findDeployment(api, target, waiting);
  if (found !== undefined)
    return prepareRedeploy(connect, found, waiting);
  const { value: key, creation } = target.deployment;
  if (creation === undefined)
    throw await missingDeployment(api, target, waiting);
  return prepareCreation(connect, { key, creation }, waiting);
}
const MOST_NAMES = 5;
/** Makes the error for a missing Deployment, with similar ones as a hint. */
async function missingDeployment(api, target, waiting) {
  const { by, value } = target.deployment;
  const others = await nameOthers(api, target, waiting);
  const way = by === 'key' ? 'Set connector_key or connector_id to create it.' : 'It may have been deleted.';
  return new actionError/* ActionError */.lZ('input', `deployment_${by}: the project ${target.projectKey} has no Deployment with the ${by} ${value}.`, { hint: `${others} ${way}` });
}
/** Lists other Deployments for the hint, or explains why they cannot be read. */
async function nameOthers(api, target, waiting) {
  try {
    return prepare_suggest(target.deployment.value, await listDeployments(api, target, waiting));
  }
  catch (error) {
    const isRefused = error instanceof actionError/* ActionError */.lZ && ['http', 'unexpected-response'].includes(error.code);
    if (!isRefused)
      throw error;
    return error.message;
  }
}
function prepare_suggest(name, others) {
  const names = others.map(({ key, id }) => key ?? id);
  const nearest = (0,nearestName/* nearestName */.q)(name, names);
  const list = names
    .filter((other) => other !== nearest)
    .slice(0, MOST_NAMES)
    .map(plain/* oneLine */.TN)
    .join(', ');
  if (nearest === undefined)
    return list === '' ? 'It has none.' : `It has ${list}${more(names)}.`;
  const meant = `Did you mean ${(0,plain/* oneLine */.TN)(nearest)}?`;
  return list === '' ? meant : `${meant} It also has ${list}${more(names)}.`;
}
function more(names) {
  return names.length > MOST_NAMES + 1 ? ' and others' : '';
}


/***/ })

};
