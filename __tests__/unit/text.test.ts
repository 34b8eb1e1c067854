import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ActionError } from '../../src/errors/actionError.ts';
import {
  isMaskable,
  maskableParts,
  redact,
  rememberOwnWords,
  rememberSecret,
} from '../../src/text/redact.ts';
import { escapeMarkdown } from '../../src/text/markdown.ts';
import { asSentence, oneLine, plainOutput, withoutCommands } from '../../src/text/plain.ts';

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
    expect(escapeMarkdown(oneLine('s3cr\tt_of-the@shop'))).toBe(String.raw`\*\*\*`);
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
        // An escaped character is text, and neither a letter nor a digit that would complete a mark before it.
        const active = escaped.replaceAll(/\\[!-/:-@[-`{-~]/g, '·');
        expect(active).not.toMatch(
          /[\\`*[\]<|~$]|^[#>+=:-]|^\d+[.)](?:\s|$)|&[#a-z]|:\/\/|@[a-z\d]|#\d/i,
        );
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

  test('hides the signature of a storage URL that it was never given', () => {
    const url = 'https://storage.example/b.zip?X-Goog-Expires=59&X-Goog-Signature=abcdef0123&x=1';
    expect(redact(`PUT ${url} failed`)).not.toContain('abcdef0123');
  });

  test('leaves our own sentences alone, whatever the secrets are', () => {
    rememberSecret('preview');
    const error = new ActionError('http', `preview ${oneLine('preview')}`, { hint: 'preview' });
    expect([error.message, error.hint]).toEqual(['preview ***', 'preview']);
    expect(escapeMarkdown('preview')).toBe('preview');
    expect(plainOutput('preview')).toBe('preview');
  });

  test('hides a very short secret only where it stands alone', () => {
    rememberSecret('a1');
    expect(redact('data1 a1')).toBe('data1 ***');
  });

  test('cuts overlapping secrets out as a whole', () => {
    for (const secret of ['first-half', 'half-second', 'half']) rememberSecret(secret);
    expect(redact('a first-half-second b half c')).toBe('a *** b *** c');
  });

  test.each([
    ['JSON of other languages', String.raw`"k\/ey\u0026/\u0061+1"`],
    ['percent encoding in lower case', 'k%2fey%26%2Fa%2b1'],
    ['percent encoding, twice', 'k%252Fey%2526%252fa%252B1'],
    ['entities of HTML', 'k&#x2F;ey&amp;&#47;a&#x2b;1'],
    ['base64 of a whole body', Buffer.from('{"v":"k/ey&/a+1"}').toString('base64')],
    ['base64 in a URL', encodeURIComponent(Buffer.from('id:k/ey&/a+1').toString('base64'))],
  ])('finds a secret in %s', (_, spelled) => {
    rememberSecret('k/ey&/a+1');
    const shown = redact(`before ${spelled} after`);
    expect(shown).toMatch(/^before .*\*\*\*.* after$/);
    expect(shown).not.toMatch(/k.ey|a\+1|ey&|leSYvYSs/);
  });
});

describe('a secret that is very short or an ordinary word', () => {
  test.each(['', '1', 'abc', 'true', ' Preview ', 'bigcommerce', 'completed'])(
    '%j is not masked',
    (value) => {
      expect(isMaskable(value)).toBe(false);
    },
  );

  test('is left out of a value of several lines, the rest of which is masked', () => {
    expect(maskableParts('first-line\n{\n\n"key": 1')).toEqual(['first-line', '"key": 1']);
    expect(maskableParts('first-line\n\nsecond-line')).toEqual(['first-line\n\nsecond-line']);
    expect(maskableParts('7')).toEqual([]);
  });

  test('is known by the words that the inputs make ours', () => {
    expect(isMaskable('shop-hash')).toBe(true);
    rememberOwnWords(['Shop-Hash', undefined]);
    expect(isMaskable('shop-hash')).toBe(false);
    expect(isMaskable('shop-hash-1')).toBe(true);
  });
});
