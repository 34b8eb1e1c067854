import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readEvent } from '../../src/github/runner/readEvent.ts';
import { withProjectFile } from '../../src/platforms/bigcommerce/inputs/withProjectFile.ts';
import { readConfiguration } from '../../src/platforms/connect/configuration/readConfiguration.ts';
import { readSmallFile } from '../../src/files/readSmallFile.ts';
import { diskFiles } from '../../src/store/file/storeFiles.ts';
import { testOnLinux } from './build/folder/folder.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-small-'));
  writeFileSync(at('plain'), 'as it is: \u00e9\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('readSmallFile', () => {
  test('reads a text as it is, also through a link', () => {
    symlinkSync('plain', at('link'));
    for (const name of ['plain', 'link']) {
      expect(readSmallFile(at(name), { workspace: folder })).toEqual({
        kind: 'text',
        text: 'as it is: \u00e9\n',
      });
    }
  });

  test('says that there is nothing, or a folder, or no UTF-8', () => {
    writeFileSync(at('latin'), Buffer.from([0x61, 0xe9]));
    expect(readSmallFile(at('none'))).toEqual({
      kind: 'missing',
      problem: 'cannot be read (it does not exist, ENOENT)',
    });
    expect(readSmallFile(at('plain/below')).kind).toBe('missing');
    expect(readSmallFile('').kind).toBe('missing');
    expect(readSmallFile(folder)).toEqual({
      kind: 'refused',
      problem: 'cannot be read (it is a folder)',
    });
    expect(readSmallFile(at('latin')).kind).toBe('refused');
  });

  test('takes as much as the limit and not a byte more', () => {
    writeFileSync(at('million'), 'x'.repeat(1024 * 1024));
    expect(readSmallFile(at('million')).kind).toBe('text');
    writeFileSync(at('more'), 'x'.repeat(1024 * 1024 + 1));
    expect(readSmallFile(at('more'))).toEqual({
      kind: 'refused',
      problem: 'is too large: the limit is 1 MiB',
    });
  });

  testOnLinux('does not believe a size of 0, which files of /proc have', () => {
    expect(readSmallFile('/proc/self/status')).toMatchObject({ kind: 'text' });
    expect(readSmallFile('/proc/self/status', { mostBytes: 100 })).toMatchObject({
      kind: 'refused',
    });
  });

  test('does not follow a link out of the workspace, and says where it leads', () => {
    const outside = mkdtempSync(join(tmpdir(), 'commerce-deploy-outside-'));
    writeFileSync(join(outside, 'file'), 'theirs');
    symlinkSync(join(outside, 'file'), at('escape'));
    symlinkSync(outside, at('way-out'));
    for (const name of ['escape', 'way-out/file']) {
      expect(readSmallFile(at(name), { workspace: folder })).toEqual({
        kind: 'refused',
        problem: `is a link out of the workspace, to ${join(outside, 'file')}`,
      });
    }
    expect(readSmallFile(join(outside, 'file'), { workspace: folder }).kind).toBe('text');
    rmSync(outside, { recursive: true });
  });
});

/** Each reader of a small file in the product, on a file by its path; resolves with what it says. */
const readers: Readonly<Record<string, (path: string) => unknown>> = {
  'the store file': (path) => diskFiles.read(path).catch((error: unknown) => String(error)),
  'the project file': (path) => {
    rmSync(at('.bigcommerce'), { recursive: true, force: true });
    execFileSync('mkdir', [at('.bigcommerce')]);
    symlinkSync(path, at('.bigcommerce/project.json'));
    const source = { input: () => folder, elsewhere: () => undefined, secret: () => undefined };
    return withProjectFile(source).warnings.join(' ');
  },
  'a configuration file': async (path) => {
    rmSync(at('connect.yml'), { force: true });
    symlinkSync(path, at('connect.yml'));
    const inputs: Readonly<Record<string, string>> = {
      configuration: 'connect.yml',
      working_directory: folder,
    };
    const { faults } = await readConfiguration({
      input: (name) => inputs[name],
      elsewhere: () => undefined,
      secret: () => undefined,
    });
    return faults.join(' ');
  },
  'the event': (path) => JSON.stringify(readEvent({ GITHUB_EVENT_PATH: path })),
};

describe.each(Object.entries(readers))('%s', (what, read) => {
  testOnLinux(
    'that is a device or a named pipe is refused at once, not read without end',
    async () => {
      execFileSync('mkfifo', ['-m', '600', at(`pipe ${what}`)]);
      for (const path of ['/dev/zero', at(`pipe ${what}`)]) {
        const said = await read(path);
        if (what === 'the event') expect(said).toContain('"name":""');
        else expect(said).toContain('cannot be read (it is not a regular file)');
      }
    },
  );

  test('that is a folder is none', async () => {
    const said = await read(folder);
    if (what === 'the event') expect(said).toContain('"name":""');
    else expect(said).toContain('cannot be read (it is a folder)');
  });
});
