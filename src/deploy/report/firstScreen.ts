import { logLink } from '../../reporting/index.ts';
import { renderProblem } from '../../step/index.ts';
import {
  escapeMarkdown,
  formatSeconds,
  isRecord,
  markdownLink,
  parseJson,
} from '../../text/index.ts';
import { TODAYS_VALUES, describeBack } from '../back.ts';
import { isLiveAllTheSame, isRemoved } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { renderCommit } from './commit.ts';
import type { RunFacts } from './facts.ts';
import { headingOf } from './heading.ts';
import { renderLive } from './live.ts';

/**
 * Renders what a person looks for first as blocks of Markdown: the outcome; on failure the reason, what to do, what is live and
 * how to go back; then links, and one line of facts. Escaped.
 */
export function renderFirstScreen(outcome: Outcome, facts: RunFacts): string[] {
  return [
    `### ${headingOf(outcome, facts)}`,
    ...(outcome.problem === undefined ? [] : renderReason(outcome)),
    ...renderLive(outcome, facts),
    ...backOf(outcome, facts),
    ...noteOf(outcome, facts),
    ...renderLinks(facts),
    ...renderFacts(outcome, facts),
    ...renderProof(outcome, facts),
  ];
}

/** Its title is the heading, or would only repeat it. */
const SAID_ALREADY: ReadonlySet<Outcome['status']> = new Set([
  'unhealthy',
  'rolled_back',
  'timed_out',
  'cancelled',
]);

function renderReason(outcome: Extract<Outcome, { readonly problem: object }>): string[] {
  const { status, problem } = outcome;
  const isSaid =
    SAID_ALREADY.has(status) || problem.code === 'deployment-failed' || isLiveAllTheSame(outcome);
  return renderProblem(isSaid ? { ...problem, title: '' } : problem);
}

/** Says of a rollback which deployments it is about, and what it does not bring back. */
function backOf({ status }: Outcome, { back, wentBack }: RunFacts): string[] {
  const way = back ?? (status === 'rolled_back' ? wentBack?.way : undefined);
  return way === undefined ? [] : [`${escapeMarkdown(describeBack(way))} ${TODAYS_VALUES}`];
}

/** Says what was seen of the site, unless that is why the step failed. */
function renderProof({ status }: Outcome, { proof }: RunFacts): string[] {
  const isWhy = status === 'unhealthy' || status === 'rolled_back';
  if (proof === undefined || (isWhy && proof.verified !== true)) return [];
  return [escapeMarkdown(proof.sentence)];
}

/** Says why nothing was deployed, or that it is not wanted any more. */
function noteOf(outcome: Outcome, { isGone }: RunFacts): string[] {
  if (isRemoved(outcome)) {
    return [
      'The pull request was closed while this was deployed, so the preview was removed again.',
    ];
  }
  if (outcome.status === 'skipped') return [SKIPPED[outcome.because]];
  if (!isGone) return [];
  return [
    'The pull request was closed while this was deployed. Run the `teardown` action if the preview is still there.',
  ];
}

const SKIPPED: Readonly<Record<Extract<Outcome, { status: 'skipped' }>['because'], string>> = {
  'no-secrets':
    'GitHub gives no secrets to runs of forks and Dependabot, so there was nothing to deploy with.',
  over: 'The pull request was closed, or has a newer commit, since this workflow started.',
  removed: '',
};

const MOST_SITES = 6;

/** Renders a line with the site or the applications, the log and the environment. */
export function renderLinks({ outputs, environment, repositoryUrl, logUrl }: RunFacts): string[] {
  const place =
    environment === undefined || repositoryUrl === undefined
      ? undefined
      : `${repositoryUrl}/deployments/${encodeURIComponent(environment.toWellFormed())}`;
  const links = [
    ...sitesOf(outputs).map(([name, url]) => `**${markdownLink(name, url)}**`),
    ...logLink(logUrl),
    ...(place === undefined ? [] : [markdownLink('Environment', place)]),
  ];
  return links.length === 0 ? [] : [links.join(' · ')];
}

/** Names each site by its host, and each of several applications by its name. */
function sitesOf({ url, urls }: RunFacts['outputs']): (readonly [string, string])[] {
  if (!url) return [];
  const named = parseJson(urls ?? '');
  if (isRecord(named)) {
    const sites = Object.entries(named as Readonly<Record<string, string>>);
    if (sites.length > 1) return sites.slice(0, MOST_SITES);
  }
  return [[url.replace(/^https?:\/\//, '').replace(/\/$/, ''), url]];
}

/** Renders one line: what is deployed to, which commit by whom, how long it took, and what was there before. */
export function renderFacts(outcome: Outcome | undefined, facts: RunFacts): string[] {
  const { outputs, target, actor, ranBefore, before, timeline, nowMs } = facts;
  const version = outputs.connector_tag || outputs.connector_version;
  const runs = version && ranBefore !== undefined && ranBefore !== version;
  const parts = [
    target && escapeMarkdown(target),
    version && `connector ${escapeMarkdown(runs ? `${ranBefore} → ${version}` : version)}`,
    commitOf(facts, actor),
    outcome && formatSeconds(nowMs - timeline.startedAtMs),
    before &&
      outcome &&
      `before: ${renderCommit(before.commit, facts)}${compare(before.commit, facts)}`,
  ];
  const line = parts.filter(Boolean).join(' · ');
  return line === '' ? [] : [line];
}

function commitOf(facts: RunFacts, actor: string): string {
  if (facts.commit === '') return '';
  const by = actor === '' ? '' : ` by ${escapeMarkdown(actor)}`;
  return `commit ${renderCommit(facts.commit, facts)}${by}`;
}

function compare(since: string, { commit, repositoryUrl }: RunFacts): string {
  if (repositoryUrl === undefined || commit === '' || commit === since) return '';
  const range = [since, commit].map((sha) => encodeURIComponent(sha.toWellFormed())).join('...');
  return ` (${markdownLink('compare', `${repositoryUrl}/compare/${range}`)})`;
}
