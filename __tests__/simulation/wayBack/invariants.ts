import { WELL_KEPT } from '../rollbacks/history.ts';
import type { Recorded } from '../rollbacks/history.ts';
import type { Played } from './play.ts';

/** Names what is wrong with a schedule that was played; nothing if all is well. */
export type Invariant = (played: Played) => string[];

/** However it ends, the run deploys once, and goes back once at most. */
const goesBackOnce: Invariant = ({ project: { calls } }) =>
  calls.length <= 2 ? [] : [`${String(calls.length)} create calls`];

/** It goes back only after a failed health check, or when the site was seen to serve what it served before. */
const onlyAfterEvidence: Invariant = ({ drawn, project: { calls } }) => {
  const { seen } = calls[1] ?? {};
  if (seen === undefined) return [];
  if (drawn.isAfterOther) return ['it had to wait for another deployment'];
  const isSick = seen.lastAnswer !== undefined && seen.lastAnswer >= 400;
  return seen.verified === false || isSick ? [] : [`verified=${String(seen.verified)}, and well`];
};

/** What it goes back to was good, is of another content, and is fetched from where it may be. */
const onlyToGood: Invariant = (played) => {
  const call = played.project.calls[1];
  if (call === undefined) return [];
  const target = lastGood(played);
  if (target === undefined) return ['nothing was good'];
  if (target.sha256 === played.own.sha256) return ['the same build again'];
  return WELL_KEPT.has(target.kept) ? [] : [`took what is ${target.kept}`];
};

/** It deploys the bytes that are recorded of the deployment that its GitHub Deployment is of. */
const onlyRecordedBytes: Invariant = (played) => {
  const { calls } = played.project;
  const call = calls[1];
  if (call === undefined) return [];
  return call.sha256 === lastGood(played)?.sha256 ? [] : ['other bytes'];
};

/** Nothing is rolled back over a newer deployment that GitHub has shown. */
const neverOverNewer: Invariant = ({ sawOther }) =>
  sawOther[1] === true ? ['GitHub had shown a newer deployment'] : [];

/** `rolled_back` means that the earlier build was completed, and is well. */
const rolledBackIsTrue: Invariant = ({ drawn, runner, project }) => {
  const { calls, answers } = project;
  const { status } = runner.outputs;
  const isTaken = calls.length === 2 && drawn.create === 'taken' && drawn.end === 'completed';
  const isWell = !drawn.isChecked || answers[1]?.at(-1) === 200;
  if (status !== 'rolled_back') return [];
  return isTaken && isWell ? [] : ['it is not live, or not well'];
};

/** Without trouble, an unhealthy deployment after a good one that is kept is rolled back. */
const findsTheWay: Invariant = (played) => {
  const { drawn, runner, project } = played;
  const target = lastGood(played);
  const isThere = target !== undefined && WELL_KEPT.has(target.kept);
  if (!isCalm(played) || !isThere || target.sha256 === played.own.sha256) return [];
  if (drawn.isAfterOther || !isSeenUnhealthy(played)) return [];
  if (project.calls.length < 2) return [`${String(runner.outputs['status'])}, not rolled back`];
  const isTaken = drawn.create === 'taken' && drawn.end === 'completed';
  const isWell = !drawn.isChecked || project.answers[1]?.at(-1) === 200;
  // Where it is required, a proof of the earlier build often cannot be had.
  if (!isTaken || !isWell || drawn.verify === 'required') return [];
  return runner.outputs['status'] === 'rolled_back' ? [] : ['live and well, but not rolled back'];
};

/** Each deployment has one of its own on GitHub, which shows how it ended. */
const gitHubShowsBoth: Invariant = (played) => {
  const { runner, records, project } = played;
  if (!isCalm(played)) return [];
  const states = records.map(({ state }) => state);
  const isBack = runner.outputs['status'] === 'rolled_back';
  const faults = states.includes('in_progress') ? ['one is left in progress'] : [];
  if (records.length !== Math.max(1, project.calls.length)) faults.push(states.join());
  if (records.length > 1 && (states[1] === 'success') !== isBack)
    faults.push(`shows ${states.join()}`);
  if (records.length > 1 && states[0] !== 'error') faults.push(`shows ${states.join()}`);
  return faults;
};

/** The message names what serves. */
const saysWhatServes: Invariant = ({ runner, project, own, otherActed }) => {
  const { status, error_message: message = '' } = runner.outputs;
  if (otherActed) return [];
  const live = project.live();
  const earlier = project.calls[1]?.sha256;
  if (message.endsWith('This version is still live.') && live !== own.sha256) {
    return ['this version is not live'];
  }
  const saysEarlier = / is live (?:again|now)\.$/.test(message);
  if (saysEarlier && live !== earlier) return [`${String(status)}: the earlier build is not live`];
  return [];
};

/** It is cancelled only after a signal, and within two seconds of it. */
const stopsInTime: Invariant = ({ runner, stoppedForMs }) => {
  const { status } = runner.outputs;
  if (stoppedForMs === undefined) return status === 'cancelled' ? ['nobody stopped it'] : [];
  return stoppedForMs > 2000 ? [`it went on for ${String(stoppedForMs)} ms`] : [];
};

/** It ends within the two time limits and what reporting may take. */
const endsInTime: Invariant = ({ runner }) =>
  Number(runner.outputs['duration_seconds']) > 150
    ? [`took ${String(runner.outputs['duration_seconds'])} s`]
    : [];

/** All of them. */
export const INVARIANTS: readonly Invariant[] = [
  ...[goesBackOnce, onlyAfterEvidence, onlyToGood, onlyRecordedBytes, neverOverNewer],
  ...[rolledBackIsTrue, findsTheWay, gitHubShowsBoth, saysWhatServes, stopsInTime, endsInTime],
];

function lastGood({ recorded }: Played): Recorded | undefined {
  return recorded.findLast(({ end }) => end === 'success');
}

function isCalm({ drawn, otherActed, stoppedForMs }: Played): boolean {
  const isQuiet = drawn.faults.length === 0 && drawn.listDelayMs === 0;
  return isQuiet && !otherActed && stoppedForMs === undefined;
}

function isSeenUnhealthy({ drawn, project }: Played): boolean {
  const verified = project.verified();
  if (verified === false) return true;
  if (drawn.verify === 'required' && verified === undefined) return false;
  return drawn.isChecked && (project.answers[0]?.at(-1) ?? 0) >= 400;
}
