import { redact } from './redact.ts';

/**
 * Everything that a terminal or a log viewer could act on or break a line at: C0 and C1 controls, line and paragraph
 * separators, direction marks.
 */
const CONTROLS =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u001f\u007f-\u009f\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

const LONGEST = 500;

/**
 * Makes one printable line of a text from outside, without secrets, cut after 500 characters. Secrets go first: one that is
 * cut in two, has lost a tab or is escaped for Markdown is not recognised any more.
 */
export function oneLine(text: string): string {
  return cut(redact(text).toWellFormed().replace(CONTROLS, ' ').trim(), LONGEST);
}

/** Cuts a text to at most so many characters, of which the last is an ellipsis where there were more. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Half a character is no valid text, which the API of GitHub refuses.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Makes one line of a text from outside that ends as a sentence does. */
export function asSentence(text: string): string {
  return oneLine(text).replace(/(?<![.!?…])$/, '.');
}

/**
 * Makes a text from outside fit for an output: one line without secrets that stays harmless when a later step prints it.
 */
export function plainOutput(text: string): string {
  return withoutCommands(oneLine(text));
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

/**
 * Escapes a text for Markdown, so that it shows as it is: no formatting, link, HTML or table cell, and no
 * mention of a user or an issue.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
    .replace(/(?<=[@#])/g, '\u200b');
}

/** Makes a link of Markdown to a URL from outside. */
export function markdownLink(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](<${encodeURI(url.toWellFormed())}>)`;
}
