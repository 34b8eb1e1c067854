import { Lexer, LineCounter, parseDocument } from 'yaml';
import type { Document, ErrorCode } from 'yaml';

/** What is wrong at an offset of a text. The message has no end, and may quote the text. */
export interface YamlProblem {
  readonly code: ErrorCode | 'TOO_DEEP' | 'TOO_LONG';
  readonly offset: number;
  readonly message: string;
}

/** A parsed text, with what is wrong with it. */
export interface YamlText {
  /** Absent when the text is too deep or too long to be parsed. */
  readonly document?: Document.Parsed;
  readonly problems: readonly YamlProblem[];
  /** Tells where an offset is, both numbers counted from 1. */
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number };
}

/**
 * Brackets, commas, dashes, keys, values: what a text has without its blanks. Thousands of promotions have fewer; a
 * megabyte of nothing but commas would keep the library busy for many seconds.
 */
const MOST_PARTS = 400_000;

/**
 * Parses a text as YAML 1.2, of which JSON is a part. Tags are problems, and so are keys that are no texts; a key that is
 * there twice is for the caller to find. `merge` says whether the library carries out merge keys (`<<`). Nothing is thrown,
 * whatever the text.
 */
export function readYamlDocument(text: string, { merge }: { readonly merge: boolean }): YamlText {
  const lineCounter = new LineCounter();
  const placeAt: YamlText['placeAt'] = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    // Before the first line is counted, there is none.
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (hasTooManyParts(text)) return { problems: [tooLong], placeAt };
  try {
    const document = withoutTraces(() =>
      parseDocument(text, {
        version: '1.2',
        schema: 'core',
        resolveKnownTags: false,
        merge,
        stringKeys: true,
        // The library compares each key with each other one.
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'error',
        lineCounter,
      }),
    );
    const { errors, warnings } = document;
    const problems = [...errors, ...warnings].map(describe);
    const deep = problems.find(({ code }) => code === 'TOO_DEEP');
    return deep === undefined ? { document, problems, placeAt } : { problems: [deep], placeAt };
  } catch (error) {
    // The parser calls itself for each level and runs out of stack.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [tooDeep(0)], placeAt };
  }
}

/** Cutting a text into its parts is the quick half of parsing it. */
function hasTooManyParts(text: string): boolean {
  if (text.length <= MOST_PARTS) return false;
  let parts = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (!NO_PARTS.has(lexeme.charAt(0))) parts += 1;
    if (parts > MOST_PARTS) return true;
  }
  return false;
}

/** What blanks, comments and the lexer's own marks begin with. */
const NO_PARTS: ReadonlySet<string> = new Set(' \t\r\n#\u0002\u0018\u001f');

/** The library makes an error of each problem, and to trace a hundred thousand of them back takes seconds. */
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
  // The parser reports its own running out of stack in this way, too.
  if (/call stack|stack overflow/i.test(message)) return tooDeep(offset);
  return { code, offset, message };
}

function tooDeep(offset: number): YamlProblem {
  return { code: 'TOO_DEEP', offset, message: 'It is nested too deep' };
}

const tooLong: YamlProblem = {
  code: 'TOO_LONG',
  offset: 0,
  message: `It has more than ${String(MOST_PARTS)} values, keys, brackets and the like`,
};
