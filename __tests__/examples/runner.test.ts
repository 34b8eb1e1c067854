// How the examples are run: what a job does at its end, and what it passes on.
import { describe, expect, test } from '@jest/globals';
import { PROJECT, hosting, push } from './runner/examples.ts';
import { runWorkflow } from './runner/runWorkflow.ts';
import { withWorld } from './runner/world.ts';

const workflow = (steps: string, outputs = ''): string =>
  `on: push\njobs:\n  job:\n    outputs: {${outputs}}\n    steps:\n${steps.replaceAll(/^(?=.)/gm, '      ')}`;

describe('a job', () => {
  test('drops an output with a secret of it, or with a masked text', async () => {
    await withWorld(
      () => ({ secrets: { SHORT: '1', LONG: 'hunter2' } }),
      async (world) => {
        const steps = `- id: set\n  run: |\n    echo '::add-mask::hidden'\n    echo 'a=hidden' >> $GITHUB_OUTPUT\n    echo 'b=x1' >> $GITHUB_OUTPUT\n    echo 'c=shown' >> $GITHUB_OUTPUT\n`;
        const outputs = ['a', 'b', 'c']
          .map((name) => `${name}: '\${{ steps.set.outputs.${name} }}'`)
          .join(', ');
        const ends = await runWorkflow(workflow(steps, outputs), world, push);
        expect(ends['job']).toEqual({ result: 'success', outputs: { c: 'shown' } });
      },
    );
  });

  test('knows which attempt of its run it is', async () => {
    await withWorld(
      () => ({}),
      async (world) => {
        const steps = `- run: echo "$GITHUB_RUN_ID $GITHUB_RUN_ATTEMPT $ATTEMPT"\n  env:\n    ATTEMPT: \${{ github.run_attempt }}\n`;
        await runWorkflow(workflow(steps), world, push);
        await runWorkflow(workflow(steps), world, { ...push, runAttempt: 2 });
        expect(world.ran.map(({ log }) => log)).toEqual(['20 1 1\n', '20 2 2\n']);
      },
    );
  });

  test('that is cancelled runs only what asks for that, and its post steps', async () => {
    await withWorld(hosting, async (world) => {
      world.sandbox.addProject('storefront', PROJECT);
      const deploy = `- uses: your-org/commerce-deploy@v2\n  with:\n    platform: bigcommerce\n    path: site\n    store_hash: \${{ vars.BIGCOMMERCE_STORE_HASH }}\n    access_token: \${{ secrets.BIGCOMMERCE_ACCESS_TOKEN }}\n    project_uuid: ${PROJECT}\n`;
      const steps = [
        `- run: mkdir site && touch site/worker.js\n`,
        deploy,
        ...['success()', 'failure()', 'cancelled()', '!cancelled()', 'always()'].map(
          (condition) => `- run: echo '${condition}'\n  if: \${{ ${condition} }}\n`,
        ),
      ].join('');
      const isCancelled = (): boolean => world.ran.length >= 2;
      const ends = await runWorkflow(workflow(steps), { ...world, isCancelled }, push);
      expect(ends['job']?.result).toBe('cancelled');
      expect(world.ran.slice(2).map(({ log }) => log)).toEqual(['cancelled()\n', 'always()\n']);
      expect(world.posts).toMatchObject([{ succeeded: true, log: '' }]);
    });
  });
});
