import { resolve } from 'node:path';
import { readSource } from '../artifact/readSource.ts';
import type { ArtifactSource, SourceReport } from '../artifact/readSource.ts';
import { checkNames } from '../inputs/checkNames.ts';
import { inputSource } from '../inputs/inputSource.ts';
import { readInputs } from '../inputs/readInputs.ts';
import type { Values } from '../inputs/readInputs.ts';
import { wrongInputs } from '../inputs/wrongInputs.ts';
import type { Runner } from '../runner.ts';
import { checkOutput } from './checkOutput.ts';
import { packageFields } from './inputs.ts';

/** A build to package, checked, and where its artifact goes. */
export interface PackageRequest {
  readonly source: ArtifactSource;
  readonly enforceLimits: boolean;
  /** Absolute; undefined means among the job's temporary files. */
  readonly outputPath: string | undefined;
}

type Inputs = Values<typeof packageFields>;

/** Reads the inputs and checks the build, and throws everything that is wrong with either as one error. */
export async function readRequest(runner: Runner, signal: AbortSignal): Promise<PackageRequest> {
  const names = checkNames(runner.inputNames(), Object.keys(packageFields));
  const inputs = readInputs(packageFields, inputSource(runner));
  const outputFaults = await checkOutput({
    folder: inputs.value?.working_directory,
    path: inputs.value?.path,
    output: inputs.value?.output,
  });
  const build = await checkBuild(inputs.value, signal);

  for (const message of [names, inputs, build].flatMap(({ warnings }) => warnings)) {
    runner.warning({ title: 'Check this', message });
  }
  const inputFaults = [...names.faults, ...inputs.faults, ...outputFaults];
  if (inputFaults.length + build.faults.length > 0 || !inputs.value || !build.source) {
    throw wrongInputs({ inputs: inputFaults, build: build.faults }, 'anything is packaged');
  }
  const { working_directory: folder, output, enforce_limits: enforceLimits } = inputs.value;
  return {
    source: build.source,
    enforceLimits,
    outputPath: output === undefined ? undefined : resolve(folder, output),
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
