import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { systemClock } from '../../../src/step/ports/clock.ts';
import type { AskTools } from '../../../src/github/api/ask.ts';
import type { Octokit } from '../../../src/github/api/octokit.ts';
import { readPages } from '../../../src/github/api/pages.ts';

/** Answers each request for a page with so many items, whichever page it is. */
function gitHubWith(items: number): AskTools {
  const data = [...Array(items).keys()];
  const octokit = { request: () => Promise.resolve({ data, headers: {} }) } as unknown as Octokit;
  const world = { clock: systemClock, random: () => 0, line: { isDead: false } };
  return { octokit: () => octokit, owner: 'us', repo: 'shop', ...world };
}

async function countItems(tools: AskTools): Promise<number> {
  const list = { route: 'GET /things', parameters: {}, permission: 'x', what: 'Listing things' };
  const items = readPages({ ...list, item: z.number() }, tools, new AbortController().signal);
  let count = 0;
  for await (const item of items) count += item >= 0 ? 1 : 0;
  return count;
}

test('a list ends with a page that is not full', async () => {
  expect(await countItems(gitHubWith(99))).toBe(99);
});

test('a list that does not end is an error, because what is looked for may be on the rest of it', async () => {
  await expect(countItems(gitHubWith(100))).rejects.toThrow(
    'Listing things: the list does not end.',
  );
});
