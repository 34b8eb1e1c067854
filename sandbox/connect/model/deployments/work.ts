import { unfilledKeys } from '../configuration/index.ts';
import type { Configured } from '../configuration/index.ts';
import type {
  Call,
  ConnectState,
  DeployedApplication,
  DeploymentRecord,
  DeploymentState,
  ConnectEffect,
  Revision,
  Step,
} from '../state/index.ts';
import { reportDeployment, reportUndeployment, changeState, plan } from '../state/index.ts';

/** A call that deploys, with what it leads to when the deployment succeeds. */
export interface AcceptedCall {
  /** Number of its request. */
  readonly byRequest: number;
  readonly call: Call;
  readonly configured: Configured;
  /** The Connector's new state; undefined leaves it as it is. */
  readonly revision: Revision | undefined;
}

/** Returns whether a deployment is in progress. */
export function isPending(status: string): boolean {
  return ['Queued', 'Deploying'].includes(status);
}

/** Starts a deployment. It proceeds by itself. */
export function startDeployment(
  record: DeploymentRecord,
  accepted: AcceptedCall,
  state: ConnectState,
): void {
  const { firstStatus, versionMoves, buildMoves, stale, emptyDetails } = state.switches.connect;
  const atMs = state.now();
  const isFirst = record.state.version === 0;
  const hasNewBuild = isFirst ? emptyDetails === 'never' : buildMoves === 'call';
  record.before = isFirst ? undefined : record.state;
  record.staleReads = isFirst ? 0 : (stale?.reads ?? 0);
  record.calledAtMs = atMs;
  record.calls.push(accepted.call);
  changeState(record, atMs, {
    ...accepted.configured,
    version: record.state.version + (isFirst || movesAtCall(versionMoves) ? 1 : 0),
    status: firstStatus,
    ...(hasNewBuild ? newBuild(state) : {}),
  });
  const contract = (accepted.revision ?? record.state.revision).contract;
  const unfilled = unfilledKeys(accepted.configured, contract);
  const end = unfilled.length > 0 ? 'Failed' : state.switches.connect.end;
  const finish = (endMs: number): void => {
    const { revision } = accepted;
    finishDeployment(record, { atMs: endMs, end, unfilled, revision }, state);
  };
  plan(record, atMs, planPhases(record, finish, state));
  const what = isFirst ? 'create' : 'redeploy';
  note(record, { what, byRequest: accepted.byRequest, works: end === 'Deployed' }, state);
}

/** Lets somebody else deploy, once, when the switch says so: from the first read. */
export function letOthersIn(record: DeploymentRecord, state: ConnectState): void {
  const { busyForMs } = state.switches;
  if (busyForMs <= 0 || record.wasBusy || isPending(record.state.status)) return;
  record.wasBusy = true;
  const { status, version } = record.state;
  const atMs = state.now();
  changeState(record, atMs, { status: 'Deploying', version: version + 1, ...newBuild(state) });
  const happen = (endMs: number): void => {
    changeState(record, endMs, { status });
  };
  plan(record, atMs, [{ afterMs: busyForMs, happen }]);
}

/** Starts to delete a Deployment. After a while it is gone, or stays when that fails. */
export function startUndeploying(
  record: DeploymentRecord,
  byRequest: number,
  state: ConnectState,
): void {
  const { connect, paceMs } = state.switches;
  const atMs = state.now();
  const version = record.state.version + (movesAtCall(connect.versionMoves) ? 1 : 0);
  changeState(record, atMs, { status: 'Undeploying', version });
  const happen = (endMs: number): void => {
    if (!connect.undeployFails) {
      state.deployments.delete(record.id);
      return;
    }
    const entries = [...record.state.entries, ...reportUndeployment(connect, endMs)];
    changeState(record, endMs, { entries });
    moveTo(record, { status: 'UndeployFailed', atMs: endMs }, state);
  };
  plan(record, atMs, [{ afterMs: paceMs, happen }]);
  note(record, { what: 'delete', byRequest, works: !connect.undeployFails }, state);
}

/** Gives each application what it has once it runs. What it had before stays: URLs outlive redeploys. */
export function runApplications(
  { id, state: { applications } }: DeploymentRecord,
  { addressOf, credentials: { projectKey } }: ConnectState,
): readonly DeployedApplication[] {
  return applications.map((application) => {
    const { type, name } = application;
    const service = { deploymentId: id, application: name };
    const address = application.address ?? (type === 'service' ? addressOf(service) : undefined);
    const topic = type === 'event' ? `projects/${projectKey}/topics/${name}` : undefined;
    return { ...application, address, topic };
  });
}

function movesAtCall(moves: 'call' | 'status' | 'end' | 'never'): boolean {
  return moves === 'call' || moves === 'status';
}

function planPhases(
  record: DeploymentRecord,
  happen: Step['happen'],
  state: ConnectState,
): readonly Step[] {
  const { connect, paceMs } = state.switches;
  const { firstStatus, oddStatus } = connect;
  const { queuedMs, deployingMs } = connect.lasts ?? { queuedMs: paceMs, deployingMs: paceMs };
  const to = (status: string) => (atMs: number) => {
    moveTo(record, { status, atMs }, state);
  };
  const last: Step = { afterMs: deployingMs, during: 'Deploying', happen };
  if (firstStatus === 'Deploying') return [last];
  const queued: Step = {
    afterMs: queuedMs,
    during: 'Queued',
    happen: to(oddStatus ?? 'Deploying'),
  };
  return oddStatus === undefined
    ? [queued, last]
    : [queued, { afterMs: paceMs, happen: to('Deploying') }, last];
}

function finishDeployment(
  record: DeploymentRecord,
  ended: {
    readonly atMs: number;
    readonly end: 'Deployed' | 'Failed' | 'UndeployFailed';
    readonly unfilled: readonly string[];
    readonly revision: Revision | undefined;
  },
  state: ConnectState,
): void {
  const { atMs, end, unfilled, revision } = ended;
  const { connect } = state.switches;
  const isLive = end === 'Deployed';
  const isOther = connect.buildMoves === 'end' || record.state.buildId === undefined;
  const applications = isLive ? runApplications(record, state) : record.state.applications;
  changeState(record, atMs, {
    applications,
    ...(isLive && revision !== undefined ? { revision } : {}),
    ...(isOther ? newBuild(state) : {}),
    entries: reportDeployment(applications, { isLive, unfilled, atMs }, connect),
  });
  moveTo(record, { status: end, atMs }, state);
}

function moveTo(
  record: DeploymentRecord,
  { status, atMs }: { readonly status: string; readonly atMs: number },
  { switches }: ConnectState,
): void {
  const { versionMoves } = switches.connect;
  const isEnd = record.steps.length === 0;
  const moves = versionMoves === 'status' || (versionMoves === 'end' && isEnd) ? 1 : 0;
  changeState(record, atMs, { status, version: record.state.version + moves });
}

function newBuild({ newId }: ConnectState): Pick<DeploymentState, 'buildId' | 'entries'> {
  return { buildId: newId(), entries: [] };
}

/** Records an effect. Its end is known, as all steps are planned. */
function note(
  { id, steps }: DeploymentRecord,
  done: Pick<ConnectEffect, 'what' | 'byRequest'> & { readonly works: boolean },
  { effects, now }: ConnectState,
): void {
  const { works, ...rest } = done;
  const endsAtMs = steps.reduce((sum, { afterMs }) => sum + afterMs, now());
  effects.push({ ...rest, id, atMs: now(), endsAtMs, end: works ? 'completed' : 'failed' });
}
