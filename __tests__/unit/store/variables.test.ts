import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSpec } from '../../../src/store/file/readSpec.ts';

const read = (description: string, variables: Readonly<Record<string, string>>) =>
  readSpec(
    `version: 1\nlocations:\n  - id: 7\n    label: Shop\n    description: ${description}\n`,
    new Map(Object.entries(variables)),
  );

const descriptionOf = (reading: ReturnType<typeof read>): string | undefined =>
  reading.faults === undefined ? reading.value.locations?.[0]?.fields.description : undefined;

test('puts in the values of variables', () => {
  expect(descriptionOf(read('"${A} and ${A}, ${B_2}"', { A: 'one', B_2: 'two' }))).toBe(
    'one and one, two',
  );
});

test('takes $${ for ${ as it is', () => {
  expect(descriptionOf(read('"$${A} $$${A} $A {A}"', { A: 'x' }))).toBe('${A} $${A} $A {A}');
});

test('does not look for variables in the values of variables', () => {
  expect(descriptionOf(read('${A}', { A: '${B} $${C}' }))).toBe('${B} $${C}');
});

test('keeps whatever a variable holds in its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(descriptionOf(read('"${A}"', { A: value }))).toBe(value);
    }),
  );
  expect(descriptionOf(read('${A}', { A: 'x\n    label: other\n- y: {' }))).toBe(
    'x\n    label: other\n- y: {',
  );
});

test.each([
  ['${ID}', 42],
  ['${PREFIX}7', 47],
])('makes a number of %s where no quotes are, as YAML would', (id, expected) => {
  const text = `version: 1\nlocations:\n  - id: ${id}\n`;
  const variables = new Map([
    ['ID', '42'],
    ['PREFIX', '4'],
  ]);
  expect(readSpec(text, variables)).toMatchObject({ value: { locations: [{ id: expected }] } });
});

test('leaves text in quotes text', () => {
  expect(descriptionOf(read('"${A}"', { A: '42' }))).toBe('42');
  expect(read('${A}', { A: '42' }).faults).toEqual([
    { line: 5, column: 18, message: expect.stringContaining('needs quotes') },
  ]);
});

test.each([
  ['${STORE_NAM}', 'The variable STORE_NAM is not defined. Did you mean STORE_NAME?'],
  ['${OTHER}', 'The variable OTHER is not defined. Give it in the input variables'],
  ['${a b}', 'A variable is written ${NAME}'],
  ['"${"', 'A variable is written ${NAME}'],
])('refuses %s once, with its place', (text, message) => {
  expect(read(text, { STORE_NAME: 'x' }).faults).toEqual([
    { line: 5, column: 18, message: expect.stringContaining(message) },
  ]);
});
