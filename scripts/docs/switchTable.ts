import { switches } from '../../__tests__/simulation/worlds/switches.ts';
import type { Switch } from '../../__tests__/simulation/worlds/switches.ts';

/** Renders the switches of the simulation as a table in Markdown. */
export function switchTable(): string {
  const rows = Object.entries<Switch>(switches).map(([name, { kind, unkind, worlds }]) =>
    [`\`${name}\``, kind, unkind, worlds?.join(', ') ?? 'all'].join(' | '),
  );
  const head = ['Switch | Kind reading | Unkind reading | Worlds', '--- | --- | --- | ---'];
  return [...head, ...rows].map((row) => `| ${row} |`).join('\n');
}
