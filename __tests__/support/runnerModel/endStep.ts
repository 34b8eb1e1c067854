import { declareArtifacts } from './artifacts.ts';
import type { Place } from './artifacts.ts';
import { linesOf } from './commands.ts';
import type { RunnerJob } from './job.ts';
import { readKeyValueFile } from './keyValueFile.ts';
import { readStepLog } from './stepLog.ts';
import type { StepLog } from './stepLog.ts';

/** What a step left: what it printed, and the texts of its files. */
export interface StepTexts {
  readonly log: string;
  /** Null after a kill. */
  readonly exitCode: number | null;
  readonly output: string;
  readonly state: string;
  readonly summary: string;
  readonly artifacts: string;
}

/** What the runner makes of a step that has ended. */
export interface StepEnd extends Omit<StepLog, 'faults'> {
  readonly isGreen: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** As GitHub shows it; empty when there is none, or it is too long. */
  readonly summary: string;
  /** What the runner itself found wrong with the commands and files of the step. */
  readonly faults: readonly string[];
}

/** @see src/Runner.Worker/FileCommandManager.cs, `CreateStepSummaryCommand` */
const LONGEST_SUMMARY = 1024 * 1024;

/**
 * Ends a step: reads its log and its files. A file that cannot be read, or that declares another artifact under a known name, fails
 * the step, and the files after it are read all the same. A summary that is too long is an error, but fails nothing.
 *
 * @see src/Runner.Worker/FileCommandManager.cs, `ProcessFiles`
 */
export function endStep(job: RunnerJob, texts: StepTexts, place: Place): StepEnd {
  const log = readStepLog(job, texts.log);
  const outputs = readKeyValueFile(texts.output);
  const state = readKeyValueFile(texts.state);
  const failures = [
    ...log.faults,
    ...[outputs.error, state.error, declareArtifacts(job.subjects, texts.artifacts, place)],
  ].filter((fault) => fault !== undefined);
  const isLong = Buffer.byteLength(texts.summary) > LONGEST_SUMMARY;
  return {
    ...log,
    isGreen: texts.exitCode === 0 && failures.length === 0,
    outputs: Object.fromEntries(outputs.pairs),
    state: Object.fromEntries(state.pairs),
    summary: isLong
      ? ''
      : linesOf(texts.summary)
          .map((line) => `${job.masker.mask(line)}\n`)
          .join(''),
    faults: [...failures, ...(isLong ? ['$GITHUB_STEP_SUMMARY upload aborted'] : [])],
  };
}
