import ts from 'typescript';

/** A module in webpack's map: its id, the property, and its body. */
export interface Module {
  readonly id: string;
  readonly property: ts.PropertyAssignment;
  readonly body: ts.Block;
}

/** Lists the modules of a file. */
export function* modulesOf(file: ts.SourceFile): Generator<Module> {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { initializer } of statement.declarationList.declarations) {
      const map = initializer && withoutParentheses(initializer);
      if (map === undefined || !ts.isObjectLiteralExpression(map)) continue;
      for (const property of map.properties) {
        if (!ts.isPropertyAssignment(property) || !ts.isNumericLiteral(property.name)) continue;
        const made = withoutParentheses(property.initializer);
        if (!ts.isArrowFunction(made) && !ts.isFunctionExpression(made)) continue;
        if (ts.isBlock(made.body)) yield { id: property.name.text, property, body: made.body };
      }
    }
  }
}

function withoutParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;
}

/** Lists the ids of the modules that stand for Node.js's own: requiring one does nothing else. */
export function builtinsOf(file: ts.SourceFile): string[] {
  return [...modulesOf(file)]
    .filter(({ body }) => /^\{\s*module\.exports = __WEBPACK_EXTERNAL_/.test(body.getText(file)))
    .map(({ id }) => id);
}

/** Lists the ids that are requested, also when the files are loaded. */
export function requiredBy(file: ts.SourceFile): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && REQUIRE.test(node.expression.getText(file))) {
      for (const argument of node.arguments)
        if (ts.isNumericLiteral(argument)) ids.add(argument.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return ids;
}

/** The first file and the others have different names for it. */
const REQUIRE = /^__(nccwpck|webpack)_require__/;

/** Lists what a statement names as exports of its module: `require.d(exports, { name: () => value })`. */
export function exportsOf(node: ts.Node, file: ts.SourceFile): readonly ts.PropertyAssignment[] {
  const call = ts.isExpressionStatement(node) ? node.expression : undefined;
  if (call === undefined || !ts.isCallExpression(call)) return [];
  const [target, list] = call.arguments;
  const isExport = /^__\w+_require__\.d$/.test(call.expression.getText(file));
  if (!isExport || target?.getText(file) !== '__webpack_exports__') return [];
  if (list === undefined || !ts.isObjectLiteralExpression(list)) return [];
  return list.properties.filter((property) => ts.isPropertyAssignment(property));
}

/** Lists all names in a node, but those that it exports, and not what is in `without`. */
export function mentionedIn(node: ts.Node, without: readonly ts.Node[] = []): ReadonlySet<string> {
  const names = new Set<string>();
  const file = node.getSourceFile();
  const visit = (inner: ts.Node): void => {
    if (without.includes(inner)) return;
    if (ts.isIdentifier(inner) || ts.isStringLiteral(inner)) names.add(inner.text);
    const exported = new Set<ts.Node>(exportsOf(inner, file).map(({ name }) => name));
    if (exported.size === 0) ts.forEachChild(inner, visit);
    else
      for (const { initializer, name } of exportsOf(inner, file)) {
        if (!without.includes(name.parent)) visit(initializer);
      }
  };
  visit(node);
  return names;
}
