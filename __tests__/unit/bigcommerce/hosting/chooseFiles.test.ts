import { describe, expect, test } from '@jest/globals';
import {
  chooseFiles,
  pathOf,
  readRecord,
  recordOf,
} from '../../../../src/platforms/bigcommerce/hosting/live/chooseFiles.ts';
import type { PackedFile } from '../../../../src/build/index.ts';

const SHA256 = 'a'.repeat(64);
const file = (name: string, size = 100): PackedFile => ({ name, size, sha256: SHA256 });
const chosen = (...files: readonly (string | PackedFile)[]): readonly string[] =>
  chooseFiles(files.map((each) => (typeof each === 'string' ? file(each) : each))).map(({ name }) =>
    name.replace('assets/', ''),
  );

const NEXT = 'assets/_next/static';

describe('chooseFiles', () => {
  test('takes of a Next.js build what is named after the build and its content, and one file that lasts', () => {
    expect(
      chosen(
        'worker.js',
        'assets/BUILD_ID',
        `${NEXT}/kQ3_x9/_buildManifest.js`,
        `${NEXT}/kQ3_x9/_ssgManifest.js`,
        file(`${NEXT}/chunks/framework-aec844d2ccbe7592.js`, 900),
        file(`${NEXT}/chunks/117-0d1e2f3a4b5c6d7e.js`, 300),
        file(`${NEXT}/chunks/app/page-99887766aabbccdd.js`, 200),
        file(`${NEXT}/css/0123456789abcdef.css`, 250),
        'assets/robots.txt',
      ),
    ).toEqual([
      'BUILD_ID',
      '_next/static/kQ3_x9/_buildManifest.js',
      '_next/static/chunks/app/page-99887766aabbccdd.js',
      '_next/static/css/0123456789abcdef.css',
      'robots.txt',
    ]);
  });

  test('fills up with the kinds that there are, at most 5, the small ones first', () => {
    expect(chosen('assets/style.css')).toEqual(['style.css']);
    const many = Array.from({ length: 9 }, (_, at) =>
      file(`assets/data-${String(at)}.json`, 90 - at),
    );
    expect(chosen(...many)).toEqual([8, 7, 6, 5, 4].map((at) => `data-${String(at)}.json`));
    const hashed = Array.from({ length: 9 }, (_, at) => `assets/app.0a1b2c3${String(at)}.js`);
    expect(chosen(...hashed, 'assets/a.txt')).toHaveLength(5);
  });

  test('takes a chunk that few builds change for what lasts, though its name holds a digest', () => {
    const chunks = [1, 2, 3].map((at) => `${NEXT}/chunks/${String(at)}17-0d1e2f3a4b5c6d7e.js`);
    const framework = file(`${NEXT}/chunks/framework-aec844d2ccbe7592.js`, 900);
    const build = [`${NEXT}/kQ3_x9/_buildManifest.js`, `${NEXT}/kQ3_x9/_ssgManifest.js`];
    expect(chosen(framework, ...chunks, ...build)).toEqual([
      '_next/static/kQ3_x9/_buildManifest.js',
      '_next/static/kQ3_x9/_ssgManifest.js',
      '_next/static/chunks/117-0d1e2f3a4b5c6d7e.js',
      '_next/static/chunks/217-0d1e2f3a4b5c6d7e.js',
      '_next/static/chunks/framework-aec844d2ccbe7592.js',
    ]);
  });

  test('is the same whatever the order of the files', () => {
    const files = [
      'assets/b.js',
      'assets/a.js',
      'assets/c.css',
      'assets/BUILD_ID',
      'assets/d.txt',
      'assets/e.json',
    ];
    expect(chosen(...files.toReversed())).toEqual(chosen(...files));
  });

  test.each([
    ['pages and images', ['assets/index.html', 'assets/logo.png', 'assets/a.svg', 'assets/x.map']],
    [
      'dotfiles and what is in their folders',
      ['assets/.env.js', 'assets/.well-known/security.txt'],
    ],
    ['what is for the platform', ['assets/_headers', 'assets/_redirects', 'assets/cdn-cgi/a.json']],
    ['what visitors do not get', ['worker.js', 'assets.js', 'server/a.js']],
  ])('never takes %s', (_, names) => {
    expect(chosen(...names)).toEqual([]);
  });

  test('takes neither an empty file nor one above 1 MiB', () => {
    expect(chosen(file('assets/a.js', 0), file('assets/b.js', 1024 * 1024 + 1))).toEqual([]);
    expect(chosen(file('assets/b.js', 1024 * 1024))).toEqual(['b.js']);
  });
});

test('pathOf encodes each part of a name for a URL', () => {
  expect(pathOf({ name: 'assets/a b/[slug]/ü#?%.js' })).toBe(
    '/a%20b/%5Bslug%5D/%C3%BC%23%3F%25.js',
  );
});

describe('the record of a build', () => {
  test('is its most distinctive file, and is read back', () => {
    const record = recordOf([file('assets/a.css'), file('assets/BUILD_ID')]);
    expect(record).toBe(`${SHA256} assets/BUILD_ID`);
    expect(readRecord(record)).toEqual({ name: 'assets/BUILD_ID', sha256: SHA256 });
    expect(recordOf([file('worker.js')])).toBeUndefined();
  });

  test.each([
    undefined,
    '',
    'assets/a.js',
    `${SHA256} worker.js`,
    `${SHA256} assets/admin`,
    `${SHA256} assets/../admin.js`,
    `${SHA256} assets//evil.test/a.js`,
    `${SHA256} assets/./a.js`,
    `${SHA256} assets/\ud800.js`,
    `${SHA256} assets/a\n.js`,
    `${SHA256.slice(1)} assets/a.js`,
    `${SHA256} assets/${'a'.repeat(1100)}.js`,
  ])('that somebody forged (%j) names no file', (text) => {
    expect(readRecord(text)).toBeUndefined();
  });
});
