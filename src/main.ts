import { ActionError } from './errors.ts';

/**
 * Runs an action to its end. A signal to stop ends every wait; the ending itself is not interrupted, however many signals
 * come. Sets the exit code instead of exiting, so that nothing written is cut short.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-cancellation-reference
 */
export async function main(action: (cancelled: AbortSignal) => Promise<boolean>): Promise<void> {
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      cancel.abort(new ActionError('cancelled', `The step was stopped by ${name}.`));
    });
  }
  const isGreen = await action(cancel.signal);
  if (!isGreen) process.exitCode = 1;
}
