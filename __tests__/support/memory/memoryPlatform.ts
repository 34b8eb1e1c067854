import '../../../src/deploy/work.ts';
import { setImmediate } from 'node:timers/promises';
import type { Artifact, ArtifactSource } from '../../../src/build/index.ts';
import { runDeploy } from '../../../src/deploy/index.ts';
import type {
  Launch,
  LiveProof,
  PlatformKind,
  PlatformRun,
  TerminalEvent,
} from '../../../src/deploy/index.ts';
import { flag, readInputs, text, token } from '../../../src/inputs/index.ts';
import type { Packer } from '../../../src/package/index.ts';
import { runRollback } from '../../../src/rollback/index.ts';
import type { WorkflowEvent } from '../../../src/step/index.ts';
import { readArtifact } from '../../../src/platforms/bigcommerce/hosting/readArtifact.ts';
import { artifactFields } from '../../../src/platforms/bigcommerce/inputs/index.ts';
import { memoryRepository } from './memoryRepository.ts';
import type { MemoryRepository } from './memoryRepository.ts';
import { memoryRunner, push } from './memoryRunner.ts';
import type { MemoryRunner } from './memoryRunner.ts';
import { virtualClock } from './virtualClock.ts';

/** The platform's behaviour in one run. By default everything succeeds. */
export interface Behaviour {
  /** The error of preparing the deployment. */
  readonly refuses?: Error;
  readonly end?: TerminalEvent;
  /** Called when the deployment is complete, before the step receives the event. */
  readonly onComplete?: () => void;
  /** Removes what the run created; undefined when it created nothing. */
  readonly discard?: () => Promise<void>;
  /** What is seen of the site after the deployment; undefined when it is not asked. */
  readonly proof?: LiveProof;
  /** Whether the step fails when that could not be determined. */
  readonly mustVerify?: boolean;
  /** Receives what the previous run wrote of its build. */
  readonly onVerify?: (record: string | undefined) => void;
  /** Faults of the build. */
  readonly faults?: readonly string[];
  /** Aborted when the runner asks the step to stop. */
  readonly cancelled?: AbortSignal;
  /** Digest of the build's content. */
  readonly content?: string;
  readonly event?: WorkflowEvent;
  readonly runId?: number;
  /** When the run starts, in milliseconds. Default: at once. */
  readonly atMs?: number;
  readonly token?: string;
  /** Whether to go back when the site does not serve the build, or not well. */
  readonly goesBack?: boolean;
  /** Whether another deployment was waited for. */
  readonly isAfterOther?: boolean;
  /** Answers of the site by path; 200 without one. */
  readonly answers?: () => number;
  /** What is different for the earlier build that is deployed again. */
  readonly again?: Again;
}

/** How the platform and the site behave towards an earlier build that is deployed again. */
export interface Again extends Pick<
  Behaviour,
  'content' | 'end' | 'proof' | 'onVerify' | 'refuses' | 'onComplete' | 'answers'
> {
  /** Called between the upload and the call that creates the deployment. */
  readonly onUploaded?: () => void;
  /** The error of the call that creates the deployment. */
  readonly refusesCreation?: Error;
}

/** A platform and a repository for several runs. */
export interface MemoryStage {
  readonly repository: MemoryRepository;
  /** Deployed contents, oldest first. */
  readonly deployed: readonly string[];
  readonly deploy: RunOnce;
  /** Goes back in the environment `production`. */
  readonly rollback: RunOnce;
}

type RunOnce = (
  behaviour?: Behaviour,
  inputs?: Readonly<Record<string, string>>,
) => Promise<MemoryRunner>;

/** The site of a completed deployment. */
export const SITE = 'https://shop.example.com';

/** Makes an event of pull request 7. */
export const ofPull = (sha: string, action = 'synchronize'): WorkflowEvent => ({
  ...push,
  ...{ name: 'pull_request', action, sha, ref: 'refs/pull/7/merge' },
  pullRequest: { number: 7, author: 'someone', fromFork: false },
});

/** Sets up a platform, and a repository with the open pull request 7. */
export function openMemoryStage(): MemoryStage {
  let now = (): number => 0;
  const repository = memoryRepository(() => now());
  repository.pulls.push({ number: 7, state: 'open', headSha: 'head' });
  repository.refs.set('v1', '1a2b3c4d5e6f');
  const deployed: string[] = [];
  const runWith =
    (own: Readonly<Record<string, string>>, start: typeof runDeploy): RunOnce =>
    async (behaviour = {}, inputs = {}) => {
      const env = { GITHUB_REPOSITORY: 'octo/shop', GITHUB_RUN_ID: String(behaviour.runId ?? 1) };
      const given = { target: 'shop', access_token: 'key-1', github_token: 'gh', ...own };
      const runner = memoryRunner(
        { ...given, ...inputs },
        { event: behaviour.event ?? ofPull('c0ffee1'), env },
      );
      const clock = virtualClock(behaviour.atMs);
      if (behaviour.atMs !== undefined) ({ now } = clock);
      const { content = 'first', again } = behaviour;
      let created = 0;
      const answers = (): number =>
        (created > 1 ? (again?.answers ?? behaviour.answers) : behaviour.answers)?.() ?? 200;
      const onCreate = (own: string): void => {
        created += 1;
        deployed.push(own);
      };
      const world = {
        ...{ runner, clock, correlationId: `run-${String(repository.calls.length)}` },
        platforms: { memory: platformOf(behaviour, onCreate) },
        packer: packerOf([content, again?.content ?? content], behaviour.faults),
        probe: () => Promise.resolve({ status: answers(), location: undefined, text: '' }),
        openRepository: () => repository,
      };
      await clock.runUntil(start(world, behaviour.cancelled ?? new AbortController().signal));
      return runner;
    };
  return {
    repository,
    deployed,
    deploy: runWith({ platform: 'memory' }, runDeploy),
    rollback: runWith({ environment: 'production' }, ({ platforms, ...world }, signal) =>
      runRollback({ ...world, platform: { name: 'memory', kind: onlyOf(platforms) } }, signal),
    ),
  };
}

function onlyOf(platforms: Readonly<Record<string, PlatformKind>>): PlatformKind {
  const [kind] = Object.values(platforms);
  if (kind === undefined) throw new Error('There is no platform.');
  return kind;
}

const fields = {
  target: { ...text, required: true },
  access_token: { ...token, required: true },
  skip_unchanged: { ...flag, default: 'false' },
  ...artifactFields,
} as const;

const COMPLETED: TerminalEvent = { kind: 'completed', platformStatus: 'completed', urls: [SITE] };

function launchOf(
  behaviour: Behaviour & Again,
  beforeCreate: PlatformRun['beforeCreate'],
  onCreate: (content: string) => void,
): Launch {
  const { discard, onComplete, proof, isAfterOther, end = COMPLETED } = behaviour;
  return {
    plan: [],
    label: 'a target',
    identity: { project_uuid: 'u-1', project_name: 'shop' },
    recordOf: ({ contentSha256 }: Artifact) => `record of ${contentSha256}`,
    start: async (artifact, { signal }) => {
      const content = artifact?.contentSha256 ?? '';
      behaviour.onUploaded?.();
      await beforeCreate?.(signal);
      if (behaviour.refusesCreation !== undefined) throw behaviour.refusesCreation;
      onCreate(content);
      return {
        id: `deployment-of-${content}`,
        ...{ status: 'queued' as const, isAfterOther: isAfterOther === true },
        events: async function* () {
          await Promise.resolve();
          onComplete?.();
          yield end;
        },
        ...(discard && { discard }),
        ...(proof && {
          verify: async ({ record }: { readonly record: () => string | undefined }) => {
            await setImmediate();
            behaviour.onVerify?.(record());
            return proof;
          },
        }),
      };
    },
  };
}

function platformOf(behaviour: Behaviour, onCreate: (content: string) => void): PlatformKind {
  const { mustVerify, goesBack } = behaviour;
  const prepare = ({ beforeCreate }: PlatformRun): Promise<Launch> => {
    const own: Behaviour & Again =
      beforeCreate === undefined ? behaviour : { ...behaviour, ...behaviour.again };
    const { refuses } = own;
    if (refuses !== undefined) return Promise.reject(refuses);
    return Promise.resolve(launchOf(own, beforeCreate, onCreate));
  };
  return {
    fields,
    readTarget: (source) => source.input('target'),
    hasCredentials: (source) => source.input('access_token') !== undefined,
    readArtifact,
    readInputs: (source) => {
      const { value, faults, warnings } = readInputs(fields, source);
      const read = value && {
        ...{ plan: [], target: value.target, skipUnchanged: value.skip_unchanged },
        configurationDigest: 'configuration',
        ...(mustVerify === true && { mustVerify }),
        ...(goesBack === true && { goesBack }),
        prepare,
      };
      return { value: read, faults, warnings };
    },
  };
}

/** Packs anything: what is read first has one content, and all that is read after it another. */
function packerOf(contents: readonly [string, string], faults: readonly string[] = []): Packer {
  let read = 0;
  const artifactOf = (contentSha256: string): Artifact => ({
    ...{ path: '/temp/build.zip', sha256: 'a'.repeat(64), size: 1000, files: 2 },
    ...{ unzippedSize: 2000, contentSha256, contents: [] },
  });
  return {
    read: () => {
      const artifact = artifactOf(contents[Math.min(read, 1)] ?? '');
      const source: ArtifactSource = { ...artifact, kind: 'zip', mtimeNs: 0n };
      read += 1;
      return Promise.resolve({
        source: faults.length > 0 ? undefined : source,
        ...{ faults, warnings: [] },
      });
    },
    pack: (source) =>
      Promise.resolve({
        artifact: artifactOf(source.kind === 'zip' ? source.contentSha256 : ''),
        warnings: [],
      }),
  };
}
