// Previews, stores and fleets on BigCommerce by the workflows of the pages, run from their text.
import { describe, expect, test } from '@jest/globals';
import { block } from '../../support/pageBlocks.ts';
import { HEAD_SHA, PULL } from '../../support/pullRequestEvent.ts';
import {
  BUILD,
  PROJECT,
  asJob,
  hosting,
  manual,
  pull,
  push,
  succeed,
  tableOf,
} from '../runner/examples.ts';
import { withWorld } from '../runner/world.ts';

describe('a preview', () => {
  test.each(['README.md', 'docs/previews.md'])('by %s comes and goes', async (page) => {
    await withWorld(hosting, async (world) => {
      world.sandbox.github.addPull({ number: PULL, headSha: HEAD_SHA });
      const text =
        page === 'README.md'
          ? block('README.md', 'name: Preview\n')
          : block('docs/previews.md', 'name: Preview\n');
      expect(await succeed(text, world, pull('opened'))).toMatchObject({ status: 'completed' });
      const build = world.ran.find(({ log }) => log.includes('npm ci'));
      expect(build?.log).toContain('BIGCOMMERCE_STOREFRONT_TOKEN=for-the-build\n');
      world.sandbox.github.setPull(PULL, { state: 'closed' });
      expect(await succeed(text, world, pull('closed'))).toMatchObject({ status: 'deleted' });
    });
  });

  test('is removed by the step of docs/previews.md', async () => {
    await withWorld(hosting, async (world) => {
      const { github, addProject, projects } = world.sandbox;
      github.addPull({ number: PULL, headSha: HEAD_SHA });
      github.setPull(PULL, { state: 'closed' });
      addProject('pr-7');
      const step = block('docs/previews.md', 'delete_project: true');
      expect(await succeed(asJob(step), world, pull('closed'))).toMatchObject({
        status: 'deleted',
      });
      expect(projects()).toEqual([]);
    });
  });
});

describe('a store', () => {
  test('is set up with the file and the workflow of docs/store.md', async () => {
    const file = block('docs/store.md', 'code: AUSTIN');
    const workflow = block('docs/store.md', 'name: Store\n');
    await withWorld(
      (sandbox) => ({ ...hosting(sandbox), repository: { '.bigcommerce/store.yml': file } }),
      async (world) => {
        world.sandbox.github.addPull({ number: PULL, headSha: HEAD_SHA });
        expect(await succeed(workflow, world, pull('opened'))).toMatchObject({ status: 'planned' });
        expect(await succeed(workflow, world, push)).toMatchObject({ status: 'applied' });
        expect(await succeed(workflow, world, push)).toMatchObject({ status: 'no_changes' });
      },
    );
  });

  test('loses what the second file of docs/store.md calls absent', async () => {
    const before =
      'version: 1\npromotions:\n  - { name: Summer sale, redemption_type: AUTOMATIC, rules: [{ action: { cart_value: { discount: { percentage_amount: 10 } } } }] }\n';
    const workflow = block('docs/store.md', 'name: Store\n');
    await withWorld(hosting, async (world) => {
      const apply = (file: string): Promise<unknown> =>
        succeed(workflow, { ...world, repository: { '.bigcommerce/store.yml': file } }, push);
      await apply(before);
      expect(await apply(block('docs/store.md', 'state: absent'))).toMatchObject({
        ...{ status: 'applied', creates: '0', updates: '1', deletes: '0' },
      });
    });
  });
});

describe('docs/fleet.md', () => {
  const japan = '01a00000-0000-7000-8000-000000000002';

  test('deploys one artifact to the stores of a list', async () => {
    await withWorld(
      (sandbox) => {
        const { vars, secrets } = hosting(sandbox);
        const store_hash = sandbox.credentials.storeHash;
        const stores = [PROJECT, japan].map((project_uuid) => ({
          name: project_uuid,
          store_hash,
          project_uuid,
        }));
        return { vars: { ...vars, STORES: JSON.stringify(stores) }, ...(secrets && { secrets }) };
      },
      async (world) => {
        world.sandbox.addProject('storefront', PROJECT);
        world.sandbox.addProject('japan', japan);
        const keep = [
          '{ uses: your-org/commerce-deploy/package@v2, with: { output: artifact.zip } }',
          '{ uses: actions/upload-artifact@v7, with: { name: storefront, path: artifact.zip } }',
        ];
        await succeed(asJob(keep.map((step) => `- ${step}\n`).join(''), BUILD), world, manual);
        await succeed(block('docs/fleet.md', 'targets: ${{ vars.STORES }}'), world, manual);
        expect(tableOf(world).match(/completed/g)).toHaveLength(2);
      },
    );
  });

  test('deploys the same bytes to many stores by a matrix', async () => {
    await withWorld(
      ({ credentials: { storeHash, accessToken } }) => ({
        vars: { STORE_HASH: storeHash, PROJECT_UUID: PROJECT },
        secrets: { ACCESS_TOKEN: accessToken },
      }),
      async (world) => {
        world.sandbox.addProject('storefront', PROJECT);
        const outputs = await succeed(block('docs/fleet.md', 'strategy:'), world, push);
        expect(outputs).toMatchObject({ status: 'completed', environment: 'production-japan' });
        expect(world.sandbox.deployments()).toHaveLength(3);
      },
    );
  });
});
