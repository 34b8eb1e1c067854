import { escapeMarkdown, formatMoment } from '../../text/index.ts';
import { logLink } from '../../reporting/index.ts';
import type { Outcome } from '../outcome.ts';
import {
  renderDetails,
  renderFacts,
  renderFirstScreen,
  renderLinks,
  startedHeading,
} from '../report/index.ts';
import type { RunFacts } from '../report/index.ts';

/** Renders the comment of a deployment that has begun. */
export function startedComment(facts: RunFacts): string {
  return [
    `### ${startedHeading(facts)}`,
    ...(facts.wentBack === undefined ? [] : [`${escapeMarkdown(facts.wentBack.why)}.`]),
    ...renderLinks(facts),
    ...renderFacts(undefined, facts),
    renderTime(facts),
  ].join('\n\n');
}

/** What is known of a run that was killed. */
export interface StoppedFacts extends Pick<RunFacts, 'logUrl' | 'nowMs'> {
  readonly environment: string;
  readonly commit: string;
}

/** Renders the comment of a run that was killed before it could say how it ended. */
export function stoppedComment(facts: StoppedFacts): string {
  return [
    `### Stopped while ${startedHeading({ ...facts, ref: undefined }).replace(/^D/, 'd')}`,
    '**Live now:** not certain. The platform may have gone on. Look at the site, then deploy again.',
    ...logLink(facts.logUrl),
    renderTime(facts),
  ].join('\n\n');
}

/** Renders the comment of a deployment that has ended: the first screen, and after a failure all that helps to find its cause. */
export function endedComment(outcome: Outcome, facts: RunFacts): string {
  return [
    ...renderFirstScreen(outcome, facts),
    ...(outcome.problem === undefined ? [] : renderDetails(facts)),
    renderTime(facts),
  ].join('\n\n');
}

function renderTime({ nowMs }: Pick<RunFacts, 'nowMs'>): string {
  return `<sub>Updated ${formatMoment(nowMs)}</sub>`;
}
