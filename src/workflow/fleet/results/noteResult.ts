import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../../files/index.ts';
import type { Runner } from '../../../step/index.ts';
import { printableJson } from '../../../text/index.ts';
import type { NotedResult } from './results.ts';

/** Statuses after which the platform serves what was deployed. */
const LIVE = new Set(['completed', 'unhealthy']);

/**
 * Writes how the deployment to one target ended into the folder `FOLDER`, for the jobs after it. `OUTCOME` is the runner's word for
 * the step: a step that never began leaves no status.
 */
export async function noteResult({ runner }: { readonly runner: Runner }): Promise<void> {
  const { env } = runner;
  const read = (name: string): string => env[name] ?? '';
  const outcome = read('OUTCOME');
  const hasBegun = outcome !== 'skipped' && outcome !== '';
  const status = read('STATUS') || (hasBegun ? outcome.replace('failure', 'failed') : 'failed');
  const result: NotedResult = {
    ...{ name: read('NAME'), region: read('REGION'), url: read('URL') },
    ...{ wave: Number(read('WAVE')), index: Number(read('INDEX')) },
    ...{ attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1), total: Number(read('TOTAL')) },
    ...{ status, succeeded: outcome === 'success', verified: read('VERIFIED') },
    before: read('TAG_BEFORE') || read('COMMIT_BEFORE'),
    after: read('TAG_AFTER') || (LIVE.has(status) ? read('COMMIT') : ''),
    reason: read('REASON') || (hasBegun ? '' : 'An earlier step of the job failed.'),
    seconds: read('SECONDS_TAKEN'),
  };
  const folder = read('FOLDER');
  await makeFolder(folder);
  const file = `${String(result.wave)}-${String(result.index)}.json`;
  await writeFile(join(folder, file), printableJson(result));
}
