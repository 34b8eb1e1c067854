import { withoutMark } from './whiteSpace.ts';

/** The pairs of a file, and why the runner fails the step if it cannot read all of it. */
export interface ReadFile {
  readonly pairs: readonly (readonly [string, string])[];
  readonly error: string | undefined;
}

/**
 * Reads a file of `NAME=VALUE` lines and delimited values: outputs, state, variables. What stands above a line that cannot be read
 * counts all the same. On Linux and macOS only a line feed ends a line.
 *
 * @see src/Runner.Worker/FileCommandManager.cs, `EnvFileKeyValuePairs`
 */
export function readKeyValueFile(text: string): ReadFile {
  const pairs: [string, string][] = [];
  const lines = withoutMark(text).split('\n');
  const isUnfinished = lines.at(-1) !== '';
  if (!isUnfinished) lines.pop();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name = '', operator, rest = ''] = /^([^]*?)(<<|=)([^]*)$/.exec(line) ?? [];
    if (operator === undefined) return { pairs, error: `Invalid format '${line}'` };
    if (operator === '=') {
      pairs.push([name, rest]);
      continue;
    }
    if (name === '' || rest === '') {
      return { pairs, error: `Invalid format '${line}'. ${NO_NAME}` };
    }
    const end = lines.indexOf(rest, at + 1);
    if (end === -1) {
      const isLast = isUnfinished && at + 1 < lines.length;
      return { pairs, error: isLast ? NO_LINE_END : `${NO_END} '${rest}'` };
    }
    pairs.push([name, lines.slice(at + 1, end).join('\n')]);
    at = end;
  }
  return { pairs, error: undefined };
}

const NO_NAME = 'Name must not be empty and delimiter must not be empty';
const NO_END = 'Invalid value. Matching delimiter not found';
const NO_LINE_END = 'Invalid value. EOF marker missing new line.';

/** Reads all pairs of a file, and throws where the runner fails the step. */
export function readFileCommands(text: string): readonly (readonly [string, string])[] {
  const { pairs, error } = readKeyValueFile(text);
  if (error !== undefined) throw new Error(error);
  return pairs;
}
