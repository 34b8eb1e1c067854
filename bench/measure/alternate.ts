/** Measures all in turn, round by round, so that a busy moment of the machine affects all of them. */
export async function alternate<Name extends string, Found>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name) => Found | Promise<Found>,
): Promise<Readonly<Record<Name, readonly Found[]>>> {
  const all = Object.fromEntries(names.map((name) => [name, [] as Found[]])) as Record<
    Name,
    Found[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) all[name].push(await measure(name));
  }
  return all;
}

/** Returns the median, the lower of two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}

/** Returns the ratios of values from the same round. */
export function ratios<Found>(
  ours: readonly Found[],
  theirs: readonly Found[],
  value: (found: Found) => number,
): number[] {
  return ours.map((own, round) => {
    const other = theirs[round];
    return other === undefined ? Number.NaN : value(own) / value(other);
  });
}

/** Renders the median, with the lowest and highest in brackets. */
export function showRatios(values: readonly number[]): string {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(2)} [${lowest.toFixed(2)}-${highest.toFixed(2)}]`;
}
