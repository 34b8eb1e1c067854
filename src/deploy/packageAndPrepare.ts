import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { packSource } from '../artifact/packSource.ts';
import type { Artifact } from '../artifact/packSource.ts';
import type { Clock } from '../clock.ts';
import { startDeadline } from '../clock.ts';
import { ActionError } from '../errors.ts';
import { formatBytes, formatCount, formatDuration } from '../format.ts';
import type { Runner } from '../runner.ts';
import type { Journal } from './journal.ts';
import type { Launch, Platform } from './platform.ts';
import type { CheckedBuild, DeployRequest } from './readRequest.ts';
import { tellProgress } from './tellProgress.ts';

interface Surroundings {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly platform: Platform;
}

export interface Prepared {
  readonly artifact: Artifact | undefined;
  readonly launch: Launch;
}

/**
 * Packages the build and meanwhile looks at the platform. When one of the two fails, the other is stopped. The signed
 * upload URL is not asked for here: it lives too short to wait for the artifact.
 */
export async function packageAndPrepare(
  request: DeployRequest,
  around: Surroundings,
  cancelled: AbortSignal,
): Promise<Prepared> {
  const failed = new AbortController();
  const signal = AbortSignal.any([cancelled, failed.signal]);
  const stopOther = (error: unknown): never => {
    failed.abort(error);
    throw error;
  };
  const deadline = startDeadline(around.clock, request.inputs.timeout_minutes, {
    parent: signal,
    reason: () => new ActionError('timeout', 'The platform did not answer within the time limit.'),
  });
  around.journal.enter(request.build === undefined ? 'Deploy' : 'Package');
  const artifact = packageArtifact(request.build, around, signal).catch(stopOther);
  const launch = around.platform.prepare(deadline).catch(stopOther);
  await Promise.allSettled([artifact, launch]);
  deadline.clear();
  return { artifact: await artifact, launch: await launch };
}

async function packageArtifact(
  build: CheckedBuild | undefined,
  { runner, clock, journal }: Surroundings,
  signal: AbortSignal,
): Promise<Artifact | undefined> {
  if (build === undefined) return undefined;
  const startedAtMs = clock.now();
  const folder = await mkdtemp(join(runner.temporaryFolder, 'commerce-deploy-'));
  let tell: ((doneBytes: number) => void) | undefined;
  const { artifact, warnings } = await packSource(build.source, {
    outputPath: join(folder, 'artifact.zip'),
    enforceLimits: build.enforceLimits,
    signal,
    onProgress: ({ doneBytes, totalBytes }) => {
      tell ??= tellProgress(journal, clock, totalBytes);
      tell(doneBytes);
    },
  });
  for (const message of warnings) journal.warning({ title: 'Check the artifact', message });
  journal.info(
    `Artifact: ${formatCount(artifact.files, 'file')}, ${formatBytes(artifact.unzippedSize)}, zipped ` +
      `${formatBytes(artifact.size)} in ${formatDuration(clock.now() - startedAtMs)}`,
  );
  journal.info(`SHA-256 ${artifact.sha256}`);
  setArtifactOutputs(artifact, journal);
  return artifact;
}

function setArtifactOutputs(artifact: Artifact, journal: Journal): void {
  journal.output('artifact_path', artifact.path);
  journal.output('artifact_sha256', artifact.sha256);
  journal.output('artifact_size', String(artifact.size));
  journal.output('artifact_files', String(artifact.files));
  journal.output('content_sha256', artifact.contentSha256);
}
