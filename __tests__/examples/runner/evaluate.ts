import { Evaluator, Lexer, Parser, data } from '@actions/expressions';

/** What expressions can read, by the names of the contexts. */
export type Contexts = Readonly<Record<string, unknown>>;

/** `${{ … }}`, in which a text between single quotes may hold braces. */
const EXPRESSION = /\$\{\{((?:[^'}]|'(?:[^']|'')*'|\}(?!\}))*)\}\}/g;

const NAMES = 'github env vars job jobs steps runner secrets strategy matrix needs inputs'.split(
  ' ',
);
const STATUS_FUNCTION = /\b(?:always|cancelled|failure|success)\(/;

/** Works out a value of a workflow: one that is an expression as a whole keeps its type, any other is a text. */
export function evaluate(value: unknown, contexts: Contexts): unknown {
  if (typeof value !== 'string') return value;
  const [whole, ...others] = value.trim().matchAll(EXPRESSION);
  if (whole?.[0] === value.trim() && others.length === 0) {
    return toPlain(calculate(whole[1] ?? '', contexts));
  }
  return value.replaceAll(EXPRESSION, (_, inside: string) =>
    calculate(inside, contexts).coerceString(),
  );
}

/** As inputs and variables are. */
function evaluateText(value: unknown, contexts: Contexts): string {
  const plain = evaluate(value, contexts);
  if (typeof plain === 'string') return plain;
  if (typeof plain === 'object' && plain !== null) throw new Error('An object is no text.');
  return plain === null || plain === undefined ? '' : JSON.stringify(plain);
}

/** Works out each of some values as a text. */
export function evaluateAll(
  values: Readonly<Record<string, unknown>>,
  contexts: Contexts,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, evaluateText(value, contexts)]),
  );
}

/** How the job of a step stands, or the jobs that a job needs. */
export type Status = 'success' | 'failure' | 'cancelled';

/**
 * Returns whether an `if` lets a job or a step run. Without a function that asks for the status, it runs after success only.
 *
 * @see src/Runner.Worker/Expressions of actions/runner, `SuccessFunction`, `FailureFunction`, `CancelledFunction`
 */
export function isMet(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  if (condition === undefined) return status === 'success';
  const [, inside = condition] = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition) ?? [];
  if (status !== 'success' && !STATUS_FUNCTION.test(inside)) return false;
  return Boolean(toPlain(calculate(inside, contexts, status)));
}

function calculate(
  expression: string,
  contexts: Contexts,
  status: Status = 'success',
): data.ExpressionData {
  const functions = Object.entries({
    always: true,
    cancelled: status === 'cancelled',
    failure: status === 'failure',
    success: status === 'success',
  }).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, NAMES, functions).parse();
  // A fleet's list is long, and most expressions do not read it.
  const known = Object.fromEntries(
    NAMES.map((name) => [name, expression.includes(name) ? (contexts[name] ?? {}) : {}]),
  );
  const dictionary = JSON.parse(JSON.stringify(known), data.reviver) as data.Dictionary;
  return new Evaluator(
    tree,
    dictionary,
    new Map(functions.map((each) => [each.name, each])),
  ).evaluate();
}

function toPlain(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer)) as unknown;
}
