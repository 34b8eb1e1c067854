import { Evaluator, Lexer, Parser, data } from '@actions/expressions';
import type { Manifests } from '../manifests.ts';
import { CONTEXTS, expressionsIn, referencesIn } from './references.ts';
import { stepsOf } from '../workflow.ts';
import type { Finding, Job, Workflow } from '../workflow.ts';

/** A fleet has one platform, and nothing of a target can change that. */
const SAME_FOR_ALL = 'platform';

/**
 * Lists inputs of a workflow that hide what a target says. In a job whose matrix comes from an input, each input of an action that
 * takes the workflow's input of the same name has to take the target's own first. The expression is evaluated with both.
 */
export function checkFleets(workflow: Workflow, manifests: Manifests): Finding[] {
  return stepsOf(workflow).flatMap(({ jobId, step, path }) => {
    const target = targetOf(workflow.data.jobs[jobId]);
    if (target === undefined || step.uses === undefined) return [];
    const flags = manifests.action(step.uses)?.flags;
    return Object.entries(step.with ?? {}).flatMap(([name, value]) => {
      const text = String(value);
      const where = [...path, 'with', name];
      const takesCommon = referencesIn(text, where).some(
        (reference) => reference[0] === 'inputs' && reference.at(-1) === name,
      );
      if (!takesCommon || name === SAME_FOR_ALL) return [];
      const pairs = flags?.has(name) ? FLAGS : TEXTS;
      if (pairs.every(([own, common]) => valueOf(text, { target, name, own, common }) === own)) {
        return [];
      }
      const message = `The workflow’s input ${name} hides that of a target. Take matrix.${target}.${name} first.`;
      return [workflow.find(where, message)];
    });
  });
}

type Value = string | boolean;
const TEXTS: readonly (readonly [own: Value, common: Value])[] = [['own', 'common']];
const FLAGS: typeof TEXTS = [
  [true, false],
  [false, true],
];

/** Returns the name by which a job's matrix gives each target, when the matrix comes from an input. */
function targetOf(job: Job | undefined): string | undefined {
  const dimensions = Object.entries(job?.strategy?.matrix ?? {});
  const found = dimensions.find(
    ([, values]) =>
      typeof values === 'string' && referencesIn(values, []).some(([first]) => first === 'inputs'),
  );
  return found?.[0];
}

/** Evaluates a text that is one expression, with a target and a workflow that both give an input. Undefined when that fails. */
function valueOf(
  text: string,
  given: {
    readonly target: string;
    readonly name: string;
    readonly own: Value;
    readonly common: Value;
  },
): unknown {
  const [expression = "''"] = expressionsIn(text);
  const inputs = { [given.name]: given.common };
  const contexts = {
    ...Object.fromEntries(CONTEXTS.map((name) => [name, {}])),
    matrix: { [given.target]: { [given.name]: given.own } },
    // Another workflow may hand on all its inputs as one.
    inputs: { ...inputs, settings: JSON.stringify(inputs) },
  };
  const tree = new Parser(new Lexer(expression).lex().tokens, [...CONTEXTS], []).parse();
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  try {
    return JSON.parse(JSON.stringify(new Evaluator(tree, dictionary).evaluate(), data.replacer));
  } catch {
    return undefined;
  }
}
