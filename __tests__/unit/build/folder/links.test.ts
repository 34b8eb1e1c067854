import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import type { SourceReport } from '../../../../src/build/source.ts';
import { walkFolder } from '../../../../src/build/folder/walkFolder.ts';
import { makeFolder, read, SMALL_BUILD, testOnUnix } from './folder.ts';
import type { Tree } from './folder.ts';

/** Reads a small build with files and with links, which are given by place and target. */
async function readWithLinks(
  links: Readonly<Record<string, string>>,
  tree: Tree = {},
): Promise<SourceReport & { readonly names: readonly string[] }> {
  const folder = await makeFolder({ ...SMALL_BUILD, ...tree });
  for (const [place, target] of Object.entries(links)) {
    await mkdir(join(folder, place, '..'), { recursive: true });
    await symlink(target.replace('{folder}', folder), join(folder, place));
  }
  const report = await read(folder);
  const files = report.source?.kind === 'folder' ? report.source.files : [];
  return { ...report, names: files.map(({ name }) => name) };
}

describe('a symbolic link', () => {
  testOnUnix('in a chain of folders makes no path that is too deep or too long', async () => {
    const folders = Array.from({ length: 150 }, (_, index) => `f${String(index)}`);
    const { faults } = await readWithLinks(
      Object.fromEntries(
        folders.slice(0, -1).map((name, at) => [`${name}/next`, `../f${String(at + 1)}`]),
      ),
      { 'f149/file': '' },
    );
    expect(faults).toEqual([
      expect.stringMatching(
        /^A path may have at most 1,024 bytes and 100 folders: f\d+\/next \(over 100 folders deep\)/,
      ),
    ]);
    const long = await readWithLinks(
      Object.fromEntries(
        'abcdef'
          .split('')
          .map((name, at) => [`${name}/${'n'.repeat(250)}`, `../${'bcdefg'[at] ?? ''}`]),
      ),
      { 'g/file': '' },
    );
    expect(long.faults.join()).toMatch(/1,024 bytes and 100 folders: .*n \(over 1,024 bytes\)/);
  });

  testOnUnix('is not followed any more once the step is stopped', async () => {
    const folder = await makeFolder(SMALL_BUILD);
    for (let index = 0; index < 2000; index += 1) {
      await symlink('assets', join(folder, `link${String(index)}`));
    }
    const stop = new AbortController();
    setImmediate(() => {
      stop.abort(new Error('stopped'));
    });
    await expect(walkFolder(folder, stop.signal)).rejects.toThrow('stopped');
  });

  testOnUnix('that leads to a file inside is packaged as this file', async () => {
    const { faults, names, source } = await readWithLinks({
      'b.css': 'assets/a.css',
      'assets/deep/c.css': '{folder}/b.css',
    });
    expect(faults).toEqual([]);
    expect(names).toEqual(['assets/a.css', 'assets/deep/c.css', 'b.css', 'worker.js']);
    expect(source).toMatchObject({ files: [{ size: 3 }, { size: 3 }, { size: 3 }, {}] });
  });

  testOnUnix('that leads to a folder inside is packaged as a copy of it', async () => {
    const { faults, names, source } = await readWithLinks(
      { 'copy/here': '../assets', 'copy/none': '../empty' },
      { 'assets/x/y.txt': '', empty: null },
    );
    expect(faults).toEqual([]);
    expect(names).toEqual([
      'assets/a.css',
      'assets/x/y.txt',
      'copy/here/a.css',
      'copy/here/x/y.txt',
      'worker.js',
    ]);
    expect(source).toMatchObject({ emptyFolders: ['copy/none/', 'empty/'] });
  });

  testOnUnix('can be worker.js itself', async () => {
    const folder = await makeFolder({ 'server/main.js': '' });
    await symlink('server/main.js', join(folder, 'worker.js'));
    expect((await read(folder)).faults).toEqual([]);
  });

  testOnUnix('that leaves the folder is refused with its target', async () => {
    const outside = await makeFolder({ 'secret.txt': '' });
    const { faults } = await readWithLinks({
      'assets/up': '../..',
      'assets/passwd': '/etc/hosts',
      'assets/deep/other': outside,
      'assets/hop': 'passwd',
    });
    expect(faults).toEqual([
      'A symbolic link must not lead out of the folder: ' +
        `assets/deep/other -> ${outside}, assets/hop -> passwd, assets/passwd -> /etc/hosts, assets/up -> ../...`,
    ]);
  });

  testOnUnix(
    'is not taken for inside because the outside has a name that begins alike',
    async () => {
      const parent = await makeFolder({ 'dist/worker.js': '', 'dist-secret/key.txt': '' });
      await symlink('../dist-secret', join(parent, 'dist/more'));
      expect((await read(join(parent, 'dist'))).faults).toEqual([
        'A symbolic link must not lead out of the folder: more -> ../dist-secret.',
      ]);
    },
  );

  testOnUnix('that leaves the folder and comes back is followed to its end', async () => {
    const parent = await makeFolder({ 'dist/worker.js': '', 'dist/a.txt': '' });
    await symlink('dist/a.txt', join(parent, 'way'));
    await symlink('../way', join(parent, 'dist/b.txt'));
    expect((await read(join(parent, 'dist'))).faults).toEqual([]);
  });

  testOnUnix('that dangles is refused with its target', async () => {
    const { faults } = await readWithLinks({
      gone: 'nowhere',
      'under-file': 'worker.js/x',
      second: 'gone',
    });
    expect(faults).toEqual([
      'A symbolic link must lead to something that exists: ' +
        'gone -> nowhere, second -> gone, under-file -> worker.js/x.',
    ]);
  });

  testOnUnix('that leads to itself, alone or with others, is refused', async () => {
    const { faults } = await readWithLinks({ self: 'self', ping: 'pong', pong: 'ping' });
    expect(faults).toEqual([
      'A symbolic link must not lead to itself or to one of its parent folders: ' +
        'ping -> pong, pong -> ping, self -> self.',
    ]);
  });

  testOnUnix('that leads to a folder above it is refused once', async () => {
    const { faults } = await readWithLinks({
      'assets/here': '.',
      'assets/top': '{folder}',
      'assets/deep/er/up': '../..',
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(
      /parent folders: assets\/deep\/er\/up -> \.\.\/\.\., assets\/here -> \., assets\/top -> \S+artifact-\w+\.$/,
    );
  });

  testOnUnix('is refused when two folders link to each other', async () => {
    const { faults } = await readWithLinks({ 'a/to-b': '../b', 'b/to-a': '../a' });
    expect(faults).toEqual([expect.stringMatching(/: a\/to-b -> \.\.\/b, b\/to-a -> \.\.\/a\.$/)]);
  });

  testOnUnix('is refused when it leads to a parent of a folder on the way', async () => {
    // x -> d/c, there to-e -> e, there to-d -> d, which holds c again.
    const { faults } = await readWithLinks({
      x: 'd/c',
      'd/c/to-e': '../../e',
      'e/to-d': '../d',
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('e/to-d -> ../d');
  });

  testOnUnix('is refused only as a dangling worker.js when it is one', async () => {
    const folder = await makeFolder({ 'a.txt': '' });
    await symlink('gone.js', join(folder, 'worker.js'));
    expect((await read(folder)).faults).toEqual([
      'A symbolic link must lead to something that exists: worker.js -> gone.js.',
    ]);
  });

  testOnUnix('cannot multiply folders without end', async () => {
    const tree = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`many/${String(index)}`, '']),
    );
    const links = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`links/${String(index)}`, '../many']),
    );
    const { faults } = await readWithLinks(links, tree);
    expect(faults).toContainEqual(
      expect.stringMatching(
        /^No more than 100,000 files and folders .* stopped in links\/\d+\/\.$/,
      ),
    );
  });
});
