import { modules as shared } from "./shared.js";
export const id = "platforms-connect-remove-carryOut";
export const ids = ["platforms-connect-remove-carryOut"];
export const modules = {
...shared,

/***/ 4255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOut: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/http/api/call.ts
var api_call = __webpack_require__(5707);
// EXTERNAL MODULE: ./src/http/api/callApi.ts
var callApi = __webpack_require__(3167);
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

// EXTERNAL MODULE: ./src/event/occasion.ts + 1 modules
var occasion = __webpack_require__(1256);
// EXTERNAL MODULE: ./src/step/createOnce.ts
var createOnce = __webpack_require__(2165);
// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var clock = __webpack_require__(1615);
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

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/draft.ts




const Report = (0,lenient/* lenient */.W)(schemas/* looseObject */._H3({ entries: (0,lenient/* lenient */.W)(schemas/* array */.YOg(EntryJson)) }));
/**
 * Shape of a draft in an answer. Requires only what following a release needs: new drafts lack fields that are documented as
 * required.
 *
 * @see https://docs.commercetools.com/connect/connectors-staged
 */
const DraftJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  id: resourceId,
  key: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  version: schemas/* number */.aig(),
  repository: (0,lenient/* lenient */.W)(schemas/* looseObject */._H3({ tag: (0,lenient/* lenient */.W)(schemas/* string */.YjP()), url: (0,lenient/* lenient */.W)(schemas/* string */.YjP()) })),
  status: (0,lenient/* lenient */.W)(schemas/* string */.YjP().check(api/* _minLength */.m9(1))),
  isPreviewable: previewableShape,
  private: (0,lenient/* lenient */.W)(schemas/* boolean */.zMY()),
  hasChanges: (0,lenient/* lenient */.W)(schemas/* boolean */.zMY()),
  alreadyListed: (0,lenient/* lenient */.W)(schemas/* boolean */.zMY()),
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
  return api.call({ what: 'Reading the draft of the Connector', method: 'GET', path, answer: DraftJson }, { ...waiting, retryable: failure/* isTemporary */.ey });
}
/** Reads a draft; undefined if the platform reports that it does not exist. */
function findDraft(api, reference, waiting) {
  return readDraft(api, reference, waiting).catch(ifMissing);
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
  if (pullRequest !== undefined && !(0,occasion/* namesPullRequest */.JG)(draft.key ?? '', pullRequest)) {
    throw removeDraft_refusal(`The key of the draft ${name} does not contain ${String(pullRequest)}, the number of this run\u2019s pull request.`, 'Use one draft per pull request, with its number in the key.');
  }
  const published = await findPublication(job, draft, deadline);
  if (published !== undefined)
    throw removeDraft_refusal(published, PUBLISHED);
  const user = await findUser(job, draft, deadline);
  if (user !== undefined) {
    throw removeDraft_refusal(`The Deployment ${user} of the project ${job.projectKey} uses the draft ${name}.`, 'Delete the Deployment first. Deployments of other projects cannot be seen from here.');
  }
}
const PUBLISHED = 'The platform deletes the published Connector together with its draft. If that is what you want, do it in the Merchant Center.';
function removeDraft_refusal(message, hint) {
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

;// CONCATENATED MODULE: ./src/platforms/connect/follow/settling.ts
/** After this time an unchanged state counts as final: polling may miss a short deployment. */
const SETTLE_MS = 45_000;

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

// EXTERNAL MODULE: ./src/platforms/connect/api/statuses.ts
var statuses = __webpack_require__(5566);
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
    const answer = await openRequests_askToDelete(job, deadline).catch((error) => {
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
/**
 * Asks the platform to delete a Deployment, which takes a while. Throws errors that no retry can fix.
 *
 * @see https://docs.commercetools.com/connect/deployments#delete-deployment
 */
async function openRequests_askToDelete({ api, place, journal }, deadline) {
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

};
