import { describe, expect, test } from '@jest/globals';
import { readSpec } from '../../../../src/store/file/readSpec.ts';
import { MAX_SPEC_BYTES } from '../../../../src/store/file/storeFiles.ts';

const none = new Map<string, string>();

/** As many as go into a file. */
function filled(head: string, unit: string): string {
  return head + unit.repeat(Math.floor((MAX_SPEC_BYTES - head.length) / unit.length));
}

function messagesOf(text: string): string[] {
  return (readSpec(text, none).faults ?? []).map(({ message }) => message);
}

describe('a store file that is as large as one may be', () => {
  test.each([
    ['commas', filled('version: [', ',')],
    ['brackets', filled('version: ', '[')],
    ['ends of lists', filled('', ']')],
    ['values', filled('version: 1\nlocations: [', '1,')],
    ['keys', filled('', '? a\n')],
  ])('and has nothing but %s is refused before it is parsed', (_, text) => {
    expect(messagesOf(text)).toEqual([
      'The file is too long. It has more than 400000 values, keys, brackets and the like.',
    ]);
  });

  test('is read when it has blanks, comments and long texts', () => {
    const text = filled(`version: 1\nstore: ${'x'.repeat(500_000)}\n`, '  # and so on\n\n');
    expect(messagesOf(text)).toEqual(['store must be a map.']);
  });

  test('and has more faults than the schema can hand on is refused all the same', () => {
    const [first, ...others] = messagesOf(
      `version: 1\npromotions: [{ rules: [${'{},'.repeat(130_000)}] }]`,
    );
    expect(first).toBe('The file has more faults than can be listed.');
    expect(others).toEqual([]);
  });

  test('and has variables that nobody defined in one text tells the first three', () => {
    const messages = messagesOf(filled('version: ', '${Q}'));
    expect(messages).toHaveLength(3);
    expect(new Set(messages).size).toBe(1);
  });

  test('and has one key is refused without comparing it letter by letter', () => {
    expect(messagesOf(`version: 1\n? ${'k'.repeat(1_000_000)}\n: 1`)).toEqual([
      expect.stringMatching(/^k+ is not a known key\. Known are version, store,/),
    ]);
  });

  test('and has a fault in every line names the first, and says how many more there are', () => {
    const messages = messagesOf(`version: 1\nlocations:\n${'  - 1\n'.repeat(20_000)}`);
    expect(messages).toHaveLength(20);
    expect(messages.at(-1)).toBe('There are 19981 more faults from here on.');
  });
});

test('parsing leaves the traces of errors as they were', () => {
  const { stackTraceLimit } = Error;
  readSpec('version: [', none);
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
});
