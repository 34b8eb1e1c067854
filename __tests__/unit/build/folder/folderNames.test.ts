import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { fill, makeFolder, read, readTree, SMALL_BUILD, testOnLinux } from './folder.ts';

describe('the names in a folder', () => {
  testOnLinux(
    'refuses names that are no UTF-8, hold a backslash or a control character',
    async () => {
      const folder = await makeFolder(SMALL_BUILD);
      await writeFile(Buffer.from(`${folder}/assets/caf\xe9.css`, 'latin1'), '');
      await writeFile(join(folder, 'a\\b.js'), '');
      await writeFile(join(folder, 'a\nb.js'), '');
      await fill(folder, { 'a b/c\\d.js': '' });
      await writeFile(join(folder, 'a\u0085b.js'), '');
      const { faults } = await read(folder);
      expect(faults).toEqual([
        'A name must be valid UTF-8 without backslashes and control characters: ' +
          String.raw`"a b/c\d.js" (a backslash, which some programs treat as a separator), ` +
          String.raw`a\b.js (a backslash, which some programs treat as a separator), ` +
          String.raw`a\u{85}b.js (a control character), ` +
          String.raw`a\u{a}b.js (a control character), ` +
          String.raw`assets/caf\xe9.css (not valid UTF-8).`,
      ]);
    },
  );

  testOnLinux('does not descend into a folder whose name is refused', async () => {
    const { faults } = await readTree({ 'a\\b/.env': '' });
    expect(faults).toHaveLength(1);
  });

  testOnLinux('keeps names that are only unusual', async () => {
    const names = [
      '[...slug].js',
      'a:b.js',
      'C:',
      'con.txt',
      ' a ',
      '"q"',
      '%2e%2e',
      '..a',
      '~',
      '*',
    ];
    const { faults, source } = await readTree(
      Object.fromEntries(names.map((name) => [`assets/${name}`, ''])),
    );
    expect(faults).toEqual([]);
    expect(source).toMatchObject({ files: { length: names.length + 2 } });
  });

  testOnLinux('warns about names that some systems cannot tell apart', async () => {
    const { faults, warnings } = await readTree({
      'assets/Logo.svg': '',
      'assets/logo.svg': '',
      'assets/\u00e9.txt': '',
      'assets/e\u0301.txt': '',
    });
    expect(faults).toEqual([]);
    expect(warnings).toEqual([
      'Systems that ignore case or normalize Unicode keep only one of these: ' +
        'assets/Logo.svg = assets/logo.svg, assets/e\u0301.txt = assets/\u00e9.txt.',
    ]);
  });
});
