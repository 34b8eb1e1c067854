import { ActionError } from '../../../errors/index.ts';
import { oneLine } from '../../../text/index.ts';
import type { Project } from './projects.ts';

/**
 * Throws `input` when another project's name differs only in case, because the platform ignores case and would refuse the
 * create. Does not throw when a project has exactly this name.
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
