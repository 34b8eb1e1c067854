import { execFileSync } from 'node:child_process';
import { chmod, link, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../../../src/build/readSource.ts';
import {
  asOrdinaryUser,
  makeFolder,
  never,
  read,
  readTree,
  SMALL_BUILD,
  testOnUnix,
} from './folder.ts';

describe('readSource with a folder', () => {
  test('lists every file with / and in the order of UTF-8 bytes, dotfiles and empty folders included', async () => {
    const { source, faults, warnings } = await readTree({
      '.well-known/security.txt': 'x',
      'assets/_headers': 'x',
      'assets/\u{1f600}.txt': 'x',
      'assets/\uff5e.txt': 'x',
      'cache/empty/deep': null,
      empty: null,
    });
    expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
    expect(source).toMatchObject({
      kind: 'folder',
      files: [
        { name: '.well-known/security.txt', size: 1 },
        { name: 'assets/_headers' },
        { name: 'assets/a.css' },
        { name: 'assets/\uff5e.txt' },
        { name: 'assets/\u{1f600}.txt' },
        { name: 'worker.js' },
      ],
      emptyFolders: ['cache/empty/deep/', 'empty/'],
    });
  });

  test('takes a folder that is itself reached through a link', async () => {
    const folder = await makeFolder(SMALL_BUILD);
    const place = join(await makeFolder(), 'dist');
    await symlink(folder, place, 'junction');
    const { source, faults } = await read(place);
    expect(faults).toEqual([]);
    expect(source).toMatchObject({ files: [{ name: 'assets/a.css' }, { name: 'worker.js' }] });
  });

  test('takes a hard link for the file it is', async () => {
    const folder = await makeFolder(SMALL_BUILD);
    await link(join(folder, 'worker.js'), join(folder, 'twin.js'));
    const { source } = await read(folder);
    expect(source).toMatchObject({
      files: [{ name: 'assets/a.css' }, { name: 'twin.js' }, { name: 'worker.js' }],
    });
  });

  test('says where it looked for a path that does not exist', async () => {
    const place = join(await makeFolder(), 'nothing');
    const { faults } = await read(place);
    expect(faults).toEqual([
      `path: dist cannot be read (it does not exist, ENOENT); looked at ${place}.`,
    ]);
  });

  test('refuses a folder without files, even with folders in it', async () => {
    expect((await read(await makeFolder())).faults).toEqual(['path: dist contains no files.']);
    expect((await read(await makeFolder({ 'a/b': null }))).faults).toEqual([
      'path: dist contains no files.',
    ]);
  });

  test('refuses a folder without worker.js', async () => {
    const { faults, source } = await read(await makeFolder({ 'assets/a.css': '' }));
    expect(source).toBeUndefined();
    expect(faults).toEqual(['path: dist has no worker.js, which every build needs.']);
  });

  test('suspects a path that is one folder too high', async () => {
    const { faults } = await read(await makeFolder({ 'dist/worker.js': '', 'log.txt': '' }));
    expect(faults).toEqual([
      'path: dist has no worker.js, which every build needs. There is dist/worker.js. Is path one folder too high?',
    ]);
  });

  test('refuses a worker.js that is a folder', async () => {
    const { faults } = await read(await makeFolder({ 'worker.js/index.js': '' }));
    expect(faults).toEqual(['path: worker.js in dist must be a file, not a folder.']);
  });

  test('refuses artifact_sha256 for a folder, and still says what else is wrong', async () => {
    const { faults } = await readTree({ '.env': '' }, { expectedSha256: 'ab'.repeat(32) });
    expect(faults).toEqual([
      'artifact_sha256: needs a ready zip, but path dist is a folder.',
      expect.stringContaining('.env'),
    ]);
  });

  testOnUnix('names every file and folder that may not be read, and goes on', async () => {
    const folder = await makeFolder({
      ...SMALL_BUILD,
      'b.txt': '',
      'shut/in.txt': '',
      '.npmrc': '',
    });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'b.txt'), 0);
    await chmod(join(folder, 'worker.js'), 0);
    await chmod(join(folder, 'shut'), 0);
    const { faults } = await asOrdinaryUser(() => read(folder));
    await chmod(join(folder, 'shut'), 0o700);
    expect(faults).toEqual([
      'All files and folders must be readable: b.txt (permission denied, EACCES), ' +
        'shut/ (permission denied, EACCES), worker.js (permission denied, EACCES).',
      expect.stringMatching(/secrets.*: \.npmrc\.$/),
    ]);
  });

  testOnUnix('names a folder that may itself not be read', async () => {
    const folder = await makeFolder(SMALL_BUILD);
    await chmod(folder, 0o311);
    const { faults } = await asOrdinaryUser(() => read(folder));
    expect(faults[0]).toBe(
      'All files and folders must be readable: ./ (permission denied, EACCES).',
    );
  });

  testOnUnix('names named pipes and sockets instead of waiting for them', async () => {
    const folder = await makeFolder(SMALL_BUILD);
    execFileSync('mkfifo', [join(folder, 'assets/pipe')]);
    await symlink('pipe', join(folder, 'assets/to-pipe'));
    const server = createServer().listen(join(folder, 'socket'));
    const { faults } = await read(folder);
    server.close();
    expect(faults).toEqual([
      'Only files, folders and symbolic links can be packaged: assets/pipe (a named pipe), ' +
        'assets/to-pipe -> pipe, socket (a socket).',
    ]);
  });

  testOnUnix('refuses a path that is neither a folder nor a file', async () => {
    const pipe = join(await makeFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect((await read(pipe)).faults).toEqual([
      `path: dist is neither a folder nor a zip file; looked at ${pipe}.`,
    ]);
  });

  test('cuts a long list after 20 names', async () => {
    const { faults } = await readTree(
      Object.fromEntries(Array.from({ length: 23 }, (_, index) => [`${String(index)}/.npmrc`, ''])),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/: 0\/\.npmrc, (?:\d+\/\.npmrc, ){18}\d+\/\.npmrc and 3 more\.$/);
  });

  test('throws the reason of its signal', async () => {
    const request = { path: await makeFolder(SMALL_BUILD), shownPath: 'dist' };
    const flags = { allowSensitiveFiles: false, enforceLimits: true };
    const reason = new Error('stopped');
    const abort = new AbortController();
    const reading = readSource({ ...request, ...flags }, abort.signal);
    abort.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await expect(readSource({ ...request, ...flags }, abort.signal)).rejects.toBe(reason);
    expect((await readSource({ ...request, ...flags }, never)).faults).toEqual([]);
  });
});
