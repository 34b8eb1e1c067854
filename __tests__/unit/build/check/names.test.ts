import { describe, expect, test } from '@jest/globals';
import { findNameClashes, findPathProblem } from '../../../../src/build/check/names.ts';
import { showName } from '../../../../src/text/plain.ts';

describe('findPathProblem', () => {
  test.each([
    ['', 'empty'],
    ['/etc/passwd', 'an absolute path'],
    ['//server/share', 'an absolute path'],
    ['C:/x', 'a drive letter'],
    ['c:x', 'a drive letter'],
    ['a//b', 'an empty segment'],
    ['a/', 'an empty segment'],
    ['..', 'a . or .. segment'],
    ['a/../b', 'a . or .. segment'],
    ['./a', 'a . or .. segment'],
    ['a/.', 'a . or .. segment'],
    ['a\\..\\b', 'a backslash, which some programs treat as a separator'],
    ['a\0.js', 'a control character'],
    ['a\u009f', 'a control character'],
    ['\ud800', 'not valid UTF-8'],
  ])('refuses %j', (path, problem) => {
    expect(findPathProblem(path)).toBe(problem);
  });

  test.each(['a', '...', '..a/b..', 'a/b:c', 'a b', '\ufeffa', '\u202egpj.exe'])(
    'takes %j',
    (path) => {
      expect(findPathProblem(path)).toBeUndefined();
    },
  );
});

describe('findNameClashes', () => {
  test('finds names that differ in case or in how letters are composed', () => {
    expect(findNameClashes(['a/B', 'a/b', 'c', '\u00c9', 'e\u0301', 'd'])).toEqual([
      ['a/B', 'a/b'],
      ['e\u0301', '\u00c9'],
    ]);
  });

  test('names folders that clash, and not everything in them', () => {
    expect(findNameClashes(['Img/x/1', 'img/x/1', 'img/x/2', 'IMG/'])).toEqual([
      ['IMG', 'Img', 'img'],
    ]);
  });

  test('finds a file that clashes with a folder', () => {
    expect(findNameClashes(['Data', 'data/x'])).toEqual([['Data', 'data']]);
  });
});

describe('showName', () => {
  test.each([
    ['assets/a.css', 'assets/a.css'],
    ['a b', '"a b"'],
    ['a, b', '"a, b"'],
    ['', '""'],
    ['say "x"', String.raw`"say \"x\""`],
    ['a\n::error::x', String.raw`a\u{a}::error::x`],
    ['\u202egpj.exe', String.raw`\u{202e}gpj.exe`],
    ['\u2028', String.raw`\u{2028}`],
    ['\ud800', String.raw`\u{d800}`],
    ['\u00e9', '\u00e9'],
    [Buffer.from([0x61, 0xff, 0x0a]), String.raw`a\xff\u{a}`],
  ])('makes %j printable', (name, shown) => {
    expect(showName(name)).toBe(shown);
  });

  test('shows the end of a very long name', () => {
    expect(showName(`${'x/'.repeat(1000)}end.js`)).toMatch(/^…[x/]{294}end\.js$/);
  });
});
