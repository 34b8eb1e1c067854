import type { ReleaseEnd } from '../../../../connector/index.ts';
import { ActionError } from '../../../../errors/index.ts';
import { formatCount, oneLine, plainOutput } from '../../../../text/index.ts';
import { openPoll } from '../../follow/index.ts';
import type { Report } from '../../follow/index.ts';
import { openCheckReport, toCheckReport } from './checks.ts';
import { readDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { openObservations } from './evidence.ts';
import type { Asked } from './evidence.ts';
import { outputRelease } from './outputRelease.ts';
import { classOf, hasSource, reportOf, stateOf } from '../goal.ts';
import type { ReleaseJob } from '../releaseJob.ts';

/**
 * Polls a draft until its check has ended for certain, and returns the result. Throws `conflict` if somebody else moves the draft
 * to another tag, and `deployment-lost` if the check disappears.
 */
export async function followCheck(job: ReleaseJob, asked: Asked): Promise<ReleaseEnd> {
  const { run, tools, api, goal, deadline } = job;
  const { journal } = run;
  const { id } = asked.first;
  const observations = openObservations(goal, asked, tools.clock);
  const isFollowed = asked.before === asked.first;
  const report = openCheckReport(goal, isFollowed ? undefined : asked.before, journal);
  const poll = openPoll({
    noun: 'draft',
    id,
    read: () => {
      const waiting = { deadline, onRetry: journal.info, attempts: 1 };
      return readDraft(api, { by: 'id', value: id }, waiting);
    },
    ...{ observations, tools, signal: deadline.signal, info: journal.info },
  });
  const logState = stateLogger(job);
  let now = asked.first;
  for (;;) {
    if (hasSource(goal, now) && !observations.isOld()) {
      logState(now);
      report.log(now);
    }
    const end = classOf(goal, now);
    const isEnd = ['reached', 'failed', 'certification'].includes(end);
    if (isEnd && observations.believed()) return conclude(job, now, report);
    refuseOther(job, now, observations);
    now = await poll(end !== 'working');
  }
}

/** Returns a function that logs each new state. */
function stateLogger({ run: { journal }, goal }: ReleaseJob): (now: Draft) => void {
  let logged = '';
  return (now) => {
    const state = stateOf(goal, now);
    if (state === logged) return;
    logged = state;
    const shown = oneLine(state);
    journal.output('platform_status', plainOutput(shown));
    journal.waitingFor(shown);
    journal.step(shown);
    if (classOf(goal, now) === 'unknown') {
      journal.warning({
        title: 'Unknown status',
        message: `The platform reports the undocumented status ${shown}. It is treated as in progress.`,
      });
    } else if (goal.command === 'publish') journal.info(`The draft is ${shown}.`);
    else journal.info(`isPreviewable is ${shown}.`);
  };
}

/** Throws if the requested outcome can no longer come. */
function refuseOther(
  { goal }: ReleaseJob,
  now: Draft,
  { isOld, isSettled }: ReturnType<typeof openObservations>,
): void {
  if (isOld() || !isSettled()) return;
  if (!hasSource(goal, now)) {
    throw new ActionError(
      'conflict',
      `Somebody else changed the draft to ${oneLine(now.tag ?? 'another tag')} while ${goal.tag} was being checked.`,
      {
        hint: 'Keep jobs apart with a `concurrency` group, or use one draft for each pull request.',
      },
    );
  }
  if (classOf(goal, now) === 'idle') {
    throw new ActionError(
      'deployment-lost',
      `The platform no longer checks ${goal.tag}: the draft is ${oneLine(stateOf(goal, now))}.`,
      { hint: 'Somebody may have changed the draft. Run the job again.' },
    );
  }
}

async function conclude(job: ReleaseJob, now: Draft, report: Report<Draft>): Promise<ReleaseEnd> {
  const { run, goal } = job;
  const state = oneLine(stateOf(goal, now));
  const isReached = classOf(goal, now) === 'reached';
  const entries = report.entries().length > 0 ? report.entries() : reportOf(goal, now);
  const checks = toCheckReport(entries, { draft: now, goal, isRefused: !isReached });
  run.keepReport(checks);
  run.noteUnderWay(undefined);
  if (!isReached) return refused(job, now, checks);
  await outputRelease(job, now);
  return goal.command === 'publish'
    ? { status: 'published', line: `Published ${goal.tag} (the draft is ${state}).` }
    : { status: 'previewable', line: `${goal.tag} is previewable.` };
}

function refused(
  { goal }: ReleaseJob,
  now: Draft,
  { checks }: ReturnType<typeof toCheckReport>,
): ReleaseEnd {
  const state = stateOf(goal, now);
  if (classOf(goal, now) === 'certification') {
    return {
      status: 'failed',
      platformCode: oneLine(state),
      message: `The draft went into certification (${oneLine(state)}), so ${goal.tag} was not published by this run.`,
      hint: 'Somebody requested certification. Wait until it ends, or withdraw it in the Merchant Center.',
    };
  }
  const reasons = checks.filter(({ result }) => result === 'failed');
  const names = reasons.slice(0, MOST_NAMED).map(({ title }) => title);
  const what = goal.command === 'publish' ? 'was not published' : 'is not previewable';
  return {
    status: 'failed',
    platformCode: oneLine(goal.command === 'publish' ? state : `isPreviewable=${state}`),
    message:
      names.length === 0
        ? `${goal.tag} ${what}. The platform gives no reason.`
        : `${goal.tag} ${what}: ${names.join('; ')}.`,
    ...(names.length > 0 && {
      brief: `${goal.tag} ${what}: ${formatCount(reasons.length, 'check')} failed.`,
    }),
    hint:
      names.length === 0
        ? 'Ask the platform’s support, with the correlation id.'
        : 'Each failed check has its own error with what to do. The previous release is not affected.',
  };
}

const MOST_NAMED = 5;
