import { execFileSync } from 'node:child_process';
import { closeSync, fstatSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { openFile } from '../../../src/build/openFile.ts';
import { makeFolder, testOnUnix } from './folder/folder.ts';

testOnUnix('openFile does not wait for the other end of a named pipe', async () => {
  const pipe = join(await makeFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const descriptor = openFile(pipe);
  expect(fstatSync(descriptor).isFIFO()).toBe(true);
  closeSync(descriptor);
});

testOnUnix('openFile does not follow a symbolic link', async () => {
  const folder = await makeFolder({ 'a.txt': '' });
  await symlink('a.txt', join(folder, 'link'));
  expect(() => openFile(join(folder, 'link'))).toThrow(expect.objectContaining({ code: 'ELOOP' }));
});
