import { describe, expect, test } from '@jest/globals';
import { checkNames } from '../../../src/inputs/takeValues.ts';
import {
  baseUrl,
  flag,
  minutes,
  oneOf,
  sha256,
  text,
  token,
  urlPaths,
  uuid,
} from '../../../src/inputs/fields.ts';
import { nearestName } from '../../../src/text/nearestName.ts';
import { readInputs } from '../../../src/inputs/readInputs.ts';
import type { Field, InputSource } from '../../../src/inputs/readInputs.ts';

function source(
  inputs: Record<string, string>,
  elsewhere: Record<string, string> = {},
): InputSource & { secrets: string[] } {
  const secrets: string[] = [];
  return {
    secrets,
    input: (name) => inputs[name],
    elsewhere: (place) => elsewhere[place],
    secret: (value) => secrets.push(value),
  };
}

const readOne = (field: Field<unknown>, value: string) =>
  readInputs({ it: field }, source({ it: value }));

describe('readInputs', () => {
  const fields = {
    count: { ...minutes, default: '30' },
    on: { ...flag, default: 'true' },
    mode: oneOf(['a', 'b']),
    key: { ...token, required: true, elsewhere: ['KEY', 'OLD_KEY'] },
  } as const;

  test('takes defaults, and leaves out what is absent', () => {
    const { value } = readInputs(fields, source({ key: 'k' }));
    expect(value).toEqual({ count: 1_800_000, on: true, mode: undefined, key: 'k' });
  });

  test('reports all faults at once, each with its name, what was wrong and what is accepted', () => {
    const { value, faults } = readInputs(fields, source({ count: '0', on: 'yes', mode: 'c' }));
    expect(value).toBeUndefined();
    expect(faults).toEqual([
      'count: "0" is not a positive number of minutes. Accepted: a positive number of minutes such as 30 or 0.5.',
      'on: "yes" is not a boolean. Accepted: true or false.',
      'mode: "c" is unknown. Accepted: one of a, b.',
      'key: is missing. Accepted: a token without white space.',
    ]);
  });

  test('looks elsewhere in order, and says where a wrong value came from', () => {
    expect(readInputs(fields, source({}, { OLD_KEY: 'old', KEY: 'new' })).value?.key).toBe('new');
    expect(readInputs(fields, source({ key: 'own' }, { KEY: 'new' })).value?.key).toBe('own');
    expect(readInputs(fields, source({}, { OLD_KEY: 'o ld' })).faults[0]).toMatch(
      /^key \(from OLD_KEY\): contains a space/,
    );
  });

  test('trims a token with a warning, hides it at once, and never shows a wrong one', () => {
    const pasted = source({ key: ' s3cret\n' });
    const reading = readInputs(fields, pasted);
    expect(reading.value?.key).toBe('s3cret');
    expect(reading.warnings).toEqual([
      expect.stringMatching(/^key starts or ends with white space/),
    ]);
    expect(pasted.secrets).toEqual(['s3cret']);
    expect(readInputs(fields, source({ key: 's3c ret' })).faults.join()).not.toContain('s3c');
  });
});

describe('fields', () => {
  test.each([
    ['flag', flag, ['true', 'True', 'FALSE', ' false '], ['yes', '1', 'tRUE']],
    [
      'minutes',
      minutes,
      ['30', '0.5', '35000'],
      ['0', '-1', '1e3', 'NaN', 'Infinity', '40000', '1,5'],
    ],
    [
      'uuid',
      uuid,
      ['0194fd2b-2ac6-72de-b73f-d83f2d626a74', '0194FD2B-2AC6-72DE-B73F-D83F2D626A74'],
      ['0194fd2b', '0194fd2b-2ac6-72de-b73f-d83f2d626a7g'],
    ],
    [
      'sha256',
      sha256,
      ['a'.repeat(64), `sha256:${'A'.repeat(64)}`],
      ['a'.repeat(63), 'g'.repeat(64)],
    ],
    ['token', token, ['abc123'], ['a b', 'a\nb', 'ä']],
    [
      'baseUrl',
      baseUrl,
      [
        'https://api.bigcommerce.com',
        'http://127.0.0.1:4010',
        'http://localhost:1/',
        'http://[::1]:80',
      ],
      [
        'api.bigcommerce.com',
        'http://api.bigcommerce.com',
        'ftp://x',
        'https://u:p@x',
        'https://x?y',
        'http://127.0.0.1.evil.test',
        'http://localhost.evil.test',
      ],
    ],
    [
      'urlPaths',
      urlPaths,
      ['/', '/health?full=1', '/\r\n\n  /cart  \n/checkout', '/x\n'.repeat(30)],
      [
        'health',
        '//evil.test',
        '/a b',
        '',
        '/\ncart',
        Array.from({ length: 21 }, (_, at) => `/${String(at)}`).join('\n'),
      ],
    ],
    ['text', text, ['anything at all'], []],
  ] as const)('%s accepts what it says and nothing else', (_, field, good, bad) => {
    for (const value of good) expect(readOne(field, value).faults).toEqual([]);
    for (const value of bad) expect(readOne(field, value).faults).toHaveLength(1);
  });
});

describe('checkNames', () => {
  const declared = ['store_hash', 'access_token', 'wait', 'path'];

  test('refuses a name that resembles a declared one and names it', () => {
    const { faults, warnings } = checkNames(['store-hash', 'acces_token', 'Wiat'], declared);
    expect(faults).toEqual([
      'store-hash: unknown input. Did you mean store_hash?',
      'acces_token: unknown input. Did you mean access_token?',
      'Wiat: unknown input. Did you mean wait?',
    ]);
    expect(warnings).toEqual([]);
  });

  test('only warns about a name that resembles none', () => {
    expect(checkNames(['telemetry'], declared)).toEqual({
      faults: [],
      warnings: ['telemetry: unknown input; it has no effect.'],
    });
  });

  test('says nothing about declared names', () => {
    expect(checkNames(declared, declared)).toEqual({ faults: [], warnings: [] });
  });
});

describe('nearestName', () => {
  test('prefers the nearest of several', () => {
    expect(nearestName('storefront-prd', ['storefront-prod', 'storefront-dev'])).toBe(
      'storefront-prod',
    );
  });

  test('finds none when nothing is near', () => {
    expect(nearestName('abc', ['xyz', 'store'])).toBeUndefined();
    expect(nearestName('', ['abc'])).toBeUndefined();
  });
});
