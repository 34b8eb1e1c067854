import { readYamlDocument } from '../../../inputs/index.ts';
import { explainProblems } from './explainProblems.ts';
import { growTree } from './growTree.ts';
import type { Fault } from './growTree.ts';
import type { Place } from './place.ts';
import type { Tree } from './tree.ts';
import { hideVariables } from './variables.ts';

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
