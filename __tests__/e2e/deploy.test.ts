// All runs of the bundled action in one file, so that the last test can look through every one of them.
import './deploy/completed.ts';
import './deploy/streams.ts';
import './deploy/faults.ts';
import './deploy/badInput.ts';
import './deploy/hostile.ts';
import './deploy/endings.ts';
import './deploy/logs.ts';
import './deploy/proxy.ts';
import { expect, test } from '@jest/globals';
import { leaksIn } from '../support/harmless.ts';
import { transcripts } from '../support/deployRuns.ts';

test('no run left a secret in a log, a summary, an output or an error', () => {
  expect(transcripts.length).toBeGreaterThan(60);
  expect(leaksIn(transcripts)).toEqual([]);
});

test('the search for secrets looks at something, and finds each one that is there', () => {
  for (const run of transcripts) {
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
  const uploads = transcripts.filter(({ secrets }) =>
    secrets.some((secret) => secret.includes('X-Goog-Signature')),
  );
  expect(uploads.length).toBeGreaterThan(30);
});
