import { expect, test } from '@jest/globals';
import { ofPull, openMemoryStage } from '../../support/memory/memoryPlatform.ts';

test('a pull request from a fork, which has no secrets, is skipped with one notice', async () => {
  const { deploy, deployed, repository } = openMemoryStage();
  const pullRequest = { number: 7, author: 'stranger', fromFork: true };
  const event = { ...ofPull('c0ffee1'), pullRequest };
  const { outputs, lines } = await deploy({ event }, { access_token: '' });
  expect(outputs['status']).toBe('skipped');
  expect(lines.filter((line) => /^(notice|warning|error): /.test(line))).toEqual([
    expect.stringContaining('gives such runs no secrets'),
  ]);
  expect(deployed).toEqual([]);
  expect(repository.calls).toEqual([]);
});
