import { resolve } from 'node:path';
import { readSource } from '../build/index.ts';
import type { ArtifactSource, SourceReport } from '../build/index.ts';
import {
  buildFields,
  inputSource,
  readInputs,
  takeValues,
  text,
  wrongInputs,
} from '../inputs/index.ts';
import type { Values } from '../inputs/index.ts';
import type { Runner } from '../step/index.ts';
import { checkOutput } from './checkOutput.ts';

/** A checked build to package, and where its artifact goes. */
export interface PackageRequest {
  readonly source: ArtifactSource;
  readonly enforceLimits: boolean;
  /** Absolute; undefined puts it among the job's temporary files. */
  readonly outputPath: string | undefined;
}

/** The inputs of the package action. */
export const packageFields = { ...buildFields, output: text } as const;

type Inputs = Values<typeof packageFields>;

/** Reads the inputs and checks the build. Throws all faults of both as one error. */
export async function readRequest(runner: Runner, signal: AbortSignal): Promise<PackageRequest> {
  const inputs = readInputs(packageFields, inputSource(runner));
  const output = {
    warnings: [],
    faults: await checkOutput({
      folder: inputs.value?.working_directory,
      path: inputs.value?.path,
      output: inputs.value?.output,
    }),
  };
  const build = await checkBuild(inputs.value, signal);
  const untouched = 'nothing was packaged';
  const { values } = takeValues(runner, {
    fields: packageFields,
    readings: { values: inputs },
    others: [output],
    build,
    untouched,
  });
  if (build.source === undefined) throw wrongInputs({ inputs: [], build: build.faults }, untouched);
  const { working_directory: folder, output: wanted, enforce_limits: enforceLimits } = values;
  return {
    source: build.source,
    enforceLimits,
    outputPath: wanted === undefined ? undefined : resolve(folder, wanted),
  };
}

async function checkBuild(inputs: Inputs | undefined, signal: AbortSignal): Promise<SourceReport> {
  if (inputs === undefined) return { source: undefined, faults: [], warnings: [] };
  return readSource(
    {
      path: resolve(inputs.working_directory, inputs.path),
      shownPath: inputs.path,
      enforceLimits: inputs.enforce_limits,
      allowSensitiveFiles: inputs.allow_sensitive_files,
    },
    signal,
  );
}
