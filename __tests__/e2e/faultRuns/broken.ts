import type { RecordedRequest } from '../../../sandbox/server/requestLog.ts';
import { findLeaks } from '../../support/expect/harmless.ts';
import type { ActionRun } from '../../support/runs/runAction.ts';
import { commandIn, linesOf, readFileCommands } from '../../support/runnerModel/index.ts';
import type { Schedule } from './schedule.ts';

/** How a run ended, and what the platform knows of it. */
export interface Evidence {
  readonly run: ActionRun;
  readonly schedule: Schedule;
  /** How much faster than real the time of the run went. */
  readonly factor: number;
  readonly secrets: readonly string[];
  /** Credentials that arrived where they do not belong. */
  readonly leaks: readonly unknown[];
  /** Calls that deploy, oldest first, taken or not. */
  readonly creates: readonly Pick<RecordedRequest, 'status'>[];
  /** What those calls have brought about, with what the platform says of it. */
  readonly deployments: readonly { readonly id: string; readonly state: string }[];
}

const GREEN = new Set(['completed', 'queued', 'in_progress']);
const RED = new Set(['failed', 'timed_out', 'cancelled', 'unknown', 'unhealthy']);
const OWN_COMMANDS = new Set(['add-mask', 'group', 'endgroup', 'notice', 'warning', 'error']);
/** What a busy machine may take for a process to start and end, beside the two seconds that a step has. */
const SLACK_MS = 8000;

/** Names every promise that a run has broken. */
export function broken(evidence: Evidence): string[] {
  const { run } = evidence;
  const status = run.outputs['status'] ?? '';
  const promises: Readonly<Record<string, boolean>> = {
    'the status is one of those documented': GREEN.has(status) || RED.has(status),
    'the exit code fits the status': fitsStatus(evidence, status),
    'no fault of the action itself is told':
      run.outputs['error_code'] !== 'bug' && run.errors === '',
    'the summary is written': run.summary.startsWith('### '),
    'the outputs can be read, the status last': lastOutput(run) === status,
    'the log has no command but ours': linesOf(run.log)
      .map(commandIn)
      .every((command) => command === undefined || OWN_COMMANDS.has(command.name)),
    'a red step says why, once': countErrors(run) === (GREEN.has(status) ? 0 : 1),
    'no secret is left anywhere': findLeaks(run, evidence.secrets).length === 0,
    'no credential went elsewhere': evidence.leaks.length === 0,
    'it ended in time': run.tookMs < limitMs(evidence),
    ...outcomePromises(evidence, status),
  };
  return Object.entries(promises).flatMap(([promise, isKept]) => (isKept ? [] : [promise]));
}

function outcomePromises(evidence: Evidence, status: string): Record<string, boolean> {
  const { run, schedule, creates, deployments } = evidence;
  const uuid = run.outputs['deployment_uuid'];
  const [own] = deployments;
  const refused = ({ status: code }: Pick<RecordedRequest, 'status'>): boolean =>
    code !== undefined && code >= 400 && code < 500 && code !== 408;
  return {
    'nothing was deployed twice': deployments.length <= 1,
    'nothing was asked for again that was not refused': isRepeatSafe(evidence, refused),
    'completed means that the platform completed this very deployment':
      status !== 'completed' || (own?.id === uuid && own?.state === 'completed'),
    'failed means that nothing was deployed, or that it failed':
      status !== 'failed' || own === undefined || own.state === 'failed',
    'only who does not wait leaves it queued or in progress':
      !['queued', 'in_progress'].includes(status) || schedule.inputs['wait'] === 'false',
    'only a signal cancels': status !== 'cancelled' || schedule.signal !== undefined,
    'a deployment that was answered for is named':
      !creates.some(({ status: code }) => code === 200) ||
      status === 'unknown' ||
      status === 'cancelled' ||
      uuid !== undefined,
    'no other deployment is named': uuid === undefined || own === undefined || uuid === own.id,
  };
}

/** On Connect a lost call may be repeated, once looking has shown that it had no effect; then only effects count. */
function isRepeatSafe(
  { creates, schedule }: Evidence,
  refused: (create: Pick<RecordedRequest, 'status'>) => boolean,
): boolean {
  const mayLook = 'update_connector' in schedule.inputs;
  return mayLook || creates.slice(0, -1).every(refused);
}

/** Once everything is done, Node.js no longer listens to a signal, and dies of one that comes then. */
function fitsStatus({ run, schedule }: Evidence, status: string): boolean {
  if (run.exitCode === null) return schedule.signal !== undefined;
  return run.exitCode === (GREEN.has(status) ? 0 : 1);
}

function countErrors({ log }: ActionRun): number {
  return linesOf(log).filter((line) => commandIn(line)?.name === 'error').length;
}

function lastOutput({ outputFile }: ActionRun): string | undefined {
  return readFileCommands(outputFile).findLast(([name]) => name === 'status')?.[1];
}

function limitMs({ schedule, factor }: Evidence): number {
  return (schedule.timeoutMinutes * 60_000) / factor + 2000 + SLACK_MS;
}
