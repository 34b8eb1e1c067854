import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspectArtifact } from './inspectArtifact.ts';
import type { Site } from './inspectArtifact.ts';
import type { Deployment, Moment, Platform } from './platform.ts';
import type { PlannedFailure } from './switches.ts';
import type { RunningWorker } from '../worker/startWorker.ts';
import type { Step } from './wireEvent.ts';

const STEPS: readonly (readonly [Step, number])[] = [
  ['initializing', 5],
  ['downloading', 25],
  ['unzipping', 40],
  ['processing', 60],
  ['deploying', 80],
  ['finalizing', 95],
];

/** Where a failure shows, unless it is told otherwise. */
const STEP_OF_CODE: Readonly<Record<number, Step>> = {
  10: 'initializing',
  20: 'downloading',
  30: 'unzipping',
  40: 'processing',
  50: 'deploying',
  60: 'finalizing',
};
// Its code is live; only the address could not be found out.
const LIVE_BUT_UNKNOWN = 60;

/** Starts a deployment, which goes on by the clock until it is completed or has failed. */
export function processDeployment(
  deployment: Deployment,
  artifact: Buffer,
  platform: Platform,
): void {
  run(deployment, artifact, platform).catch((error: unknown) => {
    if (platform.stage.ending.aborted) return;
    deployment.refusal = { code: 10, reason: String(error) };
    tell(deployment, { status: 'failed', code: 10, hostnames: [] }, 'failed');
  });
}

async function run(deployment: Deployment, artifact: Buffer, platform: Platform): Promise<void> {
  const { switches } = platform;
  let site: Site | undefined;
  tell(deployment, { status: 'queued', hostnames: [] });
  await sleep(switches.paceMs, undefined, { signal: platform.stage.ending });
  for (const [step, progress] of STEPS) {
    const hostnames = step === 'finalizing' ? [await openSite(deployment, platform)] : [];
    tell(deployment, { status: 'in_progress', step, progress, hostnames });
    await pass(step, platform);
    if (step === 'unzipping') site = await unpack(deployment, artifact, platform);
    const failure = findFailure(step, deployment, switches.failure);
    if (failure === undefined) continue;
    if (failure.code === LIVE_BUT_UNKNOWN) await publish(deployment, site, platform);
    fail(deployment, { step, hostnames: [] }, failure);
    return;
  }
  const hostname = await publish(deployment, site, platform);
  const end = { step: 'complete', progress: 100, hostnames: [hostname] } as const;
  tell(deployment, { status: 'completed', ...end }, 'completed');
}

async function pass(step: Step, { switches, turned, stage }: Platform): Promise<void> {
  await sleep(switches.paceMs, undefined, { signal: stage.ending });
  while (switches.holdAt === step) await once(turned, 'change', { signal: stage.ending });
}

/** Looks into the artifact. What is wrong with it comes out at the step its code belongs to. */
async function unpack(
  deployment: Deployment,
  artifact: Buffer,
  { switches }: Platform,
): Promise<Site | undefined> {
  const inspection = await inspectArtifact(artifact, switches.limits);
  if (inspection.kind === 'site') return inspection.site;
  deployment.refusal = inspection;
  return undefined;
}

function findFailure(
  step: Step,
  { refusal }: Deployment,
  planned: PlannedFailure | undefined,
): PlannedFailure | undefined {
  if (planned !== undefined) {
    const at = planned.step ?? STEP_OF_CODE[planned.code ?? 0] ?? 'deploying';
    if (at === step) return planned;
  }
  if (refusal === undefined || STEP_OF_CODE[refusal.code] !== step) return undefined;
  return { code: refusal.code };
}

function fail(
  deployment: Deployment,
  at: Pick<Moment, 'step' | 'hostnames'>,
  { code, status = 'failed' }: PlannedFailure,
): void {
  const error = code === undefined ? {} : { code };
  const moment: Moment =
    status === 'failed'
      ? { status, hostnames: at.hostnames, ...error }
      : { status, progress: 99, ...at, ...error };
  tell(deployment, moment, 'failed');
}

function tell(deployment: Deployment, moment: Moment, outcome?: 'completed' | 'failed'): void {
  deployment.moments.push(moment);
  deployment.outcome = outcome;
  deployment.told.emit('change');
}

async function openSite({ projectUuid }: Deployment, platform: Platform): Promise<string> {
  const project = platform.projects.get(projectUuid);
  if (project === undefined) throw new Error('The project was deleted.');
  project.host ??= platform.openSite(project);
  return (await project.host).address;
}

async function startWorker(
  site: Site,
  { startWorker: start, stage }: Platform,
): Promise<RunningWorker | undefined> {
  const worker = await start?.(site);
  stage.ending.addEventListener('abort', () => worker?.stop(), { once: true });
  if (stage.ending.aborted) worker?.stop();
  return worker;
}

async function publish(
  deployment: Deployment,
  site: Site | undefined,
  platform: Platform,
): Promise<string> {
  const hostname = await openSite(deployment, platform);
  const project = platform.projects.get(deployment.projectUuid);
  if (project !== undefined && site !== undefined) {
    project.worker?.stop();
    project.worker = await startWorker(site, platform);
    project.site = site;
    project.hostname = hostname;
    project.modifiedAt = new Date();
  }
  return hostname;
}
