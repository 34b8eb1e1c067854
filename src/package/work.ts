import { basename, dirname, join } from 'node:path';
import { packSource } from '../build/index.ts';
import type { Artifact } from '../build/index.ts';
import {
  escapeMarkdown,
  foldAway,
  formatBytes,
  formatCount,
  formatSeconds,
  renderFactLine,
  renderList,
  showName,
} from '../text/index.ts';
import type { ArtifactOutput } from './packageArtifact.ts';
import { packageArtifact } from './packageArtifact.ts';
import { ActionError } from '../errors/index.ts';
import { explainFileError, makeFolder, makeTemporaryFolder } from '../files/index.ts';
import type { FailedOutcome, Run, Runner, StepWork } from '../step/index.ts';
import { renderProblem } from '../step/index.ts';
import type { PackageRequest } from './readRequest.ts';

/** How a package step ends. */
export type Outcome =
  | { readonly status: 'packaged'; readonly artifact: Artifact; readonly problem?: undefined }
  | FailedOutcome;

type Ids = readonly (readonly [string, string])[];

/** Opens the work of a package run. Writes nothing yet. */
export function openWork(run: Run<ArtifactOutput>): StepWork<PackageRequest, Outcome> {
  const { runner, clock, journal, cancelled } = run;
  return {
    work: async (request) => {
      const packing = {
        ...request,
        outputPath: await makeRoom(request.outputPath, runner),
        namesByContent: request.outputPath === undefined,
      };
      const tools = { clock, journal, packer: { pack: packSource } };
      const artifact = await packageArtifact(packing, tools, cancelled);
      await runner.product(artifact.path);
      return { status: 'packaged', artifact };
    },
    lines: (outcome) =>
      outcome.status === 'packaged' ? [`The artifact is ${showName(outcome.artifact.path)}`] : [],
    summary: (outcome) => {
      const ids: Ids = [['Correlation id', run.correlationId]];
      if (outcome.status === 'packaged') {
        const took = formatSeconds(clock.now() - journal.startedAtMs);
        return renderPackaged(outcome.artifact, took, ids);
      }
      const details = foldAway('Ids', renderList(ids));
      return ['### Packaging failed', ...renderProblem(outcome.problem), ...details];
    },
  };
}

/** Makes the folder of the zip: the requested one, or a new temporary one. */
async function makeRoom(wanted: string | undefined, runner: Runner): Promise<string> {
  if (wanted === undefined) {
    return join(await makeTemporaryFolder(runner.temporaryFolder), 'artifact.zip');
  }
  try {
    await makeFolder(dirname(wanted));
    return wanted;
  } catch (error) {
    const why = explainFileError(error);
    throw new ActionError(
      'input',
      `output: the folder ${showName(dirname(wanted))} could not be created (${why}).`,
      { cause: error },
    );
  }
}

function renderPackaged(artifact: Artifact, took: string, ids: Ids): string[] {
  const size = `${formatBytes(artifact.size)} zipped, ${formatBytes(artifact.unzippedSize)} unzipped`;
  const name = escapeMarkdown(showName(basename(artifact.path)));
  return [
    `### Packaged ${formatCount(artifact.files, 'file')} as ${name}`,
    ...renderFactLine([size, took]),
    ...foldAway(
      'Path and digests',
      renderList([
        ['Path', showName(artifact.path)],
        ['SHA-256 of the artifact', artifact.sha256],
        ['SHA-256 of its content', artifact.contentSha256],
        ...ids,
      ]),
    ),
  ];
}
