import { modules as shared } from "./shared.js";
export const id = "deploy-work";
export const ids = ["deploy-work"];
export const modules = {
...shared,

/***/ 142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ follow)
});

// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __webpack_require__(1615);
// EXTERNAL MODULE: ./src/deploy/outcome.ts
var outcome = __webpack_require__(4535);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
;// CONCATENATED MODULE: ./src/deploy/follow/collectLogs.ts


const MOST_ENTRIES = 20;
/** To take one in can take a tenth of a second; a worker that logs without end must not keep the step busy. */
const MOST_TAKEN_IN = 50;
/** Talkative warnings leave room for the error that explains them. */
const MOST_WARNINGS = 10;
/**
 * Collects errors and warnings from the log of what was deployed, and writes each different one to the job log. Whatever goes
 * wrong with that is no error: it only explains why nothing was read.
 */
function collectLogs(logs, { journal, signal }) {
  const own = new AbortController();
  const entries = keepEntries(journal.info);
  let reading;
  return {
    listen: () => {
      if (logs === undefined)
        return;
      reading ??= read(logs, AbortSignal.any([signal, own.signal]), entries.add);
    },
    stop: async () => {
      own.abort();
      if (reading === undefined)
        return undefined;
      const trouble = await reading;
      const lines = entries.lines();
      return { lines, whyEmpty: lines.length > 0 ? undefined : (trouble ?? NOTHING_LOGGED) };
    },
  };
}
const NOTHING_LOGGED = 'Meanwhile there was no error and no warning in the worker\u2019s own log.';
/** Resolves with what went wrong, as a sentence, when the signal was aborted or the log cannot be read any more. */
async function read(logs, signal, add) {
  try {
    for await (const entry of logs(signal))
      add(entry);
    return undefined;
  }
  catch (error) {
    if (error === signal.reason)
      return undefined;
    return error instanceof actionError/* ActionError */.lZ
      ? error.message
      : `Could not read the worker\u2019s log: ${(0,plain/* oneLine */.TN)(String(error))}`;
  }
}
function keepEntries(log) {
  const kept = new Map();
  /** By what the worker wrote, so that a repeated entry is not taken in again. */
  const written = new Map();
  let isFull = false;
  let takenIn = 0;
  const ofLevel = (level) => [...kept.values()].filter((entry) => entry.level === level);
  const hasRoom = ({ level }) => takenIn < MOST_TAKEN_IN &&
    kept.size < MOST_ENTRIES &&
    (level === 'error' || ofLevel(level).length < MOST_WARNINGS);
  const takeIn = (entry) => {
    takenIn += 1;
    const message = (0,plain/* oneLine */.TN)(entry.message);
    const key = `${entry.level} ${message}`;
    const known = kept.get(key);
    if (known !== undefined)
      return known;
    const counted = { ...entry, message, times: 0 };
    kept.set(key, counted);
    log(`The worker says: ${describe({ ...counted, times: 1 })}`);
    return counted;
  };
  return {
    add: (entry) => {
      const text = `${entry.level} ${entry.message}`;
      const known = written.get(text) ?? (hasRoom(entry) ? takeIn(entry) : undefined);
      if (known === undefined) {
        if (!isFull)
          log(`The worker says more: ${NOT_SHOWN}`);
        isFull = true;
        return;
      }
      written.set(text, known);
      known.times += 1;
    },
    lines: () => [
      ...[...ofLevel('error'), ...ofLevel('warning')].map(describe),
      ...(isFull ? [NOT_SHOWN] : []),
    ],
  };
}
const NOT_SHOWN = 'further entries are not shown.';
function describe({ level, message, request, times }) {
  const at = request === undefined ? '' : ` at ${(0,plain/* oneLine */.TN)(request)}`;
  const count = times === 1 ? '' : `, ${String(times)} times`;
  return (0,plain/* printable */.g$)(`${level}${at}${count}: ${message}`);
}

;// CONCATENATED MODULE: ./src/deploy/follow/askPage.ts

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * Requests a page and judges the answer. Without a text any status below 400 will do. With one, redirects to the same host are
 * followed, and the page at their end must answer with 2xx and contain the text. Rejects when no response arrives.
 */
async function askPage(page, probe, signal) {
  const { text } = page;
  let url = new URL(page.url);
  for (let redirects = 0;; redirects += 1) {
    const { status, location, ...answer } = await probe(url.href, signal);
    if (text === undefined)
      return { isHealthy: status >= 200 && status < 400, ...said(status) };
    if (!REDIRECTS.has(status) || location === undefined) {
      const isFound = answer.text.includes(text);
      const at = redirects === 0 ? '' : ` at ${pathOf(url)}`;
      if (status < 200 || status > 299)
        return { isHealthy: false, ...said(status, at) };
      const missing = isFound ? '' : ' without the expected text';
      return { isHealthy: isFound, ...said(status, `${at}${missing}`) };
    }
    if (redirects === MOST_REDIRECTS)
      return bad(`redirects more than ${String(redirects)} times`);
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
    if (next === undefined)
      return bad('redirects to something that is not a URL');
    if (!isSameSite(url, next))
      return bad(`redirects to another host, ${(0,plain/* oneLine */.TN)(next.host)}`);
    url = withoutCredentials(next);
  }
}
function said(status, where = '') {
  return { answer: `answers HTTP ${String(status)}${where}` };
}
function bad(answer) {
  return { isHealthy: false, answer };
}
/** The same host and port; from http to https is no other site, from https to http is one. */
function isSameSite(from, to) {
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:';
  return isUpgrade
    ? from.hostname === to.hostname
    : from.origin === to.origin && from.origin !== 'null';
}
function withoutCredentials(url) {
  const plain = new URL(url.href);
  plain.username = '';
  plain.password = '';
  plain.hash = '';
  return plain;
}
/** Without the query, which may hold a token. */
function pathOf({ pathname }) {
  return (0,plain/* oneLine */.TN)(pathname.slice(0, 100));
}

;// CONCATENATED MODULE: ./src/deploy/follow/healthCheck.ts




const WITHIN_MS = 10 * 60_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 10_000;
const ANSWER_WITHIN_MS = 20_000;
/**
 * Requests each path of the deployed site until it answers as it should: a site can lag behind the platform's word that its
 * deployment is complete. From the first answer that is not good on, what the site itself logs is read.
 * Resolves with the last answers, and what was logged, when the check does not pass within 10 minutes or the rest of the
 * time limit; with undefined when it passes. Throws when the run is cancelled.
 */
async function checkHealth(siteUrl, { paths, text }, tools) {
  const { journal, clock } = tools;
  if (siteUrl === undefined) {
    if (tools.deadline.remainingMs() > 0)
      tools.deadline.signal.throwIfAborted();
    return NO_URL;
  }
  const base = siteUrl.replace(/\/$/, '');
  const pages = paths.map((path, at) => {
    return { path, url: base + path, text: at === 0 ? text : undefined, answer: undefined };
  });
  const withinMs = Math.min(WITHIN_MS, tools.deadline.remainingMs());
  const deadline = (0,ports_clock/* startDeadline */.db)(clock, withinMs, {
    parent: tools.deadline.signal,
    reason: () => new Error('late'),
  });
  const log = collectLogs(tools.logs, { journal, signal: deadline.signal });
  try {
    const failing = await askUntilHealthy(pages, { ...tools, deadline }, log.listen);
    const [first, ...others] = failing;
    return first && unhealthy([first, ...others], withinMs, await log.stop());
  }
  finally {
    deadline.clear();
    await log.stop();
  }
}
/** Resolves with the pages that have not passed when time is up; with none once all have. */
async function askUntilHealthy(pages, tools, onFailure) {
  const { clock, journal, deadline } = tools;
  let failing = pages;
  for (let waitMs = FIRST_WAIT_MS;; waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 1.5)) {
    const asked = await Promise.all(failing.map((page) => ask(page, tools)));
    failing = asked.filter((page) => page !== undefined);
    const [first] = failing;
    if (first === undefined)
      return [];
    onFailure();
    journal.waitingFor(`${first.path} ${String(first.answer)}`);
    if (waitMs >= deadline.remainingMs())
      return failing;
    await (0,ports_clock/* sleep */.yy)(clock, waitMs, deadline.signal);
  }
}
/** Resolves with the page and its answer, or with undefined once it has passed. */
async function ask(page, { probe, clock, deadline, journal }) {
  const own = (0,ports_clock/* startDeadline */.db)(clock, ANSWER_WITHIN_MS, {
    parent: deadline.signal,
    reason: () => new Error('late'),
  });
  try {
    const { isHealthy, answer } = await askPage(page, probe, own.signal);
    if (answer !== page.answer)
      logAnswer(journal, { ...page, answer }, isHealthy);
    return isHealthy ? undefined : { ...page, answer };
  }
  catch {
    // At the time limit the last answer is worth reporting. Only a cancellation ends the check without one.
    if (deadline.remainingMs() > 0)
      deadline.signal.throwIfAborted();
    // A request that the time limit has cut off says less than the answer before.
    if (page.answer !== undefined && deadline.remainingMs() <= 0)
      return page;
    const isCutOff = deadline.remainingMs() <= 0;
    const silent = { ...page, answer: 'does not answer', isCutOff };
    if (page.answer !== silent.answer)
      logAnswer(journal, silent, false);
    return silent;
  }
  finally {
    own.clear();
  }
}
function logAnswer(journal, { url, answer }, isHealthy) {
  journal.info(`${url} ${String(answer)}${isHealthy ? '' : '; asking again'}`);
}
function unhealthy(failing, withinMs, log) {
  const [first, ...others] = failing;
  const { lines = [], whyEmpty } = log ?? {};
  const longer = withinMs < WITHIN_MS ? ' Raise `timeout_minutes` if it only needs longer.' : '';
  const hint = `Fix the site and deploy again, or deploy the previous commit again.${longer}`;
  const more = others.length === 0 ? '' : `, and ${(0,format/* formatCount */.B4)(others.length, 'more path')} failed`;
  const answers = failing.map(({ url, answer }) => `${url} ${String(answer)}`).join('; ');
  return {
    title: `Live, but ${first.path} ${String(first.answer)}${more}`,
    message: `The new version went live, but its health check did not pass within ${(0,format/* formatDuration */.a3)(withinMs)}: ${answers}.`,
    hint: whyEmpty === undefined ? hint : `${hint} ${whyEmpty}`,
    excerpt: lines.length === 0 ? undefined : { title: 'What the worker said', lines },
    isSeen: failing.some(({ isCutOff }) => isCutOff !== true),
  };
}
const NO_URL = {
  title: 'Live, but the health check has no URL to ask',
  message: 'The new version is live, but the platform gave no URL for the health check.',
  hint: 'Look for its URL at the platform.',
  excerpt: undefined,
  isSeen: false,
};

// EXTERNAL MODULE: ./src/deploy/follow/setUrls.ts
var setUrls = __webpack_require__(4119);
;// CONCATENATED MODULE: ./src/deploy/follow/watch.ts


/** Within one phase, progress is logged again after this many points. */
const PERCENT_STEP = 25;
/** Caps the log in case a platform keeps inventing phases. */
const MOST_LINES = 200;
/**
 * Follows a deployment to its end and logs each new phase once.
 * Throws `deployment-lost` when the events end without a terminal one: a stream that ends is not success.
 */
async function watch(deployment, journal, deadline) {
  const log = progressLogger(journal);
  for await (const event of deployment.events(deadline)) {
    journal.output('platform_status', (0,plain/* plainOutput */.MC)((0,plain/* oneLine */.TN)(event.platformStatus)));
    if (event.kind !== 'progress')
      return event;
    log(event);
  }
  throw new actionError/* ActionError */.lZ('deployment-lost', `The platform stopped reporting on deployment ${deployment.id} before it ended.`, {
    hint: 'The deployment may still go live. Look at the site. If the previous version is still live, run the job again; that is safe.',
  });
}
function progressLogger(journal) {
  let logged;
  let lines = 0;
  return (event) => {
    const phase = (0,plain/* oneLine */.TN)(event.phase ?? event.platformStatus);
    journal.waitingFor(event.percent === undefined ? phase : `${phase} ${percent(event)}`);
    const isNew = logged?.platformStatus !== event.platformStatus ||
      logged.phase !== event.phase ||
      Math.abs((event.percent ?? 0) - (logged.percent ?? 0)) >= PERCENT_STEP;
    if (!isNew || lines > MOST_LINES)
      return;
    if (logged?.phase !== event.phase)
      journal.step(phase);
    logged = event;
    lines += 1;
    if (lines > MOST_LINES)
      journal.info('Further progress is not shown.');
    else
      journal.info(event.percent === undefined ? phase : `${phase} (${percent(event)})`);
  };
}
function percent(event) {
  return `${String(Math.round(event.percent ?? 0))} %`;
}

;// CONCATENATED MODULE: ./src/deploy/follow/follow.ts





/** Follows a deployment to its end, then looks at the site as the inputs ask for. */
async function follow(deployment, following, deadline) {
  const { request, journal, onProof } = following;
  const end = await watch(deployment, journal, deadline);
  if (end.kind === 'failed')
    return (0,outcome/* failureOutcome */.vi)(end);
  const url = (0,setUrls/* setUrls */.H)(end.urls, journal);
  const proof = await proveLive({ deployment, end }, following, deadline);
  onProof?.(proof);
  const isAccepted = proof?.verified ?? request.platform.mustVerify !== true;
  if (proof !== undefined && !isAccepted)
    return (0,outcome/* notLiveOutcome */.qA)(proof);
  const { health_check: paths, health_check_text: text } = request.inputs;
  if (paths !== undefined) {
    journal.enter('Health check');
    const { logs } = deployment;
    const unhealthy = await checkHealth(url, { paths, text }, { ...following, deadline, logs });
    if (unhealthy !== undefined)
      return (0,outcome/* unhealthyOutcome */.dm)(unhealthy);
  }
  return { status: 'completed' };
}
/**
 * Verifies that the site serves the version that the platform reports as complete, logs the result, and sets the output
 * `verified` when there is one. A health check that comes after it gets half of the time. Resolves with undefined where the site is
 * not to be verified. Throws when the run is cancelled.
 */
async function proveLive({ deployment, end }, { request, journal, clock, record }, deadline) {
  if (deployment.verify === undefined)
    return undefined;
  const leftMs = deadline.remainingMs();
  const own = (0,ports_clock/* startDeadline */.db)(clock, request.inputs.health_check === undefined ? leftMs : leftMs / 2, { parent: deadline.signal, reason: () => new Error('late') });
  try {
    const proof = await deployment.verify({ urls: Object.values(end.urls), record }, own);
    if (proof.verified !== false)
      journal.info(proof.sentence);
    if (proof.verified !== undefined)
      journal.output('verified', String(proof.verified));
    return proof;
  }
  finally {
    own.clear();
  }
}


/***/ }),

/***/ 4119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ setUrls)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1227);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7312);

/**
 * Sets the output `urls`, and `url` to the main one; returns that, undefined when the platform gave none. What is no URL of a site
 * is left out.
 */
function setUrls(given, journal) {
  const sites = Object.entries(given).filter(([, url]) => (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readSiteUrl */ .f)(url) !== undefined);
  const urls = Array.isArray(given)
    ? sites.map(([, url]) => url)
    : Object.fromEntries(sites.map(([name, url]) => [(0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(name), url]));
  const url = sites[0]?.[1];
  if (url !== undefined)
    journal.output('url', url);
  journal.output('urls', JSON.stringify(urls));
  return url;
}


/***/ }),

/***/ 9450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ packageAndPrepare)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/files/makeFolder.ts
var makeFolder = __webpack_require__(8289);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/step/logProgress.ts
var logProgress = __webpack_require__(6635);
;// CONCATENATED MODULE: ./src/package/packageArtifact.ts


/**
 * Makes the artifact, logs its progress and sets the outputs that describe it. Throws what packing throws, and then leaves
 * no file behind.
 */
async function packageArtifact(packing, { clock, journal, packer }, signal) {
  const startedAtMs = clock.now();
  let log;
  const { artifact, warnings } = await packer.pack(packing.source, {
    outputPath: packing.outputPath,
    namesByContent: packing.namesByContent,
    enforceLimits: packing.enforceLimits,
    signal,
    onProgress: ({ doneBytes, totalBytes }) => {
      log ??= (0,logProgress/* logProgress */.s)(journal, clock, totalBytes);
      log(doneBytes);
    },
    onAgain: (zippedBytes) => {
      log = undefined;
      const size = (0,format/* formatBytes */.z3)(zippedBytes);
      journal.info(`The zip has ${size}, over the limit. Packing it again with more effort.`);
    },
  });
  for (const message of warnings)
    journal.warning({ title: 'Check the artifact', message });
  journal.info(`Artifact: ${(0,format/* formatCount */.B4)(artifact.files, 'file')}, ${(0,format/* formatBytes */.z3)(artifact.unzippedSize)}, zipped ` +
    `${(0,format/* formatBytes */.z3)(artifact.size)} in ${(0,format/* formatDuration */.a3)(clock.now() - startedAtMs)}`);
  journal.info(`SHA-256 ${artifact.sha256}`);
  setOutputs(artifact, journal);
  return artifact;
}
function setOutputs(artifact, journal) {
  journal.output('artifact_path', artifact.path);
  journal.output('artifact_sha256', artifact.sha256);
  journal.output('artifact_size', String(artifact.size));
  journal.output('artifact_files', String(artifact.files));
  journal.output('content_sha256', artifact.contentSha256);
}

// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var clock = __webpack_require__(1615);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
;// CONCATENATED MODULE: ./src/deploy/prepare/packageAndPrepare.ts






/**
 * Packages the build and meanwhile looks at the platform. When one of the two fails, the other is stopped. The signed
 * upload URL is not asked for here: it lives too short to wait for the artifact.
 */
async function packageAndPrepare(request, { run, ...tools }, cancelled) {
  const failed = new AbortController();
  const signal = AbortSignal.any([cancelled, failed.signal]);
  const stopOther = (error) => {
    failed.abort(error);
    throw error;
  };
  const deadline = (0,clock/* startDeadline */.db)(tools.clock, request.inputs.timeout_minutes, {
    parent: signal,
    reason: () => new actionError/* ActionError */.lZ('timeout', 'The platform did not answer within the time limit.'),
  });
  tools.journal.enter(request.build === undefined ? 'Deploy' : 'Package');
  const artifact = packageBuild(request.build, tools, signal).catch(stopOther);
  const looked = request.build === undefined ? undefined : tools.journal.beside('Look-up');
  const launch = request.platform.prepare(run, deadline).finally(looked).catch(stopOther);
  await Promise.allSettled([artifact, launch]);
  deadline.clear();
  return { artifact: await artifact, launch: await launch };
}
async function packageBuild(build, { runner, ...tools }, signal) {
  if (build === undefined)
    return undefined;
  const outputPath = await makeRoom(build, runner);
  const packing = { ...build, outputPath, namesByContent: true };
  const artifact = await packageArtifact(packing, tools, signal);
  const { expectedContent } = build;
  if (expectedContent === undefined || expectedContent === artifact.contentSha256)
    return artifact;
  throw new actionError/* ActionError */.lZ('artifact', `The kept build has the content ${artifact.contentSha256}, not ${(0,plain/* oneLine */.TN)(expectedContent)} as recorded.`, { hint: 'Somebody replaced what is kept. Deploy a build that you trust.' });
}
/** A ready zip stays where it is, so that nothing is left behind for it. */
async function makeRoom({ source }, runner) {
  if (source.kind === 'zip')
    return source.path;
  return (0,external_node_path_.join)(await (0,makeFolder/* makeTemporaryFolder */.w)(runner.temporaryFolder), 'artifact.zip');
}


/***/ }),

/***/ 8023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWork: () => (/* binding */ openWork)
});

// EXTERNAL MODULE: ./src/reporting/pastDeployments.ts
var pastDeployments = __webpack_require__(6046);
// EXTERNAL MODULE: ./src/step/run.ts
var step_run = __webpack_require__(2923);
// EXTERNAL MODULE: ./src/deploy/follow/follow.ts + 4 modules
var follow = __webpack_require__(142);
// EXTERNAL MODULE: ./src/step/outcome.ts
var outcome = __webpack_require__(4466);
;// CONCATENATED MODULE: ./src/deploy/follow/clearUp.ts

/**
 * Clears up after a preview whose pull request was closed while it was deployed: its teardown may have run before there was
 * anything to remove. Only what this very run has created is removed. Resolves with whether it was removed; never fails the run.
 */
async function clearUp(deployment, { runner, journal }, deadline) {
  const title = 'The pull request was closed meanwhile';
  if (deployment.discard === undefined) {
    runner.warning({ title, message: `The preview is deployed nevertheless. ${TEARDOWN}` });
    return false;
  }
  try {
    await deployment.discard(deadline);
    journal.info('The pull request was closed meanwhile: removed what this run had created.');
    return true;
  }
  catch (error) {
    const { message } = (0,outcome/* problemOf */.Zw)(error);
    runner.warning({
      title,
      message: `What this run had created is left: ${message} ${TEARDOWN}`,
    });
    return false;
  }
}
const TEARDOWN = 'The `teardown` action removes it.';

// EXTERNAL MODULE: ./src/deploy/follow/setUrls.ts
var setUrls = __webpack_require__(4119);
// EXTERNAL MODULE: ./src/reporting/workflowRun.ts
var workflowRun = __webpack_require__(3964);
;// CONCATENATED MODULE: ./src/deploy/gatherFacts.ts

/** Gathers what people are shown of a run, as far as it is known by now. */
function gatherFacts(record, { runner, clock }, { journal, gitHub }) {
  const { event, env } = runner;
  const { request, occasion, launch } = record;
  const { url: logUrl, repositoryUrl } = (0,workflowRun/* workflowRun */.t)(env);
  const wanted = request?.back?.to.commit ?? request?.inputs.ref;
  const phases = journal.phases();
  const isOfPull = (occasion?.pullRequest ?? event.pullRequest ?? event.followed) !== undefined;
  return {
    outputs: journal.outputs(),
    timeline: { startedAtMs: journal.startedAtMs, phases },
    environment: occasion?.environment,
    ref: wanted ?? (isOfPull ? undefined : nameOf(event.ref)),
    commit: gitHub.foundCommit() ?? wanted ?? event.sha,
    actor: event.actor,
    target: launch?.label ?? request?.platform.target,
    ranBefore: launch?.running,
    back: request?.back,
    wentBack: record.wentBack,
    before: gitHub.look.found(),
    history: gitHub.look.history(),
    proof: record.proof,
    isStarted: record.isLaunched === true && phases.some(({ name }) => name === 'Deploy'),
    isGone: record.isGone === true,
    repositoryUrl,
    logUrl,
    nowMs: clock.now(),
  };
}
/** A ref without its folder: `refs/tags/v1` is `v1`. */
function nameOf(ref) {
  return /^refs\/(?:tags|heads)\/(.+)$/.exec(ref)?.[1];
}

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
;// CONCATENATED MODULE: ./src/event/followedRef.ts


/**
 * Asks GitHub whether a followed run of this repository was for a branch or for a tag: its payload has only the name. Resolves with
 * the ref, or with undefined where the event says enough.
 *
 * | a tag with the name          | a branch with the name | ref                                          |
 * | ---------------------------- | ---------------------- | -------------------------------------------- |
 * | none                         | yes                    | the branch                                   |
 * | at the commit of the run     | none                   | the tag                                      |
 * | anything else, or no answer  |                        | throws `input`, which asks for `environment` |
 */
async function followedRef({ sha, pullRequest, followed }, repository, signal) {
  const name = followed?.refName;
  if (pullRequest !== undefined || followed === undefined || name === undefined)
    return undefined;
  if (followed.fromFork || /^(pull_request|release)/.test(followed.event))
    return undefined;
  const [tag, branch] = await lookUp(name, repository, signal);
  if (tag === undefined && branch !== undefined)
    return `refs/heads/${name}`;
  if (tag === sha && branch === undefined)
    return `refs/tags/${name}`;
  throw unclear(name, 'GitHub does not say whether that was a branch or a tag.');
}
async function lookUp(name, repository, signal) {
  if (repository === undefined) {
    throw unclear(name, 'Without `github_token` GitHub cannot be asked whether that was a branch or a tag.');
  }
  try {
    const refs = [`tags/${name}`, `heads/${name}`];
    return await Promise.all(refs.map((ref) => repository.commit(ref, signal)));
  }
  catch (error) {
    signal.throwIfAborted();
    throw unclear(name, error instanceof Error ? error.message : String(error));
  }
}
function unclear(name, reason) {
  const shown = (0,plain/* oneLine */.TN)(name);
  return new actionError/* ActionError */.lZ('input', `environment: is missing. This run follows one of ${shown}. ${reason}`, {
    hint: 'Set `environment`, such as `production` for tags. The token needs `contents: read` to find out.',
  });
}

;// CONCATENATED MODULE: ./src/event/occasion.ts



/**
 * Chooses the environment and the pull request of a run, the same way for every action. On `workflow_run` it asks GitHub which
 * pull request the followed run belongs to. If GitHub does not answer, the event alone decides; only where that does not say
 * whether the followed run was for a branch or for a tag, it throws `input`, which asks for the environment.
 */
async function findOccasion(event, { wanted, repository, note }, signal) {
  const ref = wanted === undefined ? await followedRef(event, repository, signal) : undefined;
  const decided = occasionOf({ ...event, ...(ref !== undefined && { ref }) }, wanted);
  try {
    if (!isOfFollowedPull(event)) {
      const isOver = await hasClosed(event, { ...decided, repository }, signal);
      return { ...decided, isOver };
    }
    const { number, isOver } = await findPull(event, repository, signal);
    if (number === undefined)
      return { ...decided, isOver };
    return { environment: wanted ?? previewName(number), pullRequest: number, isOver };
  }
  catch (error) {
    signal.throwIfAborted();
    note(error);
    return { ...decided, isOver: false };
  }
}
/**
 * Chooses the environment and the pull request by the event alone.
 *
 * | event                                    | environment           |
 * | ---------------------------------------- | --------------------- |
 * | a pull request                           | `preview/pr-<number>` |
 * | a `workflow_run` after a pull request    | `preview/<commit>`    |
 * | a release or a tag, also when followed   | `production`          |
 * | any other                                | the branch            |
 *
 * After a pull request the branch does not count, because the owner of a fork names it.
 */
function occasionOf(event, wanted) {
  const { pullRequest, sha } = event;
  const own = isOfFollowedPull(event) ? `preview/${sha.slice(0, 7)}` : environmentName(event);
  return { environment: wanted ?? own, pullRequest: pullRequest?.number };
}
/** Returns whether a run's pull request has been closed since the event; false when the event is the closing itself. */
async function hasClosed({ action }, about, signal) {
  return action !== 'closed' && (await stateNow(about, signal)) === 'closed';
}
async function stateNow({ pullRequest, repository }, signal) {
  if (repository === undefined || pullRequest === undefined)
    return undefined;
  return (await repository.pullRequest(pullRequest, signal)).state;
}
function environmentName({ name, ref, pullRequest, followed }) {
  if (pullRequest !== undefined)
    return previewName(pullRequest.number);
  if (name === 'release' || followed?.event === 'release' || ref.startsWith('refs/tags/'))
    return 'production';
  return ref.replace(/^refs\/heads\//, '') || 'production';
}
function previewName(pullRequest) {
  return `preview/pr-${String(pullRequest)}`;
}
/** Whether a fork's owner may have named the branch: in a run of a pull request or of another repository's branch. */
function isOfFollowedPull({ pullRequest, followed }) {
  if (pullRequest !== undefined || followed === undefined)
    return false;
  return followed.fromFork || followed.event.startsWith('pull_request');
}
/**
 * Looks the pull request up by its commit: a `workflow_run` event does not name a fork's pull request, and what the fork's
 * run wrote cannot be trusted.
 */
async function findPull({ sha, followed }, repository, signal) {
  if (repository === undefined) {
    throw new actionError/* ActionError */.lZ('input', 'Without `github_token` the pull request cannot be looked up.');
  }
  const pulls = await repository.pullRequestsOf({ sha, head: followed?.head }, signal);
  const open = pulls.filter(({ state }) => state === 'open');
  if (open.length > 1)
    throw severalPulls(sha, open);
  return { number: (open[0] ?? pulls[0])?.number, isOver: open.length === 0 };
}
/** Anybody can open a pull request with the commit of another one, so no guess is made. */
function severalPulls(sha, pulls) {
  const numbers = (0,format/* listNames */.Zv)(pulls.map(({ number }) => `#${String(number)}`));
  return new actionError/* ActionError */.lZ('input', `Several open pull requests end with the commit ${(0,plain/* printable */.g$)(sha)}: ${numbers}. None of them was taken for the one that was built.`, { hint: 'Close all but one of them, or push a commit to the one that is meant.' });
}

;// CONCATENATED MODULE: ./src/reporting/complaints.ts

/** Collects failures while reporting to GitHub, to end a run with one warning instead of one per call. */
function collectComplaints(runner) {
  const sentences = new Set();
  const hints = new Set();
  return {
    note: (error) => {
      const { message, hint } = (0,outcome/* problemOf */.Zw)(error);
      if (!sentences.has(message))
        runner.info(message);
      sentences.add(message);
      if (hint !== undefined)
        hints.add(hint);
    },
    warn: () => {
      if (sentences.size === 0)
        return;
      runner.warning({
        title: 'Could not update GitHub',
        message: [...sentences, ...hints, 'The outcome of the step is not affected.'].join('\n'),
      });
      sentences.clear();
    },
  };
}
/** Returns a handler that records an error, unless it is just the abort. */
function unlessAborted(note, signal) {
  return (error) => {
    if (!signal.aborted)
      note(error);
    return undefined;
  };
}

// EXTERNAL MODULE: ./src/deploy/github/commentText.ts
var commentText = __webpack_require__(2193);
// EXTERNAL MODULE: ./src/deploy/outcome.ts
var deploy_outcome = __webpack_require__(4535);
;// CONCATENATED MODULE: ./src/deploy/github/endStatuses.ts

/** Says with which statuses a GitHub Deployment ends; none when there is nothing to end. */
function endStatuses(outcome, outputs, isGone) {
  const status = statusOf(outcome, outputs);
  if (status === undefined)
    return [];
  return isGone && isLive(outcome) ? [status, CLOSED] : [status];
}
/** Returns whether what was live before is not served any more. */
function replacesOlder(outcome) {
  if (outcome.status === 'unhealthy')
    return outcome.live === 'this';
  return isLive(outcome) || outcome.status === 'unchanged' || (0,deploy_outcome/* isRemoved */.RX)(outcome);
}
function isLive(outcome) {
  const { status } = outcome;
  return status === 'completed' || status === 'unhealthy' || (0,deploy_outcome/* isLiveAllTheSame */.Bl)(outcome);
}
const CLOSED = {
  state: 'inactive',
  description: 'The pull request was closed while this was deployed.',
};
const REMOVED = {
  state: 'inactive',
  description: 'Removed: the pull request was closed while this was deployed.',
};
function statusOf(outcome, outputs) {
  const { deployment_uuid: uuid, url } = outputs;
  const site = url !== undefined && { environmentUrl: url };
  const named = uuid === undefined ? 'Deployment' : `Deployment ${uuid}`;
  switch (outcome.status) {
    case 'completed':
      return {
        state: 'success',
        description: `${named} is complete.`,
        ...site,
      };
    case 'queued':
    case 'in_progress':
      return { state: outcome.status, description: `${named} is not waited for.` };
    case 'failed':
      return {
        state: (0,deploy_outcome/* isLiveAllTheSame */.Bl)(outcome) ? 'error' : 'failure',
        description: outcome.problem.message,
      };
    case 'unhealthy':
    case 'rolled_back':
      return { state: 'error', description: outcome.problem.title, ...site };
    case 'timed_out':
    case 'cancelled':
    case 'unknown':
      return {
        state: 'error',
        description: uuid === undefined ? outcome.problem.message : goesOn(outcome.status, uuid, outputs),
      };
    case 'skipped':
      return (0,deploy_outcome/* isRemoved */.RX)(outcome) ? REMOVED : undefined;
    case 'unchanged':
      return { state: 'success', description: `${(0,deploy_outcome/* unchangedSince */.sP)(outcome)}.`, ...site };
    case 'planned':
      return undefined;
  }
}
function goesOn(status, uuid, { urls }) {
  const how = { timed_out: 'Timed out', cancelled: 'Cancelled', unknown: 'Outcome unknown' }[status];
  // It is complete by then.
  if (urls !== undefined)
    return `Deployed, but its check did not end: ${how.toLowerCase()}.`;
  return `${how}. Deployment ${uuid} may go on: nothing can cancel it.`;
}

;// CONCATENATED MODULE: ./src/deploy/github/newDeployment.ts
/** Under this the payload has the record of the artifact. */
const LIVE_FILE = 'live_file';
const PRODUCTION = 'production';
/**
 * Describes a deployment for GitHub. Its payload is what later runs compare theirs with, and holds no value of the
 * configuration; `about` is what else it says.
 */
function newDeployment({ request, occasion, artifact, commit, identity, record }, about) {
  const { environment, pullRequest } = occasion;
  const { target, configurationDigest } = request.platform;
  return {
    sha: commit,
    environment,
    description: request.back ? `Rolling back ${target}` : `Deploying to ${target}`,
    transient: pullRequest !== undefined && environment !== PRODUCTION,
    production: environment === PRODUCTION,
    payload: {
      platform: request.platformName,
      target,
      ...identity,
      ...(artifact && {
        content_sha256: artifact.contentSha256,
        artifact_sha256: artifact.sha256,
        ...(request.build?.keptAs && { kept_as: request.build.keptAs }),
      }),
      ...(record !== undefined && { [LIVE_FILE]: record }),
      ...(configurationDigest && { configuration_digest: configurationDigest }),
      ...(request.back?.from && { rolled_back_from: String(request.back.from.id) }),
      ...about,
    },
  };
}

;// CONCATENATED MODULE: ./src/deploy/github/reportPlan.ts


/** Plans the report of a deployment; with `live`, of one that is not needed because the same build is live. */
function planReport(what, { correlationId, runner }, live) {
  const { request, commit } = what;
  // One of this very commit is there already.
  const wantsDeployment = request.inputs.github_deployment && live?.deployment.sha !== commit;
  const about = {
    correlation_id: correlationId,
    ...byWhom(runner),
    ...(live && { unchanged_since: (0,pastDeployments/* deployedCommit */.qd)(live), ...keptBefore(what, live) }),
  };
  return {
    ...commonOf(what),
    createsComment: true,
    deployment: wantsDeployment ? newDeployment(what, about) : undefined,
  };
}
/** GitHub names its own bot as the creator of what a workflow creates. */
function byWhom({ event: { actor } }) {
  return actor === '' ? {} : { actor };
}
/** What is live has the content of this build, but only one of the two may be kept. */
function keptBefore({ request }, { deployment: { payload } }) {
  const { artifact_sha256: sha256, kept_as: keptAs } = payload;
  if (request.build?.keptAs !== undefined || sha256 === undefined)
    return {};
  return { artifact_sha256: sha256, ...(keptAs !== undefined && { kept_as: keptAs }) };
}
/** Plans the report of a run that failed before it created anything, though its inputs are right. */
function planFailureReport({ status }, { request, occasion, commit }, { runner, correlationId }) {
  const { inputs } = request;
  // Nothing went wrong in a run that was cancelled before it began.
  const wantsDeployment = inputs.github_deployment && status !== 'cancelled' && commit !== undefined;
  const shown = commit ?? inputs.ref ?? runner.event.sha;
  const what = { request, occasion, artifact: undefined, commit: shown };
  const about = { correlation_id: correlationId, ...byWhom(runner), ...pastDeployments/* NOT_STARTED */.Yd };
  return {
    ...commonOf(what),
    createsComment: false,
    deployment: wantsDeployment ? newDeployment(what, about) : undefined,
  };
}
/** Names what a deployment is of, for its GitHub Deployment and its comment. */
function subjectOf({ request, occasion, same, }) {
  return {
    same,
    platform: request.platformName,
    environment: occasion.environment,
    target: request.platform.target,
  };
}
function commonOf(what) {
  const { request, occasion, commit } = what;
  const pullRequest = request.inputs.pr_comment ? occasion.pullRequest : undefined;
  return { subject: subjectOf(what), commit, pullRequest };
}

// EXTERNAL MODULE: ./src/reporting/keepComment.ts + 1 modules
var keepComment = __webpack_require__(2389);
// EXTERNAL MODULE: ./src/reporting/deploymentRecord.ts
var deploymentRecord = __webpack_require__(3146);
// EXTERNAL MODULE: ./src/reporting/openReport.ts
var openReport = __webpack_require__(9846);
// EXTERNAL MODULE: ./src/reporting/reportLimit.ts
var reportLimit = __webpack_require__(9735);
;// CONCATENATED MODULE: ./src/reporting/gitHubReport.ts




/** Makes the report of one deployment to GitHub. Sends nothing yet. */
function gitHubReport(options) {
  const { runner, clock, name } = options;
  const giveUp = new AbortController();
  const record = (0,deploymentRecord/* deploymentRecord */.l)(options, giveUp.signal);
  const writeComment = commentWriter(options.comment, giveUp.signal);
  const report = () => ({ ...reportOf(options), deploymentId: record.id() });
  let begun = Promise.resolve();
  const attempt = (call) => call.then(() => true, (error) => {
    options.note(error);
    return false;
  });
  return {
    begin: (markdown) => {
      (0,openReport/* leaveReport */.UO)(runner, name, report());
      const opened = record.open((id) => {
        options.onCreated(id);
        (0,openReport/* leaveReport */.UO)(runner, name, report());
      });
      begun = attempt(opened).then(() => markdown === undefined ? undefined : attempt(writeComment(markdown)));
    },
    end: async (end, cancelled) => {
      const { signal, clear } = (0,reportLimit/* startReportLimit */.M)(clock, cancelled);
      signal.addEventListener('abort', () => {
        giveUp.abort(signal.reason);
      });
      (0,openReport/* leaveReport */.UO)(runner, name, { ...report(), end });
      await begun;
      (0,openReport/* leaveReport */.UO)(runner, name, { ...report(), end });
      const closing = attempt(record.close(end));
      // One after the other is the order a reader expects; there may be no time for that.
      if (!cancelled.aborted)
        await closing;
      const { comment } = end;
      const written = comment === undefined ? true : attempt(writeComment(comment));
      const done = await Promise.all([closing, written]);
      clear();
      if (done.every(Boolean))
        (0,openReport/* closeReport */.TF)(runner, name);
    },
  };
}
function reportOf(options) {
  const { subject, correlationId, commit, startedAtMs, deployment, comment, pullRequest } = options;
  return {
    ...subject,
    ...{ correlationId, commit, startedAtMs },
    hasDeployment: deployment !== undefined,
    pullRequest: comment === undefined ? undefined : pullRequest,
  };
}
/** Writes the comment, until GitHub says that this token may not. */
function commentWriter(comment, signal) {
  let refused = false;
  return async (markdown) => {
    if (comment === undefined || refused)
      return;
    try {
      await comment.write(markdown, signal);
    }
    catch (error) {
      refused = (0,actionError/* hasStatus */.Ro)(error, 401, 403, 404);
      throw error;
    }
  };
}

;// CONCATENATED MODULE: ./src/deploy/github/side.ts

/** Opens the report of a run; undefined when there is nowhere to report to. Sends nothing yet. */
function side_openReport(side, plan, live) {
  const { world, name, journal, note, repository } = side;
  if (repository === undefined)
    return undefined;
  const { subject, commit, pullRequest, createsComment, deployment } = plan;
  const { runner, clock, correlationId } = world;
  const { startedAtMs } = journal;
  const keeper = pullRequest === undefined
    ? undefined
    : (0,keepComment/* keepComment */.X)({ repository, clock, pullRequest, subject, startedAtMs });
  const comment = keeper && { ...keeper, ...(!createsComment && { write: keeper.amend }) };
  const report = gitHubReport({
    ...{ repository, runner, clock, note, name, correlationId, startedAtMs },
    ...{ subject, commit, pullRequest, deployment, comment },
    logUrl: (0,workflowRun/* workflowRun */.t)(runner.env).url,
    onCreated: (id) => {
      side.recordedAtMs = clock.now();
      journal.output('github_deployment_id', String(id));
    },
  });
  return { report, plan, live };
}

// EXTERNAL MODULE: ./src/inputs/inputSource.ts
var inputSource = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/inputs/fields.ts
var fields = __webpack_require__(2996);
// EXTERNAL MODULE: ./src/inputs/readInputs.ts
var readInputs = __webpack_require__(1432);
;// CONCATENATED MODULE: ./src/inputs/choosePlatform.ts


/** Reads the `platform` input. */
function choosePlatform(kinds, source) {
  const reading = (0,readInputs/* readInputs */.K)(platformField(kinds), source);
  const name = reading.value?.platform ?? '';
  return { reading, name, kind: kinds[name] };
}
function platformField(kinds) {
  const [first = '', ...others] = Object.keys(kinds);
  return { platform: { ...(0,fields/* oneOf */.yL)([first, ...others]), required: true } };
}

// EXTERNAL MODULE: ./src/deploy/inputs.ts
var inputs = __webpack_require__(3614);
;// CONCATENATED MODULE: ./src/deploy/github/wrongInputs.ts




const { environment, github_token, pr_comment, dry_run, ref } = inputs/* deployFields */.x;
/** Less than the limit for reporting the end. */
const LOOK_UP_MS = 5000;
/**
 * Plans the report of a run with wrong inputs or without a build: it only updates an existing comment. Undefined
 * when the inputs do not even say which comment that is, or that it may be written.
 */
async function planWrongInputsReport({ world, note }, cancelled) {
  const { runner } = world;
  const source = (0,inputSource/* inputSource */.wE)(runner);
  const { name: platform, kind } = choosePlatform(world.platforms, source);
  const target = kind?.readTarget(source);
  const fields = { environment, github_token, pr_comment, dry_run };
  const { value: inputs } = (0,readInputs/* readInputs */.K)(fields, source);
  if (target === undefined || inputs === undefined || inputs.dry_run)
    return undefined;
  if (!inputs.pr_comment || inputs.github_token === undefined)
    return undefined;
  const repository = await world.openRepository(inputs.github_token);
  if (repository === undefined)
    return undefined;
  const about = { wanted: inputs.environment, repository, note };
  const occasion = await wrongInputs_lookUp(about, world, cancelled);
  if (occasion.isOver)
    return undefined;
  const plan = {
    subject: { platform, target, environment: occasion.environment },
    commit: (0,readInputs/* readInputs */.K)({ ref }, source).value?.ref ?? runner.event.sha,
    pullRequest: occasion.pullRequest,
    ...{ createsComment: false, deployment: undefined },
  };
  return { plan, repository };
}
/** After a signal there is no time to ask GitHub. */
async function wrongInputs_lookUp(about, { runner: { event }, clock }, cancelled) {
  const limit = (0,reportLimit/* startReportLimit */.M)(clock, cancelled, LOOK_UP_MS);
  try {
    return await findOccasion(event, about, AbortSignal.any([limit.signal, cancelled]));
  }
  catch {
    return { ...occasionOf(event, about.wanted), isOver: false };
  }
  finally {
    limit.clear();
  }
}

;// CONCATENATED MODULE: ./src/deploy/github/endReport.ts






/** Reports that a deployment has ended, and leaves the comment to what comes after it. */
async function reportGivingWay(side, outcome, cancelled) {
  side.hasGivenWay = true;
  await side.begun?.report.end({ ...endOf(outcome, side), comment: undefined }, cancelled);
}
/** Reports how a run ended, whether it began to report or not. */
async function reportEnd(side, known, cancelled) {
  if (side.begun === undefined) {
    side.begun = await openLate(side, known, cancelled);
    side.begun?.report.begin(undefined);
  }
  await sendEnd(side, known, cancelled);
}
/** Opens the report of a run that failed before it began to deploy; undefined when there is nothing to report, or nowhere to. */
async function openLate(side, { outcome, request }, cancelled) {
  const { world, commit } = side;
  const { event } = world.runner;
  if (outcome.problem === undefined || request?.inputs.dry_run === true)
    return undefined;
  if (request === undefined) {
    const wrong = await planWrongInputsReport(side, cancelled);
    side.repository = wrong?.repository;
    return wrong && side_openReport(side, wrong.plan);
  }
  const { environment: wanted } = request.inputs;
  const isUnclear = wanted === undefined && event.followed?.refName !== undefined;
  // It is unknown which environment it was for.
  if (side.occasion === undefined && isUnclear)
    return undefined;
  const occasion = side.occasion ?? occasionOf(event, wanted);
  return side_openReport(side, planFailureReport(outcome, { request, occasion, commit }, world));
}
async function sendEnd(side, { outcome, facts, shown }, cancelled) {
  const { begun, journal } = side;
  if (begun === undefined)
    return;
  const comment = shown === undefined
    ? (0,commentText/* endedComment */.Ah)(outcome, withPlan(facts, begun.plan))
    : (0,commentText/* endedComment */.Ah)(shown, facts);
  const end = side.hasGivenWay ? ENDED_ALREADY : endOf(outcome, side);
  await begun.report.end({ ...end, comment }, cancelled);
  const { github_deployment_id: id = begun.live?.deployment.id } = journal.outputs();
  if (id !== undefined)
    journal.output('github_deployment_id', String(id));
}
const ENDED_ALREADY = { statuses: [], replaces: false };
function endOf(outcome, { journal, isGone }) {
  return {
    statuses: endStatuses(outcome, journal.outputs(), isGone),
    replaces: replacesOlder(outcome),
  };
}
/** Adds what is known even of a run with wrong inputs. */
function withPlan(facts, { subject, commit }) {
  const { environment = subject.environment, target = subject.target } = facts;
  return { ...facts, environment, target, commit };
}

;// CONCATENATED MODULE: ./src/deploy/github/lookBefore.ts


const WITHIN_MS = 1000;
function toBefore(shown) {
  const { deployment, status } = shown;
  const { [LIVE_FILE]: record } = deployment.payload;
  return { commit: (0,pastDeployments/* deployedCommit */.qd)(shown), logUrl: status.logUrl, record };
}
function toEntry({ deployment, status }) {
  const { id, sha: commit, creator, createdAtMs: atMs, payload } = deployment;
  const { actor: by = creator, kept_as: keptAs } = payload;
  return { commit, by, atMs, state: status.state, id, isKept: keptAs !== undefined };
}
/** Makes a look at what was live before one run. Sends nothing yet. */
function lookBefore(clock) {
  const over = new AbortController();
  let before;
  const history = [];
  let looking;
  return {
    begin: (repository, subject, signal) => {
      const news = {
        shown: (past) => {
          before = toBefore(past);
        },
        recent: (past) => history.push(toEntry(past)),
      };
      const until = AbortSignal.any([signal, over.signal]);
      looking = (0,pastDeployments/* lookBack */.Lp)(repository, { ...subject, news }, until).catch(() => undefined);
    },
    found: () => before,
    history: () => history,
    settle: async (cancelled) => {
      const stop = () => {
        over.abort(new Error('What was live before is not waited for any longer.'));
      };
      if (cancelled.aborted)
        stop();
      const cancel = clock.schedule(WITHIN_MS, stop);
      cancelled.addEventListener('abort', stop, { once: true });
      await looking;
      cancelled.removeEventListener('abort', stop);
      cancel();
    },
  };
}

;// CONCATENATED MODULE: ./src/deploy/github/gitHubSide.ts










/** Opens what one run has to do with GitHub. Sends nothing yet. */
function openGitHubSide(world, journal) {
  return openSide('deployment', world, { journal, complaints: collectComplaints(world.runner) });
}
function openSide(name, world, { journal, complaints }) {
  const { event } = world.runner;
  const { note, warn } = complaints;
  const unknown = { repository: undefined, occasion: undefined, commit: undefined };
  const none = { begun: undefined, recordedAtMs: undefined, hasGivenWay: false, isGone: false };
  const look = lookBefore(world.clock);
  const side = { world, name, journal, note, look, ...unknown, ...none };
  const back = { ...world, correlationId: `${world.correlationId}-back` };
  return {
    correlationIds: [world.correlationId, back.correlationId],
    openBack: (own) => openSide('wayBack', back, { journal: own, complaints }),
    commit: async (request, signal) => {
      const { github_token: token } = request.inputs;
      side.repository = token === undefined ? undefined : await world.openRepository(token);
      side.commit = await findCommit(request, side, signal);
      return side.commit;
    },
    foundCommit: () => side.commit,
    recordedAtMs: () => side.recordedAtMs,
    occasion: (request, signal) => lookUpOccasion(request, side, signal),
    unchanged: (what, signal) => findUnchanged(side.repository, what, signal).catch(unlessAborted(note, signal)),
    look,
    begin: (what, facts, live) => {
      side.begun = side_openReport(side, planReport(what, world, live), live);
      side.begun?.report.begin(live === undefined ? (0,commentText/* startedComment */.f_)(facts) : undefined);
    },
    hasGone: async ({ pullRequest }, signal) => {
      // The deployment has ended: not even a signal can change how.
      const closed = hasClosed(event, { pullRequest, repository: side.repository }, signal);
      side.isGone = (await closed.catch(unlessAborted(note, signal))) ?? false;
      return side.isGone;
    },
    giveWay: (outcome, cancelled) => reportGivingWay(side, outcome, cancelled),
    end: async (outcome, known, cancelled) => {
      await reportEnd(side, { outcome, ...known }, cancelled);
      warn();
    },
  };
}
/**
 * Finds the commit that is deployed: that of a rollback, the one that the input `ref` stands for, or that of the run. Throws `input`
 * when the repository has no such `ref`; where GitHub does not answer, the given text is used, with a warning.
 */
async function findCommit({ inputs: { ref }, back }, { repository, journal, world }, signal) {
  // GitHub has just named it, so asking again would only need one more permission.
  if (back !== undefined)
    return back.to.commit;
  if (ref === undefined)
    return world.runner.event.sha;
  const looked = journal.beside('Commit');
  try {
    const commit = await gitHubSide_lookUp(ref, repository, signal);
    if (commit !== undefined)
      return commit;
  }
  catch (error) {
    signal.throwIfAborted();
    journal.warning({
      title: 'The commit could not be looked up',
      message: `${(0,outcome/* problemOf */.Zw)(error).message} GitHub shows \`${(0,plain/* oneLine */.TN)(ref)}\` as it was given.`,
    });
    return ref;
  }
  finally {
    looked();
  }
  throw new actionError/* ActionError */.lZ('input', `ref: this repository has no commit, tag or branch ${(0,plain/* oneLine */.TN)(ref)}. Nothing was deployed.`, { hint: 'Check the name, and that the token has `contents: read`.' });
}
function gitHubSide_lookUp(ref, repository, signal) {
  if (repository !== undefined)
    return repository.commit(ref, signal);
  throw new actionError/* ActionError */.lZ('input', 'Without `github_token` the input `ref` cannot be looked up.');
}
/** Finds out what the run deploys for, and begins to look at what was live there before. */
async function lookUpOccasion(request, side, signal) {
  const { world, journal, note, look, repository } = side;
  const { event } = world.runner;
  const { environment: wanted, github_deployment: keepsRecords, dry_run: isDry } = request.inputs;
  const isOfPull = event.pullRequest ?? event.followed;
  const asked = repository && isOfPull && journal.beside('Pull request');
  const found = findOccasion(event, { wanted, repository, note }, signal);
  const { isOver, ...occasion } = await found.finally(asked);
  side.occasion = occasion;
  if (isOver)
    return undefined;
  if (repository !== undefined && keepsRecords && !isDry) {
    const subject = subjectOf({ request, occasion });
    look.begin(repository, { ...subject, besides: world.correlationId }, signal);
  }
  return occasion;
}
/** Finds what is live, if it has the content and the configuration that would be deployed. */
async function findUnchanged(repository, what, signal) {
  const { artifact } = what;
  const { configurationDigest } = what.request.platform;
  if (repository === undefined || artifact === undefined)
    return undefined;
  const live = await (0,pastDeployments/* findLive */.KI)(repository, subjectOf(what), signal);
  const { content_sha256: content, configuration_digest: digest } = live?.deployment.payload ?? {};
  return content === artifact.contentSha256 && digest === configurationDigest ? live : undefined;
}

;// CONCATENATED MODULE: ./src/deploy/prepare/fetchBuild.ts

/**
 * Fetches the build from where it is kept, and checks it like any other; one on the disk is checked already. Sends nothing to the
 * platform. Throws `input`, `artifact` and what GitHub refuses.
 */
async function fetchBuild(request, { openRepository, ...tools }, signal) {
  const { build, inputs } = request;
  if (build?.kind !== 'kept')
    return { ...request, build };
  const { github_token: token } = inputs;
  const repository = token === undefined ? undefined : await openRepository(token);
  if (repository === undefined) {
    const message = `path: ${build.rules.shownPath} can only be fetched in a workflow, with \`github_token\`.`;
    throw new actionError/* ActionError */.lZ('input', message);
  }
  const { fetchAndCheck } = await Promise.all(/* import() */[__webpack_require__.e("yauzl"), __webpack_require__.e("build-packSource"), __webpack_require__.e("build-unzip-verifyEntry"), __webpack_require__.e("deploy-prepare-fetchAndCheck")]).then(__webpack_require__.bind(__webpack_require__, 9353));
  return { ...request, build: await fetchAndCheck(build, { ...tools, repository }, signal) };
}

// EXTERNAL MODULE: ./src/deploy/prepare/packageAndPrepare.ts + 1 modules
var packageAndPrepare = __webpack_require__(9450);
;// CONCATENATED MODULE: ./src/deploy/prepare/getReady.ts



/**
 * Packages the build, looks at the platform, and finds out what the run deploys for, all at the same time. Undefined, with a
 * notice, when that has gone: then nothing is to be deployed, whatever else was found.
 */
async function getReady(request, { findOccasion, ...tools }, cancelled) {
  const { runner, journal } = tools;
  const stop = new AbortController();
  const signal = AbortSignal.any([cancelled, stop.signal]);
  const { on_conflict: onConflict, wait: isFollowed } = request.inputs;
  const run = { journal, onConflict, isFollowed };
  const preparing = (0,packageAndPrepare/* packageAndPrepare */.v)(request, { ...tools, run }, signal);
  // Whether it fails is of interest only if there is something to deploy for.
  const settled = preparing.catch(() => undefined);
  const found = findOccasion(AbortSignal.any([signal, timeUp(preparing)]));
  const occasion = await found.catch(async (error) => {
    stop.abort(error);
    await settled;
    throw error;
  });
  if (occasion === undefined) {
    stop.abort(new Error('There is nothing to deploy for.'));
    await settled;
    runner.notice({ title: 'Nothing was deployed', message: GONE });
    return undefined;
  }
  journal.output('environment', (0,plain/* plainOutput */.MC)(occasion.environment));
  const prepared = await preparing;
  if (prepared.artifact !== undefined)
    await runner.product(prepared.artifact.path);
  return { ...prepared, occasion };
}
/** Is aborted when the time limit has ended the look at the platform: it leaves no time for GitHub either. */
function timeUp(preparing) {
  const stop = new AbortController();
  preparing.catch((error) => {
    if (error instanceof actionError/* ActionError */.lZ && error.code === 'timeout')
      stop.abort(error);
  });
  return stop.signal;
}
const GONE = 'The pull request was closed, or has got another commit, since this workflow began. Skipping its preview.';

// EXTERNAL MODULE: ./src/deploy/back.ts
var deploy_back = __webpack_require__(2176);
;// CONCATENATED MODULE: ./src/deploy/prepare/plan.ts


/** Puts together what a run is going to do, from its inputs, its artifact and what the platform said of the target. */
function planDeploy({ inputs, platform, build, back }, { launch, artifact, occasion }, live) {
  const limit = (0,format/* formatDuration */.a3)(inputs.timeout_minutes);
  return [
    ...platform.plan,
    ...launch.plan,
    ...(back === undefined ? [] : [{ what: 'Way back', value: (0,deploy_back/* describeBack */.NR)(back) }]),
    ...(build?.keptAs === undefined ? [] : [{ what: 'Kept as', value: (0,plain/* printable */.g$)(build.keptAs) }]),
    ...(artifact === undefined ? [] : [{ what: 'Artifact', value: describe(artifact) }]),
    { what: 'Environment', value: (0,plain/* printable */.g$)(occasion.environment) },
    {
      what: 'If busy',
      value: inputs.on_conflict === 'wait' ? `wait for the other deployment, at most ${limit}` : 'fail',
    },
    {
      what: 'Then',
      value: inputs.wait ? `follow it to its end, at most ${limit}` : 'return at once',
    },
    ...(live === undefined
      ? []
      : [{ what: 'Unchanged', value: 'yes, so nothing would be deployed' }]),
    ...(inputs.health_check === undefined
      ? []
      : [{ what: 'Health check', value: inputs.health_check.join(', ') }]),
  ];
}
function describe(artifact) {
  return `${(0,format/* formatCount */.B4)(artifact.files, 'file')}, ${(0,format/* formatBytes */.z3)(artifact.size)} zipped, SHA-256 ${artifact.sha256}`;
}

;// CONCATENATED MODULE: ./src/deploy/report/closingLines.ts


/** Renders the last lines of the log of a step that succeeded; those of a dry run are its plan. */
function closingLines(outcome, facts, duration) {
  const { deployment_uuid: uuid = '', url } = facts.outputs;
  switch (outcome.status) {
    case 'completed':
      return [`${deployed(facts)} in ${duration}${url ? `: ${url}` : '.'}`];
    case 'planned':
      return ['Dry run: nothing was written. This is the plan:', ...formatPlan(outcome.plan)];
    case 'skipped':
      return (0,deploy_outcome/* isRemoved */.RX)(outcome) ? ['The preview was removed again.'] : ['Nothing was deployed.'];
    case 'unchanged':
      return [`${(0,deploy_outcome/* unchangedSince */.sP)(outcome)}${url ? `: ${url}` : '.'}`];
    default:
      return [`Deployment ${uuid} is ${outcome.status}; this step does not wait for its end.`];
  }
}
function deployed({ ref, commit, environment = '', back }) {
  const version = (0,format/* formatCommit */.Hs)(ref ?? commit);
  if (back !== undefined)
    return `Rolled back ${environment} to ${version}`;
  const to = environment === '' ? '' : `to ${environment}`;
  return ['Deployed', version, to].filter(Boolean).join(' ');
}
/** Writes a plan as lines of equal columns. */
function formatPlan(plan) {
  const width = Math.max(...plan.map(({ what }) => what.length));
  return plan.map(({ what, value }) => `${what.padEnd(width)}  ${value}`);
}

// EXTERNAL MODULE: ./src/deploy/report/live.ts
var live = __webpack_require__(1166);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(6590);
// EXTERNAL MODULE: ./src/deploy/report/details.ts + 1 modules
var details = __webpack_require__(8122);
// EXTERNAL MODULE: ./src/deploy/report/firstScreen.ts + 1 modules
var firstScreen = __webpack_require__(8832);
// EXTERNAL MODULE: ./src/deploy/report/commit.ts
var report_commit = __webpack_require__(5749);
;// CONCATENATED MODULE: ./src/deploy/report/summary.ts




/** Renders the job summary of a run as blocks of Markdown. Whatever comes from outside is escaped. */
function renderSummary(outcome, facts) {
  return [
    ...(0,firstScreen/* renderFirstScreen */.hW)(outcome, facts),
    ...(outcome.status === 'planned' ? [renderPlan(outcome.plan)] : []),
    ...renderHistory(facts),
    ...(0,details/* renderDetails */.P)(facts),
  ];
}
function renderPlan(plan) {
  return plan
    .map(({ what, value }) => `- **${(0,markdown/* escapeMarkdown */.FV)(what)}:** ${(0,markdown/* escapeMarkdown */.FV)(value)}`)
    .join('\n');
}
/** Renders the last deployments before this run, folded away, with what a rollback needs of them. Escaped. */
function renderHistory({ history, environment, repositoryUrl }) {
  if (history.length === 0)
    return [];
  const place = environment === undefined ? '' : ` to ${(0,markdown/* escapeMarkdown */.FV)(environment)}`;
  const rows = history.map(({ commit, by, atMs, state, id, isKept }) => [
    (0,report_commit/* renderCommit */.a)(commit, { repositoryUrl }),
    (0,markdown/* escapeMarkdown */.FV)(by),
    atMs === 0 ? '' : (0,format/* formatMoment */.K9)(atMs),
    (0,markdown/* escapeMarkdown */.FV)(state.replaceAll('_', ' ')),
    isKept ? 'yes' : 'no',
    String(id),
  ]);
  const head = ['Commit', 'By', 'When', 'State', 'Kept', 'GitHub Deployment'];
  return [
    `<details><summary>Deployments${place} before this run</summary>`,
    (0,markdown/* renderMarkdownTable */.Ij)(head, rows),
    '</details>',
  ];
}

;// CONCATENATED MODULE: ./src/deploy/work.ts







/** Opens the work of a deploy run and its report. Sends nothing yet. */
function openWork(world, step) {
  const { journal, cancelled } = step;
  const gitHub = openGitHubSide(world, journal);
  const record = {};
  const facts = () => gatherFacts(record, world, { journal, gitHub });
  const run = { ...world, ...step, gitHub, record, facts };
  return {
    work: (asked) => asked === undefined
      ? Promise.resolve({ status: 'skipped', because: 'no-secrets' })
      : deploy(asked, run).finally(() => gitHub.look.settle(cancelled)),
    lines: (outcome, duration) => closingLines(outcome, facts(), duration),
    left: (outcome) => (0,live/* liveLine */.j)(outcome, facts()),
    summary: (outcome) => renderSummary(outcome, facts()),
    after: (outcome) => record.endBack?.(outcome, facts(), cancelled) ??
      gitHub.end(outcome, { request: record.request, facts: facts() }, cancelled),
  };
}
async function deploy(asked, run) {
  const { gitHub, cancelled, record } = run;
  record.request = asked.request;
  if (asked.choose !== undefined)
    record.request = await asked.choose(run, cancelled);
  const commit = await gitHub.commit(record.request, cancelled);
  const request = await fetchBuild(record.request, run, cancelled);
  const findOccasion = async (signal) => {
    const found = await gitHub.occasion(request, signal);
    if (found !== undefined)
      record.occasion = found;
    return found;
  };
  const ready = await getReady(request, { ...run, findOccasion }, cancelled);
  if (ready === undefined)
    return { status: 'skipped', because: 'over' };
  const { occasion, artifact } = ready;
  record.launch = ready.launch;
  const { identity, recordOf, same } = ready.launch;
  const written = artifact && recordOf?.(artifact);
  const what = { request, occasion, artifact, commit, identity, record: written, same };
  const live = request.platform.skipUnchanged ? await gitHub.unchanged(what, cancelled) : undefined;
  cancelled.throwIfAborted();
  if (request.inputs.dry_run)
    return { status: 'planned', plan: planDeploy(request, ready, live) };
  if (live !== undefined)
    return unchanged(what, live, run);
  // Loaded before anything is created, and only where it may be needed.
  const back = request.platform.goesBack === true ? await loadWayBack(run) : undefined;
  const sinceMs = run.clock.now();
  const { outcome, deployment } = await (0,step_run/* withinLimit */.z)(run, limitOf(request, run), (deadline) => launch(what, { ...run, launch: ready.launch }, deadline));
  if (outcome.status !== 'unhealthy' || back === undefined || record.isGone === true)
    return outcome;
  return back.goBack({ outcome, what, deployment, sinceMs }, run);
}
/** Loads what a way back needs, also to read the build of before. */
async function loadWayBack({ packer }) {
  const [back] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e("yauzl"), __webpack_require__.e("build-packSource"), __webpack_require__.e("build-unzip-verifyEntry"), __webpack_require__.e("deploy-goBack")]).then(__webpack_require__.bind(__webpack_require__, 8588)), packer.ready?.()]);
  return back;
}
/** Creates the deployment and follows it, unless nobody waits for it. */
async function launch(what, run, deadline) {
  const { journal, gitHub, record } = run;
  const { request, artifact, occasion } = what;
  const following = {
    ...{ ...run, request, record: () => gitHub.look.found()?.record },
    onProof: (proof) => {
      record.proof = proof;
    },
  };
  gitHub.begin(what, run.facts());
  record.isLaunched = true;
  const deployment = await run.launch.start(artifact, deadline);
  journal.output('deployment_uuid', deployment.id);
  const outcome = request.inputs.wait
    ? await (0,follow/* follow */.e)(deployment, following, deadline)
    : { status: deployment.status };
  record.isGone = await gitHub.hasGone(occasion, deadline.signal);
  const isRemoved = record.isGone && (await clearUp(deployment, run, deadline));
  return { outcome: isRemoved && outcome.status !== 'failed' ? removed(run) : outcome, deployment };
}
/** Drops the URLs: nothing answers there any more. */
function removed({ journal }) {
  journal.output('url', '');
  journal.output('urls', '');
  return { status: 'skipped', because: 'removed' };
}
function unchanged(what, live, run) {
  const { journal, gitHub } = run;
  const { status } = live;
  if (status.environmentUrl !== undefined)
    (0,setUrls/* setUrls */.H)([status.environmentUrl], journal);
  gitHub.begin(what, run.facts(), live);
  return { status: 'unchanged', since: (0,pastDeployments/* deployedCommit */.qd)(live), commit: what.commit };
}
function limitOf({ inputs }, { journal }) {
  return {
    ms: inputs.timeout_minutes,
    what: 'The deployment',
    lastKnown: () => {
      const { platform_status: status } = journal.outputs();
      return status === undefined ? undefined : `Its last status was \`${status}\`.`;
    },
    hint: 'Raise `timeout_minutes` if your deployments need longer.',
  };
}


/***/ }),

/***/ 2923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ withinLimit)
/* harmony export */ });
/* harmony import */ var _ports_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1615);
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3579);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8488);



/**
 * Runs `work` with a deadline. The deadline's signal aborts with a `timeout` error after `limit.ms`, or with the run's own
 * signal.
 */
async function withinLimit({ clock, cancelled }, { ms, what, lastKnown, hint }, work) {
  const deadline = (0,_ports_index_js__WEBPACK_IMPORTED_MODULE_0__/* .startDeadline */ .db)(clock, ms, {
    parent: cancelled,
    reason: () => {
      const sentences = [`${what} did not finish within ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)}.`, lastKnown?.()];
      return new _errors_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('timeout', sentences.filter(Boolean).join(' '), { hint });
    },
  });
  try {
    return await work(deadline);
  }
  finally {
    deadline.clear();
  }
}


/***/ }),

};
