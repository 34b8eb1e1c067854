import type { Run } from '../runs/runScene.ts';

/** The statuses of an action, by the colour of the step. */
export interface Colours {
  readonly green: readonly string[];
  readonly red: readonly string[];
}

/**
 * Lists what is wrong with the colour of a step: it is red for exactly the red statuses, and has errors in the log for exactly
 * those; it reports no bug, and is cancelled only by a signal.
 */
export function colourFaults(
  { witness, isGreen, signalledAtMs }: Pick<Run, 'witness' | 'isGreen' | 'signalledAtMs'>,
  { green, red }: Colours,
): string[] {
  const { outputs, lines } = witness.runner;
  const status = outputs['status'] ?? 'not set';
  const expected = red.includes(status) ? false : green.includes(status) ? true : undefined;
  const errors = lines.filter((line) => line.startsWith('error: ')).length;
  const faults: string[] = [];
  if (expected === undefined) faults.push(`status is ${status}`);
  if (expected !== isGreen) faults.push(`${status}, and the step is ${String(isGreen)}`);
  if (errors > 0 === (isGreen === true)) faults.push(`${String(errors)} errors for ${status}`);
  if (lines.some((line) => line.includes('This is a bug'))) faults.push('a bug');
  if (status === 'cancelled' && signalledAtMs === undefined) faults.push('no signal came');
  return faults;
}

/** Lists more errors than the one of the step. */
export function errorFaults({ witness }: Pick<Run, 'witness'>): string[] {
  const errors = witness.runner.lines.filter((line) => line.startsWith('error: ')).length;
  return errors > 1 ? [`${String(errors)} errors`] : [];
}
