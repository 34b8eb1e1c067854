import { expect, test } from '@jest/globals';
import { posixPath } from '../../../src/store/file/readFile.ts';

test('an annotation names the file with slashes where the system separates folders otherwise', () => {
  expect(posixPath('stores\\berlin\\store.yml', '\\')).toBe('stores/berlin/store.yml');
  expect(posixPath('stores/a\\b.yml', '/')).toBe('stores/a\\b.yml');
});
