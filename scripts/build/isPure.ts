import ts from 'typescript';

/** What purity is judged by. */
export interface Around {
  readonly file: ts.SourceFile;
  /** Ids of the modules that stand for Node.js's own. */
  readonly builtins: ReadonlySet<string>;
  /** Names that any module declares: there, they may be other things than those of the language. */
  readonly declared: ReadonlySet<string>;
  /** Ids of the modules that the module around has required, by the names of its variables. */
  readonly imported: ReadonlyMap<string, string>;
}

const KINDS = new Set([
  ...[ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NumericLiteral, ts.SyntaxKind.BigIntLiteral],
  ...[ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword],
  ...[ts.SyntaxKind.RegularExpressionLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral],
  ...[ts.SyntaxKind.ArrowFunction, ts.SyntaxKind.FunctionExpression, ts.SyntaxKind.Identifier],
]);
const CONTAINERS = new Set(['Set', 'Map', 'WeakMap', 'WeakSet', 'RegExp', 'TextEncoder']);
const CALLS = new Set(['Symbol', 'Symbol.for', 'Object.freeze']);
const OBJECTS = new Set(['Object', 'Array', 'Symbol', 'Number', 'Math', 'String', 'process']);
/** Operators that can fail on what they are given. */
const CHOOSY = new Set([ts.SyntaxKind.InKeyword, ts.SyntaxKind.InstanceOfKeyword]);

/**
 * Returns whether evaluating a value or declaring a class does nothing that could be missed. Calls count as pure where they are
 * marked so (`@__PURE__`), and where they require a module of Node.js. Whatever is not known does something.
 */
export function isPure(node: ts.Node, around: Around): boolean {
  const pure = (inner: ts.Node): boolean => isPure(inner, around);
  if (KINDS.has(node.kind)) return true;
  if (ts.isParenthesizedExpression(node) || ts.isVoidExpression(node)) return pure(node.expression);
  if (ts.isPropertyAccessExpression(node)) return isPureRead(node, around);
  if (ts.isClassLike(node)) return isPureClass(node, pure);
  if (ts.isTemplateExpression(node))
    return node.templateSpans.every(({ expression }) => pure(expression));
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(pure);
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) return pure(node.expression);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((property) => isPureProperty(property, pure));
  if (ts.isConditionalExpression(node))
    return [node.condition, node.whenTrue, node.whenFalse].every(pure);
  if (ts.isPrefixUnaryExpression(node)) return isMinusOrNot(node) && pure(node.operand);
  // So the bundler marks what it found unused, and an older compiler its helpers.
  if (isNeverReached(node)) return true;
  if (ts.isBinaryExpression(node))
    return isHarmless(node.operatorToken.kind) && pure(node.left) && pure(node.right);
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) return isPureCall(node, around);
  return false;
}

/**
 * Returns whether a property may be read for nothing: of an object of the language or of Node.js, or of a module, whose getters
 * are the bundler's. Another object may have a getter that does something, or may not be there.
 */
function isPureRead({ expression }: ts.PropertyAccessExpression, around: Around): boolean {
  const { builtins, declared, imported } = around;
  let root = expression;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  if (!ts.isIdentifier(root)) return false;
  const id = imported.get(root.text);
  if (id !== undefined) return builtins.has(id) || root === expression;
  return OBJECTS.has(root.text) && !declared.has(root.text);
}

function isPureCall(node: ts.NewExpression | ts.CallExpression, around: Around): boolean {
  const { file, builtins, declared } = around;
  const given = node.arguments ?? [];
  const name = node.expression.getText(file);
  if (name === '__nccwpck_require__' || name === '__webpack_require__') {
    const [id] = given;
    return given.length === 1 && id !== undefined && builtins.has(id.getText(file));
  }
  const [root = ''] = name.split('.');
  const known = ts.isNewExpression(node) ? CONTAINERS : CALLS;
  const isKnown = known.has(name) && !declared.has(root);
  return (isKnown || isMarked(node, file)) && given.every((argument) => isPure(argument, around));
}

function isMarked(node: ts.Node, { text }: ts.SourceFile): boolean {
  const start = node.getStart();
  return /\/\*\s*[@#]__PURE__\s*\*\/\s*$/.test(text.slice(Math.max(0, start - 30), start));
}

function isPureClass(node: ts.ClassLikeDeclaration, pure: (node: ts.Node) => boolean): boolean {
  const parents = (node.heritageClauses ?? []).flatMap(({ types }) => types);
  return (
    parents.every(({ expression }) => pure(expression)) &&
    node.members.every((member) => {
      if (ts.isClassStaticBlockDeclaration(member)) return false;
      if (hasComputedName(member) && !pure(member.name.expression)) return false;
      const isStatic =
        ts.isPropertyDeclaration(member) && (member.modifiers ?? []).some(isStaticKeyword);
      return !isStatic || member.initializer === undefined || pure(member.initializer);
    })
  );
}

function isStaticKeyword({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.StaticKeyword;
}

function hasComputedName<T extends ts.NamedDeclaration>(
  node: T,
): node is T & { readonly name: ts.ComputedPropertyName } {
  return node.name !== undefined && ts.isComputedPropertyName(node.name);
}

function isPureProperty(
  property: ts.ObjectLiteralElementLike,
  pure: (node: ts.Node) => boolean,
): boolean {
  if (hasComputedName(property) && !pure(property.name.expression)) return false;
  if (ts.isPropertyAssignment(property)) return pure(property.initializer);
  return ts.isSpreadAssignment(property) ? pure(property.expression) : true;
}

/** Returns whether a value is `null && …` or `undefined && …`. */
function isNeverReached(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
    ['null', 'undefined'].includes(node.left.getText())
  );
}

function isMinusOrNot({ operator }: ts.PrefixUnaryExpression): boolean {
  return operator === ts.SyntaxKind.MinusToken || operator === ts.SyntaxKind.ExclamationToken;
}

function isHarmless(operator: ts.SyntaxKind): boolean {
  const isAssignment =
    operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
  return !isAssignment && !CHOOSY.has(operator);
}
