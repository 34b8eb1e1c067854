/** The names of all worlds. */
export const worldNames = [
  ...(['bigcommerce', 'commercetools'] as const),
  ...(['bigcommerce-teardown', 'commercetools-teardown'] as const),
  ...(['bigcommerce-list', 'commercetools-list'] as const),
  ...(['connector', 'fleet', 'store'] as const),
] as const;

export type WorldName = (typeof worldNames)[number];

/** Reads the name of a world. Throws an error that lists the known names. */
export function toWorldName(text: string): WorldName {
  const name = worldNames.find((each) => each === text);
  if (name === undefined) throw new Error(`Unknown world ${text}. Use ${worldNames.join(', ')}.`);
  return name;
}
