import type { Deadline } from '../../step/index.ts';
import { ActionError } from '../../errors/index.ts';
import { oneLine, plainOutput } from '../../text/index.ts';
import type { DeployJournal } from '../outputs.ts';
import type { Deployment, ProgressEvent, TerminalEvent } from '../platform.ts';

/** Within one phase, progress is logged again after this many points. */
const PERCENT_STEP = 25;

/** Caps the log in case a platform keeps inventing phases. */
const MOST_LINES = 200;

/**
 * Follows a deployment to its end and logs each new phase once.
 * Throws `deployment-lost` when the events end without a terminal one: a stream that ends is not success.
 */
export async function watch(
  deployment: Deployment,
  journal: DeployJournal,
  deadline: Deadline,
): Promise<TerminalEvent> {
  const log = progressLogger(journal);
  for await (const event of deployment.events(deadline)) {
    journal.output('platform_status', plainOutput(oneLine(event.platformStatus)));
    if (event.kind !== 'progress') return event;
    log(event);
  }
  throw new ActionError(
    'deployment-lost',
    `The platform stopped reporting on deployment ${deployment.id} before it ended.`,
    {
      hint: 'The deployment may still go live. Look at the site. If the previous version is still live, run the job again; that is safe.',
    },
  );
}

function progressLogger(journal: DeployJournal): (event: ProgressEvent) => void {
  let logged: ProgressEvent | undefined;
  let lines = 0;
  return (event) => {
    const phase = oneLine(event.phase ?? event.platformStatus);
    journal.waitingFor(event.percent === undefined ? phase : `${phase} ${percent(event)}`);
    const isNew =
      logged?.platformStatus !== event.platformStatus ||
      logged.phase !== event.phase ||
      Math.abs((event.percent ?? 0) - (logged.percent ?? 0)) >= PERCENT_STEP;
    if (!isNew || lines > MOST_LINES) return;
    if (logged?.phase !== event.phase) journal.step(phase);
    logged = event;
    lines += 1;
    if (lines > MOST_LINES) journal.info('Further progress is not shown.');
    else journal.info(event.percent === undefined ? phase : `${phase} (${percent(event)})`);
  };
}

function percent(event: ProgressEvent): string {
  return `${String(Math.round(event.percent ?? 0))} %`;
}
