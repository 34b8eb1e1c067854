/** What the lines say, and everything that is wrong with them. Faults name line and key, never a value. */
export interface KeyValues {
  readonly entries: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

const KEY = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Parses `KEY=VALUE` lines, keeping their order. Blank lines and lines that begin with `#` are skipped.
 * Quotes work as in dotenv: `'…'` and `` `…` `` hold their text as it is, `"…"` may have `\n` in it, all may span lines.
 * Beyond dotenv, nothing is lost silently: a `#` inside an unquoted value belongs to it, and a key given twice, an empty
 * value without quotes, or a line that cannot be read is a fault.
 */
export function parseKeyValueLines(text: string): KeyValues {
  const lines = text.split(/\r\n|\n|\r/);
  const entries = new Map<string, string>();
  const faults: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line === '' || line.startsWith('#')) continue;
    const where = `line ${String(index + 1)}`;
    const [, key = '', rest = ''] = /^(?:export\s+)?([^=\s]*)\s*=([^]*)$/.exec(line) ?? [];
    if (!KEY.test(key)) {
      // The line is not shown: it may be the rest of a secret that lacks its quotes.
      faults.push(`has no KEY=VALUE in ${where} (a key has letters, digits and _).`);
      continue;
    }
    const value = readValue(rest.trim(), lines.slice(index + 1));
    index += value.extraLines;
    if (value.fault !== undefined) faults.push(`has ${value.fault} for ${key} in ${where}.`);
    else if (entries.has(key)) faults.push(`has the key ${key} twice, again in ${where}.`);
    else entries.set(key, value.text);
  }
  return { entries, faults };
}

interface Value {
  readonly text: string;
  readonly fault?: string;
  /** How many of the following lines belong to it. */
  readonly extraLines: number;
}

function readValue(start: string, following: readonly string[]): Value {
  const quote = start[0];
  if (quote !== '"' && quote !== "'" && quote !== '`') {
    return start === ''
      ? { text: '', fault: 'no value (is the secret or variable behind it set?)', extraLines: 0 }
      : { text: start, extraLines: 0 };
  }
  let quoted = start;
  for (let extraLines = 0; ; extraLines += 1) {
    const end = closingQuote(quoted, quote);
    if (end !== -1) {
      const after = quoted.slice(end + 1).trim();
      const text = unescape(quoted.slice(1, end), quote);
      return after === '' || after.startsWith('#')
        ? { text, extraLines }
        : { text, fault: 'text after the closing quote', extraLines };
    }
    const next = following[extraLines];
    if (next === undefined) return { text: '', fault: 'a quote that is never closed', extraLines };
    quoted += `\n${next}`;
  }
}

/** Finds the quote that ends the text, which is the first one without a backslash before it. */
function closingQuote(quoted: string, quote: string): number {
  for (let index = 1; index < quoted.length; index += 1) {
    if (quoted[index] === '\\' && quoted[index + 1] === quote) index += 1;
    else if (quoted[index] === quote) return index;
  }
  return -1;
}

function unescape(text: string, quote: string): string {
  return quote === '"'
    ? text.replaceAll(String.raw`\n`, '\n').replaceAll(String.raw`\r`, '\r')
    : text;
}
