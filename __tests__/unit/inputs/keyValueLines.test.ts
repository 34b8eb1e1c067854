import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseKeyValueLines } from '../../../src/inputs/keyValueLines.ts';

const parse = (text: string): Record<string, string> => {
  const { entries, faults } = parseKeyValueLines(text);
  expect(faults).toEqual([]);
  return Object.fromEntries(entries);
};
const faultsOf = (text: string): readonly string[] => parseKeyValueLines(text).faults;

describe('parseKeyValueLines', () => {
  test('reads keys and values, and skips blank lines and comments', () => {
    expect(parse('# first\n\nA=1\r\n  B = two words \n#C=3\nexport D=4')).toEqual({
      A: '1',
      B: 'two words',
      D: '4',
    });
  });

  test('keeps everything after the first equals sign, also a number sign', () => {
    expect(parse('URL=https://x.test/?a=1#frag\nP=pa#ss word # 1')).toEqual({
      URL: 'https://x.test/?a=1#frag',
      P: 'pa#ss word # 1',
    });
  });

  test('reads quotes as dotenv does', () => {
    expect(
      parse(String.raw`A='a\nb'` + '\n' + String.raw`B="a\nb"` + '\nC=`it\'s "so"`\nD="x" # note'),
    ).toEqual({
      A: String.raw`a\nb`,
      B: 'a\nb',
      C: 'it\'s "so"',
      D: 'x',
    });
  });

  test('reads a value of several lines in double quotes, such as a private key', () => {
    expect(parse('KEY="-----BEGIN\nabc=\n-----END"\nNEXT=1')).toEqual({
      KEY: '-----BEGIN\nabc=\n-----END',
      NEXT: '1',
    });
  });

  test('keeps white space at the end of a line inside quotes', () => {
    expect(parse('A="first \t\nsecond " \nB= x \n')).toEqual({ A: 'first \t\nsecond ', B: 'x' });
  });

  test('reads a value of very many lines, and very many values, at once', () => {
    const lines = '\n'.repeat(100_000);
    const startedAt = performance.now();
    expect(parse(`A="${lines}"`)).toEqual({ A: lines });
    expect(faultsOf('A=1\n'.repeat(30_000))).toHaveLength(29_999);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test('takes an empty value only in quotes: a missing secret arrives as nothing', () => {
    expect(parse('A=""')).toEqual({ A: '' });
    expect(faultsOf('A=')).toEqual([expect.stringMatching(/no value.*for A in line 1/)]);
  });

  test('reports every fault with its line, and never a value', () => {
    const faults = faultsOf('A=1\nhunter2\n2B=hunter3\nA=hunter4\nC="hunter5');
    expect(faults).toHaveLength(4);
    expect(faults.join('\n')).not.toContain('hunter');
    expect(faults[2]).toMatch(/key A twice, again in line 4/);
    expect(faults[3]).toMatch(/quote that is never closed for C in line 5/);
  });

  test('reports text behind a closing quote instead of dropping it', () => {
    expect(faultsOf('A="x"y')).toEqual([expect.stringMatching(/after the closing quote for A/)]);
  });

  test('gives back every value that is written in quotes', () => {
    const value = fc.string({ unit: 'grapheme' }).filter((text) => !/['\r\\]/.test(text));
    fc.assert(fc.property(value, (text) => parse(`A='${text}'`)['A'] === text));
  });

  test('never throws, whatever the text is', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(faultsOf(text))));
  });
});
