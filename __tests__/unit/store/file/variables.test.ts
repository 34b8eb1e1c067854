import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSpec } from '../../../../src/store/file/readSpec.ts';

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
  expect(descriptionOf(read('${A}', { A: '42' }))).toBe('42');
});

const promotionWith = (rule: string, variables: Readonly<Record<string, string>>) => {
  const text = `version: 1\npromotions:\n  - { name: A, redemption_type: AUTOMATIC, rules: [${rule}] }\n`;
  const reading = readSpec(text, new Map(Object.entries(variables)));
  return reading.faults ?? reading.value.promotions?.[0]?.fields.rules[0];
};
const shipping = (zones: unknown) => ({ action: { shipping: { zone_ids: zones } } });

test.each([
  ['a number in a list in flow style', '[${A}, 2]', { A: '7' }, [7, 2]],
  ['in quotes', '["${A}"]', { A: '7' }, [7]],
  ['a list in place of an entry', '[${A}, 9]', { A: '7, 8' }, [7, 8, 9]],
  ['a whole list', '${A}', { A: '7,8' }, [7, 8]],
  ['a whole list in quotes and brackets', '"${A}"', { A: '[7, 8]' }, [7, 8]],
  ['a word in place of a list', '${A}', { A: '*' }, '*'],
])('a variable takes the type that its field wants: %s', (_, zones, variables, expected) => {
  expect(promotionWith(`{ action: { shipping: { zone_ids: ${zones} } } }`, variables)).toEqual(
    shipping(expected),
  );
});

test('a variable in a map in flow style is an amount, true or false, or a text', () => {
  const rule =
    '{ stop: ${S}, action: { cart_value: { discount: { percentage_amount: ${OFF} } } } }';
  expect(promotionWith(rule, { OFF: '12.5', S: '"' })).toMatchObject([{ line: 3 }]);
  expect(promotionWith(rule, { OFF: '12.5', S: 'true' })).toEqual({
    stop: true,
    action: { cart_value: { discount: { percentage_amount: '12.5' } } },
  });
});

test('a variable never adds structure in flow style', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const text = 'version: 1\nlocations: [{ id: 7, label: ${A}, description: b }]\n';
      const reading = readSpec(text, new Map([['A', value]]));
      if (reading.faults === undefined)
        expect(reading.value.locations?.[0]?.fields).toEqual({ label: value, description: 'b' });
      else expect(value).toMatch(/^\s*$/);
    }),
  );
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
