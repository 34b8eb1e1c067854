import { ActionError } from '../../errors.ts';
import type { HttpError } from '../../errors.ts';
import { isSafeToRepeat } from '../../http/repeatable.ts';
import type { DraftBody } from './buildDraft.ts';
import { DeploymentJson } from './deploymentJson.ts';
import { findDeployment } from './deployments.ts';
import { lookAfterLoss } from './lookAfterLoss.ts';
import { afterLoss, lostAnswer } from './lostAnswer.ts';
import { sortAnswer } from './sortAnswer.ts';
import type { Started, StartJob } from './started.ts';

interface CreationJob extends StartJob {
  readonly body: DraftBody;
}

/**
 * Creates a Deployment, which deploys it as well. When the answer is lost it looks for the key, which no other Deployment can
 * have, and repeats the call once when it is not there. Throws `conflict` when somebody else was quicker, and `ambiguous`
 * when it cannot be known what happened.
 *
 * @see https://docs.commercetools.com/connect/deployments#create-deployment
 */
export async function createDeployment(job: CreationJob): Promise<Started> {
  let lost: ActionError | undefined;
  for (let isRepeated = false; ; isRepeated = true) {
    const answer = await post(job).catch((error: unknown) => {
      throw afterLoss(lost, error);
    });
    if (answer.kind === 'accepted') {
      return { before: undefined, first: answer.deployment, isAnswer: true };
    }
    if (answer.kind !== 'lost' && lost === undefined) throw await explainRefusal(job, answer.error);
    lost ??= answer.error;
    const finding = await lookAfterLoss(job, undefined);
    if (finding.kind === 'started') {
      return { before: undefined, first: finding.deployment, isAnswer: false };
    }
    if (finding.kind === 'unclear' || isRepeated) throw lostAnswer(lost);
  }
}

function post({ run, deadline, body }: CreationJob): ReturnType<typeof sortAnswer> {
  return sortAnswer(
    run.api.call(
      {
        what: 'Creating the Deployment',
        method: 'POST',
        path: `/${run.target.projectKey}/deployments`,
        body,
        answer: DeploymentJson,
      },
      { deadline, retryable: isSafeToRepeat, onRetry: run.journal.info },
    ),
  );
}

/** The usual reason is that somebody else has created it since it was found missing. */
async function explainRefusal(
  { run, deadline, body }: CreationJob,
  cause: HttpError,
): Promise<ActionError> {
  const { api, target, journal } = run;
  const found = await findDeployment(api, target, { deadline, onRetry: journal.info });
  if (found === undefined) return cause;
  return new ActionError(
    'conflict',
    `Somebody else created a Deployment with the key ${body.key} at the same time.`,
    {
      hint: 'Run the job again to redeploy it. A `concurrency` group keeps jobs apart.',
      platformCode: cause.platformCode,
      cause,
    },
  );
}
