import { oneLine } from '../../../text/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import { name, readInputs } from '../../../inputs/index.ts';
import type { TargetListKind } from '../../../list/index.ts';
import { accountFields, accountOf, withProjectFile } from '../inputs/index.ts';

const fields = { ...accountFields, name } as const;

/** Opens the list of a store's hosting projects. Filters by a part of the name, ignoring case. */
export function projectList(tools: ClientTools): TargetListKind {
  return {
    fields,
    readInputs: (source) => {
      const file = withProjectFile(source);
      const { value, faults, warnings } = readInputs(fields, file.source);
      return {
        value: value && {
          noun: 'project',
          place: `store ${oneLine(value.store_hash)}`,
          columns: [
            { heading: 'Project', value: 'project_name' },
            { heading: 'Site', value: 'url' },
          ],
          ids: [
            { heading: 'Project', value: 'project_name' },
            { heading: 'UUID', value: 'project_uuid' },
          ],
          read: async (deadline, journal) => {
            const { readTargets } = await import('./readTargets.ts');
            return readTargets(accountOf(value), value.name, { tools, journal, deadline });
          },
        },
        faults,
        warnings: [...file.warnings, ...warnings],
      };
    },
  };
}
