import type { ServerResponse } from 'node:http';

/** Writes to a response and waits for room when its buffer is full. Returns at once when the client is gone. */
export async function writeChunk(
  response: ServerResponse,
  chunk: string | Uint8Array,
): Promise<void> {
  if (response.destroyed || response.write(chunk)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.on('drain', go).on('close', go);
  });
}
