// A fleet some of whose jobs end without a word.
import { expect, test } from '@jest/globals';
import { hosting, push, tableOf } from './runner/examples.ts';
import { runWorkflow } from './runner/runWorkflow.ts';
import { withWorld } from './runner/world.ts';

const LIMIT_MS = 60_000;

test(
  'a target whose machine is lost is in the table of a fleet without waves',
  async () => {
    const targets = ['first', 'second'].map((name) => ({ name, project_name: name }));
    const isLost = (job: string): boolean => job === 'second';
    const fleet = `
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: npm run build
      - { uses: your-org/commerce-deploy/package@v2, with: { output: artifact.zip } }
      - { uses: actions/upload-artifact@v7, with: { name: storefront, path: artifact.zip } }
  deploy:
    needs: build
    uses: your-org/commerce-deploy/.github/workflows/deploy-fleet.yml@v2
    with:
      platform: bigcommerce
      store_hash: \${{ vars.BIGCOMMERCE_STORE_HASH }}
      artifact: storefront
      environment_variables: A=1
      targets: '${JSON.stringify(targets)}'
    secrets:
      access_token: \${{ secrets.BIGCOMMERCE_ACCESS_TOKEN }}
`;
    await withWorld(
      (sandbox) => ({ ...hosting(sandbox), isLost }),
      async (world) => {
        for (const { name } of targets) world.sandbox.addProject(name);
        expect((await runWorkflow(fleet, world, push))['deploy']?.result).toBe('failure');
        expect(tableOf(world)).toMatch(
          /### 1 of 2 targets deployed\n[^]*\| Target 2 of the list \| lost \|/,
        );
      },
    );
  },
  LIMIT_MS,
);
