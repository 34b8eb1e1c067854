import { ActionError } from '../../../errors/index.ts';
import { oneLine } from '../../../text/index.ts';
import type { Project } from './projects.ts';

/**
 * Throws `input` when a project of that very name cannot be created, because there is one whose name differs only in case: the
 * platform compares names without it. A project of exactly that name is no twin.
 */
export function checkTwin(name: string, projects: readonly Project[]): void {
  if (projects.some((project) => project.name === name)) return;
  const twin = projects.find((project) => project.name.toLowerCase() === name.toLowerCase());
  if (twin === undefined) return;
  throw new ActionError(
    'input',
    `project_name: ${oneLine(name)} cannot be created: the store has ${oneLine(twin.name)} (${twin.uuid}), and the platform ignores case in names.`,
    { hint: `Set project_name to ${oneLine(twin.name)} to deploy there, or choose another name.` },
  );
}
