import { expect } from '@jest/globals';
import type { ActionRun } from '../runs/runAction.ts';

/** A text with commands, markup, line breaks and colours. */
export const HOSTILE =
  '\n::error title=owned::owned\r\n##[group]owned\n<img src=x onerror=alert(1)> [a](http://evil.test) | `x` @octocat \u001b[31m\u202e';

const OWN_COMMAND = /^::(group|endgroup|notice|warning|error)\b/;

/** Expects that hostile text had no effect: no command in the log, no markup in the summary, no line in the outputs. */
export function expectHarmless({ log, summary, outputFile }: ActionRun): void {
  // Masks are data for the runner, which does not show them.
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
  expect(effective).not.toMatch(
    /<(?!br>|\/?(?:details|summary|sub)>|http:\/\/127|https:\/\/github\.com\/octo-sandbox\/)|\]\(http|@octocat|^\s*::error/m,
  );
  expect(summary).not.toMatch(/owned\n/);
  expect(outputFile).not.toMatch(/^\s*::|^owned/m);
}

/**
 * Expects that a run leaked no secret in its log, summary, outputs or errors, or in what it `sent` elsewhere. The stages of the
 * bundled actions call it after every run.
 */
export function expectNoSecret(
  run: ActionRun,
  secrets: readonly string[],
  sent: readonly string[] = [],
): void {
  const shown = [shownBy(run), ...sent].join('\n');
  expect(found(shown, secrets)).toEqual([]);
  // Proves that the search can find them, and that none is too short to be a secret.
  expect(secrets.filter((secret) => secret.length < 8)).toEqual([]);
  expect(found([shown, ...secrets].join('\n'), secrets)).toEqual(secrets);
}

/** Finds the secrets that people or later steps can see after a run. */
export function findLeaks(run: ActionRun, secrets: readonly string[]): readonly string[] {
  return found(shownBy(run), secrets);
}

/** Returns everything visible of a run. The runner does not show the lines with masks. */
function shownBy({ log, errors, summary, outputFile }: ActionRun): string {
  return [log.replaceAll(/^::add-mask::.*$/gm, ''), errors, summary, outputFile].join('\n');
}

/** Searches for secrets as they are, and without Markdown escapes. */
function found(text: string, secrets: readonly string[]): string[] {
  const rendered = text.replaceAll(/\\(?=[!-/:-@[-`{-~])|\u200b/g, '');
  return secrets.filter((secret) => text.includes(secret) || rendered.includes(secret));
}
