import type { InputSource } from './readInputs.ts';

/** Lists the fault of giving two inputs of which the workflow may give one only. */
export function refuseBoth(
  source: InputSource,
  { first, second }: { readonly first: string; readonly second: string },
): string[] {
  return source.input(first) === undefined || source.input(second) === undefined
    ? []
    : [`${second}: cannot be given together with ${first}. Accepted: one of the two.`];
}
