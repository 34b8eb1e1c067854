import { open } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { showName } from '../artifact/showName.ts';
import { ActionError } from '../errors.ts';
import { explainFileError } from '../fileErrors.ts';
import { formatBytes, formatCount } from '../format.ts';
import type { Annotation, Runner } from '../runner.ts';
import { renderFault } from './spec/place.ts';
import type { SpecFault } from './spec/place.ts';
import { MAX_SPEC_BYTES, readSpec } from './spec/readSpec.ts';
import type { StoreSpec } from './spec/storeSpec.ts';

/** GitHub shows ten errors of a step, of which the last one says that the step failed. */
const MOST_ANNOTATIONS = 9;

/** Where the store file is, as the workflow names it. */
interface SpecFile {
  /** Relative to the working directory, or absolute. */
  readonly config: string;
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * Reads and checks the store file. Throws everything that is wrong with it as one error, after annotating the file with
 * the first faults.
 */
export async function readFile(
  { config, variables }: SpecFile,
  runner: Runner,
): Promise<StoreSpec> {
  const reading = readSpec(await readText(config), variables);
  const annotate = placeIn(config, runner);
  for (const warning of reading.warnings.slice(0, MOST_ANNOTATIONS)) {
    runner.warning(annotate('Check this', warning));
  }
  if (reading.faults !== undefined) throw refuseFile(config, reading.faults, runner);
  return reading.value;
}

/** Annotates the store file with the first of its faults; makes one error of all of them, each with its place. */
export function refuseFile(
  config: string,
  faults: readonly SpecFault[],
  runner: Runner,
): ActionError {
  const annotate = placeIn(config, runner);
  for (const fault of faults.slice(0, MOST_ANNOTATIONS)) {
    runner.error(annotate('Wrong store file', fault));
  }
  const lines = faults.map((fault) => renderFault(showName(config), fault));
  const heading = `${formatCount(faults.length, 'thing')} must be put right before anything is written to a store:`;
  return new ActionError(
    'input',
    lines.length === 1 ? lines.join('') : [heading, ...lines.map((line) => `- ${line}`)].join('\n'),
  );
}

/** Makes annotations on the store file. GitHub finds the file by its path in the repository. */
export function placeIn(
  config: string,
  { env }: Pick<Runner, 'env'>,
): (title: string, fault: SpecFault) => Annotation {
  const file = relative(env['GITHUB_WORKSPACE'] ?? '.', resolve(config));
  return (title, { line, column, message }) => ({ title, message, file, line, column });
}

async function readText(config: string): Promise<string> {
  try {
    await using file = await open(resolve(config));
    const { size } = await file.stat();
    if (size > MAX_SPEC_BYTES) throw tooLarge(config, size);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.readFile());
  } catch (error) {
    if (error instanceof ActionError) throw error;
    if (error instanceof TypeError) throw noText(config);
    throw new ActionError(
      'input',
      `config: ${showName(config)} cannot be read (${explainFileError(error)}). Accepted: the path of a store file.`,
      { hint: '`command: export` writes a first one from a store.', cause: error },
    );
  }
}

/** Some shells write UTF-16 when output is sent to a file. */
function noText(config: string): ActionError {
  return new ActionError(
    'input',
    `config: ${showName(config)} is not UTF-8. Accepted: a store file in UTF-8.`,
  );
}

function tooLarge(config: string, size: number): ActionError {
  const limit = formatBytes(MAX_SPEC_BYTES);
  return new ActionError(
    'input',
    `config: ${showName(config)} has ${formatBytes(size)}. Accepted: a store file of at most ${limit}.`,
  );
}
