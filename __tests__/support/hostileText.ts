import { expect } from '@jest/globals';
import type { ActionRun } from './runAction.ts';

/** A text that would be a command, a line of its own, markup, a mention or an escape sequence where it is printed as it is. */
export const HOSTILE =
  '\n::error title=owned::owned\r\n##[group]owned\n<img src=x onerror=alert(1)> [a](http://evil.test) | `x` @octocat \u001b[31m';

/** Expects that no text from outside had an effect on anything that a run left behind. */
export function expectHarmless({ log, summary, outputFile }: ActionRun): void {
  // What is to be masked is data for the runner, and is shown to nobody.
  const shown = log.replaceAll(/^::add-mask::.*$/gm, '');
  expect(foreignCommands(shown)).toEqual([]);
  expect(shown).not.toMatch(/^\s*::error title=(owned|sandbox)/m);
  expect(shown).not.toContain('\u001b');
  expect(log).not.toMatch(/^::add-mask::a$/m);
  const effective = summary.replaceAll(/\\./g, '');
  expect(effective).not.toMatch(/<(?!br>|http:\/\/127)|\]\(http|@octocat|::error/);
  expect(summary).not.toMatch(/owned\n/);
  expect(outputFile).not.toMatch(/^::|^owned/m);
}

/** Lists what the runner would take for a command, other than those this action means. */
function foreignCommands(log: string): string[] {
  const own = /^::(group|endgroup|notice|warning|error)\b/;
  return log
    .split(/\r\n|[\r\n]/)
    .filter(
      (line) => (line.trimStart().startsWith('::') && !own.test(line)) || line.includes('##['),
    );
}
