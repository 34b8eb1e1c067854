import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { allMutations } from '../../../scripts/mutations/index.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../../src/${file}`, import.meta.url), 'utf8');

// Trying them takes minutes; a line that was changed or moved is noticed here.
test.each(allMutations)('the seeded bug still applies: $name', ({ file, find, replace }) => {
  expect(read(file).split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
});
