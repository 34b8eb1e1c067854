import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../../src/errors/actionError.ts';
import { SITE, ofPull, openMemoryStage } from '../../../support/memory/memoryPlatform.ts';

const skip = { skip_unchanged: 'true' };
const REPORTED = {
  platformStatus: 'failed',
  platformCode: 'E',
  message: 'No.',
  hint: undefined,
  live: 'unclear' as const,
};
const FAILS = { content: 'second', end: { kind: 'failed', ...REPORTED } } as const;

describe('skip_unchanged', () => {
  test('deploys nothing when the last run deployed the same', async () => {
    const { deploy, deployed } = openMemoryStage();
    await deploy({}, skip);
    expect((await deploy({}, skip)).outputs['status']).toBe('unchanged');
    expect(deployed).toEqual(['first']);
  });

  test('deploys again after a run that failed, as another build may be live since', async () => {
    const { deploy, deployed } = openMemoryStage();
    await deploy({}, skip);
    expect((await deploy(FAILS, skip)).outputs['status']).toBe('failed');
    expect((await deploy({}, skip)).outputs['status']).toBe('completed');
    expect(deployed).toEqual(['first', 'second', 'first']);
  });

  test('deploys again after a run whose site has no URL for the health check', async () => {
    const { deploy, deployed } = openMemoryStage();
    await deploy({}, skip);
    const end = { kind: 'completed', platformStatus: 'completed', urls: [] } as const;
    await deploy({ content: 'second', end }, { ...skip, health_check: '/' });
    expect((await deploy({}, skip)).outputs['status']).toBe('completed');
    expect(deployed).toEqual(['first', 'second', 'first']);
  });

  test('deploys again after a run that ended by a bug once its deployment was created', async () => {
    const { deploy } = openMemoryStage();
    await deploy({}, skip);
    const onComplete = (): never => {
      throw new TypeError('x is not a function');
    };
    const broken = await deploy({ content: 'second', onComplete }, skip);
    expect(broken.outputs).toMatchObject({ status: 'unknown', error_code: 'bug' });
    expect((await deploy({}, skip)).outputs['status']).toBe('completed');
  });

  test('knows that a version is live although the platform calls its deployment failed', async () => {
    const { deploy, deployed, repository } = openMemoryStage();
    await deploy({}, skip);
    const message = 'The build is live, but its URL is unknown.';
    const end = { kind: 'failed', ...REPORTED, message, live: 'this' } as const;
    const { outputs, summaries } = await deploy({ content: 'second', end }, skip);
    expect(outputs['status']).toBe('failed');
    // Nothing shows the first as live any more, and the second is no plain failure.
    const states = repository.made.map(({ statuses }) => statuses.at(-1));
    expect(states).toMatchObject([{ state: 'inactive' }, { state: 'error', description: message }]);
    const comment = repository.written[0]?.body ?? '';
    for (const shown of [comment, summaries[0] ?? '']) {
      expect(shown).toMatch(/### Deployed [^\n]+, but with a problem\n\nThe build is live, but/);
      expect(shown).toContain('**Live now:** this version');
      expect(shown).not.toContain('still');
    }
    expect((await deploy({}, skip)).outputs['status']).toBe('completed');
    expect(deployed).toEqual(['first', 'second', 'first']);
  });

  test('deploys nothing after a run that failed before it created anything', async () => {
    const { deploy, deployed } = openMemoryStage();
    await deploy({}, skip);
    const refuses = new ActionError('http', 'The token was refused.');
    expect((await deploy({ content: 'second', refuses }, skip)).outputs['status']).toBe('failed');
    expect((await deploy({}, skip)).outputs['status']).toBe('unchanged');
    expect(deployed).toEqual(['first']);
  });

  test('shows on a new commit that it is unchanged, and since which one', async () => {
    const { deploy, repository } = openMemoryStage();
    await deploy({ event: ofPull('1a2b3c4d5e6f') }, skip);
    const second = await deploy({ event: ofPull('9f8e7d6c5b4a') }, skip);
    const third = await deploy({ event: ofPull('7a7a7a7a7a7a') }, skip);
    expect(second.outputs).toMatchObject({ status: 'unchanged', url: SITE });
    expect(second.outputs['github_deployment_id']).toBe(String(repository.made[1]?.id));
    expect(third.lines.at(-1)).toBe(
      'Unchanged since 1a2b3c4, checked for 7a7a7a7: https://shop.example.com',
    );
    // The newest commit is the one that GitHub shows as deployed, with the site; those before are not shown any more.
    expect(repository.made.map(({ sha, statuses }) => [sha, statuses.at(-1)])).toEqual([
      ['1a2b3c4d5e6f', expect.objectContaining({ state: 'inactive' })],
      ['9f8e7d6c5b4a', expect.objectContaining({ state: 'inactive' })],
      [
        '7a7a7a7a7a7a',
        expect.objectContaining({
          ...{ state: 'success', environmentUrl: SITE },
          description: 'Unchanged since 1a2b3c4, checked for 7a7a7a7.',
        }),
      ],
    ]);
    const [comment = '', ...others] = repository.written.map(({ body }) => body);
    expect(others).toEqual([]);
    expect(comment).toContain('### Unchanged since 1a2b3c4, checked for 7a7a7a7 · preview/pr-7\n');
    expect(comment).toContain('shop.example.com');
  });

  test('adds no GitHub Deployment for a commit that has one', async () => {
    const { deploy, repository } = openMemoryStage();
    await deploy({}, skip);
    const again = await deploy({}, skip);
    expect(repository.made).toHaveLength(1);
    expect(again.outputs['github_deployment_id']).toBe(String(repository.made[0]?.id));
    expect(repository.written[0]?.body).toContain('### Unchanged since c0ffee1 · preview/pr-7\n');
  });

  test('keeps what GitHub shows when none is wanted, and when it is a dry run', async () => {
    const { deploy, repository } = openMemoryStage();
    await deploy({}, skip);
    const shown = (): string => JSON.stringify([repository.made, repository.written]);
    const before = shown();
    const event = ofPull('9f8e7d6c5b4a');
    await deploy({ event }, { ...skip, dry_run: 'true' });
    await deploy({ event }, { ...skip, github_deployment: 'false', pr_comment: 'false' });
    expect(shown()).toBe(before);
  });
});
