import { test } from '@jest/globals';
import fc from 'fast-check';
import { goesBackRight } from './rollbacks/property.ts';

test('a rollback deploys the recorded bytes of an earlier good deployment, or nothing', async () => {
  await fc.assert(goesBackRight, { numRuns: 40 });
}, 60_000);
