import { modules as shared } from "./shared.js";
export const id = "teardown-work";
export const ids = ["teardown-work"];
export const modules = {
...shared,

/***/ 9382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWork: () => (/* binding */ openWork)
});

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/event/occasion.ts + 1 modules
var event_occasion = __webpack_require__(1256);
// EXTERNAL MODULE: ./src/step/outcome.ts
var outcome = __webpack_require__(4466);
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

;// CONCATENATED MODULE: ./src/reporting/isOfTarget.ts
/**
 * Returns whether a GitHub Deployment is one of a target. What another tool deployed to the same environment has no payload of
 * ours. A project that was deployed to by its name and is now named by its UUID, or the other way round, is the same target:
 *
 * | the payload says | the target is named | same                            |
 * | ---------------- | ------------------- | ------------------------------- |
 * | an id            | its id is known     | when the ids are                |
 * | anything         | as in the payload   | yes                             |
 * | anything         | by its other name   | yes, if that is known           |
 * | id and name      | by either           | yes, in the same store          |
 */
function isOfTarget_isOfTarget({ payload }, { platform, target, same }) {
  if (payload['platform'] !== platform)
    return false;
  const id = same && payload[same.id.key];
  if (id !== undefined)
    return id === same?.id.value;
  const named = payload['target'] ?? '';
  if (named === target || same?.targets.includes(named) === true)
    return true;
  const [store, project] = splitTarget(target);
  const { project_uuid: uuid, project_name: name } = payload;
  const isOfStore = splitTarget(named)[0] === store;
  return isOfStore && project !== '' && (uuid === project || name === project);
}
function splitTarget(target) {
  const slash = target.indexOf('/');
  return slash === -1 ? [target, ''] : [target.slice(0, slash), target.slice(slash + 1)];
}

;// CONCATENATED MODULE: ./src/reporting/pastDeployments.ts
/** Makes every deployment of some subjects of one environment inactive, and no other tool's. Returns the number of them. */
async function retireAll(repository, subjects, signal) {
  let retired = 0;
  for await (const deployment of repository.deployments(subjects[0].environment, signal)) {
    if (!subjects.some((subject) => isOfTarget_isOfTarget(deployment, subject)))
      continue;
    const status = await repository.latestStatus(deployment.id, signal);
    if (status?.state === 'inactive')
      continue;
    await repository.addStatus(deployment.id, REMOVED, signal);
    retired += 1;
  }
  return retired;
}
/**
 * Finds a deployment to production whose payload fits, however old it is. Undefined when there is none in the whole history.
 * Throws when GitHub cannot be asked.
 */
async function findProduction(repository, fits, signal) {
  for await (const deployment of repository.deployments(undefined, signal)) {
    if (deployment.production && fits(deployment.payload))
      return deployment;
  }
  return undefined;
}
const REMOVED = { state: 'inactive', description: 'Removed.' };

// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __webpack_require__(1615);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
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

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/inputs/inputSource.ts
var inputSource = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/inputs/choosePlatform.ts
var choosePlatform = __webpack_require__(3687);
// EXTERNAL MODULE: ./src/inputs/readInputs.ts
var readInputs = __webpack_require__(1432);
;// CONCATENATED MODULE: ./src/reporting/reportLimit.ts


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
  return (0,ports_clock/* startDeadline */.db)(clock, 60_000, { parent: cancelled, reason: tooSlow });
}
function tooSlow() {
  return new actionError/* ActionError */.lZ('timeout', 'GitHub did not answer in time.');
}

;// CONCATENATED MODULE: ./src/text/markdown.ts

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
  return escapeWholeMarkdown((0,plain/* printable */.g$)(text));
}
/** Nothing in it can be active. Most texts are such, and this is much cheaper than a search with {@link ACTIVE}. */
const INACTIVE = /^[a-z\d /,]*$/i;
/** As {@link escapeMarkdown}, and keeps all of a text of any length. */
function escapeWholeMarkdown(text) {
  const line = (0,plain/* withoutControls */.DJ)(text);
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
/** Renders a line of facts, the empty ones left out; none give nothing. Escaped. */
function renderFactLine(facts) {
  const known = facts.flatMap((fact) => (fact ? [escapeMarkdown(fact)] : []));
  return known.length === 0 ? [] : [known.join(' \u00b7 ')];
}

;// CONCATENATED MODULE: ./src/reporting/workflowRun.ts

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
  return url === undefined ? [] : [markdownLink('Log', url)];
}

// EXTERNAL MODULE: ./src/step/createOnce.ts
var createOnce = __webpack_require__(2165);
;// CONCATENATED MODULE: ./src/step/ports/repository.ts
/**
 * When to check whether GitHub created something after a lost answer, in milliseconds. GitHub shows it at once, and a request
 * is under way for at most 8 s.
 */
const LOOKS_AFTER_MS = [0, 2000, 9000];

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
        looksAfterMs: LOOKS_AFTER_MS,
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

;// CONCATENATED MODULE: ./src/step/renderProblem.ts

/** Renders why a step failed and what to do about it as blocks of Markdown, escaped; a title that is empty is left out. */
function renderProblem(problem) {
  const reason = problem.message.split('\n').map(escapeMarkdown).join('<br>');
  const remedy = problem.hint === undefined ? [] : [`**What to do:** ${escapeAroundCode(problem.hint)}`];
  return [
    problem.title === '' ? reason : `**${escapeMarkdown(problem.title)}:** ${reason}`,
    ...remedy,
    ...renderExcerpt(problem.excerpt),
  ];
}
/** Escaped words in backticks, such as the name of an input. Nothing in them has a meaning in Markdown. */
const CODE = /(?<!`)\\`(\w(?:\\?[\w.:=/ -])*)\\`(?!\\`)/g;
function escapeAroundCode(text) {
  return escapeMarkdown(text).replaceAll(CODE, (_, code) => `\`${code.replaceAll('\\', '')}\``);
}
function renderExcerpt(excerpt) {
  if (excerpt === undefined)
    return [];
  const lines = excerpt.lines.map((line) => `- ${escapeMarkdown(line)}`);
  return [`**${escapeMarkdown(excerpt.title)}:**`, lines.join('\n')];
}

// EXTERNAL MODULE: ./src/teardown/readRequest.ts + 2 modules
var readRequest = __webpack_require__(5505);
;// CONCATENATED MODULE: ./src/teardown/summary.ts


/** Renders the job summary of a run as blocks of Markdown. */
function renderSummary(outcome, known) {
  const { clock, journal, correlationId, request } = known;
  return [
    `### ${headingOf(outcome, request && { ...request, ...request.removal })}`,
    ...(outcome.problem === undefined
      ? [escapeMarkdown(outcome.line)]
      : renderProblem(outcome.problem)),
    ...renderFactLine([request && (0,format/* formatSeconds */.Xo)(clock.now() - journal.startedAtMs)]),
    ...foldAway('Ids', renderList([['Correlation id', correlationId]])),
  ];
}
/** Says in a line how a teardown ended, of what and where, for the top of a summary or a comment. Escaped. */
function headingOf({ status }, about) {
  const { target, environment } = about ?? {};
  const where = environment === undefined ? '' : escapeMarkdown(environment);
  return target === undefined ? unnamed[status] : headings[status](escapeMarkdown(target), where);
}
const headings = {
  deleted: (target, environment) => `Removed ${target} from ${environment}`,
  already_gone: (target, environment) => `${target} is already gone from ${environment}`,
  kept: (target, environment) => `Kept ${target} in ${environment}`,
  failed: (target, environment) => `Teardown of ${target} in ${environment} failed`,
  timed_out: (target, environment) => `Teardown of ${target} in ${environment} timed out`,
  cancelled: (target, environment) => `Teardown of ${target} in ${environment} cancelled`,
};
/** Before the inputs are read, there is no name. */
const unnamed = {
  ...{ deleted: 'Removed', already_gone: 'Already gone', kept: 'Nothing was removed' },
  ...{
    failed: 'Teardown failed',
    timed_out: 'Teardown timed out',
    cancelled: 'Teardown cancelled',
  },
};

;// CONCATENATED MODULE: ./src/teardown/commentOnFailure.ts






/**
 * Says in the comment that a removal failed, if there is a comment; the job is undefined when the inputs are wrong. Never rejects;
 * what fails is noted.
 */
async function commentOnFailure(outcome, job, failed) {
  const about = job === undefined ? aboutWrongInputs(failed) : aboutJob(job);
  const repository = about && (await failed.openRepository(about.token));
  if (about === undefined || repository === undefined)
    return;
  const { runner, clock, journal, cancelled, note } = failed;
  const { startedAtMs } = journal;
  const limit = startReportLimit(clock, cancelled);
  const run = workflowRun(runner.env);
  const heading = headingOf(outcome, about.subject);
  const blocks = [`### ${heading}`, ...renderProblem(outcome.problem), ...logLink(run.url)];
  try {
    // Then its preview is live again, and the comment is about that. A job was only begun if it is not.
    const mayBeOpen = job === undefined;
    if (mayBeOpen && (await (0,event_occasion/* hasReopened */.lr)(runner.event, { ...about, repository }, limit.signal))) {
      return;
    }
    const comment = keepComment({ repository, clock, ...about, startedAtMs });
    await comment.amend(blocks.join('\n\n'), limit.signal);
  }
  catch (error) {
    note(error);
  }
  finally {
    limit.clear();
  }
}
function aboutJob({ inputs, platform, environment, pullRequest, removal, }) {
  const { github_token: token, pr_comment: wantsComment } = inputs;
  if (!wantsComment || token === undefined || pullRequest === undefined)
    return undefined;
  return { subject: { platform, environment, target: removal.target }, pullRequest, token };
}
const { environment, github_token, pr_comment } = readRequest/* teardownFields */.gR;
/** Undefined when the inputs do not even say which comment it is. */
function aboutWrongInputs({ runner, platforms }) {
  const source = (0,inputSource/* inputSource */.wE)(runner);
  const { name: platform, kind } = (0,choosePlatform/* choosePlatform */.x)(platforms, source);
  const target = kind?.readTarget(source);
  const { value: inputs } = (0,readInputs/* readInputs */.K)({ environment, github_token, pr_comment }, source);
  if (target === undefined || inputs?.github_token === undefined)
    return undefined;
  const { pullRequest, ...occasion } = (0,event_occasion/* occasionOf */.zC)(runner.event, inputs.environment);
  if (!inputs.pr_comment || pullRequest === undefined)
    return undefined;
  return { subject: { platform, target, ...occasion }, pullRequest, token: inputs.github_token };
}

// EXTERNAL MODULE: ./src/teardown/outcome.ts
var teardown_outcome = __webpack_require__(4884);
;// CONCATENATED MODULE: ./src/teardown/updateGitHub.ts


/**
 * Reports to GitHub that a preview ended: its deployments become inactive, and its comment says so. Never rejects; what fails is
 * noted.
 */
async function updateGitHub({ inputs, platform, environment, pullRequest, removal }, end, { runner, clock, journal, repository, note, cancelled }) {
  const { startedAtMs } = journal;
  const others = new Set((end.otherTargets ?? []).filter((target) => target !== removal.target));
  const subjectOf = (target) => ({ platform, environment, target });
  const subjects = [subjectOf(removal.target), ...[...others].map(subjectOf)];
  const { signal, clear } = startLongReportLimit(clock, cancelled);
  try {
    const retired = await retireAll(repository, subjects, signal);
    runner.info(retired > 0
      ? `Made ${(0,format/* formatCount */.B4)(retired, 'GitHub Deployment')} inactive.`
      : `GitHub has no active Deployment of ${removal.target} in ${(0,plain/* oneLine */.TN)(environment)}.`);
  }
  catch (error) {
    note(error);
  }
  if (inputs.pr_comment && pullRequest !== undefined) {
    const run = workflowRun(runner.env);
    for (const subject of subjects) {
      const comment = keepComment({ repository, clock, pullRequest, subject, startedAtMs });
      await comment.amend(render(end, environment, run.url), signal).catch(note);
    }
  }
  clear();
}
function render({ status, line }, environment, logUrl) {
  const heading = status === 'kept' ? 'Preview ended' : 'Preview removed';
  return [
    `### ${heading} \u00b7 ${escapeMarkdown(environment)}`,
    escapeMarkdown(line),
    ...logLink(logUrl),
  ].join('\n\n');
}

;// CONCATENATED MODULE: ./src/teardown/work.ts









/** Opens the work of a teardown run. Sends nothing yet. */
function openWork(world, run, record) {
  const { runner } = world;
  const { cancelled } = run;
  const { note, warn } = collectComplaints(runner);
  const around = { ...world, ...run, note };
  const isOpenAgain = ({ pullRequest }, repository) => (0,event_occasion/* hasReopened */.lr)(runner.event, { pullRequest, repository }, cancelled).catch((error) => {
    cancelled.throwIfAborted();
    note(error);
    return false;
  });
  return {
    work: async (request) => {
      if (request === undefined)
        return { status: 'kept', line: 'Nothing was removed.' };
      const { github_token: token, environment: wanted } = request.inputs;
      const repository = token === undefined ? undefined : await world.openRepository(token);
      const about = { wanted, repository, note };
      const { environment, pullRequest } = await (0,event_occasion/* findOccasion */.Fq)(runner.event, about, cancelled);
      run.journal.output('environment', (0,plain/* plainOutput */.MC)(environment));
      const job = { ...request, environment, pullRequest };
      record.job = job;
      if (await isOpenAgain(job, repository))
        return { status: 'kept', line: REOPENED };
      const noteUnderWay = (isUnderWay) => {
        record.isUnderWay = isUnderWay;
      };
      const productionDeployment = askForProduction(repository);
      const outcome = await remove(job, run, { noteUnderWay, productionDeployment });
      run.journal.leave();
      if (outcome.problem === undefined && repository !== undefined) {
        await updateGitHub(job, outcome, { ...around, repository });
      }
      return outcome;
    },
    after: async (outcome) => {
      if (outcome.problem !== undefined)
        await commentOnFailure(outcome, record.job, around);
      warn();
    },
    lines: (outcome) => (outcome.problem === undefined ? [outcome.line] : []),
    summary: (outcome) => renderSummary(outcome, { ...run, request: record.job }),
  };
}
const REOPENED = 'The pull request is open again, so its preview is kept: this run was started when it was closed.';
function remove({ inputs, removal }, run, means) {
  const limit = {
    ms: inputs.timeout_minutes,
    what: 'The removal',
    hint: 'Raise `timeout_minutes` if your platform needs longer.',
  };
  const { journal } = run;
  journal.enter('Remove');
  return withinLimit(run, limit, async (deadline) => (0,teardown_outcome/* outcomeOf */.s)(await removal.remove({ journal, ...means }, deadline)));
}
function askForProduction(repository) {
  return async (fits, signal) => {
    if (repository !== undefined)
      return findProduction(repository, fits, signal);
    throw new actionError/* ActionError */.lZ('input', 'There is no `github_token`, or no repository to ask about.');
  };
}


/***/ })

};
