/** Returns whether a variable of the environment says nothing: the runner sets unset inputs to an empty text. */
export function isBlank(value: string | undefined): value is undefined {
  return value === undefined || value.trim() === '';
}
