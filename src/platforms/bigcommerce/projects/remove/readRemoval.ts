import { namesPullRequest } from '../../../../event/index.ts';
import { flag, readInputs, refuseBoth } from '../../../../inputs/index.ts';
import type { InputSource, Reading } from '../../../../inputs/index.ts';
import type { WorkflowEvent } from '../../../../step/index.ts';
import { oneLine } from '../../../../text/index.ts';
import {
  accountFields,
  accountOf,
  nameTarget,
  projectFaults,
  projectOf,
  targetFields,
  withProjectFile,
} from '../../inputs/index.ts';
import type { Account, ProjectName } from '../../inputs/index.ts';

/** Inputs for the project to remove, and whether to delete it. */
export const removalFields = {
  ...accountFields,
  project_uuid: targetFields.project_uuid,
  project_name: targetFields.project_name,
  delete_project: { ...flag, default: 'false' },
} as const;

/**
 * The same for a deletion, without fallbacks. A variable or a file of the checkout can name production, and an empty expression
 * looks like an omitted input.
 */
const deletionFields = {
  ...removalFields,
  project_uuid: {
    parse: targetFields.project_uuid.parse,
    accepts: targetFields.project_uuid.accepts,
  },
} as const;

/** The project to remove: the parsed BigCommerce inputs. */
export interface ProjectRemoval {
  readonly account: Account;
  readonly project: ProjectName;
  /** Undefined to keep the project. */
  readonly deletion: Deletion | undefined;
}

/** What to check before a deletion. */
export interface Deletion {
  /**
   * Whether to refuse what GitHub knows as production. True for a name outside of a pull request, where nothing else shows that
   * it is a preview.
   */
  readonly sparesProduction: boolean;
}

/**
 * Parses which project to remove. Deletes it only when the step's own inputs name it. In a run for a pull request, a name must
 * contain the pull request's number.
 */
export function readRemoval(
  source: InputSource,
  { pullRequest }: Pick<WorkflowEvent, 'pullRequest'>,
): Reading<ProjectRemoval> {
  const deletes = readDeletion(source) === true;
  const file = deletes ? { source, warnings: [] } : withProjectFile(source);
  const fields = deletes ? deletionFields : removalFields;
  const { value, ...reading } = readInputs(fields, file.source);
  const faults = [
    ...reading.faults,
    ...(deletes ? deletionFaults(source, pullRequest?.number) : projectFaults(file.source)),
  ];
  const warnings = [...file.warnings, ...reading.warnings];
  const project = value && projectOf(value);
  if (value === undefined || project === undefined || faults.length > 0) {
    return { value: undefined, faults, warnings };
  }
  const sparesProduction = project.by === 'name' && pullRequest === undefined;
  const deletion = deletes ? { sparesProduction } : undefined;
  return { value: { account: accountOf(value), project, deletion }, faults, warnings };
}

/** Reads the name of the project also when other inputs are wrong; undefined when that cannot be read itself. */
export function readRemovalTarget(source: InputSource): string | undefined {
  const mayDelete = readDeletion(source) !== false;
  const { store_hash, project_name } = removalFields;
  const { project_uuid } = mayDelete ? deletionFields : removalFields;
  const from = mayDelete ? source : withProjectFile(source).source;
  const { value } = readInputs({ store_hash, project_uuid, project_name }, from);
  if (value === undefined || projectFaults(from).length > 0) return undefined;
  const project = projectOf(value);
  return project && nameTarget(value.store_hash, project);
}

/** Reads whether to delete the project; undefined when that cannot be read. */
function readDeletion(source: InputSource): boolean | undefined {
  const { delete_project } = removalFields;
  return readInputs({ delete_project }, source).value?.delete_project;
}

function deletionFaults(source: InputSource, number: number | undefined): string[] {
  const name = source.input('project_name')?.trim();
  if (name === undefined) return source.input('project_uuid') === undefined ? [NOTHING_NAMED] : [];
  const both = refuseBoth(source, { first: 'project_uuid', second: 'project_name' });
  if (both.length > 0 || number === undefined || namesPullRequest(name, number)) return both;
  return [
    `project_name: "${oneLine(name)}" does not contain the number of pull request ${String(number)}, so the project is not deleted. ` +
      `Accepted in a run for a pull request: a name with its number, such as pr-${String(number)}, or project_uuid instead.`,
  ];
}

const NOTHING_NAMED =
  'project_uuid, project_name: both are empty, so `delete_project: true` names no project. ' +
  'Accepted: one of the two, as an input of this step. Environment variables and .bigcommerce/project.json do not count here.';
