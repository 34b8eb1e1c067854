import * as z from 'zod/mini';
import { ActionError } from '../../../errors/index.ts';
import { isTemporary, lenient } from '../../../http/index.ts';
import { oneLine } from '../../../text/index.ts';
import { isMissing } from '../api/index.ts';
import { draftPath } from './draft.ts';
import type { NewDraft, ReleaseJob } from './releaseJob.ts';

/** What a new draft can take from another one. */
const TemplateJson = z.looseObject({
  name: lenient(z.string()),
  creator: lenient(z.looseObject({ email: lenient(z.string()) })),
  repository: lenient(z.looseObject({ url: lenient(z.string()) })),
  integrationTypes: lenient(z.array(z.string())),
});

/**
 * Completes a draft to create with the name, creator, repository and integration types of the draft that it is a copy of, where
 * the inputs give none. The copy's key is in its name, so that people tell the two apart. Throws `input` when something is missing.
 */
export async function completeCreation({
  api,
  run,
  deadline,
  creation,
}: ReleaseJob): Promise<NewDraft | undefined> {
  if (creation === undefined) return undefined;
  const { copyFrom, ...given } = creation;
  if (copyFrom === undefined) return given;
  const template = await readTemplate({ api, run, deadline }, copyFrom);
  const { name, creator, repository, integrationTypes } = template;
  const completed = {
    ...(integrationTypes && { integrationTypes }),
    ...given,
    name: given.name || `${name ?? copyFrom} (${given.key})`,
    creator: { email: given.creator.email || (creator?.email ?? '') },
    repository: { ...given.repository, url: given.repository.url || (repository?.url ?? '') },
  };
  for (const [input, value] of [
    ['creator_email', completed.creator.email],
    ['repository_url', completed.repository.url],
  ] as const) {
    if (value !== '') continue;
    throw new ActionError(
      'input',
      `${input}: is missing, and the draft ${oneLine(copyFrom)} has none to copy.`,
    );
  }
  return completed;
}

async function readTemplate(
  { api, run, deadline }: Pick<ReleaseJob, 'api' | 'run' | 'deadline'>,
  key: string,
): Promise<z.infer<typeof TemplateJson>> {
  try {
    return await api.call(
      {
        what: 'Reading the draft to copy',
        method: 'GET',
        path: draftPath({ by: 'key', value: key }),
        answer: TemplateJson,
      },
      { deadline, onRetry: run.journal.info, retryable: isTemporary },
    );
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new ActionError(
      'input',
      `copy_from: there is no draft with the key ${oneLine(key)}, or the API client may not see it.`,
    );
  }
}
