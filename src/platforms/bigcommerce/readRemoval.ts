import { flag } from '../../inputs/fields.ts';
import { readInputs } from '../../inputs/readInputs.ts';
import type { InputSource, Reading, Values } from '../../inputs/readInputs.ts';
import type { WorkflowEvent } from '../../runner.ts';
import { oneLine } from '../../text.ts';
import { accountOf } from './accountOf.ts';
import { accountFields, targetFields } from './fields.ts';
import { namesPullRequest } from './namesPullRequest.ts';
import { projectFaults } from './projectFaults.ts';
import type { Account } from './target.ts';
import { withProjectFile } from './withProjectFile.ts';

/** Inputs that say which project to remove, and whether to delete it at all. */
export const removalFields = {
  ...accountFields,
  project_uuid: targetFields.project_uuid,
  project_name: targetFields.project_name,
  delete_project: { ...flag, default: 'false' },
} as const;

/** Which project to remove: the BigCommerce inputs, parsed. */
export interface ProjectRemoval {
  readonly account: Account;
  readonly project: DoomedProject;
  readonly isToBeDeleted: boolean;
}

/** The project to remove, by what the inputs name it. */
export type DoomedProject =
  | { readonly by: 'name'; readonly name: string }
  | {
      readonly by: 'uuid';
      readonly uuid: string;
      /**
       * The pull request whose number the project's name must have in it: a UUID that the workflow does not give itself may be
       * that of any project. Undefined when it may have any name.
       */
      readonly ofPullRequest: number | undefined;
    };

type RemovalValues = Values<typeof removalFields>;

/**
 * Parses which project to remove. In a run of a pull request a project is deleted only when its name has the number of that
 * pull request in it, or the workflow gives its UUID.
 */
export function readRemoval(
  source: InputSource,
  { pullRequest }: Pick<WorkflowEvent, 'pullRequest'>,
): Reading<ProjectRemoval> {
  const file = withProjectFile(source);
  const { value, ...reading } = readInputs(removalFields, file.source);
  const faults = [
    ...reading.faults,
    ...projectFaults(file.source),
    ...(value === undefined ? [] : nameFaults(value, pullRequest?.number)),
  ];
  const isExplicit = source.input('project_uuid') !== undefined;
  return {
    value:
      value === undefined || faults.length > 0
        ? undefined
        : toRemoval(value, isExplicit ? undefined : pullRequest?.number),
    faults,
    warnings: [...file.warnings, ...reading.warnings],
  };
}

function toRemoval(values: RemovalValues, ofPullRequest: number | undefined): ProjectRemoval {
  // A name in the workflow wins over a UUID in the environment or in the project file, as it does in a deployment.
  const { project_name: name, project_uuid: uuid = '' } = values;
  return {
    account: accountOf(values),
    project: name === undefined ? { by: 'uuid', uuid, ofPullRequest } : { by: 'name', name },
    isToBeDeleted: values.delete_project,
  };
}

function nameFaults(values: RemovalValues, number: number | undefined): string[] {
  const { project_name: name, delete_project: isToBeDeleted } = values;
  if (!isToBeDeleted || name === undefined || number === undefined) return [];
  if (namesPullRequest(name, number)) return [];
  const named = `"${oneLine(name)}"`;
  return [
    `project_name: ${named} does not have the number of pull request ${String(number)} in it, so that project is not deleted. ` +
      `Accepted in a run of a pull request: a name with its number, such as pr-${String(number)}, or project_uuid instead.`,
  ];
}
