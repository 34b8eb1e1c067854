import { describe, expect, test } from '@jest/globals';
import type { MemoryStage } from '../../support/memory/memoryPlatform.ts';
import { push } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { openPastStage as openStage, shaOf } from '../../support/memory/pastStage.ts';

/** Rolls back while the packer finds the content of deployment `n` in what was fetched. */
function back(
  { rollback }: MemoryStage,
  n: number,
  inputs: Readonly<Record<string, string>> = {},
): Promise<MemoryRunner> {
  return rollback({ content: `content ${String(n)}`, event: push }, inputs);
}

describe('rollback', () => {
  test('deploys the build of the newest earlier good deployment again', async () => {
    const stage = openStage({ n: 1 }, { n: 2 }, { n: 3, end: 'failure' }, { n: 4 });
    const runner = await back(stage, 2);
    expect(runner.outputs).toMatchObject({
      ...{ status: 'completed', environment: 'production' },
      ...{ rolled_back_from: shaOf(4), rolled_back_to: shaOf(2) },
    });
    expect(stage.deployed).toEqual(['content 2']);
    expect(stage.repository.calls).toContain('releaseAssets v2');
    // Asking for the commit would need another permission, and GitHub has just named it.
    expect(stage.repository.calls.some((call) => call.startsWith('commit '))).toBe(false);
  });

  test('says from which to which, when that was live, and that the values are those of today', async () => {
    const stage = openStage({ n: 1 }, { n: 2 });
    const runner = await back(stage, 1);
    const way =
      'From 20ffee0 (GitHub Deployment 2) back to 10ffee0 (GitHub Deployment 1), ' +
      'live from 2026-12-01 02:45 UTC until 2026-12-02 02:45 UTC.';
    const today =
      'Only the build is the earlier one. Variables and secrets are those that this run was given.';
    expect(runner.lines).toContain(`Rolling back production. ${way}`);
    expect(runner.lines).toContain(today);
    expect(runner.lines.at(-1)).toMatch(/^Rolled back production to 10ffee0 in .*: https:/);
    const [summary = ''] = runner.summaries;
    expect(summary).toContain('### Rolled back production from 20ffee0 to 10ffee0');
    expect(summary.replaceAll('\\', '')).toContain(`${way} ${today}`);
  });

  test('is a GitHub Deployment of the earlier commit, which a second rollback goes back from', async () => {
    const stage = openStage({ n: 1 }, { n: 2 }, { n: 3 });
    await back(stage, 2);
    const [, , , record] = stage.repository.made;
    expect(record).toMatchObject({
      sha: shaOf(2),
      payload: {
        ...{ rolled_back_from: '3', kept_as: 'release:v2/shop.zip' },
        ...{ content_sha256: 'content 2', target: 'shop' },
      },
    });
    const second = await back(stage, 1);
    expect(second.outputs).toMatchObject({ rolled_back_from: shaOf(2), rolled_back_to: shaOf(1) });
    const third = await back(stage, 1);
    expect(third.outputs).toMatchObject({
      ...{ status: 'failed', error_code: 'input' },
      error_message: expect.stringMatching(
        /^There is no earlier good deployment of production than GitHub Deployment \d+ \(commit 10ffee0/,
      ) as unknown,
    });
    expect(stage.deployed).toEqual(['content 2', 'content 1']);
  });

  test('only plans in a dry run', async () => {
    const stage = openStage({ n: 1 }, { n: 2 });
    const runner = await back(stage, 1, { dry_run: 'true' });
    expect(runner.outputs).toMatchObject({ status: 'planned', rolled_back_to: shaOf(1) });
    expect(runner.lines.join('\n')).toMatch(/Way back +From 20ffee0 .* back to 10ffee0/);
    expect(runner.lines.join('\n')).toMatch(/Kept as +release:v1\/shop\.zip/);
    expect(stage.deployed).toEqual([]);
    expect(stage.repository.made).toHaveLength(2);
  });
});

describe('to', () => {
  test.each([
    ['the id of a GitHub Deployment', '1'],
    ['a commit', shaOf(1)],
    ['a short commit', '10FFEE0'],
    ['a tag', 'v1'],
  ])('is %s', async (_what, to) => {
    const stage = openStage({ n: 1 }, { n: 2 }, { n: 3 });
    stage.repository.refs.set('tags/v1', shaOf(1));
    const runner = await back(stage, 1, { to });
    expect(runner.outputs).toMatchObject({
      ...{ status: 'completed', rolled_back_from: shaOf(3), rolled_back_to: shaOf(1) },
    });
  });

  test.each([
    ['never succeeded', '2', 'to: the GitHub Deployment 2 never succeeded'],
    ['never succeeded', shaOf(2), `to: ${shaOf(2)} never succeeded`],
    ['was never deployed there', 'abcdef0', 'to: abcdef0 was never deployed to production'],
    ['is of another target', '4', 'to: this repository has no tag 4'],
    ['is no tag', 'v9', 'to: this repository has no tag v9'],
  ])('is refused when it %s', async (_what, to, message) => {
    const stage = openStage(
      { n: 1 },
      { n: 2, end: 'failure' },
      { n: 4, payload: { target: 'other' } },
      { n: 3 },
    );
    const runner = await back(stage, 1, { to });
    expect(runner.outputs).toMatchObject({
      ...{ status: 'failed', error_code: 'input' },
      error_message: expect.stringContaining(message) as unknown,
    });
    expect(stage.deployed).toEqual([]);
  });
});

describe('no way back', () => {
  test('where the build is not kept, and the newest that is kept is named', async () => {
    const stage = openStage({ n: 1 }, { n: 2, payload: { kept_as: undefined } }, { n: 3 });
    const runner = await back(stage, 2);
    expect(runner.outputs).toMatchObject({
      error_code: 'artifact',
      error_message:
        'The build of GitHub Deployment 2 (commit 20ffee0, 2026-12-02 02:45 UTC) is not kept anywhere.',
    });
    expect(runner.lines.join('\n')).toContain(
      'GitHub Deployment 1 (commit 10ffee0, 2026-12-01 02:45 UTC) is kept: name it in `to`.',
    );
  });

  test('where the kept zip has another digest, or is of an untrusted run', async () => {
    const wrong = openStage({ n: 1, payload: { artifact_sha256: 'f'.repeat(64) } }, { n: 2 });
    expect((await back(wrong, 1)).outputs['error_message']).toMatch(/has the SHA-256 .*, not ffff/);
    const forged = openStage({ n: 1, payload: { kept_as: 'artifact:7/build' } }, { n: 2 });
    forged.repository.runs.set(7, { event: 'pull_request', headRepository: 'evil/shop' });
    expect((await back(forged, 1)).outputs['error_message']).toContain('evil/shop');
    for (const { deployed, repository } of [wrong, forged]) {
      expect(deployed).toEqual([]);
      expect(repository.made.at(-1)?.statuses.at(-1)?.state).toBe('failure');
    }
  });

  test('where the record cannot be read, as somebody may have written it', async () => {
    for (const payload of [{ kept_as: 'https://evil.test/a.zip' }, { artifact_sha256: 'short' }]) {
      const stage = openStage({ n: 1, payload }, { n: 2 });
      const { outputs } = await back(stage, 1);
      expect(outputs['error_message']).toContain('The record of GitHub Deployment 1');
      expect(stage.deployed).toEqual([]);
    }
  });

  test('where the content is not what was recorded, although the zip is', async () => {
    const stage = openStage({ n: 1 }, { n: 2 });
    const { outputs } = await back(stage, 9);
    expect(outputs).toMatchObject({
      ...{ status: 'failed', error_code: 'artifact' },
      error_message: 'The kept build has the content content 9, not content 1 as recorded.',
    });
    expect(stage.deployed).toEqual([]);
  });

  test('where the recorded content is a long text, of which one line is shown', async () => {
    const content = `::error::forged\n${'x'.repeat(5000)}`;
    const stage = openStage({ n: 1, payload: { content_sha256: content } }, { n: 2 });
    const { outputs, lines } = await back(stage, 1);
    expect(outputs['error_message']?.length).toBeLessThan(700);
    expect(outputs['error_message']).not.toContain('\n');
    expect(lines.join('\n')).not.toContain('x'.repeat(600));
    expect(stage.deployed).toEqual([]);
  });

  test('where nothing was deployed yet', async () => {
    const { outputs } = await back(openStage(), 1);
    expect(outputs['error_message']).toBe(
      'Nothing was deployed to production of this target yet, so there is no way back.',
    );
  });
});

describe('the inputs of a rollback', () => {
  test('are the environment at least, and nothing that chooses a build', async () => {
    const stage = openStage({ n: 1 }, { n: 2 });
    const none = await back(stage, 1, { environment: '' });
    expect(none.outputs['error_message']).toContain('environment: is missing.');
    const copied = await back(stage, 1, { path: 'dist', skip_unchanged: 'true' });
    expect(copied.lines).toContain('warning: Check this: path: unknown input; it has no effect.');
    expect(copied.outputs).toMatchObject({ status: 'completed', rolled_back_to: shaOf(1) });
  });

  test('need a token that reads what GitHub keeps', async () => {
    const { outputs } = await back(openStage({ n: 1 }, { n: 2 }), 1, { github_token: '' });
    expect(outputs).toMatchObject({ status: 'failed', error_code: 'input' });
  });
});
