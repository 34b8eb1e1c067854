import type { ServerResponse } from 'node:http';
import { writeChunk } from '../server/writeChunk.ts';
import type { Framing } from './switches.ts';

/** Writes a part of a stream, in chunks as small as the framing wants them. */
export async function writeFrame(
  response: ServerResponse,
  text: string,
  { chunkBytes }: Pick<Framing, 'chunkBytes'>,
): Promise<void> {
  const bytes = Buffer.from(text);
  const size = chunkBytes ?? bytes.length;
  for (let at = 0; at < bytes.length; at += size) {
    await writeChunk(response, bytes.subarray(at, at + size));
  }
}
