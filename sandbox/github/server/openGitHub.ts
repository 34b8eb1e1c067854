import { randomBytes } from 'node:crypto';
import { mount } from '../../server/mount.ts';
import type { Stage } from '../../server/stage.ts';
import type { Switches } from '../../switches.ts';
import { openGitHub as openModel, WEB_URL } from '../model/index.ts';
import type {
  CommentRecord,
  DeploymentRecord,
  NewComment,
  NewDeployment,
  NewPull,
  PullChange,
  PullRecord,
  StatusRecord,
} from '../model/index.ts';

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
  // A GitHub Enterprise Server has it beside the REST API, not below it.
  const graphqlPath = `${prefix.replace(/\/v3$/, '')}/graphql`;
  const headSha = randomBytes(20).toString('hex');
  const model = openModel({
    ...{ switches: switches.github, prefix, token, repository, headSha, graphqlPath },
    ...{ now: Date.now, origin: () => host.origin },
  });
  stage.log.keepSecret(token, ['github']);
  const { ending } = stage;
  // Its own token is its business; those of others it is known by.
  const rules = mount(model.api, { name: 'github', stranger: false, now: Date.now, ending });
  const host = await stage.openHost(rules, port);
  const apiUrl = model.apiUrl();
  const graphqlUrl = `${host.origin}${graphqlPath}`;
  const { addPull, setPull, addCommit, addComment, addDeployment } = model;
  return {
    ...{ apiUrl, graphqlUrl, token, repository, headSha },
    ...{ addPull, setPull, addCommit, addComment, addDeployment },
    env: {
      GITHUB_API_URL: apiUrl,
      GITHUB_GRAPHQL_URL: graphqlUrl,
      GITHUB_REPOSITORY: repository,
      GITHUB_SERVER_URL: WEB_URL,
    },
    deployments: () => [...model.deployments.values()],
    statuses: (id) => model.deployments.get(id)?.statuses ?? [],
    comments: (pull) => [...model.comments.values()].filter((comment) => comment.pull === pull),
    pulls: () => [...model.pulls.values()],
  };
}

/** In the form of the tokens that jobs get. */
function inventToken(): string {
  return `ghs_${randomBytes(18).toString('hex')}`;
}
