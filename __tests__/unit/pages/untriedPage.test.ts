import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The third column of the tables, and the switches of the store in the text. */
function switchesOnThePage(): readonly string[] {
  const page = read('docs/untried.md');
  const cells = page.split('\n').flatMap((line) => line.split(' | ')[2] ?? []);
  const store = /^For the setup of a store, .*$/m.exec(page)?.[0] ?? '';
  const names = [...cells, store].flatMap((text) => [...text.matchAll(/`([A-Za-z-]+)`/g)]);
  return [...new Set(names.map(([, name = '']) => name))].sort();
}

const models = globSync(['sandbox/*/model/switches.ts', '__tests__/simulation/worlds/*.ts'], {
  cwd: root,
})
  .map(read)
  .join('\n');

describe('the page about what has not been tried', () => {
  test.each(switchesOnThePage())('names a switch that a model has: %s', (name) => {
    expect(models).toMatch(new RegExp(`readonly ${name}\\b|'${name}'`));
  });

  test('names many', () => {
    expect(switchesOnThePage().length).toBeGreaterThan(40);
  });
});
