import type { ArtifactSource, SourceReport, SourceRequest } from '../build/index.ts';
import {
  checkProxy,
  choosePlatform,
  inputSource,
  platformFields,
  readInputs,
  takeValues,
} from '../inputs/index.ts';
import type { Fields, Reading } from '../inputs/index.ts';
import type { Runner } from '../step/index.ts';
import { deployFields, inputsWithoutOthers } from './inputs.ts';
import type { DeployInputs } from './inputs.ts';
import type { Packer } from '../package/index.ts';
import { isWithoutSecrets } from '../event/index.ts';
import type { PlatformInputs, PlatformKind } from './platform.ts';

/** A run's inputs and the build they name, checked: nothing in here can be wrong by itself. */
export interface DeployRequest {
  readonly inputs: DeployInputs;
  readonly platformName: string;
  readonly platform: PlatformInputs;
  /** Undefined for a platform that builds by itself. */
  readonly build: CheckedBuild | undefined;
}

/** A build that may be packaged, and how strict to be with its size. */
export interface CheckedBuild {
  readonly source: ArtifactSource;
  readonly enforceLimits: boolean;
}

type Platforms = Readonly<Record<string, PlatformKind>>;

interface Surroundings {
  readonly runner: Runner;
  readonly platforms: Platforms;
  readonly packer: Pick<Packer, 'read'>;
}

/**
 * Reads the inputs and checks the build, and throws everything that is wrong with either as one error, before anything
 * is sent. Resolves with undefined when there is nothing to do because GitHub gave the run no secrets.
 */
export async function readRequest(
  { runner, platforms, packer }: Surroundings,
  signal: AbortSignal,
): Promise<DeployRequest | undefined> {
  const source = inputSource(runner);
  const { reading: choice, name: platformName, kind } = choosePlatform(platforms, source);
  if (kind?.hasCredentials(source) === false && isWithoutSecrets(runner.event)) {
    runner.notice({ title: 'Nothing was deployed', message: WITHOUT_SECRETS });
    return undefined;
  }
  const artifact = kind?.readArtifact?.(source);
  const build = await checkBuild(artifact, packer, signal);
  const { common, platform } = takeValues(runner, {
    fields: allFields(platforms),
    readings: {
      choice,
      common: readInputs(deployFields, source),
      platform: kind?.readInputs(source),
    },
    others: [artifact, checkProxy(runner), { faults: inputsWithoutOthers(source), warnings: [] }],
    build,
    untouched: 'nothing was sent',
  });
  return {
    inputs: common,
    platformName,
    platform,
    build: build.source && {
      source: build.source,
      enforceLimits: artifact?.value?.enforceLimits ?? true,
    },
  };
}

/** Lists the fields of all inputs of the deploy action, by their names. */
export function allFields(platforms: Platforms): Fields {
  return platformFields(platforms, deployFields);
}

const WITHOUT_SECRETS =
  'This run was started by a pull request from a fork, or by Dependabot, and GitHub gives such runs no secrets. ' +
  'The README shows how to deploy a fork’s build from a `workflow_run` workflow.';

async function checkBuild(
  artifact: Reading<SourceRequest> | undefined,
  packer: Pick<Packer, 'read'>,
  signal: AbortSignal,
): Promise<SourceReport> {
  if (artifact?.value === undefined) return { source: undefined, faults: [], warnings: [] };
  return packer.read(artifact.value, signal);
}
