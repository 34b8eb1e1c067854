import { escapeMarkdown, formatCommit } from '../../text/index.ts';
import { isLiveAllTheSame, isRemoved, unchangedSince } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { RunFacts } from './facts.ts';

type Known = Pick<RunFacts, 'ref' | 'commit' | 'environment'> &
  Partial<Pick<RunFacts, 'back' | 'wentBack'>>;

/** Says in a line how a step ended, with what it deployed and where, for the top of a summary or a comment. Escaped. */
export function headingOf(outcome: Outcome, facts: Known): string {
  const place = facts.environment === undefined ? '' : ` · ${escapeMarkdown(facts.environment)}`;
  if (outcome.status === 'unchanged') return `${escapeMarkdown(unchangedSince(outcome))}${place}`;
  if (outcome.status === 'unhealthy') return `${escapeMarkdown(outcome.problem.title)}${place}`;
  if (isRemoved(outcome)) return `Preview removed${place}`;
  if (outcome.status === 'completed' && facts.back !== undefined) return rolledBack(facts);
  if (facts.wentBack !== undefined) {
    if (outcome.status === 'rolled_back') return wentBack('Rolled back', facts);
    if (outcome.status === 'cancelled') return wentBack('Cancelled while rolling back', facts);
  }
  if (isLiveAllTheSame(outcome)) {
    return `Deployed${describeVersion(facts)}${toEnvironment(facts)}, but with a problem`;
  }
  return headings[outcome.status](describeVersion(facts), toEnvironment(facts));
}

/** Says in a line that a deployment has begun. Escaped. */
export function startedHeading(facts: Known): string {
  if (facts.wentBack !== undefined) return wentBack('Rolling back', facts);
  return `Deploying${describeVersion(facts)}${toEnvironment(facts)}`;
}

type Render = (version: string, environment: string) => string;

const headings: Readonly<Record<Exclude<Outcome['status'], 'unchanged' | 'unhealthy'>, Render>> = {
  completed: (version, to) => `Deployed${version}${to}`,
  rolled_back: (version, to) => `Rolled back after deploying${version}${to}`,
  queued: (version, to) => `Deployment of${version || ' a version'}${to} is queued`,
  in_progress: (version, to) => `Deploying${version}${to}, not followed`,
  planned: (version, to) => `Plan to deploy${version}${to}: nothing was written`,
  skipped: () => 'Nothing was deployed',
  failed: (version, to) => `Could not deploy${version}${to}`,
  timed_out: (version, to) => `Timed out deploying${version}${to}`,
  cancelled: (version, to) => `Cancelled while deploying${version}${to}`,
  unknown: (version, to) => `Not certain whether${version || ' the version'} was deployed${to}`,
};

function rolledBack(facts: Known): string {
  const { back, environment = '' } = facts;
  const left =
    back?.from === undefined ? '' : ` from ${escapeMarkdown(formatCommit(back.from.commit))}`;
  return `Rolled back ${escapeMarkdown(environment)}${left} to${describeVersion(facts)}`;
}

function wentBack(what: string, { environment = '', wentBack: back }: Known): string {
  const [from, to] = [back?.way.from, back?.way.to].map((end) => formatCommit(end?.commit ?? ''));
  const left = from === '' ? '' : ` from ${from ?? ''}`;
  return escapeMarkdown(`${what} ${environment}${left} to ${to ?? ''}`);
}

function describeVersion({ ref, commit }: Known): string {
  const version = formatCommit(ref ?? commit);
  return version === '' ? '' : ` ${escapeMarkdown(version)}`;
}

function toEnvironment({ environment }: Known): string {
  return environment === undefined ? '' : ` to ${escapeMarkdown(environment)}`;
}
