import { deployFields } from '../../../deploy/index.ts';
import { parseKeyValueLines, readInputs, warnOfUnmasked } from '../../../inputs/index.ts';
import type { InputSource, Reading, Values } from '../../../inputs/index.ts';
import { projectFaults, targetFields } from './fields.ts';
import { accountOf, nameTarget, projectOf } from './target.ts';
import type { EnvironmentVariable, ProjectName, Target } from './target.ts';
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
  const { value, partial, faults, warnings } = readInputs(targetFields, file.source);
  const allFaults = [
    ...faults,
    ...projectFaults(file.source),
    ...creationFaults(partial),
    ...variableFaults(source, secrets),
    ...(partial.on_unhealthy === 'rollback' ? wayBackFaults(source) : []),
  ];
  const project = projectOf(partial);
  const isWrong = value === undefined || project === undefined || allFaults.length > 0;
  return {
    value: isWrong ? undefined : toTarget(value, project),
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

/** Reads the name of the target also when other inputs are wrong; undefined when that cannot be read itself. */
export function readTargetName(source: InputSource): string | undefined {
  const { store_hash, project_uuid, project_name } = targetFields;
  const file = withProjectFile(source);
  const { value } = readInputs({ store_hash, project_uuid, project_name }, file.source);
  if (value === undefined || projectFaults(file.source).length > 0) return undefined;
  const project = projectOf(value);
  return project && nameTarget(value.store_hash, project);
}

function toTarget(values: TargetValues, project: ProjectName): Target {
  const ifMissing = values.create_project ? 'create' : 'fail';
  return {
    ...accountOf(values),
    project: project.by === 'uuid' ? project : { ...project, ifMissing },
    variables: listVariables(values),
    skipUnchanged: values.skip_unchanged,
    verifyLive: values.verify_live,
    onUnhealthy: values.on_unhealthy,
  };
}

function creationFaults({
  project_name: name,
  create_project: creates,
}: Partial<TargetValues>): string[] {
  if (creates !== true) return [];
  if (name === undefined) {
    return ['create_project: needs project_name, the name of the project to create.'];
  }
  return NEW_NAME.test(name)
    ? []
    : [
        'project_name: is not a valid name for a new project. Accepted: 3 to 32 letters, digits, dots, hyphens and underscores.',
      ];
}

function variableFaults(source: InputSource, secrets: ReadonlyMap<string, string>): string[] {
  const plain = parseKeyValueLines(source.input('environment_variables') ?? '').entries;
  return [...plain.keys()]
    .filter((key) => secrets.has(key))
    .map(
      (key) => `secrets: the key ${key} is also in environment_variables. Accepted: each key once.`,
    );
}

/** A way back needs a deployment that is followed, and what GitHub has recorded of the earlier ones. */
function wayBackFaults(source: InputSource): string[] {
  const { wait, github_deployment, github_token } = deployFields;
  const { partial } = readInputs({ wait, github_deployment, github_token }, source);
  const needs = (other: string, why: string): string =>
    `on_unhealthy: rollback needs ${other}, because ${why}. Accepted: fail, or rollback with ${other}.`;
  return [
    ...(partial.wait === false
      ? [needs('wait: true', 'a deployment that nobody follows is never seen to be unhealthy')]
      : []),
    ...(partial.github_deployment === false
      ? [needs('github_deployment: true', 'the earlier builds are found by their records')]
      : []),
    ...(partial.github_token === undefined
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
