import type { Mutation } from './mutation.ts';

const FOLDER = 'platforms/bigcommerce/hosting/live';

/** Bugs in the proof that a site serves the build. */
export const liveMutations: readonly Mutation[] = [
  {
    name: '404s alone prove that the old build is served',
    world: 'bigcommerce',
    file: `${FOLDER}/judge.ts`,
    find: '  if (exact.length === 0) return { verified: undefined, reason: NOT_MAPPED };\n',
    replace: '',
  },
  {
    name: 'Rewritten bytes prove that the old build is served',
    world: 'bigcommerce',
    file: `${FOLDER}/judge.ts`,
    find: "fresh.find(({ file, after }) => after.kind === 'missing' || types.has(typeOf(file)))",
    replace: 'fresh.find(() => types.size > 0)',
  },
  {
    name: 'A site is asked under the URL of its visitors',
    world: 'bigcommerce',
    file: `${FOLDER}/askSite.ts`,
    find: '?${nextQuery()}`',
    replace: '`',
  },
  {
    name: 'A site that serves the old build is green',
    world: 'bigcommerce',
    file: 'deploy/follow/follow.ts',
    find: 'proof?.verified ?? request',
    replace: 'proof?.verified === true || request',
  },
];
