import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { wallMutations } from '../../../scripts/mutations/walls/index.ts';

const docs = new URL('../../../docs/', import.meta.url);
const page = readFileSync(new URL('threat-model.md', docs), 'utf8');

/** Cells that name tests: each a link to a file, and the names of tests in it in quotes. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (Invariant|Where|---)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '').trim()));
const named = rows.flatMap((cells) =>
  (cells.at(-1) ?? '').split('; ').flatMap((part) => {
    const [, path] = /^\[[^\]]+\]\(([^)]+)\)/.exec(part) ?? [];
    return path === undefined
      ? []
      : [...part.matchAll(/“([^”]+)”/g)].map(([, name = '']) => [name, path] as const);
  }),
);

describe('the threat model', () => {
  test('names what holds each invariant', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const [invariant, ...cells] of rows)
      expect({ invariant, isHeld: /“|`npm run /.test(cells.at(-1) ?? '') }).toEqual({
        invariant,
        isHeld: true,
      });
    expect(named.length).toBeGreaterThan(rows.length);
  });

  test('has a wall to break for each row, and breaks none that it does not name', () => {
    const broken = wallMutations.map(({ test: [, name] }) => name);
    const isNamed = (cell: string, name: string): boolean =>
      [...cell.matchAll(/“([^”]+)”/g)].some(
        ([, own = '']) => name.startsWith(own) || own.startsWith(name),
      );
    const unbroken = rows
      .filter((cells) => !broken.some((name) => isNamed(cells.at(-1) ?? '', name)))
      .map(([invariant]) => invariant);
    expect(unbroken).toEqual([]);
    const unnamed = broken.filter(
      (name) => !rows.some((cells) => isNamed(cells.at(-1) ?? '', name)),
    );
    expect(unnamed).toEqual([]);
  });

  test.each(named)('is held by “%s”, which is in %s', (name, path) => {
    const file = fileURLToPath(new URL(path, docs));
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(name);
  });
});
