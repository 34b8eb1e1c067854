import { ActionError } from '../../../errors/index.ts';
import { canSendAgain } from '../../../http/index.ts';
import { createOnce } from '../../../step/index.ts';
import { isConcurrent } from '../api/index.ts';
import { DraftJson, findDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { NewDraft, ReleaseJob } from './releaseJob.ts';

/**
 * Creates a draft, once. If the call may have worked, it looks for a draft with the key, because keys are unique. A draft that
 * somebody else created at the same time is used like any existing one.
 *
 * @see https://docs.commercetools.com/connect/connectors-staged#create-connectorstaged
 */
export async function createDraft(
  { api, run, tools, deadline }: ReleaseJob,
  body: NewDraft,
): Promise<Draft> {
  const { journal } = run;
  const waiting = { deadline, onRetry: journal.info };
  const { value, how } = await createOnce<Draft>({
    what: `the draft ${body.key}`,
    create: () =>
      api.call(
        {
          what: 'Creating the draft of the Connector',
          method: 'POST',
          path: '/connectors/drafts',
          body,
          answer: DraftJson,
        },
        { ...waiting, retryable: canSendAgain },
      ),
    look: () => findDraft(api, { by: 'key', value: body.key }, waiting),
    isTaken: isConcurrent,
    looksWhenTakenMs: [0, 2000, 10_000],
    info: journal.info,
    unknown: (lost, later) =>
      new ActionError(
        'ambiguous',
        `${lost.message} Could not confirm whether the draft ${body.key} was created.`,
        {
          hint: 'Running the job again is safe: it uses an existing draft.',
          platformCode: later?.platformCode,
          cause: later ?? lost,
        },
      ),
    ...{ clock: tools.clock, signal: deadline.signal },
  });
  journal.info(
    how === 'taken'
      ? `The draft ${body.key} exists already, so it is used.`
      : `Created the draft ${body.key}.`,
  );
  return value;
}
