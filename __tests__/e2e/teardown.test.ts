// All runs of the bundled teardown action in one file, so that the last test can look through every one of them.
import './teardown/bigcommerce.ts';
import './teardown/commercetools.ts';
import './teardown/badInput.ts';
import './teardown/endings.ts';
import { expect, test } from '@jest/globals';
import { leaksIn } from '../support/harmless.ts';
import { transcripts } from '../support/teardownRuns.ts';

test('no run left a secret in a log, a summary, an output or an error', () => {
  expect(transcripts.length).toBeGreaterThan(40);
  expect(leaksIn(transcripts)).toEqual([]);
});

test('the search for secrets looks at something, and finds each one that is there', () => {
  for (const run of transcripts) {
    expect(run.text.length).toBeGreaterThan(100);
    expect(run.secrets.filter((secret) => secret.length < 8)).toEqual([]);
    for (const secret of run.secrets) {
      expect(leaksIn([{ ...run, text: `${run.text}${secret}` }])).toContain(
        `${run.name}: ${secret}`,
      );
    }
  }
});
