import type { Field, InputSource } from './readInputs.ts';

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
