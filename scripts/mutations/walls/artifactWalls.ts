import type { WallMutation } from './wallMutation.ts';

/** Of “What a hostile artifact or file can do” in docs/threat-model.md. */
export const artifactWalls: readonly WallMutation[] = [
  {
    name: 'A link leads out of the build',
    file: 'src/build/folder/followLink.ts',
    find: "if (!isInside(root, path)) return { kind: 'fault', rule: 'link-leaves', target };",
    replace: '',
    test: ['__tests__/unit/build/folder/links.test.ts', 'leaves the folder'],
  },
  {
    name: 'A damaged zip is taken',
    file: 'src/build/unzip/verifyEntry.ts',
    find: "if (checksum !== entry.crc32) return damaged('its CRC-32 is wrong');",
    replace: '',
    test: [
      '__tests__/unit/properties/zip.test.ts',
      'that is damaged anywhere is refused, or holds the same for whoever reads it',
    ],
  },
  {
    name: 'A zip makes paths without end',
    file: 'src/build/unzip/checkEntries.ts',
    find: "if (excess !== undefined) return ['too-long', excess];",
    replace: '',
    test: [
      '__tests__/unit/build/unzip/zipBombs.test.ts',
      'refuses paths that are too long or too deep, without building the folders of them',
    ],
  },
  {
    name: 'Links make paths without end',
    file: 'src/build/folder/walkFolder.ts',
    find: 'if (!fits(prefix, visit, state)) return;',
    replace: '',
    test: [
      '__tests__/unit/build/folder/links.test.ts',
      'in a chain of folders makes no path that is too deep or too long',
    ],
  },
  {
    name: 'A tree of links is deaf to signals',
    file: 'src/build/folder/walkFolder.ts',
    find: '    await state.takeTurn(1);\n',
    replace: '',
    test: [
      '__tests__/unit/build/folder/links.test.ts',
      'is not followed any more once the step is stopped',
    ],
  },
  {
    name: 'A device is read',
    file: 'src/files/readSmallFile.ts',
    find: "if (!info.isFile()) return refused('cannot be read (it is not a regular file)');",
    replace: '',
    test: [
      '__tests__/unit/readSmallFile.test.ts',
      'that is a device or a named pipe is refused at once, not read without end',
    ],
  },
  {
    name: 'A small file leads out of the workspace',
    file: 'src/files/readSmallFile.ts',
    find: 'if (escape !== undefined)',
    replace: "if (escape === '')",
    test: [
      '__tests__/unit/readSmallFile.test.ts',
      'does not follow a link out of the workspace, and says where it leads',
    ],
  },
  {
    name: 'A file without end is read',
    file: 'src/files/readSmallFile.ts',
    find: '    if (size > mostBytes) return tooLarge;\n',
    replace: '    if (size > 100 * mostBytes) return tooLarge;\n',
    test: [
      '__tests__/unit/readSmallFile.test.ts',
      'does not believe a size of 0, which files of /proc have',
    ],
  },
  {
    name: 'A text takes the square of the time',
    file: 'src/inputs/keyValueLines.ts',
    find: "if (line === '' || line.startsWith('#')) continue;",
    replace: "if (line === '' || line.startsWith('#') || lines.includes('\\0')) continue;",
    test: [
      '__tests__/unit/properties/linear.test.ts',
      'a text that is far too long is read in time by KEY=VALUE with many keys',
    ],
  },
  {
    name: 'An error has no end',
    file: 'src/inputs/takeValues.ts',
    find: '...listLines(faults)]',
    replace: '...faults]',
    test: ['__tests__/unit/inputs/wrongInputs.test.ts', 'names the first 20 and counts the rest'],
  },
  {
    name: 'A small zip becomes huge',
    file: 'src/build/unzip/verifyEntry.ts',
    find: "if (size > entry.uncompressedSize) throw new Error('it is larger than declared');",
    replace: '',
    test: [
      '__tests__/unit/build/unzip/zipBombs.test.ts',
      'stops to unzip what is larger than it declares',
    ],
  },
  {
    name: 'A private key is deployed',
    file: 'src/build/check/sensitiveFiles.ts',
    find: "    name.startsWith('.env') ||\n",
    replace: '',
    test: [
      '__tests__/unit/build/check/sensitiveFiles.test.ts',
      'is refused with every offender and the input that lets them in',
    ],
  },
  {
    name: 'A fault of a configuration shows a value',
    file: 'src/platforms/connect/configuration/parseConfiguration.ts',
    find: 'UNREADABLE} ${renderPlace',
    replace: 'UNREADABLE} ${text} ${renderPlace',
    test: [
      '__tests__/unit/properties/yaml.test.ts',
      'is a value or faults, none of which shows what is written there',
    ],
  },
  {
    name: 'Aliases take the square of the time',
    file: 'src/platforms/connect/configuration/parseConfiguration.ts',
    find: 'if (countAliases(document) > MOST_ALIASES)',
    replace: 'if (countAliases(document) < 0)',
    test: [
      '__tests__/unit/properties/yaml.test.ts',
      'takes no more than seconds: a chain of aliases',
    ],
  },
  {
    name: 'A megabyte of blank lines is parsed',
    file: 'src/inputs/readYamlDocument.ts',
    find: 'const MOST_PARTS = 400_000;',
    replace: 'const MOST_PARTS = 400_000_000;',
    test: [
      '__tests__/unit/connect/configuration/parseConfiguration.test.ts',
      'lists that are in one another without end, and a text without end',
    ],
  },
  {
    name: 'Aliases of a configuration multiply',
    file: 'src/platforms/connect/configuration/parseConfiguration.ts',
    find: 'maxAliasCount: MOST_ALIASES',
    replace: 'maxAliasCount: -1',
    test: [
      '__tests__/unit/connect/configuration/parseConfiguration.test.ts',
      'refuses aliases that multiply without end',
    ],
  },
  {
    name: 'Variables of a store file multiply',
    file: 'src/store/file/yaml/variables.ts',
    find: 'const MOST_CHARACTERS = 4_000_000;',
    replace: 'const MOST_CHARACTERS = 4_000_000_000;',
    test: [
      '__tests__/unit/store/file/readSpec.test.ts',
      'refuses variables that explode, without exploding',
    ],
  },
  {
    name: 'A tag is carried out',
    file: 'src/inputs/readYamlDocument.ts',
    find: 'resolveKnownTags: false',
    replace: 'resolveKnownTags: true',
    test: ['__tests__/unit/connect/configuration/parseConfiguration.test.ts', 'a tag'],
  },
  {
    name: 'A fault of a line shows its value',
    file: 'src/inputs/keyValueLines.ts',
    find: 'faults.push(`has no KEY=VALUE in ${where} (a key',
    replace: 'faults.push(`has no KEY=VALUE in ${line} ${where} (a key',
    test: [
      '__tests__/unit/properties/keyValueLines.test.ts',
      'are never more than keys and faults, and no fault shows a value',
    ],
  },
  {
    name: 'A store of the checkout leads elsewhere',
    file: 'src/platforms/bigcommerce/inputs/fields.ts',
    find: "parse: matching(/^[a-z0-9]{1,64}$/i, 'is not a store hash.'),",
    replace: "parse: matching(/./, 'is not a store hash.'),",
    test: [
      '__tests__/unit/bigcommerce/readTarget.test.ts',
      'that would lead elsewhere, and fills no message with it',
    ],
  },
];
