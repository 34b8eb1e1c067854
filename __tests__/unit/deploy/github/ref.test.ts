import { describe, expect, test } from '@jest/globals';
import { HttpError } from '../../../../src/errors/actionError.ts';
import { push } from '../../../support/memory/memoryRunner.ts';
import { ofPull, openMemoryStage } from '../../../support/memory/memoryPlatform.ts';
import type { MemoryStage } from '../../../support/memory/memoryPlatform.ts';

const shasOf = ({ repository }: MemoryStage): unknown => repository.made.map(({ sha }) => sha);

describe('the input ref', () => {
  test('names the commit that GitHub Deployment, comment and summary show', async () => {
    const stage = openMemoryStage();
    const runner = await stage.deploy({ event: ofPull('9f8e7d6c5b4a') }, { ref: 'v1' });
    expect(runner.outputs['status']).toBe('completed');
    expect(shasOf(stage)).toEqual(['1a2b3c4d5e6f']);
    expect(stage.repository.written[0]?.body).toContain(' · commit [1a2b3c4](<');
    expect(runner.summaries[0]).toContain(' · commit [1a2b3c4](<');
    expect(JSON.stringify([stage.repository.made, runner.summaries])).not.toContain('9f8e7d6');
  });

  test('is looked up before the platform is asked anything, and names no commit: an input error', async () => {
    const stage = openMemoryStage();
    const refuses = new HttpError('The platform was asked.', { status: 401, effect: 'refused' });
    const { outputs } = await stage.deploy({ refuses }, { ref: 'v2' });
    expect(outputs).toMatchObject({
      ...{ status: 'failed', error_code: 'input' },
      error_message: expect.stringContaining('no commit, tag or branch v2'),
    });
    // Wrong inputs are written nowhere but in a comment.
    expect(stage.repository.made).toEqual([]);
  });

  test('is used as it is when GitHub does not answer, with a warning', async () => {
    const stage = openMemoryStage();
    const down = new HttpError('GitHub is down.', { status: 503, effect: 'unknown' });
    stage.repository.failing.set('commit', () => down);
    const { outputs, lines } = await stage.deploy({ event: push }, { ref: 'release/2026.11' });
    expect(outputs['status']).toBe('completed');
    expect(shasOf(stage)).toEqual(['release/2026.11']);
    expect(lines.filter((line) => line.startsWith('warning: '))).toEqual([
      'warning: The commit could not be looked up: GitHub is down. GitHub shows `release/2026.11` as it was given.',
    ]);
  });

  test('is used as it is without a token, with a warning', async () => {
    const { deploy } = openMemoryStage();
    const { outputs, lines } = await deploy({ event: push }, { ref: 'v1', github_token: '' });
    expect(outputs['status']).toBe('completed');
    expect(lines.filter((line) => line.startsWith('warning: '))).toHaveLength(1);
  });

  test('decides whether a commit is shown as unchanged', async () => {
    const stage = openMemoryStage();
    const skip = { skip_unchanged: 'true' };
    await stage.deploy({ event: ofPull('1a2b3c4d5e6f') }, skip);
    const again = await stage.deploy({ event: ofPull('9f8e7d6c5b4a') }, { ...skip, ref: 'v1' });
    expect(again.outputs['status']).toBe('unchanged');
    expect(shasOf(stage)).toEqual(['1a2b3c4d5e6f']);
  });
});
