import { route } from '../../model/index.ts';
import type { Answer, ModelHost, ModelRoute, RequestHead } from '../../model/index.ts';
import { refuseUnfit, resourceOf } from './admission.ts';
import { addBranch, addComment, addDeployment, addPull, setPull } from './add.ts';
import type { NewComment, NewDeployment, NewPull, PullChange } from './add.ts';
import {
  commentOperations,
  commitOperations,
  deploymentOperations,
  pullOperations,
  refOperations,
  statusOperations,
  viewerOperations,
} from './operations/index.ts';
import { addArtifact, addRelease, addRun, keptOperations, storageHost } from './kept/index.ts';
import type {
  ArtifactRecord,
  NewArtifact,
  NewRelease,
  NewRun,
  ReleaseRecord,
  RunRecord,
} from './kept/index.ts';
import { createQuota } from './limits.ts';
import type { GitHubRoute, Operation } from './operation.ts';
import type { CommentRecord, DeploymentRecord, GitHubState, PullRecord } from './state/index.ts';

const FIRST_ID = 4_400_000_001;

export interface GitHubOptions extends Pick<GitHubState, 'switches' | 'now' | 'token' | 'prefix'> {
  /** `owner/name`. */
  readonly repository: string;
  /** The commit at the head of `main`. */
  readonly headSha: string;
  readonly graphqlPath: string;
  /** Scheme and host of the API. */
  readonly origin: () => string;
  /** Scheme and host of the storage behind its redirects. */
  readonly storageOrigin: () => string;
}

/** GitHub, with one repository. */
export interface GitHub extends Pick<
  GitHubState,
  'deployments' | 'comments' | 'pulls' | 'tags' | 'artifacts' | 'releases' | 'effects' | 'apiUrl'
> {
  readonly api: ModelHost<GitHubRoute>;
  readonly storage: ModelHost<GitHubRoute>;
  readonly addPull: (wanted: NewPull) => PullRecord;
  /** Closes, merges, reopens, locks or pushes to a pull request, now or at a later time. */
  readonly setPull: (number: number, change: PullChange, atMs?: number) => void;
  /** Adds a commit, as the head of a branch if one is given. */
  readonly addCommit: (sha: string, branch?: string) => void;
  /** Adds a tag of a commit. */
  readonly addTag: (name: string, sha: string) => void;
  readonly addRun: (wanted: NewRun) => RunRecord;
  readonly addArtifact: (wanted: NewArtifact) => ArtifactRecord;
  readonly addRelease: (wanted: NewRelease) => ReleaseRecord;
  readonly addComment: (wanted: NewComment) => CommentRecord;
  readonly addDeployment: (wanted?: NewDeployment) => DeploymentRecord;
  /** Makes all deployments so many milliseconds older, with their statuses. */
  readonly ageDeployments: (ms: number) => void;
}

/**
 * Opens a model of GitHub's REST API for deployments, pull requests and their comments.
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
    ...{ commits: new Set(), branches: new Map(), tags: new Map(), pulls: new Map() },
    ...{ deployments: new Map(), comments: new Map(), effects: [] },
    ...{ runs: new Map(), artifacts: new Map(), releases: new Map(), signed: new Map() },
    storageOrigin: options.storageOrigin,
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
  const { deployments, comments, pulls, tags, artifacts, releases, effects, apiUrl } = state;
  return {
    ...{ deployments, comments, pulls, tags, artifacts, releases, effects, apiUrl },
    storage: storageHost(state),
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
    addTag: (name, sha) => {
      addBranch(state, sha);
      state.tags.set(name, sha);
    },
    addRun: (wanted) => addRun(state, wanted),
    addArtifact: (wanted) => addArtifact(state, wanted),
    addRelease: (wanted) => addRelease(state, wanted),
    addComment: (wanted) => addComment(state, wanted),
    addDeployment: (wanted) => addDeployment(state, wanted),
    ...ageing(deployments),
  };
}

function ageing(
  deployments: ReadonlyMap<number, DeploymentRecord>,
): Pick<GitHub, 'ageDeployments'> {
  return {
    ageDeployments: (ms) => {
      const dates = [...deployments.values()].flatMap(({ createdAt, updatedAt, statuses }) => [
        ...[createdAt, updatedAt],
        ...statuses.map((status) => status.createdAt),
      ]);
      // A deployment's own two may be one.
      for (const date of new Set(dates)) date.setTime(date.getTime() - ms);
    },
  };
}

function hostOf(
  state: GitHubState,
  graphqlPath: string,
  catchUp: () => void,
): ModelHost<GitHubRoute> {
  const operations = [
    ...pullOperations(state),
    ...commitOperations(state),
    ...refOperations(state),
    ...deploymentOperations(state),
    ...keptOperations(state),
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
      .map(({ handle, ...address }) => ({
        ...address,
        handle: (request, parameters) => {
          catchUp();
          return finish(handle(request, parameters), request);
        },
      })),
    admit: (head, found) => {
      const refusal = refuseUnfit(head, found, { state, byName });
      return refusal && finish(refusal, head);
    },
  };
}

/** Returns both routes of an operation: by name, and by the repository's id as in GitHub's links. */
function addressesOf(
  { name, pattern, handle, ofRepository }: Operation,
  { prefix }: GitHubState,
): readonly ModelRoute<GitHubRoute>[] {
  if (!ofRepository) return [route(name, pattern, handle)];
  return ['/repos/{owner}/{repo}', '/repositories/{repository_id}'].map((repository) =>
    route(name, `${prefix}${repository}${pattern}`, handle),
  );
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
