import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { allMutations } from '../../../scripts/mutations/bugs/index.ts';
import { wallMutations } from '../../../scripts/mutations/walls/index.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

// Trying them takes minutes; a line that was changed or moved is noticed here.
test.each(allMutations)('the seeded bug still applies: $name', ({ file, find, replace }) => {
  expect(read(`src/${file}`).split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
});

test.each(wallMutations)('the wall can still be broken: $name', ({ file, find, replace }) => {
  expect(read(file).split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
});
