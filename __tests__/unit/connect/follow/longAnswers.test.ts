import { describe, expect, test } from '@jest/globals';
import { DeploymentJson } from '../../../../src/platforms/connect/api/deployment.ts';
import { readDeployment } from '../../../../src/platforms/connect/api/deployments.ts';
import { readPages } from '../../../../src/platforms/connect/api/pages.ts';
import type { HttpRequest } from '../../../../src/http/request.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { follow, last } from './follow.ts';
import { answer, deploymentJson, openWorld } from '../world.ts';

const MIB = 1024 * 1024;

const entry = (length: number, message = 'x'.repeat(length)): object => ({
  type: 'Information',
  title: 'Build',
  message,
  createdAt: '2026-11-21T10:00:00.000Z',
});

const waiting = { onRetry: () => undefined };

describe('an answer of Connect that is long', () => {
  test('is followed to its end, and its texts are cut for the log', async () => {
    const build = { version: 6, build: 'build-2', entries: [entry(1_050_000)] };
    const followed = await follow([
      answer({ ...build, status: 'Deploying' }),
      answer({ ...build, status: 'Deployed' }),
    ]);
    expect(followed.error).toBeUndefined();
    expect(last(followed)).toMatchObject({ kind: 'completed' });
    const told = followed.lines.filter((line) => line.startsWith('Build: xxx'));
    expect(told).toHaveLength(1);
    expect(told[0]?.length).toBeLessThan(600);
  });

  test('is read up to 32 MiB, with no more kept of a text than decides anything', async () => {
    const { run, clock, deadline } = openWorld([
      { status: 200, body: chunked(deploymentJson({ entries: Array(31).fill(entry(MIB)) })) },
    ]);
    const reading = readDeployment(run.api, run.target, { ...waiting, deadline });
    const { entries } = await clock.runUntil(reading);
    expect(entries).toHaveLength(31);
    expect(entries.every(({ message = '' }) => message.length < 20_000)).toBe(true);
  });

  test('beyond 32 MiB names the limit', async () => {
    const { run, clock, deadline } = openWorld([
      { status: 200, body: chunked(deploymentJson({ entries: Array(33).fill(entry(MIB)) })) },
    ]);
    const reading = readDeployment(run.api, run.target, { ...waiting, deadline });
    await expect(clock.runUntil(reading)).rejects.toMatchObject({
      code: 'unexpected-response',
      message: expect.stringContaining('the answer is longer than the limit of 32 MiB'),
    });
  });

  test('among others in a list is read with fewer at a time, down to one', async () => {
    const long = deploymentJson({ entries: [entry(12 * MIB)] });
    const page = ({ url }: HttpRequest): Reply => {
      const query = new URL(url).searchParams;
      const offset = Number(query.get('offset'));
      const left = Math.max(0, Math.min(Number(query.get('limit')), 3 - offset));
      return { status: 200, body: chunked({ total: 3, results: Array(left).fill(long) }) };
    };
    const { run, clock, deadline, asked } = openWorld(page);
    const listing = { what: 'Listing', path: '/my-project/deployments', item: DeploymentJson };
    const { items, isComplete } = await clock.runUntil(
      readPages(run.api, listing, { ...waiting, deadline }),
    );
    expect({ count: items.length, isComplete }).toEqual({ count: 3, isComplete: true });
    expect(asked().map((request) => /limit=\d+/.exec(request)?.[0])).toEqual([
      'limit=100',
      'limit=20',
      'limit=4',
      'limit=1',
      'limit=1',
      'limit=1',
    ]);
  });
});

/** Sends a value as JSON in chunks, as a network does. */
async function* chunked(value: object): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  const bytes = Buffer.from(JSON.stringify(value));
  for (let from = 0; from < bytes.length; from += 64 * 1024) {
    yield bytes.subarray(from, from + 64 * 1024);
  }
}
