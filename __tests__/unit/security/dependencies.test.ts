import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const { dependencies } = JSON.parse(read('package.json')) as {
  dependencies: Readonly<Record<string, string>>;
};

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
}
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Readonly<Record<string, LockedPackage | undefined>>;
};

describe('every runtime dependency', () => {
  test('is pinned, and named with a reason', () => {
    const rows = read('docs/dependencies.md')
      .split('\n')
      .flatMap((line) => {
        const [, name, reason] = /^\| `([^`]+)` *\| (.*?) *\|$/.exec(line) ?? [];
        return name === undefined ? [] : [[name, reason] as const];
      });
    expect(rows.map(([name]) => name)).toEqual(Object.keys(dependencies));
    for (const [, reason] of rows) expect(reason).toMatch(/^[A-Z].{30,}\.$/);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('is locked with its digest', () => {
    for (const [name, version] of Object.entries(dependencies)) {
      expect(packages[`node_modules/${name}`]).toMatchObject({
        version,
        integrity: expect.stringMatching(/^sha512-/),
      });
    }
  });
});

interface Licence {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
}

/** Reads a licence file: a name, a kind and a text for each package, with blank lines between. */
function licencesIn(file: string): Licence[] {
  const starts = [...file.matchAll(/(?<=^|\n\n)((?:@[\w.-]+\/)?[\w.-]+)\n([\w.-]+)\n/g)];
  return starts.map(({ index, 0: head, 1: name = '', 2: kind = '' }, at) => ({
    name,
    kind,
    text: file.slice(index + head.length, starts[at + 1]?.index).trim(),
  }));
}

describe.each(readdirSync(new URL('dist/', root)))('the licence file of %s', (action) => {
  const licences = licencesIn(read(`dist/${action}/licenses.txt`));
  const names = licences.map(({ name }) => name);

  test('holds the licence of everything that is bundled', () => {
    const files = readdirSync(new URL(`dist/${action}/`, root)).filter((file) =>
      file.endsWith('.js'),
    );
    const code = files.map((file) => read(`dist/${action}/${file}`)).join('\n');
    const modules = code.matchAll(/MODULE: \.\/node_modules\/((?:@[^/]+\/)?[^/ ]+)/g);
    const bundled = new Set([...modules].map(([, name = '']) => name));
    expect(bundled.size).toBeGreaterThan(2);
    expect([...bundled].filter((name) => !names.includes(name))).toEqual([]);
  });

  test('holds whole texts, of kinds that allow this', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const { name, kind, text } of licences) {
      expect({ name, kind }).toEqual({
        name,
        kind: expect.stringMatching(/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)$/),
      });
      expect({ name, text }).toEqual({
        name,
        text: expect.stringMatching(/permission|licen[sc]ed|Apache License/i),
      });
      expect(text.length).toBeGreaterThan(500);
    }
  });
});
