// Deployments to BigCommerce by the workflows of the pages, whole or in part, run from their text.
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { block } from '../../support/pageBlocks.ts';
import {
  BUILD,
  PROJECT,
  asJob,
  hosting,
  manual,
  push,
  read,
  release,
  succeed,
} from '../runner/examples.ts';
import { runWorkflow } from '../runner/runWorkflow.ts';
import { withWorld } from '../runner/world.ts';
import type { World } from '../runner/world.ts';

/** A deployment to production with some inputs more. */
const deploy = (inputs: string): string => `- uses: your-org/commerce-deploy@v2
  with:
    platform: bigcommerce
    store_hash: \${{ vars.BIGCOMMERCE_STORE_HASH }}
    access_token: \${{ secrets.BIGCOMMERCE_ACCESS_TOKEN }}
    project_uuid: ${PROJECT}
    environment_variables: A=1
${inputs.replaceAll(/^(?=.)/gm, '    ')}`;

describe('a deployment', () => {
  const withProject = async (body: (world: World) => Promise<void>): Promise<void> => {
    const settings: typeof hosting = (sandbox) => {
      const { vars, ...others } = hosting(sandbox);
      const { storeHash } = sandbox.credentials;
      const own = { STORE_HASH: storeHash, PROJECT_UUID: PROJECT, STOREFRONT_VARIABLES: 'A=1' };
      return { ...others, vars: { ...vars, ...own } };
    };
    await withWorld(settings, async (world) => {
      world.sandbox.addProject('storefront', PROJECT);
      await body(world);
    });
  };

  test('by the first quick start of README.md', async () => {
    await withProject(async (world) => {
      const outputs = await succeed(block('README.md', 'name: Deploy\n'), world, push);
      expect(outputs).toMatchObject({ status: 'completed', environment: 'main' });
    });
  });

  test('of a pushed tag, by the same quick start with the line that README.md names', async () => {
    const [, tags = '', branches = ''] =
      /write `(.+?)` instead of `(.+?)`/.exec(read('README.md')) ?? [];
    const quickStart = block('README.md', 'name: Deploy\n');
    const text = quickStart.replace(`${branches}\n`, `${tags}\n`);
    expect(parse(text)).toMatchObject({ on: { push: { tags: ['v*'] } } });
    expect((parse(text) as { readonly concurrency: string }).concurrency).not.toContain('${{');
    await withProject(async (world) => {
      const outputs = await succeed(text, world, { ...push, ref: 'refs/tags/v1.1.0' });
      expect(outputs).toMatchObject({ status: 'completed', environment: 'production' });
    });
  });

  test('in a GitHub environment, by docs/github.md', async () => {
    await withProject(async (world) => {
      const text = block('docs/github.md', 'name: Deploy\n').replace(
        /^ +# … checkout.*$/m,
        `      ${BUILD}`,
      );
      const outputs = await succeed(text, world, release);
      expect(outputs).toMatchObject({ status: 'completed', environment: 'production' });
      expect(world.sandbox.github.deployments()).toHaveLength(1);
    });
  });

  test('that is kept by docs/rollback.md is gone back to by docs/rollback.md', async () => {
    await withProject(async (world) => {
      const keep = block('docs/rollback.md', 'name: Deploy\n');
      const { artifact_sha256: first } = await succeed(keep, world, { ...push, runId: 41 });
      const next = keep.replace('npm run build', '$& && echo 2 > .bigcommerce/dist/assets/new.txt');
      await succeed(next, world, { ...push, runId: 42 });
      const back = block('docs/rollback.md', 'name: Roll back\n');
      const inputs = { to: '' };
      const outputs = await succeed(back, world, { ...manual, runId: 43, payload: { inputs } });
      expect(outputs).toMatchObject({ status: 'completed', artifact_sha256: first });
    });
  });

  test('that is not well goes back by itself, by docs/rollback.md', async () => {
    await withProject(async (world) => {
      const keep = block('docs/rollback.md', 'name: Deploy\n').replace(
        '      deployments: write\n',
        '$&      actions: read\n',
      );
      const building = (file: string): string =>
        keep.replace('npm run build', `$& && echo 1 > .bigcommerce/dist/assets/${file}.txt`);
      await succeed(building('old'), world, { ...push, runId: 41 });
      // What GitHub recorded in the same second could be newer.
      world.sandbox.github.ageDeployments(60_000);
      const goesBack = block('docs/rollback.md', 'on_unhealthy: rollback').replace('/', '/old.txt');
      const more = `${goesBack}timeout_minutes: 0.5\n`.replaceAll(/^(?=.)/gm, ' '.repeat(10));
      await runWorkflow(`${building('new')}${more}`, world, { ...push, runId: 42 });
      expect(world.ran.at(-1)?.outputs).toMatchObject({
        ...{ status: 'rolled_back', error_code: 'unhealthy' },
      });
      const records = world.sandbox.github.deployments();
      expect(records.map(({ statuses }) => statuses.at(-1)?.state)).toEqual([
        ...['inactive', 'error', 'success'],
      ]);
      expect(world.sandbox.leaks).toEqual([]);
    });
  });

  test('of bytes that are kept, by docs/rollback.md', async () => {
    await withProject(async (world) => {
      const keep = block('docs/rollback.md', 'name: Deploy\n');
      const staged = await succeed(keep, world, { ...push, runId: 41 });
      const own = {
        ...{
          PRODUCTION_PROJECT_UUID: PROJECT,
          RELEASE_RUN: '41',
          RELEASE_COMMIT: world.sandbox.github.headSha,
        },
        RELEASE_SHA256: staged['artifact_sha256'] ?? '',
      };
      const promote = asJob(block('docs/rollback.md', 'RELEASE_RUN'));
      const outputs = await succeed(promote, { ...world, vars: { ...world.vars, ...own } }, manual);
      expect(outputs).toMatchObject({ status: 'completed', artifact_sha256: own.RELEASE_SHA256 });
    });
  });

  test('of the zip of the step before, by docs/deploy.md', async () => {
    await withProject(async (world) => {
      const staging = deploy('environment: staging\n').replace('- uses', '- id: staging\n  uses');
      const again = deploy(`environment: production\n${block('docs/deploy.md', 'path: ')}`);
      const outputs = await succeed(asJob(`${staging}${again}`, BUILD), world, push);
      expect(outputs).toMatchObject({ status: 'completed', environment: 'production' });
    });
  });

  test('with the health check of docs/live.md', async () => {
    await withProject(async (world) => {
      const check = block('docs/live.md', 'health_check: |')
        .replace('/cart', '/style.css')
        .replace('Summer sale', 'packaged, uploaded and deployed');
      const outputs = await succeed(asJob(deploy(check), BUILD), world, push);
      expect(outputs).toMatchObject({ status: 'completed' });
    });
  });
});
