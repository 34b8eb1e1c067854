import type { Measure } from './timeCommand.ts';

/** Measures each in turn, over and over, so that a busy moment of the machine meets them all. */
export function alternate<Name extends string>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name) => Measure,
): Readonly<Record<Name, readonly Measure[]>> {
  const all = Object.fromEntries(names.map((name) => [name, [] as Measure[]])) as Record<
    Name,
    Measure[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) all[name].push(measure(name));
  }
  return all;
}

/** Gives the middle value, or the lower of two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}

/** Divides what was measured in the same round. */
export function ratios(
  ours: readonly Measure[],
  theirs: readonly Measure[],
  value: (measure: Measure) => number,
): number[] {
  return ours.map((measure, round) => {
    const other = theirs[round];
    return other === undefined ? Number.NaN : value(measure) / value(other);
  });
}
