// All runs of the bundled action in one file, so that the last test can look through every one of them.
import './deploy/completed.ts';
import './deploy/streams.ts';
import './deploy/faults.ts';
import './deploy/badInput.ts';
import './deploy/hostile.ts';
import './deploy/endings.ts';
import './deploy/proxy.ts';
import { expect, test } from '@jest/globals';
import { transcripts } from '../support/deployRuns.ts';

test('no run left a secret in a log, a summary, an output or an error', () => {
  expect(transcripts.length).toBeGreaterThan(60);
  const leaks = transcripts.flatMap(({ name, text, secrets }) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => ({ name, secret })),
  );
  expect(leaks).toEqual([]);
});

test('the search for secrets looks at something, and would find one', () => {
  for (const { name, text, secrets } of transcripts) {
    expect({ name, length: text.length }).toEqual({ name, length: expect.any(Number) });
    expect(secrets.every((secret) => secret.length >= 8)).toBe(true);
    expect(`${text} ${String(secrets[0])}`).toContain(String(secrets[0]));
  }
  const uploads = transcripts.filter(({ secrets }) =>
    secrets.some((secret) => secret.includes('X-Goog-Signature')),
  );
  expect(uploads.length).toBeGreaterThan(30);
});
