import { normalGitHub, openGitHub } from '../../../sandbox/github/model/index.ts';
import type {
  CommentRecord,
  DeploymentRecord,
  GitHubSwitches,
} from '../../../sandbox/github/model/index.ts';
import { push } from '../../support/memory/memoryRunner.ts';
import type { Dice } from '../engine/dice.ts';
import { mountModel, openModelTime } from '../engine/mountModel.ts';
import type { Server } from '../engine/wire.ts';

export const GITHUB = 'api.github.com';
export const GITHUB_STORAGE = 'storage.github.test';
export const GITHUB_TOKEN = 'gh-token-0001';
export const PULL_REQUEST = 7;

/** What another target of the same environment says, and where there is one. */
const OTHER = 'of another target';
const ENVIRONMENTS = ['main', 'staging', `preview/pr-${String(PULL_REQUEST)}`];

/** A repository on GitHub and its recorded changes. */
export interface GitHub extends Server {
  /** Those of the run's own target, oldest first. */
  readonly deployments: () => readonly DeploymentRecord[];
  /** Those of other targets in the same environments, which were live before. */
  readonly others: () => readonly DeploymentRecord[];
  readonly addCommit: (sha: string, branch?: string) => void;
  readonly addTag: (name: string, sha: string) => void;
  readonly comments: () => readonly CommentRecord[];
  /** Whether GitHub retires what others deployed, although it is asked not to. */
  readonly retiresAnyway: boolean;
  /** Closes the pull request from the start. */
  readonly closePull: () => void;
  /** When the pull request is reopened; undefined for never. */
  readonly reopensAtMs: number | undefined;
}

export interface GitHubOptions {
  readonly startMs: number;
  readonly switches: GitHubSwitches;
  /** When the pull request is closed and reopened; left out for never. */
  readonly closesAtMs?: number | undefined;
  readonly reopensAtMs?: number | undefined;
}

/** Mounts the model of GitHub with the repository `acme/shop` and one pull request. */
export function mountGitHub(options: GitHubOptions): GitHub {
  const { startMs, switches, closesAtMs, reopensAtMs } = options;
  const time = openModelTime(startMs);
  const { sha: headSha } = push;
  const gitHub = openGitHub({
    ...{ switches, now: time.now, token: GITHUB_TOKEN, prefix: '', repository: 'acme/shop' },
    ...{ headSha, graphqlPath: '/graphql', origin: () => `https://${GITHUB}` },
    storageOrigin: () => `https://${GITHUB_STORAGE}`,
  });
  gitHub.addPull({ number: PULL_REQUEST, headSha });
  for (const environment of ENVIRONMENTS) {
    const payload = { platform: 'bigcommerce', target: 'abc123/another' };
    gitHub.addDeployment({ environment, payload, description: OTHER, state: 'success' });
  }
  if (closesAtMs !== undefined) gitHub.setPull(PULL_REQUEST, { state: 'closed' }, closesAtMs);
  if (reopensAtMs !== undefined) gitHub.setPull(PULL_REQUEST, { state: 'open' }, reopensAtMs);
  return {
    ...mountModel({ [GITHUB]: gitHub.api, [GITHUB_STORAGE]: gitHub.storage }, time),
    deployments: () =>
      [...gitHub.deployments.values()].filter(({ description }) => description !== OTHER),
    others: () =>
      [...gitHub.deployments.values()].filter(({ description }) => description === OTHER),
    addCommit: (sha, branch) => {
      gitHub.addCommit(sha, branch);
    },
    addTag: (name, sha) => {
      gitHub.addTag(name, sha);
    },
    comments: () => [...gitHub.comments.values()],
    closePull: () => {
      gitHub.setPull(PULL_REQUEST, { state: 'closed' }, startMs);
    },
    reopensAtMs,
    retiresAnyway: switches.retiresAnyway,
  };
}

/** Draws how GitHub behaves in a schedule. */
export function drawGitHubSwitches(dice: Dice): GitHubSwitches {
  return {
    ...normalGitHub(),
    quotaStatus: dice.pick([403, 429]),
    closedTo: dice.weigh([
      [18, undefined],
      [1, 'archived'],
      [1, 'ip-allow-list'],
    ]),
    listDelayMs: dice.chance(0.5) ? dice.between(0, 30_000) : 0,
    checksFail: dice.chance(0.5),
    behind: dice.chance(0.5),
    knowsForkCommits: dice.chance(0.5),
    retiresAnyway: dice.chance(0.5),
  };
}
