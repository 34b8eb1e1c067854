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
  expect(effective).not.toMatch(/<(?!br>|http:\/\/127)|\]\(http|@octocat|^\s*::error/m);
  expect(summary).not.toMatch(/owned\n/);
  expect(outputFile).not.toMatch(/^\s*::|^owned/m);
}

/**
 * Expects that a run has not left a secret to anybody who sees its log, summary, outputs or errors, or what else it `told`.
 * The stages of the bundled actions call it after every run.
 */
export function expectNoSecret(
  run: ActionRun,
  secrets: readonly string[],
  told: readonly string[] = [],
): void {
  const shown = [shownBy(run), ...told].join('\n');
  expect(found(shown, secrets)).toEqual([]);
  // A search that could not find them, or for what is too short to be one, would prove nothing.
  expect(secrets.filter((secret) => secret.length < 8)).toEqual([]);
  expect(found([shown, ...secrets].join('\n'), secrets)).toEqual(secrets);
}

/** Finds the secrets that a run left in anything people or later steps see. */
export function findLeaks(run: ActionRun, secrets: readonly string[]): readonly string[] {
  return found(shownBy(run), secrets);
}

/** The lines that tell the runner what to hide are not shown to anybody. */
function shownBy({ log, errors, summary, outputFile }: ActionRun): string {
  return [log.replaceAll(/^::add-mask::.*$/gm, ''), errors, summary, outputFile].join('\n');
}

/** Looks for secrets as they are, and as Markdown shows them once its escapes are taken away. */
function found(text: string, secrets: readonly string[]): string[] {
  const rendered = text.replaceAll(/\\(?=[!-/:-@[-`{-~])|\u200b/g, '');
  return secrets.filter((secret) => text.includes(secret) || rendered.includes(secret));
}
