import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../src/errors/index.ts';
import type { Target } from '../../../src/list/index.ts';
import { listRun } from './listRun.ts';

const summaryOf = async (...list: Parameters<typeof listRun>): Promise<string> =>
  (await listRun(...list)).summaries[0] ?? '';

const found = (...targets: readonly Target[]) => summaryOf(() => Promise.resolve(targets));

describe('the summary of a list', () => {
  test('says how many of what are where, shows them, and folds their ids away', async () => {
    const summary = await found({ name: 'shop', id: 'u-1' }, { name: null, id: 'u-2' });
    expect(summary.split('\n\n')).toEqual([
      '### Found 2 projects in store abc123',
      '| Project |\n| --- |\n| shop |\n| u-2 |',
      '<details><summary>Ids</summary>',
      '| Project | UUID |\n| --- | --- |\n| shop | u-1 |\n| u-2 | u-2 |',
      '- Correlation id: run-1',
      '</details>\n',
    ]);
  });

  test('has no table when there is nothing', async () => {
    expect(await found()).toMatch(/^### Found 0 projects in store abc123\n\n<details>/);
  });

  test('says which list failed, why, and what to do', async () => {
    const error = new ActionError('http', 'No.', { hint: 'Ask.' });
    const summary = await summaryOf(() => Promise.reject(error));
    expect(summary).toMatch(
      /^### Listing projects in store abc123 failed\n\n\*\*A request failed:\*\* No\.\n\n\*\*What to do:\*\* Ask\.\n\n<details>/,
    );
  });

  test('lets no text from outside be markup', async () => {
    const hostile = '<img src=x> [a](http://evil.test) | `x` @octocat';
    const targets = [{ name: hostile, id: hostile }];
    const summary = await summaryOf(() => Promise.resolve(targets), hostile);
    expect(summary.replaceAll(/\\./g, '')).not.toMatch(
      /<(?!\/?(?:details|summary)>)|\]\(http|@octocat|`/,
    );
  });
});
