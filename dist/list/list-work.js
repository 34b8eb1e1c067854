export const id = "list-work";
export const ids = ["list-work"];
export const modules = {

/***/ 6913:
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
;// CONCATENATED MODULE: ./src/text/printableJson.ts

/**
 * Writes a value as JSON on one line that is safe to print in a later step. Escapes what a log or the runner could act on, so
 * the values are the same after parsing. Redacts secrets.
 */
function printableJson(value) {
  const json = JSON.stringify(value, (_, each) => typeof each === 'string' ? (0,redact/* redact */.E$)(each) : each);
  return json.replace(SPECIAL, printableJson_escape);
}
/** Control characters, line separators, direction marks, and the `#` of a workflow command inside a line. */
const SPECIAL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|#(?=#\[)/gu;
function printableJson_escape(character) {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
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

;// CONCATENATED MODULE: ./src/list/summary.ts


/** A job summary holds 1 MiB. */
const MOST_ROWS = 1000;
/** Renders the job summary of a run as blocks of Markdown: what there is and where, with its ids folded away. */
function renderSummary(outcome, { list, correlationId }) {
  const ids = renderList([['Correlation id', correlationId]]);
  if (outcome.status === 'listed')
    return renderListed(outcome, ids);
  const what = list === undefined ? '' : ` ${list.noun}s in ${escapeMarkdown(list.place)}`;
  return [`### Listing${what} failed`, ...renderProblem(outcome.problem), ...foldAway('Ids', ids)];
}
/** Says in words how many targets there are, and where: `Found 3 projects in store abc123`. */
function found({ list, targets }) {
  return `Found ${(0,format/* formatCount */.B4)(targets.length, list.noun)} in ${list.place}`;
}
function renderListed(outcome, ids) {
  const { list, targets } = outcome;
  const more = targets.length - MOST_ROWS;
  return [
    `### ${escapeMarkdown(found(outcome))}`,
    ...renderTargets(list.columns, targets),
    ...(more > 0 ? [`\u2026 and ${(0,format/* formatNumber */.ZV)(more)} more, all of them in \`targets\`.`] : []),
    ...foldAway('Ids', [...renderTargets(list.ids, targets), ...ids]),
  ];
}
function renderTargets(columns, targets) {
  if (targets.length === 0)
    return [];
  const rows = targets
    .slice(0, MOST_ROWS)
    .map((target) => columns.map(({ value, or = '' }) => (0,plain/* oneLine */.TN)(String(target[value] ?? target[or] ?? ''))));
  return [
    renderTable(columns.map(({ heading }) => heading), rows),
  ];
}

;// CONCATENATED MODULE: ./src/list/work.ts



/** Fixed: reading a hundred pages takes seconds, even with some retries. */
const LIMIT = {
  ms: 10 * 60_000,
  what: 'Reading the list',
  hint: 'Try again later, or filter the list.',
};
/**
 * GitHub's limit for the jobs of a matrix.
 *
 * @see https://docs.github.com/en/actions/reference/limits
 */
const MOST_JOBS = 256;
/**
 * GitHub's limit for the outputs of a job: 1 MB, two bytes a character.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const MOST_CHARACTERS = 500_000;
/** Opens the work of a list run. Sends nothing yet. */
function openWork(run) {
  const { runner } = run;
  return {
    work: (list) => withinLimit(run, LIMIT, async (deadline) => {
      run.journal.enter('List');
      const targets = await list.read(deadline, run.journal);
      run.journal.output('targets', printableJson(targets));
      const batches = printableJson(splitTargets(targets));
      run.journal.output('batches', batches);
      run.journal.output('count', String(targets.length));
      if (targets.length > MOST_JOBS)
        runner.notice(tooMany(list, targets));
      if (batches.length > MOST_CHARACTERS)
        runner.warning(tooLong(batches));
      return { status: 'listed', list, targets };
    }),
    lines: (outcome) => (outcome.status === 'listed' ? [`${found(outcome)}.`] : []),
    summary: (outcome, list) => renderSummary(outcome, { list, correlationId: run.correlationId }),
  };
}
/** Splits a list into lists that fit a matrix each, in the same order. None give an empty list. */
function splitTargets(targets) {
  const count = Math.ceil(targets.length / MOST_JOBS);
  return Array.from({ length: count }, (_, at) => targets.slice(at * MOST_JOBS, (at + 1) * MOST_JOBS));
}
function tooMany({ noun }, targets) {
  return {
    title: 'Too many for one matrix',
    message: `There are ${(0,format/* formatCount */.B4)(targets.length, noun)}, but a matrix has at most ${String(MOST_JOBS)} jobs. ` +
      'Give each of `batches` to a call of deploy-fleet.yml, or filter the list.',
  };
}
function tooLong(batches) {
  return {
    title: 'Too long for the output of a job',
    message: `The list has ${(0,format/* formatNumber */.ZV)(batches.length)} characters, but the outputs of a job hold ${(0,format/* formatNumber */.ZV)(MOST_CHARACTERS)}. ` +
      'Filter it: list the targets in several jobs.',
  };
}


/***/ })

};
