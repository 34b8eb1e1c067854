import { deployFields } from '../../../deploy/index.ts';
import { parseKeyValueLines, readInputs, warnOfUnmasked } from '../../../inputs/index.ts';
import type { Fields, InputSource, Reading, Values } from '../../../inputs/index.ts';
import { accountOf } from './target.ts';
import { targetFields, projectFaults } from './fields.ts';
import type { EnvironmentVariable, ProjectChoice, Target } from './target.ts';
import { withProjectFile } from './withProjectFile.ts';

/** A Catalyst storefront reads this variable. The official command line adds it to every deployment. */
const NATIVE_HOSTING = { type: 'plain_text', key: 'CATALYST_HOSTING', value: 'native' } as const;

/** Names that the platform accepts for a new project. */
const NEW_NAME = /^[A-Za-z0-9._-]{3,32}$/;

type TargetValues = Values<typeof targetFields>;

/** Parses what to deploy where. Masks every value of `secrets` before anything else. */
export function readTarget(source: InputSource): Reading<Target> {
  const secrets = parseKeyValueLines(source.input('secrets') ?? '').entries;
  for (const secret of secrets.values()) source.secret(secret);
  const unmasked = warnOfUnmasked('secrets', secrets);
  const file = withProjectFile(source);
  const { value, faults, warnings } = readInputs(targetFields, file.source);
  const allFaults = [
    ...faults,
    ...projectFaults(file.source),
    ...creationFaults(source),
    ...variableFaults(source),
    ...wayBackFaults(source),
  ];
  return {
    value: value === undefined || allFaults.length > 0 ? undefined : toTarget(value, source),
    faults: allFaults,
    warnings: [...file.warnings, ...warnings, ...unmasked, ...emptyWarnings(source)],
  };
}

/** A forgotten input replaces a working site by one without configuration. */
function emptyWarnings(source: InputSource): string[] {
  const isGiven = ['environment_variables', 'secrets'].some((name) => source.input(name)?.trim());
  return isGiven
    ? []
    : [
        'environment_variables, secrets: both are empty. The platform keeps no variables between deployments, ' +
          'so the deployed worker has none.',
      ];
}

/** Names the target of a deployment, the same way in every run: `sandbox1/pr-7`. */
export function nameTarget(storeHash: string, project: ProjectChoice): string {
  return `${storeHash}/${project.by === 'uuid' ? project.uuid : project.name}`;
}

/** Reads the name of the target also when other inputs are wrong; undefined when that cannot be read itself. */
export function readTargetName(source: InputSource): string | undefined {
  const { store_hash, project_uuid, project_name } = targetFields;
  const file = withProjectFile(source);
  const { value } = readInputs({ store_hash, project_uuid, project_name }, file.source);
  if (value === undefined || projectFaults(file.source).length > 0) return undefined;
  return nameTarget(value.store_hash, chooseProject({ ...value, create_project: false }, source));
}

function toTarget(values: TargetValues, source: InputSource): Target {
  return {
    ...accountOf(values),
    project: chooseProject(values, source),
    variables: listVariables(values),
    skipUnchanged: values.skip_unchanged,
    verifyLive: values.verify_live,
    onUnhealthy: values.on_unhealthy,
  };
}

/** Chooses the project. A name in the workflow wins over a UUID in the environment or the project file. */
function chooseProject(
  values: Pick<TargetValues, 'project_name' | 'project_uuid' | 'create_project'>,
  source: InputSource,
): ProjectChoice {
  const { project_name: name, project_uuid: uuid, create_project: create } = values;
  return uuid !== undefined && (name === undefined || source.input('project_uuid') !== undefined)
    ? { by: 'uuid', uuid }
    : { by: 'name', name: name ?? '', ifMissing: create ? 'create' : 'fail' };
}

function creationFaults(source: InputSource): string[] {
  const name = source.input('project_name')?.trim();
  const creates = source.input('create_project')?.trim().toLowerCase() === 'true';
  const faults: string[] = [];
  if (creates && name === undefined) {
    faults.push('create_project: needs project_name, the name of the project to create.');
  }
  if (creates && name !== undefined && !NEW_NAME.test(name)) {
    faults.push(
      'project_name: is not a valid name for a new project. Accepted: 3 to 32 letters, digits, dots, hyphens and underscores.',
    );
  }
  return faults;
}

function variableFaults(source: InputSource): string[] {
  const plain = parseKeyValueLines(source.input('environment_variables') ?? '').entries;
  const secret = parseKeyValueLines(source.input('secrets') ?? '').entries;
  return [...plain.keys()]
    .filter((key) => secret.has(key))
    .map(
      (key) => `secrets: the key ${key} is also in environment_variables. Accepted: each key once.`,
    );
}

/** A way back needs a deployment that is followed, and what GitHub has recorded of the earlier ones. */
function wayBackFaults(source: InputSource): string[] {
  const { on_unhealthy } = targetFields;
  const { wait, github_deployment, github_token } = deployFields;
  const read = <F extends Fields>(fields: F): Partial<Values<F>> =>
    readInputs(fields, source).value ?? {};
  if (read({ on_unhealthy }).on_unhealthy !== 'rollback') return [];
  const needs = (other: string, why: string): string =>
    `on_unhealthy: rollback needs ${other}, because ${why}. Accepted: fail, or rollback with ${other}.`;
  return [
    ...(read({ wait }).wait === false
      ? [needs('wait: true', 'a deployment that nobody follows is never seen to be unhealthy')]
      : []),
    ...(read({ github_deployment }).github_deployment === false
      ? [needs('github_deployment: true', 'the earlier builds are found by their records')]
      : []),
    ...(read({ github_token }).github_token === undefined
      ? [needs('github_token', 'the earlier builds are kept by GitHub')]
      : []),
  ];
}

function listVariables(values: TargetValues): EnvironmentVariable[] {
  const list = (
    type: EnvironmentVariable['type'],
    entries: ReadonlyMap<string, string> | undefined,
  ): EnvironmentVariable[] => [...(entries ?? [])].map(([key, value]) => ({ type, key, value }));
  const own = [
    ...list('plain_text', values.environment_variables),
    ...list('secret', values.secrets),
  ];
  return own.some(({ key }) => key === NATIVE_HOSTING.key) ? own : [...own, NATIVE_HOSTING];
}
