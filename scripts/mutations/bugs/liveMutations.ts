import type { Mutation } from './mutation.ts';

const FOLDER = 'platforms/bigcommerce/hosting/live';

/** Bugs in the proof that a site serves the build, and in its health check. */
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
  {
    name: 'A live deployment whose site cannot be checked is healthy',
    world: 'bigcommerce',
    file: 'deploy/follow/healthCheck.ts',
    find: 'return NO_URL;',
    replace: 'return undefined;',
  },
  {
    name: 'Any answer passes the health check',
    world: 'bigcommerce',
    file: 'deploy/follow/askPage.ts',
    find: 'isHealthy: status >= 200 && status < 400,',
    replace: 'isHealthy: status >= 200,',
  },
  {
    name: 'The time limit does not reach a site that does not answer',
    world: 'bigcommerce',
    file: 'deploy/follow/healthCheck.ts',
    find: '  const own = startDeadline(clock, ANSWER_WITHIN_MS, {\n    parent: deadline.signal,',
    replace:
      '  const own = startDeadline(clock, ANSWER_WITHIN_MS, {\n    parent: new AbortController().signal,',
  },
];
