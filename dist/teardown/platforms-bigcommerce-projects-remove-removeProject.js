import { modules as shared } from "./shared.js";
export const id = "platforms-bigcommerce-projects-remove-removeProject";
export const ids = ["platforms-bigcommerce-projects-remove-removeProject","platforms-bigcommerce-api"];
export const modules = {
...shared,

/***/ 7966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  removeProject: () => (/* binding */ removeProject)
});

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/text/nearestName.ts
var nearestName = __webpack_require__(9014);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/http/api/lenient.ts
var lenient = __webpack_require__(5280);
// EXTERNAL MODULE: ./src/http/retry/failure.ts + 1 modules
var failure = __webpack_require__(1895);
// EXTERNAL MODULE: ./src/platforms/bigcommerce/api.ts + 2 modules
var api = __webpack_require__(7958);
// EXTERNAL MODULE: ./src/platforms/bigcommerce/inputs/target.ts
var target = __webpack_require__(4241);
;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/firstLook.ts
const PER_PAGE = 50;
/** Returns the call that looks up a project by its UUID. */
function lookFor(uuid) {
  return { method: 'GET', path: `/projects?uuid:in=${encodeURIComponent(uuid)}` };
}
/** Returns the call that lists a page of projects, the first unless a cursor is given. */
function lookAtPage(after) {
  const from = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
  return { method: 'GET', path: `/projects?limit=${String(PER_PAGE)}${from}` };
}

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/projects.ts







/** Stops at a server that sends the same page forever. */
const MOST_PAGES = 1000;
const ProjectJson = schemas/* pipe */.FsL(schemas/* looseObject */._H3({
  uuid: api.platformId,
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
  const { data } = await readPage(api, { what: 'Looking up the project', look: lookFor(uuid) }, waiting);
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

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/remove/refuseProduction.ts



/**
 * Refuses to delete a project by its name when one of its GitHub Deployments is for a production environment, even if a later
 * one is for a preview. Throws `input` then, and also when GitHub does not answer, because a name from a variable may be the
 * shop's.
 */
async function refuseProduction(project, { productionDeployment, storeHash }, signal) {
  const named = showProject(project);
  const production = await productionDeployment(isOf(project, storeHash), signal).catch((cause) => {
    signal.throwIfAborted();
    throw new actionError/* ActionError */.lZ('input', `project_name: could not check on GitHub whether the project ${named} is production, so it was not deleted.`, {
      hint: `Set \`github_token\` to a token with the permission deployments: read. To delete this project anyway, set project_uuid to its UUID instead of its name.`,
      cause,
    });
  });
  if (production === undefined)
    return;
  throw new actionError/* ActionError */.lZ('input', `project_name: the project ${named} has a GitHub Deployment to production (${(0,plain/* oneLine */.TN)(production.environment)}), so it was not deleted.`, { hint: 'To delete this project anyway, set project_uuid to its UUID instead of its name.' });
}
/** Returns a filter for payloads of deployments to the project, by its name or UUID. */
function isOf(project, storeHash) {
  const targets = targetsOf(storeHash, project).map(toLower);
  return (payload) => payload['platform'] === 'bigcommerce' &&
    (targets.includes(toLower(payload['target'] ?? '')) ||
      toLower(payload['project_uuid'] ?? '') === toLower(project.uuid));
}
const toLower = (text) => text.toLowerCase();

;// CONCATENATED MODULE: ./src/platforms/bigcommerce/projects/remove/removeProject.ts





/**
 * Deletes a project and its site. Looks it up first, because only the list of projects shows for certain that it is gone.
 * Throws `input` when several projects have the name, or when it may be production.
 */
async function removeProject(job, deadline) {
  const { api, project, journal, noteUnderWay } = job;
  const waiting = { deadline, onRetry: journal.info };
  const found = await find(api, project, waiting);
  if (found === undefined) {
    const which = project.by === 'name' ? `called ${(0,plain/* printable */.g$)(project.name)}` : project.uuid;
    return { status: 'already_gone', line: `The store no longer has a project ${which}.` };
  }
  const named = showProject(found);
  const serves = found.hostnames.length === 0 ? 'no host name' : found.hostnames.map(plain/* oneLine */.TN).join(', ');
  journal.info(`This will delete the project ${named}, which serves ${serves}.`);
  if (job.deletion.sparesProduction)
    await refuseProduction(found, job, deadline.signal);
  journal.info(`Deleting the project ${named}.`);
  const end = await deleteProject(api, found.uuid, { ...waiting, noteUnderWay });
  const otherTargets = targetsOf(job.storeHash, found);
  return end === 'deleted'
    ? { status: 'deleted', line: `Deleted the project ${named}.`, otherTargets }
    : {
      status: 'already_gone',
      line: `The project ${named} was already deleted by another job or person.`,
      otherTargets,
    };
}
function find(api, project, waiting) {
  if (project.by === 'uuid')
    return findProject(api, project.uuid, waiting);
  return chooseProject(api, { ...project, ifMissing: 'ignore' }, waiting);
}


/***/ })

};
