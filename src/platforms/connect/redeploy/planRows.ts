import type { PlanRow } from '../../../deploy/index.ts';
import { oneLine } from '../../../text/index.ts';
import type { ConnectDeployment, Connector } from '../api/index.ts';
import type { SortedConfiguration, SortedValues } from '../configuration/index.ts';
import type { Target } from '../inputs/index.ts';

/** Lists what will be deployed where, for people, from the inputs alone. Shows no values of the configuration. */
export function planRows(target: Target): PlanRow[] {
  const { deployment } = target;
  const { creation } = deployment;
  return [
    { what: 'Platform', value: 'commercetools Connect' },
    { what: 'API', value: target.connectUrl },
    { what: 'Project', value: target.projectKey },
    { what: 'Deployment', value: `${deployment.by} ${deployment.value}` },
    ...(creation === undefined
      ? []
      : [
          {
            what: 'If it is missing',
            value: `create it from ${creation.staged ? 'the draft of ' : ''}Connector ${creation.connector.value} in ${creation.region}`,
          },
        ]),
    { what: 'Update the Connector', value: target.updateConnector ? 'yes' : 'no' },
    { what: 'Scripts', value: target.skipScripts ? 'skipped' : 'run' },
    ...(target.expectedTag === undefined
      ? []
      : [{ what: 'Expected tag', value: oneLine(target.expectedTag) }]),
  ];
}

/** Describes a redeploy, with the Deployment's current state. */
export function redeployRows(
  { id, version, status, connector }: ConnectDeployment,
  what: {
    /** The version that the Deployment is updated to, if known. */
    readonly next: Connector | undefined;
    readonly configuration: SortedConfiguration;
  },
): PlanRow[] {
  const runs = describe(connector);
  return [
    {
      what: 'Action',
      value: `redeploy ${oneLine(id)} (version ${String(version)}, ${oneLine(status)})`,
    },
    {
      what: 'Connector',
      value: what.next === undefined ? runs : `${runs} → ${describe(what.next)}`,
    },
    ...configurationRows(what.configuration),
  ];
}

/** Describes the creation of a Deployment, with the Connector's current state. */
export function creationRows(connector: Connector, configuration: SortedConfiguration): PlanRow[] {
  return [
    { what: 'Action', value: 'create the Deployment' },
    { what: 'Connector', value: describe(connector) },
    ...configurationRows(configuration),
  ];
}

/** Describes a version of a Connector. */
function describe({
  name,
  key,
  version,
  tag,
}: Pick<Connector, 'name' | 'key' | 'version' | 'tag'>): string {
  const parts = [
    name ?? key,
    version === undefined ? undefined : `version ${String(version)}`,
    tag === undefined ? undefined : `tag ${tag}`,
  ];
  return (
    parts
      .filter((part) => part !== undefined)
      .map(oneLine)
      .join(', ') || 'unknown'
  );
}

function configurationRows({ applications, global }: SortedConfiguration): PlanRow[] {
  const names = (kind: keyof SortedValues): string =>
    [
      ...[...applications].flatMap(([name, values]) =>
        values[kind].map(({ key }) => `${oneLine(name)}.${oneLine(key)}`),
      ),
      ...(global?.[kind] ?? []).map(({ key }) => `${oneLine(key)} (global)`),
    ].join(', ') || 'none';
  return [
    { what: 'Standard configuration', value: names('standard') },
    { what: 'Secured configuration', value: names('secured') },
  ];
}
