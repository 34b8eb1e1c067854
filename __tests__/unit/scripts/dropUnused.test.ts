import { describe, expect, test } from '@jest/globals';
import { dropUnused } from '../../../scripts/build/dropUnused.ts';

/** A bundle of one file: modules by their ids, and the code that starts it. */
function bundle(
  modules: Readonly<Record<number, string>>,
  start = '__nccwpck_require__(1);',
): string {
  const map = Object.entries(modules).map(
    ([id, code]) =>
      `/***/ ${id}:\n/***/ ((module, __webpack_exports__, __nccwpck_require__) => {\n${code}\n/***/ }),`,
  );
  const loader = 'function __nccwpck_require__(id) { return __webpack_modules__[id](); }';
  return `var __webpack_modules__ = ({\n${map.join('\n')}\n});\n${loader}\n${start}\n`;
}

function drop(...codes: Parameters<typeof bundle>): string {
  return dropUnused(new Map([['index.js', bundle(...codes)]])).get('index.js') ?? '';
}

describe('dropUnused', () => {
  test('drops a declaration that nothing mentions, and what only that mentions', () => {
    const code = drop({ 1: 'function inner() {}\nfunction outer() { inner(); }\nrun(1);' });
    expect(code).not.toContain('inner');
    expect(code).not.toContain('outer');
    expect(code).toContain('run(1);');
  });

  test.each([
    ['is used in the same module', 'function used() {}\nused();'],
    ['is mentioned by a text, as in obj["used"]', 'function used() {}\nrun(object["used"]);'],
    ['does something when it is made', 'const used = start();'],
    ['calls something in a static property', 'class used { static a = start(); }'],
    ['may throw while it is read', 'const { used } = start();'],
    [
      'calls something in a static property with a computed name',
      'class used { static [a] = go(); }',
    ],
    ['calls something for the name of a member', 'class used { [go()] = 1; }'],
    [
      'calls something for an argument, although it is marked as pure itself',
      'const used = /*@__PURE__*/ a(go());',
    ],
    [
      'is made by a class of the module, named like one of the language',
      'class Map { constructor() { go(); } }\nconst used = new Map();',
    ],
    [
      'is made by a function of the module, named like one of the language',
      'const Symbol = (a) => go(a);\nconst used = Symbol("a");',
    ],
    ['is made by a class that is not known', 'const used = new Thing();'],
    ['is read from what may have a getter', 'const used = thing.lazy;'],
    ['is looked for in what may not be an object', 'const used = "a" in thing;'],
  ])('keeps what %s', (_, code) => {
    expect(drop({ 1: code })).toContain('used');
  });

  test('drops a pure class and a call that is marked as pure', () => {
    const code = drop({
      1: 'class gone { a = start(); }\nconst away = /*@__PURE__*/ start();\nrun();',
    });
    expect(code).not.toMatch(/gone|away/);
  });

  test('drops what is read from a module or from the language, but not from an object of a module', () => {
    const code = drop({
      1: 'var two = __nccwpck_require__(2);\nconst gone = two.a;\nconst away = Symbol.iterator;\nconst stays = two.a.lazy;\nrun();',
      2: 'run();',
    });
    expect(code).not.toMatch(/gone|away/);
    expect(code).toContain('const stays');
  });

  test('drops a module that nothing requires, and keeps one that something does', () => {
    const code = drop({ 1: '__nccwpck_require__(2);', 2: 'run("two");', 3: 'run("three");' });
    expect(code).toContain('run("two");');
    expect(code).not.toContain('run("three");');
  });

  test('keeps every export of a module that is marked as a whole', () => {
    const whole =
      '__nccwpck_require__.r(__webpack_exports__);\n__nccwpck_require__.d(__webpack_exports__, { a: () => a });\nfunction a() {}';
    expect(drop({ 1: whole })).toContain('function a() {}');
  });

  test('drops an export that no other module mentions', () => {
    const some =
      '__nccwpck_require__.d(__webpack_exports__, { A1: () => one, A2: () => two });\nfunction one() {}\nfunction two() {}';
    const code = drop({ 1: 'var other = __nccwpck_require__(2);\nrun(other.A1);', 2: some });
    expect(code).toContain('function one() {}');
    expect(code).not.toContain('function two() {}');
  });

  test.each([
    ['a text', 'run(other["A2"]);'],
    ['a template', 'run(other[`A2`]);'],
  ])('keeps an export whose name is mentioned by %s', (_, mention) => {
    const some =
      '__nccwpck_require__.d(__webpack_exports__, { A2: () => two });\nfunction two() {}';
    const code = drop({ 1: `var other = __nccwpck_require__(2);\n${mention}`, 2: some });
    expect(code).toContain('function two() {}');
  });

  test('keeps exports in forms that are not known', () => {
    const odd =
      '__nccwpck_require__.d(__webpack_exports__, { ["a" + b]: () => one, two() { return two; } });\nfunction one() {}\nfunction two() {}';
    const code = drop({ 1: 'run(__nccwpck_require__(2).x);', 2: odd });
    expect(code).toContain('["a" + b]: () => one');
    expect(code).toContain('function two() {}');
  });

  test('keeps every module of a folder that is required by a computed name', () => {
    const context =
      'var map = { "./two.js": 2 };\nfunction webpackContext(name) { return __nccwpck_require__(map[name]); }\nmodule.exports = webpackContext;';
    const code = drop({ 1: '__nccwpck_require__(3)("./two.js");', 2: 'run("two");', 3: context });
    expect(code).toContain('run("two");');
  });

  test('keeps what the file itself exports', () => {
    const code = drop({ 1: 'run();' }, 'export function used() {}\nexport class Kept {}');
    expect(code).toContain('function used() {}');
    expect(code).toContain('class Kept {}');
  });

  test('drops the last of the modules without what closes their map', () => {
    const code = drop({ 1: 'run();', 2: 'gone();' }).replaceAll(/\s/g, '');
    expect(code).toMatch(/run\(\);\/\*{3}\/\}\),?\}\);function/);
  });

  test('does not touch what stays', () => {
    const code = '// A comment.\nrun( 1,2 ); /* as it is */';
    expect(drop({ 1: code })).toContain(code);
  });
});
