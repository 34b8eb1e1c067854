import { randomUUID } from 'node:crypto';
import type { Answer, PlainAnswer } from '../server/answer.ts';
import type { FoundRoute, Parameters, Route } from '../server/findRoute.ts';
import type { Incoming } from '../server/incoming.ts';
import type { HostRules } from '../server/openHost.ts';
import { commentOperations } from './comments.ts';
import { deploymentOperations } from './deployments.ts';
import { limitAnswer } from './limitAnswer.ts';
import type { Limit } from './limitAnswer.ts';
import type { Operation } from './operation.ts';
import { pullOperations } from './pulls.ts';
import type { Resource } from './quota.ts';
import { refuse, refuseAccess, refuseUnknown } from './refuse.ts';
import type { GitHubState } from './state.ts';
import { statusOperations } from './statuses.ts';
import { viewerOperations } from './viewer.ts';

const MEDIA_TYPES = /^(?:\*\/\*|application\/(?:json|vnd\.github(?:\.v3)?\+json))$/;
const VERSIONS = ['2022-11-28', '2026-03-10'];
const NO_USER_AGENT =
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.';

/**
 * Stands in for GitHub's REST API, as far as deployments, pull requests and their comments go.
 *
 * @see https://docs.github.com/en/rest
 */
export function gitHubRules(state: GitHubState, graphqlPath: string): HostRules {
  const operations = [
    ...pullOperations(state),
    ...deploymentOperations(state),
    ...statusOperations(state),
    ...commentOperations(state),
    ...viewerOperations(state, graphqlPath),
  ];
  const byName = new Map<string, Operation>(operations.map((each) => [each.name, each]));
  const finish = (answer: Answer, { path }: Incoming): Answer =>
    withHeaders(answer, state.quota.headers(resourceOf(path)));
  return {
    name: 'github',
    // Its own token is its business; those of others it is known by.
    stranger: false,
    routes: operations
      .flatMap((operation) => addressesOf(operation, state))
      .map((route) => ({
        ...route,
        handle: async (incoming, parameters) =>
          finish(await route.handle(incoming, parameters), incoming),
      })),
    admit: (incoming, found) => {
      const refusal =
        refuseStranger(state, incoming) ??
        refuseHeaders(incoming) ??
        refuseExcess(state, incoming) ??
        refuseRoute(state, incoming, { found, byName });
      return refusal && finish(refusal, incoming);
    },
  };
}

/** GitHub's links call the repository by its id, so both addresses lead to it. */
function addressesOf(operation: Operation, { prefix }: GitHubState): readonly Route[] {
  const { pattern, ofRepository } = operation;
  if (!ofRepository) return [operation];
  return ['/repos/{owner}/{repo}', '/repositories/{repository_id}'].map((repository) => ({
    ...operation,
    pattern: `${prefix}${repository}${pattern}`,
  }));
}

function resourceOf(path: string): Resource {
  return path.endsWith('/graphql') ? 'graphql' : 'core';
}

function refuseStranger({ token }: GitHubState, { headers }: Incoming): Answer | undefined {
  if (!headers['user-agent']) {
    return { status: 403, headers: { 'Content-Type': 'text/html' }, body: `${NO_USER_AGENT}\n` };
  }
  const given = /^(?:token|bearer) (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return given === token ? undefined : refuse(401, 'Bad credentials');
}

function refuseHeaders({ headers }: Incoming): Answer | undefined {
  const accept = headers.accept ?? '*/*';
  const types = accept.split(',').map((type) => type.split(';')[0]?.trim() ?? '');
  if (!types.some((type) => MEDIA_TYPES.test(type))) {
    return refuse(415, `Unsupported 'Accept' header: '${accept}'. Must accept 'application/json'.`);
  }
  const version = headers['x-github-api-version']?.toString();
  return version === undefined || VERSIONS.includes(version)
    ? undefined
    : refuse(400, `${version} is not a valid API version.`);
}

function refuseExcess({ switches, quota }: GitHubState, { path }: Incoming): Answer | undefined {
  const { limit, quotaStatus } = switches.github;
  if (limit !== undefined) return toAnswer(limit);
  if (quota.count(resourceOf(path))) return undefined;
  // The quota itself tells when it begins anew.
  const { status, headers, body } = toAnswer({ kind: 'primary', status: quotaStatus, resetInS: 0 });
  return { status, headers: { ...headers, ...quota.headers(resourceOf(path)) }, body };
}

function toAnswer(limit: Limit): PlainAnswer {
  const { status, headers, body } = limitAnswer(limit);
  return { status, headers, body: JSON.stringify(body) };
}

function refuseRoute(
  state: GitHubState,
  { query }: Incoming,
  { found, byName }: { readonly found: FoundRoute; readonly byName: Map<string, Operation> },
): Answer | undefined {
  const operation = found.kind === 'route' ? byName.get(found.route.name) : undefined;
  // A method that a path does not have is as unknown as the path would be.
  if (found.kind !== 'route' || operation === undefined) return refuseUnknown();
  if (operation.ofRepository && !isOurs(found.parameters, state)) return refuseUnknown();
  const { permissions } = state.switches.github;
  const granted = operation.needs.some(({ kind, access }) => {
    const has = permissions[kind] ?? 'none';
    return has === 'write' || has === access;
  });
  if (operation.needs.length > 0 && !granted) {
    const names = { deployments: 'deployments', pullRequests: 'pull_requests', issues: 'issues' };
    return refuseAccess(operation.needs.map(({ kind, access }) => `${names[kind]}=${access}`));
  }
  // GitHub passes over a parameter that it does not know; here a typo has to show.
  const unknown = [...query.keys()].find((name) => !operation.parameters.includes(name));
  if (unknown === undefined) return undefined;
  return refuse(422, `Invalid request.\n\n"${unknown}" is not a permitted parameter.`);
}

function isOurs(
  { owner, repo, repository_id: id }: Parameters,
  { repository }: GitHubState,
): boolean {
  if (id !== undefined) return id === String(repository.id);
  const asked = `${owner ?? ''}/${repo ?? ''}`;
  return asked.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();
}

function withHeaders(answer: Answer, quota: Readonly<Record<string, string>>): Answer {
  const { 'Content-Type': type, ...others } = answer.headers;
  const contentType = type === 'application/json' ? 'application/json; charset=utf-8' : type;
  return {
    ...answer,
    headers: {
      ...quota,
      'x-github-request-id': randomUUID().toUpperCase(),
      'x-github-media-type': 'github.v3; format=json',
      ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
      ...others,
    },
  };
}
