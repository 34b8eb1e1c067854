import { modules as shared } from "./shared.js";
export const id = "deploy-goBack";
export const ids = ["deploy-goBack","deploy-prepare-fetchAndCheck"];
export const modules = {
...shared,

/***/ 8588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  goBack: () => (/* reexport */ goBack)
});

// EXTERNAL MODULE: ./src/step/run.ts
var run = __webpack_require__(2923);
// EXTERNAL MODULE: ./src/step/outcome.ts
var outcome = __webpack_require__(4466);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/deploy/back.ts
var deploy_back = __webpack_require__(2176);
// EXTERNAL MODULE: ./src/deploy/follow/follow.ts + 4 modules
var follow = __webpack_require__(142);
// EXTERNAL MODULE: ./src/deploy/outcome.ts
var deploy_outcome = __webpack_require__(4535);
// EXTERNAL MODULE: ./src/deploy/prepare/fetchAndCheck.ts + 3 modules
var fetchAndCheck = __webpack_require__(9353);
// EXTERNAL MODULE: ./src/deploy/prepare/packageAndPrepare.ts + 1 modules
var packageAndPrepare = __webpack_require__(9450);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/deploy/goBack/conclude.ts



/** Says what an unhealthy deployment and the way back after it mean for the step. Only one that is healthy again is rolled back. */
function conclude(left, end, isCancelled) {
  if (end.kind === 'tried' && end.outcome.status === 'completed')
    return rolledBack(left, end.way);
  const live = servesAfter(end, left.live);
  const problem = end.kind === 'tried' ? end.outcome.problem : end.problem;
  const began = end.kind === 'tried' ? `Rolling back to ${nameOf(end.way)} failed.` : NOT_BEGUN;
  // What could not be verified may or may not be live.
  const serves = left.isSeen ? SERVES[live](end) : undefined;
  const message = join(left.problem.message, began, problem?.message, serves);
  if (isCancelled) {
    const { cancelled: title } = outcome/* titles */.YC;
    const stopped = { title, message, hint: problem?.hint, code: 'cancelled' };
    return { status: 'cancelled', live, problem: stopped };
  }
  const hint = join(left.problem.hint, problem?.hint);
  return { ...left, live, problem: { ...left.problem, message, hint } };
}
const NOT_BEGUN = 'It was not rolled back.';
const SERVES = {
  this: () => 'This version is still live.',
  previous: () => 'What was live before is still served.',
  earlier: (end) => `${end.kind === 'tried' ? nameOf(end.way) : 'The earlier build'} is live now.`,
  nothing: () => 'Nothing is live now.',
  unclear: () => 'It is not certain which of the two is live now: look at the site.',
};
function rolledBack(left, way) {
  const { problem } = left;
  return {
    status: 'rolled_back',
    problem: {
      ...problem,
      title: `Rolled back to ${nameOf(way)}`,
      message: `${problem.message} Rolled back: ${nameOf(way)} is live again.`,
      hint: `Fix the cause, then deploy again. ${deploy_back/* TODAYS_VALUES */.a3}`,
    },
  };
}
/** Decides what serves after a way back that did not succeed. */
function servesAfter(end, before) {
  if (end.kind === 'not-begun')
    return before;
  const { outcome, isSent, isComplete } = end;
  switch (outcome.status) {
    case 'unhealthy':
      return outcome.live === 'previous' ? before : 'earlier';
    case 'failed':
      if (outcome.live === 'this')
        return 'earlier';
      if (outcome.live === 'previous')
        return before;
      return outcome.live ?? (outcome.problem.code === 'bug' && isSent ? 'unclear' : before);
    default:
      if (isComplete)
        return 'earlier';
      return isSent ? 'unclear' : before;
  }
}
function nameOf({ to }) {
  return (0,format/* formatCommit */.Hs)(to.commit);
}
function join(...sentences) {
  return sentences.filter(Boolean).join(' ');
}

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/kept/attempts.ts
var kept_attempts = __webpack_require__(736);
// EXTERNAL MODULE: ./src/kept/chooseEarlier.ts
var chooseEarlier = __webpack_require__(9639);
// EXTERNAL MODULE: ./src/kept/readRecord.ts
var readRecord = __webpack_require__(9351);
// EXTERNAL MODULE: ./src/deploy/build.ts
var build = __webpack_require__(5083);
;// CONCATENATED MODULE: ./src/deploy/goBack/findBuild.ts





/**
 * Finds the last good build before a deployment. Unlike a person's rollback it goes no further back: where that build is not kept,
 * or has the same content, there is none. Throws `artifact`, which says why.
 */
async function findBuild({ repository, target, own, rules }, signal) {
  const seen = [];
  const attempts = since(own, (0,kept_attempts/* readAttempts */.jY)(repository, target, signal));
  const { from, to } = await (0,chooseEarlier/* chooseEarlier */.e)(noting(attempts, seen));
  const last = seen.find((each) => each.deployment.id !== own.id && (0,kept_attempts/* wasGood */.x3)(each));
  if (last !== undefined && contentOf(last) === own.payload['content_sha256']) {
    throw noWay(`${(0,readRecord/* nameAttempt */.J)(last)}, the last good one, has the same content.`);
  }
  if (to === undefined) {
    throw noWay(`There is no earlier good deployment of ${(0,plain/* oneLine */.TN)(target.environment)}.`);
  }
  const record = (0,readRecord/* readRecord */.a)(to);
  switch (record.kind) {
    case 'kept':
      return { build: (0,build/* toKeptBuild */.W)(record, rules), way: (0,deploy_back/* toWayBack */.k3)({ from, to }) };
    case 'nowhere':
      throw noWay(`The build of ${(0,readRecord/* nameAttempt */.J)(to)}, the last good one, is not kept anywhere.`, {
        hint: 'Keep each zip, and say where in `kept_as`.',
      });
    case 'damaged':
      throw noWay(`The record of ${(0,readRecord/* nameAttempt */.J)(to)}, the last good one, cannot be read.`, {
        hint: 'Somebody may have changed it.',
      });
  }
}
/** What is newer was never started: that nothing else is newer was checked before. */
async function* since(own, attempts) {
  for await (const attempt of attempts)
    if (attempt.deployment.id <= own.id)
      yield attempt;
}
async function* noting(attempts, seen) {
  for await (const attempt of attempts) {
    seen.push(attempt);
    yield attempt;
  }
}
function contentOf({ deployment }) {
  return deployment.payload['content_sha256'];
}
function noWay(message, details = {}) {
  return new actionError/* ActionError */.lZ('artifact', message, details);
}

// EXTERNAL MODULE: ./src/reporting/pastDeployments.ts
var pastDeployments = __webpack_require__(6046);
// EXTERNAL MODULE: ./src/reporting/isOfTarget.ts
var isOfTarget = __webpack_require__(1296);
;// CONCATENATED MODULE: ./src/deploy/goBack/mayGoBack.ts



/** Throws `conflict` when what is known without asking GitHub rules out a way back. */
function refuseUnclear({ isSeen }, { isAfterOther }) {
  if (!isSeen) {
    throw notNow('That takes a failed health check, or a site that was seen to serve other files.');
  }
  if (isAfterOther === true) {
    throw notNow('Another deployment was in progress when this one was created, so it is not certain what was live before.');
  }
}
/** Finds the GitHub Deployment of this run. Throws `conflict` when GitHub shows none: it tells which others are newer. */
async function findOwn(repository, { environment, correlationId }, signal) {
  const payload = { correlation_id: correlationId };
  const own = await (0,pastDeployments/* findCreated */.it)(repository, { environment, payload }, signal);
  if (own !== undefined)
    return own;
  throw notNow('GitHub has no record of this deployment, so it is not certain whether a newer one exists.', 'Check that the job has `deployments: write`.');
}
/** Throws `conflict` when a newer deployment of the target exists, or GitHub does not say whether one does. */
async function ensureNewest(newest, signal) {
  const newer = await findNewer(newest, signal).catch((error) => {
    signal.throwIfAborted();
    throw notNow(`It is not certain whether a newer deployment exists: ${(0,outcome/* problemOf */.Zw)(error).message}`, (0,outcome/* problemOf */.Zw)(error).hint);
  });
  if (newer === undefined)
    return;
  throw notNow(`A newer deployment of this target exists: GitHub Deployment ${String(newer.id)}.`);
}
/**
 * Finds a deployment of the target that is newer than this run's, in whatever environment; undefined when GitHub shows none. One that
 * ended before it was started does not count.
 */
async function findNewer({ repository, target, own, sinceMs, correlationIds }, signal) {
  for await (const deployment of repository.deployments(undefined, signal)) {
    const { correlation_id: run = '' } = deployment.payload;
    if (correlationIds.includes(run))
      continue;
    const isOlder = deployment.id <= own.id && deployment.createdAtMs < sinceMs;
    if (isOlder)
      return undefined;
    if ((0,pastDeployments/* wasStarted */.rq)(deployment) && (0,isOfTarget/* isOfTarget */.V)(deployment, target))
      return deployment;
  }
  return undefined;
}
/** Makes the error for a way back that must not be gone. */
function notNow(message, hint) {
  return new actionError/* ActionError */.lZ('conflict', message, { hint });
}

;// CONCATENATED MODULE: ./src/deploy/goBack/goBack.ts









/**
 * Deploys the last good build again after a deployment that completed but is not healthy, and checks it in the same way, within
 * another time limit. Resolves with what both mean for the step, and never rejects.
 */
async function goBack(left, tools) {
  const back = { ...tools, journal: withOwnOutputs(tools.journal), left, isSent: false };
  const { request } = left.what;
  const end = await (0,run/* withinLimit */.z)(tools, limitOf(request.inputs.timeout_minutes), (deadline) => deployEarlier(back, deadline)).catch((error) => ({ kind: 'not-begun', problem: (0,outcome/* problemOf */.Zw)(error) }));
  return conclude(left.outcome, end, tools.cancelled.aborted);
}
function limitOf(ms) {
  return { ms, what: 'The rollback', hint: 'Raise `timeout_minutes` if it only needs longer.' };
}
/** Rejects as long as nothing is sent that could change what is live. */
async function deployEarlier(back, deadline) {
  const { left, journal, runner } = back;
  const { signal } = deadline;
  const { occasion, request } = left.what;
  refuseUnclear(left.outcome, left.deployment);
  journal.enter('Fetch');
  journal.info(`${left.outcome.problem.title}. Looking for the last good build.`);
  const repository = await openOwn(back);
  const place = await findPlace(back, repository, signal);
  await place.ensure(signal);
  const found = await findBuild({ ...place, rules: rulesOf(left) }, signal);
  journal.info(`Rolling back ${(0,plain/* oneLine */.TN)(occasion.environment)}. ${(0,deploy_back/* describeBack */.NR)(found.way)}`);
  journal.info(deploy_back/* TODAYS_VALUES */.a3);
  const build = await (0,fetchAndCheck.fetchAndCheck)(found.build, { ...back, repository, runner }, signal);
  const run = {
    ...{ journal, onConflict: 'fail', isFollowed: true },
    beforeCreate: async (until) => {
      await place.ensure(until);
      back.isSent = true;
    },
  };
  const again = { ...request, build, back: found.way };
  const ready = await (0,packageAndPrepare/* packageAndPrepare */.v)(again, { ...back, run }, signal);
  const what = { ...left.what, ...ready, request: again, commit: found.way.to.commit };
  return carryOut(back, { found, what, launch: ready.launch }, deadline);
}
/** Creates the deployment and follows it, beside a GitHub Deployment of its own. */
async function carryOut(back, { found: { way }, what, launch }, deadline) {
  const { left, gitHub, journal, record, cancelled } = back;
  const { artifact } = what;
  const { identity, same } = launch;
  const side = gitHub.openBack(journal);
  await side.commit(what.request, deadline.signal);
  record.wentBack = { way, why: left.outcome.problem.title };
  await gitHub.giveWay(left.outcome, cancelled);
  deadline.signal.throwIfAborted();
  const written = artifact && launch.recordOf?.(artifact);
  side.begin({ ...what, identity, same, record: written }, back.facts());
  const outcome = await startAndFollow(back, { what, launch }, deadline);
  record.isGone = await side.hasGone(what.occasion, deadline.signal);
  record.endBack = (shown, facts, signal) => side.end(outcome, { request: what.request, facts, shown }, signal);
  const isComplete = journal.outputs().urls !== undefined;
  return { kind: 'tried', outcome, way, isSent: back.isSent, isComplete };
}
async function startAndFollow({ journal, clock, probe, left }, { what: { request, artifact }, launch }, deadline) {
  try {
    const deployment = await launch.start(artifact, deadline);
    journal.output('deployment_uuid', deployment.id);
    const record = () => left.what.record;
    return await (0,follow/* follow */.e)(deployment, { request, journal, clock, probe, record }, deadline);
  }
  catch (error) {
    return (0,deploy_outcome/* outcomeOfError */.Sg)(error, journal.outputs());
  }
}
async function openOwn({ left, openRepository }) {
  const { github_token: token } = left.what.request.inputs;
  const repository = token === undefined ? undefined : await openRepository(token);
  if (repository !== undefined)
    return repository;
  throw notNow('The earlier builds can only be found in a workflow, with `github_token`.');
}
/** Finds this run's own deployment on GitHub, and what ensures that going back from it replaces nobody else's. */
async function findPlace({ left, gitHub, record, clock }, repository, signal) {
  const { request, occasion, same } = left.what;
  const { environment } = occasion;
  const { platformName: platform } = request;
  const target = { platform, environment, target: request.platform.target, same };
  const { correlationIds } = gitHub;
  const asked = { environment, correlationId: correlationIds[0] };
  const own = await findOwn(repository, asked, signal);
  const tookMs = (gitHub.recordedAtMs() ?? clock.now()) - left.sinceMs;
  const sinceMs = beganAt(own, tookMs);
  const ensure = async (until) => {
    await ensureNewest({ repository, target, own, sinceMs, correlationIds }, until);
    record.isGone = await gitHub.hasGone(occasion, until);
    if (record.isGone)
      throw notNow('The pull request was closed meanwhile.');
  };
  return { repository, target, own, ensure };
}
/** When the run began to deploy, by GitHub's clock, which may differ from the run's, and has whole seconds. */
function beganAt({ createdAtMs }, tookMs) {
  if (createdAtMs === 0)
    return Infinity;
  return Math.floor((createdAtMs - Math.max(0, tookMs)) / 1000) * 1000;
}
function rulesOf({ what: { request } }) {
  if (request.rules === undefined)
    throw new Error('A platform that takes no build has no way back.');
  return request.rules;
}
function withOwnOutputs(journal) {
  const values = {};
  return {
    ...journal,
    output: (name, value) => {
      values[name] = value;
    },
    outputs: () => values,
  };
}

;// CONCATENATED MODULE: ./src/deploy/goBack/index.ts
/**
 * The way back after a deployment that the platform completed, but whose site does not serve it, or not well: the last good build is
 * deployed again, once.
 */



/***/ }),

};
