import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { unfilledKeys } from './configure.ts';
import type { Configured } from './configure.ts';
import type {
  Call,
  ConnectCredentials,
  ConnectState,
  DeployedApplication,
  DeploymentRecord,
  DeploymentState,
  Revision,
} from './platform.ts';
import { reportOf } from './reportOf.ts';
import type { DeploymentStatus, ReportEntry } from './switches.ts';

/** A call that deploys, with what it leads to when the deployment succeeds. */
export interface TakenCall {
  readonly call: Call;
  readonly configured: Configured;
  /** The Connector's new state; undefined leaves it as it is. */
  readonly revision: Revision | undefined;
}

const PENDING = ['Queued', 'Deploying'];

/** What the report says of a Deployment that stays, unless told otherwise. */
const PRE_UNDEPLOY_FAILED: ReportEntry = {
  type: 'Error',
  title: "Failed during the execution of 'preUndeploy' script",
  message: 'The script ended with exit code 1.',
};

/** Starts a deployment, which goes on by the clock until its end. */
export function takeCall(record: DeploymentRecord, taken: TakenCall, state: ConnectState): void {
  const { firstStatus, versionMoves, buildMoves, stale } = state.switches.connect;
  const isFirst = record.state.version === 0;
  record.before = isFirst ? undefined : record.state;
  record.staleReads = isFirst ? 0 : (stale?.reads ?? 0);
  record.calls.push(taken.call);
  change(record, {
    ...taken.configured,
    version: record.state.version + (isFirst || versionMoves !== 'never' ? 1 : 0),
    status: firstStatus,
    ...(buildMoves === 'call' && !isFirst ? newBuild() : {}),
  });
  if (isFirst && state.switches.connect.emptyDetails === 'never') change(record, newBuild());
  void run(record, taken.revision, state).catch(() => undefined);
}

/** Lets in somebody else's deployment, once, when the switch says so: from the first time anybody looks. */
export function letOthersIn(record: DeploymentRecord, state: ConnectState): void {
  const { busyForMs } = state.switches;
  if (busyForMs <= 0 || record.wasBusy || PENDING.includes(record.state.status)) return;
  record.wasBusy = true;
  const { status } = record.state;
  change(record, { version: record.state.version + 1, status: 'Deploying', ...newBuild() });
  const end = async (): Promise<void> => {
    await sleep(busyForMs, undefined, { signal: state.stage.ending });
    change(record, { status });
  };
  void end().catch(() => undefined);
}

/** Starts to delete a Deployment, which is gone after a while, or stays when that fails. */
export function undeploy(record: DeploymentRecord, state: ConnectState): void {
  const { versionMoves } = state.switches.connect;
  const moves = versionMoves === 'never' ? 0 : 1;
  change(record, { status: 'Undeploying', version: record.state.version + moves });
  const end = async (): Promise<void> => {
    await sleep(state.switches.paceMs, undefined, { signal: state.stage.ending });
    if (!state.switches.connect.undeployFails) {
      state.deployments.delete(record.id);
      return;
    }
    const planned = state.switches.connect.entries ?? [PRE_UNDEPLOY_FAILED];
    const told = reportOf([], { end: 'UndeployFailed', unfilled: [], planned });
    change(record, { entries: [...record.state.entries, ...told] });
    setStatus(record, 'UndeployFailed', state);
  };
  void end().catch(() => undefined);
}

async function run(
  record: DeploymentRecord,
  revision: Revision | undefined,
  state: ConnectState,
): Promise<void> {
  const { switches } = state;
  if (record.state.status === 'Queued') {
    await pass('Queued', state);
    if (switches.connect.oddStatus !== undefined) {
      setStatus(record, switches.connect.oddStatus, state);
      await sleep(switches.paceMs, undefined, { signal: state.stage.ending });
    }
    setStatus(record, 'Deploying', state);
  }
  await pass('Deploying', state);
  const unfilled = unfilledKeys(record.state, (revision ?? record.state.revision).contract);
  const end = unfilled.length > 0 ? 'Failed' : switches.connect.end;
  const isLive = end === 'Deployed';
  const { buildMoves } = switches.connect;
  const hasBuild = record.state.buildId !== undefined;
  const applications = isLive ? await openAll(record, state) : record.state.applications;
  change(record, {
    applications,
    ...(isLive && revision !== undefined ? { revision } : {}),
    ...(buildMoves === 'end' || !hasBuild ? newBuild() : {}),
    entries: reportOf(applications, { end, unfilled, planned: switches.connect.entries }),
  });
  setStatus(record, end, state);
}

async function pass(status: 'Queued' | 'Deploying', state: ConnectState): Promise<void> {
  const { switches, turned, stage } = state;
  await sleep(switches.paceMs, undefined, { signal: stage.ending });
  while (switches.connect.holdAt === status) await once(turned, 'change', { signal: stage.ending });
}

/** Gives each application what it has once it runs. What it had before stays: URLs outlive redeploys. */
async function openAll(
  { id, state: { applications } }: DeploymentRecord,
  { openService, credentials }: ConnectState,
): Promise<readonly DeployedApplication[]> {
  const opened: DeployedApplication[] = [];
  for (const application of applications) {
    const { type, name } = application;
    const isNewService = type === 'service' && application.address === undefined;
    const host = isNewService
      ? await openService({ deploymentId: id, application: name })
      : undefined;
    const topic = topicOf(application, credentials);
    opened.push({ ...application, address: host?.origin ?? application.address, topic });
  }
  return opened;
}

/** The topic that an application for events gets; undefined for any other. */
export function topicOf(
  { type, name }: DeployedApplication,
  { projectKey }: ConnectCredentials,
): string | undefined {
  return type === 'event' ? `projects/${projectKey}/topics/${name}` : undefined;
}

function setStatus(
  record: DeploymentRecord,
  status: DeploymentStatus | (string & {}),
  { switches }: ConnectState,
): void {
  const moves = switches.connect.versionMoves === 'status' ? 1 : 0;
  change(record, { status, version: record.state.version + moves });
}

function newBuild(): Pick<DeploymentState, 'buildId' | 'entries'> {
  return { buildId: randomUUID(), entries: [] };
}

function change(record: DeploymentRecord, changed: Partial<DeploymentState>): void {
  record.state = { ...record.state, ...changed };
  record.modifiedAt = new Date();
}
