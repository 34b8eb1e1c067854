import { table } from './table.ts';

/** An upper limit for a measured figure. */
export interface Goal {
  readonly what: string;
  readonly most: number;
  readonly found: number;
}

/** Renders a table of goals and measured figures. */
export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ what, most, found }) => {
    const show = (value: number): string => value.toFixed(most < 10 ? 3 : 0);
    const verdict = found <= most ? 'met' : `missed by ${show(found - most)}`;
    return [what, `at most ${String(most)}`, show(found), verdict];
  });
  return table(['goal', 'wanted', 'found', ''], rows);
}
