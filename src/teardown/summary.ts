import { escapeMarkdown, formatDuration, renderTable } from '../text/index.ts';
import { renderProblem } from '../step/index.ts';
import type { Run } from '../step/index.ts';
import type { Outcome } from './outcome.ts';
import type { TeardownJob } from './readRequest.ts';

interface Known extends Run {
  readonly request: TeardownJob | undefined;
}

/** Renders the job summary of a run as blocks of Markdown. */
export function renderSummary(outcome: Outcome, known: Known): string[] {
  return [
    `### ${headings[outcome.status]}`,
    ...(outcome.problem === undefined
      ? [escapeMarkdown(outcome.line)]
      : renderProblem(outcome.problem)),
    renderTable(['', ''], facts(known)),
  ];
}

/** What each end of a step is called, at the top of a summary or a comment. */
export const headings: Readonly<Record<Outcome['status'], string>> = {
  deleted: 'Removed',
  already_gone: 'Nothing to remove',
  kept: 'Nothing was removed',
  failed: 'Teardown failed',
  timed_out: 'Teardown timed out',
  cancelled: 'Teardown cancelled',
};

function facts({ clock, journal, correlationId, request }: Known): (readonly [string, string])[] {
  return [
    ...(request === undefined
      ? []
      : ([
          ['Platform', request.platform],
          ['Target', request.removal.target],
          ['Environment', request.environment],
        ] as const)),
    ['Correlation id', correlationId],
    ['Duration', formatDuration(clock.now() - journal.startedAtMs)],
  ];
}
