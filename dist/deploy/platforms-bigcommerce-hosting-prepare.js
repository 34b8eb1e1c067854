import { modules as shared } from "./shared.js";
export const id = "platforms-bigcommerce-hosting-prepare";
export const ids = ["platforms-bigcommerce-hosting-prepare"];
export const modules = {
...shared,

/***/ 6342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepare: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./src/step/logProgress.ts
var logProgress = __webpack_require__(6635);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./src/http/api/callApi.ts
var callApi = __webpack_require__(3167);
// EXTERNAL MODULE: ./src/platforms/bigcommerce/buildRequest.ts
var buildRequest = __webpack_require__(6389);
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
  const request = (call) => (0,buildRequest/* hostingRequest */.u)(account, call, tools);
  return {
    request,
    call: (call, patience) => (0,callApi/* callWithRetries */.z)({ ...call, request: request(call), explain: explain }, { ...tools, log: patience.onRetry }, patience),
  };
}

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/text/nearestName.ts
var nearestName = __webpack_require__(9014);
// EXTERNAL MODULE: ./src/http/api/lenient.ts
var lenient = __webpack_require__(5280);
// EXTERNAL MODULE: ./src/http/retry/failure.ts + 1 modules
var failure = __webpack_require__(1895);
// EXTERNAL MODULE: ./src/platforms/bigcommerce/inputs/target.ts
var target = __webpack_require__(4241);
// EXTERNAL MODULE: ./src/platforms/bigcommerce/projects/firstLook.ts
var firstLook = __webpack_require__(2140);
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
/** Shows a project by its name and UUID. */
function showProject({ uuid, name }) {
  return name === '' ? uuid : `${(0,plain/* oneLine */.TN)(name)} (${uuid})`;
}
/** Returns the targets that a deployment to a project may be recorded under: by its name, and by its UUID. */
function targetsOf(storeHash, { uuid, name }) {
  const byName = name === '' ? [] : [(0,target/* nameTarget */.dJ)(storeHash, { by: 'name', name })];
  return [...byName, (0,target/* nameTarget */.dJ)(storeHash, { by: 'uuid', uuid })];
}
/** Finds a project by its UUID; undefined when the store has no such project. */
async function findProject(api, uuid, waiting) {
  const { data } = await readPage(api, { what: 'Looking up the project', look: (0,firstLook/* lookFor */.xy)(uuid) }, waiting);
  return data.find((project) => project.uuid === uuid);
}
/**
 * Fetches all projects of the store, page by page.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/projects
 */
async function listProjects(api, waiting) {
  const projects = [];
  const seen = new Set();
  let look = (0,firstLook/* lookAtPage */.mQ)();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data, meta } = await readPage(api, { what: 'Listing the projects', look }, waiting);
    projects.push(...data);
    const next = meta?.cursor_pagination?.links?.next;
    const cursor = meta?.cursor_pagination?.end_cursor;
    if (!next || !cursor || seen.has(cursor) || data.length === 0)
      return projects;
    seen.add(cursor);
    look = (0,firstLook/* lookAtPage */.mQ)(cursor);
  }
  throw new actionError/* ActionError */.lZ('unexpected-response', 'The list of projects does not end.');
}
function readPage(api, { what, look }, waiting) {
  return api.call({ ...look, what, answer: ProjectList }, { ...waiting, retryable: failure/* isTemporary */.ey });
}
/**
 * Throws `input` when another project's name differs only in case, because the platform ignores case and would refuse the
 * create. Does not throw when a project has exactly this name.
 */
function checkTwin(name, projects) {
  if (projects.some((project) => project.name === name))
    return;
  const twin = projects.find((project) => project.name.toLowerCase() === name.toLowerCase());
  if (twin === undefined)
    return;
  throw new actionError/* ActionError */.lZ('input', `project_name: ${(0,plain/* oneLine */.TN)(name)} cannot be created: the store has ${showProject(twin)}, and the platform ignores case in names.`, { hint: `Set project_name to ${(0,plain/* oneLine */.TN)(twin.name)} to deploy there, or choose another name.` });
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/chooseProject.ts



/** Refusals that concern the list of projects, not the project. */
const NO_LIST = [403, 404];
const MOST_NAMES = 5;
/**
 * Finds the project that the inputs select; undefined when it does not exist and need not. Throws `input` when it must exist
 * (with similar projects as a hint), when several have the name, or when a project to create differs from another only in case.
 */
async function chooseProject(api, choice, waiting) {
  if (choice.by === 'uuid')
    return findByUuid(api, choice.uuid, waiting);
  const projects = await listProjects(api, waiting);
  const matches = projects.filter(({ name }) => name === choice.name);
  if (matches.length > 1)
    throw severalProjects(choice.name, matches);
  const [project] = matches;
  if (project !== undefined || choice.ifMissing === 'ignore')
    return project;
  if (choice.ifMissing === 'fail')
    throw noProject(`name ${(0,plain/* printable */.g$)(choice.name)}`, projects, choice.name);
  checkTwin(choice.name, projects);
  return undefined;
}
async function findByUuid(api, uuid, waiting) {
  try {
    const project = await findProject(api, uuid, waiting);
    if (project !== undefined)
      return project;
  }
  catch (error) {
    if (!(0,actionError/* hasStatus */.Ro)(error, ...NO_LIST))
      throw error;
    // The token may deploy but not list projects. That is enough, because the next calls check the store and the project.
    return { uuid, name: '', hostnames: [] };
  }
  throw noProject(`UUID ${uuid}`, await listProjects(api, waiting));
}
function severalProjects(name, projects) {
  const uuids = projects.map(({ uuid }) => uuid).join(', ');
  return new actionError/* ActionError */.lZ('input', `project_name: several projects have the name ${(0,plain/* printable */.g$)(name)}: ${uuids}.`, {
    hint: 'Set project_uuid instead.',
  });
}
function noProject(which, projects, name = '') {
  return new actionError/* ActionError */.lZ('input', `The store has no project with the ${which}.`, {
    hint: projects.length === 0
      ? 'The store has no projects. Set project_name and create_project to create one.'
      : `It has ${listProjectsFor(name, projects)}.`,
  });
}
/** Lists a few projects, the most similar one first. */
function listProjectsFor(name, projects) {
  const nearest = (0,nearestName/* nearestName */.q)(name, projects.map((project) => project.name));
  const shown = projects
    .toSorted((a, b) => Number(b.name === nearest) - Number(a.name === nearest))
    .slice(0, MOST_NAMES)
    .map(showProject);
  return shown.join(', ') + (projects.length > MOST_NAMES ? ' and others' : '');
}

// EXTERNAL MODULE: ./src/inputs/fields.ts
var fields = __webpack_require__(2996);
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

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/deleteProject.ts




const NOT_FOUND = 404;
/**
 * Deletes a project. Resolves with `gone` when it was already deleted. Retries a call whose answer was lost, because deleting
 * twice does no harm. A 404 can also mean that the API is briefly unavailable, so the list of projects decides. Calls
 * `noteUnderWay` with true before the first call, and with false when the platform certainly refused.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/projects
 */
async function deleteProject(api, uuid, waiting) {
  const { noteUnderWay, ...patience } = waiting;
  const lost = [];
  const retryable = (error) => {
    if (mayHaveDeleted(error))
      lost.push(error);
    return (0,failure/* isTemporary */.ey)(error);
  };
  const path = `/projects/${encodeURIComponent(uuid)}`;
  noteUnderWay(true);
  try {
    await api.call({ what: 'Deleting the project', method: 'DELETE', path, answer: schemas/* unknown */.L5J() }, { ...patience, retryable });
    return 'deleted';
  }
  catch (error) {
    if (!(error instanceof actionError/* HttpError */.j$))
      throw error;
    const isGone = error.status === NOT_FOUND && (await findProject(api, uuid, patience)) === undefined;
    if (isGone)
      return lost.length > 0 ? 'deleted' : 'gone';
    noteUnderWay(lost.length > 0 || mayHaveDeleted(error));
    throw error;
  }
}
/** Returns whether a failed call may have deleted the project. A 404 did not. */
function mayHaveDeleted({ effect, status }) {
  return effect === 'unknown' && status !== NOT_FOUND;
}

// EXTERNAL MODULE: ./src/step/createOnce.ts
var createOnce = __webpack_require__(2165);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/createProject.ts







const CONFLICT = 409;
const Created = schemas/* looseObject */._H3({
  data: schemas/* looseObject */._H3({ uuid: platformId, name: schemas/* optional */.lqM(schemas/* string */.YjP()) }),
});
/**
 * Creates a project. When the answer is lost or the name is taken, it checks for the project before it retries, because
 * another job of the same pull request may have created it at the same time.
 */
async function createProject(api, name, waiting) {
  const { clock, deadline, onRetry } = waiting;
  const { value, how } = await (0,createOnce/* createOnce */.U)({
    what: `the project ${(0,plain/* oneLine */.TN)(name)}`,
    create: () => post(api, name, waiting),
    look: async () => {
      const projects = await listProjects(api, waiting);
      checkTwin(name, projects);
      return projects.find((project) => project.name === name);
    },
    isTaken: ({ status }) => status === CONFLICT,
    info: onRetry,
    unknown: unconfirmed(name),
    ...{ clock, signal: deadline.signal },
  });
  return { ...value, isOurs: how === 'answered' };
}
/** Makes the error for an unknown outcome. Nothing was deployed, so the step has failed rather than ended unknown. */
function unconfirmed(name) {
  return (lost, later) => new actionError/* ActionError */.lZ('http', `${(later ?? lost).message} Could not confirm whether the project ${(0,plain/* oneLine */.TN)(name)} was created.`, { hint: 'Nothing was deployed. Run the job again.', cause: later ?? lost });
}
async function post(api, name, waiting) {
  const { data } = await api.call({
    what: 'Creating the project',
    method: 'POST',
    path: '/projects',
    body: { name },
    answer: Created,
  }, { ...waiting, retryable: failure/* canSendAgain */.BY });
  return { uuid: data.uuid.toLowerCase(), name, hostnames: [] };
}

// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __webpack_require__(1615);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/createDeployment.ts





const createDeployment_CONFLICT = 409;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 15_000;
const MOST_WAITS_MS = 60_000;
/**
 * Uploads the artifact and creates the deployment. While another deployment of the project is in
 * progress it waits, or throws `conflict`. Throws `ambiguous` when the call may have had its effect: there is no list of
 * deployments to check, and a second call could deploy twice.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
async function createDeployment(creation) {
  const { tools, deadline, journal, beforeCreate } = creation;
  let uploadUuid = await creation.upload();
  let [waitMs, waitsMs] = [0, 0];
  const { value } = await (0,createOnce/* createOnce */.U)({
    what: 'the deployment',
    create: async () => {
      await beforeCreate?.(deadline.signal);
      return createDeployment_post(creation, uploadUuid);
    },
    afterRefusal: async (error) => {
      if (error.status === createDeployment_CONFLICT) {
        waitMs = await waitForOther(creation, error, waitMs);
        await creation.afterOther();
        return;
      }
      if (beforeCreate !== undefined && (0,failure/* canSendAgain */.BY)(error)) {
        waitsMs += await waitToAskAgain(creation, error, waitsMs);
        return;
      }
      // The lifetime of an upload is not documented. Retry only one that had to wait.
      if (!isAboutUpload(error) || waitMs === 0)
        throw error;
      journal.info('The upload expired while waiting. Uploading again.');
      uploadUuid = await creation.upload();
    },
    unknown: ambiguous,
    ...{ clock: tools.clock, signal: deadline.signal },
  });
  return { uuid: value, isAfterOther: waitMs > 0 };
}
async function createDeployment_post(creation, uploadUuid) {
  const { api, deadline, projectUuid, target, beforeCreate, journal } = creation;
  const { data } = await api.call({
    what: 'Creating the deployment',
    method: 'POST',
    path: '/deployments',
    body: {
      project_uuid: projectUuid,
      upload_uuid: uploadUuid,
      environment_variables: target.variables,
    },
    answer: createDeployment_Created,
    hintWhenCut: 'The deployment was just being created, and may have started.',
  }, 
  // Where something has to be asked before each call, it is not sent again without that.
  {
    deadline,
    retryable: beforeCreate === undefined ? failure/* canSendAgain */.BY : never,
    onRetry: journal.info,
  });
  return data.deployment_uuid;
}
const createDeployment_Created = schemas/* looseObject */._H3({
  data: schemas/* looseObject */._H3({ deployment_uuid: platformId }),
});
function never() {
  return false;
}
/** Waits after a call that had no effect, a minute in all. Resolves with the time it waited. */
async function waitToAskAgain({ tools, deadline }, error, waitedMs) {
  const waitMs = Math.max(FIRST_WAIT_MS, error.retryAfterMs ?? 0);
  if (waitedMs + waitMs > Math.min(MOST_WAITS_MS, deadline.remainingMs()))
    throw error;
  await (0,ports_clock/* sleep */.yy)(tools.clock, waitMs, deadline.signal);
  return waitMs;
}
/** Waits before the next attempt. Resolves with the time it waited. */
async function waitForOther({ onConflict, tools, deadline, journal }, error, waitedMs) {
  if (onConflict === 'fail')
    throw conflict(error);
  if (waitedMs === 0)
    journal.info('Another deployment of this project is in progress. Waiting for it to finish.');
  journal.waitingFor('another deployment of this project is in progress');
  const ownMs = waitedMs === 0 ? FIRST_WAIT_MS : Math.min(LONGEST_WAIT_MS, waitedMs * 1.5);
  const waitMs = Math.max(ownMs, error.retryAfterMs ?? 0);
  if (waitMs >= deadline.remainingMs())
    throw stillBusy(error);
  await (0,ports_clock/* sleep */.yy)(tools.clock, waitMs, deadline.signal);
  return ownMs;
}
function isAboutUpload(error) {
  return ([400, 404, 410, 422].includes(error.status) &&
    /upload/i.test(`${error.message} ${error.said ?? ''}`));
}
function ambiguous(cause) {
  return new actionError/* ActionError */.lZ('ambiguous', `${cause.message} The deployment may have started.`, {
    hint: 'The call was not retried, because that could deploy twice. Look at the site. If the previous version is still live, ' +
      'run the job again. That is safe: the platform refuses a second deployment while one is in progress.',
    cause,
  });
}
function conflict(cause) {
  return new actionError/* ActionError */.lZ('conflict', 'Another deployment of this project is in progress.', {
    hint: 'Wait for it and run the job again, or set `on_conflict: wait`. A `concurrency` group keeps jobs apart.',
    cause,
  });
}
function stillBusy(cause) {
  return new actionError/* ActionError */.lZ('timeout', 'Another deployment of this project was still in progress at the time limit.', { hint: 'Raise `timeout_minutes`, or use a `concurrency` group to keep jobs apart.', cause });
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/follow/explainFailure.ts
const RUN_AGAIN = 'Run the job again. If it fails again, give the correlation id to the platform\u2019s support.';
const known = new Map(Object.entries({
  10: {
    message: 'The platform had an internal error.',
    hint: RUN_AGAIN,
  },
  20: {
    message: 'The platform could not fetch the uploaded artifact.',
    hint: RUN_AGAIN,
  },
  30: {
    message: 'The platform could not unpack the artifact.',
    hint: 'The limits are 64 MB zipped and 512 MB unpacked. Remove source maps first.',
  },
  40: {
    message: 'The platform rejected the build output.',
    hint: 'The limits are 40 MB for worker.js, 25 MB for each asset, and 1,000 files.',
  },
  50: {
    message: 'The platform could not activate the build.',
    hint: RUN_AGAIN,
  },
  60: {
    message: 'The build is live, but the platform could not determine its URL.',
    hint: 'Look at the site. Run the job again to get its URL.',
  },
}));
/** The platform says that the build was deployed all the same. */
const LIVE = '60';
/**
 * Explains why a deployment failed. The platform gives a number at most, never a message.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
function explainFailure(code) {
  const failure = code === undefined ? undefined : known.get(code);
  if (failure !== undefined)
    return { ...failure, live: code === LIVE ? 'this' : 'unclear' };
  return {
    live: 'unclear',
    message: code === undefined
      ? 'The platform reports that the deployment failed, without a reason.'
      : `The platform reports that the deployment failed with the undocumented code ${code}.`,
    hint: RUN_AGAIN,
  };
}

// EXTERNAL MODULE: ./src/http/retry/backoff.ts
var backoff = __webpack_require__(4441);
// EXTERNAL MODULE: ./src/http/request.ts
var request = __webpack_require__(7777);
// EXTERNAL MODULE: ./src/http/readBody.ts + 1 modules
var readBody = __webpack_require__(7279);
// EXTERNAL MODULE: ./node_modules/eventsource-parser/dist/parse.js + 1 modules
var parse = __webpack_require__(6085);
;// CONCATENATED MODULE: ./src/http/serverEvents.ts


const LIMIT_CHARACTERS = 1024 * 1024;
/**
 * Reads a body as server-sent events. Unlike the standard, it also yields a last event that lacks its closing blank line: that
 * is often the final status. Throws a {@link NetworkError} `EVENT_TOO_LARGE` when one event is longer than 1 MiB, and what
 * reading the body throws.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
async function* readServerEvents(body) {
  let lastId;
  let tooLarge = false;
  let complete = [];
  const parser = (0,parse/* createParser */.C)({
    maxBufferSize: LIMIT_CHARACTERS,
    onId: (id) => (lastId = id),
    onEvent: ({ data }) => complete.push({ data, lastId }),
    onError: ({ type }) => (tooLarge ||= type === 'max-buffer-size-exceeded'),
  });
  const take = function* () {
    const taken = complete;
    complete = [];
    yield* taken;
    if (tooLarge)
      throw new request/* NetworkError */.Dr('EVENT_TOO_LARGE', true);
  };
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    yield* take();
  }
  parser.feed(`${decoder.decode()}\n\n`);
  yield* take();
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/follow/openStream.ts



/**
 * An event stream lives for 30 s, and a log stream sends a keep-alive every 15 s. One that is silent for longer is dead, even
 * with an open socket.
 */
const IDLE_MS = 45_000;
/** A stream that lived this long worked, with or without news. */
const LONG_LIFE_MS = 10_000;
/** Builds the request for a stream. */
function streamRequest(api, path) {
  const request = api.request({ method: 'GET', path });
  return { ...request, headers: { ...request.headers, Accept: 'text/event-stream' } };
}
/**
 * Opens a stream once and yields its messages until it ends. Throws `HttpError` when it is refused, and {@link NetworkError}
 * when it breaks or is silent for 45 s.
 */
async function* openStream(connection) {
  const watchdog = watchSilence(connection.clock);
  const signal = AbortSignal.any([connection.signal, watchdog.signal]);
  try {
    const response = await connection.send(connection.request, signal);
    if (response.status !== 200) {
      const { text } = await (0,readBody/* readBody */.x)(response);
      const { message, hint } = explain(response.status, text);
      throw (0,failure/* failedWith */.Mf)(`${connection.what} failed with HTTP ${String(response.status)}: ${(0,plain/* asSentence */.KG)(message)}`, { response, json: (0,parseJson/* parseJson */.qF)(text), nowMs: connection.clock.now() }, { hint });
    }
    connection.onOpen?.();
    yield* readServerEvents(watchdog.watch(response.body));
  }
  finally {
    watchdog.stop();
  }
}
function watchSilence(clock) {
  const silent = new AbortController();
  const arm = () => clock.schedule(IDLE_MS, () => {
    silent.abort(new request/* NetworkError */.Dr('SILENT', true));
  });
  let stop = arm();
  return {
    signal: silent.signal,
    async *watch(body) {
      for await (const chunk of body) {
        stop();
        stop = arm();
        yield chunk;
      }
    },
    stop: () => {
      stop();
    },
  };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/follow/parseEvent.ts



const Failure = schemas/* looseObject */._H3({ code: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]) });
const Message = schemas/* looseObject */._H3({
  deployment_uuid: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* string */.YjP()), ''),
  deployment_status: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  event: (0,lenient/* lenient */.W)(schemas/* looseObject */._H3({ step: (0,lenient/* lenient */.W)(schemas/* string */.YjP()), progress: (0,lenient/* lenient */.W)(schemas/* number */.aig()) })),
  error: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
  deployment_hostnames: (0,lenient/* lenient */.W)(schemas/* array */.YOg(schemas/* string */.YjP())),
  deployment_url: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
});
/**
 * Reads the data of one message; undefined when it is not a JSON object.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
function parseEvent(data) {
  const { data: message } = Message.safeParse((0,parseJson/* parseJson */.qF)(data));
  if (message === undefined)
    return undefined;
  const { deployment_hostnames: hostnames, deployment_url: url } = message;
  const hasError = message.error !== undefined && message.error !== null;
  const code = Failure.safeParse(message.error).data?.code;
  return {
    deploymentUuid: message.deployment_uuid?.toLowerCase(),
    status: message.deployment_status ?? undefined,
    step: message.event?.step ?? undefined,
    progress: message.event?.progress ?? undefined,
    errorCode: code === undefined ? undefined : String(code),
    hasUnreadableError: hasError && code === undefined,
    hostnames: hostnames?.length ? hostnames : url ? [url] : [],
  };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/follow/followDeployment.ts





const WHAT = 'Following the deployment';
/** The longest wait after a stream that ended normally. */
const LONGEST_PAUSE_MS = 3000;
/** The stream may not know a new deployment at first. After this many 404s it is lost. */
const MOST_NOT_FOUND = 8;
const MOST_STATES = 1000;
/**
 * Follows a deployment's event stream, and reopens it whenever it ends: the platform closes it after 30 s, and proxies cut it
 * or let it go silent. Yields each state once. Ends only with the deadline, or when the caller stops reading.
 *
 * Throws {@link HttpError} when the platform refuses the request, and `deployment-lost` when it does not know the deployment.
 */
async function* followDeployment(following) {
  const { tools, deadline } = following;
  const connection = { ...tools, what: WHAT, signal: deadline.signal };
  const isNew = rememberStates();
  const judge = judgeProblems(following);
  let lastId;
  for (let dry = 0;; dry += 1) {
    const openedAtMs = tools.clock.now();
    let problem;
    try {
      const request = withLastId(following.request, lastId);
      for await (const message of openStream({ ...connection, request })) {
        lastId = message.lastId ?? lastId;
        const event = ownEvent(message.data, following);
        if (event === undefined || !isNew(event))
          continue;
        dry = 0;
        yield event;
      }
    }
    catch (error) {
      problem = judge(error, dry);
    }
    if (tools.clock.now() - openedAtMs >= LONG_LIFE_MS)
      dry = 0;
    const waitMs = (0,backoff/* backoffMs */.j)(dry + 1, { random: tools.random, error: problem });
    const pauseMs = problem === undefined ? Math.min(waitMs, LONGEST_PAUSE_MS) : waitMs;
    await (0,ports_clock/* sleep */.yy)(tools.clock, pauseMs, deadline.signal);
  }
}
/** Returns errors that a retry can fix and throws the others. Logs only the first in a streak. */
function judgeProblems({ deploymentUuid, info, }) {
  let notFound = 0;
  return (error, dry) => {
    const problem = error instanceof request/* NetworkError */.Dr
      ? (0,failure/* unanswered */.bj)(WHAT, error, (0,request/* withReason */.ZI)('The event stream broke', error))
      : error;
    if (!(problem instanceof actionError/* HttpError */.j$))
      throw problem;
    notFound = problem.status === 404 ? notFound + 1 : 0;
    if (notFound > MOST_NOT_FOUND)
      throw lost(deploymentUuid, problem);
    if (problem.status !== 404 && !(0,failure/* isTemporary */.ey)(problem))
      throw problem;
    if (dry === 0)
      info(`${problem.message} Reopening the event stream.`);
    return problem;
  };
}
function lost(deploymentUuid, cause) {
  return new actionError/* ActionError */.lZ('deployment-lost', `The platform no longer knows deployment ${deploymentUuid}.`, {
    hint: 'The deployment may still go live. Look at the site. If the previous version is still live, run the job again; that is safe.',
    cause,
  });
}
function withLastId(request, lastId) {
  // Not every id fits into a header. Without it the stream starts from the beginning.
  if (lastId === undefined || !/^[\x21-\x7e]{1,200}$/.test(lastId))
    return request;
  return { ...request, headers: { ...request.headers, 'Last-Event-ID': lastId } };
}
/** Reads a message. Warns and returns undefined when it is unreadable or about another deployment. */
function ownEvent(data, { deploymentUuid, warn }) {
  const event = parseEvent(data);
  if (event === undefined) {
    warn('The platform sent a message that is not JSON. It is ignored.');
    return undefined;
  }
  if (event.deploymentUuid !== undefined && event.deploymentUuid !== deploymentUuid.toLowerCase()) {
    warn('The platform sent a message about another deployment. It is ignored.');
    return undefined;
  }
  return event;
}
function rememberStates() {
  const seen = new Set();
  return (event) => {
    const state = JSON.stringify(event);
    if (seen.has(state))
      return false;
    // Limits memory if a platform reports progress in tiny steps. Repeating a state does no harm.
    if (seen.size >= MOST_STATES)
      seen.clear();
    seen.add(state);
    return true;
  };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/follow/deploymentEvents.ts






/**
 * Every status that the platform documents.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
const DOCUMENTED = new Set(['queued', 'in_progress', 'completed', 'failed']);
/** Turns the platform's messages about a deployment into events. The last one is terminal. */
async function* deploymentEvents(run, started, deadline) {
  const warn = warnOnce(run);
  const messages = followDeployment({
    tools: run.tools,
    request: streamRequest(run.api, `/deployments/${encodeURIComponent(started.id)}/events`),
    deploymentUuid: started.id,
    deadline,
    info: run.journal.info,
    warn,
  });
  const warnOfStatus = undocumentedStatusWarning(run);
  for await (const message of messages) {
    const { status: platformStatus = 'unknown', errorCode } = message;
    if (message.status !== undefined)
      warnOfStatus(message.status);
    if (platformStatus === 'failed' || errorCode !== undefined) {
      const failure = explainFailure(errorCode);
      yield { kind: 'failed', platformStatus, platformCode: errorCode, ...failure };
      return;
    }
    if (platformStatus === 'completed' && message.hasUnreadableError) {
      warn('The platform sent `completed` together with an error, so this message is ignored.');
      continue;
    }
    if (platformStatus === 'completed') {
      const urls = await findUrls(message, { ...run, deadline, project: started.project });
      yield { kind: 'completed', platformStatus, urls };
      return;
    }
    yield { kind: 'progress', platformStatus, phase: message.step, percent: message.progress };
  }
}
/** Finds the site's URLs, in the message or else in the project. Without one the site is still live. */
async function findUrls({ hostnames }, run) {
  const { api, target, journal, deadline, project } = run;
  const reported = siteUrls(hostnames, target.apiUrl);
  if (reported.length > 0)
    return reported;
  try {
    const found = await findProject(api, project.uuid, { deadline, onRetry: journal.info });
    const urls = siteUrls(found?.hostnames ?? [], target.apiUrl);
    if (urls.length > 0)
      return urls;
  }
  catch (error) {
    if (!(error instanceof actionError/* ActionError */.lZ))
      throw error;
    journal.info(error.message);
  }
  journal.warning({
    title: 'The URL is unknown',
    message: `The deployment is complete, but the platform gave no host name for ${(0,plain/* oneLine */.TN)(project.name) || project.uuid}.`,
  });
  return [];
}
function warnOnce({ journal }) {
  const seen = new Set();
  return (message) => {
    if (seen.has(message))
      return;
    seen.add(message);
    journal.warning({ title: 'Unexpected message from the platform', message });
  };
}
/** Warns about the first undocumented status. It may be final, but nothing confirms that. */
function undocumentedStatusWarning({ journal }) {
  let hasWarned = false;
  return (status) => {
    if (hasWarned || DOCUMENTED.has(status))
      return;
    hasWarned = true;
    journal.warning({
      title: 'Unknown status',
      message: `The platform reports the status \`${(0,plain/* oneLine */.TN)(status)}\`, which is not documented. The step keeps waiting for \`completed\` or \`failed\`.`,
    });
  };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/follow/parseLogEvent.ts



/** The beginning of a path is enough to recognise the page. */
const LONGEST_PATH = 100;
const parseLogEvent_Message = schemas/* looseObject */._H3({
  project_uuid: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
  request: (0,lenient/* lenient */.W)(schemas/* looseObject */._H3({
    method: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
    url: (0,lenient/* lenient */.W)(schemas/* string */.YjP()),
    status_code: (0,lenient/* lenient */.W)(schemas/* number */.aig()),
  })),
  logs: (0,lenient/* lenient */.W)(schemas/* array */.YOg((0,lenient/* lenient */.W)(schemas/* looseObject */._H3({ level: (0,lenient/* lenient */.W)(schemas/* string */.YjP()), messages: schemas/* unknown */.L5J() })))),
  exceptions: (0,lenient/* lenient */.W)(schemas/* array */.YOg(schemas/* unknown */.L5J())),
});
const Exception = schemas/* looseObject */._H3({ name: (0,lenient/* lenient */.W)(schemas/* string */.YjP()), message: schemas/* string */.YjP() });
const levels = new Map([
  ['critical', 'error'],
  ['error', 'error'],
  ['fatal', 'error'],
  ['warn', 'warning'],
  ['warning', 'warning'],
]);
/**
 * Reads the data of one event of a worker's log; undefined when it is not a JSON object.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/logs
 */
function parseLogEvent(data) {
  const { data: message } = parseLogEvent_Message.safeParse((0,parseJson/* parseJson */.qF)(data));
  if (message === undefined)
    return undefined;
  const exceptions = (message.exceptions ?? []).map((exception) => ({
    level: 'error',
    message: describeException(exception),
  }));
  const logged = (message.logs ?? []).flatMap((line) => {
    const level = levels.get(line?.level?.toLowerCase() ?? '');
    return level === undefined ? [] : [{ level, message: joinTexts(line?.messages) }];
  });
  const entries = [...exceptions, ...logged].filter((entry) => entry.message.trim() !== '');
  // Most events are of successful visits, and need no URL.
  const request = entries.length === 0 ? undefined : describeRequest(message.request);
  return {
    projectUuid: message.project_uuid?.toLowerCase(),
    entries: entries.map((entry) => ({ ...entry, request })),
  };
}
function describeException(exception) {
  const { data } = Exception.safeParse(exception);
  if (data === undefined)
    return toText(exception);
  return data.name ? `${data.name}: ${data.message}` : data.message;
}
/** Joins the arguments of `console.error`: any number of values of any type. */
function joinTexts(messages) {
  return Array.isArray(messages) ? messages.map(toText).join(' ') : toText(messages);
}
function toText(value) {
  if (value === undefined || value === null)
    return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
/** Describes a request without its query, which can contain e-mail addresses and one-time tokens. */
function describeRequest(request) {
  if (!request?.url)
    return undefined;
  const bare = request.url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  // Redacts before cutting, because half a secret would not be recognised.
  const shown = (0,plain/* cut */.Jj)((0,plain/* oneLine */.TN)(bare), LONGEST_PATH) || '/';
  const status = request.status_code ? ` (HTTP ${String(request.status_code)})` : '';
  return `${request.method ?? 'GET'} ${shown}${status}`;
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/follow/tailLogs.ts





/** Maximum streak of streams that are refused, or break before any news. */
const MOST_TRIES = 6;
/**
 * Tails a project's log, and reopens it whenever it ends: the platform closes it after 60 s. Yields exceptions, errors and
 * warnings. Ends only with the signal.
 *
 * Throws {@link HttpError} when the log cannot be read. An abort before the platform accepted the request throws it too,
 * instead of the signal's reason.
 */
async function* tailLogs({ api, tools }, projectUuid, signal) {
  const request = streamRequest(api, `/logs/${encodeURIComponent(projectUuid)}/tail`);
  let dry = 0;
  for (;;) {
    const startedAtMs = tools.clock.now();
    const now = { problem: noAnswer(), hadNews: false };
    const onOpen = () => {
      now.problem = undefined;
    };
    try {
      for await (const { data } of openStream({ ...tools, what: tailLogs_WHAT, request, signal, onOpen })) {
        const event = parseLogEvent(data);
        if (event === undefined || isForeign(event, projectUuid))
          continue;
        now.hadNews = true;
        yield* event.entries;
      }
    }
    catch (error) {
      if (signal.aborted)
        throw now.problem ?? signal.reason;
      now.problem = explainTrouble(error);
    }
    const wasOfUse = now.hadNews || tools.clock.now() - startedAtMs >= LONG_LIFE_MS;
    dry = wasOfUse ? 0 : dry + 1;
    if (now.problem !== undefined && isFinal(now.problem, dry))
      throw now.problem;
    const pauseMs = (0,backoff/* backoffMs */.j)(dry || 1, { random: tools.random, error: now.problem });
    await (0,ports_clock/* sleep */.yy)(tools.clock, pauseMs, signal).catch((reason) => {
      throw now.problem ?? reason;
    });
  }
}
const tailLogs_WHAT = 'Reading the worker\u2019s log';
function isForeign(event, own) {
  return event.projectUuid !== undefined && event.projectUuid !== own.toLowerCase();
}
function isFinal(problem, dry) {
  return dry >= MOST_TRIES || !(0,failure/* isTemporary */.ey)(problem);
}
/** Explains in our own words why there is no log. The platform's would add nothing. */
function explainTrouble(error) {
  if (error instanceof request/* NetworkError */.Dr) {
    const what = 'Could not read the worker\u2019s log: the stream broke';
    return (0,failure/* unanswered */.bj)(tailLogs_WHAT, error, (0,request/* withReason */.ZI)(what, error));
  }
  if (!(error instanceof actionError/* HttpError */.j$))
    throw error;
  return (0,failure/* reworded */.Fg)(error, sentenceOf(error.status));
}
function sentenceOf(status) {
  switch (status) {
    case 403:
      return 'To see the errors of the worker\u2019s log here, give the API account the scope `store_infrastructure_logs_read_only`.';
    case 404:
      return 'The platform has no log of this project (HTTP 404).';
    default:
      return `Could not read the worker\u2019s log: the platform answered with HTTP ${String(status)}.`;
  }
}
function noAnswer() {
  const message = 'Could not read the worker\u2019s log: the platform did not answer.';
  return (0,failure/* unanswered */.bj)(tailLogs_WHAT, new request/* NetworkError */.Dr('ETIMEDOUT', true), message);
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/live/chooseFiles.ts
const ASSETS = 'assets/';
const BUILD_ID = /^(?:.*\/)?BUILD_ID$/;
/** Never pages or images: a browser or a cache may handle those differently. */
const ASKED = /\.(?:js|css|json|txt)$/;
/** For the platform, not for visitors. */
const HIDDEN = /^(?:cdn-cgi\/|_headers$|_redirects$)|(?:^|\/)\./;
/** Next.js names a folder after the build. */
const OF_BUILD = /^_next\/static\/(?!chunks\/|css\/|media\/)[^/]+\/_(?:build|ssg)Manifest\.js$/;
/** The name holds a digest of the content. */
const HASHED = /[.-](?=[a-z0-9_-]*\d)[a-z0-9_-]{8,}\.(?:js|css|json|txt)$|\/(?=[a-z]*\d)[a-z0-9]{12,}\.(?:js|css)$/i;
/** Parts of Next.js that few builds change. */
const LASTING = /^_next\/static\/chunks\/(?:framework|polyfills|main|main-app|webpack)-[^/]+\.js$/;
const MOST_FILES = 5;
/** Larger ones take the site longer than they are worth. */
const MOST_BYTES = 1024 * 1024;
/**
 * Chooses at most 5 files that tell a build's site from that of another build: two that are named after the build, two that are
 * named after their content, and one that seldom changes, which shows that the site maps names as expected. If there are fewer of
 * one kind, it takes more of the others. Always the same for the same build, the most distinctive first.
 */
function chooseFiles(files) {
  const pathed = files
    .filter(({ name, size }) => canBeAsked(name) && size > 0 && size <= MOST_BYTES)
    .sort((one, other) => one.size - other.size || (one.name < other.name ? -1 : 1));
  const kinds = [[], [], []];
  for (const file of pathed)
    kinds[kindOf(file.name)]?.push(file);
  const [ofBuild = [], hashed = [], lasting = []] = kinds;
  const first = [...ofBuild.slice(0, 2), ...hashed.slice(0, 2), ...lasting.slice(0, 1)];
  const others = [...ofBuild.slice(2), ...hashed.slice(2), ...lasting.slice(1)];
  const chosen = new Set([...first, ...others].slice(0, MOST_FILES));
  return [...ofBuild, ...hashed, ...lasting]
    .filter((file) => chosen.has(file))
    .map(({ name, sha256 }) => ({ name, sha256 }));
}
function canBeAsked(name) {
  const path = name.slice(ASSETS.length);
  if (!name.startsWith(ASSETS) || HIDDEN.test(path))
    return false;
  return ASKED.test(path) || BUILD_ID.test(path);
}
function kindOf(name) {
  const path = name.slice(ASSETS.length);
  if (OF_BUILD.test(path) || BUILD_ID.test(path))
    return 0;
  return HASHED.test(path) && !LASTING.test(path) ? 1 : 2;
}
/** Returns where visitors get a file of a build: `assets/a b.js` at `/a%20b.js`. */
function pathOf({ name }) {
  return name
    .slice(ASSETS.length - 1)
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
/** Writes what a later run needs to know of a build: its most distinctive file. Undefined when it has none. */
function recordOf(files) {
  const [file] = chooseFiles(files);
  return file && `${file.sha256} ${file.name}`;
}
const LONGEST_NAME = 1024;
/** Reads what {@link recordOf} wrote. Anybody may have written it: undefined unless it is a file that could be asked for. */
function readRecord(text) {
  const [, sha256, name] = /^([0-9a-f]{64}) (.+)$/.exec(text ?? '') ?? [];
  if (sha256 === undefined || name === undefined || name.length > LONGEST_NAME)
    return undefined;
  const leaves = name.split('/').some((part) => part === '' || part === '.' || part === '..');
  return canBeAsked(name) && !leaves && name.isWellFormed() ? { name, sha256 } : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/live/askSite.ts



const ANSWER_WITHIN_MS = 10_000;
/**
 * Opens the way to the site at `origin`. Each request carries a query of its own from `nextQuery`, so that a cache between us and
 * the site neither answers from memory nor keeps a 404 under the URL that visitors will use. It follows no redirect, carries no
 * credentials, and reads at most 1 MiB. Rejects only with the signal's reason.
 */
function openSite(origin, nextQuery, tools) {
  return async (file, signal) => {
    const limit = (0,ports_clock/* startDeadline */.db)(tools.clock, ANSWER_WITHIN_MS, {
      parent: signal,
      reason: () => new Error('late'),
    });
    try {
      const response = await tools.send({
        method: 'GET',
        url: `${origin}${pathOf(file)}?${nextQuery()}`,
        headers: { Accept: '*/*', 'Cache-Control': 'no-store', 'User-Agent': tools.userAgent },
      }, limit.signal);
      return await readAnswer(response);
    }
    catch {
      signal.throwIfAborted();
      return unclear('did not answer');
    }
    finally {
      limit.clear();
    }
  };
}
/** Makes queries that no other request has, of this run or another. */
function makeQueries({ clock, correlationId }) {
  const startedAt = clock.now().toString(36);
  let asked = 0;
  return () => `commerce-deploy=${correlationId}-${startedAt}-${String((asked += 1))}`;
}
async function readAnswer(response) {
  const { status, headers, body } = response;
  const hash = (0,external_node_crypto_.createHash)('sha256');
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES)
      return unclear('answered with more than 1 MiB');
    hash.update(chunk);
  }
  if (Number(headers['age'] ?? 0) > 0)
    return unclear('answered from a cache');
  if (status === 404 || status === 410)
    return { kind: 'missing', status };
  if (status !== 200)
    return unclear(`answered HTTP ${String(status)}`);
  return { kind: 'file', sha256: hash.digest('hex') };
}
function unclear(why) {
  return { kind: 'unclear', why };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/live/judge.ts

/** Sorts files by what the site answered before the deployment. */
function sortLooks(looks) {
  const kind = ({ file, before }) => {
    if (before.kind === 'unclear')
      return 'unclear';
    return serves(before, file) ? 'unchanged' : 'fresh';
  };
  const of = (wanted) => looks.filter((look) => kind(look) === wanted);
  return { fresh: of('fresh'), unchanged: of('unchanged'), unclear: of('unclear') };
}
/** Returns whether an answer holds the very bytes of a file. */
function serves(answer, { sha256 }) {
  return answer.kind === 'file' && answer.sha256 === sha256;
}
/** Returns whether two answers are the same, as far as they say anything. */
function isSame(one, other) {
  if (one.kind === 'file')
    return other.kind === 'file' && one.sha256 === other.sha256;
  return one.kind === 'missing' && other.kind === 'missing' && one.status === other.status;
}
/**
 * Judges the last answers of a site. `recorded` is its answer for a file of the previous version.
 *
 * `false` needs the same answer as before the deployment for each file, and one file that is served with its own bytes: a site
 * that does not map `assets/x` to `/x` has never served any, and 404s alone prove nothing. Nor do other bytes: they can be those
 * of this very build, changed by an edge, unless a file of the same type comes unchanged.
 */
function judge(finals, recorded) {
  const { fresh, unchanged } = sortLooks(finals);
  const proof = fresh.find(({ file, after }) => serves(after, file));
  if (proof !== undefined)
    return { verified: true, reason: shown('has the bytes of', proof) };
  const changed = finals.find(isChanged);
  if (changed !== undefined)
    return { verified: undefined, reason: explainChange(changed) };
  const exact = unchanged.map(({ file }) => file);
  if (recorded !== undefined && serves(recorded.after, recorded.file))
    exact.push(recorded.file);
  if (exact.length === 0)
    return { verified: undefined, reason: NOT_MAPPED };
  const types = new Set(exact.map(typeOf));
  const old = fresh.find(({ file, after }) => after.kind === 'missing' || types.has(typeOf(file)));
  return old === undefined
    ? { verified: undefined, reason: MAY_BE_CHANGED }
    : { verified: false, reason: shown('still answers as before the deployment for', old) };
}
/** Without an answer from before, only the bytes of this build are certain not to be the same one. */
function isChanged({ file, before, after }) {
  if (before.kind === 'unclear')
    return after.kind === 'unclear' || serves(after, file);
  return !isSame(before, after);
}
function typeOf({ name }) {
  return name.slice(name.lastIndexOf('.'));
}
const MAY_BE_CHANGED = 'answers with other bytes than the build has, before and after, which an edge may have changed.';
const NOT_MAPPED = 'has none of the files that were asked for, which may only mean that it serves them elsewhere.';
function explainChange({ file, after }) {
  if (serves(after, file))
    return `has the bytes of ${pathShown(file)}, but its answer before the deployment is not known.`;
  switch (after.kind) {
    case 'unclear':
      return shown(`${after.why} for`, { file });
    case 'missing':
      return shown('does not serve any longer', { file });
    case 'file':
      return shown('answers with other bytes than the build has for', { file });
  }
}
function shown(what, { file }) {
  return `${what} ${pathShown(file)}.`;
}
function pathShown({ name }) {
  return (0,plain/* showName */.$i)(name.replace(/^assets/, ''));
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/live/observe.ts


const WITHIN_MS = 600_000;
/** By then most sites have switched. Only one that clearly serves the previous version is worth a longer wait. */
const FIRST_MS = 120_000;
/** Leaves time for a round of requests, one a second. */
const ROUND_MS = 15_000;
const WAIT_MS = 1000;
const SHORT_WAITS = 10;
const observe_LONGEST_WAIT_MS = 10_000;
/**
 * Requests a fresh file until the site serves the build's bytes, for 10 minutes or the rest of the time limit. If it never does,
 * requests all files once more and judges the answers. Throws only when the run is cancelled.
 */
async function observe(observed, { isRequired, onWait, ...asking }, limit) {
  const deadline = (0,ports_clock/* startDeadline */.db)(asking.clock, Math.min(WITHIN_MS, limit.remainingMs()), {
    parent: limit.signal,
    reason: () => new Error('late'),
  });
  const until = (leftMs) => askUntil(observed, { ...asking, deadline, leftMs: leftMs + ROUND_MS });
  const { fresh } = observed;
  try {
    const seen = await awaitFresh(fresh, { ...asking, deadline, leftMs: Infinity });
    if (seen !== undefined)
      return judge([seen], undefined);
    onWait();
    await (0,ports_clock/* sleep */.yy)(asking.clock, WAIT_MS, deadline.signal);
    const first = await until(Math.max(0, deadline.remainingMs() - FIRST_MS));
    const isSettled = first.verified === true || (first.verified === undefined && !isRequired);
    if (isSettled || deadline.remainingMs() <= ROUND_MS)
      return first;
    await (0,ports_clock/* sleep */.yy)(asking.clock, WAIT_MS, deadline.signal);
    return await until(0);
  }
  catch (error) {
    if (limit.remainingMs() > 0)
      limit.signal.throwIfAborted();
    if (!deadline.signal.aborted)
      throw error;
    return { verified: undefined, reason: 'did not answer in time.' };
  }
  finally {
    deadline.clear();
  }
}
async function askUntil(observed, round) {
  const { fresh, unchanged, unclear } = observed;
  const proof = await awaitFresh(fresh, round);
  if (proof !== undefined)
    return judge([proof], undefined);
  const { ask, clock, deadline } = round;
  const askNext = async (file) => {
    await (0,ports_clock/* sleep */.yy)(clock, WAIT_MS, deadline.signal);
    return ask(file, deadline.signal);
  };
  const recorded = observed.recorded();
  const kept = recorded && { file: recorded, after: await askNext(recorded) };
  const finals = [];
  // Fresh files come last, so that a site that switches during the round is not taken for the previous version.
  for (const look of [...unclear, ...unchanged, ...fresh]) {
    finals.push({ ...look, after: await askNext(look.file) });
  }
  return judge(finals, kept);
}
/** Resolves with the first file that the site serves with the build's bytes; undefined when time is up. */
async function awaitFresh(fresh, { ask, clock, deadline, leftMs }) {
  let at = 0;
  let waitMs = WAIT_MS;
  for (let asked = 1;; asked += 1) {
    const look = fresh[at % fresh.length];
    if (look === undefined)
      return undefined;
    const after = await ask(look.file, deadline.signal);
    if (serves(after, look.file))
      return { ...look, after };
    // Neither as before nor as in the build: another file may say more.
    if (!isSame(look.before, after))
      at += 1;
    if (asked > SHORT_WAITS)
      waitMs = Math.min(observe_LONGEST_WAIT_MS, waitMs * 1.5);
    if (deadline.remainingMs() <= leftMs + waitMs)
      return undefined;
    await (0,ports_clock/* sleep */.yy)(clock, waitMs, deadline.signal);
  }
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/live/openProof.ts





const LOOK_ENDS_WITHIN_MS = 1000;
/** Opens the proof for one deployment. Sends nothing yet. */
function openProof(proving) {
  const { files, sites, isRequired, onWait, tools } = proving;
  const chosen = chooseFiles(files);
  const origin = sites?.find(isOwnHost);
  const nextQuery = makeQueries(tools);
  const fresh = sites === undefined ? NOTHING_THERE : NOT_ASKED;
  let looks = chosen.map((file) => ({ file, before: fresh }));
  return {
    lookBeside: async (work, signal) => {
      if (origin === undefined)
        return work();
      const over = new AbortController();
      const until = AbortSignal.any([signal, over.signal]);
      const asked = lookAt(chosen, openSite(origin, nextQuery, tools), until);
      let cancel;
      try {
        const value = await work();
        cancel = tools.clock.schedule(LOOK_ENDS_WITHIN_MS, () => {
          over.abort(OVER);
        });
        looks = await asked;
        return value;
      }
      finally {
        cancel?.();
        over.abort(OVER);
      }
    },
    verify: async ({ urls, record }, deadline) => {
      const site = sites === undefined ? urls.find(isOwnHost) : origin;
      if (chosen.length === 0)
        return notVerified('the build has no file to recognise it by.');
      if (site === undefined)
        return notVerified('no host name of the platform\u2019s own is known.');
      const sorted = sortLooks(looks);
      const why = explainNothingFresh(sorted);
      if (why !== undefined)
        return notVerified(why);
      const recorded = () => readRecord(record());
      proving.onVerify();
      const ask = openSite(site, nextQuery, tools);
      return toProof(await observe({ ...sorted, recorded }, { ask, isRequired, onWait, clock: tools.clock }, deadline));
    },
  };
}
const OVER = new Error('The site is not waited for any longer.');
const NOT_ASKED = { kind: 'unclear', why: 'did not answer in time' };
const NOTHING_THERE = { kind: 'missing', status: 404 };
function lookAt(files, ask, signal) {
  return Promise.all(files.map(async (file) => ({ file, before: await ask(file, signal).catch(() => NOT_ASKED) })));
}
/** The platform's own; a custom domain may belong to another edge, with the rules and caches of its owner. */
function isOwnHost(url) {
  const { hostname } = new URL(url);
  return hostname.endsWith('.catalyst-sandbox.store') || (0,fields/* isLoopback */.U9)(hostname);
}
function explainNothingFresh({ fresh, unclear }) {
  if (fresh.length > 0)
    return undefined;
  const [first] = unclear.map(({ before }) => before);
  return first?.kind === 'unclear'
    ? `before the deployment, the site ${first.why}.`
    : 'the site served its files before the deployment as well.';
}
function toProof({ verified, reason }) {
  switch (verified) {
    case true:
      return { verified, sentence: `The site serves this build: it ${reason}` };
    case false:
      return { verified, sentence: `The site ${reason}` };
    case undefined:
      return notVerified(`the site ${reason}`);
  }
}
function notVerified(reason) {
  return {
    verified: undefined,
    sentence: `Could not verify that the site serves this build: ${reason}`,
  };
}

// EXTERNAL MODULE: ./src/http/retry/retry.ts
var retry = __webpack_require__(3643);
// EXTERNAL MODULE: ./src/http/signedUrl.ts
var signedUrl = __webpack_require__(1101);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/upload.ts





const upload_WHAT = 'Uploading the artifact';
const Signature = schemas/* looseObject */._H3({
  data: schemas/* looseObject */._H3({ upload_url: schemas/* string */.YjP(), upload_uuid: platformId }),
});
/**
 * Uploads the artifact. Each attempt gets a new signed URL, because one lives for only 59 s.
 * The URL is a credential, so it is masked before it is used.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
function upload(job) {
  const { tools, deadline } = job;
  return (0,retry/* retry */.L)(() => uploadOnce(job), {
    clock: tools.clock,
    random: tools.random,
    deadline,
    retryable: (error) => (0,failure/* isTemporary */.ey)(error) || isExpired(error),
    onRetry: job.journal.info,
  });
}
async function uploadOnce(job) {
  const { api, tools, deadline, journal } = job;
  const { data } = await api.call({
    what: 'Asking for an upload URL',
    method: 'POST',
    path: '/deployments/uploads',
    body: {},
    answer: Signature,
  }, 
  // Not retried here, because `upload` retries the whole attempt.
  { deadline, retryable: () => false, onRetry: journal.info });
  (0,signedUrl/* hideSignedUrl */.y)(data.upload_url, journal.secret);
  checkUrl(data.upload_url, api);
  const startedAtMs = tools.clock.now();
  await put(data.upload_url, job);
  return { uuid: data.upload_uuid, sentInMs: tools.clock.now() - startedAtMs };
}
/** Refuses to send the artifact unencrypted, because it can contain more than is public. */
function checkUrl(url, api) {
  if ((0,signedUrl/* isSafeStorage */.f)(url, api.request({ method: 'GET', path: '' }).url))
    return;
  throw new actionError/* ActionError */.lZ('unexpected-response', 'The platform gave an upload URL that is not https.');
}
async function put(url, { tools, artifact, deadline, newProgress }) {
  try {
    const response = await tools.send({
      method: 'PUT',
      url,
      // Only what the signature covers, and no credentials: the storage is another host.
      headers: { 'Content-Type': 'application/zip' },
      body: { file: artifact.path, size: artifact.size, onSent: newProgress() },
    }, deadline.signal);
    const { text } = await (0,readBody/* readBody */.x)(response);
    if (response.status >= 200 && response.status < 300)
      return;
    const { code, message } = readStorageError(text);
    throw (0,failure/* failedWith */.Mf)(`${upload_WHAT} failed with HTTP ${String(response.status)}: ${(0,plain/* asSentence */.KG)(message ?? code ?? 'the storage gives no reason')}`, { response, json: undefined, nowMs: tools.clock.now() }, {
      platformCode: code === undefined ? undefined : (0,plain/* oneLine */.TN)(code),
      hint: 'The storage refused the upload, not the BigCommerce API. The access token is not involved.',
    });
  }
  catch (error) {
    throw error instanceof request/* NetworkError */.Dr ? (0,failure/* unanswered */.bj)(upload_WHAT, error) : error;
  }
}
/** Returns whether the signed URL expired: only the message says so, the status is 400 or 403. */
function isExpired(error) {
  return ((error.status === 400 || error.status === 403) &&
    /expired/i.test(`${error.platformCode ?? ''} ${error.message}`));
}
/**
 * Reads the code and message of a storage error, which is XML. Ignores the rest, because the body repeats the signed request.
 *
 * @see https://cloud.google.com/storage/docs/xml-api/reference-status
 */
function readStorageError(xml) {
  return { code: upload_element(xml, 'Code'), message: upload_element(xml, 'Message') };
}
function upload_element(xml, name) {
  const start = xml.indexOf(`<${name}>`);
  const end = xml.indexOf(`</${name}>`, start);
  if (start === -1 || end === -1)
    return undefined;
  return xml.slice(start + name.length + 2, end).trim() || undefined;
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/hosting/prepare.ts








/** Looks for the project. Throws `input` when it has to exist and does not. */
async function prepare(target, { run, tools }, deadline) {
  const hosting = { ...run, target, tools, api: openApi(target, tools) };
  const choice = run.beforeCreate === undefined ? target.project : onlyExisting(target.project);
  const project = await chooseProject(hosting.api, choice, waiting(hosting, deadline));
  return {
    plan: [{ what: 'Project found', value: project ? showProject(project) : TO_BE_CREATED }],
    label: labelOf(target, project),
    identity: identityOf(target, project),
    same: project && sameOf(target, project),
    ...(target.verifyLive !== 'off' && { recordOf: ({ contents }) => recordOf(contents) }),
    start: (artifact, until) => start(hosting, { project, artifact }, until),
  };
}
const TO_BE_CREATED = 'none, it will be created';
function onlyExisting(choice) {
  return choice.by === 'name' ? { ...choice, ifMissing: 'fail' } : choice;
}
async function start(run, what, deadline) {
  const { artifact } = what;
  if (artifact === undefined)
    throw new Error('BigCommerce deployments need an artifact.');
  const { journal } = run;
  journal.enter('Upload');
  const project = what.project === undefined
    ? await makeProject(run, deadline)
    : { ...what.project, isOurs: false };
  journal.output('project_uuid', project.uuid);
  const proof = openProofOf(run, project, artifact);
  const beside = proof?.lookBeside ?? ((work) => work());
  const { uuid: id, isAfterOther } = await createDeployment({
    ...{ ...run, deadline, projectUuid: project.uuid },
    upload: () => beside(() => uploadArtifact(run, artifact, deadline), deadline.signal),
    afterOther: () => beside(() => Promise.resolve(), deadline.signal),
  });
  journal.info(`Created deployment ${id} for project ${showProject(project)}.`);
  return {
    id,
    ...{ status: 'queued', isAfterOther },
    events: (until) => deploymentEvents(run, { id, project }, until),
    ...(project.isOurs && { discard: (until) => discard(run, project, until) }),
    logs: (signal) => tailLogs(run, project.uuid, signal),
    ...(proof && { verify: proof.verify }),
  };
}
/** Undefined when the site is not to be verified. */
function openProofOf({ target, tools, isFollowed, journal }, { hostnames, isOurs }, { contents: files }) {
  if (target.verifyLive === 'off' || !isFollowed)
    return undefined;
  const sites = isOurs ? undefined : siteUrls(hostnames, target.apiUrl);
  const onVerify = () => {
    journal.enter('Verify');
    journal.waitingFor('the site does not serve this build yet');
  };
  const isRequired = target.verifyLive === 'required';
  const onWait = () => {
    journal.info('The site does not serve this build yet. Asking until it does.');
  };
  return openProof({ files, sites, tools, isRequired, onVerify, onWait });
}
async function discard(run, { uuid }, deadline) {
  await deleteProject(run.api, uuid, { ...waiting(run, deadline), noteUnderWay: () => undefined });
}
async function makeProject(run, deadline) {
  const { api, target, tools, journal } = run;
  const name = target.project.by === 'name' ? target.project.name : '';
  const project = await createProject(api, name, { ...waiting(run, deadline), clock: tools.clock });
  journal.info(`Created project ${showProject(project)}.`);
  return project;
}
async function uploadArtifact(run, artifact, deadline) {
  const { tools, journal } = run;
  journal.enter('Upload');
  const startedAtMs = tools.clock.now();
  const { uuid, sentInMs } = await upload({
    ...{ ...run, artifact, deadline },
    newProgress: () => (0,logProgress/* logProgress */.s)(journal, tools.clock, artifact.size),
  });
  const took = (0,format/* formatDuration */.a3)(Math.max(1, tools.clock.now() - startedAtMs));
  const speed = showSpeed(artifact.size, sentInMs);
  journal.info(`Uploaded ${(0,format/* formatBytes */.z3)(artifact.size)} in ${took}${speed}`);
  journal.output('upload_uuid', uuid);
  journal.enter('Deploy');
  return uuid;
}
/** A smaller file is mostly waiting for the answer, which says nothing about the network. */
const LEAST_BYTES = 1_000_000;
/** Writes how fast an upload went; empty where that means nothing. */
function showSpeed(bytes, tookMs) {
  return bytes < LEAST_BYTES ? '' : ` (${(0,format/* formatBytes */.z3)((bytes / Math.max(1, tookMs)) * 1000)}/s)`;
}
function waiting({ journal }, deadline) {
  return { deadline, onRetry: journal.info };
}
function labelOf({ storeHash, project: choice }, found) {
  const asked = choice.by === 'name' ? choice.name : choice.uuid;
  return `${(0,plain/* oneLine */.TN)(found?.name || asked)} (store ${storeHash})`;
}
function sameOf({ storeHash }, project) {
  return {
    targets: targetsOf(storeHash, project),
    id: { key: 'project_uuid', value: project.uuid },
  };
}
/** A project that is to be created has no UUID yet. */
function identityOf({ project: choice }, found) {
  const name = found?.name || (choice.by === 'name' ? choice.name : '');
  return {
    ...(found !== undefined && { project_uuid: found.uuid }),
    ...(name !== '' && { project_name: name }),
  };
}


/***/ }),

};
