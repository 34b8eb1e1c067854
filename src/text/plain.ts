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

/** Takes out of a text what a terminal or a log viewer could act on or break a line at. */
export function withoutControls(text: string): string {
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

const LONGEST_NAME = 300;
/** Controls, marks that change the direction of text, line separators, halves of a character. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu;

/**
 * Makes a name from outside printable on one line: what cannot be printed becomes `\u{…}`, bytes that are no UTF-8 become
 * `\xNN`, a name that would blur into its sentence is quoted, and of a very long one only the end is shown. Secrets are hidden.
 */
export function showName(name: string | Buffer): Foreign {
  // Secrets go first: one that is cut or escaped is not recognised.
  const text = typeof name === 'string' ? name : decodeLoosely(name);
  const shown = redact(text.slice(-DECODED_LENGTH));
  // The beginning of what was taken may be half a secret.
  const whole = text.length > DECODED_LENGTH ? shown.slice(LONGEST_SECRET) : shown;
  const clean = whole.replace(UNPRINTABLE, escape);
  const short = clean.length > LONGEST_NAME ? `…${clean.slice(-LONGEST_NAME)}` : clean;
  const isPlain = short !== '' && !/[\s,"]|->/.test(short);
  return (isPlain ? short : `"${short.replaceAll('"', '\\"')}"`) as Foreign;
}

function decodeLoosely(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return text;
  return bytes
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (byte) => String.raw`\x${byte.charCodeAt(0).toString(16)}`);
}

function escape(character: string): string {
  return String.raw`\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
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

/**
 * Removes a character from the end, however often it is there. A regular expression would backtrack from each one further
 * inside.
 */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end -= 1;
  return text.slice(0, end);
}
