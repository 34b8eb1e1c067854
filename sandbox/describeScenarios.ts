import { scenarios } from './scenarios.ts';

/** Lists the scenarios for a help text, one a line, each with the parts of the sandbox that it changes. */
export function describeScenarios(indent: string): string {
  const longest = Math.max(...Object.keys(scenarios).map(({ length }) => length));
  return Object.entries(scenarios)
    .map(([name, { at, description }]) =>
      [
        indent,
        name.padEnd(longest + 1),
        description,
        name === 'normal' ? '' : ` [${at.join(', ')}]`,
      ].join(''),
    )
    .join('\n');
}
