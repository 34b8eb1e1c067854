import { environmentName } from '../deploy/environmentName.ts';
import { isWithoutSecrets } from '../deploy/isWithoutSecrets.ts';
import { checkNames } from '../inputs/checkNames.ts';
import { inputSource } from '../inputs/inputSource.ts';
import { platformField } from '../inputs/platformField.ts';
import { readInputs } from '../inputs/readInputs.ts';
import type { Fields } from '../inputs/readInputs.ts';
import { wrongInputs } from '../inputs/wrongInputs.ts';
import type { Runner } from '../runner.ts';
import { teardownFields } from './inputs.ts';
import type { TeardownInputs } from './inputs.ts';
import type { RemovalInputs, RemovalKind } from './removal.ts';

/** The platforms there is something to remove from, by their names. */
export type RemovalKinds = Readonly<Record<string, RemovalKind>>;

/** A run's inputs, checked: nothing in here can be wrong by itself. */
export interface TeardownRequest {
  readonly inputs: TeardownInputs;
  readonly platform: string;
  readonly environment: string;
  readonly removal: RemovalInputs;
}

/**
 * Reads the inputs, and throws everything that is wrong with them as one error, before anything is sent. Returns undefined
 * when there is nothing to do because GitHub gave the run no secrets.
 */
export function readRequest(runner: Runner, platforms: RemovalKinds): TeardownRequest | undefined {
  const source = inputSource(runner);
  const choice = readInputs(platformField(platforms), source);
  const platform = choice.value?.platform ?? '';
  const kind = platforms[platform];
  if (kind?.hasCredentials(source) === false && isWithoutSecrets(runner.event)) {
    runner.notice({ title: 'Nothing was removed', message: WITHOUT_SECRETS });
    return undefined;
  }
  const names = checkNames(runner.inputNames(), Object.keys(allFields(platforms)));
  const common = readInputs(teardownFields, source);
  const removal = kind?.readInputs(source, runner.event);

  const readings = [names, choice, common, removal];
  for (const message of readings.flatMap((reading) => reading?.warnings ?? [])) {
    runner.warning({ title: 'Check this', message });
  }
  const faults = readings.flatMap((reading) => reading?.faults ?? []);
  if (faults.length > 0 || !common.value || !removal?.value) {
    throw wrongInputs({ inputs: faults }, 'anything is sent');
  }
  return {
    inputs: common.value,
    platform,
    environment: common.value.environment ?? environmentName(runner.event),
    removal: removal.value,
  };
}

/** Lists the fields of all inputs of the teardown action, by their names. */
export function allFields(platforms: RemovalKinds): Fields {
  const own = Object.values(platforms).map(({ fields }) => fields);
  return Object.assign({}, platformField(platforms), teardownFields, ...own) as Fields;
}

const WITHOUT_SECRETS =
  'This run belongs to a pull request from a fork or from Dependabot, and GitHub gives such runs no secrets. ' +
  'What a `workflow_run` workflow deployed for it has to be removed by a workflow that has secrets.';
