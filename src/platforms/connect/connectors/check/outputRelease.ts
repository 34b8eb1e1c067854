import { HttpError } from '../../../../errors/index.ts';
import { sleep } from '../../../../step/index.ts';
import { oneLine, plainOutput } from '../../../../text/index.ts';
import { readConnector } from '../../api/index.ts';
import { openPace } from '../../follow/index.ts';
import type { Draft } from '../draft.ts';
import type { ReleaseJob } from '../releaseJob.ts';

/** How long to wait until the published tag is visible, because the next redeploy takes what is. */
const LONGEST_MS = 120_000;
/** Part of the time limit that is kept for ending the step. */
const RESERVE_MS = 5000;

/** Sets the outputs of a draft that has reached its goal. After publishing it waits for the version that a redeploy takes. */
export async function outputRelease(job: ReleaseJob, draft: Draft): Promise<void> {
  const { goal, run } = job;
  run.journal.output('connector_tag', plainOutput(oneLine(draft.tag ?? '')));
  const version =
    goal.command === 'publish' ? await awaitPublished(job, draft) : String(draft.version);
  if (version !== undefined) run.journal.output('connector_version', plainOutput(version));
}

/**
 * Waits until the published Connector has the tag, so that a redeploy right afterwards takes it. Resolves with its version, or
 * with undefined if the tag does not show in time. The draft is published either way.
 */
async function awaitPublished(job: ReleaseJob, draft: Draft): Promise<string | undefined> {
  const { api, run, tools, goal, deadline } = job;
  const { journal } = run;
  const pace = openPace(tools.random);
  const untilMs = tools.clock.now() + Math.min(LONGEST_MS, deadline.remainingMs() - RESERVE_MS);
  const reference = { by: 'id', value: draft.id, staged: false } as const;
  let seen: string;
  for (;;) {
    let askedMs = 0;
    try {
      const waiting = { deadline, onRetry: journal.info, attempts: 1 };
      const { tag, version } = await readConnector(api, reference, waiting);
      if (tag === goal.tag) return String(version ?? '');
      seen = `it still has ${oneLine(tag ?? 'no tag')}`;
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      seen = error.message;
      askedMs = error.retryAfterMs ?? 0;
    }
    const waitMs = Math.max(pace.nextMs(), askedMs);
    if (tools.clock.now() + waitMs >= untilMs) break;
    await sleep(tools.clock, waitMs, deadline.signal);
  }
  journal.warning({
    title: 'The published Connector does not show the tag yet',
    message:
      `The draft is published with ${goal.tag}, but the published Connector does not show it (${seen}). ` +
      'A redeploy right now may take the previous version: set `expected_tag` there.',
  });
  return undefined;
}
