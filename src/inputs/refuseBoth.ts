import type { InputSource } from './readInputs.ts';

/** Returns a fault when two inputs that exclude each other are both set. */
export function refuseBoth(
  source: InputSource,
  { first, second }: { readonly first: string; readonly second: string },
): string[] {
  return source.input(first) === undefined || source.input(second) === undefined
    ? []
    : [`${second}: cannot be combined with ${first}. Accepted: only one of the two.`];
}
