import ts from 'typescript';
import { modulesOf, parseBundle } from './readBundle.ts';

/** A file of the sources or of a package, as it stands in a bundle. */
export interface Segment {
  /** Below the repository: `./src/deploy/work.ts`, `./node_modules/yaml/…`. */
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** A range of a text, and what comes in its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const JOINED = /^;\/\/ CONCATENATED MODULE: (\S+)/gm;

/**
 * Edits the files of a bundle, each file of the sources or of a package in it by itself. `modules` has the path of each module by its
 * id; a module with others in it says their paths.
 */
export function editSegments(
  files: ReadonlyMap<string, string>,
  modules: ReadonlyMap<string, string>,
  edit: (segment: Segment, file: ts.SourceFile) => readonly Edit[],
): ReadonlyMap<string, string> {
  return new Map(
    [...files].map(([name, code]) => {
      const file = parseBundle(code);
      const edits = segmentsOf(file, modules).flatMap((segment) => edit(segment, file));
      return [name, applyEdits(code, edits)];
    }),
  );
}

function segmentsOf(file: ts.SourceFile, modules: ReadonlyMap<string, string>): readonly Segment[] {
  return [...modulesOf(file)].flatMap(({ id, body }) => {
    // Behind the brace, and before the other one.
    const [from, to] = [body.getStart(file) + 1, body.end - 1];
    const text = file.text.slice(from, to);
    const joined = [...text.matchAll(JOINED)];
    if (joined.length === 0) return [{ path: modules.get(id) ?? '', from, to }];
    return joined.map(({ index, 0: line, 1: path = '' }, at) => {
      const next = joined[at + 1]?.index;
      return {
        path,
        from: from + index + line.length,
        to: next === undefined ? to : from + next,
      };
    });
  });
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let edited = '';
  for (const edit of edits.toSorted((one, other) => one.from - other.from)) {
    edited += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return edited + text.slice(at);
}

/** Visits each token of a segment, with what stands before it. */
export function visitTokens(
  { from, to }: Segment,
  file: ts.SourceFile,
  visit: (token: ts.Node) => void,
): void {
  const walk = (node: ts.Node): void => {
    if (node.end <= from || node.getFullStart() >= to || ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    if (children.length === 0) visit(node);
    else for (const child of children) walk(child);
  };
  walk(file);
}
