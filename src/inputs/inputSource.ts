import type { Runner } from '../step/index.ts';
import type { Field, InputSource } from './readInputs.ts';

/** Reads inputs from the runner, and from the job's environment where a field allows it. */
export function inputSource(runner: Runner): InputSource {
  const { input, env, secret } = runner;
  return { input, elsewhere: (place) => env[place], secret };
}

/** Returns whether an input is set, itself or in one of its field's other places. */
export function isSet(
  name: string,
  { elsewhere = [] }: Pick<Field<unknown>, 'elsewhere'>,
  source: InputSource,
): boolean {
  return (
    source.input(name) !== undefined ||
    elsewhere.some((place) => source.elsewhere(place) !== undefined)
  );
}

/** Returns a fault when two inputs that exclude each other are both set. */
export function refuseBoth(
  source: InputSource,
  { first, second }: { readonly first: string; readonly second: string },
): string[] {
  return source.input(first) === undefined || source.input(second) === undefined
    ? []
    : [`${second}: cannot be combined with ${first}. Accepted: only one of the two.`];
}
