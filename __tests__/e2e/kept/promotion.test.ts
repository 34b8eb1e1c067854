import { expect, test } from '@jest/globals';
import { buildZip, sha256, withKeptStage, wrap } from '../../support/runs/keptRuns.ts';

const STAGED = 'a1'.repeat(20);
const SECOND = 'b2'.repeat(20);

test('the bytes of a run go to production, a release replaces them, and one step brings them back', async () => {
  await withKeptStage({}, async ({ sandbox, run, served, askedPlatform, projectUuid }) => {
    const { github } = sandbox;
    const [first, second] = [buildZip('first'), buildZip('second')];
    github.addTag('v1', STAGED);
    github.addTag('shop/v2', SECOND);
    github.addArtifact({ runId: 41, name: 'storefront', bytes: wrap(first) });
    github.addRelease({ tag: 'shop/v2', assets: [{ name: 'shop.zip', bytes: second }] });

    const path = 'artifact:41/storefront';
    const promoted = await run('deploy', { path, artifact_sha256: sha256(first), ref: 'v1' });
    expect(promoted.outputs).toMatchObject({
      ...{ status: 'completed', artifact_sha256: sha256(first), project_uuid: projectUuid },
    });
    expect(await served()).toContain('<h1>first</h1>');
    const signed = promoted.masks.filter((mask) => mask.startsWith('http'));
    expect(signed.some((mask) => mask.includes('/kept/'))).toBe(true);

    await run('deploy', { path: 'release:shop/v2/shop.zip', ref: 'shop/v2' });
    expect(await served()).toContain('<h1>second</h1>');

    const asked = askedPlatform();
    const back = await run('rollback');
    expect(back.outputs).toMatchObject({
      ...{ status: 'completed', artifact_sha256: sha256(first), environment: 'production' },
      ...{ rolled_back_from: SECOND, rolled_back_to: STAGED },
    });
    expect(await served()).toContain('<h1>first</h1>');
    expect(back.summary).toContain('### Rolled back production from b2b2b2b to a1a1a1a');
    expect(askedPlatform()).toBeGreaterThan(asked);
    expect(sandbox.deployments()).toHaveLength(3);

    const records = github.deployments();
    expect(records.map(({ sha, payload }) => [sha, payload])).toMatchObject([
      [STAGED, { kept_as: path, artifact_sha256: sha256(first), project_uuid: projectUuid }],
      [SECOND, { kept_as: 'release:shop/v2/shop.zip', project_name: 'storefront' }],
      [STAGED, { kept_as: path, rolled_back_from: String(records[1]?.id) }],
    ]);
    expect(records.map(({ statuses }) => statuses.at(-1)?.state)).toEqual([
      ...['inactive', 'inactive', 'success'],
    ]);
  });
});
