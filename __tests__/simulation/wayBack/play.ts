import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packSource, readSource } from '../../../src/build/index.ts';
import { runDeploy } from '../../../src/deploy/index.ts';
import { ActionError } from '../../../src/errors/index.ts';
import { openRepository } from '../../../src/github/openRepository.ts';
import type { HttpRequest } from '../../../src/http/request.ts';
import { memoryRunner, push } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import {
  TOKEN,
  digestOf,
  learn,
  liveOf,
  recordHistory,
  shaOf,
  zipOf,
} from '../rollbacks/history.ts';
import type { Recorded } from '../rollbacks/history.ts';
import { sendTo } from '../rollbacks/network.ts';
import { TARGET } from '../rollbacks/shop.ts';
import { openProject } from './project.ts';
import type { Project } from './project.ts';
import type { Schedule } from './schedule.ts';

/** What was played, and what is known of it afterwards. */
export interface Played {
  readonly drawn: Schedule;
  readonly recorded: readonly Recorded[];
  readonly runner: MemoryRunner;
  readonly project: Project;
  /** Digest and content of the build that was deployed first. */
  readonly own: { readonly sha256: string };
  /** The run's own GitHub Deployments, oldest first, with their last states. */
  readonly records: readonly { readonly sha: string; readonly state: string | undefined }[];
  /** Whether GitHub had shown somebody else's deployment in the last list before each create call. */
  readonly sawOther: readonly boolean[];
  /** Whether a list of deployments was asked for between the upload and the create call. */
  readonly otherActed: boolean;
  readonly stoppedForMs: number | undefined;
}

const NOW_MS = 1_900_000_000_000;
const OTHER = 'somebody-else';

/** Plays one schedule: a deployment with `on_unhealthy: rollback`. */
export async function play(drawn: Schedule): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-way-back-'));
  try {
    await learn(folder);
    const path = join(folder, 'new.zip');
    await writeFile(path, zipOf(drawn.build));
    return await run(drawn, { folder, path });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(
  drawn: Schedule,
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<Played> {
  const clock = virtualClock(NOW_MS);
  const { listDelayMs, other, stopAt } = drawn;
  const { gitHub, recorded } = recordHistory(drawn.history, { listDelayMs }, clock);
  const stop = new AbortController();
  let [steps, isShown] = [0, false];
  let otherAtMs: number | undefined;
  let stoppedAtMs: number | undefined;
  const sawOther: boolean[] = [];
  const isDue = (at: number): boolean => otherAtMs === undefined && steps >= at;
  const step = (): void => {
    if (steps === stopAt) {
      stoppedAtMs = clock.now();
      stop.abort(new ActionError('cancelled', 'The step was stopped by SIGTERM.'));
    }
    // Whoever comes before the first create call is right behind it.
    if (other !== undefined && isDue(other.at) && project.calls.length > 0) {
      otherAtMs = clock.now();
      const payload = { platform: 'shop', target: TARGET, correlation_id: OTHER };
      gitHub.addDeployment({ sha: shaOf(0), environment: other.environment, payload });
      if (other.isLive) project.deployOther();
    }
    steps += 1;
    while (sawOther.length < project.calls.length) sawOther.push(isShown);
  };
  const project = openProject({
    ...{ ...drawn, step, sick: new Set(drawn.sick.map((build) => digestOf(zipOf(build)))) },
    before: liveOf(recorded)?.sha256,
  });
  const onRequest = ({ method, url }: HttpRequest): void => {
    step();
    if (method !== 'GET' || !url.includes('/deployments?')) return;
    isShown = otherAtMs !== undefined && clock.now() >= otherAtMs + listDelayMs;
  };
  const env = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '900' };
  const inputs = {
    ...{ platform: 'shop', environment: 'production', github_token: TOKEN, path },
    ...{ timeout_minutes: '1', ...(drawn.isChecked && { health_check: '/' }) },
  };
  const event = { ...push, sha: shaOf(0) };
  const runner = { ...memoryRunner(inputs, { env, event }), temporaryFolder: folder };
  const tools = { clock, random: () => 0, userAgent: 'simulation' };
  const send = sendTo(gitHub, { faults: drawn.faults, onRequest });
  const world = {
    ...{ runner, clock, correlationId: 'own', probe: project.probe },
    platforms: { shop: project.kind },
    packer: { read: readSource, pack: packSource },
    openRepository: (token: string) => openRepository(token, { ...tools, send, env }),
  };
  await clock.runUntil(runDeploy(world, stop.signal));
  while (sawOther.length < project.calls.length) sawOther.push(isShown);
  const records = [...gitHub.deployments.values()].filter(({ payload }) => isOwn(payload));
  return {
    ...{
      drawn,
      recorded,
      runner,
      project,
      own: { sha256: digestOf(zipOf(drawn.build)) },
      sawOther,
    },
    records: records.map(({ sha, statuses }) => ({ sha, state: statuses.at(-1)?.state })),
    otherActed: otherAtMs !== undefined,
    stoppedForMs: stoppedAtMs && clock.now() - stoppedAtMs,
  };
}

function isOwn(payload: object | string): boolean {
  const { correlation_id: id } = (
    typeof payload === 'string' ? JSON.parse(payload) : payload
  ) as Readonly<Record<string, string>>;
  return id?.startsWith('own') === true;
}
