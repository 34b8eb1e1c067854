import { describe, expect, test } from '@jest/globals';
import { withPullRequest } from '../../support/runs/gitHubRuns.ts';
import type { PreviewOptions } from '../../support/runs/gitHubRuns.ts';
import { PROMPTLY_MS } from '../../support/runs/runAction.ts';

/** Sends signals once, as soon as the platform is seen to be where it is held, at the speed that users have. */
function killWhenUnderWay(...signals: readonly NodeJS.Signals[]): PreviewOptions {
  let isSent = false;
  return {
    speed: 1,
    onLog: (log, kill) => {
      if (isSent || !/^processing/m.test(log)) return;
      isSent = true;
      for (const signal of signals) kill(signal);
    },
  };
}

describe('a preview whose job is cancelled', () => {
  test.each([
    ['SIGINT', ['SIGINT']],
    ['SIGTERM', ['SIGTERM']],
    ['several signals', ['SIGINT', 'SIGTERM', 'SIGINT']],
  ] as const)('by %s closes its deployment and its comment within 2 s', async (_, signals) => {
    await withPullRequest({ switches: { holdAt: 'processing' } }, async (stage) => {
      const run = await stage.preview({}, killWhenUnderWay(...signals));
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
      expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'cancelled' } });
      expect(stage.states()).toEqual([['in_progress', 'error']]);
      // The last two are told at the same time.
      expect([...stage.gitHubCalls()].sort()).toEqual(
        [
          'GET /pulls/{id}',
          'GET /deployments',
          'POST /deployments',
          'POST /deployments/{id}/statuses',
          'GET /issues/{id}/comments',
          'POST /issues/{id}/comments',
          'POST /deployments/{id}/statuses',
          'GET /issues/comments/{id}',
          'PATCH /issues/comments/{id}',
        ].sort(),
      );
      const [deployment] = stage.sandbox.github.deployments();
      expect(deployment?.statuses.at(-1)?.description).toContain('may go on');
      expect(stage.comments()[0]).toContain('### Cancelled while deploying ');
      expect(run.state['open_report']).toBe('');
    });
  });

  test('while GitHub does not answer ends in time, and the post step reports the rest', async () => {
    await withPullRequest({ switches: { holdAt: 'processing' } }, async (stage) => {
      const { onLog } = killWhenUnderWay('SIGTERM');
      const run = await stage.preview(
        {},
        {
          speed: 1,
          onLog: (log, kill) => {
            onLog?.(log, (signal) => {
              stage.sandbox.script('POST /repo/statuses', [{ kind: 'silence' }]);
              stage.sandbox.script('GET /repo/comments/{id}', [{ kind: 'silence' }]);
              kill(signal);
            });
          },
        },
      );
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
      expect(run.outputs['status']).toBe('cancelled');
      expect(stage.states()).toEqual([['in_progress']]);
      const post = await stage.preview({}, { state: run.state });
      expect(post).toMatchObject({ exitCode: 0, outputs: {} });
      expect(stage.states()).toEqual([['in_progress', 'error']]);
      expect(stage.comments()[0]).toContain('### Cancelled while deploying ');
      expect(stage.sandbox.deployments()).toHaveLength(1);
    });
  });

  test('after the platform has said that it is complete stays completed', async () => {
    await withPullRequest({}, async ({ sandbox, preview, gitHubCalls }) => {
      // Asked once before the deployment, and once after its end.
      sandbox.script('GET /repo/pulls/{number}', [{ kind: 'pass' }, { kind: 'silence' }]);
      const isAfterEnd = (): boolean =>
        gitHubCalls().filter((call) => call === 'GET /pulls/{id}').length === 2;
      let stopWhenAfterEnd = (): void => undefined;
      const timer = setInterval(() => {
        if (isAfterEnd()) stopWhenAfterEnd();
      }, 5);
      const run = await preview(
        {},
        {
          speed: 1,
          onStart: (kill) => {
            stopWhenAfterEnd = () => {
              clearInterval(timer);
              kill('SIGTERM');
            };
          },
        },
      );
      clearInterval(timer);
      expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
    });
  });

  test('by killing it is closed by the post step, which says that the end is not known', async () => {
    await withPullRequest({ switches: { holdAt: 'processing' } }, async (stage) => {
      const run = await stage.preview({}, killWhenUnderWay('SIGKILL'));
      expect(run.exitCode).toBeNull();
      expect(stage.states()).toEqual([['in_progress']]);
      const post = await stage.preview({}, { state: run.state });
      expect(post.exitCode).toBe(0);
      expect(stage.states()).toEqual([['in_progress', 'error']]);
      expect(stage.comments()).toHaveLength(1);
      expect(stage.comments()[0]).toContain('### Stopped while deploying ');
      expect(stage.sandbox.deployments()).toHaveLength(1);
    });
  });

  test('in a container is not signalled: the post step runs beside it, and what it reports last is right', async () => {
    await withPullRequest({ switches: { holdAt: 'processing' } }, async (stage) => {
      let cancel = (): void => undefined;
      const abandoned = new Promise<void>((resolve) => (cancel = resolve));
      const onLog = (log: string): void => {
        if (/^processing/m.test(log)) cancel();
      };
      const run = await stage.preview({}, { abandoned, onLog });
      expect(run.exitCode).toBeNull();
      await stage.preview({}, { state: run.state });
      expect(stage.states()).toEqual([['in_progress', 'error']]);
      expect(stage.comments()[0]).toContain('### Stopped while deploying ');
      stage.sandbox.set({ holdAt: undefined });
      await run.over;
      expect(stage.states()).toEqual([['in_progress', 'error', 'success']]);
      expect(stage.comments()).toHaveLength(1);
      expect(stage.comments()[0]).toContain('### Deployed ');
    });
  });

  test('before it knew its deployment’s id is closed all the same', async () => {
    await withPullRequest({ switches: { holdAt: 'processing' } }, async (stage) => {
      stage.sandbox.script('POST /repo/deployments', [{ kind: 'silence', effect: true }]);
      const run = await stage.preview({}, killWhenUnderWay('SIGKILL'));
      expect(stage.states()).toEqual([[]]);
      await stage.preview({}, { state: run.state });
      expect(stage.states()).toEqual([['error']]);
    });
  });
});

describe('the post step', () => {
  test('after a run that has reported everything sends and prints nothing', async () => {
    await withPullRequest({}, async ({ sandbox, preview }) => {
      const run = await preview();
      const before = sandbox.requests.length;
      const post = await preview({}, { state: run.state });
      expect(post).toMatchObject({ exitCode: 0, log: '', errors: '', outputs: {}, summary: '' });
      expect(sandbox.requests).toHaveLength(before);
    });
  });

  test('after a run with wrong inputs asks nothing', async () => {
    await withPullRequest({}, async ({ sandbox, preview }) => {
      const run = await preview({ platform: 'nowhere' });
      expect(run.exitCode).toBe(1);
      const post = await preview({ platform: 'nowhere' }, { state: run.state });
      expect(post.exitCode).toBe(0);
      expect(sandbox.requests).toEqual([]);
    });
  });
});
