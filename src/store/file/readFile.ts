import { relative, resolve, sep } from 'node:path';
import { formatCount, listLines, showName, wholeLine } from '../../text/index.ts';
import { ActionError } from '../../errors/index.ts';
import type { Annotation, Runner } from '../../step/index.ts';
import { renderFault } from './yaml/index.ts';
import type { SpecFault } from './yaml/index.ts';
import { readSpec } from './readSpec.ts';
import type { StoreSpec } from './storeSpec.ts';

/** GitHub shows ten errors of a step, of which the last one says that the step failed. */
const MOST_ANNOTATIONS = 9;

/** A store file, as the workflow names it. */
interface SpecFile {
  /** Relative to the working directory, or absolute. */
  readonly config: string;
  readonly text: string;
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * Parses and checks the store file. Throws everything that is wrong with it as one error, after annotating the file with the first
 * faults.
 */
export function readFile({ config, text, variables }: SpecFile, runner: Runner): StoreSpec {
  const reading = readSpec(text, variables);
  const annotate = placeIn(config, runner);
  for (const warning of reading.warnings.slice(0, MOST_ANNOTATIONS)) {
    runner.warning(annotate('Check this', warning));
  }
  if (reading.faults !== undefined) throw refuseFile(config, reading.faults, runner);
  return reading.value;
}

/** Logs the faults of the store file, annotates it with the first of them, and makes one error of all, each with its place. */
export function refuseFile(
  config: string,
  faults: readonly SpecFault[],
  runner: Runner,
): ActionError {
  const annotate = placeIn(config, runner);
  const lines = faults.map((fault) => renderFault(showName(config), fault));
  for (const line of lines) runner.info(line);
  for (const fault of faults.slice(0, MOST_ANNOTATIONS)) {
    runner.error(annotate('Wrong store file', fault));
  }
  const heading = `Fix these ${formatCount(faults.length, 'problem')} first; nothing was written to the store:`;
  return new ActionError(
    'input',
    lines.length === 1 ? lines.join('') : [heading, ...listLines(lines)].join('\n'),
    { brief: briefOf(faults, showName(config)) },
  );
}

function briefOf({ length }: readonly SpecFault[], file: string): string {
  const fix = `Fix ${length === 1 ? 'the problem' : `the ${formatCount(length, 'problem')}`} in ${file} first; nothing was written to the store.`;
  return length > MOST_ANNOTATIONS
    ? `${fix} The first ${String(MOST_ANNOTATIONS)} are annotated; the log and the job summary list all.`
    : `${fix} ${length === 1 ? 'It is' : 'Each is'} annotated on its line.`;
}

/** Makes annotations on the store file. GitHub finds the file by its path in the repository, with `/` on every system. */
export function placeIn(
  config: string,
  { env }: Pick<Runner, 'env'>,
): (title: string, fault: SpecFault) => Annotation {
  const file = posixPath(relative(env['GITHUB_WORKSPACE'] ?? '.', resolve(config)));
  return (title, { line, column, message }) => ({
    ...{ title, file, line, column },
    message: wholeLine(message),
  });
}

/** Spells a path as GitHub does. Only where a backslash separates folders; elsewhere it is part of a name. */
export function posixPath(path: string, separator: string = sep): string {
  return path.split(separator).join('/');
}
