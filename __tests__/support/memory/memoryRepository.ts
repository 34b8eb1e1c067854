import { Readable } from 'node:stream';
import { HttpError } from '../../../src/errors/actionError.ts';
import type { KeepingRun, KeptFile } from '../../../src/step/ports/keptFiles.ts';
import type {
  Comment,
  DeploymentStatus,
  GitHubDeployment,
  NewDeployment,
  PullRequestState,
  Repository,
} from '../../../src/step/ports/repository.ts';

/** A GitHub Deployment in memory. By default it is not for production, and has the commit `c0ffee`. */
export type MemoryDeployment = Pick<GitHubDeployment, 'id' | 'environment' | 'payload'> &
  Partial<GitHubDeployment> & {
    readonly statuses: DeploymentStatus[];
  };

export interface MemoryRepository extends Repository {
  /** All calls, one line each: `createDeployment preview/pr-7`. */
  readonly calls: string[];
  /** Oldest first. */
  readonly made: MemoryDeployment[];
  readonly written: Comment[];
  readonly pulls: PullRequestState[];
  /** Commit ids by ref. */
  readonly refs: Map<string, string>;
  /** Workflow runs by id. */
  readonly runs: Map<number, KeepingRun>;
  /** Artifacts and assets, oldest first. */
  readonly kept: MemoryKept[];
  /** Makes a member fail while it is in this map. */
  readonly failing: Map<keyof Repository, () => Error | Promise<never>>;
}

/** A file that the repository keeps: of a run (its id) or of a release (its tag). */
export interface MemoryKept {
  readonly of: number | string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isExpired?: boolean;
}

/** The author of comments in {@link memoryRepository}. */
export const OWN_LOGIN = 'github-actions[bot]';

/** Opens a repository in memory. */
export function memoryRepository(createdAtMs = (): number => 0): MemoryRepository {
  const calls: string[] = [];
  const made: MemoryRepository['made'] = [];
  const written: Comment[] = [];
  const pulls: PullRequestState[] = [];
  const failing: MemoryRepository['failing'] = new Map();
  const refs = new Map<string, string>();
  const runs: MemoryRepository['runs'] = new Map();
  const kept: MemoryKept[] = [];
  let nextId = 1000;
  const call = async (member: keyof Repository, about: unknown): Promise<void> => {
    calls.push(`${member} ${String(about)}`);
    await Promise.resolve();
    const failure = await failing.get(member)?.();
    if (failure !== undefined) throw failure;
  };
  const find = (id: number): MemoryRepository['made'][number] => {
    const found = made.find((deployment) => deployment.id === id);
    if (found === undefined) throw notFound();
    return found;
  };
  const comment = (id: number): number => {
    const at = written.findIndex((each) => each.id === id);
    if (at < 0) throw notFound();
    return at;
  };
  return {
    ...{ calls, made, written, pulls, failing, refs, runs, kept },
    fullName: 'octo/storefront',
    workflowRun: async (id) => {
      await call('workflowRun', id);
      return runs.get(id);
    },
    artifacts: async (runId, name) => {
      await call('artifacts', `${String(runId)} ${name}`);
      return kept
        .flatMap((each, id) =>
          each.of === runId && each.name === name ? [toKeptFile('artifact', id, each)] : [],
        )
        .toReversed();
    },
    releaseAssets: async (tag) => {
      await call('releaseAssets', tag);
      const assets = kept.flatMap((each, id) =>
        each.of === tag ? [[each.name, toKeptFile('asset', id, each)] as const] : [],
      );
      return assets.length === 0 ? undefined : new Map(assets);
    },
    download: async (file, { save, secret }) => {
      await call('download', `${file.kind} ${String(file.id)}`);
      secret(`https://storage.example/${String(file.id)}?sig=signed`);
      const found = kept[file.id];
      if (found === undefined) throw notFound();
      await save(Readable.from([found.bytes]));
    },
    commit: async (ref) => {
      await call('commit', ref);
      return refs.get(ref);
    },
    tags: async (prefix) => {
      await call('tags', prefix);
      const names = [...refs.keys()].filter((ref) => ref.startsWith(`tags/${prefix}`));
      return names.map((ref) => ref.slice('tags/'.length));
    },
    createTag: async (name, sha) => {
      await call('createTag', name);
      if (refs.has(`tags/${name}`)) {
        throw new HttpError('It exists.', { status: 422, effect: 'refused' });
      }
      refs.set(`tags/${name}`, sha);
    },
    deleteTag: async (name) => {
      await call('deleteTag', name);
      refs.delete(`tags/${name}`);
    },
    pullRequest: async (number) => {
      await call('pullRequest', number);
      const found = pulls.find((pull) => pull.number === number);
      if (found === undefined) throw notFound();
      return found;
    },
    pullRequestsOf: async ({ sha, head }) => {
      await call('pullRequestsOf', `${sha} ${head ?? 'nobody'}`);
      return pulls.filter(({ headSha }) => headSha === sha);
    },
    pullRequestsWith: async (sha) => {
      await call('pullRequestsWith', sha);
      return [...pulls];
    },
    deployments: async function* (environment) {
      await call('deployments', environment);
      yield* made
        .filter((each) => environment === undefined || each.environment === environment)
        .map((each) => ({ ...UNSET, ...each }))
        .toReversed();
    },
    deployment: async (id) => {
      await call('deployment', id);
      const found = made.find((each) => each.id === id);
      return found && { ...UNSET, ...found };
    },
    statuses: async (id) => {
      await call('statuses', id);
      return find(id).statuses.toReversed();
    },
    createDeployment: async (deployment: NewDeployment) => {
      await call('createDeployment', deployment.environment);
      const { sha, environment, payload, production } = deployment;
      const about = { id: (nextId += 1), sha, environment, payload, production };
      const created = { ...UNSET, createdAtMs: createdAtMs(), ...about, statuses: [] };
      made.push(created);
      return created;
    },
    latestStatus: async (id) => {
      await call('latestStatus', id);
      return find(id).statuses.at(-1);
    },
    addStatus: async (id, status) => {
      await call('addStatus', `${String(id)} ${status.state}`);
      find(id).statuses.push(status);
    },
    comments: async function* (pullRequest) {
      await call('comments', pullRequest);
      yield* written;
    },
    createComment: async (pullRequest, body) => {
      await call('createComment', pullRequest);
      const created = { id: (nextId += 1), body, author: OWN_LOGIN };
      written.push(created);
      return created;
    },
    readComment: async (id) => {
      await call('readComment', id);
      return written[comment(id)] ?? Promise.reject(notFound());
    },
    updateComment: async (id, body) => {
      await call('updateComment', id);
      const at = comment(id);
      written[at] = { id, body, author: written[at]?.author ?? '' };
    },
    ownLogin: async () => {
      await call('ownLogin', '');
      return OWN_LOGIN;
    },
  };
}

const UNSET = { production: false, sha: 'c0ffee', creator: OWN_LOGIN, createdAtMs: 0 };

function toKeptFile(kind: KeptFile['kind'], id: number, file: MemoryKept): KeptFile {
  return { kind, id, size: file.bytes.length, isExpired: file.isExpired === true };
}

/** Makes GitHub's error for a missing resource. */
export function notFound(): HttpError {
  return new HttpError('Not found.', { status: 404, effect: 'refused' });
}

/** Makes the error of a create whose answer was lost. */
export function lostAnswer(): HttpError {
  return new HttpError('The answer was lost.', { status: 503, effect: 'unknown' });
}
