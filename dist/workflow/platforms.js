export const id = "platforms";
export const ids = ["platforms"];
export const modules = {

/***/ 3704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  draftReader: () => (/* binding */ draftReader)
});

// UNUSED EXPORTS: connectorKind, keptPlatform, platforms, removals, storeKind, targetLists

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
;// CONCATENATED MODULE: ./src/http/api/lenient.ts

/**
 * Makes a field of an answer optional: null stays null, and a missing value or one of the wrong type reads as undefined. An API
 * that changes such a field must not break a deployment.
 */
function lenient(schema) {
  return schemas/* catch */.MfU(schemas/* nullish */.cl6(schema), undefined);
}

// EXTERNAL MODULE: ./src/http/retry/failure.ts + 1 modules
var failure = __webpack_require__(1895);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
;// CONCATENATED MODULE: ./src/inputs/readInputs.ts

/** Reads inputs by their fields and collects all faults. `partial` has the values of those without a fault. */
function readInputs(fields, source) {
  const values = {};
  const faults = [];
  const warnings = [];
  for (const [name, field] of Object.entries(fields)) {
    const found = find(name, field, source);
    if (field.secret && found !== undefined) {
      const text = found.text.trim();
      source.secret(text);
      if (text !== found.text)
        warnings.push(`${found.where} starts or ends with white space, which was removed.`);
    }
    const { value, fault } = parseFound(field, found);
    if (fault === undefined)
      values[name] = value;
    else
      faults.push(`${found?.where ?? name}: ${fault} Accepted: ${field.accepts}.`);
  }
  const partial = values;
  const value = faults.length > 0 ? undefined : values;
  return { value, partial, faults, warnings };
}
function find(name, field, source) {
  const text = source.input(name);
  if (text !== undefined)
    return { text, where: name };
  for (const place of field.elsewhere ?? []) {
    const value = source.elsewhere(place);
    if (value !== undefined)
      return { text: value, where: `${name} (from ${place})` };
  }
  return field.default === undefined ? undefined : { text: field.default, where: name };
}
function parseFound(field, found) {
  if (found === undefined)
    return field.required ? { fault: 'is missing.' } : { value: undefined };
  const text = found.text.trim();
  const parsed = field.parse(text);
  if (parsed.kind === 'value')
    return { value: parsed.value };
  const problems = (0,format/* listSentences */.Up)(parsed.problems);
  return { fault: field.secret || field.hidden ? problems : `"${(0,plain/* oneLine */.TN)(text)}" ${problems}` };
}

;// CONCATENATED MODULE: ./src/inputs/inputSource.ts
/** Reads inputs from the runner, and from the job's environment where a field allows it. */
function inputSource(runner) {
  const { input, env, secret } = runner;
  return { input, elsewhere: (place) => env[place], secret };
}

;// CONCATENATED MODULE: ./src/inputs/takeValues.ts
/** Makes one error of all faults, and lists the first 20. `untouched` ends its heading: `nothing was sent`. */
function wrongInputs({ inputs, build = [] }, untouched) {
  const faults = [...inputs, ...build];
  const heading = `Fix these ${(0,format/* formatCount */.B4)(faults.length, 'problem')} first; ${untouched}:`;
  return new actionError/* ActionError */.lZ(inputs.length > 0 ? 'input' : 'artifact', faults.length === 1 ? faults.join('') : [heading, ...(0,format/* listLines */.i4)(faults)].join('\n'));
}

// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __webpack_require__(1615);
;// CONCATENATED MODULE: ./src/step/run.ts



/**
 * Runs `work` with a deadline. The deadline's signal aborts with a `timeout` error after `limit.ms`, or with the run's own
 * signal.
 */
async function withinLimit({ clock, cancelled }, { ms, what, lastKnown, hint }, work) {
  const deadline = (0,ports_clock/* startDeadline */.db)(clock, ms, {
    parent: cancelled,
    reason: () => {
      const sentences = [`${what} did not finish within ${(0,format/* formatDuration */.a3)(ms)}.`, lastKnown?.()];
      return new actionError/* ActionError */.lZ('timeout', sentences.filter(Boolean).join(' '), { hint });
    },
  });
  try {
    return await work(deadline);
  }
  finally {
    deadline.clear();
  }
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

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
// EXTERNAL MODULE: ./src/http/readBody.ts + 1 modules
var readBody = __webpack_require__(7279);
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
  return (0,failure/* failedWith */.Mf)(`${call.what} failed with HTTP ${String(status)}: ${message}`, { response, json: (0,parseJson/* parseJson */.qF)(body), nowMs: clock.now() }, details);
}
function tooLong({ what, limitBytes }, status) {
  const limit = (0,readBody/* formatLimit */.t)(limitBytes);
  return (0,failure/* unreadable */.O$)(`${what} succeeded, but the answer is longer than the limit of ${limit}.`, status);
}
function parseAnswer(call, status, body) {
  const parsed = parse/* safeParse */.xL(call.answer, (0,parseJson/* parseJson */.qF)(body));
  if (parsed.success)
    return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.') || 'the body').join(', ');
  const message = `${call.what} succeeded, but the answer could not be read (${where} is not as documented).`;
  throw (0,failure/* unreadable */.O$)(message, status);
}

// EXTERNAL MODULE: ./src/http/retry/retry.ts + 1 modules
var retry_retry = __webpack_require__(109);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
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
    const request = toRequest(call, client.connectUrl, {
      Authorization: `Bearer ${token}`,
      'X-Correlation-ID': tools.correlationId,
      'User-Agent': tools.userAgent,
    });
    return callApi({ ...call, request, explain, ...LIMITS }, { ...tools, signal, log });
  };
  return {
    call: (call, patience) => (0,retry_retry/* retry */.L)(async () => {
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

// EXTERNAL MODULE: ./src/inputs/fields.ts
var fields = __webpack_require__(2996);
;// CONCATENATED MODULE: ./src/platforms/connect/api/statuses.ts
/** The documented statuses. */
const STATUSES = [
  'Draft',
  'Queued',
  'Deploying',
  'Deployed',
  'Failed',
  'Undeploying',
  'UndeployFailed',
];

;// CONCATENATED MODULE: ./src/platforms/connect/inputs/fields.ts


/**
 * It becomes part of a host name, so the format is strict. The value is not checked against a list, because regions change too
 * often.
 */
const region = {
  parse: (0,fields/* matching */.wC)(/^(?=.{1,63}$)[a-z0-9]+([.-][a-z0-9]+)*$/i, 'is not the name of a region.', (text) => text.toLowerCase()),
  accepts: 'a region such as europe-west1.gcp or us-east-2.aws',
};
const projectKey = {
  parse: (0,fields/* matching */.wC)(/^[A-Za-z0-9_-]{2,36}$/, 'is not a project key.'),
  accepts: '2 to 36 letters, digits, hyphens and underscores',
};
const key = {
  parse: (0,fields/* matching */.wC)(/^[A-Za-z0-9_-]{2,256}$/, 'is not a key.'),
  accepts: '2 to 256 letters, digits, hyphens and underscores',
};
const id = {
  parse: (0,fields/* matching */.wC)(/^[A-Za-z0-9_-]{1,64}$/, 'is not an id.'),
  accepts: 'an id such as 13c72c44-7a8e-44f2-a570-b5e991f7021a',
};
const scope = {
  parse: (0,fields/* matching */.wC)(/^[\x21\x23-\x5b\x5d-\x7e\s]+$/, 'is not a list of scopes.', (list) => list.split(/\s+/).join(' ')),
  accepts: 'scopes separated by spaces, such as manage_connectors_deployments:my-project',
};
const tag = {
  parse: (0,fields/* matching */.wC)(/^[^\s\p{C}]{1,255}$/u, 'is not the name of a tag.'),
  accepts: 'the name of a Git tag, such as v1.2.0',
};
/** There are 14 of them, and more may come. The platform refuses unknown ones. */
const integrationType = {
  parse: (0,fields/* matching */.wC)(/^[a-z]{2,30}$/i, 'is not an integration type.'),
  accepts: 'an integration type such as psp, tax, search or other',
};
const configuration = {
  ...fields/* text */.Qq,
  accepts: 'YAML or JSON with a map of applications, each a map of keys to strings',
  hidden: true,
};
/** Inputs for the project and its credentials. */
const clientFields = {
  region: { ...region, required: true, elsewhere: ['CTP_REGION'] },
  project_key: { ...projectKey, required: true, elsewhere: ['CTP_PROJECT_KEY'] },
  client_id: {
    ...fields/* token */.Sh,
    secret: false,
    hidden: true,
    required: true,
    elsewhere: ['CTP_CLIENT_ID'],
  },
  client_secret: { ...fields/* token */.Sh, required: true, elsewhere: ['CTP_CLIENT_SECRET'] },
  scope,
  auth_url: fields/* baseUrl */.pc,
  connect_url: fields/* baseUrl */.pc,
};
const deploymentType = (0,fields/* oneOf */.yL)(['preview', 'sandbox', 'production']);
/** Inputs of the commercetools platform. */
const targetFields = {
  ...clientFields,
  deployment_key: key,
  deployment_id: id,
  working_directory: { ...fields/* text */.Qq, default: '.' },
  configuration,
  global_configuration: {
    ...configuration,
    accepts: 'YAML or JSON with a map of keys to strings',
  },
  update_connector: { ...fields/* flag */.Jt, default: 'false' },
  skip_scripts: { ...fields/* flag */.Jt, default: 'false' },
  expected_tag: tag,
  connector_key: key,
  connector_id: id,
  connector_staged: { ...fields/* flag */.Jt, default: 'false' },
  deployment_type: deploymentType,
  deployed_region: region,
};
/**
 * Inputs that filter the list of Deployments.
 *
 * @see https://docs.commercetools.com/connect/connectors#integrationtype
 */
const filterFields = {
  connector_key: (0,fields/* listOf */.c3)(key),
  connector_id: (0,fields/* listOf */.c3)(id),
  deployment_type: (0,fields/* listOf */.c3)(deploymentType),
  integration_type: (0,fields/* listOf */.c3)(integrationType),
  status: (0,fields/* listOf */.c3)((0,fields/* oneOf */.yL)(STATUSES)),
};

;// CONCATENATED MODULE: ./src/platforms/connect/inputs/apiClient.ts
/**
 * Makes the API client from its inputs. The region determines the hosts, unless they are set.
 *
 * @see https://docs.commercetools.com/connect/hosts-and-authorization
 */
function toApiClient(values) {
  const host = (service) => `https://${service}.${values.region}.commercetools.com`;
  return {
    authUrl: values.auth_url ?? host('auth'),
    connectUrl: values.connect_url ?? host('connect'),
    projectKey: values.project_key,
    clientId: values.client_id,
    clientSecret: values.client_secret,
    scope: values.scope,
  };
}

;// CONCATENATED MODULE: ./src/platforms/connect/api/client.ts

/** An id in an answer. It goes into messages, outputs and URLs, so it must not contain special characters. */
const resourceId = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w.-]{1,200}$/));
/** Returns the part of a path that names a resource. */
function client_segmentOf({ by, value }) {
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
  return `/connectors/drafts/${client_segmentOf(reference)}`;
}

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/fields.ts


/** What the platform takes for a tag. */
const fields_tag = {
  parse: (0,fields/* matching */.wC)(/^(?!.*\.\.)[A-Za-z0-9][\w.@/-]{0,254}$/, 'is no tag that the platform takes.'),
  accepts: 'the name of a Git tag, such as v1.2.0',
};
const REPOSITORY_URL = /^(https:\/\/github\.com\/|git@github\.com:)[\w.-]+\/[\w.-]+$/;
/** Holds no credentials: a URL with a token in it does not match. */
const repositoryUrl = {
  parse: (0,fields/* matching */.wC)(REPOSITORY_URL, 'is no URL of a GitHub repository.'),
  accepts: 'https://github.com/owner/name.git, or git@github.com:owner/name.git for a private repository',
  // People paste URLs with a token in them.
  hidden: true,
};
const email = {
  parse: (0,fields/* matching */.wC)(/^[^\s@]{1,64}@[^\s@]{1,190}$/, 'is no email address.'),
  accepts: 'an email address',
};
const privateProject = {
  parse: (0,fields/* matching */.wC)(/^[a-z0-9]+([.-][a-z0-9]+)*:[A-Za-z0-9_-]{2,36}$/, 'is no project with its region.'),
  accepts: 'region:project, such as europe-west1.gcp:my-project',
};
/** Inputs of the connector action on commercetools. */
const connectorFields = {
  ...clientFields,
  connector_key: targetFields.connector_key,
  connector_id: targetFields.connector_id,
  tag: fields_tag,
  repository_url: repositoryUrl,
  create: { ...fields/* flag */.Jt, default: 'false' },
  name: fields/* name */.UU,
  creator_email: email,
  integration_types: filterFields.integration_type,
  private_projects: (0,fields/* listOf */.c3)(privateProject),
};

;// CONCATENATED MODULE: ./src/platforms/connect/connectors/describeDraft.ts










const describeDraft_fields = {
  ...clientFields,
  connector_key: { ...targetFields.connector_key, required: true, elsewhere: ['CONNECTOR_KEY'] },
};
const LIMIT_MS = 5 * 60_000;
/**
 * Reads the draft `CONNECTOR_KEY` with the credentials in the environment (`CTP_REGION`, `CTP_CLIENT_ID` and so on), and returns
 * what another draft of the same Connector needs. What the draft does not say stays empty. Throws `input` when there is no such
 * draft.
 */
async function describeDraft(tools, runner, cancelled) {
  const { value, faults } = readInputs(describeDraft_fields, inputSource(runner));
  if (value === undefined)
    throw wrongInputs({ inputs: faults }, 'nothing was sent');
  const api = openApi(toApiClient(value), tools, runner.secret);
  const { connector_key: key } = value;
  const draft = await readOriginal(api, key, { tools, runner, cancelled });
  const { name, creator, repository, integrationTypes } = draft;
  const url = (0,plain/* oneLine */.TN)(repository?.url ?? '');
  return {
    name: (0,plain/* oneLine */.TN)(name ?? key),
    creator_email: (0,plain/* oneLine */.TN)(creator?.email ?? ''),
    // Outputs are shown.
    repository_url: repositoryUrl.parse(url).kind === 'value' ? url : '',
    integration_types: (0,plain/* oneLine */.TN)((integrationTypes ?? []).join(',')),
  };
}
const OriginalJson = schemas/* looseObject */._H3({
  name: lenient(schemas/* string */.YjP()),
  creator: lenient(schemas/* looseObject */._H3({ email: lenient(schemas/* string */.YjP()) })),
  repository: lenient(schemas/* looseObject */._H3({ url: lenient(schemas/* string */.YjP()) })),
  integrationTypes: lenient(schemas/* array */.YOg(schemas/* string */.YjP())),
});
async function readOriginal(api, key, run) {
  const { tools, runner, cancelled } = run;
  const limit = { ms: LIMIT_MS, what: 'Reading the draft', hint: 'Run the job again.' };
  const call = {
    what: 'Reading the draft of the Connector',
    method: 'GET',
    path: draftPath({ by: 'key', value: key }),
    answer: OriginalJson,
  };
  try {
    return await withinLimit({ clock: tools.clock, cancelled }, limit, (deadline) => api.call(call, { deadline, onRetry: runner.info, retryable: failure/* isTemporary */.ey }));
  }
  catch (error) {
    if (!isMissing(error))
      throw error;
    throw new actionError/* ActionError */.lZ('input', `connector_key: there is no draft with the key ${key}, or the API client may not see it.`);
  }
}

;// CONCATENATED MODULE: ./src/platforms/index.ts
/** Returns what reads a draft for the inputs of another one. Only commercetools has drafts. */
function draftReader(tools) {
  return (runner, cancelled) => describeDraft(tools, runner, cancelled);
}


/***/ })

};
