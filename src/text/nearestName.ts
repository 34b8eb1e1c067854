/** Finds the name that was most likely meant, or undefined when none resembles it. Case, `-` and `_` make no difference. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const wanted = fold(given);
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 4)) + 1;
  for (const name of names) {
    // So much has to be added or taken away; what is given may be a megabyte long.
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, fold(name));
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[-\s]/g, '_');
}

/** Counts the insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? at(beforeLast, j - 2) + 1 : Infinity;
      row.push(Math.min(replaced, swapped, at(last, j) + 1, at(row, j - 1) + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
