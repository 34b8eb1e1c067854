/** The names of all worlds. */
export const worldNames = [
  ...(['bigcommerce', 'commercetools'] as const),
  ...(['bigcommerce-teardown', 'commercetools-teardown'] as const),
  ...(['bigcommerce-list', 'commercetools-list'] as const),
  'store',
] as const;

export type WorldName = (typeof worldNames)[number];

/** Reads the name of a world; throws an error that names those there are. */
export function toWorldName(text: string): WorldName {
  const name = worldNames.find((each) => each === text);
  if (name === undefined) throw new Error(`${text} is none of ${worldNames.join(', ')}.`);
  return name;
}
