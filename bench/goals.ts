import { table } from './table.ts';

/** Something that is to be no more than a figure. */
export interface Goal {
  readonly what: string;
  readonly most: number;
  readonly found: number;
}

/** Writes what was found beside what is wanted. */
export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ what, most, found }) => {
    const show = (value: number): string => value.toFixed(most < 10 ? 3 : 0);
    const verdict = found <= most ? 'met' : `missed by ${show(found - most)}`;
    return [what, `at most ${String(most)}`, show(found), verdict];
  });
  return table(['goal', 'wanted', 'found', ''], rows);
}
