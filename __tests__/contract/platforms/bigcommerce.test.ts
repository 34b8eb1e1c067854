import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { packSource } from '../../../src/build/packSource.ts';
import type { Artifact } from '../../../src/build/packSource.ts';
import { readSource } from '../../../src/build/readSource.ts';
import { bigcommerce } from '../../../src/platforms/bigcommerce/hosting/bigcommerce.ts';
import { BUILD, writeBuild } from '../../support/runs/deployRuns.ts';
import { registerPlatformContract } from './platformContract.ts';
import type { PlatformStage } from './platformContract.ts';
import { storeAccess } from '../../support/sandboxAccess.ts';
import type { JumpClock } from '../../support/time/jumpClock.ts';

registerPlatformContract({
  name: 'BigCommerce hosting',
  kind: bigcommerce,
  openStage,
  afterLostAnswer: 'ambiguous',
});

async function openStage(clock: JumpClock): Promise<PlatformStage> {
  const sandbox = await startSandbox({ clock, switches: { paceMs: 5 } });
  const project = sandbox.addProject('storefront');
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-contract-'));
  return {
    inputs: {
      ...storeAccess(sandbox),
      project_uuid: project.uuid,
    },
    artifact: await pack(folder),
    writes: () =>
      sandbox.requests
        .filter(({ method }) => method !== 'GET')
        .map(({ method, path }) => `${method} ${path}`),
    started: () => sandbox.deployments().length,
    leaks: () => sandbox.leaks,
    failNext: () => {
      sandbox.set({ failure: { code: 50 } });
    },
    holdNext: () => {
      sandbox.set({ holdAt: 'deploying' });
    },
    loseNextAnswer: () => {
      sandbox.script('POST /deployments', [{ kind: 'reset', effect: true }]);
    },
    beBusy: (ms) => {
      sandbox.set({ busyForMs: ms });
    },
    disturb: () => {
      sandbox.set({ fault: { how: 'reset', afterEvents: 1, midEvent: true, opens: 2 } });
    },
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function pack(folder: string): Promise<Artifact> {
  const { signal } = new AbortController();
  await writeBuild(join(folder, 'dist'), BUILD);
  const { source, faults } = await readSource(
    {
      path: join(folder, 'dist'),
      shownPath: 'dist',
      allowSensitiveFiles: false,
      enforceLimits: true,
    },
    signal,
  );
  if (source === undefined) throw new Error(faults.join('\n'));
  const { artifact } = await packSource(source, {
    outputPath: join(folder, 'a.zip'),
    enforceLimits: true,
    signal,
  });
  return artifact;
}
