import { describe, expect, test } from '@jest/globals';
import { memoryRepository } from '../../support/memory/memoryRepository.ts';
import { push } from '../../support/memory/memoryRunner.ts';
import { withStoreStage } from './storeStage.ts';

const signal = new AbortController().signal;
const pullRequest = { number: 7, author: 'someone', fromFork: false };
const pull = { ...push, name: 'pull_request', action: 'opened', pullRequest };
const token = { github_token: 'token' };

describe('an approved plan', () => {
  test('is applied by its digest, and any other plan is refused', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore, file }) => {
      const { plan_digest: digest = '' } = (await run({ command: 'plan' })).outputs;
      expect(digest).toMatch(/^[0-9a-f]{64}$/);
      const text = file();
      await writeStore(text.replace('max_uses: 100', 'max_uses: 101'));
      const refused = await run({ approved_plan: digest });
      expect(refused.outputs).toMatchObject({ status: 'failed', error_code: 'conflict' });
      expect(refused.log).toContain('This is not the approved plan. Nothing was written.');
      expect(sandbox.requests.every(({ method }) => method === 'GET')).toBe(true);
      await writeStore(text);
      expect((await run({ approved_plan: digest })).outputs['status']).toBe('applied');
      const done = await run({ approved_plan: digest });
      expect(done.outputs['status']).toBe('no_changes');
    });
  });

  test('stays the same whatever the order of the file and of the answers', async () => {
    const store = { listOrder: 'any' } as const;
    await withStoreStage({ switches: { store } }, async ({ run, writeStore, file }) => {
      const first = (await run({ command: 'plan' })).outputs['plan_digest'];
      const [locations = '', promotions = ''] = file().split(/(?=promotions:)/);
      const ownLocations = locations.replace('version: 1\n', '');
      await writeStore(`version: 1\n${promotions}${ownLocations}`);
      expect((await run({ command: 'plan' })).outputs['plan_digest']).toBe(first);
    });
  });

  test('is found in the comment on the pull request that brought the commit', async () => {
    await withStoreStage({}, async ({ run, writeStore, file }) => {
      const repository = memoryRepository();
      const planned = await run({ command: 'plan', ...token }, signal, { repository, event: pull });
      expect(planned.outputs['status']).toBe('planned');
      expect(repository.written[0]?.body).toContain('Plan digest: `');
      repository.pulls.push({ number: 7, state: 'closed', headSha: 'another' });
      const event = push;
      const inputs = { approved_plan: 'comment', ...token };
      const text = file();
      await writeStore(text.replace('Drop shipping', 'Other'));
      const refused = await run(inputs, signal, { repository, event });
      expect(refused.outputs['status']).toBe('failed');
      await writeStore(text);
      expect((await run(inputs, signal, { repository, event })).outputs['status']).toBe('applied');
    });
  });

  test('that nobody has commented is no plan', async () => {
    await withStoreStage({}, async ({ run }) => {
      const repository = memoryRepository();
      const inputs = { approved_plan: 'comment', ...token };
      const ended = await run(inputs, signal, { repository, event: push });
      expect(ended.log).toContain('No approved plan was found. Nothing was written.');
    });
  });
});

test('a plan fails on changes only when it is asked to, and stays planned', async () => {
  await withStoreStage({}, async ({ run }) => {
    const strict = { command: 'plan', fail_on_changes: 'true' };
    const ended = await run(strict);
    expect(ended.isGreen).toBe(false);
    expect(ended.outputs).toMatchObject({ status: 'planned', error_code: 'changes' });
    expect((await run()).isGreen).toBe(true);
    expect(await run(strict)).toMatchObject({ isGreen: true, outputs: { status: 'no_changes' } });
  });
});
