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
  // The slowest tests mostly wait for timers and processes, so more run at once than there are cores.
  maxWorkers: Math.max(5, availableParallelism()),
};
