import { describe, expect, test } from '@jest/globals';
import { ofPull, openMemoryStage } from '../../support/memory/memoryPlatform.ts';
import { rawZip } from '../../support/rawZip.ts';

const SHA = 'a'.repeat(64);
const skip = { skip_unchanged: 'true' };
const build = rawZip([{ name: 'output/worker.js', content: 'w' }]);

describe('where a build is kept', () => {
  test('is recorded with its digests and the names of its project', async () => {
    const { deploy, repository } = openMemoryStage();
    await deploy({ runId: 42 }, { kept_as: 'artifact:build/a.zip' });
    expect(repository.made[0]?.payload).toMatchObject({
      ...{ artifact_sha256: SHA, content_sha256: 'first', kept_as: 'artifact:42/build/a.zip' },
      ...{ project_uuid: 'u-1', project_name: 'shop' },
    });
    await deploy({ content: 'second' });
    expect(repository.made[1]?.payload).not.toHaveProperty('kept_as');
  });

  test('is recorded of an unchanged build, too: of this one, else of what is live', async () => {
    const { deploy, repository } = openMemoryStage();
    await deploy(
      { event: ofPull('1a2b3c4d5e6f'), runId: 1 },
      { ...skip, kept_as: 'artifact:build' },
    );
    await deploy({ event: ofPull('9f8e7d6c5b4a'), runId: 2 }, skip);
    await deploy(
      { event: ofPull('7a7a7a7a7a7a'), runId: 3 },
      { ...skip, kept_as: 'artifact:build' },
    );
    await deploy({ event: ofPull('5e5e5e5e5e5e'), runId: 4 }, skip);
    const kept = ['artifact:1/build', 'artifact:1/build', 'artifact:3/build', 'artifact:3/build'];
    expect(
      repository.made.map(({ payload }) => [payload['artifact_sha256'], payload['kept_as']]),
    ).toEqual(kept.map((each) => [SHA, each]));
  });
});

describe('a kept build', () => {
  test('is fetched before the platform is asked anything, and recorded as kept there', async () => {
    const { deploy, deployed, repository } = openMemoryStage();
    repository.kept.push({ of: 'v1', name: 'shop.zip', bytes: build });
    const runner = await deploy({}, { path: 'release:v1/shop.zip', ref: 'v1' });
    expect(runner.outputs).toMatchObject({ status: 'completed' });
    expect(runner.lines.filter((line) => /^\[|Fetching/.test(line))).toEqual([
      '[Fetch]',
      'Fetching release:v1/shop.zip, 133 B',
      '[Package]',
    ]);
    expect(repository.made[0]).toMatchObject({
      sha: '1a2b3c4d5e6f',
      payload: { kept_as: 'release:v1/shop.zip' },
    });
    expect(deployed).toHaveLength(1);
  });

  test('that is not there fails the step, and the platform is not asked', async () => {
    const { deploy, deployed } = openMemoryStage();
    const refuses = new Error('It was asked.');
    const runner = await deploy({ refuses }, { path: 'release:v9/shop.zip' });
    expect(runner.outputs).toMatchObject({
      status: 'failed',
      error_code: 'artifact',
      error_message:
        'release:v9/shop.zip: this repository has no published release with the tag v9.',
    });
    expect(deployed).toEqual([]);
  });

  test('is checked like any other', async () => {
    const { deploy, repository } = openMemoryStage();
    repository.kept.push({ of: 'v1', name: 'shop.zip', bytes: build });
    const runner = await deploy({ faults: ['It has no worker.'] }, { path: 'release:v1/shop.zip' });
    expect(runner.outputs).toMatchObject({ status: 'failed', error_message: 'It has no worker.' });
  });

  test('needs a token to be fetched', async () => {
    const { deploy } = openMemoryStage();
    const runner = await deploy({}, { path: 'release:v1/shop.zip', github_token: '' });
    expect(runner.outputs).toMatchObject({
      error_code: 'input',
      error_message: expect.stringContaining(
        'only be fetched in a workflow, with `github_token`',
      ) as unknown,
    });
  });
});
