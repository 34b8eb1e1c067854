import type { Clock, Deadline, Probe } from '../../step/index.ts';
import { failureOutcome, notLiveOutcome, unhealthyOutcome } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { DeployJournal } from '../outputs.ts';
import type { Deployment, LiveProof } from '../platform.ts';
import type { DeployRequest } from '../readRequest.ts';
import { checkHealth } from './healthCheck.ts';
import { proveLive } from './proveLive.ts';
import { setUrls } from './setUrls.ts';
import { watch } from './watch.ts';

/** What following a deployment needs of the run. */
export interface Following {
  readonly request: DeployRequest;
  readonly journal: DeployJournal;
  readonly clock: Clock;
  readonly probe: Probe;
  /** Returns what was recorded of the previous version, as soon as that is known; see `Launch.recordOf`. */
  readonly record: () => string | undefined;
  /** Receives what was seen of the site. */
  readonly onProof?: (proof: LiveProof | undefined) => void;
}

/** Follows a deployment to its end, then looks at the site as the inputs ask for. */
export async function follow(
  deployment: Deployment,
  { request, onProof, ...tools }: Following,
  deadline: Deadline,
): Promise<Outcome> {
  const { journal } = tools;
  const end = await watch(deployment, journal, deadline);
  if (end.kind === 'failed') return failureOutcome(end);
  const url = setUrls(end.urls, journal);
  const { health_check: paths, health_check_text: text } = request.inputs;
  const proving = { ...tools, isFollowedByCheck: paths !== undefined, deadline };
  const proof = await proveLive(deployment, end, proving);
  onProof?.(proof);
  const isAccepted = proof?.verified ?? request.platform.mustVerify !== true;
  if (proof !== undefined && !isAccepted) return notLiveOutcome(proof);
  if (paths !== undefined) {
    journal.enter('Health check');
    const { logs } = deployment;
    const unhealthy = await checkHealth(url, { paths, text }, { ...tools, deadline, logs });
    if (unhealthy !== undefined) return unhealthyOutcome(unhealthy);
  }
  return { status: 'completed' };
}
