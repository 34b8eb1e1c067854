import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { explainFileError, fileErrorCode, readSmallFile } from '../../files/index.ts';
import { ActionError } from '../../errors/index.ts';
import { parseJson } from '../../text/index.ts';

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

/** Reads all results in a folder; none when the folder is missing. Whoever can write artifacts can write them. */
export function readResults(folder: string): readonly TargetResult[] {
  return listFiles(folder)
    .sort()
    .map((name) => {
      const file = readSmallFile(join(folder, name), { workspace: folder });
      const result = file.kind === 'text' ? toResult(parseJson(file.text)) : undefined;
      if (result !== undefined) return result;
      throw new ActionError('unexpected-response', `The result ${name} cannot be read.`);
    });
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return [];
    throw new ActionError('input', `${folder}: ${explainFileError(error)}.`, { cause: error });
  }
}

function toResult(value: unknown): TargetResult | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  const text = (key: string): string => (typeof given[key] === 'string' ? given[key] : '');
  const { wave, index, succeeded } = given;
  if (!Number.isSafeInteger(wave) || !Number.isSafeInteger(index)) return undefined;
  return {
    ...{ wave: Number(wave), index: Number(index), succeeded: succeeded === true },
    ...{ name: text('name'), region: text('region'), status: text('status') },
    ...{ before: text('before'), after: text('after'), verified: text('verified') },
    ...{ url: text('url'), reason: text('reason'), seconds: text('seconds') },
  };
}
