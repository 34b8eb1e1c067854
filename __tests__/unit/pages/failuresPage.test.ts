import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(join(root, 'docs/failures.md'), 'utf8');

/** Not titles of annotations, but headings of quotes and names of manifests. */
const OTHERS = new Set(['An entry without a title']);

describe('the page about failures', () => {
  test.each(titlesInSource())('has a row for “%s”', (title) => {
    expect(page).toContain(title);
  });
});

/** Finds every title of an annotation: texts of a property `title`, and the table of titles by error code. */
function titlesInSource(): readonly string[] {
  const titles = new Set<string>();
  for (const file of globSync('src/**/*.ts', { cwd: root })) {
    const text = readFileSync(join(root, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const texts = textsIn(source);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && node.name.getText() === 'title')
        for (const title of literalsOf(node.initializer, texts)) titles.add(title);
      if (ts.isVariableDeclaration(node) && node.name.getText() === 'titles' && node.initializer)
        for (const title of literalsOf(node.initializer, texts)) titles.add(title);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...titles].filter((title) => /^[A-Z]/.test(title) && !OTHERS.has(title)).sort();
}

/** Constants of a file that are texts, by their names. */
function textsIn(source: ts.SourceFile): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isStringLiteral(node.initializer))
      texts.set(node.name.getText(), node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

/** All texts that an expression can be, as far as they are written out. */
function literalsOf(node: ts.Node, texts: ReadonlyMap<string, string>): readonly string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isIdentifier(node)) return [texts.get(node.text) ?? []].flat();
  if (ts.isConditionalExpression(node))
    return [node.whenTrue, node.whenFalse].flatMap((branch) => literalsOf(branch, texts));
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) ? literalsOf(property.initializer, texts) : [],
    );
  return [];
}
