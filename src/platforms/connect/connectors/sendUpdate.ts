import { ActionError, HttpError } from '../../../errors/index.ts';
import { canSendAgain } from '../../../http/index.ts';
import { createOnce } from '../../../step/index.ts';
import { isConcurrent } from '../api/index.ts';
import { DraftJson, draftPath, findDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Asked } from './check/index.ts';
import { classOf, hasSource, stateOf } from './goal.ts';
import type { UpdateAction } from './goal.ts';
import type { ReleaseJob } from './releaseJob.ts';

/** The outcome of a call that updates a draft. */
export type Sent =
  | ({ readonly kind: 'asked' } & Asked)
  /** Refused without effect: the draft has changed since, or a check is running. */
  | { readonly kind: 'outdated' | 'busy'; readonly error: HttpError };

/**
 * Codes for an update during a check. None is documented for publishing, so after `busy` the next look decides.
 */
const BUSY: ReadonlySet<string> = new Set([
  'ConnectorStagedPreviewRequestUnderProcess',
  'InvalidOperation',
]);

/**
 * Sends the actions that bring a draft to its goal, in one call and never twice: after a lost answer it reads the draft first.
 * Throws `ambiguous` if it cannot confirm whether the call worked, and the platform's error if the call is refused for good.
 *
 * @see https://docs.commercetools.com/connect/connectors-staged#update-connectorstaged
 */
export async function sendUpdate(
  job: ReleaseJob,
  before: Draft,
  actions: readonly UpdateAction[],
): Promise<Sent> {
  const { run, tools, deadline, goal } = job;
  run.noteUnderWay(UNDER_WAY);
  try {
    const { value, how } = await createOnce<Draft>({
      what: goal.command === 'publish' ? 'the release' : 'the request for a preview',
      create: () => post(job, before, actions),
      look: () => lookFor(job, before),
      info: run.journal.info,
      unknown: (lost, later) => mayHaveStarted(lost, later, goal.tag),
      ...{ clock: tools.clock, signal: deadline.signal },
    });
    return { kind: 'asked', before, first: value, isAnswer: how === 'answered' };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    run.noteUnderWay(undefined);
    if (isConcurrent(error)) return { kind: 'outdated', error };
    if (BUSY.has(error.platformCode ?? '')) return { kind: 'busy', error };
    throw error;
  }
}

/** What people need to know if the run ends early. */
export const UNDER_WAY =
  'The platform may keep checking the tag, because a check cannot be stopped. Running the job again is safe: it follows the running check.';

function post(
  { api, run, deadline, goal }: ReleaseJob,
  before: Draft,
  actions: readonly UpdateAction[],
): Promise<Draft> {
  return api.call(
    {
      what: goal.command === 'publish' ? 'Publishing' : 'Requesting the preview',
      method: 'POST',
      path: draftPath({ by: 'id', value: before.id }),
      body: { version: before.version, actions },
      answer: DraftJson,
    },
    { deadline, retryable: canSendAgain, onRetry: run.journal.info },
  );
}

/** Checks whether a call worked. If only the version changed, it is unclear who changed it. */
async function lookFor(
  { api, run, deadline, goal }: ReleaseJob,
  before: Draft,
): Promise<Draft | 'unclear' | undefined> {
  const reference = { by: 'id', value: before.id } as const;
  const now = await findDraft(api, reference, { deadline, onRetry: run.journal.info });
  if (now === undefined) return 'unclear';
  const hasMoved = now.version > before.version;
  if (!hasSource(goal, now)) return hasMoved ? 'unclear' : undefined;
  const isOtherState = stateOf(goal, now) !== stateOf(goal, before);
  if (!hasSource(goal, before) || isOtherState || classOf(goal, now) === 'working') return now;
  return hasMoved ? 'unclear' : undefined;
}

function mayHaveStarted(lost: HttpError, later: ActionError | undefined, tag: string): ActionError {
  const again = later === undefined ? '' : ` The retry failed: ${later.message}`;
  return new ActionError(
    'ambiguous',
    `${lost.message} Could not confirm whether the platform checks ${tag}.${again}`,
    {
      hint: 'Look at the Connector in the Merchant Center. Running the job again is safe: it looks first.',
      platformCode: later?.platformCode,
      cause: later ?? lost,
    },
  );
}
