import { commandIn, commandWhilePaused, linesOf } from './commands.ts';
import type { RunnerCommand } from './commands.ts';
import type { RunnerJob } from './job.ts';

/** An annotation on the page of a run. */
export interface ShownAnnotation {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title: string | undefined;
  readonly file: string | undefined;
  readonly line: string | undefined;
}

/** What the runner makes of a step's output. */
export interface StepLog {
  /** What people can read, line by line. */
  readonly shown: readonly string[];
  readonly annotations: readonly ShownAnnotation[];
  /** Masks that the step set. */
  readonly masks: readonly string[];
  /** Commands that the runner refused: they fail the step. */
  readonly faults: readonly string[];
}

/** Both are of src/Runner.Worker/ExecutionContext.cs, `AddIssue`. */
const MOST_OF_A_KIND = 10;
const LONGEST_MESSAGE = 4096;
/** GitHub's own limit, not the runner's. @see https://github.com/orgs/community/discussions/26680 */
const MOST_OF_A_JOB = 50;

interface Reading {
  readonly job: RunnerJob;
  readonly shown: string[];
  readonly annotations: ShownAnnotation[];
  readonly masks: string[];
  readonly faults: string[];
  /** The token that ends a pause of commands; undefined outside of one. */
  token: string | undefined;
}

/**
 * Reads what a step printed, line by line: a command is carried out, any other line is shown with its secrets masked. Standard output
 * and standard error are read alike. A secret that is printed before its mask is shown.
 *
 * @see src/Runner.Worker/Handlers/OutputManager.cs
 * @see src/Runner.Worker/ActionCommandManager.cs
 */
export function readStepLog(job: RunnerJob, text: string): StepLog {
  const reading: Reading = {
    ...{ job, shown: [], annotations: [], masks: [], faults: [], token: undefined },
  };
  for (const line of linesOf(text)) {
    const { token } = reading;
    const command = token === undefined ? commandIn(line) : commandWhilePaused(line, token);
    if (command === undefined || (token !== undefined && command.name !== token)) {
      reading.shown.push(job.masker.mask(line));
    } else {
      carryOut(command, line, reading);
    }
  }
  const { shown, masks, faults } = reading;
  return { shown, masks, faults, annotations: withinLimits(job, reading.annotations) };
}

function carryOut({ name, properties, data }: RunnerCommand, line: string, reading: Reading): void {
  const { shown, masks, faults, annotations, token } = reading;
  const { mask, add } = reading.job.masker;
  if (name === token) {
    reading.token = undefined;
    shown.push(mask(line));
    return;
  }
  switch (name) {
    case 'stop-commands':
      if (data === '' || commandIn(`::${data}::`) !== undefined) faults.push(line);
      else reading.token = data.toLowerCase();
      shown.push(mask(line));
      break;
    case 'add-mask':
      if (add(data)) masks.push(data);
      else shown.push("##[warning]Can't add secret mask for empty string.");
      break;
    case 'error':
    case 'warning':
    case 'notice': {
      const message = mask(data).slice(0, LONGEST_MESSAGE);
      const { title, file, line: at } = properties;
      annotations.push({ kind: name, message, title, file, line: at });
      shown.push(...linesOf(message).map((each) => `##[${name}]${each}`));
      break;
    }
    case 'group':
      shown.push(`##[group]${mask(data)}`);
      break;
    case 'endgroup':
      shown.push('##[endgroup]');
      break;
    // Not since 2020.
    case 'add-path':
    case 'set-env':
      faults.push(line);
      break;
    default:
      // It changes nothing that a person sees.
      break;
  }
}

/** Keeps 10 of each kind, and 50 of a job. */
function withinLimits(job: RunnerJob, all: readonly ShownAnnotation[]): readonly ShownAnnotation[] {
  const counts = { error: 0, warning: 0, notice: 0 };
  const kept = all
    .filter(({ kind }) => (counts[kind] += 1) <= MOST_OF_A_KIND)
    .slice(0, MOST_OF_A_JOB - job.annotations);
  job.annotations += kept.length;
  return kept;
}
