/** The values of the lines, and all faults. A fault names the line and the key, never a value. */
export interface KeyValues {
  readonly entries: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

const KEY = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Parses `KEY=VALUE` lines, keeping their order. Blank lines and lines that begin with `#` are skipped.
 * Quotes work as in dotenv: `'…'` and `` `…` `` are literal, `"…"` may contain `\n`, all may span lines.
 * Unlike dotenv, it loses nothing silently: a `#` inside an unquoted value belongs to it, and a duplicate key, an empty
 * value without quotes or an unreadable line is a fault.
 */
export function parseKeyValueLines(text: string): KeyValues {
  const { entries, faults } = readLines(text.split(LINE_BREAK));
  return { entries: new Map([...entries].map(([key, { value }]) => [key, value])), faults };
}

/** Joins two texts of `KEY=VALUE` lines without faults. A key that is in both keeps the value of the second. */
export function mergeKeyValueLines(first: string, second: string): string {
  const lines = first.split(LINE_BREAK);
  const winning = readLines(second.split(LINE_BREAK)).entries;
  const dropped = new Set(
    [...readLines(lines).entries].flatMap(([key, { from, to }]) =>
      winning.has(key) ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [],
    ),
  );
  return [...lines.filter((_, index) => !dropped.has(index)), second].join('\n');
}

const LINE_BREAK = /\r\n|\n|\r/;

interface Entry {
  readonly value: string;
  /** Its first and its last line, counted from 0. */
  readonly from: number;
  readonly to: number;
}

function readLines(lines: readonly string[]): {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly faults: readonly string[];
} {
  const entries = new Map<string, Entry>();
  const faults: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trimStart();
    if (line === '' || line.startsWith('#')) continue;
    const where = `line ${String(index + 1)}`;
    const { key, rest } = cutAtEquals(line);
    if (!KEY.test(key)) {
      // Never shows the line: it may be the rest of a multi-line secret without quotes.
      faults.push(`has no KEY=VALUE in ${where} (a key has letters, digits and _).`);
      continue;
    }
    const value = readValue(rest.trimStart(), { lines, from: index + 1 });
    const from = index;
    index += value.extraLines;
    if (value.fault !== undefined) faults.push(`has ${value.fault} for ${key} in ${where}.`);
    else if (entries.has(key)) faults.push(`has the key ${key} twice, again in ${where}.`);
    else entries.set(key, { value: value.text, from, to: index });
  }
  return { entries, faults };
}

/** Cuts a line at its `=`; without one the key is empty. A single regular expression would backtrack over long runs of blanks. */
function cutAtEquals(line: string): { readonly key: string; readonly rest: string } {
  const equals = line.indexOf('=');
  if (equals === -1) return { key: '', rest: '' };
  const start = /^export\s/.test(line) ? 'export '.length : 0;
  return { key: line.slice(start, equals).trim(), rest: line.slice(equals + 1) };
}

interface Value {
  readonly text: string;
  readonly fault?: string;
  /** Number of following lines that belong to the value. */
  readonly extraLines: number;
}

/** The lines after `from`. Passes the whole array: a slice for each line would take minutes for a large text. */
interface Following {
  readonly lines: readonly string[];
  readonly from: number;
}

function readValue(start: string, following: Following): Value {
  const quote = start[0];
  if (quote !== '"' && quote !== "'" && quote !== '`') {
    return start === ''
      ? { text: '', fault: 'no value (is the secret or variable behind it set?)', extraLines: 0 }
      : { text: start.trimEnd(), extraLines: 0 };
  }
  const inside: string[] = [];
  let line: string | undefined = start.slice(1);
  for (let extraLines = 0; line !== undefined; extraLines += 1) {
    const end = closingQuote(line, quote);
    if (end !== -1) {
      const after = line.slice(end + 1).trim();
      const text = unescape([...inside, line.slice(0, end)].join('\n'), quote);
      return after === '' || after.startsWith('#')
        ? { text, extraLines }
        : { text, fault: 'text after the closing quote', extraLines };
    }
    inside.push(line);
    line = following.lines[following.from + extraLines];
  }
  return { text: '', fault: 'a quote that is never closed', extraLines: inside.length - 1 };
}

/**
 * Finds the closing quote, the first one without a backslash before it; -1 when it is on a later line.
 */
function closingQuote(line: string, quote: string): number {
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === '\\' && line[index + 1] === quote) index += 1;
    else if (line[index] === quote) return index;
  }
  return -1;
}

function unescape(text: string, quote: string): string {
  return quote === '"'
    ? text.replaceAll(String.raw`\n`, '\n').replaceAll(String.raw`\r`, '\r')
    : text;
}
