// All runs of the bundled action on commercetools in one file, so that the last tests can look through every one of them.
import './connect/redeployed.ts';
import './connect/created.ts';
import './connect/outcomes.ts';
import './connect/faults.ts';
import './connect/refused.ts';
import './connect/hostile.ts';
import { expect, test } from '@jest/globals';
import { connectTranscripts } from '../support/connectRuns.ts';

test('no run left a secret, or how long one is, in a log, a summary, an output or an error', () => {
  expect(connectTranscripts.length).toBeGreaterThan(60);
  const leaks = connectTranscripts.flatMap(({ name, text, secrets }) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => ({ name, secret })),
  );
  expect(leaks).toEqual([]);
});

test('the search for secrets looks at something, and would find one', () => {
  for (const { name, text, secrets } of connectTranscripts) {
    expect({ name, hasText: text.length > 100 }).toEqual({ name, hasText: true });
    expect(secrets.every((secret) => secret.length >= 8)).toBe(true);
    expect(`${text} ${String(secrets[0])}`).toContain(String(secrets[0]));
  }
  expect(connectTranscripts.filter(({ tokens }) => tokens > 0).length).toBeGreaterThan(50);
});
