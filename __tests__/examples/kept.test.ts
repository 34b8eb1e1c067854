// The workflows that keep builds, promote them and go back to them, each as a run of its own.
import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { block } from '../support/pageBlocks.ts';
import { PROJECT, example, hosting, manual, push, release, succeed } from './runner/examples.ts';
import { runWorkflow } from './runner/runWorkflow.ts';
import { withWorld } from './runner/world.ts';
import type { Trigger, World } from './runner/world.ts';

const STAGING = '01a00000-0000-7000-8000-000000000002';

const withStaging = (sandbox: Sandbox): Partial<World> => {
  const { vars, secrets, ...others } = hosting(sandbox);
  const { accessToken } = sandbox.credentials;
  return {
    ...others,
    vars: { ...vars, STAGING_PROJECT_UUID: STAGING },
    secrets: { ...secrets, ACCESS_TOKEN: accessToken, WORKER_SECRETS: 'AUTH_SECRET=auth-secret' },
  };
};

const released = (version: string): Trigger => ({
  ...release,
  payload: { action: 'published', release: { tag_name: version } },
});

/** The same repository with another secret of the storefront, which its build shows. */
const rebuilt = (world: World): World => ({
  ...world,
  secrets: { ...world.secrets, BIGCOMMERCE_STOREFRONT_TOKEN: 'for-the-next-build' },
});

describe('a build', () => {
  test('goes from staging to production as it is, in a run of its own', async () => {
    await withWorld(withStaging, async (world) => {
      world.sandbox.addProject('staging', STAGING);
      world.sandbox.addProject('storefront', PROJECT);
      const staged = await succeed(example('staging'), world, { ...push, runId: 41 });
      expect(staged).toMatchObject({ status: 'completed', environment: 'staging' });
      const dispatched = { ...manual, runId: 42, payload: { inputs: { run_id: '41' } } };
      const promoted = await succeed(example('promote'), world, dispatched);
      expect(promoted).toMatchObject({
        ...{ status: 'completed', environment: 'production', project_uuid: PROJECT },
        artifact_sha256: staged['artifact_sha256'],
      });
      expect(world.sandbox.github.deployments().map(({ payload }) => payload)).toMatchObject([
        { kept_as: 'artifact:41/storefront' },
        { kept_as: 'artifact:41/storefront/storefront.zip' },
      ]);
    });
  });

  test('is kept as an artifact where releases are immutable, by docs/rollback.md', async () => {
    const step = block('docs/rollback.md', 'path: storefront.zip').replaceAll(/^(?=.)/gm, '      ');
    const text = example('bigcommerce-release')
      .replace(/^ {6}- run: gh release upload[^]*?(?=^ {6}- uses)/m, step)
      .replace(/kept_as: .*/, 'kept_as: artifact:storefront');
    await withWorld(withStaging, async (world) => {
      world.sandbox.addProject('storefront', PROJECT);
      const first = await succeed(text, world, { ...released('v1'), runId: 41 });
      await succeed(text, rebuilt(world), { ...released('v2'), runId: 42 });
      const back = { ...manual, runId: 43, payload: { inputs: { to: '', dry_run: false } } };
      await succeed(example('rollback'), world, back);
      expect(world.ran.at(-1)?.outputs).toMatchObject({
        artifact_sha256: first['artifact_sha256'],
      });
      expect(world.ran.map(({ what }) => what).join('\n')).not.toContain('gh release');
    });
  });

  test('is kept with its release, and brought back by one click', async () => {
    await withWorld(withStaging, async (world) => {
      world.sandbox.addProject('storefront', PROJECT);
      const first = await succeed(example('bigcommerce-release'), world, released('v1'));
      const second = await succeed(example('bigcommerce-release'), rebuilt(world), released('v2'));
      expect(second['artifact_sha256']).not.toBe(first['artifact_sha256']);
      const ends = await runWorkflow(example('rollback'), world, {
        ...manual,
        payload: { inputs: { to: '', dry_run: false } },
      });
      expect(ends).toMatchObject({
        rollback: { result: 'success', outputs: { status: 'completed' } },
      });
      expect(world.ran.at(-1)?.outputs).toMatchObject({
        artifact_sha256: first['artifact_sha256'],
        content_sha256: first['content_sha256'],
      });
      expect(world.sandbox.deployments()).toHaveLength(3);
    });
  });
});
