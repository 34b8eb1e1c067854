import { expect, test } from '@jest/globals';
import { collectLogs } from '../../../../src/deploy/follow/collectLogs.ts';
import type { LogEntry } from '../../../../src/deploy/platform.ts';
import { rememberSecret } from '../../../../src/text/redact.ts';
import { memoryRunner } from '../../../support/memory/memoryRunner.ts';

/** Reads differently after every order of decoding, so that it takes long to search. */
const tangled = String.raw`%25252b\\\\u0026amp;amp;quot;+\u005c&#37;&amp;#92;`.repeat(20);

async function collect(entries: readonly LogEntry[]) {
  const runner = memoryRunner();
  const logs = (): AsyncIterable<LogEntry> => ({
    async *[Symbol.asyncIterator]() {
      await Promise.resolve();
      yield* entries;
    },
  });
  const { signal } = new AbortController();
  const collector = collectLogs(logs, { journal: runner, signal });
  collector.listen();
  // All is there already, so that reading ends by itself.
  for (let turn = 0; turn < 10 * entries.length + 10; turn += 1) await Promise.resolve();
  return { log: await collector.stop(), lines: runner.lines };
}

const entry = (message: string, level: LogEntry['level'] = 'error'): LogEntry => {
  return { level, message, request: undefined };
};

test('a worker that writes without end does not keep the step busy', async () => {
  rememberSecret('a-secret-of-the-worker');
  const many = [...Array(20_000).keys()].map((number) => entry(`${String(number)} ${tangled}`));
  const { log, lines } = await collect(many);
  expect(log?.lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('The worker says more: further entries are not shown.');
});

test('takes in 50 entries at most, however alike they read', async () => {
  rememberSecret('a-secret-of-the-worker');
  const alike = [...Array(60).keys()].map((at) => entry('a-secret-of-the-worker'.repeat(at + 1)));
  const { lines } = await collect(alike);
  expect(lines).toEqual([
    'The worker says: error: ***',
    'The worker says more: further entries are not shown.',
  ]);
});

test('an entry that is written again is counted, whether or not there is room for others', async () => {
  const others = [...Array(30).keys()].map((number) => entry(`other ${String(number)}`));
  const { log } = await collect([entry('first'), ...others, entry('first'), entry('first')]);
  expect(log?.lines[0]).toBe('error, 3 times: first');
});

test('entries that read the same without their secrets are one', async () => {
  rememberSecret('secret-one');
  rememberSecret('secret-two');
  const { log } = await collect([entry('key secret-one'), entry('key secret-two')]);
  expect(log?.lines).toEqual(['error, 2 times: key ***']);
});
