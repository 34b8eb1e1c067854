import { isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import { readYamlDocument } from '../../../inputs/index.ts';
import { growTree } from './growTree.ts';
import type { Fault } from './growTree.ts';
import type { Place } from './place.ts';
import type { Tree } from './tree.ts';
import { hideVariables, restoreVariables } from './variables.ts';
import type { YamlProblem } from '../../../inputs/index.ts';

/** A parsed file: values with their places, and what was wrong on the way. */
export interface ParsedFile {
  /** Absent when the text is no YAML. */
  readonly tree?: Tree;
  readonly faults: readonly Fault[];
  readonly placeAt: (offset: number) => Place;
}

/** Most problems are consequences of the first one. */
const MOST_PROBLEMS = 3;

/**
 * Parses the text of a store file as YAML 1.2, of which JSON is a part, and replaces its variables. Tags are refused; merge
 * keys (`<<`) work; what aliases may add is limited. Nothing is thrown, whatever the text.
 */
export function parseFile(text: string, variables: ReadonlyMap<string, string>): ParsedFile {
  const readable = hideVariables(text) ?? text;
  // The tree carries out merge keys by itself, to know the places of what they bring.
  const { document, problems, placeAt } = readYamlDocument(readable, { merge: false });
  if (document === undefined || problems.length > 0) {
    const faults = explainProblems(problems, { text: readable, document });
    return { faults: faults.slice(0, MOST_PROBLEMS), placeAt };
  }
  if (document.contents === null) return { faults: [{ offset: 0, message: EMPTY }], placeAt };
  return { ...growTree(document.contents, variables), placeAt };
}

const EMPTY = 'The file is empty. It begins with `version: 1`.';

interface ParsedText {
  readonly text: string;
  readonly document: Document.Parsed | undefined;
}

/** Puts what YAML finds wrong into words that say what to type, where the slip is a usual one. */
function explainProblems(problems: readonly YamlProblem[], parsed: ParsedText): readonly Fault[] {
  const isDirective = problems.some(({ code }) => code === 'BAD_DIRECTIVE');
  return problems
    .filter(({ code }) => !(isDirective && code === 'MISSING_CHAR'))
    .map((problem) => explain(problem, parsed));
}

function explain({ code, offset, message }: YamlProblem, { text, document }: ParsedText): Fault {
  switch (code) {
    case 'TOO_DEEP':
      return { offset, message: 'The file is nested too deeply.' };
    case 'TOO_LONG':
      return { offset, message: `The file is too long. ${message}.` };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { offset, message: 'A text with `: ` needs quotes, such as name: "Sale: Ten off".' };
    case 'BAD_DIRECTIVE':
    case 'BAD_SCALAR_START':
      return {
        offset,
        message: `A text that begins with ${text.charAt(offset)} needs quotes.`,
      };
    case 'MISSING_CHAR': {
      const opened = document && findQuote(document, offset);
      if (opened === undefined) break;
      return { offset: opened, message: 'This quote is opened and never closed.' };
    }
    default:
  }
  return { offset, message: `The file is no valid YAML here: ${restoreVariables(message)}.` };
}

/** Finds where the text in quotes begins that is missing its end. */
function findQuote(document: Document.Parsed, endsAt: number): number | undefined {
  let begins: number | undefined;
  visit(document, {
    Scalar: (_, node) => {
      const [from = 0, to] = node.range ?? [];
      if (isScalar(node) && node.type?.startsWith('QUOTE') && (to ?? 0) >= endsAt) begins ??= from;
    },
  });
  return begins;
}
