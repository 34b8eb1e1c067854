import { randomBytes } from 'node:crypto';
import { mount } from '../../server/index.ts';
import type { Stage } from '../../server/index.ts';
import type { Switches } from '../../switches.ts';
import { openGitHub as openModel, WEB_URL } from '../model/index.ts';
import type {
  ArtifactRecord,
  CommentRecord,
  DeploymentRecord,
  NewArtifact,
  NewComment,
  NewDeployment,
  NewPull,
  NewRelease,
  NewRun,
  PullChange,
  PullRecord,
  ReleaseRecord,
  StatusRecord,
} from '../model/index.ts';

/** The GitHub stand-in, with one repository, open for requests. */
export interface GitHub {
  /** The value of `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** The value of `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The commit at the head of `main`. */
  readonly headSha: string;
  /** The environment variables of a job. */
  readonly env: Readonly<Record<string, string>>;
  /** Oldest first, unlike in the API. */
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
  /** Adds a commit, as the head of a branch if one is given. */
  readonly addCommit: (sha: string, branch?: string) => void;
  /** Names of all tags. */
  readonly tags: () => readonly string[];
  /** Adds a tag of a commit. */
  readonly addTag: (name: string, sha: string) => void;
  /** Adds a workflow run. */
  readonly addRun: (wanted: NewRun) => void;
  /** Adds an artifact, and its run if that is missing. Its retention can end later. */
  readonly addArtifact: (wanted: NewArtifact) => ArtifactRecord;
  /** Deletes an artifact. */
  readonly deleteArtifact: (id: number) => void;
  /** Adds a release. Its assets can be replaced. */
  readonly addRelease: (wanted: NewRelease) => ReleaseRecord;
  /** Adds an existing comment. */
  readonly addComment: (wanted: NewComment) => Readonly<CommentRecord>;
  /** Adds an existing deployment, with a status if a state is given. */
  readonly addDeployment: (wanted?: NewDeployment) => Readonly<DeploymentRecord>;
  /** Makes all deployments so many milliseconds older, with their statuses. */
  readonly ageDeployments: (ms: number) => void;
}

export interface GitHubOptions {
  /** Prefix of all paths, such as `/api/v3`. Default: none. */
  readonly prefix?: string;
  /** Default: a new one for each start. */
  readonly token?: string;
  /** Default: `octo-sandbox/storefront`. */
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
  // On a GitHub Enterprise Server it is next to the REST API, not below it.
  const graphqlPath = `${prefix.replace(/\/v3$/, '')}/graphql`;
  const headSha = randomBytes(20).toString('hex');
  const model = openModel({
    ...{ switches: switches.github, prefix, token, repository, headSha, graphqlPath },
    ...{ now: stage.clock.now, origin: () => host.origin, storageOrigin: () => storage.origin },
  });
  stage.log.keepSecret(token, ['github']);
  const { clock, ending } = stage;
  // It checks its own token itself; the other hosts' tokens are checked for leaks.
  const rules = mount(model.api, { name: 'github', stranger: false, clock, ending });
  const host = await stage.openHost(rules, port);
  const keeps = mount(model.storage, { name: 'kept', stranger: true, clock, ending });
  const storage = await stage.openHost(keeps, port === 0 ? 0 : port + 1);
  const apiUrl = model.apiUrl();
  const graphqlUrl = `${host.origin}${graphqlPath}`;
  const { addPull, setPull, addCommit, addTag, addComment, addDeployment, ageDeployments } = model;
  const { addRun, addArtifact, addRelease } = model;
  return {
    ...{ apiUrl, graphqlUrl, token, repository, headSha },
    ...{ addPull, setPull, addCommit, addTag, addComment, addDeployment, ageDeployments },
    ...{ addRun, addArtifact, addRelease },
    deleteArtifact: (id) => void model.artifacts.delete(id),
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
    tags: () => [...model.tags.keys()],
  };
}

/** Invents a token in the form of a job's. */
function inventToken(): string {
  return `ghs_${randomBytes(18).toString('hex')}`;
}
