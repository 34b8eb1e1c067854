import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { contentSha256 } from '../../../src/build/contentSha256.ts';
import { readSource } from '../../../src/build/readSource.ts';
import { block } from '../../support/pageBlocks.ts';

const digest = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

test('contentSha256 is what sha256sum prints for a sorted tree', () => {
  const files = [
    { name: 'worker.js', sha256: digest('a') },
    { name: 'assets/b.css', sha256: digest('b') },
  ];
  expect(contentSha256({ files, emptyFolders: [] })).toBe(
    '07a338f4333a60821b56eff6098b67e9035ec57984ef20cf726181f60b323fa3',
  );
});

// GNU find has -printf; others have not.
(process.platform === 'linux' ? test : test.skip)(
  'contentSha256 is what the command in docs/deploy.md prints',
  async () => {
    const command = block('docs/deploy.md', 'find . -type f');
    const build = fileURLToPath(
      new URL('../../../examples/storefront/.bigcommerce/dist', import.meta.url),
    );
    const printed = execFileSync('sh', ['-c', command], { cwd: build, encoding: 'utf8' });
    const { signal } = new AbortController();
    const options = { allowSensitiveFiles: false, enforceLimits: true };
    const { source } = await readSource({ path: build, shownPath: 'dist', ...options }, signal);
    const files = source?.kind === 'folder' ? source.files : [];
    const digests = files.map(({ name, path }) => ({ name, sha256: digest(readFileSync(path)) }));
    expect(files).not.toEqual([]);
    expect(printed).toBe(`${contentSha256({ files: digests, emptyFolders: [] })}  -\n`);
  },
);

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
