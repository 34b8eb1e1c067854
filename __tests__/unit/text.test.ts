import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ActionError } from '../../src/errors.ts';
import { redact, rememberSecret } from '../../src/redact.ts';
import { asSentence, escapeMarkdown, oneLine, withoutCommands } from '../../src/text.ts';

/** How the runner decides what is a command: white space before `::` does not count, `##[` counts anywhere. */
const isCommand = (line: string): boolean =>
  line.trimStart().startsWith('::') || line.includes('##[');

describe('withoutCommands', () => {
  test.each([
    '::error::x',
    '  ::add-mask::x',
    '\t::stop-commands::x',
    '##[group]x',
    'text ##[error]x',
    ':::x',
    '\u00a0::x',
    '\ufeff::debug::x',
  ])('takes the effect from %j and keeps it readable', (line) => {
    expect(isCommand(withoutCommands(line))).toBe(false);
    expect(withoutCommands(line).replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
  });

  test('leaves ordinary lines alone', () => {
    const line = 'step 1 of 2: 50 % (https://example.com::8080) # [x]';
    expect(withoutCommands(line)).toBe(line);
  });

  test('takes the effect from every line there can be', () => {
    const nasty = fc.string({ unit: fc.constantFrom(':', '#', '[', ' ', '\t', 'a', '\u2003') });
    fc.assert(fc.property(nasty, (line) => !isCommand(withoutCommands(line))));
  });
});

describe('oneLine', () => {
  test('turns line breaks, escape sequences and direction marks into spaces', () => {
    expect(oneLine('a\r\n::error::b\u001b[31mc\u2028d\u202ee')).toBe('a ::error::b [31mc d e');
  });

  test('hides a secret before it cuts, escapes or turns a tab in it into a space', () => {
    rememberSecret('s3cr\tt_of-the@shop');
    expect(oneLine(`${'x'.repeat(490)}s3cr\tt_of-the@shop`)).toBe(`${'x'.repeat(490)}***`);
    expect(asSentence('wrong: s3cr\tt_of-the@shop')).toBe('wrong: ***.');
    expect(escapeMarkdown('s3cr\tt_of-the@shop')).toBe(String.raw`\*\*\*`);
  });

  test('leaves no half of a character, which GitHub would refuse', () => {
    expect(oneLine('😀'.repeat(300)).isWellFormed()).toBe(true);
    expect(oneLine('a\ud800b')).toBe('a\ufffdb');
  });

  test('cuts what is too long to read', () => {
    expect(oneLine('x'.repeat(10_000))).toHaveLength(500);
  });
});

describe('escapeMarkdown', () => {
  test('lets no markup through, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[!-/:-@[-`{-~]/);
        expect(escaped).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('mentions nobody and no issue', () => {
    expect(escapeMarkdown('@octocat #1')).not.toMatch(/@o|#1/);
  });
});

describe('redact', () => {
  test('hides a secret in every form a text can have it in', () => {
    rememberSecret('p@ss "w"rd\nsecond-line');
    for (const leak of [
      'a p@ss "w"rd',
      'q=p%40ss%20%22w%22rd',
      String.raw`p@ss \"w\"rd`,
      'second-line',
    ]) {
      expect(redact(leak)).toMatch(/\*\*\*/);
      expect(redact(leak)).not.toMatch(/w"rd|w%22rd|second-line/);
    }
  });

  test('hides the signature of a storage URL that nobody told it about', () => {
    const url = 'https://storage.example/b.zip?X-Goog-Expires=59&X-Goog-Signature=abcdef0123&x=1';
    expect(redact(`PUT ${url} failed`)).not.toContain('abcdef0123');
  });

  test('works inside errors, so that nothing later can leak it', () => {
    rememberSecret('tok_4711_abc');
    const error = new ActionError('http', 'bad tok_4711_abc', { hint: 'not tok_4711_abc' });
    expect(error.message + String(error.hint) + String(error.stack)).not.toContain('tok_4711_abc');
  });

  test('leaves ordinary words alone when a secret is as short as they are', () => {
    rememberSecret('a1');
    expect(redact('data1 a1')).toBe('data1 a1');
  });
});
