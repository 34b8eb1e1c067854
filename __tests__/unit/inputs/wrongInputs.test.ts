import { describe, expect, test } from '@jest/globals';
import { keyValueLines } from '../../../src/inputs/fields.ts';
import { readInputs } from '../../../src/inputs/readInputs.ts';
import { wrongInputs } from '../../../src/inputs/takeValues.ts';
import { refuseFile } from '../../../src/store/file/readFile.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';

const MANY = 90_000;
const faults = Array.from(
  { length: MANY },
  (_, index) => `configuration: key${String(index)} is wrong.`,
);

describe('an error with very many faults', () => {
  test('names the first 20 and counts the rest', () => {
    const { message } = wrongInputs({ inputs: faults }, 'nothing was sent');
    const lines = message.split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[0]).toContain('90,000 problems');
    expect(lines[20]).toBe('- configuration: key19 is wrong.');
    expect(lines[21]).toBe('- and 89,980 more');
  });

  test('names all of them when there are 20', () => {
    const { message } = wrongInputs({ inputs: faults.slice(0, 20) }, 'nothing was sent');
    expect(message.split('\n')).toHaveLength(21);
    expect(message).not.toContain('more');
  });

  test('is as short when they are all in one input', () => {
    const [fault = ''] = readInputs(
      { variables: keyValueLines },
      {
        input: () => 'no value here\n'.repeat(MANY),
        elsewhere: () => undefined,
        secret: () => undefined,
      },
    ).faults;
    expect(fault.length).toBeLessThan(4000);
    expect(fault).toContain('(and 89,980 more)');
  });

  test('is as short when they are in a store file', () => {
    const places = faults.map((message, index) => ({ line: index + 1, column: 1, message }));
    const { message } = refuseFile('store.yml', places, memoryRunner());
    expect(message.split('\n')).toHaveLength(22);
    expect(message).toContain('- and 89,980 more');
  });
});
