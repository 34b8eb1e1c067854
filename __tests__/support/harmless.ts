import { expect } from '@jest/globals';
import type { ActionRun } from './runAction.ts';

/** A text that would be a command, markup, a line of its own or a colour where it is printed as it is. */
export const HOSTILE =
  '\n::error title=owned::owned\r\n##[group]owned\n<img src=x onerror=alert(1)> [a](http://evil.test) | `x` @octocat \u001b[31m\u202e';

const OWN_COMMAND = /^::(group|endgroup|notice|warning|error)\b/;

/** Expects that hostile text did nothing: no command in the log, no markup in the summary, no line in the outputs. */
export function expectHarmless({ log, summary, outputFile }: ActionRun): void {
  // What is to be masked is data for the runner, and is shown to nobody.
  const shown = log.replaceAll(/^::add-mask::.*$/gm, '');
  const commands = shown
    .split(/\r\n|[\r\n]/)
    .filter((line) => /^\s*::/.test(line) && !OWN_COMMAND.test(line));
  expect(commands).toEqual([]);
  expect(`${shown}${outputFile}`).not.toContain('##[');
  expect(shown).not.toMatch(/^\s*::error title=(owned|sandbox)/m);
  expect(`${shown}${outputFile}`).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
  expect(log).not.toMatch(/^::add-mask::a$/m);
  const effective = summary.replaceAll(/\\./g, '');
  expect(effective).not.toMatch(/<(?!br>|http:\/\/127)|\]\(http|@octocat|::error/);
  expect(summary).not.toMatch(/owned\n/);
  expect(outputFile).not.toMatch(/^\s*::|^owned/m);
}

/** What a run left behind for people and later steps, and what must not be in it. */
export interface Remains {
  readonly name: string;
  readonly text: string;
  readonly secrets: readonly string[];
}

/** Finds the secrets that runs left behind, each with the run it is from. */
export function leaksIn(remains: readonly Remains[]): readonly string[] {
  return remains.flatMap(({ name, text, secrets }) =>
    found(text, secrets).map((secret) => `${name}: ${secret}`),
  );
}

/** Looks for secrets as they are, and as Markdown shows them once its escapes are taken away. */
function found(text: string, secrets: readonly string[]): string[] {
  const rendered = text.replaceAll(/\\(?=[!-/:-@[-`{-~])|\u200b/g, '');
  return secrets.filter((secret) => text.includes(secret) || rendered.includes(secret));
}

/** Finds the secrets that a run left in anything people or later steps see. */
export function findLeaks(run: ActionRun, secrets: readonly string[]): readonly string[] {
  const log = run.log.replaceAll(/^::add-mask::.*$/gm, '');
  const text = [log, run.errors, run.summary, run.outputFile].join('\n');
  return found(text, secrets);
}
