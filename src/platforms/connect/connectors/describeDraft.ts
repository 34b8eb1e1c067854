import * as z from 'zod/mini';
import { ActionError } from '../../../errors/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import { isTemporary, lenient } from '../../../http/index.ts';
import { inputSource, readInputs, wrongInputs } from '../../../inputs/index.ts';
import type { Runner } from '../../../step/index.ts';
import { withinLimit } from '../../../step/index.ts';
import { oneLine } from '../../../text/index.ts';
import type { DraftInputs } from '../../../workflow/index.ts';
import { isMissing, openApi } from '../api/index.ts';
import type { ConnectApi } from '../api/index.ts';
import { clientFields, targetFields, toApiClient } from '../inputs/index.ts';
import { draftPath } from './draft.ts';
import { repositoryUrl } from './fields.ts';

const fields = {
  ...clientFields,
  connector_key: { ...targetFields.connector_key, required: true, elsewhere: ['CONNECTOR_KEY'] },
} as const;

const LIMIT_MS = 5 * 60_000;

/**
 * Reads the draft `CONNECTOR_KEY` with the credentials in the environment (`CTP_REGION`, `CTP_CLIENT_ID` and so on), and returns
 * what another draft of the same Connector needs. What the draft does not say stays empty. Throws `input` when there is no such
 * draft.
 */
export async function describeDraft(
  tools: ClientTools,
  runner: Runner,
  cancelled: AbortSignal,
): Promise<DraftInputs> {
  const { value, faults } = readInputs(fields, inputSource(runner));
  if (value === undefined) throw wrongInputs({ inputs: faults }, 'nothing was sent');
  const api = openApi(toApiClient(value), tools, runner.secret);
  const { connector_key: key } = value;
  const draft = await readOriginal(api, key, { tools, runner, cancelled });
  const { name, creator, repository, integrationTypes } = draft;
  const url = oneLine(repository?.url ?? '');
  return {
    name: oneLine(name ?? key),
    creator_email: oneLine(creator?.email ?? ''),
    // Outputs are shown.
    repository_url: repositoryUrl.parse(url).kind === 'value' ? url : '',
    integration_types: oneLine((integrationTypes ?? []).join(',')),
  };
}

const OriginalJson = z.looseObject({
  name: lenient(z.string()),
  creator: lenient(z.looseObject({ email: lenient(z.string()) })),
  repository: lenient(z.looseObject({ url: lenient(z.string()) })),
  integrationTypes: lenient(z.array(z.string())),
});

async function readOriginal(
  api: ConnectApi,
  key: string,
  run: {
    readonly tools: ClientTools;
    readonly runner: Runner;
    readonly cancelled: AbortSignal;
  },
): Promise<z.infer<typeof OriginalJson>> {
  const { tools, runner, cancelled } = run;
  const limit = { ms: LIMIT_MS, what: 'Reading the draft', hint: 'Run the job again.' };
  const call = {
    what: 'Reading the draft of the Connector',
    method: 'GET',
    path: draftPath({ by: 'key', value: key }),
    answer: OriginalJson,
  } as const;
  try {
    return await withinLimit({ clock: tools.clock, cancelled }, limit, (deadline) =>
      api.call(call, { deadline, onRetry: runner.info, retryable: isTemporary }),
    );
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new ActionError(
      'input',
      `connector_key: there is no draft with the key ${key}, or the API client may not see it.`,
    );
  }
}
