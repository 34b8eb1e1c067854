import { LineCounter, parseDocument } from 'yaml';
import type { YAMLError } from 'yaml';
import { growTree } from './growTree.ts';
import type { Fault } from './growTree.ts';
import type { Place } from './place.ts';
import type { Tree } from './tree.ts';

/** A parsed file: values with their places, and what was wrong on the way. */
export interface ParsedFile {
  /** Absent when the text is no YAML. */
  readonly tree?: Tree;
  readonly faults: readonly Fault[];
  readonly placeAt: (offset: number) => Place;
}

const TOO_DEEP = 'The file is nested too deep.';

/** Most problems are consequences of the first one. */
const MOST_PROBLEMS = 3;

/**
 * Parses the text of a store file as YAML 1.2, of which JSON is a part, and replaces its variables. Tags are refused; merge
 * keys (`<<`) work; what aliases may add is limited. Nothing is thrown, whatever the text.
 */
export function parseFile(text: string, variables: ReadonlyMap<string, string>): ParsedFile {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    // Before the first line is counted, there is none.
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      resolveKnownTags: false,
      stringKeys: true,
      // The library compares each key with each other one; `growTree` does it in one go.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter,
    });
    const problems = [...document.errors, ...document.warnings];
    if (problems.length > 0)
      return { faults: problems.slice(0, MOST_PROBLEMS).map(describeProblem), placeAt };
    return { ...growTree(document.contents, variables), placeAt };
  } catch (error) {
    // The parser calls itself for each level and runs out of stack.
    if (!(error instanceof RangeError)) throw error;
    return { faults: [{ offset: 0, message: TOO_DEEP }], placeAt };
  }
}

function describeProblem({ pos, message }: YAMLError): Fault {
  // The parser reports its own running out of stack in this way, too.
  const deep = /call stack|stack overflow/i.test(message);
  return {
    offset: pos[0],
    message: deep ? TOO_DEEP : `The file is no valid YAML here: ${message}.`,
  };
}
