import { randomBytes } from 'node:crypto';
import type { Stage } from '../server/stage.ts';
import type { Switches } from '../switches.ts';
import { addBranch, addComment, addDeployment, addPull, setPull } from './add.ts';
import type { NewComment, NewDeployment, NewPull, PullChange } from './add.ts';
import { gitHubRules } from './api.ts';
import { createQuota } from './quota.ts';
import { WEB_URL } from './state.ts';
import type {
  CommentRecord,
  DeploymentRecord,
  GitHubState,
  PullRecord,
  StatusRecord,
} from './state.ts';

/** The GitHub stand-in, with one repository, open for requests. */
export interface GitHub {
  /** What `GITHUB_API_URL` is set to. */
  readonly apiUrl: string;
  /** What `GITHUB_GRAPHQL_URL` is set to. */
  readonly graphqlUrl: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The commit at the head of `main`. */
  readonly headSha: string;
  /** The variables by which a job finds all this. */
  readonly env: Readonly<Record<string, string>>;
  /** Oldest first, unlike what the API says. */
  readonly deployments: () => readonly Readonly<DeploymentRecord>[];
  /** Those of one deployment, oldest first. */
  readonly statuses: (deploymentId: number) => readonly StatusRecord[];
  /** Those on one pull request, oldest first. */
  readonly comments: (pull: number) => readonly Readonly<CommentRecord>[];
  readonly pulls: () => readonly Readonly<PullRecord>[];
  /** Adds a pull request, with its head commit. */
  readonly addPull: (wanted: NewPull) => Readonly<PullRecord>;
  /** Closes, merges, reopens or pushes to a pull request. */
  readonly setPull: (number: number, change: PullChange) => void;
  /** Adds a commit, at the head of a branch if one is named. */
  readonly addCommit: (sha: string, branch?: string) => void;
  /** Somebody comments: a person, unless the author is the token's owner. */
  readonly addComment: (wanted: NewComment) => Readonly<CommentRecord>;
  /** Adds a deployment, with a status if its state is given. */
  readonly addDeployment: (wanted?: NewDeployment) => Readonly<DeploymentRecord>;
}

export interface GitHubOptions {
  /** What all paths begin with, as `/api/v3`: nothing. */
  readonly prefix?: string;
  /** Made up for each start. */
  readonly token?: string;
  /** `octo-sandbox/storefront`. */
  readonly repository?: string;
}

const FIRST_ID = 4_400_000_001;

/** Opens the API. Port 0 takes a free one. */
export async function openGitHub(
  stage: Stage,
  {
    switches,
    port,
    options,
  }: {
    readonly switches: Switches;
    readonly port: number;
    readonly options: GitHubOptions;
  },
): Promise<GitHub> {
  const { prefix = '', token = inventToken(), repository = 'octo-sandbox/storefront' } = options;
  const state = createState({ stage, switches, prefix, token, repository }, () => host.origin);
  // A GitHub Enterprise Server has it beside the REST API, not below it.
  const graphqlPath = `${prefix.replace(/\/v3$/, '')}/graphql`;
  const headSha = randomBytes(20).toString('hex');
  addBranch(state, headSha, state.repository.defaultBranch);
  stage.log.keepSecret(token, ['github']);
  const host = await stage.openHost(gitHubRules(state, graphqlPath), port);
  const apiUrl = state.apiUrl();
  const graphqlUrl = `${host.origin}${graphqlPath}`;
  return {
    ...{ apiUrl, graphqlUrl, token, repository, headSha },
    env: {
      GITHUB_API_URL: apiUrl,
      GITHUB_GRAPHQL_URL: graphqlUrl,
      GITHUB_REPOSITORY: repository,
      GITHUB_SERVER_URL: WEB_URL,
    },
    deployments: () => [...state.deployments.values()],
    statuses: (id) => state.deployments.get(id)?.statuses ?? [],
    comments: (pull) => [...state.comments.values()].filter((comment) => comment.pull === pull),
    pulls: () => [...state.pulls.values()],
    addPull: (wanted) => addPull(state, wanted),
    setPull: (number, change) => {
      setPull(state, number, change);
    },
    addCommit: (sha, branch) => {
      addBranch(state, sha, branch);
    },
    addComment: (wanted) => addComment(state, wanted),
    addDeployment: (wanted) => addDeployment(state, wanted),
  };
}

/** In the form of the tokens that jobs get. */
function inventToken(): string {
  return `ghs_${randomBytes(18).toString('hex')}`;
}

interface Beginnings extends Pick<GitHubState, 'stage' | 'switches' | 'prefix' | 'token'> {
  readonly repository: string;
}

function createState(beginnings: Beginnings, origin: () => string): GitHubState {
  const [owner = '', name = ''] = beginnings.repository.split('/');
  let next = FIRST_ID;
  return {
    ...beginnings,
    repository: { owner, name, id: 910_000_001, defaultBranch: 'main' },
    apiUrl: () => `${origin()}${beginnings.prefix}`,
    quota: createQuota(beginnings.switches),
    commits: new Set(),
    branches: new Map(),
    pulls: new Map(),
    deployments: new Map(),
    comments: new Map(),
    nextId: () => next++,
  };
}
