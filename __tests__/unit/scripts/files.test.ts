import { describe, expect, test } from '@jest/globals';
import { nameFiles } from '../../../scripts/build/nameFiles.ts';
import { shareModules } from '../../../scripts/build/shareModules.ts';

/** A file that the first one loads: its number, and modules by their ids. */
function part(id: number, modules: Readonly<Record<number, string>>): [string, string] {
  const map = Object.entries(modules).map(
    ([each, code]) => `\n/***/ ${each}:\n/***/ ((module) => {\n${code}\n\n/***/ })`,
  );
  const code = `export const id = ${String(id)};\nexport const ids = [${String(id)}];\nexport const modules = {\n${map.join(',\n')}\n\n};\n`;
  return [`${String(id)}.index.js`, code];
}

const first: [string, string] = [
  'index.js',
  '__nccwpck_require__.u = (chunkId) => {\n  return "" + chunkId + ".index.js";\n};\n' +
    'await Promise.all(/* import() */[__nccwpck_require__.e(7), __nccwpck_require__.e(12)]);\n' +
    'await __nccwpck_require__.e(/* import() */ 12).then(() => __nccwpck_require__(7));\n',
];

/** Takes a file for what importing it gives. */
async function load(code = ''): Promise<{ readonly modules: Readonly<Record<string, unknown>> }> {
  const whole = code.replace(/^import .*$/m, 'const shared = { 3: 1 };');
  return (await import(`data:text/javascript,${encodeURIComponent(whole)}`)) as never;
}

describe('nameFiles', () => {
  const paths = new Map([
    ['1', './src/deploy/work.ts'],
    ['2', './src/http/index.ts'],
    ['3', './node_modules/@actions/core/lib/core.js'],
    ['4', './node_modules/yaml/browser/dist/index.js'],
  ]);

  test('names each file after its largest module, and loads it by that name', () => {
    const files = nameFiles(
      new Map([first, part(7, { 1: 'long code', 2: 'c' }), part(12, { 3: 'c' })]),
      paths,
    );
    expect([...files.keys()]).toEqual(['index.js', 'deploy-work.js', 'actions-core.js']);
    expect(files.get('deploy-work.js')).toContain(
      'export const id = "deploy-work";\nexport const ids = ["deploy-work"];',
    );
    expect(files.get('index.js')).toBe(
      '__nccwpck_require__.u = (chunkId) => {\n  return chunkId + ".js";\n};\n' +
        'await Promise.all(/* import() */[__nccwpck_require__.e("deploy-work"), __nccwpck_require__.e("actions-core")]);\n' +
        'await __nccwpck_require__.e(/* import() */ "actions-core").then(() => __nccwpck_require__(7));\n',
    );
  });

  test('names the other file that a file stands for as well', () => {
    const [name, code] = part(7, { 1: 'c' });
    const both = code.replace('ids = [7]', 'ids = [7,12,99]');
    const files = nameFiles(new Map([first, [name, both], part(12, { 2: 'c' })]), paths);
    expect(files.get('deploy-work.js')).toContain('export const ids = ["deploy-work","http",99];');
  });

  test('numbers files of the same name, and leaves out what a path does not need', () => {
    const files = nameFiles(
      new Map([first, part(7, { 2: 'c' }), part(12, { 2: 'c' }), part(15, { 4: 'c' })]),
      paths,
    );
    expect([...files.keys()]).toEqual(['index.js', 'http.js', 'http-2.js', 'yaml.js']);
  });

  test('fails for a file of which nothing is known', () => {
    expect(() => nameFiles(new Map([part(7, { 9: 'c' })]), paths)).toThrow(
      'no module with a known path',
    );
  });
});

describe('shareModules', () => {
  test('moves what several files have into one that they import', async () => {
    const files = shareModules(
      new Map([first, part(7, { 1: 'one', 3: 'both' }), part(12, { 3: 'both', 4: 'four' })]),
    );
    expect([...files.keys()]).toEqual(['index.js', '7.index.js', '12.index.js', 'shared.js']);
    const [, seven, twelve, shared] = [...files.values()];
    expect(shared).toContain('both');
    for (const code of [seven, twelve]) {
      expect(code).toMatch(/^import \{ modules as shared \} from "\.\/shared\.js";\n/);
      expect(code).not.toContain('both');
    }
    expect(Object.keys((await load(shared)).modules)).toEqual(['3']);
    expect(Object.keys((await load(seven)).modules)).toEqual(['1', '3']);
    expect(Object.keys((await load(twelve)).modules)).toEqual(['3', '4']);
  });

  test('leaves modules alone that differ, or are in one file only', () => {
    const files = new Map([first, part(7, { 3: 'here' }), part(12, { 3: 'there' })]);
    expect(shareModules(files)).toBe(files);
  });
});
