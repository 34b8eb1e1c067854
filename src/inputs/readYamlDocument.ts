import { Composer, Lexer, LineCounter, Parser } from 'yaml';
import type { CST, Document, ErrorCode } from 'yaml';

/** A problem at an offset of a text. The message has no full stop, and may quote the text. */
export interface YamlProblem {
  readonly code: ErrorCode | 'TOO_DEEP' | 'TOO_LONG';
  readonly offset: number;
  readonly message: string;
}

/** A parsed text and its problems. */
export interface YamlText {
  /** Absent when the text is too deep or too long to be parsed. */
  readonly document?: Document.Parsed;
  readonly problems: readonly YamlProblem[];
  /** Returns the line and column of an offset, both from 1. */
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number };
}

/**
 * The most brackets, commas, dashes, keys, values and line ends: what a text has without its blanks. Thousands of promotions have
 * fewer; a megabyte of commas or of empty lines would take the library many seconds.
 */
const MOST_PARTS = 400_000;

/**
 * Parses a text as YAML 1.2, which includes JSON. Reports tags and keys that are not strings as problems; the caller checks
 * for duplicate keys. `merge` turns merge keys (`<<`) on. Never throws, whatever the text.
 */
export function readYamlDocument(text: string, { merge }: { readonly merge: boolean }): YamlText {
  const lineCounter = new LineCounter();
  const placeAt: YamlText['placeAt'] = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    // Before parsing, the counter knows no line.
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const { document, second } = withoutTraces(() => compose(text, lineCounter, merge));
    const { errors, warnings } = document;
    const problems = [...[...errors, ...warnings].map(describe), ...second];
    const deep = problems.find(({ code }) => code === 'TOO_DEEP');
    return deep === undefined ? { document, problems, placeAt } : { problems: [deep], placeAt };
  } catch (error) {
    if (error instanceof TooLong) return { problems: [tooLong], placeAt };
    // The parser is recursive, and deep nesting overflows the stack.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [tooDeep(0)], placeAt };
  }
}

class TooLong extends Error {}

/** Does what `parseDocument` of the library does, and counts on the way. */
function compose(
  text: string,
  lineCounter: LineCounter,
  merge: boolean,
): { readonly document: Document.Parsed; readonly second: readonly YamlProblem[] } {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    merge,
    stringKeys: true,
    // The library's check is quadratic.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [document, second] = composer.compose(tokensOf(text, lineCounter), true, text.length);
  if (document === undefined) throw new Error('The YAML library has made no document.');
  if (second === undefined) return { document, second: [] };
  return { document, second: [{ ...severalDocuments, offset: second.range[0] }] };
}

function* tokensOf(text: string, lineCounter: LineCounter): Generator<CST.Token, void> {
  const parser = new Parser(lineCounter.addNewLine);
  lineCounter.addNewLine(0);
  let parts = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (!NO_PARTS.has(lexeme.charAt(0))) parts += 1;
    if (parts > MOST_PARTS) throw new TooLong();
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/** First characters of blanks, comments and the lexer's own marks. */
const NO_PARTS: ReadonlySet<string> = new Set(' \t#\u0002\u0018\u001f');

/** Turns stack traces off: the library creates an error for each problem, and 100,000 traces take seconds. */
function withoutTraces<T>(action: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return action();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function describe({
  code,
  pos: [offset],
  message,
}: Document.Parsed['errors'][number]): YamlProblem {
  // The parser also reports a stack overflow as a problem.
  if (/call stack|stack overflow/i.test(message)) return tooDeep(offset);
  return { code, offset, message };
}

function tooDeep(offset: number): YamlProblem {
  return { code: 'TOO_DEEP', offset, message: 'It is nested too deeply' };
}

const severalDocuments = {
  code: 'MULTIPLE_DOCS',
  message: 'Source contains multiple documents; please use YAML.parseAllDocuments()',
} as const;

const tooLong: YamlProblem = {
  code: 'TOO_LONG',
  offset: 0,
  message: `It has more than ${String(MOST_PARTS)} values, keys, brackets and the like`,
};
