import { expect, test } from '@jest/globals';
import { ofPull, openMemoryStage } from '../../../support/memory/memoryPlatform.ts';

const older = ofPull('1a2b3c4d5e6f');
const newer = ofPull('9f8e7d6c5b4a');

test('an older run that is run again says in the comment that its commit is live', async () => {
  const { deploy, repository } = openMemoryStage();
  await deploy({ event: older, runId: 20, atMs: 1000 });
  await deploy({ event: newer, runId: 21, atMs: 2000 });
  expect(repository.written[0]?.body).toContain('9f8e7d6');
  await deploy({ event: older, runId: 20, atMs: 3000 });
  expect(repository.written[0]?.body).toContain('1a2b3c4');
  expect(repository.written).toHaveLength(1);
});

test('a run that started before another one, and ends after it, leaves its comment alone', async () => {
  const { deploy, repository } = openMemoryStage();
  await deploy({ event: newer, runId: 20, atMs: 2000 });
  await deploy({ event: older, runId: 21, atMs: 1000 });
  expect(repository.written[0]?.body).toContain('9f8e7d6');
});

test('a comment of the first release is taken over', async () => {
  const { deploy, repository } = openMemoryStage();
  await deploy({ event: older });
  const old = repository.written.map((comment) => ({
    ...comment,
    body: comment.body.replace(/<!-- started .*/, '<!-- run 99 -->'),
  }));
  repository.written.splice(0, 1, ...old);
  await deploy({ event: newer });
  expect(repository.written).toHaveLength(1);
  expect(repository.written[0]?.body).toContain('9f8e7d6');
});
