import { modules as shared } from "./shared.js";
export const id = "deploy-report-firstScreen";
export const ids = ["deploy-report-firstScreen"];
export const modules = {
...shared,

/***/ 2193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ endedComment),
/* harmony export */   H8: () => (/* binding */ stoppedComment),
/* harmony export */   f_: () => (/* binding */ startedComment)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6590);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8488);
/* harmony import */ var _reporting_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3964);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2644);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8832);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8122);



/** Renders the comment of a deployment that has begun. */
function startedComment(facts) {
  return [
    `### ${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .startedHeading */ .Y)(facts)}`,
    ...(facts.wentBack === undefined ? [] : [`${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(facts.wentBack.why)}.`]),
    ...(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .renderLinks */ .UE)(facts),
    ...(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .renderFacts */ .Id)(undefined, facts),
    renderTime(facts),
  ].join('\n\n');
}
/** Renders the comment of a run that was killed before it could say how it ended. */
function stoppedComment(facts) {
  return [
    `### Stopped while ${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .startedHeading */ .Y)({ ...facts, ref: undefined }).replace(/^D/, 'd')}`,
    '**Live now:** not certain. The platform may have gone on. Look at the site, then deploy again.',
    ...(0,_reporting_index_js__WEBPACK_IMPORTED_MODULE_3__/* .logLink */ .P)(facts.logUrl),
    renderTime(facts),
  ].join('\n\n');
}
/** Renders the comment of a deployment that has ended: the first screen, and after a failure all that helps to find its cause. */
function endedComment(outcome, facts) {
  return [
    ...(0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .renderFirstScreen */ .hW)(outcome, facts),
    ...(outcome.problem === undefined ? [] : (0,_report_index_js__WEBPACK_IMPORTED_MODULE_4__/* .renderDetails */ .P)(facts)),
    renderTime(facts),
  ].join('\n\n');
}
function renderTime({ nowMs }) {
  return `<sub>Updated ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_5__/* .formatMoment */ .K9)(nowMs)}</sub>`;
}


/***/ }),

/***/ 5749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ renderCommit)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8488);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6590);

/** Renders a commit by its first 7 digits, as a link where there is a page of it. */
function renderCommit(commit, { repositoryUrl }) {
  const short = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCommit */ .Hs)(commit);
  if (repositoryUrl === undefined)
    return (0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(short);
  return (0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)(short, `${repositoryUrl}/commit/${encodeURIComponent(commit.toWellFormed())}`);
}


/***/ }),

/***/ 8122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ renderDetails)
});

// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(6590);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/deploy/report/timeline.ts

/** Where the time went is of no interest in a run that takes no longer. */
const SHORT_MS = 2000;
/** A chart of fewer seconds shows nothing that the table does not. */
const SHORT_CHART_MS = 10_000;
/** Renders the phases of a run as Markdown: a table with their times, and the same as a Mermaid gantt chart. */
function renderTimeline({ startedAtMs, phases }) {
  const tookMs = Math.max(0, ...phases.map(({ endedAtMs }) => endedAtMs - startedAtMs));
  if (tookMs < SHORT_MS)
    return [];
  const inOrder = phases.toSorted((one, other) => one.startedAtMs - other.startedAtMs);
  const rows = inOrder.flatMap((phase) => rowsOf(phase, startedAtMs));
  const table = [
    '| Phase | Started at | Took |',
    '| --- | ---: | ---: |',
    ...rows.map(({ name, fromMs, toMs, inner }) => `| ${inner ? '&emsp;' : ''}${(0,markdown/* escapeMarkdown */.FV)(name)} | ${clockTime(fromMs)} | ${(0,format/* formatSeconds */.Xo)(toMs - fromMs)} |`),
  ];
  if (tookMs < SHORT_CHART_MS)
    return [table.join('\n')];
  const chart = [
    '```mermaid',
    'gantt',
    '  dateFormat x',
    '  axisFormat %M:%S',
    ...rows.map(({ name, fromMs, toMs, inner }) => {
      const section = inner ? '' : `  section ${plainWord(name)}\n`;
      return `${section}  ${plainWord(name)} :${String(fromMs)}, ${String(Math.max(toMs, fromMs + 1))}`;
    }),
    '```',
  ];
  return [table.join('\n'), chart.join('\n')];
}
/** Writes a time since the beginning as minutes and seconds: `2:05`. */
function clockTime(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
function rowsOf(phase, startedAtMs) {
  const steps = phase.steps.map((step, index) => ({
    name: step.name,
    fromMs: step.startedAtMs - startedAtMs,
    toMs: (phase.steps[index + 1]?.startedAtMs ?? phase.endedAtMs) - startedAtMs,
    inner: true,
  }));
  const whole = {
    name: phase.name,
    fromMs: phase.startedAtMs - startedAtMs,
    toMs: phase.endedAtMs - startedAtMs,
    inner: false,
  };
  return [whole, ...steps];
}
/** Words that begin a statement of a gantt chart, so that no step may begin with one. */
const KEYWORD = /^(acc|axis|click|date|exclude|gantt|include|inclusive|section|tick|title|today|top|week)/i;
/** Leaves only what Mermaid takes for the plain name of a task. */
function plainWord(name) {
  const word = name
    .replaceAll(/[^\w-]+/g, ' ')
    .trim()
    .slice(0, 40) || 'step';
  return KEYWORD.test(word) ? `- ${word}` : word;
}

;// CONCATENATED MODULE: ./src/deploy/report/details.ts


/** Renders what only few people look for, folded away: ids, digests, and where the time went. Escaped. */
function renderDetails({ outputs, timeline }) {
  return (0,markdown/* foldAway */.wF)('Ids, digests and times', [...renderIds(outputs), ...renderTimeline(timeline)]);
}
function renderIds(outputs) {
  const { artifact_files: files, artifact_size: size } = outputs;
  return (0,markdown/* renderList */.pI)([
    ['Error code', outputs.error_code],
    ['Correlation id', outputs.correlation_id],
    ['Deployment', outputs.deployment_uuid],
    ['Status at the platform', outputs.platform_status],
    ['Project', outputs.project_uuid],
    ['Connector version', outputs.connector_version],
    [
      'Artifact',
      files && `${(0,format/* formatCount */.B4)(Number(files), 'file')}, ${(0,format/* formatBytes */.z3)(Number(size))} zipped`,
    ],
    ['SHA-256 of the artifact', outputs.artifact_sha256],
    ['SHA-256 of its content', outputs.content_sha256],
  ]);
}


/***/ }),

/***/ 8832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Id: () => (/* binding */ renderFacts),
  hW: () => (/* binding */ renderFirstScreen),
  UE: () => (/* binding */ renderLinks)
});

// EXTERNAL MODULE: ./src/reporting/workflowRun.ts
var workflowRun = __webpack_require__(3964);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(6590);
;// CONCATENATED MODULE: ./src/step/renderProblem.ts

/** Renders why a step failed and what to do about it as blocks of Markdown, escaped; a title that is empty is left out. */
function renderProblem(problem) {
  const reason = problem.message.split('\n').map(markdown/* escapeMarkdown */.FV).join('<br>');
  const remedy = problem.hint === undefined ? [] : [`**What to do:** ${escapeAroundCode(problem.hint)}`];
  return [
    problem.title === '' ? reason : `**${(0,markdown/* escapeMarkdown */.FV)(problem.title)}:** ${reason}`,
    ...remedy,
    ...renderExcerpt(problem.excerpt),
  ];
}
/** Escaped words in backticks, such as the name of an input. Nothing in them has a meaning in Markdown. */
const CODE = /(?<!`)\\`(\w(?:\\?[\w.:=/ -])*)\\`(?!\\`)/g;
function escapeAroundCode(text) {
  return (0,markdown/* escapeMarkdown */.FV)(text).replaceAll(CODE, (_, code) => `\`${code.replaceAll('\\', '')}\``);
}
function renderExcerpt(excerpt) {
  if (excerpt === undefined)
    return [];
  const lines = excerpt.lines.map((line) => `- ${(0,markdown/* escapeMarkdown */.FV)(line)}`);
  return [`**${(0,markdown/* escapeMarkdown */.FV)(excerpt.title)}:**`, lines.join('\n')];
}

// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
// EXTERNAL MODULE: ./src/deploy/back.ts
var deploy_back = __webpack_require__(2176);
// EXTERNAL MODULE: ./src/deploy/outcome.ts
var deploy_outcome = __webpack_require__(4535);
// EXTERNAL MODULE: ./src/deploy/report/commit.ts
var commit = __webpack_require__(5749);
// EXTERNAL MODULE: ./src/deploy/report/heading.ts
var heading = __webpack_require__(2644);
// EXTERNAL MODULE: ./src/deploy/report/live.ts
var live = __webpack_require__(1166);
;// CONCATENATED MODULE: ./src/deploy/report/firstScreen.ts








/**
 * Renders what a person looks for first as blocks of Markdown: the outcome; on failure the reason, what to do, what is live and
 * how to go back; then links, and one line of facts. Escaped.
 */
function renderFirstScreen(outcome, facts) {
  return [
    `### ${(0,heading/* headingOf */.W)(outcome, facts)}`,
    ...(outcome.problem === undefined ? [] : renderReason(outcome)),
    ...(0,live/* renderLive */.C)(outcome, facts),
    ...backOf(outcome, facts),
    ...noteOf(outcome, facts),
    ...renderLinks(facts),
    ...renderFacts(outcome, facts),
    ...renderProof(outcome, facts),
  ];
}
/** Its title is the heading, or would only repeat it. */
const SAID_ALREADY = new Set([
  'unhealthy',
  'rolled_back',
  'timed_out',
  'cancelled',
]);
function renderReason(outcome) {
  const { status, problem } = outcome;
  const isSaid = SAID_ALREADY.has(status) || problem.code === 'deployment-failed' || (0,deploy_outcome/* isLiveAllTheSame */.Bl)(outcome);
  return renderProblem(isSaid ? { ...problem, title: '' } : problem);
}
/** Says of a rollback which deployments it is about, and what it does not bring back. */
function backOf({ status }, { back, wentBack }) {
  const way = back ?? (status === 'rolled_back' ? wentBack?.way : undefined);
  return way === undefined ? [] : [`${(0,markdown/* escapeMarkdown */.FV)((0,deploy_back/* describeBack */.NR)(way))} ${deploy_back/* TODAYS_VALUES */.a3}`];
}
/** Says what was seen of the site, unless that is why the step failed. */
function renderProof({ status }, { proof }) {
  const isWhy = status === 'unhealthy' || status === 'rolled_back';
  if (proof === undefined || (isWhy && proof.verified !== true))
    return [];
  return [(0,markdown/* escapeMarkdown */.FV)(proof.sentence)];
}
/** Says why nothing was deployed, or that it is not wanted any more. */
function noteOf(outcome, { isGone }) {
  if ((0,deploy_outcome/* isRemoved */.RX)(outcome)) {
    return [
      'The pull request was closed while this was deployed, so the preview was removed again.',
    ];
  }
  if (outcome.status === 'skipped')
    return [SKIPPED[outcome.because]];
  if (!isGone)
    return [];
  return [
    'The pull request was closed while this was deployed. Run the `teardown` action if the preview is still there.',
  ];
}
const SKIPPED = {
  'no-secrets': 'GitHub gives no secrets to runs of forks and Dependabot, so there was nothing to deploy with.',
  over: 'The pull request was closed, or has a newer commit, since this workflow started.',
  removed: '',
};
const MOST_SITES = 6;
/** Renders a line with the site or the applications, the log and the environment. */
function renderLinks({ outputs, environment, repositoryUrl, logUrl }) {
  const place = environment === undefined || repositoryUrl === undefined
    ? undefined
    : `${repositoryUrl}/deployments/${encodeURIComponent(environment.toWellFormed())}`;
  const links = [
    ...sitesOf(outputs).map(([name, url]) => `**${(0,markdown/* markdownLink */.iQ)(name, url)}**`),
    ...(0,workflowRun/* logLink */.P)(logUrl),
    ...(place === undefined ? [] : [(0,markdown/* markdownLink */.iQ)('Environment', place)]),
  ];
  return links.length === 0 ? [] : [links.join(' \u00b7 ')];
}
/** Names each site by its host, and each of several applications by its name. */
function sitesOf({ url, urls }) {
  if (!url)
    return [];
  const named = (0,parseJson/* parseJson */.qF)(urls ?? '');
  if ((0,parseJson/* isRecord */.u4)(named)) {
    const sites = Object.entries(named);
    if (sites.length > 1)
      return sites.slice(0, MOST_SITES);
  }
  return [[url.replace(/^https?:\/\//, '').replace(/\/$/, ''), url]];
}
/** Renders one line: what is deployed to, which commit by whom, how long it took, and what was there before. */
function renderFacts(outcome, facts) {
  const { outputs, target, actor, ranBefore, before, timeline, nowMs } = facts;
  const version = outputs.connector_tag || outputs.connector_version;
  const runs = version && ranBefore !== undefined && ranBefore !== version;
  const parts = [
    target && (0,markdown/* escapeMarkdown */.FV)(target),
    version && `connector ${(0,markdown/* escapeMarkdown */.FV)(runs ? `${ranBefore} \u2192 ${version}` : version)}`,
    commitOf(facts, actor),
    outcome && (0,format/* formatSeconds */.Xo)(nowMs - timeline.startedAtMs),
    before &&
      outcome &&
      `before: ${(0,commit/* renderCommit */.a)(before.commit, facts)}${compare(before.commit, facts)}`,
  ];
  const line = parts.filter(Boolean).join(' \u00b7 ');
  return line === '' ? [] : [line];
}
function commitOf(facts, actor) {
  if (facts.commit === '')
    return '';
  const by = actor === '' ? '' : ` by ${(0,markdown/* escapeMarkdown */.FV)(actor)}`;
  return `commit ${(0,commit/* renderCommit */.a)(facts.commit, facts)}${by}`;
}
function compare(since, { commit, repositoryUrl }) {
  if (repositoryUrl === undefined || commit === '' || commit === since)
    return '';
  const range = [since, commit].map((sha) => encodeURIComponent(sha.toWellFormed())).join('...');
  return ` (${(0,markdown/* markdownLink */.iQ)('compare', `${repositoryUrl}/compare/${range}`)})`;
}


/***/ }),

/***/ 2644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ headingOf),
/* harmony export */   Y: () => (/* binding */ startedHeading)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6590);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4535);


/** Says in a line how a step ended, with what it deployed and where, for the top of a summary or a comment. Escaped. */
function headingOf(outcome, facts) {
  const place = facts.environment === undefined ? '' : ` \u00b7 ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(facts.environment)}`;
  if (outcome.status === 'unchanged')
    return `${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedSince */ .sP)(outcome))}${place}`;
  if (outcome.status === 'unhealthy')
    return `${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(outcome.problem.title)}${place}`;
  if ((0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemoved */ .RX)(outcome))
    return `Preview removed${place}`;
  if (outcome.status === 'completed' && facts.back !== undefined)
    return rolledBack(facts);
  if (facts.wentBack !== undefined) {
    if (outcome.status === 'rolled_back')
      return wentBack('Rolled back', facts);
    if (outcome.status === 'cancelled')
      return wentBack('Cancelled while rolling back', facts);
  }
  if ((0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isLiveAllTheSame */ .Bl)(outcome)) {
    return `Deployed${describeVersion(facts)}${toEnvironment(facts)}, but with a problem`;
  }
  return headings[outcome.status](describeVersion(facts), toEnvironment(facts));
}
/** Says in a line that a deployment has begun. Escaped. */
function startedHeading(facts) {
  if (facts.wentBack !== undefined)
    return wentBack('Rolling back', facts);
  return `Deploying${describeVersion(facts)}${toEnvironment(facts)}`;
}
const headings = {
  completed: (version, to) => `Deployed${version}${to}`,
  rolled_back: (version, to) => `Rolled back after deploying${version}${to}`,
  queued: (version, to) => `Deployment of${version || ' a version'}${to} is queued`,
  in_progress: (version, to) => `Deploying${version}${to}, not followed`,
  planned: (version, to) => `Plan to deploy${version}${to}: nothing was written`,
  skipped: () => 'Nothing was deployed',
  failed: (version, to) => `Could not deploy${version}${to}`,
  timed_out: (version, to) => `Timed out deploying${version}${to}`,
  cancelled: (version, to) => `Cancelled while deploying${version}${to}`,
  unknown: (version, to) => `Not certain whether${version || ' the version'} was deployed${to}`,
};
function rolledBack(facts) {
  const { back, environment = '' } = facts;
  const left = back?.from === undefined ? '' : ` from ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCommit */ .Hs)(back.from.commit))}`;
  return `Rolled back ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(environment)}${left} to${describeVersion(facts)}`;
}
function wentBack(what, { environment = '', wentBack: back }) {
  const [from, to] = [back?.way.from, back?.way.to].map((end) => (0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCommit */ .Hs)(end?.commit ?? ''));
  const left = from === '' ? '' : ` from ${from ?? ''}`;
  return (0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(`${what} ${environment}${left} to ${to ?? ''}`);
}
function describeVersion({ ref, commit }) {
  const version = (0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCommit */ .Hs)(ref ?? commit);
  return version === '' ? '' : ` ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(version)}`;
}
function toEnvironment({ environment }) {
  return environment === undefined ? '' : ` to ${(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(environment)}`;
}


/***/ }),

/***/ 1166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderLive),
/* harmony export */   j: () => (/* binding */ liveLine)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(287);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8488);
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6590);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5749);


/** Renders what is live now where a success does not say it, and how to go back where that is not what was live before. Escaped. */
function renderLive(outcome, facts) {
  const sentence = describeLive(outcome, facts, (commit) => (0,_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCommit */ .a)(commit, facts));
  if (sentence === undefined)
    return [];
  const live = outcome.problem && servesNow(outcome, facts);
  const back = live === 'this' || live === 'unclear' ? wayBack(facts) : [];
  return [`**Live now:** ${sentence}`, ...back];
}
/** Says the same in a line for the error of a step that failed; undefined for one that did not. */
function liveLine(outcome, facts) {
  if (outcome.problem === undefined)
    return undefined;
  const sentence = describeLive(outcome, facts, (commit) => (0,_text_index_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_text_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCommit */ .Hs)(commit)));
  return sentence && `Live now: ${sentence}`;
}
/** Completes \u201cLive now:\u201d; undefined where a success says it. */
function describeLive(outcome, facts, write) {
  if (outcome.status === 'unchanged')
    return `${write(outcome.since)}, with the same build.`;
  if (outcome.problem === undefined)
    return undefined;
  const { before, commit } = facts;
  const previous = before && write(before.commit);
  switch (servesNow(outcome, facts)) {
    case 'this':
      return `this version${commit === '' ? '' : `, ${write(commit)}`}${sourceOf(outcome)}.`;
    case 'previous':
      return previous === undefined ? 'what was live before.' : `still ${previous}.`;
    case 'earlier':
      return `${earlier(facts, write)} again.`;
    case 'nothing':
      return 'nothing. There was no previous version.';
    case 'unclear':
      return `not certain. ${whyUnclear(outcome, previous)}`;
  }
}
/** Nothing but the platform's word says that a version is live which could not be verified. */
function sourceOf(outcome) {
  return outcome.status === 'unhealthy' && !outcome.isSeen ? ', according to the platform' : '';
}
function whyUnclear({ status }, previous) {
  const before = previous === undefined ? '' : ` ${previous} was live before.`;
  return status === 'failed'
    ? `The platform does not say what it serves after a failure.${before} Look at the site.`
    : `The platform may still finish this deployment.${before} Look at the site.`;
}
/** Decides what is live after a step that failed. */
function servesNow(outcome, { outputs, isStarted }) {
  if (outcome.status === 'failed')
    return outcome.live ?? 'previous';
  if (outcome.status === 'unhealthy')
    return outcome.live;
  if (outcome.status === 'rolled_back')
    return 'earlier';
  if (outcome.live !== undefined)
    return outcome.live;
  // The platform has said that it is complete.
  if (outputs.urls !== undefined)
    return 'this';
  return isStarted || outcome.status === 'unknown' ? 'unclear' : 'previous';
}
function earlier({ wentBack }, write) {
  if (wentBack === undefined)
    return 'the last good build';
  const { id, commit } = wentBack.way.to;
  return `${write(commit)} (GitHub Deployment ${String(id)})`;
}
function wayBack({ before, repositoryUrl, ...facts }) {
  if (before === undefined || before.commit === facts.commit)
    return [];
  const commit = (0,_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCommit */ .a)(before.commit, { repositoryUrl });
  const { logUrl } = before;
  const run = logUrl === undefined ? 'its workflow' : (0,_text_index_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownLink */ .iQ)('its workflow run', logUrl);
  return [`**To go back:** run ${run} again, which deploys ${commit}.`];
}


/***/ }),

/***/ 3146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ closeDeployment),
/* harmony export */   l: () => (/* binding */ deploymentRecord)
/* harmony export */ });
/* harmony import */ var _step_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2165);
/* harmony import */ var _step_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3901);
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3579);
/* harmony import */ var _pastDeployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6046);



/** Makes the GitHub Deployment of one run. Sends nothing yet. */
function deploymentRecord(options, signal) {
  const { repository, deployment, logUrl } = options;
  let id;
  let isUnknown = false;
  return {
    id: () => id,
    open: async (onCreated) => {
      if (deployment === undefined)
        return;
      ({ id } = await create(options, deployment, signal).catch((error) => {
        isUnknown = error instanceof _errors_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.code === 'ambiguous';
        throw error;
      }));
      onCreated(id);
      const { description } = deployment;
      await repository.addStatus(id, { state: 'in_progress', description, logUrl }, signal);
    },
    close: async (end) => {
      if (deployment === undefined)
        return;
      if (isUnknown)
        id ??= (await (0,_pastDeployments_js__WEBPACK_IMPORTED_MODULE_1__/* .findCreated */ .it)(repository, deployment, signal))?.id;
      if (id !== undefined)
        await closeDeployment({ ...options, id }, end, signal);
    },
  };
}
/** Adds the last statuses of a GitHub Deployment. When it replaces what was live before, that becomes inactive. */
async function closeDeployment({ repository, id, subject, logUrl }, { statuses, replaces }, signal) {
  for (const status of statuses)
    await repository.addStatus(id, { ...status, logUrl }, signal);
  if (replaces)
    await (0,_pastDeployments_js__WEBPACK_IMPORTED_MODULE_1__/* .retireOlder */ .AX)(repository, { ...subject, than: id }, signal);
}
async function create({ repository, clock }, wanted, signal) {
  const { value } = await (0,_step_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createOnce */ .U)({
    what: 'the GitHub Deployment',
    create: () => repository.createDeployment(wanted, signal),
    look: () => (0,_pastDeployments_js__WEBPACK_IMPORTED_MODULE_1__/* .findCreated */ .it)(repository, wanted, signal),
    looksAfterMs: _step_index_js__WEBPACK_IMPORTED_MODULE_3__/* .LOOKS_AFTER_MS */ .b,
    ...{ clock, signal },
  });
  return value;
}


/***/ }),

/***/ 2389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ keepComment)
});

// UNUSED EXPORTS: findComment

// EXTERNAL MODULE: ./src/step/createOnce.ts
var createOnce = __webpack_require__(2165);
// EXTERNAL MODULE: ./src/step/ports/repository.ts
var ports_repository = __webpack_require__(3901);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
;// CONCATENATED MODULE: ./src/reporting/marker.ts
/** Makes the hidden first line by which a later run finds its comment. */
function markerOf({ platform, environment, target }) {
  const about = [platform, environment, target].map(spell);
  return `<!-- commerce-deploy ${about.join(' ')} -->`;
}
/** Makes the hidden line that says when the run started that wrote a comment, in milliseconds since 1970. */
function startLine(startedAtMs) {
  return `<!-- started ${String(startedAtMs)} -->`;
}
/** Reads when the run started that wrote a comment; 0 when it does not say, as in the first release. */
function startOf(body) {
  return Number(/^<!-- started (\d{1,15}) -->$/m.exec(body)?.[1] ?? 0);
}
/** Spells any text so that it can neither end an HTML comment nor run into its neighbour. */
function spell(text) {
  return encodeURIComponent(text.toWellFormed()).replaceAll('--', '%2D%2D') || '-';
}

;// CONCATENATED MODULE: ./src/reporting/keepComment.ts




/** GitHub takes 65,536 characters; the rest is for what it may count differently. */
const LONGEST = 60_000;
/**
 * Keeps one comment up to date. It is found by a hidden line at its beginning, on whichever page it is, and only if the
 * token's own user has written it: anybody can write that line.
 */
function keepComment(options) {
  const { repository, clock, pullRequest, startedAtMs } = options;
  const head = `${markerOf(options.subject)}\n${startLine(startedAtMs)}\n\n`;
  let id;
  const update = async (markdown, signal) => {
    const comment = await (id === undefined
      ? findComment(options, signal)
      : repository.readComment(id, signal).catch(unlessGone));
    if (comment === undefined)
      return false;
    id = comment.id;
    if (startOf(comment.body) > startedAtMs)
      return true;
    await repository.updateComment(comment.id, fit(head + markdown), signal);
    return true;
  };
  return {
    write: async (markdown, signal) => {
      if (await update(markdown, signal))
        return;
      id = undefined;
      // A second comment would stay for ever.
      const { value, how } = await (0,createOnce/* createOnce */.U)({
        what: 'the comment',
        create: () => repository.createComment(pullRequest, fit(head + markdown), signal),
        look: () => findComment(options, signal),
        looksAfterMs: ports_repository/* LOOKS_AFTER_MS */.b,
        ...{ clock, signal },
      });
      ({ id } = value);
      if (how === 'found')
        await update(markdown, signal);
    },
    amend: async (markdown, signal) => {
      await update(markdown, signal);
    },
  };
}
/** Finds our comment about a subject on a pull request; undefined when there is none. */
async function findComment({ repository, pullRequest, subject, }, signal) {
  const names = [subject.target, ...(subject.same?.targets ?? [])];
  const markers = names.map((target) => `${markerOf({ ...subject, target })}\n`);
  let own;
  for await (const comment of repository.comments(pullRequest, signal)) {
    const body = comment.body.replaceAll('\r\n', '\n');
    if (!markers.some((marker) => body.startsWith(marker)))
      continue;
    own ??= await repository.ownLogin(signal);
    if (comment.author === own)
      return comment;
  }
  return undefined;
}
function unlessGone(error) {
  if ((0,actionError/* hasStatus */.Ro)(error, 404))
    return undefined;
  throw error;
}
function fit(body) {
  return (0,plain/* cut */.Jj)(body, LONGEST);
}


/***/ }),

/***/ 9846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ leftReports),
/* harmony export */   TF: () => (/* binding */ closeReport),
/* harmony export */   UO: () => (/* binding */ leaveReport)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);

/** Where reports are left: that of a deployment, and that of the way back after it. */
const MEMORIES = { deployment: 'open_report', wayBack: 'open_report_back' };
/** How a report ends. Markdown of the comment without its hidden lines. */
const End = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  statuses: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    state: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['success', 'failure', 'error', 'inactive', 'queued', 'in_progress']),
    description: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    environmentUrl: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
  })),
  /** Whether what was live before is not served any more. */
  replaces: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
  /** Absent where the comment is another report's. */
  comment: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
/** What the post step has to know of a report that the main step could not finish. Holds no secret. */
const OpenReport = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  platform: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  environment: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  target: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  correlationId: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  /** The commit that is deployed. */
  commit: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  /** When the run started, in milliseconds since 1970. */
  startedAtMs: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
  /** Whether a GitHub Deployment was about to be created, so that there may be one. */
  hasDeployment: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
  deploymentId: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
  pullRequest: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
  /** Set when the main step knew how it ended, but could not report it to GitHub. */
  end: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(End),
});
/** Leaves a report for the post step to finish, in place of what was left before. */
function leaveReport(runner, name, report) {
  runner.remember(MEMORIES[name], JSON.stringify(report));
}
/** Notes that the post step has nothing to finish. */
function closeReport(runner, name) {
  runner.remember(MEMORIES[name], '');
}
/** Reads the reports that the main step has left unfinished, in the order in which it began them. */
function leftReports(runner) {
  return Object.values(MEMORIES).flatMap((name) => {
    try {
      return [OpenReport.parse(JSON.parse(runner.recall(name) ?? ''))];
    }
    catch {
      return [];
    }
  });
}


/***/ }),

/***/ 9735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ startReportLimit),
/* harmony export */   U: () => (/* binding */ startLongReportLimit)
/* harmony export */ });
/* harmony import */ var _errors_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3579);
/* harmony import */ var _step_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1615);


/** How long a step waits at its end for GitHub. */
const WITHIN_MS = 10_000;
/** A step ends within 2 s of a signal; this leaves time for everything else. */
const AFTER_SIGNAL_MS = 1400;
/**
 * Starts the limit for reporting to GitHub: 10 s or `ms`, and 1.4 s from a signal that was there before or comes meanwhile. Its own
 * signal is aborted with a `timeout` error. Call `clear` when all is reported.
 */
function startReportLimit(clock, cancelled, ms = WITHIN_MS) {
  const late = new AbortController();
  const stop = () => {
    late.abort(tooSlow());
  };
  const timers = [clock.schedule(cancelled.aborted ? AFTER_SIGNAL_MS : ms, stop)];
  const hurry = () => {
    timers.push(clock.schedule(AFTER_SIGNAL_MS, stop));
  };
  cancelled.addEventListener('abort', hurry, { once: true });
  return {
    signal: late.signal,
    clear: () => {
      cancelled.removeEventListener('abort', hurry);
      for (const cancel of timers)
        cancel();
    },
  };
}
/** Starts a limit of a minute for reports of many calls; a signal ends it at once. */
function startLongReportLimit(clock, cancelled) {
  return (0,_step_index_js__WEBPACK_IMPORTED_MODULE_0__/* .startDeadline */ .db)(clock, 60_000, { parent: cancelled, reason: tooSlow });
}
function tooSlow() {
  return new _errors_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('timeout', 'GitHub did not answer in time.');
}


/***/ }),

/***/ 3964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ logLink),
/* harmony export */   t: () => (/* binding */ workflowRun)
/* harmony export */ });
/* harmony import */ var _text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6590);

/** Reads which run this is. */
function workflowRun(env) {
  const { GITHUB_RUN_ID: id, GITHUB_REPOSITORY: repository } = env;
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  if (!id || !repository)
    return { url: undefined, repositoryUrl: undefined };
  const attempt = env['GITHUB_RUN_ATTEMPT'];
  const which = attempt === undefined || attempt === '1' ? '' : `/attempts/${attempt}`;
  const repositoryUrl = `${server}/${repository}`;
  return { url: `${repositoryUrl}/actions/runs/${id}${which}`, repositoryUrl };
}
/** Links to the log of a run, as Markdown; nothing outside of a workflow. */
function logLink(url) {
  return url === undefined ? [] : [(0,_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownLink */ .iQ)('Log', url)];
}


/***/ }),

/***/ 3901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LOOKS_AFTER_MS)
/* harmony export */ });
/**
 * When to check whether GitHub created something after a lost answer, in milliseconds. GitHub shows it at once, and a request
 * is under way for at most 8 s.
 */
const LOOKS_AFTER_MS = [0, 2000, 9000];


/***/ }),

/***/ 6590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Ij: () => (/* binding */ renderMarkdownTable),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   pI: () => (/* binding */ renderList),
/* harmony export */   wF: () => (/* binding */ foldAway)
/* harmony export */ });
/* unused harmony exports escapeWholeMarkdown, renderFactLine, renderTable */
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(287);

/**
 * What Markdown or GitHub acts on, by where it does so: anything else, such as `preview/pr-12`, is left as it is written.
 *
 * @see https://github.github.com/gfm/
 */
const ACTIVE = new RegExp([
  // Code, emphasis, links, HTML, cells of a table, struck out text, formulas.
  /[\\`*[\]<|~$]/,
  // Emphasis, unless it stands within a word.
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  // Entities; links that need no brackets.
  /&(?=[#a-z])|:(?=\/\/)|(?<=www)\./,
  // Headings, quotations, lists and lines: only where a line begins. There, `::` is a command in a log.
  /^[#>+=:-]|(?<=^\d{1,9})[.)](?=\s|$)/,
  // The marks that may close a heading.
  /(?<=\s)#(?=#*\s*$)/,
]
  .map(({ source }) => source)
  .join('|'), 'giu');
/** What mentions a user or an issue. A character without width within it prevents that, and no escape does. */
const MENTION = /@(?=[a-z\d.-])|#(?=\d)|\bgh-(?=\d)/gi;
/**
 * Escapes a text that is ours or was taken in before for Markdown, so that it shows as it is: no formatting, link, HTML or
 * table cell, and no mention of a user or an issue. What Markdown does not act on stays readable.
 */
function escapeMarkdown(text) {
  return escapeWholeMarkdown((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text));
}
/** Nothing in it can be active. Most texts are such, and this is much cheaper than a search with {@link ACTIVE}. */
const INACTIVE = /^[a-z\d /,]*$/i;
/** As {@link escapeMarkdown}, and keeps all of a text of any length. */
function escapeWholeMarkdown(text) {
  const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutControls */ .DJ)(text);
  if (INACTIVE.test(line))
    return line;
  return line.replace(ACTIVE, String.raw `\$&`).replace(MENTION, '$&\u200b');
}
/** Makes a link of Markdown to a URL from outside. What is percent-encoded in it stays as it is. */
function markdownLink(text, url) {
  const target = encodeURI(url.toWellFormed()).replaceAll(/%25(?=[\da-f]{2})/gi, '%');
  return `[${escapeMarkdown(text)}](<${target}>)`;
}
/** Renders blocks of Markdown that are folded away below a line; no blocks give nothing. */
function foldAway(line, blocks) {
  if (blocks.length === 0)
    return [];
  return [`<details><summary>${escapeMarkdown(line)}</summary>`, ...blocks, '</details>'];
}
/** Renders names and values as a block with a list. What has no value is left out; without any there is no block. Escaped. */
function renderList(rows) {
  const lines = rows.flatMap(([name, value]) => value ? [`- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`] : []);
  return lines.length === 0 ? [] : [lines.join('\n')];
}
/** Renders a table whose cells are Markdown already, such as links. */
function renderMarkdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ })

};
