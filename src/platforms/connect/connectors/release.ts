import type { ReleaseEnd } from '../../../connector/index.ts';
import { ActionError } from '../../../errors/index.ts';
import { sleep } from '../../../step/index.ts';
import { oneLine, plainOutput } from '../../../text/index.ts';
import { openPace } from '../follow/index.ts';
import { followCheck, outputRelease, toCheckReport } from './check/index.ts';
import { findDraft, readDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { distanceTo, reportOf, stateOf } from './goal.ts';
import type { Distance } from './goal.ts';
import { createDraft } from './createDraft.ts';
import { planned } from './releaseJob.ts';
import type { ReleaseJob } from './releaseJob.ts';
import { UNDER_WAY, sendUpdate } from './sendUpdate.ts';
import type { Sent } from './sendUpdate.ts';

/**
 * Brings a draft to its goal: reads it, waits for other checks, sends the missing updates, and follows the check. Sends nothing
 * if the goal is already reached.
 *
 * @see https://docs.commercetools.com/connect/publish-connectors
 */
export async function releaseDraft(job: ReleaseJob): Promise<ReleaseEnd> {
  const { run, tools, goal } = job;
  const found = await findOrCreate(job);
  if (found === undefined) return planOfCreation(job);
  let draft = found;
  let conflicts = 0;
  const pace = openPace(tools.random);
  for (;;) {
    refuseDraft(job, draft);
    const distance = distanceTo(goal, draft);
    if (distance.kind === 'reached') return unchanged(job, draft);
    if (run.dryRun) return planOf(job, distance);
    if (distance.kind === 'under-way') {
      run.journal.info(`The platform already checks ${goal.tag}. Following it.`);
      run.noteUnderWay(UNDER_WAY);
      return followCheck(job, { before: draft, first: draft, isAnswer: false });
    }
    if (distance.kind === 'busy') {
      draft = await waitForOther(job, draft, distance.what);
      continue;
    }
    const sent = await sendUpdate(job, draft, distance.actions);
    if (sent.kind === 'asked') return followCheck(job, sent);
    if (sent.kind === 'outdated') conflicts += 1;
    if (conflicts > 1 || (sent.kind === 'busy' && run.onConflict === 'fail')) throw conflict(sent);
    run.journal.info(`${sent.error.message} Looking at the draft again.`);
    const ownMs = sent.kind === 'busy' ? pace.nextMs() : 0;
    const waitMs = Math.max(ownMs, sent.error.retryAfterMs ?? 0);
    await sleep(tools.clock, waitMs, job.deadline.signal);
    draft = await look(job, draft);
  }
}

async function findOrCreate(job: ReleaseJob): Promise<Draft | undefined> {
  const { api, run, deadline, creation, draft: reference } = job;
  const waiting = { deadline, onRetry: run.journal.info };
  const found = await findDraft(api, reference, waiting);
  if (found === undefined && creation === undefined) {
    throw new ActionError(
      'input',
      `connector_${reference.by}: there is no draft with the ${reference.by} ${reference.value}, or the API client may not see it.`,
      { hint: 'Check it, or set `create: true` to create the draft.' },
    );
  }
  if (found === undefined && run.dryRun) return undefined;
  const draft = found ?? (creation && (await createDraft(job, creation)));
  if (draft === undefined) return undefined;
  run.journal.output('connector_id', draft.id);
  const key = draft.key ?? (reference.by === 'key' ? reference.value : undefined);
  if (key !== undefined) run.journal.output('connector_key', plainOutput(oneLine(key)));
  return draft;
}

function look({ api, run, deadline }: ReleaseJob, { id }: Draft): Promise<Draft> {
  return readDraft(api, { by: 'id', value: id }, { deadline, onRetry: run.journal.info });
}

/** Throws, before anything is sent, if the draft is in certification or publishing would make a public Connector private. */
function refuseDraft({ goal }: ReleaseJob, { status, isPrivate }: Draft): void {
  if (['InCertification', 'ReadyForCertification'].includes(status)) {
    throw new ActionError(
      'conflict',
      `The draft is in certification (${oneLine(status)}), so it must not be changed.`,
      { hint: 'Wait until it ends, or withdraw it in the Merchant Center.' },
    );
  }
  if (goal.command === 'publish' && isPrivate === false) {
    throw new ActionError(
      'input',
      'The draft is public (`private: false`). Publishing it without certification would make its Connector private, so nobody else could use it.',
      {
        hint: 'Publish a public Connector through certification, in the Merchant Center or with the official CLI.',
      },
    );
  }
}

/** Waits until another check has ended. Throws `conflict` at once if the run must not wait. */
async function waitForOther(job: ReleaseJob, seen: Draft, what: string): Promise<Draft> {
  const { run, tools, goal, deadline } = job;
  if (run.onConflict === 'fail') {
    throw new ActionError('conflict', `The draft accepts no update now: ${what}.`, {
      hint: 'Wait for it and run the job again, or set `on_conflict: wait`. A `concurrency` group keeps jobs apart.',
    });
  }
  run.journal.info(`The draft accepts no update now: ${what}. Waiting until that ends.`);
  run.journal.waitingFor(what);
  const pace = openPace(tools.random);
  for (let last = seen; ;) {
    await sleep(tools.clock, pace.nextMs(), deadline.signal);
    const now = await look(job, last);
    if (distanceTo(goal, now).kind !== 'busy') return now;
    if (now.version !== last.version) pace.restart();
    last = now;
  }
}

function conflict({ error }: Exclude<Sent, { kind: 'asked' }>): ActionError {
  return new ActionError('conflict', `Somebody else is changing the same draft. ${error.message}`, {
    hint: 'Keep jobs apart with a `concurrency` group, or use one draft for each pull request.',
    platformCode: error.platformCode,
    cause: error,
  });
}

async function unchanged(job: ReleaseJob, draft: Draft): Promise<ReleaseEnd> {
  const { run, goal } = job;
  run.journal.output('platform_status', plainOutput(oneLine(stateOf(goal, draft))));
  const entries = reportOf(goal, draft);
  if (entries.length > 0) run.keepReport(toCheckReport(entries, { draft, goal, isRefused: false }));
  await outputRelease(job, draft);
  const is = goal.command === 'publish' ? 'is published' : 'is previewable';
  return {
    status: 'unchanged',
    line: `${goal.tag} ${is} already, so nothing was sent. If the tag was moved to another commit, release a new tag: a moved one cannot be detected.`,
  };
}

function planOf(
  { goal }: ReleaseJob,
  distance: Exclude<Distance, { kind: 'reached' }>,
): ReleaseEnd {
  switch (distance.kind) {
    case 'open':
      return planned(...distance.actions.map(({ action }) => `Would send ${action}.`));
    case 'under-way':
      return planned(`Would follow the check of ${goal.tag}.`);
    case 'busy':
      return planned(`Would wait: ${distance.what}.`);
  }
}

function planOfCreation({ goal, creation }: ReleaseJob): ReleaseEnd {
  const asked = goal.command === 'publish' ? 'publish' : 'updatePreviewable';
  return planned(
    `Would create the draft ${creation?.key ?? ''} with ${goal.tag}.`,
    `Would send ${asked}.`,
  );
}
