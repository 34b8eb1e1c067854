import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { redact, rememberSecret } from '../../../src/text/redact.ts';
import { asSentence, oneLine, showName } from '../../../src/text/plain.ts';
import { anyCharacter } from '../../support/draw/anyCharacter.ts';
import { holds } from '../../support/draw/holds.ts';
import { hostileText } from '../../support/draw/hostileText.ts';

/** Stars are what a secret is replaced with: one of stars would be found in every text. */
const secret = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 4, maxLength: 30 }),
    fc.string({ unit: anyCharacter, minLength: 4, maxLength: 30 }),
    fc.base64String({ minLength: 4, maxLength: 40 }),
    hostileText(8),
  )
  .filter((value) => value.trim().length >= 4 && !value.includes('*'));
/** Secrets that are parts of each other, which a careless order would show the rest of. */
const nested = fc.tuple(secret, fc.string({ maxLength: 5 })).map(([inner, more]) => {
  return [inner, `${inner}${more.replaceAll('*', '')}`, `${more.replaceAll('*', '')}${inner}`];
});
const secrets = fc.oneof(fc.array(secret, { minLength: 1, maxLength: 4 }), nested);

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');
const units = (text: string): number[] =>
  [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
const points = (text: string): number[] => Array.from(text, (each) => each.codePointAt(0) ?? 0);
const percent = (text: string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => `%${hex(byte, 2)}`).join('');

const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.trim(),
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => encodeURIComponent(encodeURIComponent(text.toWellFormed())),
  (text) => percent(text.toWellFormed()),
  (text) => percent(text.toWellFormed()).toUpperCase(),
  (text) => new URLSearchParams([['k', text]]).toString().slice(2),
  (text) => JSON.stringify(text),
  (text) => JSON.stringify({ [text]: [text] }),
  (text) => JSON.stringify(JSON.stringify(text)),
  (text) => JSON.stringify(text).replaceAll('/', String.raw`\/`),
  (text) =>
    `"${units(text)
      .map((unit) => `\\u${hex(unit, 4)}`)
      .join('')}"`,
  (text) => encodeURIComponent(JSON.stringify(text)),
  (text) =>
    points(text.toWellFormed())
      .map((point) => `&#${String(point)};`)
      .join(''),
  (text) =>
    points(text.toWellFormed())
      .map((point) => `&#x${hex(point, 1)};`)
      .join(''),
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
    .flatMap((value) => spellings.map((spell) => spell(value)))
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

  test('of what was taken in as a line, a sentence or a name', async () => {
    await holds(
      fc.property(leaky, ({ secrets: values, text }) => {
        values.forEach(rememberSecret);
        for (const each of [oneLine(text), asSentence(text), showName(text)]) {
          // What is replaced by a space or trimmed is no secret any more; the rest of it would be one.
          const whole = values.filter((value) => oneLine(value) === value);
          expect(found(each, whole)).toEqual([]);
        }
      }),
      100,
    );
  });

  test('of base64, at any offset', async () => {
    const around = fc.string({ unit: anyCharacter, maxLength: 7 });
    await holds(
      fc.property(secret, around, around, fc.boolean(), (value, before, after, isForUrl) => {
        rememberSecret(value);
        const plain = Buffer.from(before + value + after).toString(
          isForUrl ? 'base64url' : 'base64',
        );
        const start = 8 * Buffer.byteLength(before.toWellFormed());
        const end = start + 8 * Buffer.byteLength(value.toWellFormed());
        const core = plain.slice(Math.ceil(start / 6), Math.floor(end / 6));
        fc.pre(before === before.toWellFormed() && value === value.toWellFormed());
        expect(redact(`<${plain}>`)).not.toContain(core);
      }),
      100,
    );
  });

  test('of base64 that is written in short lines', async () => {
    const long = fc.base64String({ minLength: 32, maxLength: 200 });
    await holds(
      fc.property(long, fc.constantFrom('\n', '\r\n', '\n  '), (value, lineBreak) => {
        rememberSecret(value);
        const lines =
          Buffer.from(`user:${value}`)
            .toString('base64')
            .match(/.{1,64}/g) ?? [];
        expect(redact(`<${lines.join(lineBreak)}>`)).toMatch(/^<dXNlc.{0,3}\*{3}=*>$/);
      }),
      50,
    );
  });

  test('of what HTML spells by names', () => {
    rememberSecret('pässwörd$(1+1)=[2]');
    const named = 'p&auml;ssw&ouml;rd&dollar;&lpar;1&plus;1&rpar;&equals;&lsqb;2&rbrack;';
    expect(redact(`<${named}>`)).toBe('<***>');
  });

  test('where two overlap', async () => {
    const part = fc.stringMatching(/^[a-z]{3,9}$/);
    await holds(
      fc.property(part, part, part, (first, both, last) => {
        rememberSecret(`${first}${both}-`);
        rememberSecret(`${both}-${last}`);
        expect(redact(`<${first}${both}-${last}>`)).toBe('<***>');
      }),
      50,
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
  test('holds no beginning of a long secret, in any spelling, whoever has cut it', async () => {
    // Made of a number, so that a failure is narrowed down by the number and not by 6,000 characters.
    const long = fc.nat(1e9).map((number) => {
      const parts = Array.from({ length: 600 }, (_, at) => ((number + 1) * (at + 7919)) % 1e9);
      return parts.map((part) => part.toString(36).padStart(9, '0')).join('/');
    });
    const spelled = fc.constantFrom(
      (text: string) => text,
      encodeURIComponent,
      (text: string) => JSON.stringify(text).replaceAll('/', String.raw`\/`),
      (text: string) => Buffer.from(text).toString('base64'),
    );
    await holds(
      fc.property(long, spelled, fc.integer({ min: 100, max: 9000 }), (value, spell, at) => {
        rememberSecret(value);
        const shown = oneLine(`Bad value: ${spell(value).slice(0, at)}`);
        expect(shown).toMatch(/^Bad value: "?\*{3}.{0,8}$/);
      }),
      5,
    );
  });

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
