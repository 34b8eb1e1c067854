import type {
  Answer,
  FoundRoute,
  Parameters,
  PlainAnswer,
  RequestHead,
} from '../../model/index.ts';
import { limitAnswer } from './limits.ts';
import type { Resource } from './limits.ts';
import type { Operation } from './operation.ts';
import { refuse, refuseAccess, refuseUnknown } from './refusals.ts';
import type { GitHubState } from './state/index.ts';
import type { Limit } from './switches.ts';

const MEDIA_TYPES = /^(?:\*\/\*|application\/(?:json|vnd\.github(?:\.v3)?\+json))$/;
const VERSIONS = ['2022-11-28', '2026-03-10'];
const NO_USER_AGENT =
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.';

/** Refuses a request before its route: wrong token or headers, an exceeded limit, or a missing permission. */
export function refuseUnfit(
  head: RequestHead,
  found: FoundRoute,
  {
    state,
    byName,
  }: { readonly state: GitHubState; readonly byName: ReadonlyMap<string, Operation> },
): Answer | undefined {
  return (
    refuseStranger(state, head) ??
    refuseHeaders(head) ??
    refuseExcess(state, head) ??
    refuseRoute(state, head, { found, byName })
  );
}

/** Returns which of the two quotas a request uses, by its path. */
export function resourceOf(path: string): Resource {
  return path.endsWith('/graphql') ? 'graphql' : 'core';
}

function refuseStranger({ token }: GitHubState, { headers }: RequestHead): Answer | undefined {
  if (!headers['user-agent']) {
    return { status: 403, headers: { 'Content-Type': 'text/html' }, body: `${NO_USER_AGENT}\n` };
  }
  const given = /^(?:token|bearer) (\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
  return given === token ? undefined : refuse(401, 'Bad credentials');
}

/** Only an asset can be had as a file. */
const ASSET = /\/releases\/assets\/\d+$/;

function refuseHeaders({ headers, path }: RequestHead): Answer | undefined {
  const accept = headers['accept'] ?? '*/*';
  const types = accept.split(',').map((type) => type.split(';')[0]?.trim() ?? '');
  const isFile = ASSET.test(path) && accept === 'application/octet-stream';
  if (!isFile && !types.some((type) => MEDIA_TYPES.test(type))) {
    return refuse(415, `Unsupported 'Accept' header: '${accept}'. Must accept 'application/json'.`);
  }
  const version = headers['x-github-api-version'];
  return version === undefined || VERSIONS.includes(version)
    ? undefined
    : refuse(400, `${version} is not a valid API version.`);
}

function refuseExcess(
  { switches, quota, now }: GitHubState,
  { path }: RequestHead,
): Answer | undefined {
  const { limit, quotaStatus } = switches;
  if (limit !== undefined) return toAnswer(limit, now());
  if (quota.count(resourceOf(path))) return undefined;
  // The quota's own headers have the reset time.
  const { status, headers, body } = toAnswer(
    { kind: 'primary', status: quotaStatus, resetInS: 0 },
    now(),
  );
  return { status, headers: { ...headers, ...quota.headers(resourceOf(path)) }, body };
}

function toAnswer(limit: Limit, nowMs: number): PlainAnswer {
  const { status, headers, body } = limitAnswer(limit, nowMs);
  return { status, headers, body: JSON.stringify(body) };
}

function refuseRoute(
  state: GitHubState,
  { query, method }: RequestHead,
  {
    found,
    byName,
  }: { readonly found: FoundRoute; readonly byName: ReadonlyMap<string, Operation> },
): Answer | undefined {
  const operation = found.kind === 'route' ? byName.get(found.route.name) : undefined;
  // GitHub answers an unsupported method like an unknown path.
  if (found.kind !== 'route' || operation === undefined) return refuseUnknown();
  if (operation.ofRepository && !isOurs(found.parameters, state)) return refuseUnknown();
  const { permissions } = state.switches;
  const granted = operation.needs.some(({ kind, access }) => {
    const has = permissions[kind] ?? 'none';
    return has === 'write' || has === access;
  });
  if (operation.needs.length > 0 && !granted) {
    const names = {
      ...{ deployments: 'deployments', pullRequests: 'pull_requests', issues: 'issues' },
      ...{ contents: 'contents', actions: 'actions' },
    };
    return refuseAccess(operation.needs.map(({ kind, access }) => `${names[kind]}=${access}`));
  }
  const closed = refuseClosed(state, method);
  if (closed !== undefined) return closed;
  // GitHub ignores unknown parameters. The sandbox refuses them, to reveal typos.
  const unknown = [...query.keys()].find((name) => !operation.parameters.includes(name));
  if (unknown === undefined) return undefined;
  return refuse(422, `Invalid request.\n\n"${unknown}" is not a permitted parameter.`);
}

/** The messages are GitHub's own. */
function refuseClosed({ switches, repository }: GitHubState, method: string): Answer | undefined {
  if (switches.closedTo === 'ip-allow-list') {
    const message = `Although you appear to have the correct authorization credentials, the \`${repository.owner}\` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.`;
    return refuse(403, message);
  }
  if (switches.closedTo !== 'archived' || method === 'GET') return undefined;
  return refuse(403, 'Repository was archived so is read-only.');
}

function isOurs(
  { owner, repo, repository_id: id }: Parameters,
  { repository }: GitHubState,
): boolean {
  if (id !== undefined) return id === String(repository.id);
  const asked = `${owner ?? ''}/${repo ?? ''}`;
  return asked.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();
}
