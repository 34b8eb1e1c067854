import { describe, expect, test } from '@jest/globals';
import { formatAddress, parseAddress, parseKeptAs } from '../../../src/inputs/keptAddress.ts';
import type { ParsedAddress } from '../../../src/inputs/keptAddress.ts';

function written(parsed: ParsedAddress): string {
  return parsed.kind === 'address' ? formatAddress(parsed.address) : `fault: ${parsed.problem}`;
}

describe('an address in path', () => {
  test.each([
    ['artifact:77/storefront', { kind: 'artifact', runId: 77, name: 'storefront' }],
    ['artifact:77/my build/out/a.zip', { kind: 'artifact', runId: 77, file: 'out/a.zip' }],
    ['release:v1.2/storefront.zip', { kind: 'release', tag: 'v1.2', asset: 'storefront.zip' }],
    ['release:shop/v1.2/a.zip', { kind: 'release', tag: 'shop/v1.2', asset: 'a.zip' }],
  ])('%s is read, and written the same way', (text, expected) => {
    const parsed = parseAddress(text);
    expect(parsed).toMatchObject({ kind: 'address', address: expected });
    expect(written(parsed)).toBe(text);
  });

  test.each([
    ['artifact:', 'no id'],
    ['artifact:storefront', 'no id'],
    ['artifact:0/a', 'no id'],
    ['artifact:77', 'no name'],
    ['artifact:77//a.zip', 'no name'],
    ['artifact:77/a/../b.zip', 'no proper path'],
    ['artifact:77/a/', 'no proper path'],
    ['artifact:77/a?b', 'a character'],
    ['release:v1', 'no asset'],
    ['release:v1/', 'no asset'],
    ['release:/a.zip', 'no proper tag'],
    ['release:a/../b/c.zip', 'no proper tag'],
    ['release:v1/a\\b.zip', 'no proper name'],
    [`release:v1/${'a'.repeat(1000)}`, 'longer than'],
  ])('%s is a fault', (text, problem) => {
    expect(written(parseAddress(text))).toContain(
      `fault: has ${problem}`.replace('has longer', 'is longer'),
    );
  });
});

describe('kept_as', () => {
  test('names an artifact of this run, and is recorded with its id', () => {
    expect(written(parseKeptAs('artifact:storefront', '42'))).toBe('artifact:42/storefront');
    expect(written(parseKeptAs('artifact:storefront/a.zip', '42'))).toBe(
      'artifact:42/storefront/a.zip',
    );
    expect(written(parseKeptAs('release:v1/a.zip', undefined))).toBe('release:v1/a.zip');
  });

  test('refuses the id of a run, which would be recorded as the name', () => {
    expect(written(parseKeptAs('artifact:41/storefront', '42'))).toContain('Leave the id out');
    expect(written(parseKeptAs('artifact:storefront', undefined))).toContain('no workflow');
  });
});
