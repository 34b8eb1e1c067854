/**
 * A model of how GitHub's runner reads a step's output, after its sources (`ActionCommand`, `OutputManager`,
 * `FileCommandManager`). Independent of the product.
 */

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const REGISTERED = new Set([
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group'],
  ...['internal-set-repo-path', 'notice', 'remove-matcher', 'save-state', 'set-env', 'set-output'],
  ...['stop-commands', 'warning'],
]);

/** White space that .NET's `TrimStart` removes. */
const WHITE_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** Characters that .NET ignores when it compares by culture, as the runner does. */
const WEIGHTLESS =
  // eslint-disable-next-line no-control-regex -- a NUL has no weight either
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Splits a step's standard output like .NET's `StreamReader.ReadLine`. */
export function linesOf(output: string): string[] {
  const lines = output.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Reads a line as a command; undefined for an ordinary line. */
export function commandIn(line: string): RunnerCommand | undefined {
  return newCommand(line) ?? oldCommand(line);
}

function newCommand(line: string): RunnerCommand | undefined {
  const message = line.replace(WHITE_SPACE, '');
  if (!begins(message, '::')) return undefined;
  const end = message.indexOf('::', 2);
  if (end === -1) return undefined;
  const command = readInfo(message.slice(2, end), ',');
  return command && { ...command, data: unescape(message.slice(end + 2)) };
}

function oldCommand(line: string): RunnerCommand | undefined {
  for (let at = 0; at < line.length; at += 1) {
    const end = line.indexOf(']', at);
    if (end === -1) return undefined;
    if (!begins(line.slice(at), '##[')) continue;
    const command = readInfo(line.slice(at + 3, Math.max(end, at + 3)), ';');
    if (command) return { ...command, data: unescape(line.slice(end + 1)) };
  }
  return undefined;
}

function begins(text: string, key: string): boolean {
  return text.slice(0, 40).replace(WEIGHTLESS, '').startsWith(key);
}

function readInfo(info: string, separator: ',' | ';'): Omit<RunnerCommand, 'data'> | undefined {
  const space = info.indexOf(' ');
  const name = (space === -1 ? info : info.slice(0, space)).toLowerCase();
  if (!REGISTERED.has(name)) return undefined;
  const properties: Record<string, string> = {};
  for (const part of space === -1
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = part.indexOf('=');
    if (equals > 0 && equals < part.length - 1)
      properties[part.slice(0, equals)] = unescapeProperty(part.slice(equals + 1));
  }
  return { name, properties };
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  const breaks = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return breaks.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}

/** Reads a file of `NAME=VALUE` lines and delimited values, such as the outputs. Throws like the runner. */
export function readFileCommands(text: string): [string, string][] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const pairs: [string, string][] = [];
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const [, name, operator, rest] = /^(.*?)(<<|=)([^]*)$/.exec(line) ?? [];
    if (!name || rest === undefined) throw new Error(`Unable to process '${line}'.`);
    if (operator === '=') pairs.push([name, rest]);
    else {
      const end = lines.indexOf(rest);
      if (rest === '' || end === -1) throw new Error(`Matching delimiter not found '${rest}'`);
      pairs.push([
        name,
        lines
          .splice(0, end + 1)
          .slice(0, -1)
          .join('\n'),
      ]);
    }
  }
  return pairs;
}
