import { nearestName } from '../../inputs/nearestName.ts';

/** A text with its variables replaced, or what is wrong with them: sentences, of which one text has three at most. */
export interface Expansion {
  readonly text: string;
  readonly faults: readonly string[];
}

/** `$${`, `${KEY}`, or a `${` that is neither. */
const PLACEHOLDER = /\$\$\{|\$\{(?:([A-Za-z_]\w*)\})?/g;

const MOST_FAULTS = 3;

/** Replaces each `${KEY}`. `$${` stands for `${` as it is. What a variable holds is not looked at again. */
export function expandVariables(text: string, variables: ReadonlyMap<string, string>): Expansion {
  const faults: string[] = [];
  const expanded = text.replaceAll(PLACEHOLDER, (match, key: string | undefined) => {
    if (match === '$${') return '${';
    const value = key === undefined ? undefined : variables.get(key);
    if (value === undefined && faults.length < MOST_FAULTS) faults.push(describe(key, variables));
    return value ?? match;
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
