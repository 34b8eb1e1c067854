import { test } from '@jest/globals';
import fc from 'fast-check';
import { createsOnce } from './creates/property.ts';

test('nothing is created twice, and no result is false, whatever the far side does', async () => {
  await fc.assert(createsOnce, { numRuns: 400 });
}, 60_000);
