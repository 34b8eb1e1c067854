import type { WallMutation } from './wallMutation.ts';

const TEST = '__tests__/unit/kept/fetchKept.test.ts';

/** Of “What can be done with what is kept” in docs/threat-model.md. */
export const keptWalls: readonly WallMutation[] = [
  {
    name: 'A fork’s run is trusted with a digest out of a record',
    file: 'src/kept/findKept.ts',
    find: 'request.isByHand && request.expectedSha256 !== undefined',
    replace: 'request.expectedSha256 !== undefined',
    test: [TEST, 'is not trusted, unless a person gives the digest'],
  },
  {
    name: 'Another zip is deployed in place of the recorded one',
    file: 'src/kept/fetchKept.ts',
    find: 'if (expected !== undefined && expected !== sha256) {',
    replace: "if (expected === '') {",
    test: [TEST, 'is refused when its digest differs, and the digest of the newest is shown'],
  },
  {
    name: 'A kept zip writes outside of its folder',
    file: 'src/build/unzip/unwrap.ts',
    find: "const findings = checkEntries(all, '');",
    replace: 'const findings = checkEntries([], String(all.length));',
    test: [TEST, 'cannot be unpacked outside of its folder'],
  },
  {
    name: 'A kept zip fills the disk',
    file: 'src/build/unzip/unwrap.ts',
    find: 'if (bytes <= mostBytes) return undefined;',
    replace: 'if (bytes <= mostBytes || bytes > mostBytes) return undefined;',
    test: [TEST, 'is refused when unpacking it would fill the disk'],
  },
  {
    name: 'The storage of a download gets the token',
    file: 'src/github/calls/download.ts',
    find: "const plain = { Accept: '*/*', 'User-Agent': tools.userAgent };",
    replace: 'const plain = headers;',
    test: [
      '__tests__/unit/github/download.test.ts',
      'follows the redirect to the storage without the token, and masks its URL first',
    ],
  },
  {
    name: 'What failed is gone back to',
    file: 'src/kept/attempts.ts',
    find: "statuses.some(({ state }) => state === 'success')",
    replace: 'statuses.length > 0',
    test: ['__tests__/unit/kept/chooseEarlier.test.ts', 'passes over what never succeeded'],
  },
];
