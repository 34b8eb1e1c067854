import { nearestName } from '../../../text/index.ts';

/** Stand for the braces of a variable while YAML is parsed: to YAML, braces are structure. Unicode leaves them for private use. */
const [OPEN, CLOSE] = ['\u{f8f0}', '\u{f8f1}'];

const VARIABLE = /\$\{([A-Za-z_]\w*)\}/g;

/**
 * Makes the variables of a text readable for YAML, in flow style too: `[${A}, 2]`. Offsets stay the same, and
 * `restoreVariables` brings each back. Undefined when the text itself has the characters that stand in for the braces.
 */
export function hideVariables(text: string): string | undefined {
  if (text.includes(OPEN) || text.includes(CLOSE)) return undefined;
  return text.replaceAll(VARIABLE, (_, key: string) => `$${OPEN}${key}${CLOSE}`);
}

/** Brings back the variables of a text that YAML was parsed from. */
export function restoreVariables(text: string): string {
  return text.replaceAll(OPEN, '{').replaceAll(CLOSE, '}');
}

/** Returns whether a text is one variable and nothing else. */
export function isOnlyVariable(text: string): boolean {
  return /^\$\{[A-Za-z_]\w*\}$/.test(text);
}

/** Variables, and how much they may still add. */
export interface VariableBudget {
  readonly variables: ReadonlyMap<string, string>;
  /** In characters. */
  charactersLeft: number;
}

/** A text with its variables replaced, or what is wrong with them: sentences, of which one text has three at most. */
interface Expansion {
  readonly text: string;
  readonly faults: readonly string[];
}

/** `$${`, `${KEY}`, or a `${` that is neither. */
const PLACEHOLDER = /\$\$\{|\$\{(?:([A-Za-z_]\w*)\})?/g;

const MOST_FAULTS = 3;
/** Characters that all variables of a file may add. */
export const MOST_CHARACTERS = 4_000_000;
const TOO_MUCH_TEXT = `The variables of the file stand for more than ${String(MOST_CHARACTERS)} characters.`;

/** Replaces each `${KEY}`. `$${` stands for `${` as it is. What a variable holds is not looked at again. */
export function expandVariables(text: string, growth: VariableBudget): Expansion {
  const { variables } = growth;
  const faults: string[] = [];
  const expanded = text.replaceAll(PLACEHOLDER, (match, key: string | undefined) => {
    if (match === '$${') return '${';
    const value = key === undefined ? undefined : variables.get(key);
    if (value === undefined && faults.length < MOST_FAULTS) faults.push(describe(key, variables));
    const leftBefore = growth.charactersLeft;
    growth.charactersLeft -= value?.length ?? 0;
    if (growth.charactersLeft >= 0) return value ?? match;
    if (leftBefore >= 0) faults.push(TOO_MUCH_TEXT);
    return '';
  });
  return { text: expanded, faults };
}

function describe(key: string | undefined, variables: ReadonlyMap<string, string>): string {
  if (key === undefined)
    return 'A variable is written ${NAME}: letters, digits and _. Write $${ for ${ as it is.';
  const nearest = nearestName(key, [...variables.keys()]);
  const remedy =
    nearest === undefined
      ? 'Give it in the input variables, or write $${ for ${ as it is.'
      : `Did you mean ${nearest}?`;
  return `The variable ${key} is not defined. ${remedy}`;
}
