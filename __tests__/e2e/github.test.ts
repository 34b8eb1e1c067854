import { expect, test } from '@jest/globals';
import { leaksIn } from '../support/harmless.ts';
import { transcripts } from '../support/deployRuns.ts';
import './github/closed.ts';
import './github/events.ts';
import './github/hostile.ts';
import './github/interrupted.ts';
import './github/previews.ts';
import './github/refused.ts';

// The last test of the file looks back at all the others.
test('no secret is left in anything that was written or told', () => {
  expect(transcripts.length).toBeGreaterThan(20);
  expect(leaksIn(transcripts)).toEqual([]);
});
