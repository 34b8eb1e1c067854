// What can be wrong with a kept build: each ends the step before anything is sent to the platform. Runs in this process.
import { describe, expect, test } from '@jest/globals';
import type { GitHub } from '../../../sandbox/github/server/index.ts';
import type { SwitchChange } from '../../../sandbox/switches.ts';
import { buildZip, sha256, withKeptStage, wrap } from '../../support/runs/keptRuns.ts';
import { rawZip } from '../../support/rawZip.ts';
import { runHere } from '../../support/runs/runHere.ts';

const zip = buildZip('kept');
const ARTIFACT = 'artifact:7/build';

interface Fault {
  readonly what: string;
  readonly prepare: (github: GitHub) => void;
  readonly switches?: SwitchChange['github'];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly says: string;
  readonly hint?: string;
  /** Default: `artifact`. */
  readonly code?: string;
}

const keep = (github: GitHub, bytes = wrap(zip)): void => {
  github.addArtifact({ runId: 7, name: 'build', bytes });
};

const FAULTS: readonly Fault[] = [
  {
    what: 'an artifact has expired',
    prepare: (github) => github.addArtifact({ runId: 7, name: 'build', bytes: zip, expired: true }),
    says: `${ARTIFACT}: GitHub no longer has this artifact.`,
    hint: '90 days unless `retention-days`',
  },
  {
    what: 'an artifact was deleted',
    prepare: (github) => {
      github.deleteArtifact(github.addArtifact({ runId: 7, name: 'build', bytes: zip }).id);
    },
    says: `${ARTIFACT}: the run has no artifact of this name.`,
    hint: 'Or somebody deleted it.',
  },
  {
    what: 'the run is one of another repository, which this one does not know',
    prepare: () => undefined,
    says: `${ARTIFACT}: this repository has no workflow run 7.`,
  },
  {
    what: 'the run is of a fork',
    prepare: (github) => {
      github.addRun({ id: 7, event: 'pull_request', headRepository: 'evil/storefront' });
      keep(github);
    },
    says: 'its run was for another repository, evil/storefront, so its artifacts are not trusted',
    hint: '`artifact_sha256`',
  },
  {
    what: 'an HTML page of 100 MB comes in place of the zip',
    prepare: keep,
    switches: { storedPageBytes: 100_000_000 },
    says: `${ARTIFACT} is no zip: it begins with "<!DOCTYPE html><title>Sign in</title>`,
  },
  {
    what: 'the outer zip is a bomb',
    prepare: (github) => {
      keep(github, rawZip([{ name: 'a.zip', content: Buffer.alloc(1_000_000), size: 2 ** 31 }]));
    },
    says: 'unpacks to 2.1 GB, over the limit of 671.1 MB',
  },
  {
    what: 'the digest is another one, in each of two artifacts of the name',
    prepare: (github) => {
      keep(github);
      keep(github);
    },
    inputs: { artifact_sha256: 'f'.repeat(64) },
    says: `has the SHA-256 ${sha256(zip)}, not ffff`,
  },
  {
    what: 'it holds no build',
    prepare: (github) => {
      keep(github, wrap(rawZip([{ name: 'output/readme.txt', content: 'no worker' }])));
    },
    says: `path: ${ARTIFACT} has no output/worker.js`,
  },
  {
    what: 'the token may not read artifacts',
    prepare: keep,
    switches: { permissions: { contents: 'read', deployments: 'write' } },
    code: 'http',
    says: 'Resource not accessible by integration',
    hint: 'Add `actions: read`',
  },
  {
    what: 'the token may not read releases',
    prepare: keep,
    inputs: { path: 'release:v1/shop.zip' },
    switches: { permissions: { actions: 'read', deployments: 'write' } },
    code: 'http',
    says: 'Resource not accessible by integration',
    hint: 'Add `contents: read`',
  },
  {
    what: 'the release is a draft',
    prepare: (github) => {
      github.addRelease({ tag: 'v1', draft: true, assets: [{ name: 'shop.zip', bytes: zip }] });
    },
    inputs: { path: 'release:v1/shop.zip' },
    says: 'this repository has no published release with the tag v1',
  },
];

describe('the step fails before anything is sent to the platform when', () => {
  test.each(FAULTS)('$what', async ({ prepare, switches = {}, inputs, says, hint, code }) => {
    await withKeptStage(
      { switches: { github: switches } },
      async ({ sandbox, run, askedPlatform }) => {
        prepare(sandbox.github);
        const { outputs, log, exitCode } = await run('deploy', { path: ARTIFACT, ...inputs });
        expect(exitCode).toBe(1);
        expect(outputs).toMatchObject({ status: 'failed', error_code: code ?? 'artifact' });
        expect(outputs['error_message']).toContain(says);
        if (hint !== undefined) expect(log).toContain(hint);
        expect(askedPlatform()).toBe(0);
      },
      runHere,
    );
  });
});

test('a download that breaks off three times is fetched the fourth time', async () => {
  await withKeptStage(
    { switches: { github: { storedCuts: 3 } } },
    async ({ sandbox, run }) => {
      keep(sandbox.github);
      const { outputs } = await run('deploy', { path: ARTIFACT });
      expect(outputs).toMatchObject({ status: 'completed', artifact_sha256: sha256(zip) });
      const stored = sandbox.requests.filter(({ host }) => host === 'kept');
      expect(stored).toHaveLength(4);
    },
    runHere,
  );
});

describe('a rollback', () => {
  test('does not follow a forged record: another zip under the recorded digest, a fork’s run', async () => {
    await withKeptStage(
      {},
      async ({ sandbox, run, askedPlatform }) => {
        const { github, credentials } = sandbox;
        const target = `${credentials.storeHash}/${sandbox.projects()[0]?.uuid ?? ''}`;
        const record = (payload: Readonly<Record<string, string>>): void => {
          const own = { platform: 'bigcommerce', target };
          github.addDeployment({ payload: { ...own, ...payload }, state: 'success' });
        };
        github.addRelease({ tag: 'v1', assets: [{ name: 'shop.zip', bytes: buildZip('evil') }] });
        record({ kept_as: 'release:v1/shop.zip', artifact_sha256: sha256(zip) });
        record({ content_sha256: 'live' });
        const replaced = await run('rollback');
        expect(replaced.outputs['error_message']).toMatch(/has the SHA-256 .* not/);
        github.addRun({ id: 7, event: 'pull_request_target' });
        keep(github);
        record({ kept_as: ARTIFACT, artifact_sha256: sha256(zip), content_sha256: 'forged' });
        record({ content_sha256: 'live' });
        const untrusted = await run('rollback');
        expect(untrusted.outputs['error_message']).toContain('`pull_request_target`');
        expect([replaced.exitCode, untrusted.exitCode, askedPlatform()]).toEqual([1, 1, 0]);
      },
      runHere,
    );
  });
});
