import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { ActionError } from '../errors/index.ts';
import { OWNER_ONLY, orExplain, writeWhole } from '../files/index.ts';
import { formatBytes, oneLine } from '../text/index.ts';

/** A download on the disk. */
export interface Saved {
  /** SHA-256 in lower-case hex. */
  readonly sha256: string;
}

/**
 * Writes the body of a download to a file, in place of what an earlier attempt left there. Throws `artifact` as soon as the
 * body is no zip or longer than the limit, so that neither an endless page nor a wrong one fills the disk.
 */
export async function saveDownload(
  body: AsyncIterable<Uint8Array>,
  {
    path,
    shown,
    mostBytes,
  }: { readonly path: string; readonly shown: string; readonly mostBytes: number },
): Promise<Saved> {
  const handle = await orExplain(NOT_SAVED, () => open(path, 'w', OWNER_ONLY));
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    let start = Buffer.alloc(0);
    for await (const chunk of body) {
      if (start.length < SHOWN_BYTES)
        start = Buffer.concat([start, chunk.subarray(0, SHOWN_BYTES)]);
      bytes += chunk.length;
      if (bytes >= ZIP.length) assertZip(start, shown);
      if (bytes > mostBytes) throw tooLarge(shown, mostBytes);
      hash.update(chunk);
      await orExplain(NOT_SAVED, () => writeWhole(handle, chunk));
    }
    if (bytes < ZIP.length) assertZip(start, shown);
    return { sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

/** Makes the error for a download over the limit. */
export function tooLarge(shown: string, mostBytes: number): ActionError {
  const message = `${shown} is larger than the limit of ${formatBytes(mostBytes)}. Nothing was deployed.`;
  return new ActionError('artifact', message, {
    hint: 'Keep only the zip of the build in it.',
  });
}

const NOT_SAVED = 'The kept build could not be saved';
const ZIP = 'PK';
const SHOWN_BYTES = 40;

/** A login page or an error page of a proxy comes with HTTP 200 as well. */
function assertZip(start: Buffer, shown: string): void {
  if (start.toString('latin1', 0, ZIP.length) === ZIP) return;
  const begins = oneLine(start.toString('utf8', 0, SHOWN_BYTES));
  throw new ActionError('artifact', `${shown} is no zip: it begins with "${begins}".`, {
    hint: 'Keep the zip that this action reports as `artifact_path`, or look at what a proxy answers.',
  });
}
