import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ActionError } from '../../../src/errors.ts';
import { redact, rememberSecret } from '../../../src/redact.ts';
import { escapeMarkdown, oneLine, plainOutput } from '../../../src/text.ts';
import { holds } from '../../support/holds.ts';
import { hostileText } from '../../support/hostileText.ts';

/** Stars are what a secret is replaced with: one of stars would be found in every text. */
const secret = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 4, maxLength: 30 }),
    fc.string({ unit: 'binary', minLength: 4, maxLength: 30 }),
    fc.base64String({ minLength: 4, maxLength: 40 }),
    hostileText(8),
  )
  .filter((value) => value.trim().length >= 4 && !value.includes('*'));
/** Secrets that are parts of each other, which a careless order would show the rest of. */
const nested = fc.tuple(secret, fc.string({ maxLength: 5 })).map(([inner, more]) => {
  return [inner, `${inner}${more.replaceAll('*', '')}`, `${more.replaceAll('*', '')}${inner}`];
});
const secrets = fc.oneof(fc.array(secret, { minLength: 1, maxLength: 4 }), nested);

const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.trim(),
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => new URLSearchParams([['k', text]]).toString().slice(2),
  (text) => JSON.stringify(text),
  (text) => JSON.stringify({ [text]: [text] }),
];

/** Texts with secrets in them, in any spelling, next to each other and to anything else. */
const leaky = secrets.chain((drawn) => {
  const leak = fc
    .tuple(fc.constantFrom(...drawn), fc.constantFrom(...spellings))
    .map(([value, spell]) => spell(value));
  return fc
    .array(fc.oneof(leak, hostileText(4)), { minLength: 1, maxLength: 8 })
    .map((parts) => ({ secrets: drawn, text: parts.join('') }));
});

const found = (text: string, values: readonly string[]): string[] =>
  values
    .flatMap((value) => spellings.slice(0, 4).map((spell) => spell(value)))
    .filter((spelled) => text.includes(spelled));

describe('no secret is left', () => {
  test('of a text, in any spelling, however secrets overlap', async () => {
    await holds(
      fc.property(leaky, ({ secrets: values, text }) => {
        values.forEach(rememberSecret);
        expect(found(redact(text), values)).toEqual([]);
      }),
      100,
    );
  });

  test('of an error, a line, an output or escaped Markdown', async () => {
    await holds(
      fc.property(leaky, ({ secrets: values, text }) => {
        values.forEach(rememberSecret);
        const error = new ActionError('http', text, { hint: text });
        const rendered = escapeMarkdown(text).replaceAll(/\\(?=[!-/:-@[-`{-~])|\u200b/g, '');
        const told = [error.message, error.hint ?? '', String(error.stack), oneLine(text)];
        for (const each of [...told, plainOutput(text), rendered]) {
          // What is replaced by a space or trimmed is no secret any more; the rest of it would be one.
          const whole = values.filter((value) => oneLine(value) === value);
          expect(found(each, whole)).toEqual([]);
        }
      }),
      100,
    );
  });

  test('of its lines, when it has several', async () => {
    const line = fc.string({ minLength: 4 });
    await holds(
      fc.property(fc.array(line, { minLength: 2, maxLength: 4 }), (lines) => {
        const own = lines.map((each) => `k${each.replaceAll(/[*\r\n]/g, '')}`);
        rememberSecret(own.join('\n'));
        rememberSecret(own.join('\r\n'));
        for (const each of own.filter(({ length }) => length >= 4)) {
          expect(redact(`<${each}>`)).not.toContain(each);
        }
      }),
    );
  });
});

describe('what is cut', () => {
  test('holds no part of a secret, wherever it lies', async () => {
    await holds(
      fc.property(fc.integer({ min: 440, max: 510 }), fc.nat(1e9), (at, number) => {
        const value = `cut-${String(number).padStart(10, '0')}-secret`;
        rememberSecret(value);
        expect(oneLine(`${'x'.repeat(at)}${value} and more`)).not.toMatch(/cut-|\d/);
      }),
      100,
    );
  });
});
