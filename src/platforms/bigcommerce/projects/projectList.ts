import { formatCount } from '../../../text/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import { name, readInputs } from '../../../inputs/index.ts';
import { sortTargets } from '../../../list/index.ts';
import type { Target, TargetListKind } from '../../../list/index.ts';
import { accountFields, accountOf, withProjectFile } from '../inputs/index.ts';
import { openApi } from '../api.ts';
import { listProjects } from './projects.ts';
import type { Project } from './projects.ts';
import { siteUrls } from './siteUrls.ts';

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
          columns: ['project_name', 'project_uuid', 'url'],
          read: async (deadline, journal) => {
            const account = accountOf(value);
            const waiting = { deadline, onRetry: journal.info };
            const projects = await listProjects(openApi(account, tools), waiting);
            journal.info(`The store has ${formatCount(projects.length, 'project')}.`);
            return toTargets(choose(projects, value.name), account.apiUrl);
          },
        },
        faults,
        warnings: [...file.warnings, ...warnings],
      };
    },
  };
}

function choose(projects: readonly Project[], part = ''): readonly Project[] {
  const wanted = part.toLowerCase();
  return projects.filter((project) => project.name.toLowerCase().includes(wanted));
}

function toTargets(projects: readonly Project[], apiUrl: string): readonly Target[] {
  const byUuid = new Map(projects.map((project) => [project.uuid, project]));
  const targets = [...byUuid.values()].map(({ uuid, name: projectName, hostnames }) => ({
    project_uuid: uuid,
    project_name: projectName,
    url: siteUrls(hostnames, apiUrl)[0] ?? null,
  }));
  return sortTargets(targets, ['project_name', 'project_uuid']);
}
