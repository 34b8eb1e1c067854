import type {
  Answer,
  FoundRoute,
  ModelHost,
  ModelRoute,
  Parameters,
  PlainAnswer,
  RequestHead,
} from '../../model/index.ts';
import { addBranch, addComment, addDeployment, addPull, setPull } from './add.ts';
import type { NewComment, NewDeployment, NewPull, PullChange } from './add.ts';
import { commentOperations } from './comments.ts';
import { deploymentOperations } from './deployments.ts';
import { createQuota, limitAnswer } from './limits.ts';
import type { Resource } from './limits.ts';
import type { GitHubRoute, Operation } from './operation.ts';
import { pullOperations } from './pulls.ts';
import { refuse, refuseAccess, refuseUnknown } from './refusals.ts';
import type { CommentRecord, DeploymentRecord, GitHubState, PullRecord } from './state.ts';
import { statusOperations } from './statuses.ts';
import type { Limit } from './switches.ts';
import { viewerOperations } from './viewer.ts';

const MEDIA_TYPES = /^(?:\*\/\*|application\/(?:json|vnd\.github(?:\.v3)?\+json))$/;
const VERSIONS = ['2022-11-28', '2026-03-10'];
const NO_USER_AGENT =
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.';

const FIRST_ID = 4_400_000_001;

export interface GitHubOptions extends Pick<GitHubState, 'switches' | 'now' | 'token' | 'prefix'> {
  /** `owner/name`. */
  readonly repository: string;
  /** The commit at the head of `main`. */
  readonly headSha: string;
  readonly graphqlPath: string;
  /** Scheme and host of the API. */
  readonly origin: () => string;
}

/** GitHub, with one repository. */
export interface GitHub extends Pick<
  GitHubState,
  'deployments' | 'comments' | 'pulls' | 'effects' | 'apiUrl'
> {
  readonly api: ModelHost<GitHubRoute>;
  readonly addPull: (wanted: NewPull) => PullRecord;
  /** Closes, merges, reopens, locks or pushes to a pull request: at once, or at a time to come. */
  readonly setPull: (number: number, change: PullChange, atMs?: number) => void;
  /** Adds a commit, at the head of a branch if one is named. */
  readonly addCommit: (sha: string, branch?: string) => void;
  readonly addComment: (wanted: NewComment) => CommentRecord;
  readonly addDeployment: (wanted?: NewDeployment) => DeploymentRecord;
}

/**
 * Opens a model of GitHub's REST API, as far as deployments, pull requests and their comments go.
 *
 * @see https://docs.github.com/en/rest
 */
export function openGitHub(options: GitHubOptions): GitHub {
  const { switches, now, token, prefix, origin, headSha } = options;
  const [owner = '', name = ''] = options.repository.split('/');
  let nextId = FIRST_ID;
  const state: GitHubState = {
    ...{ switches, now, token, prefix },
    repository: { owner, name, id: 910_000_001, defaultBranch: 'main' },
    apiUrl: () => `${origin()}${prefix}`,
    quota: createQuota(switches, now),
    ...{ commits: new Set(), branches: new Map(), pulls: new Map() },
    ...{ deployments: new Map(), comments: new Map(), effects: [] },
    nextId: () => nextId++,
  };
  addBranch(state, headSha, state.repository.defaultBranch);
  const planned: { readonly atMs: number; readonly number: number; readonly change: PullChange }[] =
    [];
  const catchUp = (): void => {
    while ((planned[0]?.atMs ?? Infinity) <= now()) {
      const next = planned.shift();
      if (next !== undefined) setPull(state, next.number, next.change);
    }
  };
  const { deployments, comments, pulls, effects, apiUrl } = state;
  return {
    ...{ deployments, comments, pulls, effects, apiUrl },
    api: hostOf(state, options.graphqlPath, catchUp),
    addPull: (wanted) => addPull(state, wanted),
    setPull: (number, change, atMs = now()) => {
      planned.push({ atMs, number, change });
      planned.sort((one, other) => one.atMs - other.atMs);
      catchUp();
    },
    addCommit: (sha, branch) => {
      addBranch(state, sha, branch);
    },
    addComment: (wanted) => addComment(state, wanted),
    addDeployment: (wanted) => addDeployment(state, wanted),
  };
}

function hostOf(
  state: GitHubState,
  graphqlPath: string,
  catchUp: () => void,
): ModelHost<GitHubRoute> {
  const operations = [
    ...pullOperations(state),
    ...deploymentOperations(state),
    ...statusOperations(state),
    ...commentOperations(state),
    ...viewerOperations(state, graphqlPath),
  ];
  const byName = new Map<string, Operation>(operations.map((each) => [each.name, each]));
  const finish = (answer: Answer, { n, path }: RequestHead): Answer =>
    withHeaders(answer, state.quota.headers(resourceOf(path)), n);
  return {
    onChange: () => () => undefined,
    routes: operations
      .flatMap((operation) => addressesOf(operation, state))
      .map((route) => ({
        ...route,
        handle: (request, parameters) => {
          catchUp();
          return finish(route.handle(request, parameters), request);
        },
      })),
    admit: (head, found) => {
      const refusal =
        refuseStranger(state, head) ??
        refuseHeaders(head) ??
        refuseExcess(state, head) ??
        refuseRoute(state, head, { found, byName });
      return refusal && finish(refusal, head);
    },
  };
}

/** GitHub's links call the repository by its id, so both addresses lead to it. */
function addressesOf(
  operation: Operation,
  { prefix }: GitHubState,
): readonly ModelRoute<GitHubRoute>[] {
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

function refuseStranger({ token }: GitHubState, { headers }: RequestHead): Answer | undefined {
  if (!headers['user-agent']) {
    return { status: 403, headers: { 'Content-Type': 'text/html' }, body: `${NO_USER_AGENT}\n` };
  }
  const given = /^(?:token|bearer) (\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
  return given === token ? undefined : refuse(401, 'Bad credentials');
}

function refuseHeaders({ headers }: RequestHead): Answer | undefined {
  const accept = headers['accept'] ?? '*/*';
  const types = accept.split(',').map((type) => type.split(';')[0]?.trim() ?? '');
  if (!types.some((type) => MEDIA_TYPES.test(type))) {
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
  // The quota itself tells when it begins anew.
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
  { query }: RequestHead,
  { found, byName }: { readonly found: FoundRoute; readonly byName: Map<string, Operation> },
): Answer | undefined {
  const operation = found.kind === 'route' ? byName.get(found.route.name) : undefined;
  // A method that a path does not have is as unknown as the path would be.
  if (found.kind !== 'route' || operation === undefined) return refuseUnknown();
  if (operation.ofRepository && !isOurs(found.parameters, state)) return refuseUnknown();
  const { permissions } = state.switches;
  const granted = operation.needs.some(({ kind, access }) => {
    const has = permissions[kind] ?? 'none';
    return has === 'write' || has === access;
  });
  if (operation.needs.length > 0 && !granted) {
    const names = { deployments: 'deployments', pullRequests: 'pull_requests', issues: 'issues' };
    return refuseAccess(operation.needs.map(({ kind, access }) => `${names[kind]}=${access}`));
  }
  const closed = refuseClosed(state, operation.method);
  if (closed !== undefined) return closed;
  // GitHub passes over a parameter that it does not know; here a typo has to show.
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

function withHeaders(answer: Answer, quota: Readonly<Record<string, string>>, n: number): Answer {
  const { 'Content-Type': type, ...others } = answer.headers;
  const contentType = type === 'application/json' ? 'application/json; charset=utf-8' : type;
  return {
    ...answer,
    headers: {
      ...quota,
      'x-github-request-id': `4010:${String(n)}`,
      'x-github-media-type': 'github.v3; format=json',
      ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
      ...others,
    },
  };
}
