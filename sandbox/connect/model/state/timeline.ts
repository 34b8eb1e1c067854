import type { ConnectState, DeploymentRecord, DeploymentState, Step, Timeline } from './records.ts';

/** Makes everything happen that is due by now, each step at its own time. */
export function advance(state: ConnectState): void {
  const nowMs = state.now();
  for (const record of [...state.connectors.values(), ...state.deployments.values()]) {
    for (let step = takeDue(record, state); step !== undefined; step = takeDue(record, state)) {
      // A phase that was held lasted until now, so the next one begins now.
      record.steppedAtMs = record.isHeld ? nowMs : record.steppedAtMs + step.afterMs;
      record.isHeld = false;
      step.happen(record.steppedAtMs);
    }
  }
}

/** Tells when the next step is due; undefined when there is none, or all are held. */
export function nextStepMs({
  connectors,
  deployments,
  switches,
}: ConnectState): number | undefined {
  const records: readonly Timeline[] = [...connectors.values(), ...deployments.values()];
  const times = records.flatMap(({ steps: [step], steppedAtMs, isHeld }) => {
    const waits = isHeld && step?.during === switches.connect.holdAt;
    return step === undefined || waits ? [] : [steppedAtMs + step.afterMs];
  });
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Sets what happens to a Deployment or a draft from now on, instead of anything planned before. */
export function plan(record: Timeline, atMs: number, steps: readonly Step[]): void {
  record.steps = steps;
  record.steppedAtMs = atMs;
  record.isHeld = false;
}

/** Changes how a Deployment is from now on. */
export function changeState(
  record: DeploymentRecord,
  atMs: number,
  changed: Partial<DeploymentState>,
): void {
  record.state = { ...record.state, ...changed };
  record.modifiedAt = new Date(atMs);
  record.history.push({ fromMs: atMs, state: record.state });
}

/** Finds how a Deployment was at a time; before its beginning, how it was then. */
export function stateAt({ history, state }: DeploymentRecord, atMs: number): DeploymentState {
  return (history.findLast(({ fromMs }) => fromMs <= atMs) ?? history[0])?.state ?? state;
}

function takeDue(record: Timeline, { now, switches }: ConnectState): Step | undefined {
  const [step, ...later] = record.steps;
  if (step === undefined || record.steppedAtMs + step.afterMs > now()) return undefined;
  if (step.during !== undefined && step.during === switches.connect.holdAt) {
    record.isHeld = true;
    return undefined;
  }
  record.steps = later;
  return step;
}
