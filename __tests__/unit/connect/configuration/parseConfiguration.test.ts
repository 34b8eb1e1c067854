import { describe, expect, test } from '@jest/globals';
import {
  parseConfiguration,
  parseKeyValues,
} from '../../../../src/platforms/connect/configuration/parseConfiguration.ts';

const SECRET = 'hunter2hunter2';

function toObject(text: string): unknown {
  const { value, faults } = parseConfiguration(text);
  expect(faults).toEqual([]);
  return Object.fromEntries([...value].map(([name, values]) => [name, Object.fromEntries(values)]));
}

describe('parseConfiguration', () => {
  test('reads YAML with all its ways to write a string', () => {
    const text = [
      'service:',
      '  PLAIN: some text, with a comma # and a comment',
      '  QUOTED: "1"',
      "  SINGLE: 'true'",
      '  BLOCK: |',
      '    first',
      '    second',
      '  DATE: 2026-11-21',
      '  EMPTY: ""',
      '123: { KEY: value }',
    ].join('\n');
    expect(toObject(text)).toEqual({
      123: { KEY: 'value' },
      service: {
        PLAIN: 'some text, with a comma',
        QUOTED: '1',
        SINGLE: 'true',
        BLOCK: 'first\nsecond\n',
        DATE: '2026-11-21',
        EMPTY: '',
      },
    });
  });

  test('reads JSON, indented with tabs too', () => {
    expect(toObject('{\n\t"service": {\n\t\t"KEY": "a: b # c"\n\t}\n}')).toEqual({
      service: { KEY: 'a: b # c' },
    });
  });

  test('reads what several applications have in common from one place', () => {
    const text = 'service: &all { A: "1", B: "2" }\njob: { <<: *all, B: "3" }';
    expect(toObject(text)).toEqual({ service: { A: '1', B: '2' }, job: { A: '1', B: '3' } });
  });

  test('merges several maps into one', () => {
    const text = 'a: &a { A: "1" }\nb: &b { B: "2" }\nc: { <<: *a, <<: *b }';
    expect(toObject(text)).toMatchObject({ c: { A: '1', B: '2' } });
  });

  test('keeps a key that is the name of something else in JavaScript', () => {
    const { value } = parseConfiguration('__proto__: { constructor: "x" }');
    expect(value.get('__proto__')?.get('constructor')).toBe('x');
  });

  test.each([
    ['1', 'has a number at service.KEY. Put it in quotes: values are strings.'],
    ['0x1F', 'has a number at service.KEY. Put it in quotes: values are strings.'],
    ['1.10', 'has a number at service.KEY. Put it in quotes: values are strings.'],
    ['true', 'has a boolean at service.KEY. Put it in quotes: values are strings.'],
    [
      '',
      'has no value at service.KEY (is the secret or variable behind it set?). Write "" for an empty one.',
    ],
    ['[a]', 'has a list at service.KEY, where a string should be.'],
    ['{ a: b }', 'has a map at service.KEY, where a string should be.'],
  ])('refuses the value %j and says what to do', (value, fault) => {
    expect(parseConfiguration(`service:\n  KEY: ${value}\n`).faults).toEqual([fault]);
  });

  test('finds everything that is wrong at once', () => {
    const { faults } = parseConfiguration('service:\n  A: 1\n  B: true\nKEY: value\n');
    expect(faults).toEqual([
      'has a number at service.A. Put it in quotes: values are strings.',
      'has a boolean at service.B. Put it in quotes: values are strings.',
      'has a text at KEY, where the keys of an application should be.',
    ]);
  });

  test.each([
    [
      'a key given twice',
      `service:\n  A: a\n  A: ${SECRET}\n`,
      /same key again in line 3, column 3/,
    ],
    ['the same in JSON', `{"service": {"A": "a", "A": "${SECRET}"}}`, /same key again in line 1/],
    ['a quote that is never closed', `service:\n  A: "${SECRET}\n`, /lacks a quote/],
    ['a tab for indentation', `service:\n\tA: ${SECRET}\n`, /indented with a tab in line 2/],
    ['a value with a colon', `service:\n  A: ${SECRET}: b\n`, /needs quotes in line 2/],
    ['a value that begins with @', `service:\n  A: @${SECRET}\n`, /needs quotes in line 2/],
    ['a value that begins with *', `service:\n  A: *${SECRET}\n`, /begins with \* needs quotes/],
    ['a value that begins with !', `service:\n  A: !${SECRET} b\n`, /begins with ! needs quotes/],
    ['a tag', `service:\n  A: !!binary ${SECRET}\n`, /has a tag/],
    ['two documents', `service: {A: a}\n---\n${SECRET}: {A: a}\n`, /more than one document/],
    ['a key that is a list', `service:\n  [${SECRET}]: b\n`, /key that is not a string in line 2/],
    ['a text', SECRET, /^is a text, not a map\.$/],
    ['a list', `- ${SECRET}`, /^is a list, not a map\.$/],
    ['nothing but a comment', `# ${SECRET}`, /^is nothing, not a map\.$/],
  ])('refuses %s and does not show the text', (_, text, fault) => {
    const { faults } = parseConfiguration(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
    expect(faults[0]).not.toContain(SECRET);
  });

  test('refuses aliases that multiply without end', () => {
    const line = (name: string, of: string): string =>
      `${name}: &${name} [${Array(9).fill(of).join(',')}]`;
    const text = [line('a', '"x"'), line('b', '*a'), line('c', '*b'), line('d', '*c')].join('\n');
    expect(parseConfiguration(text).faults).toEqual([expect.stringContaining('too many aliases')]);
  });

  test('refuses lists that are in one another without end, and a text without end', () => {
    const deep = parseConfiguration(`service: ${'['.repeat(20_000)}`);
    expect(deep.faults).toEqual([expect.stringMatching(/^is nested too deeply in line 1/)]);
    const long = parseConfiguration(`service: [${'1,'.repeat(300_000)}]`);
    expect(long.faults).toEqual(['is too long to be read, from line 1, column 1.']);
  });

  test('reads a map of very many keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  K${String(index)}: "value"`);
    const { value } = parseConfiguration(`service:\n${keys.join('\n')}\n`);
    expect(value.get('service')?.size).toBe(20_000);
  });
});

describe('parseKeyValues', () => {
  test('reads a flat map and names keys without an application', () => {
    expect([...parseKeyValues('A: text\nB: "2"').value]).toEqual([
      ['A', 'text'],
      ['B', '2'],
    ]);
    expect(parseKeyValues('A: 1').faults).toEqual([
      'has a number at A. Put it in quotes: values are strings.',
    ]);
  });
});
