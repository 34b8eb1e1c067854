import { markdownLink } from '../../text/index.ts';
import type { Outcome, Serving } from '../outcome.ts';
import type { RunFacts } from './facts.ts';
import { renderCommit } from './commit.ts';

/** Says what is live now where a success does not, and how to go back where that is not what was live before. Escaped. */
export function renderLive(outcome: Outcome, facts: RunFacts): string[] {
  if (outcome.status === 'unchanged') {
    return [`**Live now:** ${renderCommit(outcome.since, facts)}, with the same build.`];
  }
  if (outcome.problem === undefined) return [];
  const { before } = facts;
  const previous = before && renderCommit(before.commit, facts);
  switch (servesNow(outcome, facts)) {
    case 'this':
      return [`**Live now:** this version${ofCommit(facts)}.`, ...wayBack(facts)];
    case 'previous':
      return [
        `**Live now:** ${previous === undefined ? 'what was live before' : `still ${previous}`}.`,
      ];
    case 'earlier':
      return [`**Live now:** ${earlier(facts)} again.`];
    case 'nothing':
      return ['**Live now:** nothing. There was no previous version.'];
    case 'unclear':
      return [`**Live now:** not certain. ${whyUnclear(outcome, previous)}`, ...wayBack(facts)];
  }
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

function earlier({ wentBack, repositoryUrl }: RunFacts): string {
  if (wentBack === undefined) return 'the last good build';
  const { id, commit } = wentBack.way.to;
  return `${renderCommit(commit, { repositoryUrl })} (GitHub Deployment ${String(id)})`;
}

function ofCommit(facts: RunFacts): string {
  return facts.commit === '' ? '' : `, ${renderCommit(facts.commit, facts)}`;
}

function wayBack({ before, repositoryUrl, ...facts }: RunFacts): string[] {
  if (before === undefined || before.commit === facts.commit) return [];
  const commit = renderCommit(before.commit, { repositoryUrl });
  const { logUrl } = before;
  const run = logUrl === undefined ? 'its workflow' : markdownLink('its workflow run', logUrl);
  return [`**To go back:** run ${run} again, which deploys ${commit}.`];
}
