import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // tsconfig.json has TypeScript rewrite `.ts` to `.js` for the bundler; jest reads the sources.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Types are checked by `tsc`, once for everything.
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  injectGlobals: false,
  testTimeout: 20_000,
  // The slowest tests mostly wait for timers and processes, so more run at once than there are cores.
  maxWorkers: Math.max(3, availableParallelism()),
};
