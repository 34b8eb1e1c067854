import * as z from 'zod/mini';
import { ActionError, HttpError } from '../../../../errors/index.ts';
import { namesPullRequest } from '../../../../event/index.ts';
import { canSendAgain } from '../../../../http/index.ts';
import { PATIENCE_MS, sleep } from '../../../../step/index.ts';
import type { Deadline } from '../../../../step/index.ts';
import { oneLine } from '../../../../text/index.ts';
import { ifMissing, isMissing, readConnector } from '../../api/index.ts';
import type { Reference } from '../../api/index.ts';
import { openPace } from '../../follow/index.ts';
import { findDraft, draftPath } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { findUser } from './findUser.ts';
import type { UserSearch } from './findUser.ts';

/** A draft to delete, and the tools for it. */
export interface DraftRemoval extends UserSearch {
  readonly draft: Reference;
  /** The run's pull request, whose number the key has to contain; undefined for none. */
  readonly pullRequest: number | undefined;
  /** Whether to delete nothing. */
  readonly dryRun: boolean;
  /** Called with whether the platform may be deleting the draft. */
  readonly noteUnderWay: (isUnderWay: boolean) => void;
}

/** How the removal of a draft ends, unless it is refused. */
export type DraftRemoved = 'deleted' | 'already_gone' | 'planned';

/** More lost calls in a row end the removal with an error. */
const MOST_LOST = 4;

/**
 * Deletes a draft that was never published, and waits until it is gone. **The platform deletes the published Connector with its
 * draft**, so a draft that may be published is refused with `input`, and nothing is sent. That is checked again before each
 * further call.
 *
 * @see https://docs.commercetools.com/connect/releases
 */
export async function removeDraft(job: DraftRemoval, deadline: Deadline): Promise<DraftRemoved> {
  const { api, tools, journal, draft: reference } = job;
  const waiting = { deadline, onRetry: journal.info };
  const first = await findDraft(api, reference, waiting);
  if (first === undefined) return 'already_gone';
  const byId = { by: 'id', value: first.id } as const;
  const pace = openPace(tools.random);
  let now: Draft | undefined = first;
  let lost = 0;
  let askAgainAtMs = 0;
  while (now !== undefined) {
    if (tools.clock.now() >= askAgainAtMs) {
      await refuse(job, now, deadline);
      if (job.dryRun) return 'planned';
      const answer = await askToDelete(job, now, deadline);
      if (answer.kind === 'gone') break;
      lost = answer.kind === 'lost' ? lost + 1 : 0;
      if (answer.kind === 'lost' && lost > MOST_LOST) throw answer.error;
      const waitMs = Math.max(PATIENCE_MS, answer.error?.retryAfterMs ?? 0);
      askAgainAtMs = answer.kind === 'lost' ? tools.clock.now() + waitMs : Infinity;
    }
    journal.waitingFor('the draft is still there');
    await sleep(tools.clock, pace.nextMs(), deadline.signal);
    now = await findDraft(api, byId, waiting);
  }
  return 'deleted';
}

type DeleteAnswer =
  | { readonly kind: 'accepted' | 'gone'; readonly error?: undefined }
  | { readonly kind: 'lost'; readonly error: HttpError };

async function askToDelete(
  { api, journal, noteUnderWay }: DraftRemoval,
  { id }: Draft,
  deadline: Deadline,
): Promise<DeleteAnswer> {
  const path = draftPath({ by: 'id', value: id });
  noteUnderWay(true);
  try {
    await api.call(
      { what: 'Deleting the draft', method: 'DELETE', path, answer: z.unknown() },
      { deadline, onRetry: journal.info, retryable: canSendAgain },
    );
    journal.info('The platform has taken the request to delete the draft.');
    return { kind: 'accepted' };
  } catch (error) {
    if (isMissing(error)) return { kind: 'gone' };
    if (!(error instanceof HttpError)) throw error;
    if (error.effect !== 'unknown') {
      noteUnderWay(false);
      throw error;
    }
    journal.info(`${error.message} Looking at the draft before it is asked again.`);
    return { kind: 'lost', error };
  }
}

/** Throws if the draft was ever published, is in use, or may belong to another pull request. */
async function refuse(job: DraftRemoval, draft: Draft, deadline: Deadline): Promise<void> {
  const { pullRequest } = job;
  const name = oneLine(draft.key ?? draft.id);
  if (pullRequest !== undefined && !namesPullRequest(draft.key ?? '', pullRequest)) {
    throw refusal(
      `The key of the draft ${name} does not contain ${String(pullRequest)}, the number of this run’s pull request.`,
      'Use one draft per pull request, with its number in the key.',
    );
  }
  const published = await findPublication(job, draft, deadline);
  if (published !== undefined) throw refusal(published, PUBLISHED);
  const user = await findUser(job, draft, deadline);
  if (user !== undefined) {
    throw refusal(
      `The Deployment ${user} of the project ${job.projectKey} uses the draft ${name}.`,
      'Delete the Deployment first. Deployments of other projects cannot be seen from here.',
    );
  }
}

const PUBLISHED =
  'The platform deletes the published Connector together with its draft. If that is what you want, do it in the Merchant Center.';

function refusal(message: string, hint: string): ActionError {
  return new ActionError('input', `${message} It was not deleted.`, { hint });
}

/** Returns why the draft counts as published; undefined only if the platform reports that it never was. Throws on any other error. */
async function findPublication(
  { api, journal }: DraftRemoval,
  { id, key, status, wasListed }: Draft,
  deadline: Deadline,
): Promise<string | undefined> {
  const name = oneLine(key ?? id);
  if (wasListed !== false || !['Draft', 'Failed'].includes(status)) {
    return `The draft ${name} was published, is being published, or may have been published (status ${oneLine(status)}).`;
  }
  const waiting = { deadline, onRetry: journal.info };
  const references: readonly Reference[] = [
    { by: 'id', value: id },
    ...(key === undefined ? [] : [{ by: 'key', value: key } as const]),
  ];
  for (const reference of references) {
    const connector = readConnector(api, { ...reference, staged: false }, waiting);
    const found = await connector.catch(ifMissing);
    if (found !== undefined) return `The draft ${name} has a published Connector.`;
  }
  return undefined;
}
