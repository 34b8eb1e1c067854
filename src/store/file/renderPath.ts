/** Renders a path the way code has it: `promotions[0].rules[1].stop`. */
export function renderPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) =>
      typeof key === 'number' ? `[${String(key)}]` : `${at === 0 ? '' : '.'}${String(key)}`,
    )
    .join('');
}
