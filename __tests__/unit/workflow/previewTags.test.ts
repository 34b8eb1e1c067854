import { describe, expect, test } from '@jest/globals';
import { memoryRepository } from '../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../support/memory/memoryRepository.ts';
import { runJob } from './workflowStep.ts';
import type { JobRun } from './workflowStep.ts';

const SHA = 'a'.repeat(40);
const TAG = `search-pr-7-${'a'.repeat(12)}`;

const run = (
  job: string,
  repository: MemoryRepository,
  env: Readonly<Record<string, string>> = {},
): Promise<JobRun> =>
  runJob(
    job,
    { GITHUB_TOKEN: 't', PREFIX: 'search-pr-7-', SHA, ...env },
    { openRepository: () => Promise.resolve(repository) },
  );

describe('the tag of a preview', () => {
  test('names the pull request and its head commit', async () => {
    const repository = memoryRepository();
    const { runner, isGreen } = await run('tag-preview', repository);
    expect(isGreen).toBe(true);
    expect(runner.outputs).toEqual({ tag: TAG });
    expect([...repository.refs]).toEqual([[`tags/${TAG}`, SHA]]);
  });

  test('is taken as it is when it is there, and never when it is of another commit', async () => {
    const repository = memoryRepository();
    repository.refs.set(`tags/${TAG}`, SHA);
    expect(await run('tag-preview', repository)).toMatchObject({ isGreen: true });
    repository.refs.set(`tags/${TAG}`, 'b'.repeat(40));
    const { isGreen, runner } = await run('tag-preview', repository);
    expect(isGreen).toBe(false);
    expect(runner.outputs).toEqual({});
  });
});

describe('the tags of a pull request', () => {
  const stage = (): MemoryRepository => {
    const repository = memoryRepository();
    const names = [TAG, 'search-pr-7-old', 'search-pr-71-x', 'search-pr-7', 'v1.0.0'];
    for (const name of names) repository.refs.set(`tags/${name}`, SHA);
    return repository;
  };
  const left = ({ refs }: MemoryRepository): readonly string[] =>
    [...refs.keys()].map((ref) => ref.replace('tags/', ''));

  test('go when a newer one is previewed', async () => {
    const repository = stage();
    expect(await run('remove-preview-tags', repository, { KEEP: TAG })).toMatchObject({
      isGreen: true,
    });
    expect(left(repository)).toEqual([TAG, 'search-pr-71-x', 'search-pr-7', 'v1.0.0']);
  });

  test('all go at its end, and no other', async () => {
    const repository = stage();
    await run('remove-preview-tags', repository);
    expect(left(repository)).toEqual(['search-pr-71-x', 'search-pr-7', 'v1.0.0']);
  });

  test.each(['', 'search', 'search-pr-', 'v', '-pr-7-'])(
    'are not looked for by what could begin others: %j',
    async (prefix) => {
      const repository = stage();
      const { isGreen } = await run('remove-preview-tags', repository, { PREFIX: prefix });
      expect(isGreen).toBe(false);
      expect(repository.calls).toEqual([]);
    },
  );
});
