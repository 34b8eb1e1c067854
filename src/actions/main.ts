import { ActionError } from '../errors/index.ts';

/** How long what an action leaves behind, such as a name that is still being looked up, may keep the process alive. */
const LEFTOVERS_MS = 250;

/**
 * Runs an action to its end. A signal to stop ends every wait; the ending itself is not interrupted, however many signals
 * come. Sets the exit code; the process then ends by itself, or is ended when everything is written and something still
 * holds it.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-cancellation-reference
 */
export async function main(action: (cancelled: AbortSignal) => Promise<boolean>): Promise<void> {
  // A log that nobody reads any more, or that has no room, is lost. What happens at the platform and its outcome are not.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      cancel.abort(new ActionError('cancelled', `The step was stopped by ${name}.`));
    });
  }
  // Wrong inputs are reported before this.
  setImmediate(() => void limitMemory());
  const isGreen = await action(cancel.signal);
  if (!isGreen) process.exitCode = 1;
  await Promise.all([flush(process.stdout), flush(process.stderr)]);
  // A look-up of a name cannot be aborted, and a silent nameserver keeps it for minutes (docs/adr/0020).
  // eslint-disable-next-line no-restricted-syntax -- everything is written, and nothing else ends it
  setTimeout(() => process.exit(), LEFTOVERS_MS).unref();
}

/**
 * Keeps V8 from taking 128 MiB for young objects where there are many, such as the files of a large build; it is no faster with
 * them.
 */
async function limitMemory(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Waits until the system has taken all that was written before; a stream that is closed takes no more. */
function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}
