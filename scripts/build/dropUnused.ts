import ts from 'typescript';
import { isPure } from './isPure.ts';
import type { Around } from './isPure.ts';
import {
  builtinsOf,
  declaredIn,
  exportsOf,
  importedBy,
  mentionedIn,
  modulesOf,
  parseBundle,
  requiredBy,
} from './readBundle.ts';

/** A range of a text, to be cut out. */
interface Cut {
  readonly from: number;
  readonly to: number;
}

/** A statement of a module: what it declares if it may be dropped, and which names it mentions. */
interface Part {
  readonly node: ts.Statement;
  /** Undefined where it does something, and stays. */
  readonly declares: readonly string[] | undefined;
  readonly mentions: ReadonlySet<string>;
}

/**
 * Drops from the files of one bundle what nothing mentions: declarations of its modules that do nothing when they are run, and
 * modules that nothing requires any more. The bundler drops whole files only, and leaves the rest to minifiers. What stays is not
 * touched. It goes by names, so too much stays, never too little.
 */
export function dropUnused(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let result = new Map(files);
  for (;;) {
    const parsed = new Map([...result].map(([name, code]) => [name, parseBundle(code)]));
    const builtins = new Set([...parsed.values()].flatMap(builtinsOf));
    const required = new Set([...parsed.values()].flatMap((file) => [...requiredBy(file)]));
    const used = new Set([...parsed.values()].flatMap((file) => [...mentionedIn(file)]));
    const declared = new Set([...parsed.values()].flatMap((file) => [...declaredIn(file)]));
    const known = { builtins, required, used, declared };
    const next = new Map(
      [...parsed].map(([name, file]) => [name, cutOut(file, findCuts(file, known))]),
    );
    if ([...next].every(([name, code]) => result.get(name) === code)) return result;
    result = next;
  }
}

/** What is known of all files of a bundle. */
interface Known {
  /** Ids of the modules that stand for Node.js's own. */
  readonly builtins: ReadonlySet<string>;
  /** Ids of the modules that are requested. */
  readonly required: ReadonlySet<string>;
  /** All names that are mentioned anywhere, but as what a module exports. */
  readonly used: ReadonlySet<string>;
  /** All names that are declared anywhere. */
  readonly declared: ReadonlySet<string>;
}

function findCuts(file: ts.SourceFile, known: Known): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const { id, property, body } of modulesOf(file)) {
    if (known.required.has(id)) cuts.push(...cutsIn(body.statements, file, known));
    else cuts.push({ from: property.getFullStart(), to: withComma(property, file) });
  }
  return [...cuts, ...cutsIn(file.statements, file, known)];
}

function cutsIn(
  statements: readonly ts.Statement[],
  file: ts.SourceFile,
  known: Known,
): readonly Cut[] {
  // Where everything is marked as an ES module, others may take it as a whole.
  const isTakenWhole = statements.some((node) => /^__\w+_require__\.r\(/.test(node.getText(file)));
  const unused = isTakenWhole
    ? []
    : statements
        .flatMap((node) => exportsOf(node, file))
        .filter(({ name }) => !known.used.has(name))
        .map(({ property }) => property);
  const without = new Set<ts.Node>(unused);
  const around = { ...known, file, imported: importedBy(statements, file) };
  const parts = statements.map((node): Part => {
    return {
      node,
      declares: declaredBy(node, around),
      mentions: mentionedIn(node, without),
    };
  });
  const byName = new Map<string, Part[]>();
  for (const part of parts)
    for (const name of part.declares ?? []) byName.set(name, [...(byName.get(name) ?? []), part]);
  const needed = new Set<Part>();
  const open = parts.filter(({ declares }) => declares === undefined);
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (needed.has(part)) continue;
    needed.add(part);
    for (const name of part.mentions) open.push(...(byName.get(name) ?? []));
  }
  return [
    ...parts.filter((part) => !needed.has(part)).map(({ node }) => cutOf(node, file)),
    ...unused.map((property) => ({ from: property.getFullStart(), to: withComma(property, file) })),
  ];
}

function withComma({ end }: ts.Node, { text }: ts.SourceFile): number {
  return text[end] === ',' ? end + 1 : end;
}

/** Cuts a statement with the comments above it, but for what is left of the line before. */
function cutOf(node: ts.Statement, file: ts.SourceFile): Cut {
  const lineEnd = file.text.indexOf('\n', node.getFullStart());
  const isAbove = lineEnd >= 0 && lineEnd < node.getStart(file);
  return { from: isAbove ? lineEnd : node.getStart(file), to: node.end };
}

function declaredBy(node: ts.Statement, around: Around): readonly string[] | undefined {
  const pure = (value: ts.Node): boolean => isPure(value, around);
  // webpack loads a file by what it exports.
  if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(isExport)) return undefined;
  if (ts.isFunctionDeclaration(node)) return node.name && [node.name.text];
  if (ts.isClassDeclaration(node)) return pure(node) ? node.name && [node.name.text] : undefined;
  if (ts.isVariableStatement(node)) {
    const { declarations } = node.declarationList;
    const names = declarations.map(({ name }) => (ts.isIdentifier(name) ? name.text : ''));
    const isDroppable = declarations.every(({ initializer }) => !initializer || pure(initializer));
    return isDroppable && !names.includes('') ? names : undefined;
  }
  return namespaceOf(node, around.file);
}

function isExport({ kind }: ts.Modifier): boolean {
  return kind === ts.SyntaxKind.ExportKeyword;
}

/** Returns the object of all exports of a module that a statement fills, for `import * as x`. */
function namespaceOf(node: ts.Statement, file: ts.SourceFile): readonly string[] | undefined {
  const call = ts.isExpressionStatement(node) ? node.expression : undefined;
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  const [target] = call.arguments;
  const fills = /^__(nccwpck|webpack)_require__\.[dr]$/.test(call.expression.getText(file));
  if (!fills || target === undefined || !ts.isIdentifier(target)) return undefined;
  return target.text.endsWith('_namespaceObject') ? [target.text] : undefined;
}

function cutOut({ text }: ts.SourceFile, cuts: readonly Cut[]): string {
  let at = 0;
  let kept = '';
  for (const { from, to } of [...cuts].sort((one, other) => one.from - other.from)) {
    kept += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return kept + text.slice(at);
}
