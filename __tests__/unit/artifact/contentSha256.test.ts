import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { contentSha256 } from '../../../src/artifact/contentSha256.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

test('contentSha256 is what sha256sum prints for a sorted tree', () => {
  // mkdir assets; printf a > worker.js; printf b > assets/b.css; find … | xargs -0 sha256sum | sha256sum
  const files = [
    { name: 'worker.js', sha256: digest('a') },
    { name: 'assets/b.css', sha256: digest('b') },
  ];
  expect(contentSha256({ files, emptyFolders: [] })).toBe(
    '07a338f4333a60821b56eff6098b67e9035ec57984ef20cf726181f60b323fa3',
  );
});

test('contentSha256 has a line for each empty folder, in its place', () => {
  const files = [{ name: 'b', sha256: digest('') }];
  expect(contentSha256({ files, emptyFolders: ['c/', 'a/'] })).toBe(
    digest(`-  a/\n${digest('')}  b\n-  c/\n`),
  );
});

test('contentSha256 sorts by bytes and not by what a string is made of in memory', () => {
  const files = ['\u{1f600}', '\uff5e', 'a/b', 'a-b'].map((name) => ({ name, sha256: '0' }));
  expect(contentSha256({ files, emptyFolders: [] })).toBe(
    digest('0  a-b\n0  a/b\n0  \uff5e\n0  \u{1f600}\n'),
  );
});

test('contentSha256 tells a file from an empty folder of the same name', () => {
  const asFolder = contentSha256({ files: [], emptyFolders: ['a/'] });
  expect(contentSha256({ files: [{ name: 'a', sha256: '-' }], emptyFolders: [] })).not.toBe(
    asFolder,
  );
});
