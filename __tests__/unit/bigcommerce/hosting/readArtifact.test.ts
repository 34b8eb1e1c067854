import { describe, expect, test } from '@jest/globals';
import { inputSource } from '../../../../src/inputs/index.ts';
import { readArtifact } from '../../../../src/platforms/bigcommerce/hosting/readArtifact.ts';
import { memoryRunner } from '../../../support/memory/memoryRunner.ts';

function read(inputs: Readonly<Record<string, string>>): ReturnType<typeof readArtifact> {
  return readArtifact(inputSource(memoryRunner(inputs, { env: { GITHUB_RUN_ID: '42' } })));
}

describe('the inputs of the build', () => {
  test('name a place on the disk, which is kept nowhere', () => {
    expect(read({ working_directory: '/shop', path: 'dist' }).value).toMatchObject({
      from: { kind: 'disk', path: '/shop/dist' },
      rules: { shownPath: 'dist' },
      keptAs: undefined,
    });
  });

  test('name a kept build, which is kept where it came from', () => {
    const digest = 'A'.repeat(64);
    expect(read({ path: 'artifact:7/build/a.zip', artifact_sha256: digest }).value).toMatchObject({
      from: { kind: 'kept', address: { kind: 'artifact', runId: 7 }, isByHand: true },
      rules: { shownPath: 'artifact:7/build/a.zip', expectedSha256: digest.toLowerCase() },
      keptAs: 'artifact:7/build/a.zip',
    });
    expect(read({ path: 'release:v1/a.zip', kept_as: 'artifact:copy' }).value).toMatchObject({
      from: { kind: 'kept', isByHand: false },
      keptAs: 'artifact:42/copy',
    });
  });

  test('are all reported when they are wrong', () => {
    const { value, faults } = read({
      ...{ path: 'artifact:build', kept_as: 'shelf', artifact_sha256: 'short' },
    });
    expect(value).toBeUndefined();
    expect(faults).toEqual([
      'artifact_sha256: "short" is not a SHA-256 digest. Accepted: a SHA-256 digest of 64 hexadecimal digits.',
      'path: "artifact:build" has no id of a workflow run after artifact:. Accepted: a folder, a zip, artifact:<run id>/<name>[/<file>] or release:<tag>/<asset>.',
      'kept_as: "shelf" begins with neither artifact: nor release:. Accepted: artifact:<name>[/<file>] of this run, or release:<tag>/<asset>.',
    ]);
  });
});
