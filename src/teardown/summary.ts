import {
  escapeMarkdown,
  foldAway,
  formatSeconds,
  renderFactLine,
  renderList,
} from '../text/index.ts';
import { renderProblem } from '../step/index.ts';
import type { Run } from '../step/index.ts';
import type { Subject } from '../reporting/index.ts';
import type { Outcome } from './outcome.ts';
import type { TeardownJob } from './readRequest.ts';

interface Known extends Run {
  readonly request: TeardownJob | undefined;
}

/** Renders the job summary of a run as blocks of Markdown. */
export function renderSummary(outcome: Outcome, known: Known): string[] {
  const { clock, journal, correlationId, request } = known;
  return [
    `### ${headingOf(outcome, request && { ...request, ...request.removal })}`,
    ...(outcome.problem === undefined
      ? [escapeMarkdown(outcome.line)]
      : renderProblem(outcome.problem)),
    ...renderFactLine([request && formatSeconds(clock.now() - journal.startedAtMs)]),
    ...foldAway('Ids', renderList([['Correlation id', correlationId]])),
  ];
}

/** Says in a line how a teardown ended, of what and where, for the top of a summary or a comment. Escaped. */
export function headingOf({ status }: Outcome, about: About | undefined): string {
  const { target, environment } = about ?? {};
  const where = environment === undefined ? '' : escapeMarkdown(environment);
  return target === undefined ? unnamed[status] : headings[status](escapeMarkdown(target), where);
}

/** What is removed, and the environment that it is of. */
type About = Pick<Subject, 'target' | 'environment'>;

type Render = (target: string, environment: string) => string;

const headings: Readonly<Record<Outcome['status'], Render>> = {
  deleted: (target, environment) => `Removed ${target} from ${environment}`,
  already_gone: (target, environment) => `${target} is already gone from ${environment}`,
  kept: (target, environment) => `Kept ${target} in ${environment}`,
  failed: (target, environment) => `Teardown of ${target} in ${environment} failed`,
  timed_out: (target, environment) => `Teardown of ${target} in ${environment} timed out`,
  cancelled: (target, environment) => `Teardown of ${target} in ${environment} cancelled`,
};

/** Before the inputs are read, there is no name. */
const unnamed: Readonly<Record<Outcome['status'], string>> = {
  ...{ deleted: 'Removed', already_gone: 'Already gone', kept: 'Nothing was removed' },
  ...{
    failed: 'Teardown failed',
    timed_out: 'Teardown timed out',
    cancelled: 'Teardown cancelled',
  },
};
