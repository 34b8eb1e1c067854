import { trimmed, trimmedStart } from './whiteSpace.ts';

/** A command to the runner. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** @see src/Runner.Worker/ActionCommandManager.cs, where each has a class of its own */
const REGISTERED: ReadonlySet<string> = new Set([
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group'],
  ...['notice', 'remove-matcher', 'save-state', 'set-env', 'set-output', 'stop-commands'],
  'warning',
]);

/** Characters that .NET ignores when it compares by culture, as the runner does. */
const WEIGHTLESS =
  // eslint-disable-next-line no-control-regex -- a NUL has no weight either
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;

/** Splits a text like .NET's `StreamReader.ReadLine`. */
export function linesOf(output: string): string[] {
  const lines = output.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/**
 * Reads a line as a command; undefined for an ordinary line.
 *
 * @see src/Runner.Common/ActionCommand.cs
 */
export function commandIn(line: string): RunnerCommand | undefined {
  return commandAmong(line, REGISTERED);
}

/** Reads a line while commands are paused: a token that ends the pause is a command as well. */
export function commandWhilePaused(line: string, token: string): RunnerCommand | undefined {
  return commandAmong(line, new Set([...REGISTERED, token]));
}

function commandAmong(line: string, names: ReadonlySet<string>): RunnerCommand | undefined {
  return newCommand(line, names) ?? oldCommand(line, names);
}

/** `::name key=value,key=value::data`, after white space. */
function newCommand(line: string, names: ReadonlySet<string>): RunnerCommand | undefined {
  const message = trimmedStart(line);
  if (indexOf(message, '::', 0) !== 0) return undefined;
  const end = indexOf(message, '::', 2);
  if (end === -1) return undefined;
  const info = message.slice(2, end);
  const [name, properties] = cutAt(info, ' ');
  if (!names.has(name.toLowerCase())) return undefined;
  return {
    name: name.toLowerCase(),
    properties: readProperties(trimmed(properties), ',', IN_PROPERTY),
    data: unescape(message.slice(end + 2), IN_DATA),
  };
}

/** `##[name key=value;key=value]data`, anywhere in a line; only the first is tried. */
function oldCommand(line: string, names: ReadonlySet<string>): RunnerCommand | undefined {
  const start = indexOf(line, '##[', 0);
  const end = start === -1 ? -1 : line.indexOf(']', start);
  if (end < start + 3) return undefined;
  const [name, properties] = cutAt(line.slice(start + 3, end), ' ');
  if (!names.has(name.toLowerCase())) return undefined;
  return {
    name: name.toLowerCase(),
    properties: readProperties(properties, ';', IN_OLD),
    data: unescape(line.slice(end + 1), IN_OLD),
  };
}

/** Finds a key by culture: between its characters there may be such as have no weight. */
function indexOf(text: string, key: string, from: number): number {
  for (let start = from; start < text.length; start += 1) {
    let matched = 0;
    for (let at = start; at < text.length && matched < key.length; at += 1) {
      const character = text.charAt(at);
      if (character === key[matched]) matched += 1;
      else if (!WEIGHTLESS.test(character)) break;
    }
    if (matched === key.length) return start;
  }
  return -1;
}

function cutAt(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

type Escapes = readonly (readonly [string, string])[];
const BREAKS: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
];
const PER_CENT: Escapes = [['%25', '%']];
const IN_DATA: Escapes = [...BREAKS, ...PER_CENT];
const IN_PROPERTY: Escapes = [...BREAKS, ['%3A', ':'], ['%2C', ','], ...PER_CENT];
const IN_OLD: Escapes = [['%3B', ';'], ...BREAKS, ['%5D', ']'], ...PER_CENT];

function readProperties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const part of text.split(separator)) {
    const [, name, value] = /^=*([^=]+)=+([^]+)$/.exec(part) ?? [];
    if (name !== undefined && value !== undefined)
      properties[name.toLowerCase()] = unescape(value, escapes);
  }
  return properties;
}

function unescape(text: string, escapes: Escapes): string {
  return escapes.reduce((read, [escaped, plain]) => read.replaceAll(escaped, plain), text);
}
