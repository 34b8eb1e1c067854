import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../../errors/index.ts';
import {
  explainFileError,
  fileErrorCode,
  makeFolder,
  readSmallFile,
} from '../../../files/index.ts';
import type { Runner } from '../../../step/index.ts';
import { parseJson, printableJson } from '../../../text/index.ts';
import type { WorkflowWorld } from '../../world.ts';

/** A matrix has no more, whatever a file says. */
const MOST_TARGETS = 256;

/** How the deployment to one target ended. Texts are as they came, and empty where nothing is known. */
export interface TargetResult {
  readonly name: string;
  readonly region: string;
  /** Number of its wave from 1, and its place in that from 0. */
  readonly wave: number;
  readonly index: number;
  /** The deploy action's `status`, or `not_tried`, or `lost` when the job ended without a result. */
  readonly status: string;
  /** Whether the step was green. */
  readonly succeeded: boolean;
  /** Tag or commit. */
  readonly before: string;
  readonly after: string;
  /** `true`, `false`, or empty. */
  readonly verified: string;
  readonly url: string;
  readonly reason: string;
  readonly seconds: string;
}

/** A result as a file for the jobs after it. */
interface NotedResult extends TargetResult {
  /** Which attempt of the workflow run it is of. */
  readonly attempt: number;
  /** How many targets its wave has; 0 when that is not known. */
  readonly total: number;
}

/** A result that was read, and what else its file says. */
export interface ReadResult extends Pick<NotedResult, 'attempt' | 'total'> {
  readonly result: TargetResult;
}

/** Statuses after which the platform serves what was deployed. */
const LIVE = new Set(['completed', 'unhealthy']);

/**
 * Writes how the deployment to one target ended into the folder `FOLDER`, for the jobs after it. `OUTCOME` is the runner's word for
 * the step: a step that never began leaves no status.
 */
export async function noteResult({ runner }: WorkflowWorld): Promise<void> {
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

/**
 * Reads the results in `RESULTS`; none when the folder is missing. Whoever can write artifacts can write them. GitHub keeps the
 * artifacts of earlier attempts of a run. Results from before `SINCE_ATTEMPT`, in which the fleet was planned, do not count: all
 * jobs were started again, and one that is lost now must not pass for what it was then.
 */
export function readResults({ env }: Pick<Runner, 'env'>): readonly ReadResult[] {
  const { RESULTS: folder = 'results', SINCE_ATTEMPT: since = '1' } = env;
  const noted = listFiles(folder)
    .sort()
    .map((name) => {
      const file = readSmallFile(join(folder, name), { workspace: folder });
      const found = file.kind === 'text' ? readNoted(parseJson(file.text)) : undefined;
      if (found !== undefined) return found;
      throw new ActionError('unexpected-response', `The result ${name} cannot be read.`);
    });
  return noted.filter(({ attempt }) => attempt >= Number(since));
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return [];
    throw new ActionError('input', `${folder}: ${explainFileError(error)}.`, { cause: error });
  }
}

function readNoted(value: unknown): ReadResult | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  const text = (key: string): string => (typeof given[key] === 'string' ? given[key] : '');
  const { wave, index, attempt, total, succeeded } = given;
  if (![wave, index, attempt].every(Number.isSafeInteger)) return undefined;
  const result = {
    ...{ wave: Number(wave), index: Number(index), succeeded: succeeded === true },
    ...{ name: text('name'), region: text('region'), status: text('status') },
    ...{ before: text('before'), after: text('after'), verified: text('verified') },
    ...{ url: text('url'), reason: text('reason'), seconds: text('seconds') },
  };
  const isCount = Number.isSafeInteger(total) && Number(total) <= MOST_TARGETS;
  return { attempt: Number(attempt), total: isCount ? Number(total) : 0, result };
}
