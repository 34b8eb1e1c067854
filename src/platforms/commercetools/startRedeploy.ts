import { ActionError } from '../../errors.ts';
import { isSafeToRepeat } from '../../http/repeatable.ts';
import type { RedeployBody } from './buildRedeploy.ts';
import type { ConnectDeployment } from './connectDeployment.ts';
import { DeploymentJson } from './deploymentJson.ts';
import { deploymentPath, readDeployment } from './deployments.ts';
import { lookAfterLoss } from './lookAfterLoss.ts';
import { afterLoss, lostAnswer } from './lostAnswer.ts';
import { sortAnswer } from './sortAnswer.ts';
import type { PostAnswer } from './sortAnswer.ts';
import type { Started, StartJob } from './started.ts';
import { isBusy } from './statuses.ts';
import { waitForOther } from './waitForOther.ts';

interface Redeploy extends StartJob {
  /** The Deployment as it was looked at last. */
  readonly deployment: ConnectDeployment;
  readonly bodyFor: (version: number) => RedeployBody;
}

/**
 * Redeploys a Deployment; resolves when the platform has taken the call, or is found to have. A Deployment takes one
 * deployment at a time: while another is in progress this waits, or throws `conflict`. A call is repeated once at most, and
 * only when it is known that the first one had no effect; throws `ambiguous` when that cannot be known.
 *
 * @see https://docs.commercetools.com/connect/deployments#redeploy
 */
export async function startRedeploy(job: Redeploy): Promise<Started> {
  let before = job.deployment;
  if (isBusy(before.status)) before = await waitForOther(job, before);
  let lost: ActionError | undefined;
  for (let isRepeated = false; ;) {
    const answer = await post(job, before.version).catch((error: unknown) =>
      leave(job, afterLoss(lost, error), lost !== undefined || job.deadline.signal.aborted),
    );
    if (answer.kind === 'accepted') return { before, first: answer.deployment, isAnswer: true };
    if (answer.kind === 'lost') lost ??= answer.error;
    if (lost !== undefined) {
      // After a loss, a refusal may be the effect of the call whose answer was lost.
      const finding = await lookAfterLoss(job, before).catch((error: unknown) =>
        leave(job, error, true),
      );
      if (finding.kind === 'started') return { before, first: finding.deployment, isAnswer: false };
      if (finding.kind === 'unclear' || isRepeated) leave(job, lostAnswer(lost), true);
      isRepeated = true;
    } else if (answer.kind === 'busy') {
      before = await waitForOther(job, before);
    } else {
      before = await lookAfterConflict(job, { before, isRepeated });
      isRepeated = true;
    }
  }
}

function post({ run, deadline, bodyFor }: Redeploy, version: number): Promise<PostAnswer> {
  return sortAnswer(
    run.api.call(
      {
        what: 'Redeploying',
        method: 'POST',
        path: deploymentPath(run.target),
        body: bodyFor(version),
        answer: DeploymentJson,
      },
      { deadline, retryable: isSafeToRepeat, onRetry: run.journal.info },
    ),
  );
}

/** Somebody else was quicker. What they did must have ended, and not happen again, to redeploy on top of it. */
async function lookAfterConflict(
  { run, deadline }: StartJob,
  seen: { readonly before: ConnectDeployment; readonly isRepeated: boolean },
): Promise<ConnectDeployment> {
  const { api, target, journal } = run;
  const now = await readDeployment(api, target, { deadline, onRetry: journal.info });
  const versions = `version: expected ${String(seen.before.version)}, now ${String(now.version)}`;
  if (!isBusy(now.status) && !seen.isRepeated) {
    journal.info(`The Deployment was changed in the meantime (${versions}). Redeploying that.`);
    return now;
  }
  throw new ActionError(
    'conflict',
    `Somebody else changed the Deployment at the same time (${versions}), and it is ${now.status} now.`,
    {
      hint: 'Look at what they deployed before you run the job again. A `concurrency` group keeps jobs apart.',
      platformCode: 'ConcurrentModification',
    },
  );
}

/** Throws the error. A deployment that may be on its way has an id, and whoever reads of the error needs it. */
function leave({ run, deployment }: Redeploy, error: unknown, mayHaveStarted: boolean): never {
  if (mayHaveStarted) run.journal.output('deployment_uuid', deployment.id);
  throw error;
}
