import type { Deployment, HostingState, Moment } from '../state.ts';
import type { PlannedFailure } from '../switches.ts';
import type { Step } from '../wire/index.ts';

const STEPS: readonly (readonly [Step, number])[] = [
  ['initializing', 5],
  ['downloading', 25],
  ['unzipping', 40],
  ['processing', 60],
  ['deploying', 80],
  ['finalizing', 95],
];

/** The step at which a failure shows by default, by its code. */
const STEP_OF_CODE: Readonly<Record<number, Step>> = {
  10: 'initializing',
  20: 'downloading',
  30: 'unzipping',
  40: 'processing',
  50: 'deploying',
  60: 'finalizing',
};
// The code is live, but its URL is unknown.
const LIVE_BUT_UNKNOWN = 60;
/** Every step takes some time. */
const SHORTEST_STEP_MS = 1;

/** Plans a deployment's future states, and keeps its past ones. */
export function planCourse(deployment: Deployment, state: HostingState): void {
  const nowMs = state.now();
  const moments = deployment.moments.filter(({ atMs }) => atMs <= nowMs);
  if (moments.length === 0) {
    moments.push({ atMs: deployment.createdAt, status: 'queued', hostnames: [] });
  }
  for (let last = moments.at(-1); last !== undefined && last.outcome === undefined;) {
    last = nextMoment(last, deployment, state);
    if (last !== undefined) moments.push(last);
  }
  deployment.moments = moments;
}

/** Returns the planned end of a deployment; undefined while a switch holds it. */
export function endOf({ moments }: Deployment): Moment | undefined {
  const last = moments.at(-1);
  return last?.outcome === undefined ? undefined : last;
}

/** A deployment, and when its code went live. */
export interface Live {
  readonly deployment: Deployment;
  readonly atMs: number;
}

/** Lists all deployments that have gone live or are planned to, oldest first. */
export function livesOf({ deployments }: Pick<HostingState, 'deployments'>): readonly Live[] {
  return [...deployments.values()]
    .flatMap((deployment) => {
      const atMs = deployment.moments.find(({ isLive }) => isLive)?.atMs;
      return atMs === undefined ? [] : [{ deployment, atMs }];
    })
    .sort((one, other) => one.atMs - other.atMs);
}

/** Returns the live deployment of a project, now or `agoMs` ago; undefined when there is none. */
export function liveOf(projectUuid: string, state: HostingState, agoMs = 0): Live | undefined {
  return livesOf(state).findLast(
    ({ deployment, atMs }) => deployment.projectUuid === projectUuid && atMs + agoMs <= state.now(),
  );
}

/** Returns the state after a state; undefined when a switch holds the deployment there. */
function nextMoment(last: Moment, deployment: Deployment, state: HostingState): Moment | undefined {
  const { switches, projects, now } = state;
  const at = STEPS.findIndex(([step]) => step === last.step);
  if (last.step !== undefined && switches.holdAt === last.step) return undefined;
  const dueMs = last.atMs + Math.max(SHORTEST_STEP_MS, switches.paceMs);
  // After a hold it continues from now.
  const atMs = last.atMs <= now() ? Math.max(dueMs, now()) : dueMs;
  const failure = last.step && failureAt(last.step, deployment, switches.failure);
  if (failure) return failed(atMs, last.step, failure);
  const project = projects.get(deployment.projectUuid);
  const [step, progress] = STEPS[at + 1] ?? [undefined, 0];
  if (step !== undefined && step !== 'finalizing') {
    return { atMs, status: 'in_progress', step, progress, hostnames: [] };
  }
  if (project === undefined) {
    deployment.refusal = { code: 10, reason: 'The project was deleted.' };
    return { atMs, status: 'failed', code: 10, hostnames: [], outcome: 'failed' };
  }
  const hostnames = [state.hostnameOf(project)];
  if (step === 'finalizing') return { atMs, status: 'in_progress', step, progress, hostnames };
  return {
    ...{ atMs, status: 'completed', step: 'complete', progress: 100, hostnames },
    ...{ outcome: 'completed', isLive: true },
  };
}

function failureAt(
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

function failed(
  atMs: number,
  step: Step | undefined,
  { code, status = 'failed' }: PlannedFailure,
): Moment {
  return {
    ...{ atMs, status, hostnames: [], outcome: 'failed' },
    ...(status === 'in_progress' && step !== undefined && { step, progress: 99 }),
    ...(code !== undefined && { code }),
    ...(code === LIVE_BUT_UNKNOWN && { isLive: true }),
  };
}
