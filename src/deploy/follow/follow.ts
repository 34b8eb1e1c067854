import { startDeadline } from '../../step/index.ts';
import type { Clock, Deadline, Probe } from '../../step/index.ts';
import { failureOutcome, notLiveOutcome, unhealthyOutcome } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { DeployJournal } from '../outputs.ts';
import type { CompletedEvent, Deployment, LiveProof } from '../platform.ts';
import type { DeployRequest } from '../readRequest.ts';
import { checkHealth } from './healthCheck.ts';
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
  following: Following,
  deadline: Deadline,
): Promise<Outcome> {
  const { request, journal, onProof } = following;
  const end = await watch(deployment, journal, deadline);
  if (end.kind === 'failed') return failureOutcome(end);
  const url = setUrls(end.urls, journal);
  const proof = await proveLive({ deployment, end }, following, deadline);
  onProof?.(proof);
  const isAccepted = proof?.verified ?? request.platform.mustVerify !== true;
  if (proof !== undefined && !isAccepted) return notLiveOutcome(proof);
  const { health_check: paths, health_check_text: text } = request.inputs;
  if (paths !== undefined) {
    journal.enter('Health check');
    const { logs } = deployment;
    const unhealthy = await checkHealth(url, { paths, text }, { ...following, deadline, logs });
    if (unhealthy !== undefined) return unhealthyOutcome(unhealthy);
  }
  return { status: 'completed' };
}

/**
 * Verifies that the site serves the version that the platform reports as complete, logs the result, and sets the output
 * `verified` when there is one. A health check that comes after it gets half of the time. Resolves with undefined where the site is
 * not to be verified. Throws when the run is cancelled.
 */
async function proveLive(
  { deployment, end }: { readonly deployment: Deployment; readonly end: CompletedEvent },
  { request, journal, clock, record }: Following,
  deadline: Deadline,
): Promise<LiveProof | undefined> {
  if (deployment.verify === undefined) return undefined;
  const leftMs = deadline.remainingMs();
  const own = startDeadline(
    clock,
    request.inputs.health_check === undefined ? leftMs : leftMs / 2,
    { parent: deadline.signal, reason: () => new Error('late') },
  );
  try {
    const proof = await deployment.verify({ urls: Object.values(end.urls), record }, own);
    if (proof.verified !== false) journal.info(proof.sentence);
    if (proof.verified !== undefined) journal.output('verified', String(proof.verified));
    return proof;
  } finally {
    own.clear();
  }
}
