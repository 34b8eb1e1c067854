import ts from 'typescript';

/** A module in webpack's map: its id, the property, and its body. */
export interface Module {
  readonly id: string;
  readonly property: ts.PropertyAssignment;
  readonly body: ts.Block;
}

/** Parses a file of a bundle. */
export function parseBundle(code: string): ts.SourceFile {
  return ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
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
  for (const { body } of modulesOf(file)) {
    // A module that requires by computed names lists the ids of a whole folder.
    if (body.statements.some(isContext)) for (const id of numbersIn(body)) ids.add(id);
  }
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

/** Reads which modules are required into variables by some statements: their ids, by the names of the variables. */
export function importedBy(
  statements: readonly ts.Statement[],
  file: ts.SourceFile,
): ReadonlyMap<string, string> {
  const declarations = statements.flatMap((node) =>
    ts.isVariableStatement(node) ? node.declarationList.declarations : [],
  );
  return new Map(
    declarations.flatMap(({ name, initializer: call }) => {
      if (!call || !ts.isCallExpression(call) || !ts.isIdentifier(name)) return [];
      const [id] = call.arguments;
      const isRequired = /^__(nccwpck|webpack)_require__$/.test(call.expression.getText(file));
      return isRequired && id && ts.isNumericLiteral(id) ? [[name.text, id.text] as const] : [];
    }),
  );
}

function isContext(node: ts.Statement): boolean {
  return ts.isFunctionDeclaration(node) && /^webpack(Async)?Context$/.test(node.name?.text ?? '');
}

function numbersIn(node: ts.Node): readonly string[] {
  if (ts.isNumericLiteral(node)) return [node.text];
  const found: string[] = [];
  ts.forEachChild(node, (inner) => {
    found.push(...numbersIn(inner));
  });
  return found;
}

/** The first file and the others have different names for it. */
const REQUIRE = /^__(nccwpck|webpack)_require__/;

/** An export of a module in webpack's form: `name: () => value`. */
export interface Export {
  readonly name: string;
  readonly property: ts.PropertyAssignment;
}

/** Lists what a statement names as exports of its module: `require.d(exports, { name: () => value })`. Leaves out other forms. */
export function exportsOf(node: ts.Node, file: ts.SourceFile): readonly Export[] {
  const call = ts.isExpressionStatement(node) ? node.expression : undefined;
  if (call === undefined || !ts.isCallExpression(call)) return [];
  const [target, list] = call.arguments;
  const isExport = /^__\w+_require__\.d$/.test(call.expression.getText(file));
  if (!isExport || target?.getText(file) !== '__webpack_exports__') return [];
  if (list === undefined || !ts.isObjectLiteralExpression(list)) return [];
  return list.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property)) return [];
    const { name } = property;
    return ts.isIdentifier(name) || ts.isStringLiteral(name) ? [{ name: name.text, property }] : [];
  });
}

/** Lists all names in a node, but those that it exports, and not what is in `without`. */
export function mentionedIn(
  node: ts.Node,
  without: ReadonlySet<ts.Node> = new Set(),
): ReadonlySet<string> {
  const names = new Set<string>();
  const file = node.getSourceFile();
  const exported = new Set<ts.Node>();
  const visit = (inner: ts.Node): void => {
    if (without.has(inner) || exported.has(inner)) return;
    if (ts.isIdentifier(inner) || ts.isStringLiteralLike(inner)) names.add(inner.text);
    for (const { property } of exportsOf(inner, file)) exported.add(property.name);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return names;
}

/** Lists the names that a file declares anywhere: of variables, parameters, functions and classes. */
export function declaredIn(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isFunctionExpression(node) ||
      ts.isClassLike(node);
    const { name } = isDeclaration ? node : {};
    if (name !== undefined && ts.isIdentifier(name)) names.add(name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}
