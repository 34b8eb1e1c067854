import { describe, expect, test } from '@jest/globals';
import { openMemoryStage } from '../../../support/memory/memoryPlatform.ts';
import type { Behaviour, MemoryStage } from '../../../support/memory/memoryPlatform.ts';

/** Deploys a preview whose pull request is closed before the deployment ends. */
async function deployAndClose(behaviour: Behaviour, inputs?: Record<string, string>) {
  const stage = openMemoryStage();
  const close = (): void => {
    stage.repository.pulls[0] = { number: 7, state: 'closed', headSha: 'head' };
  };
  const runner = await stage.deploy({ onComplete: close, ...behaviour }, inputs);
  return { ...stage, runner, outputs: runner.outputs, states: statesOf(stage) };
}

const statesOf = ({ repository }: MemoryStage): (string | undefined)[][] =>
  repository.made.map(({ statuses }) =>
    statuses.map(({ state, environmentUrl }) => `${state} ${environmentUrl ?? ''}`.trim()),
  );

const discard = (): Promise<void> => Promise.resolve();

describe('a preview whose pull request is closed while it is deployed', () => {
  test('is reported as removed when this run had created it: nothing says that it is deployed', async () => {
    const { runner, outputs, states, repository } = await deployAndClose({ discard });
    expect(outputs).toMatchObject({ status: 'skipped', url: '', urls: '' });
    expect(states).toEqual([['in_progress', 'inactive']]);
    expect(repository.made[0]?.statuses.at(-1)?.description).toBe(
      'Removed: the pull request was closed while this was deployed.',
    );
    const [comment = ''] = repository.written.map(({ body }) => body);
    expect(comment).toContain('### Preview removed');
    expect(comment).not.toContain('shop.example.com');
    expect(runner.summaries[0]).toContain('### Preview removed');
    expect(runner.summaries[0]).not.toContain('shop.example.com');
  });

  test('is reported as removed also when its site was not healthy', async () => {
    const end = { kind: 'completed', platformStatus: 'completed', urls: [] } as const;
    let isClosed = false;
    const stage = openMemoryStage();
    const onComplete = (): void => {
      isClosed = true;
      stage.repository.pulls[0] = { number: 7, state: 'closed', headSha: 'head' };
    };
    const runner = await stage.deploy({ end, discard, onComplete }, { health_check: '/' });
    expect(isClosed).toBe(true);
    expect(runner.outputs['status']).toBe('skipped');
  });

  test('stays failed when its deployment failed, although what it had created is removed', async () => {
    const reported = { platformStatus: 'failed', platformCode: 'E', message: 'No.' };
    const { outputs } = await deployAndClose({
      ...{ discard, end: { kind: 'failed', ...reported, hint: undefined, live: 'unclear' } },
    });
    expect(outputs['status']).toBe('failed');
  });

  test.each([
    ['this run had not created it', {}],
    ['it cannot be removed', { discard: () => Promise.reject(new Error('No.')) }],
  ])('is still live when %s, with its URL and a warning', async (_, behaviour) => {
    const { runner, outputs, states } = await deployAndClose(behaviour);
    expect(outputs).toMatchObject({ status: 'completed', url: 'https://shop.example.com' });
    expect(states).toEqual([['in_progress', 'success https://shop.example.com', 'inactive']]);
    expect(runner.lines.filter((line) => line.startsWith('warning: '))).toHaveLength(1);
  });
});
