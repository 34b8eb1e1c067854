import { occasionOf } from '../../event/index.ts';
import type { ReportEnd } from '../../reporting/index.ts';
import type { Outcome } from '../outcome.ts';
import type { DeployRequest } from '../readRequest.ts';
import type { RunFacts } from '../report/index.ts';
import { endedComment } from './commentText.ts';
import { endStatuses, replacesOlder } from './endStatuses.ts';
import { planFailureReport } from './reportPlan.ts';
import type { ReportPlan } from './reportPlan.ts';
import { openReport } from './side.ts';
import type { Begun, Side } from './side.ts';
import { planWrongInputsReport } from './wrongInputs.ts';

/** What is known at the end of a run. */
export interface KnownEnd {
  /** Undefined when the inputs are wrong. */
  readonly request: DeployRequest | undefined;
  readonly facts: RunFacts;
  /** The outcome for people, where it is of more than this deployment. */
  readonly shown?: Outcome;
}

/** Reports that a deployment has ended, and leaves the comment to what comes after it. */
export async function reportGivingWay(
  side: Side,
  outcome: Outcome,
  cancelled: AbortSignal,
): Promise<void> {
  side.hasGivenWay = true;
  await side.begun?.report.end({ ...endOf(outcome, side), comment: undefined }, cancelled);
}

/** Reports how a run ended, whether it began to report or not. */
export async function reportEnd(
  side: Side,
  known: KnownEnd & { readonly outcome: Outcome },
  cancelled: AbortSignal,
): Promise<void> {
  if (side.begun === undefined) {
    side.begun = await openLate(side, known, cancelled);
    side.begun?.report.begin(undefined);
  }
  await sendEnd(side, known, cancelled);
}

/** Opens the report of a run that failed before it began to deploy; undefined when there is nothing to report, or nowhere to. */
async function openLate(
  side: Side,
  { outcome, request }: { readonly outcome: Outcome; readonly request: DeployRequest | undefined },
  cancelled: AbortSignal,
): Promise<Begun | undefined> {
  const { world, commit } = side;
  const { event } = world.runner;
  if (outcome.problem === undefined || request?.inputs.dry_run === true) return undefined;
  if (request === undefined) {
    const wrong = await planWrongInputsReport(side, cancelled);
    side.repository = wrong?.repository;
    return wrong && openReport(side, wrong.plan);
  }
  const { environment: wanted } = request.inputs;
  const isUnclear = wanted === undefined && event.followed?.refName !== undefined;
  // It is unknown which environment it was for.
  if (side.occasion === undefined && isUnclear) return undefined;
  const occasion = side.occasion ?? occasionOf(event, wanted);
  return openReport(side, planFailureReport(outcome, { request, occasion, commit }, world));
}

async function sendEnd(
  side: Side,
  { outcome, facts, shown }: KnownEnd & { readonly outcome: Outcome },
  cancelled: AbortSignal,
): Promise<void> {
  const { begun, journal } = side;
  if (begun === undefined) return;
  const comment =
    shown === undefined
      ? endedComment(outcome, withPlan(facts, begun.plan))
      : endedComment(shown, facts);
  const end = side.hasGivenWay ? ENDED_ALREADY : endOf(outcome, side);
  await begun.report.end({ ...end, comment }, cancelled);
  const { github_deployment_id: id = begun.live?.deployment.id } = journal.outputs();
  if (id !== undefined) journal.output('github_deployment_id', String(id));
}

const ENDED_ALREADY = { statuses: [], replaces: false };

function endOf(outcome: Outcome, { journal, isGone }: Side): Omit<ReportEnd, 'comment'> {
  return {
    statuses: endStatuses(outcome, journal.outputs(), isGone),
    replaces: replacesOlder(outcome),
  };
}

/** Adds what is known even of a run with wrong inputs. */
function withPlan(facts: RunFacts, { subject, commit }: ReportPlan): RunFacts {
  const { environment = subject.environment, target = subject.target } = facts;
  return { ...facts, environment, target, commit };
}
