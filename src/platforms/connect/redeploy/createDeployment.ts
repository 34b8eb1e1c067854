import { createOnce } from '../../../step/index.ts';
import { ActionError } from '../../../errors/index.ts';
import type { HttpError } from '../../../errors/index.ts';
import { canSendAgain } from '../../../http/index.ts';
import { DeploymentJson, findDeployment, isConcurrent } from '../api/index.ts';
import type { ConnectDeployment } from '../api/index.ts';
import type { Started } from '../follow/index.ts';
import type { DraftBody } from './bodies.ts';
import { mayHaveStarted } from './startJob.ts';
import type { StartJob } from './startJob.ts';

interface CreationJob extends StartJob {
  readonly body: DraftBody;
}

/**
 * Creates a Deployment, which also deploys it. When the call may have had its effect, checks for the unique key before it
 * retries. Throws `conflict` when another process created it first, and `ambiguous` when the outcome stays unknown.
 *
 * @see https://docs.commercetools.com/connect/deployments#create-deployment
 */
export async function createDeployment(job: CreationJob): Promise<Started> {
  const { run, deadline, body } = job;
  const { api, target, tools, journal } = run;
  let refusal: HttpError | undefined;
  const { value, how } = await createOnce<ConnectDeployment>({
    what: `the Deployment ${body.key}`,
    create: () => post(job),
    look: () => findDeployment(api, target, { deadline, onRetry: journal.info }),
    isTaken: (error) => {
      refusal = error;
      return isConcurrent(error);
    },
    looksWhenTakenMs: [0],
    info: journal.info,
    unknown: mayHaveStarted,
    ...{ clock: tools.clock, signal: deadline.signal },
  });
  if (how === 'taken') throw conflict(body.key, refusal);
  return { before: undefined, first: value, isAnswer: how === 'answered' };
}

function post({ run, deadline, body }: CreationJob): Promise<ConnectDeployment> {
  return run.api.call(
    {
      what: 'Creating the Deployment',
      method: 'POST',
      path: `/${run.target.projectKey}/deployments`,
      body,
      answer: DeploymentJson,
    },
    { deadline, retryable: canSendAgain, onRetry: run.journal.info },
  );
}

function conflict(key: string, cause: HttpError | undefined): ActionError {
  return new ActionError(
    'conflict',
    `Another process created a Deployment with the key ${key} at the same time.`,
    {
      hint: 'Run the job again to redeploy it. A `concurrency` group keeps jobs apart.',
      platformCode: cause?.platformCode,
      cause,
    },
  );
}
