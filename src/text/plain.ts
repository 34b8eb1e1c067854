import { redact } from './redact.ts';
import type { Foreign } from './redact.ts';
import { DECODED_LENGTH } from './redaction/index.ts';

/**
 * Everything that a terminal or a log viewer could act on or break a line at: C0 and C1 controls, line and paragraph
 * separators, direction marks.
 */
const CONTROLS =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u001f\u007f-\u009f\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

const LONGEST = 500;
/** In characters, in its longest spelling. */
const LONGEST_SECRET = 2000;

/**
 * Takes in a text from outside: one printable line without secrets, cut after 500 characters. Secrets go first, for one that was
 * cut in two or has lost a tab is not recognised. Our own words go through {@link printable} instead.
 */
export function oneLine(text: string): Foreign {
  const shown = redact(text.slice(0, DECODED_LENGTH));
  // The end of what was taken may be half a secret, unless the secret was found there.
  const isCut = text.length > DECODED_LENGTH && !shown.endsWith('***');
  const whole = isCut ? shown.slice(0, -LONGEST_SECRET) : shown;
  return printable(whole) as Foreign;
}

/** Takes in a text from outside as {@link oneLine} does, and keeps all of it: for values that must be shown in full. */
export function wholeLine(text: string): Foreign {
  return withoutControls(redact(text)) as Foreign;
}

/** Makes one printable line of a text that is ours or was taken in before, cut after 500 characters. Redacts nothing. */
export function printable(text: string): string {
  return cut(withoutControls(text), LONGEST);
}

function withoutControls(text: string): string {
  return text.toWellFormed().replace(CONTROLS, ' ').trim();
}

/** Cuts a text to at most so many characters, of which the last is an ellipsis where there were more. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Half a character is no valid text, which the API of GitHub refuses.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Takes in a text from outside as {@link oneLine} does, and ends it as a sentence ends. */
export function asSentence(text: string): Foreign {
  return oneLine(text).replace(/(?<![.!?…])$/, '.') as Foreign;
}

/**
 * Makes a text that is ours or was taken in before fit for an output: one line that stays harmless when a later step prints it.
 */
export function plainOutput(text: string): string {
  return withoutCommands(printable(text));
}

/**
 * Keeps a line of text from acting as a command to the runner, which takes `::name::` at the start of a line
 * (white space before it is ignored) and `##[name]` anywhere in it for one.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function withoutCommands(line: string): string {
  return line.replace(/^([\s\u0085\u180e\u200b]*):(?=:)/, '$1: ').replaceAll('##[', '# #[');
}

/** Takes a character off the end, however often it is there. A pattern for it would try again from each that is further inside. */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end -= 1;
  return text.slice(0, end);
}

/**
 * What Markdown or GitHub acts on, by where it does so: anything else, such as `preview/pr-12`, is left as it is written.
 *
 * @see https://github.github.com/gfm/
 */
const ACTIVE = new RegExp(
  [
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
    .join('|'),
  'giu',
);

/** What mentions a user or an issue. A character without width within it prevents that, and no escape does. */
const MENTION = /@(?=[a-z\d.-])|#(?=\d)|\bgh-(?=\d)/gi;

/**
 * Escapes a text that is ours or was taken in before for Markdown, so that it shows as it is: no formatting, link, HTML or
 * table cell, and no mention of a user or an issue. What Markdown does not act on stays readable.
 */
export function escapeMarkdown(text: string): string {
  return escapeWholeMarkdown(printable(text));
}

/** Nothing in it can be active. Most texts are such, and to see that is much cheaper than to search them with {@link ACTIVE}. */
const INACTIVE = /^[a-z\d /,]*$/i;

/** As {@link escapeMarkdown}, and keeps all of a text of any length. */
export function escapeWholeMarkdown(text: string): string {
  const line = withoutControls(text);
  if (INACTIVE.test(line)) return line;
  return line.replace(ACTIVE, String.raw`\$&`).replace(MENTION, '$&\u200b');
}

/** Makes a link of Markdown to a URL from outside. What is percent-encoded in it stays as it is. */
export function markdownLink(text: string, url: string): string {
  const target = encodeURI(url.toWellFormed()).replaceAll(/%25(?=[\da-f]{2})/gi, '%');
  return `[${escapeMarkdown(text)}](<${target}>)`;
}
