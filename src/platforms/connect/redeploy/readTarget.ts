import { readInputs, refuseBoth } from '../../../inputs/index.ts';
import type { InputSource, Reading, Values } from '../../../inputs/index.ts';
import { readConfiguration } from '../configuration/index.ts';
import {
  referenceFaults,
  targetFields,
  toApiClient,
  toReference,
  warnOfRegions,
} from '../inputs/index.ts';
import type { Creation, DeploymentChoice, GivenConfiguration, Target } from '../inputs/index.ts';

type TargetValues = Values<typeof targetFields>;

/** Parses what to redeploy where, with which configuration. */
export async function readTarget(source: InputSource): Promise<Reading<Target>> {
  const { value, partial, faults, warnings } = readInputs(targetFields, source);
  const configuration = await readConfiguration(source);
  const allFaults = [
    ...faults,
    ...configuration.faults,
    ...referenceFaults(source, 'deployment'),
    ...refuseBoth(source, { first: 'connector_key', second: 'connector_id' }),
    ...creationFaults(source, partial),
  ];
  return {
    value:
      value === undefined || allFaults.length > 0
        ? undefined
        : toTarget(value, configuration.value),
    faults: allFaults,
    warnings: [...warnings, ...unusedWarnings(source, partial), ...warnOfRegions(value)],
  };
}

function toTarget(values: TargetValues, configuration: GivenConfiguration): Target {
  return {
    ...toApiClient(values),
    deployment: chooseDeployment(values),
    configuration,
    updateConnector: values.update_connector,
    skipScripts: values.skip_scripts,
    expectedTag: values.expected_tag,
  };
}

function chooseDeployment(values: TargetValues): DeploymentChoice {
  const { deployment_key: key, deployment_id: id } = values;
  return id === undefined
    ? { by: 'key', value: key ?? '', creation: chooseCreation(values) }
    : { by: 'id', value: id };
}

function chooseCreation(values: TargetValues): Creation | undefined {
  const { connector_key: key, connector_id: id } = values;
  if (key === undefined && id === undefined) return undefined;
  return {
    connector: toReference(key, id),
    staged: values.connector_staged,
    type: values.deployment_type,
    region: values.deployed_region ?? values.region,
  };
}

function creationFaults(
  source: InputSource,
  { connector_staged: isStaged, deployment_type: type }: Partial<TargetValues>,
): string[] {
  if (!hasConnector(source)) return [];
  const isGiven = givenIn(source);
  const faults: string[] = [];
  if (!isGiven('deployment_key') && isGiven('deployment_id')) {
    faults.push(
      'deployment_id: cannot be combined with a connector to create the Deployment from, because the platform assigns the ids. Accepted: deployment_key.',
    );
  }
  if (isStaged === true && (type === 'sandbox' || type === 'production')) {
    faults.push(
      `deployment_type: "${type}" needs a published Connector. Accepted with connector_staged: preview.`,
    );
  }
  if (isStaged !== true && type === 'preview') {
    faults.push(
      'deployment_type: "preview" needs a staged Connector. Accepted: sandbox or production, or preview with connector_staged: true.',
    );
  }
  return faults;
}

function unusedWarnings(
  source: InputSource,
  { connector_staged: isStaged }: Partial<TargetValues>,
): string[] {
  if (hasConnector(source)) return [];
  const given = ['deployment_type', 'deployed_region'].filter(givenIn(source));
  return [...given, ...(isStaged === true ? ['connector_staged'] : [])].map(
    (name) => `${name}: has no effect without connector_key or connector_id.`,
  );
}

function hasConnector(source: InputSource): boolean {
  return ['connector_key', 'connector_id'].some(givenIn(source));
}

function givenIn(source: InputSource): (name: string) => boolean {
  return (name) => source.input(name) !== undefined;
}
