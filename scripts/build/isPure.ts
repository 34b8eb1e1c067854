import ts from 'typescript';

/** What purity is judged by. */
interface Around {
  readonly file: ts.SourceFile;
  /** Ids of the modules that stand for Node.js's own. */
  readonly builtins: ReadonlySet<string>;
}

const KINDS = new Set([
  ...[ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NumericLiteral, ts.SyntaxKind.BigIntLiteral],
  ...[ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword],
  ...[ts.SyntaxKind.RegularExpressionLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral],
  ...[ts.SyntaxKind.ArrowFunction, ts.SyntaxKind.FunctionExpression, ts.SyntaxKind.Identifier],
]);
const CONTAINERS = new Set(['Set', 'Map', 'WeakMap', 'WeakSet', 'RegExp', 'TextEncoder']);
const CALLS = new Set(['Symbol', 'Symbol.for', 'Object.freeze']);

/**
 * Returns whether evaluating a value or declaring a class does nothing that could be missed. Calls count as pure where they are
 * marked so (`@__PURE__`), and where they require a module of Node.js. Whatever is not known does something.
 */
export function isPure(node: ts.Node, around: Around): boolean {
  const pure = (inner: ts.Node): boolean => isPure(inner, around);
  if (KINDS.has(node.kind)) return true;
  if (ts.isParenthesizedExpression(node) || ts.isVoidExpression(node)) return pure(node.expression);
  // What a getter may do is not looked at: it is a module's own object.
  if (ts.isPropertyAccessExpression(node)) return pure(node.expression);
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
  // So the bundler marks what it found unused.
  if (isNeverReached(node)) return true;
  if (ts.isBinaryExpression(node))
    return !isAssignment(node) && pure(node.left) && pure(node.right);
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) return isPureCall(node, around);
  return false;
}

function isPureCall(node: ts.NewExpression | ts.CallExpression, around: Around): boolean {
  const { file, builtins } = around;
  if (isMarked(node, file)) return true;
  const name = node.expression.getText(file);
  const [first, ...others] = node.arguments ?? [];
  if (name === '__nccwpck_require__' || name === '__webpack_require__') {
    return others.length === 0 && first !== undefined && builtins.has(first.getText(file));
  }
  const known = ts.isNewExpression(node) ? CONTAINERS : CALLS;
  return known.has(name) && (node.arguments ?? []).every((argument) => isPure(argument, around));
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
      if (member.name && ts.isComputedPropertyName(member.name))
        return pure(member.name.expression);
      const isStatic =
        ts.isPropertyDeclaration(member) && (member.modifiers ?? []).some(isStaticKeyword);
      return !isStatic || member.initializer === undefined || pure(member.initializer);
    })
  );
}

function isStaticKeyword({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.StaticKeyword;
}

function isPureProperty(
  property: ts.ObjectLiteralElementLike,
  pure: (node: ts.Node) => boolean,
): boolean {
  const isComputed = property.name !== undefined && ts.isComputedPropertyName(property.name);
  if (isComputed && !pure(property.name.expression)) return false;
  if (ts.isPropertyAssignment(property)) return pure(property.initializer);
  return ts.isSpreadAssignment(property) ? pure(property.expression) : true;
}

/** Returns whether a value is `null && …`. */
function isNeverReached(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
    node.left.kind === ts.SyntaxKind.NullKeyword
  );
}

function isMinusOrNot({ operator }: ts.PrefixUnaryExpression): boolean {
  return operator === ts.SyntaxKind.MinusToken || operator === ts.SyntaxKind.ExclamationToken;
}

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
