import { openMasker } from './masker.ts';
import type { Masker } from './masker.ts';

/** What the steps of one job share. */
export interface RunnerJob {
  readonly masker: Masker;
  /** Digests of what was declared in `$GITHUB_ARTIFACTS`, by base name. */
  readonly subjects: Map<string, string>;
  /** How many annotations the page of the run has by now. */
  annotations: number;
}

/** Starts a job with its secrets. */
export function openJob(secrets: Iterable<string> = []): RunnerJob {
  const masker = openMasker();
  for (const secret of secrets) masker.add(secret);
  return { masker, subjects: new Map(), annotations: 0 };
}

/**
 * Returns the outputs that a job passes on to others. One that is empty, or holds a text that the job masks, is dropped, the latter
 * with a warning.
 *
 * @see src/Runner.Worker/JobExtension.cs, `FinalizeJob`
 */
export function passedOn(
  { masker }: Pick<RunnerJob, 'masker'>,
  outputs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(outputs).filter(([, value]) => value !== '' && masker.mask(value) === value),
  );
}
