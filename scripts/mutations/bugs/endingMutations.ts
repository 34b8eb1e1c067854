import type { Mutation } from './mutation.ts';

/** Bugs in health checks and lists. */
export const endingMutations: readonly Mutation[] = [
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
  {
    name: 'A list ends with its first page',
    world: 'bigcommerce-list',
    file: 'platforms/bigcommerce/projects/projects.ts',
    find: 'if (!next || !cursor ||',
    replace: 'if (page === 0 || !next || !cursor ||',
  },
];
