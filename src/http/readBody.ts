import type { HttpResponse } from './request.ts';

/** More than any answer of the platforms' APIs needs; protects the job from a server that never stops talking. */
const LIMIT_BYTES = 1024 * 1024;

/**
 * Reads a response's body as UTF-8 text, at most 1 MiB of it unless told otherwise; `whole` tells whether that was all.
 * Throws what the body's reading throws.
 */
export async function readBody(
  response: HttpResponse,
  limitBytes = LIMIT_BYTES,
): Promise<{ readonly text: string; readonly whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > limitBytes) break;
  }
  const text = Buffer.concat(chunks).toString('utf8', 0, limitBytes);
  return { text, whole: bytes <= limitBytes };
}
