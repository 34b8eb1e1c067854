import type { Artifact, ArtifactSource } from '../build/index.ts';
import type { Clock, Journal } from '../step/index.ts';
import { formatBytes, formatCount, formatDuration } from '../text/index.ts';
import type { Packer } from './packer.ts';
import { logProgress } from '../step/index.ts';

/** The outputs that describe the artifact. */
export type ArtifactOutput =
  'artifact_path' | 'artifact_sha256' | 'artifact_size' | 'artifact_files' | 'content_sha256';

/** A checked build, and where its artifact goes. */
export interface Packing {
  readonly source: ArtifactSource;
  readonly enforceLimits: boolean;
  /** Absolute; must not exist yet. Unused for a ready zip. */
  readonly outputPath: string;
  /** Whether the content determines the file's name, which is so unless the workflow sets one. */
  readonly namesByContent: boolean;
}

interface Tools {
  readonly clock: Clock;
  readonly journal: Journal<ArtifactOutput>;
  readonly packer: Pick<Packer, 'pack'>;
}

/**
 * Makes the artifact, logs its progress and sets the outputs that describe it. Throws what packing throws, and then leaves
 * no file behind.
 */
export async function packageArtifact(
  packing: Packing,
  { clock, journal, packer }: Tools,
  signal: AbortSignal,
): Promise<Artifact> {
  const startedAtMs = clock.now();
  let log: ((doneBytes: number) => void) | undefined;
  const { artifact, warnings } = await packer.pack(packing.source, {
    outputPath: packing.outputPath,
    namesByContent: packing.namesByContent,
    enforceLimits: packing.enforceLimits,
    signal,
    onProgress: ({ doneBytes, totalBytes }) => {
      log ??= logProgress(journal, clock, totalBytes);
      log(doneBytes);
    },
    onAgain: (zippedBytes) => {
      log = undefined;
      const size = formatBytes(zippedBytes);
      journal.info(`The zip has ${size}, over the limit. Packing it again with more effort.`);
    },
  });
  for (const message of warnings) journal.warning({ title: 'Check the artifact', message });
  journal.info(
    `Artifact: ${formatCount(artifact.files, 'file')}, ${formatBytes(artifact.unzippedSize)}, zipped ` +
      `${formatBytes(artifact.size)} in ${formatDuration(clock.now() - startedAtMs)}`,
  );
  journal.info(`SHA-256 ${artifact.sha256}`);
  setOutputs(artifact, journal);
  return artifact;
}

function setOutputs(artifact: Artifact, journal: Journal<ArtifactOutput>): void {
  journal.output('artifact_path', artifact.path);
  journal.output('artifact_sha256', artifact.sha256);
  journal.output('artifact_size', String(artifact.size));
  journal.output('artifact_files', String(artifact.files));
  journal.output('content_sha256', artifact.contentSha256);
}
