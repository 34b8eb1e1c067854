import { describe, expect, test } from '@jest/globals';
import { listOf, oneOf } from '../../../src/inputs/fields.ts';
import { readInputs } from '../../../src/inputs/readInputs.ts';

function readList(text: string) {
  const fields = { status: listOf(oneOf(['Deployed', 'Failed', 'Draft'])) };
  return readInputs(fields, {
    input: () => text,
    elsewhere: () => undefined,
    secret: () => undefined,
  });
}

describe('listOf', () => {
  test.each([
    ['Deployed', ['Deployed']],
    [' Deployed , Failed,', ['Deployed', 'Failed']],
    ['Failed,Deployed,Failed', ['Failed', 'Deployed']],
    ['Deployed\nFailed\n', ['Deployed', 'Failed']],
  ])('reads %j as %j', (text, expected) => {
    expect([...(readList(text).value?.status ?? [])]).toEqual(expected);
  });

  test.each([
    ['deployed', '"deployed" has an item that is unknown.'],
    ['Deployed Failed', '"Deployed Failed" has an item that is unknown.'],
    [',', '"," is empty.'],
  ])('refuses %j and says what is accepted', (text, problem) => {
    expect(readList(text).faults).toEqual([
      `status: ${problem} Accepted: one of Deployed, Failed, Draft; separate several with commas.`,
    ]);
  });
});
