import { test } from '@jest/globals';
import fc from 'fast-check';
import { goesBackByItself } from './wayBack/property.ts';

test('an unhealthy deployment goes back once, after evidence, to the recorded bytes of a good one, over nobody else', async () => {
  await fc.assert(goesBackByItself, { numRuns: 100 });
}, 60_000);
