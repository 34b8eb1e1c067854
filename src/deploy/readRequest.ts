import type { SourceReport } from '../build/index.ts';
import { WITHOUT_SECRETS, isWithoutSecrets } from '../event/index.ts';
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
import type { WayBackFacts } from './back.ts';
import type { BuildRequest, BuildRules, CheckedBuild, KeptBuild } from './build.ts';
import { deployFields, inputsWithoutOthers } from './inputs.ts';
import type { DeployInputs } from './inputs.ts';
import type { PlatformInputs } from './platform.ts';
import type { DeployWorld } from './world.ts';

/** A run's inputs and the build they name, checked: nothing in here can be wrong by itself. */
export interface DeployRequest {
  readonly inputs: DeployInputs;
  readonly platformName: string;
  readonly platform: PlatformInputs;
  /** Undefined for a platform that builds by itself. */
  readonly build: CheckedBuild | KeptBuild | undefined;
  /** How strictly to check a build; undefined where there is none. */
  readonly rules?: BuildRules | undefined;
  /** Set for a rollback: what is left, and what is deployed again. */
  readonly back?: WayBackFacts | undefined;
}

/** The same with its build on the disk. */
export interface FetchedRequest extends DeployRequest {
  readonly build: CheckedBuild | undefined;
}

/**
 * Reads the inputs and checks the build, and throws everything that is wrong with either as one error, before anything
 * is sent. Resolves with undefined when there is nothing to do because GitHub gave the run no secrets.
 */
export async function readRequest(
  { runner, platforms, packer }: Pick<DeployWorld, 'runner' | 'platforms' | 'packer'>,
  signal: AbortSignal,
): Promise<DeployRequest | undefined> {
  const source = inputSource(runner);
  const { reading: choice, name: platformName, kind } = choosePlatform(platforms, source);
  if (kind !== undefined && noticeWithoutSecrets(runner, kind.hasCredentials(source)))
    return undefined;
  const artifact = kind?.readArtifact?.(source);
  const build = await checkBuild(artifact, packer, signal);
  const { common, platform } = takeValues(runner, {
    fields: allFields(platforms),
    readings: {
      choice,
      common: readInputs(deployFields, source),
      platform: await kind?.readInputs(source),
    },
    others: [artifact, checkProxy(runner), { faults: inputsWithoutOthers(source), warnings: [] }],
    build,
    untouched: 'nothing was sent',
  });
  return {
    inputs: common,
    platformName,
    platform,
    build: artifact?.value && toBuild(artifact.value, build.source),
    rules: artifact?.value?.rules,
  };
}

/** Lists the fields of all inputs of the deploy action, by their names. */
export function allFields(platforms: DeployWorld['platforms']): Fields {
  return platformFields(platforms, deployFields);
}

/** Returns whether there is nothing to do because GitHub gave the run no secrets, and says so. */
export function noticeWithoutSecrets(runner: Runner, hasCredentials: boolean): boolean {
  if (hasCredentials || !isWithoutSecrets(runner.event)) return false;
  runner.notice({
    title: 'Nothing was deployed',
    message: `${WITHOUT_SECRETS} The README shows how to deploy a fork’s build from a \`workflow_run\` workflow.`,
  });
  return true;
}

async function checkBuild(
  artifact: Reading<BuildRequest> | undefined,
  packer: DeployWorld['packer'],
  signal: AbortSignal,
): Promise<SourceReport> {
  if (artifact?.value?.from.kind !== 'disk') return { source: undefined, faults: [], warnings: [] };
  const { from, rules } = artifact.value;
  return packer.read({ ...rules, path: from.path }, signal);
}

function toBuild(
  { from, rules, keptAs }: BuildRequest,
  source: SourceReport['source'],
): DeployRequest['build'] {
  if (from.kind === 'disk') {
    return source && { kind: 'checked', source, enforceLimits: rules.enforceLimits, keptAs };
  }
  const { address, isByHand } = from;
  const request = { address, isByHand, expectedSha256: rules.expectedSha256 };
  return { kind: 'kept', request, rules, keptAs };
}
