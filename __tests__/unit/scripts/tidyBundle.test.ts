import { describe, expect, test } from '@jest/globals';
import { dropComments } from '../../../scripts/build/dropComments.ts';
import { indentAsWritten } from '../../../scripts/build/indentAsWritten.ts';

type Step = typeof dropComments;

/** Runs a step of the build on a bundle with one module, and returns what that has become. */
function run(step: Step, path: string, code: string): string {
  const head = 'export const modules = {\n\n/***/ 7:\n/***/ ((module, exports, require) => {';
  const foot = '/***/ })\n\n};\n';
  const files = new Map([['a.js', `${head}\n${code}\n${foot}`]]);
  const made = step(files, new Map([['7', path]])).get('a.js') ?? '';
  expect(made.startsWith(head)).toBe(true);
  expect(made.endsWith(foot)).toBe(true);
  return made.slice(head.length + 1, -foot.length - 1);
}

const PACKAGE = './node_modules/yaml/index.js';
const OWN = './src/deploy/work.ts';

describe('dropComments', () => {
  test.each([
    ['a line of its own', 'a();\n    // Why.\nb();', 'a();\nb();'],
    ['several lines', 'a();\n/**\n * What it does.\n */\nb();', 'a();\nb();'],
    ['the end of a line', 'a(); // Why.\nb();', 'a();\nb();'],
    ['the middle of a line', 'a(1 /* @__PURE__ */ + 2);', 'a(1   + 2);'],
    ['before a bracket that closes', '{\n  a();\n  // Nothing else.\n}', '{\n  a();\n}'],
    ['where a line has to end', 'return /*\n*/ a;', 'return \n a;'],
  ])('drops a comment of a package on %s', (_, code, expected) => {
    expect(run(dropComments, PACKAGE, code)).toBe(expected);
  });

  test.each([
    ['a text', "a('/* no comment */', `// ${b} // none`);"],
    ['a regular expression', 'a(/[/*]/, /\\/\\/ x/);'],
    ['a licence', '/*! Copyright A. N. Author, MIT */\na();'],
    ['a licence by its tag', '/**\n * @license MIT\n */\na();'],
    ['the name of what the bundler renamed', '(0,b/* .parse */.q)(a, c/* normalize */.A2);'],
    [
      'what a variable stands for',
      '// EXTERNAL MODULE: ./src/text/plain.ts\nvar plain = require(8);',
    ],
  ])('leaves %s', (_, code) => {
    expect(run(dropComments, PACKAGE, code)).toBe(code);
  });

  test('leaves the comments of our own sources', () => {
    const code = '// Why.\na(); /* And how. */';
    expect(run(dropComments, OWN, code)).toBe(code);
  });

  test('tells the files of a module apart that has several', () => {
    const joined = (path: string): string => `;// CONCATENATED MODULE: ${path}\n// Why.\na();\n`;
    const given = `${joined(PACKAGE)}${joined(OWN)}${joined(PACKAGE)}`;
    const code = run(dropComments, OWN, given);
    const bare = joined(PACKAGE).replace('// Why.\n', '');
    expect(code).toBe(`${bare}${joined(OWN)}${bare}`);
  });
});

describe('indentAsWritten', () => {
  test.each([
    ['levels', 'a(() => {\n    if (b)\n        c();\n});', 'a(() => {\n  if (b)\n    c();\n});'],
    ['the lines of a comment', '    /**\n     * What.\n     */', '  /**\n   * What.\n   */'],
  ])('halves %s of our own sources', (_, code, expected) => {
    expect(run(indentAsWritten, OWN, code)).toBe(expected);
  });

  test('leaves lines within a text', () => {
    const code = 'a(`one\n    two ${b}\n        three`);';
    expect(run(indentAsWritten, OWN, code)).toBe(code);
  });

  test('leaves packages', () => {
    const code = 'if (b)\n    c();';
    expect(run(indentAsWritten, PACKAGE, code)).toBe(code);
  });
});
