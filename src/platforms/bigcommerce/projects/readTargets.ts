import { formatCount } from '../../../text/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import { sortTargets } from '../../../list/index.ts';
import type { Target } from '../../../list/index.ts';
import type { Deadline, Journal } from '../../../step/index.ts';
import type { Account } from '../inputs/index.ts';
import { openApi } from '../api.ts';
import { listProjects } from './projects.ts';
import type { Project } from './projects.ts';
import { siteUrls } from './siteUrls.ts';

/** The run that reads a list. */
interface ListRun {
  readonly tools: ClientTools;
  readonly journal: Pick<Journal, 'info'>;
  readonly deadline: Deadline;
}

/** Reads the projects of a store whose name has a part in it, ignoring case. */
export async function readTargets(
  account: Account,
  part: string | undefined,
  { tools, journal, deadline }: ListRun,
): Promise<readonly Target[]> {
  const waiting = { deadline, onRetry: journal.info };
  const projects = await listProjects(openApi(account, tools), waiting);
  journal.info(`The store has ${formatCount(projects.length, 'project')}.`);
  return toTargets(choose(projects, part), account.apiUrl);
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
