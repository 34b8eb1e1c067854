import type { ClientTools } from '../../../../http/index.ts';
import { isSet } from '../../../../inputs/index.ts';
import type { RemovalInputs, RemovalKind } from '../../../../teardown/index.ts';
import { printable } from '../../../../text/index.ts';
import { nameTarget } from '../../inputs/index.ts';
import { readRemoval, readRemovalTarget, removalFields } from './readRemoval.ts';
import type { ProjectRemoval } from './readRemoval.ts';

/**
 * Opens the removal of a preview's hosting project. Keeps the project unless the workflow asks for its deletion, because it may
 * be more than a preview.
 */
export function projectRemoval(tools: ClientTools): RemovalKind {
  return {
    fields: removalFields,
    hasCredentials: (source) => isSet('access_token', removalFields.access_token, source),
    readTarget: readRemovalTarget,
    readInputs: (source, event) => {
      const { value, faults, warnings } = readRemoval(source, event);
      return { value: value && toInputs(value, tools), faults, warnings };
    },
  };
}

function toInputs(removal: ProjectRemoval, tools: ClientTools): RemovalInputs {
  const { account, project, deletion } = removal;
  const name = project.by === 'name' ? printable(project.name) : project.uuid;
  const kept = `The project ${name} is kept: it is deleted only with \`delete_project: true\`.`;
  return {
    target: nameTarget(account.storeHash, project),
    remove: async (run, deadline) => {
      if (deletion === undefined) return { status: 'kept', line: kept };
      const [{ removeProject }, { openApi }] = await Promise.all([
        import('./removeProject.ts'),
        import('../../api.ts'),
      ]);
      const work = { api: openApi(account, tools), storeHash: account.storeHash, project };
      return removeProject({ ...run, ...work, deletion }, deadline);
    },
  };
}
