import { formatCommit, markdownLink, oneLine } from '../../text/index.ts';
import type { Outcome, Serving } from '../outcome.ts';
import type { RunFacts } from './facts.ts';
import { renderCommit } from './commit.ts';

/** Renders what is live now where a success does not say it, and how to go back where that is not what was live before. Escaped. */
export function renderLive(outcome: Outcome, facts: RunFacts): string[] {
  const sentence = describeLive(outcome, facts, (commit) => renderCommit(commit, facts));
  if (sentence === undefined) return [];
  const live = outcome.problem && servesNow(outcome, facts);
  const back = live === 'this' || live === 'unclear' ? wayBack(facts) : [];
  return [`**Live now:** ${sentence}`, ...back];
}

/** Says the same in a line for the error of a step that failed; undefined for one that did not. */
export function liveLine(outcome: Outcome, facts: RunFacts): string | undefined {
  if (outcome.problem === undefined) return undefined;
  const sentence = describeLive(outcome, facts, (commit) => oneLine(formatCommit(commit)));
  return sentence && `Live now: ${sentence}`;
}

type WriteCommit = (commit: string) => string;

/** Completes “Live now:”; undefined where a success says it. */
function describeLive(outcome: Outcome, facts: RunFacts, write: WriteCommit): string | undefined {
  if (outcome.status === 'unchanged') return `${write(outcome.since)}, with the same build.`;
  if (outcome.problem === undefined) return undefined;
  const { before, commit } = facts;
  const previous = before && write(before.commit);
  switch (servesNow(outcome, facts)) {
    case 'this':
      return `this version${commit === '' ? '' : `, ${write(commit)}`}${sourceOf(outcome)}.`;
    case 'previous':
      return previous === undefined ? 'what was live before.' : `still ${previous}.`;
    case 'earlier':
      return `${earlier(facts, write)} again.`;
    case 'nothing':
      return 'nothing. There was no previous version.';
    case 'unclear':
      return `not certain. ${whyUnclear(outcome, previous)}`;
  }
}

/** Nothing but the platform's word says that a version is live which could not be verified. */
function sourceOf(outcome: Outcome): string {
  return outcome.status === 'unhealthy' && !outcome.isSeen ? ', according to the platform' : '';
}

function whyUnclear({ status }: Outcome, previous: string | undefined): string {
  const before = previous === undefined ? '' : ` ${previous} was live before.`;
  return status === 'failed'
    ? `The platform does not say what it serves after a failure.${before} Look at the site.`
    : `The platform may still finish this deployment.${before} Look at the site.`;
}

/** Decides what is live after a step that failed. */
function servesNow(
  outcome: Extract<Outcome, { readonly problem: object }>,
  { outputs, isStarted }: RunFacts,
): Serving {
  if (outcome.status === 'failed') return outcome.live ?? 'previous';
  if (outcome.status === 'unhealthy') return outcome.live;
  if (outcome.status === 'rolled_back') return 'earlier';
  if (outcome.live !== undefined) return outcome.live;
  // The platform has said that it is complete.
  if (outputs.urls !== undefined) return 'this';
  return isStarted || outcome.status === 'unknown' ? 'unclear' : 'previous';
}

function earlier({ wentBack }: RunFacts, write: WriteCommit): string {
  if (wentBack === undefined) return 'the last good build';
  const { id, commit } = wentBack.way.to;
  return `${write(commit)} (GitHub Deployment ${String(id)})`;
}

function wayBack({ before, repositoryUrl, ...facts }: RunFacts): string[] {
  if (before === undefined || before.commit === facts.commit) return [];
  const commit = renderCommit(before.commit, { repositoryUrl });
  const { logUrl } = before;
  const run = logUrl === undefined ? 'its workflow' : markdownLink('its workflow run', logUrl);
  return [`**To go back:** run ${run} again, which deploys ${commit}.`];
}
