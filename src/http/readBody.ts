import type { HttpResponse } from './request.ts';
import { shortenTexts } from './shortenTexts.ts';

/** More than any answer of the platforms' APIs needs. Protects the job from an endless body. */
const LIMIT_BYTES = 1024 * 1024;

/** How much of a body to read. */
export interface BodyLimits {
  /** Default: 1 MiB. */
  readonly limitBytes?: number | undefined;
  /** For JSON: cuts each string after this many bytes as it arrives, to limit memory. */
  readonly longestTextBytes?: number | undefined;
}

/** Reads a response's body as UTF-8 text. `whole` is false when the limit cut it. Throws what reading the body throws. */
export async function readBody(
  response: HttpResponse,
  { limitBytes = LIMIT_BYTES, longestTextBytes }: BodyLimits = {},
): Promise<{ readonly text: string; readonly whole: boolean }> {
  const shorten = longestTextBytes === undefined ? undefined : shortenTexts(longestTextBytes);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    const left = limitBytes - bytes;
    bytes += chunk.length;
    const kept = bytes > limitBytes ? chunk.subarray(0, left) : chunk;
    if (shorten === undefined) chunks.push(kept);
    else chunks.push(...shorten(kept));
    if (bytes > limitBytes) break;
  }
  return { text: Buffer.concat(chunks).toString('utf8'), whole: bytes <= limitBytes };
}

/** Formats a limit of {@link readBody}: `32 MiB`. */
export function formatLimit(limitBytes = LIMIT_BYTES): string {
  return `${String(limitBytes / 1024 / 1024)} MiB`;
}
