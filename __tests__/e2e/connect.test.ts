// All runs of the bundled action on commercetools in one file, so that the last tests can look through every one of them.
import './connect/redeployed.ts';
import './connect/created.ts';
import './connect/outcomes.ts';
import './connect/faults.ts';
import './connect/refused.ts';
import './connect/hostile.ts';
import { expect, test } from '@jest/globals';
import { leaksIn } from '../support/harmless.ts';
import { connectTranscripts } from '../support/connectRuns.ts';

test('no run left a secret, or how long one is, in a log, a summary, an output or an error', () => {
  expect(connectTranscripts.length).toBeGreaterThan(60);
  expect(leaksIn(connectTranscripts)).toEqual([]);
});

test('the search for secrets looks at something, and finds each one that is there', () => {
  for (const run of connectTranscripts) {
    expect({ name: run.name, hasText: run.text.length > 100 }).toEqual({
      name: run.name,
      hasText: true,
    });
    expect(run.secrets.filter((secret) => secret.length < 8)).toEqual([]);
    const leaky = run.secrets.map((secret) => ({ ...run, text: `${run.text}${secret}` }));
    for (const [index, each] of leaky.entries()) {
      expect(leaksIn([each])).toContain(`${run.name}: ${run.secrets[index] ?? ''}`);
    }
  }
  expect(connectTranscripts.filter(({ tokens }) => tokens > 0).length).toBeGreaterThan(50);
});
