import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Types are checked by `tsc`, once for everything; here they are only taken away, as Node.js does it.
  moduleNameMapper: {
    '^\\.\\./locales/index\\.js$': '<rootDir>/__tests__/support/process/noLocales.mjs',
  },
  transform: { '^.+\\.ts$': '<rootDir>/__tests__/support/process/stripTypes.mjs' },
  injectGlobals: false,
  testTimeout: 20_000,
  // Some tests wait for processes, so on two cores three files run at once.
  maxWorkers: Math.max(3, availableParallelism()),
};
