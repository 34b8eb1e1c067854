// Finds texts of answers that become part of a sentence as they are: docs/adr/0018. By hand: node scripts/node24.mjs scripts/findForeignText.ts
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Where answers are parsed: what a schema here gives is a text of somebody else. */
const PARSED_IN = /\/src\/(?:platforms|github|http)\//;
/** These schemas parse the workflow's own inputs. */
const OF_INPUTS = /\/inputs\/|[fF]ields\.ts$/;
const DEEPEST = 8;

/** Where a text of an answer is taken as it is: `file: expression`. */
export function findForeignText(program: ts.Program, root: string): string[] {
  const checker = program.getTypeChecker();
  const sources = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(`${root}/src/`));
  const foreign = collectForeign(checker, sources);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const parts = ts.isTemplateExpression(node) ? node.templateSpans : [];
    for (const { expression } of parts) {
      const isText = holdsText(checker.getTypeAtLocation(expression));
      if (!isText || !comesFrom(expression, { checker, foreign })) continue;
      const file = node.getSourceFile().fileName.slice(root.length + 1);
      found.push(`${file}: ${expression.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return found;
}

interface Means {
  readonly checker: ts.TypeChecker;
  /** Declarations of properties that hold a text of an answer. */
  readonly foreign: ReadonlySet<ts.Node>;
}

/** A brand, such as that of `Foreign`, makes another type of it, and so does a union of literals. */
function holdsText(type: ts.Type): boolean {
  const types = type.isUnion() ? type.types : [type];
  return types.some(({ flags }) => (flags & ts.TypeFlags.String) !== 0);
}

/** Collects what the schemas give, through everything that is in it, and what is read without one. */
function collectForeign(checker: ts.TypeChecker, sources: readonly ts.SourceFile[]): Set<ts.Node> {
  const foreign = new Set<ts.Node>();
  const seen = new Set<ts.Type>();
  const isOurs = (node: ts.Node): boolean => sources.includes(node.getSourceFile());
  const collect = (type: ts.Type, depth: number): void => {
    if (depth > DEEPEST || seen.has(type)) return;
    seen.add(type);
    const parts = type.isUnionOrIntersection()
      ? type.types
      : checker.getTypeArguments(type as ts.TypeReference);
    for (const part of parts) collect(part, depth + 1);
    for (const property of type.isUnionOrIntersection() ? [] : type.getProperties()) {
      const declarations = property.declarations ?? [];
      if (!declarations.every(isOurs)) continue;
      const held = checker.getTypeOfSymbol(property);
      if (holdsText(held)) for (const declaration of declarations) foreign.add(declaration);
      else collect(held, depth + 1);
    }
  };
  const visit = (node: ts.Node): void => {
    // What is read by functions instead of a schema is described by interfaces of the same file.
    if (ts.isInterfaceDeclaration(node) && node.getSourceFile().text.includes('asText('))
      collect(checker.getTypeAtLocation(node), 0);
    if (ts.isVariableDeclaration(node)) {
      const output = outputOf(checker.getTypeAtLocation(node), checker);
      if (output !== undefined) collect(output, 0);
    }
    ts.forEachChild(node, visit);
  };
  sources
    .filter(({ fileName }) => PARSED_IN.test(fileName) && !OF_INPUTS.test(fileName))
    .forEach(visit);
  return foreign;
}

/** The type of what a schema gives, with either API of zod; undefined for anything but a schema. */
function outputOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const internals = type.getProperty('_zod');
  const output = internals && checker.getTypeOfSymbol(internals).getProperty('output');
  return output && checker.getTypeOfSymbol(output);
}

/** Returns whether a text is one of an answer, or was made of one without being taken in. */
function comesFrom(expression: ts.Expression, means: Means, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const goOn = (...parts: readonly (ts.Expression | undefined)[]): boolean =>
    parts.some((part) => part !== undefined && comesFrom(part, means, depth + 1));
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression))
    return goOn(expression.expression);
  if (ts.isBinaryExpression(expression)) return goOn(expression.left, expression.right);
  if (ts.isConditionalExpression(expression))
    return goOn(expression.whenTrue, expression.whenFalse);
  // Methods of texts and lists hand on what they are called on; a function takes it in, or is looked into by itself.
  if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression))
    return goOn(expression.expression.expression);
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  const declarations = means.checker.getSymbolAtLocation(name)?.declarations ?? [];
  return declarations.some(
    (declaration) =>
      means.foreign.has(declaration) ||
      isTakenOut(declaration, means) ||
      (ts.isVariableDeclaration(declaration) && goOn(declaration.initializer)),
  );
}

/** Returns whether a name is a property of an answer, taken out of it: `const { name } = project`. */
function isTakenOut(declaration: ts.Declaration, { checker, foreign }: Means): boolean {
  if (!ts.isBindingElement(declaration)) return false;
  const whole = checker.getNonNullableType(checker.getTypeAtLocation(declaration.parent));
  const name = (declaration.propertyName ?? declaration.name).getText();
  const declarations = checker.getPropertyOfType(whole, name)?.declarations ?? [];
  return declarations.some((each) => foreign.has(each));
}

/** Texts that a schema holds to letters and digits, or that are taken in later, with the place that does. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/github/runner/readEvent.ts: branch': 'the ref, which is no sentence',
  'src/github/runner/readEvent.ts: head.owner': 'the name of a branch to ask GitHub about',
  'src/github/api/reason.ts: data.message': 'ask.ts takes the reason in',
  'src/platforms/bigcommerce/explain.ts: message': 'callApi.ts takes the message in',
  'src/platforms/bigcommerce/hosting/follow/parseLogEvent.ts: data.name': 'collectLogs.ts',
  'src/platforms/bigcommerce/hosting/follow/parseLogEvent.ts: data.message': 'collectLogs.ts',
  "src/platforms/bigcommerce/hosting/follow/parseLogEvent.ts: request.method ?? 'GET'":
    'collectLogs.ts',
  'src/platforms/connect/follow/conclude.ts: title': 'compared, and not shown',
  "src/platforms/connect/follow/conclude.ts: message ?? ''": 'compared, and not shown',
  'src/platforms/connect/redeploy/planRows.ts: tag': 'taken in below, with all parts',
  'src/store/apply/awaitStore.ts: status': 'a plain word, by its schema',
  'src/store/apply/snapshot.ts: actual': 'a plain word, by its schema',
  'src/platforms/connect/connectors/check/checks.ts: title': 'searched, and not shown',
  'src/platforms/connect/connectors/check/checks.ts: message': 'searched, and not shown',
};
/** UUIDs are held to their letters by `platformId`. */
const OF_PLATFORM_ID = /^src\/platforms\/bigcommerce\/.*[: .]uuid$/;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  const config = ts.getParsedCommandLineOfConfigFile(
    `${root}/tsconfig.json`,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
      },
    },
  );
  const files = (config?.fileNames ?? []).filter((file) => file.startsWith(`${root}/src/`));
  const program = ts.createProgram(files, { ...config?.options, noEmit: true });
  const found = findForeignText(program, root);
  const wrong = found.filter((place) => !(place in ALLOWED) && !OF_PLATFORM_ID.test(place));
  const idle = Object.keys(ALLOWED).filter((place) => !found.includes(place));
  for (const place of wrong)
    console.error(
      `${place} is a text of an answer: take it in by oneLine, asSentence or showName.`,
    );
  for (const place of idle) console.error(`${place} is allowed, and not there.`);
  if (wrong.length + idle.length > 0) process.exitCode = 1;
}
