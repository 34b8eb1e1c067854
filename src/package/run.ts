import { mkdir, mkdtemp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packSource } from '../artifact/packSource.ts';
import type { Artifact } from '../artifact/packSource.ts';
import { showName } from '../artifact/showName.ts';
import type { ArtifactOutput } from '../deploy/outputs.ts';
import { packageArtifact } from '../deploy/packageArtifact.ts';
import { ActionError } from '../errors.ts';
import { explainFileError } from '../fileErrors.ts';
import { formatBytes, formatCount } from '../format.ts';
import type { Runner } from '../runner.ts';
import { renderTable } from '../step/renderTable.ts';
import { runStep } from '../step/runStep.ts';
import type { StepWorld } from '../step/runStep.ts';
import { readRequest } from './readRequest.ts';

/** Runs the package action: makes the artifact that deploy jobs take, once for all of them. */
export function runPackage(world: StepWorld, cancelled: AbortSignal): Promise<boolean> {
  const { runner, clock } = world;
  return runStep<ArtifactOutput>(world, 'Packaging failed', async (journal) => {
    journal.enter('Package');
    const request = await readRequest(runner, cancelled);
    const outputPath = await makeRoom(request.outputPath, runner);
    const packing = { ...request, outputPath };
    const artifact = await packageArtifact(
      packing,
      { clock, journal, packer: { pack: packSource } },
      cancelled,
    );
    await runner.product(artifact.path);
    return {
      line: `The artifact is ${showName(artifact.path)}`,
      summary: ['### Packaged', renderFacts(artifact)],
    };
  });
}

/** Makes the folder of the zip: the one that is asked for, or one of its own among the temporary files. */
async function makeRoom(wanted: string | undefined, runner: Runner): Promise<string> {
  if (wanted === undefined) {
    return join(await mkdtemp(join(runner.temporaryFolder, 'commerce-deploy-')), 'artifact.zip');
  }
  try {
    await mkdir(dirname(wanted), { recursive: true });
    return wanted;
  } catch (error) {
    const why = explainFileError(error);
    throw new ActionError(
      'input',
      `output: the folder ${showName(dirname(wanted))} cannot be made (${why}).`,
      { cause: error },
    );
  }
}

function renderFacts(artifact: Artifact): string {
  return renderTable(
    ['', ''],
    [
      ['Artifact', showName(artifact.path)],
      ['Files', formatCount(artifact.files, 'file')],
      ['Size', `${formatBytes(artifact.size)}, unzipped ${formatBytes(artifact.unzippedSize)}`],
      ['SHA-256 of the artifact', artifact.sha256],
      ['SHA-256 of its content', artifact.contentSha256],
    ],
  );
}
