import { setFlagsFromString } from 'node:v8';
import { ActionError } from './errors.ts';

/**
 * Runs an action to its end. A signal to stop ends every wait; the ending itself is not interrupted, however many signals
 * come. Sets the exit code instead of exiting, so that nothing written is cut short.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-cancellation-reference
 */
export async function main(action: (cancelled: AbortSignal) => Promise<boolean>): Promise<void> {
  // Otherwise V8 takes 128 MiB for young objects where there are many, such as the files of a large build, and is no faster.
  setFlagsFromString('--semi-space-growth-factor=1');
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      cancel.abort(new ActionError('cancelled', `The step was stopped by ${name}.`));
    });
  }
  const isGreen = await action(cancel.signal);
  if (!isGreen) process.exitCode = 1;
}
