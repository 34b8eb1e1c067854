import type { Occasion } from '../event/index.ts';
import { workflowRun } from '../reporting/index.ts';
import type { StepWorld } from '../step/index.ts';
import type { GitHubSide } from './github/index.ts';
import type { Outcome } from './outcome.ts';
import type { DeployJournal } from './outputs.ts';
import type { Launch, LiveProof } from './platform.ts';
import type { DeployRequest } from './readRequest.ts';
import type { RunFacts, WentBack } from './report/index.ts';

/** What a run gets to know. Filled while it runs, so that its report has it however the run ends. */
export interface RunRecord {
  request?: DeployRequest | undefined;
  occasion?: Occasion;
  launch?: Launch;
  /** Set once the platform may have been asked to deploy, and something was to be sent for that first. */
  isLaunched?: boolean;
  isGone?: boolean;
  proof?: LiveProof | undefined;
  wentBack?: WentBack;
  /** Reports the end of a way back, and shows how the step ended. Set once that way was begun. */
  endBack?: (shown: Outcome, facts: RunFacts, cancelled: AbortSignal) => Promise<void>;
}

/** Gathers what people are shown of a run, as far as it is known by now. */
export function gatherFacts(
  record: RunRecord,
  { runner, clock }: StepWorld,
  { journal, gitHub }: { readonly journal: DeployJournal; readonly gitHub: GitHubSide },
): RunFacts {
  const { event, env } = runner;
  const { request, occasion, launch } = record;
  const { url: logUrl, repositoryUrl } = workflowRun(env);
  const wanted = request?.back?.to.commit ?? request?.inputs.ref;
  const phases = journal.phases();
  const isOfPull = (occasion?.pullRequest ?? event.pullRequest ?? event.followed) !== undefined;
  return {
    outputs: journal.outputs(),
    timeline: { startedAtMs: journal.startedAtMs, phases },
    environment: occasion?.environment,
    ref: wanted ?? (isOfPull ? undefined : nameOf(event.ref)),
    commit: gitHub.foundCommit() ?? wanted ?? event.sha,
    actor: event.actor,
    target: launch?.label ?? request?.platform.target,
    ranBefore: launch?.running,
    back: request?.back,
    wentBack: record.wentBack,
    before: gitHub.look.found(),
    history: gitHub.look.history(),
    proof: record.proof,
    isStarted: record.isLaunched === true && phases.some(({ name }) => name === 'Deploy'),
    isGone: record.isGone === true,
    repositoryUrl,
    logUrl,
    nowMs: clock.now(),
  };
}

/** A ref without its folder: `refs/tags/v1` is `v1`. */
function nameOf(ref: string): string | undefined {
  return /^refs\/(?:tags|heads)\/(.+)$/.exec(ref)?.[1];
}
