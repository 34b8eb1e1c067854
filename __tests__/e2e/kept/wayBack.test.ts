import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ScenarioName } from '../../../sandbox/scenarios.ts';
import type { ActionRun } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { buildZip, sha256, withKeptStage, wrap } from '../../support/runs/keptRuns.ts';
import type { KeptStage } from '../../support/runs/keptRuns.ts';

const good = buildZip('good');
let folder = '';
const bad = (): string => join(folder, 'bad.zip');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-bad-'));
  await writeFile(bad(), buildZip('bad'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const ARTIFACT = 'artifact:41/build';
const ASSET = 'release:v1/shop.zip';

/** Deploys a build that is kept, turns to a scenario, and deploys one whose page does not pass its health check. */
async function goBack(
  { sandbox, run }: KeptStage,
  { keptAs, scenario }: { readonly keptAs: string; readonly scenario: ScenarioName },
): Promise<ActionRun> {
  sandbox.github.addArtifact({ runId: 41, name: 'other', bytes: wrap(buildZip('other')) });
  sandbox.github.addArtifact({ runId: 41, name: 'build', bytes: wrap(good) });
  sandbox.github.addRelease({ tag: 'v1', assets: [{ name: 'shop.zip', bytes: good }] });
  await run('deploy', { path: keptAs, verify_live: 'off' }, 41);
  // What GitHub recorded in the same second could be newer.
  sandbox.github.ageDeployments(60_000);
  sandbox.play(scenario);
  const asked = { path: bad(), on_unhealthy: 'rollback', verify_live: 'off' };
  const check = { health_check: '/', health_check_text: '<h1>good', timeout_minutes: '0.5' };
  return run('deploy', { ...asked, ...check }, 42);
}

describe('a deployment that is not well', () => {
  test.each<[ScenarioName, string]>([
    ['normal', ARTIFACT],
    ['normal', ASSET],
    ['kept-cut', ARTIFACT],
    ['kept-direct', ASSET],
    ['kept-all-names', ARTIFACT],
  ])('is rolled back: %s, %s', async (scenario, keptAs) => {
    await withKeptStage(
      {},
      async (stage) => {
        const { outputs, exitCode } = await goBack(stage, { keptAs, scenario });
        expect(exitCode).toBe(1);
        expect(outputs).toMatchObject({ status: 'rolled_back', error_code: 'unhealthy' });
        expect(await stage.served()).toContain('<h1>good');
        const [, left, back] = stage.sandbox.github.deployments();
        expect(back?.payload).toMatchObject({
          ...{ rolled_back_from: String(left?.id), artifact_sha256: sha256(good), kept_as: keptAs },
        });
      },
      runHere,
    );
  });

  test.each<[ScenarioName, string, RegExp]>([
    ['kept-never-whole', ARTIFACT, /Downloading the kept file/],
    ['kept-page', ASSET, /is no zip: it begins with/],
    ['kept-unreadable', ARTIFACT, /Resource not accessible/],
    ['conflict', ARTIFACT, /Another deployment was in progress/],
  ])('stays as it is, and says why: %s, %s', async (scenario, keptAs, why) => {
    await withKeptStage(
      {},
      async (stage) => {
        const { outputs, exitCode } = await goBack(stage, { keptAs, scenario });
        expect(exitCode).toBe(1);
        expect(outputs).toMatchObject({ status: 'unhealthy' });
        expect(outputs['error_message']).toMatch(why);
        expect(outputs['error_message']).toMatch(/This version is still live\.$/);
        expect(await stage.served()).toContain('<h1>bad');
      },
      runHere,
    );
  });
});
