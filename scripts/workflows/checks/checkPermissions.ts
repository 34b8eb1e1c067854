import type { Manifests } from '../manifests.ts';
import type { Finding, Permissions, Workflow } from '../workflow.ts';

const RANK: Readonly<Record<string, number>> = { none: 0, read: 1, write: 2 };

/**
 * Lists workflows whose default token may write, and callers that grant less than the called workflow needs. GitHub refuses to
 * start those.
 */
export function checkPermissions(workflow: Workflow, manifests: Manifests): Finding[] {
  const { data, kind } = workflow;
  if (kind === 'fragment') return [];
  return [
    ...checkDefault(workflow),
    ...Object.keys(data.jobs).flatMap((id) => checkCall(id, workflow, manifests)),
  ];
}

function checkDefault({ data, find }: Workflow): Finding[] {
  const { permissions } = data;
  if (permissions === undefined) {
    return [find([], '`permissions` is missing. Start with `permissions: {}`.')];
  }
  if (typeof permissions === 'string' || Object.values(permissions).includes('write')) {
    return [find(['permissions'], 'Grant write permissions only to the jobs that need them.')];
  }
  return [];
}

function checkCall(id: string, { data, find }: Workflow, manifests: Manifests): Finding[] {
  const job = data.jobs[id];
  const called = job?.uses === undefined ? undefined : manifests.called(job.uses);
  if (called === undefined) return [];
  const granted = job?.permissions ?? data.permissions;
  const wanted = Object.values(called.data.jobs).flatMap(({ permissions = {} }) =>
    Object.entries(typeof permissions === 'string' ? {} : permissions),
  );
  return wanted
    .filter(([name, access]) => rankOf(granted, name) < (RANK[access] ?? 0))
    .map(([name, access]) => `The called workflow needs the permission \`${name}: ${access}\`.`)
    .filter((message, index, all) => all.indexOf(message) === index)
    .map((message) => find(['jobs', id], message));
}

function rankOf(granted: Permissions | undefined, name: string): number {
  if (typeof granted !== 'object') return 0;
  return RANK[granted[name] ?? 'none'] ?? 0;
}
