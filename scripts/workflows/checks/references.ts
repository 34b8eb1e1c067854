import { Lexer, Parser } from '@actions/expressions';
import type { Expr } from '@actions/expressions';
import { Literal, Star } from '@actions/expressions/ast';
import type { ExprVisitor } from '@actions/expressions/ast';
import type { Path } from '../workflow.ts';

/** What an expression reads: `['steps', 'deploy', 'outputs', 'url']`. `*` is a computed name. */
export type Reference = readonly string[];

/** The contexts that an expression can read. */
export const CONTEXTS: readonly string[] =
  'github env vars job jobs steps runner secrets strategy matrix needs inputs'.split(' ');
const FUNCTIONS = ['always', 'cancelled', 'success', 'failure', 'hashFiles'].map((name) => {
  return { name, minArgs: 0, maxArgs: 255 };
});

/** `${{ … }}`, where text in single quotes may contain braces. */
const EXPRESSION = /\$\{\{((?:[^'}]|'(?:[^']|'')*'|\}(?!\}))*)\}\}/g;

/** Lists what the expressions in a text read. The whole of an `if` is an expression, even without `${{ }}`. */
export function referencesIn(text: string, path: Path): readonly Reference[] {
  const inside = expressionsIn(text);
  const isBare = path.at(-1) === 'if' && inside.length === 0;
  return (isBare ? [text] : inside).flatMap((expression) => {
    const { tokens } = new Lexer(expression).lex();
    return new Parser(tokens, [...CONTEXTS], FUNCTIONS).parse().accept(visitor);
  });
}

/** Lists the expressions in a text, without their braces. */
export function expressionsIn(text: string): readonly string[] {
  return [...text.matchAll(EXPRESSION)].map(([, expression = '']) => expression);
}

/** Returns whether a text contains an expression. */
export function hasExpression(text: string): boolean {
  return text.includes('${{');
}

const read = (expression: Expr): Reference[] => expression.accept(visitor);

const visitor: ExprVisitor<Reference[]> = {
  visitLiteral: () => [],
  visitUnary: ({ expr }) => read(expr),
  visitBinary: ({ left, right }) => [...read(left), ...read(right)],
  visitLogical: ({ args }) => args.flatMap(read),
  visitGrouping: ({ group }) => read(group),
  visitContextAccess: ({ name }) => [[name.lexeme]],
  visitIndexAccess: ({ expr, index }) => {
    const [first = [], ...others] = read(expr);
    // The index of `a.b` is a literal too; `a.*` has a star.
    const isName = index instanceof Literal;
    const name = isName ? index.literal.coerceString() : '*';
    const inIndex = isName || index instanceof Star ? [] : read(index);
    return [[...first, name], ...others, ...inIndex];
  },
  visitFunctionCall: ({ args }) => args.flatMap(read),
};
