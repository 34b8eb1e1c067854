/** Returns whether an environment variable is unset or blank. The runner sets unset inputs to an empty string. */
export function isBlank(value: string | undefined): value is undefined {
  return value === undefined || value.trim() === '';
}
