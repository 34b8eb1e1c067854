import { join } from 'node:path';
import type { Artifact } from '../../build/index.ts';
import { ActionError } from '../../errors/index.ts';
import { makeTemporaryFolder } from '../../files/index.ts';
import { packageArtifact } from '../../package/index.ts';
import { startDeadline } from '../../step/index.ts';
import type { Runner } from '../../step/index.ts';
import { oneLine } from '../../text/index.ts';
import type { CheckedBuild } from '../build.ts';
import type { DeployJournal } from '../outputs.ts';
import type { Launch, PlatformRun } from '../platform.ts';
import type { FetchedRequest } from '../readRequest.ts';
import type { DeployWorld } from '../world.ts';

/** What packaging a build needs of the run. */
export interface PackageTools extends Pick<DeployWorld, 'runner' | 'clock' | 'packer'> {
  readonly journal: DeployJournal;
}

/** What is there to deploy, and the way to start it. */
export interface Prepared {
  readonly artifact: Artifact | undefined;
  readonly launch: Launch;
}

/**
 * Packages the build and meanwhile looks at the platform. When one of the two fails, the other is stopped. The signed
 * upload URL is not asked for here: it lives too short to wait for the artifact.
 */
export async function packageAndPrepare(
  request: FetchedRequest,
  { run, ...tools }: PackageTools & { readonly run: PlatformRun },
  cancelled: AbortSignal,
): Promise<Prepared> {
  const failed = new AbortController();
  const signal = AbortSignal.any([cancelled, failed.signal]);
  const stopOther = (error: unknown): never => {
    failed.abort(error);
    throw error;
  };
  const deadline = startDeadline(tools.clock, request.inputs.timeout_minutes, {
    parent: signal,
    reason: () => new ActionError('timeout', 'The platform did not answer within the time limit.'),
  });
  tools.journal.enter(request.build === undefined ? 'Deploy' : 'Package');
  const artifact = packageBuild(request.build, tools, signal).catch(stopOther);
  const looked = request.build === undefined ? undefined : tools.journal.beside('Look-up');
  const launch = request.platform.prepare(run, deadline).finally(looked).catch(stopOther);
  await Promise.allSettled([artifact, launch]);
  deadline.clear();
  return { artifact: await artifact, launch: await launch };
}

async function packageBuild(
  build: CheckedBuild | undefined,
  { runner, ...tools }: PackageTools,
  signal: AbortSignal,
): Promise<Artifact | undefined> {
  if (build === undefined) return undefined;
  const outputPath = await makeRoom(build, runner);
  const packing = { ...build, outputPath, namesByContent: true };
  const artifact = await packageArtifact(packing, tools, signal);
  const { expectedContent } = build;
  if (expectedContent === undefined || expectedContent === artifact.contentSha256) return artifact;
  throw new ActionError(
    'artifact',
    `The kept build has the content ${artifact.contentSha256}, not ${oneLine(expectedContent)} as recorded.`,
    { hint: 'Somebody replaced what is kept. Deploy a build that you trust.' },
  );
}

/** A ready zip stays where it is, so that nothing is left behind for it. */
async function makeRoom({ source }: CheckedBuild, runner: Runner): Promise<string> {
  if (source.kind === 'zip') return source.path;
  return join(await makeTemporaryFolder(runner.temporaryFolder), 'artifact.zip');
}
