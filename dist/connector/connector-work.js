export const id = "connector-work";
export const ids = ["connector-work"];
export const modules = {

/***/ 5557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWork: () => (/* binding */ openWork)
});

// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __webpack_require__(1615);
// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
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

// EXTERNAL MODULE: ./src/text/redact.ts + 2 modules
var redact = __webpack_require__(7312);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/connector/outcome.ts + 1 modules
var outcome = __webpack_require__(8810);
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
/** Renders a table as Markdown. Whatever its cells say is escaped, and cut after 500 characters unless it is to stay whole. */
function renderTable(head, rows, { isWhole = false } = {}) {
  const escape = isWhole ? escapeWholeMarkdown : escapeMarkdown;
  return renderMarkdownTable(head.map(escape), rows.map((cells) => cells.map(escape)));
}
/** Renders a table whose cells are Markdown already, such as links. */
function renderMarkdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
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

;// CONCATENATED MODULE: ./src/connector/summary.ts


/** A job summary holds 1 MiB, and a report can be longer. */
const MOST_CHECKS = 200;
/** Renders the job summary of a run as blocks of Markdown. */
function renderSummary(outcome, known) {
  const blocks = outcome.problem === undefined
    ? [...(outcome.plan ?? []), outcome.line].map(escapeMarkdown)
    : renderProblem(outcome.problem);
  return [
    `### ${headings[outcome.status]}`,
    ...blocks,
    renderTable(['', ''], facts(known)),
    ...renderChecks(known.report?.checks ?? []),
  ];
}
const headings = {
  published: 'Published',
  previewable: 'Previewable',
  unchanged: 'Nothing to release',
  planned: 'Planned',
  deleted: 'Draft deleted',
  already_gone: 'Nothing to delete',
  failed: 'Release failed',
  timed_out: 'Release timed out',
  cancelled: 'Release cancelled',
  unknown: 'Outcome unknown',
};
function facts({ clock, journal, correlationId, rows, }) {
  const { connector_version: version, platform_status: status } = journal.outputs();
  return [
    ...rows,
    ...(version === undefined ? [] : [['Version', version]]),
    ...(status === undefined ? [] : [['Platform status', status]]),
    ['Correlation id', correlationId],
    ['Duration', (0,format/* formatDuration */.a3)(clock.now() - journal.startedAtMs)],
  ];
}
function renderChecks(checks) {
  if (checks.length === 0)
    return [];
  const rows = checks
    .slice(0, MOST_CHECKS)
    .map(({ title, result, message = '', application = '', remedy = '' }) => [
    application === '' ? title : `${application}: ${title}`,
    result,
    message,
    remedy,
  ]);
  const more = checks.length - rows.length;
  return [
    renderTable(['Check', 'Result', 'The platform says', 'What to do'], rows),
    ...(more > 0 ? [`\u2026 and ${String(more)} more, all of them in \`report_path\`.`] : []),
  ];
}

;// CONCATENATED MODULE: ./src/connector/work.ts




/** Opens the work of a connector run. Sends nothing yet. */
function openWork(world, run, record) {
  const notes = {
    keepReport: (newest) => {
      record.report = newest;
    },
    noteUnderWay: (sentence) => {
      record.underWay = sentence;
    },
  };
  const showReport = async () => {
    run.journal.leave();
    if (record.report === undefined)
      return;
    annotateFailures(record.report.checks, world.runner);
    await writeReport(record.report, world, run);
  };
  return {
    work: async (request) => {
      try {
        return await carryOut(request, run, notes);
      }
      finally {
        await showReport();
      }
    },
    lines: (outcome) => outcome.problem === undefined ? [...(outcome.plan ?? []), outcome.line] : [],
    summary: (outcome, request) => {
      const { report } = record;
      return renderSummary(outcome, { ...run, rows: request?.platform.rows ?? [], report });
    },
  };
}
function carryOut({ inputs, platform }, run, notes) {
  const { journal } = run;
  const limit = {
    ms: inputs.timeout_minutes,
    what: inputs.command === 'delete' ? 'Deleting the draft' : 'The release',
    lastKnown: () => {
      const status = journal.outputs().platform_status;
      return status === undefined ? undefined : `Last seen: ${status}.`;
    },
    hint: 'Raise `timeout_minutes` if your checks take longer.',
  };
  journal.enter(inputs.command === 'delete' ? 'Remove' : 'Release');
  return withinLimit(run, limit, async (deadline) => {
    const { on_conflict: onConflict, dry_run: dryRun } = inputs;
    const means = { journal, onConflict, dryRun, ...notes };
    return (0,outcome/* outcomeOf */.s)(await platform.carryOut(means, deadline));
  });
}
/** GitHub shows 10 errors of a step, and the last one is the step's own. */
const MOST_ERRORS = 9;
/** Writes an error for each check that failed, with what to do about it. */
function annotateFailures(checks, runner) {
  const failed = checks.filter(({ result }) => result === 'failed');
  for (const { title, message, application, remedy } of failed.slice(0, MOST_ERRORS)) {
    const where = application === undefined ? '' : `${application}: `;
    const what = message === undefined ? `${where}${title}` : `${where}${message}`;
    const lines = [what, remedy].filter((line) => line !== undefined);
    runner.error({ title, message: lines.join('\n') });
  }
  if (failed.length > MOST_ERRORS) {
    runner.info(`${String(failed.length - MOST_ERRORS)} more failed checks are in the summary.`);
  }
}
/** Writes the report for later steps. That it cannot be written never decides how the step ends. */
async function writeReport({ json }, { writeReport: write, runner }, { journal }) {
  try {
    const path = await write(runner.temporaryFolder, `${(0,redact/* redact */.E$)(JSON.stringify(json, null, 2))}\n`);
    journal.output('report_path', (0,plain/* plainOutput */.MC)(path));
  }
  catch {
    runner.warning({
      title: 'No check report',
      message: 'The check report could not be written, so `report_path` is not set.',
    });
  }
}


/***/ })

};
