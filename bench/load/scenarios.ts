import { oversized } from '../../sandbox/bigcommerce/model/index.ts';
import type { Rewrite } from '../../sandbox/bigcommerce/model/index.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { SandboxOptions } from '../../sandbox/sandbox.ts';
import { PULL } from '../../__tests__/support/pullRequestEvent.ts';
import { deployInputs, previewOptions } from '../deployRuns.ts';
import type { BuildSize } from './makeBuild.ts';
import { measureAction } from './measureAction.ts';
import type { Measured } from './measureAction.ts';
import { withBuild } from './withBuild.ts';

/** A large input for an action. */
export interface Scenario {
  readonly name: string;
  /** The expected `status` output, if there is one. */
  readonly status?: string;
  /** Limit for its memory, if there is one. */
  readonly mostMiB?: number;
  readonly measure: () => Promise<Measured>;
}

const MIB = 1024 * 1024;
const AT_THE_LIMITS: BuildSize = { files: 1000, bytes: 63 * MIB };
const FAR_BEYOND: BuildSize = { files: 50_000, bytes: 1024 * MIB };
const MOST_MIB = 300;

/** A platform without limits. */
const generous: SandboxOptions = {
  switches: {
    paceMs: 5,
    signatureLifetimeMs: 600_000,
    maxObjectBytes: 2048 * MIB,
    keptBytes: 2048 * MIB,
    limits: {
      ...{ zippedBytes: 2048 * MIB, unzippedBytes: 2048 * MIB },
      ...{ workerBytes: 2048 * MIB, assetBytes: 2048 * MIB, files: 100_000 },
    },
  },
};

/** All scenarios, fast ones first. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'deploy: 4 small files, for comparison',
    status: 'completed',
    measure: () => deployBuild({ files: 4, bytes: 4000 }),
  },
  {
    name: 'deploy: an event stream with 1,000,000 events',
    status: 'completed',
    measure: () => deployWith((event, index) => (index === 1 ? repeat(event, 1e6) : [event])),
  },
  {
    name: 'deploy: an event stream with a line of 100 MiB before its end',
    status: 'completed',
    measure: () =>
      deployWith((event, index) => (index === 1 ? oversized(100 * MIB)(event, index) : [event])),
  },
  { name: 'list: 10,000 projects over pages', measure: listProjects },
  {
    name: 'deploy: a pull request with 1,000 comments by others',
    status: 'completed',
    measure: deployAmongComments,
  },
  {
    name: 'package: 63 MiB, 1,000 files',
    mostMiB: MOST_MIB,
    measure: () => packBuild(AT_THE_LIMITS),
  },
  {
    name: 'deploy: 63 MiB, 1,000 files',
    status: 'completed',
    mostMiB: MOST_MIB,
    measure: () => deployBuild(AT_THE_LIMITS),
  },
  { name: 'package: 1 GiB, 50,000 files', mostMiB: MOST_MIB, measure: () => packBuild(FAR_BEYOND) },
  {
    name: 'deploy: 1 GiB, 50,000 files',
    status: 'completed',
    mostMiB: MOST_MIB,
    measure: () => deployBuild(FAR_BEYOND),
  },
];

function repeat<T>(event: T, times: number): T[] {
  return Array.from({ length: times }, () => event);
}

function packBuild(size: BuildSize): Promise<Measured> {
  return withBuild(size, (folder) => {
    const inputs = { working_directory: folder, path: 'dist', enforce_limits: 'false' };
    return measureAction('package', { inputs });
  });
}

function deployBuild(size: BuildSize, options = generous): Promise<Measured> {
  return withBuild(size, async (folder) => {
    await using sandbox = await startSandbox(options);
    return await measureAction('deploy', { inputs: deployInputs(sandbox, folder) });
  });
}

function deployWith(rewrite: Rewrite): Promise<Measured> {
  const options = { switches: { ...generous.switches, rewrite } };
  return deployBuild({ files: 4, bytes: 4000 }, options);
}

async function listProjects(): Promise<Measured> {
  await using sandbox = await startSandbox();
  for (let index = 0; index < 10_000; index += 1) sandbox.addProject(`project-${String(index)}`);
  return await measureAction('list', {
    inputs: {
      platform: 'bigcommerce',
      store_hash: sandbox.credentials.storeHash,
      access_token: sandbox.credentials.accessToken,
      api_url: sandbox.apiUrl,
    },
  });
}

function deployAmongComments(): Promise<Measured> {
  return withBuild({ files: 4, bytes: 4000 }, async (folder) => {
    await using sandbox = await startSandbox(generous);
    const preview = previewOptions(sandbox, folder);
    for (let index = 0; index < 1000; index += 1)
      sandbox.github.addComment({
        ...{ pull: PULL, author: 'someone-else' },
        body: 'Looks good. '.repeat(200),
      });
    return await measureAction('deploy', preview);
  });
}
