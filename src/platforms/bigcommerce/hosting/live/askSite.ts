import { createHash } from 'node:crypto';
import { startDeadline } from '../../../../step/index.ts';
import type { ClientTools, HttpResponse } from '../../../../http/index.ts';
import { MOST_BYTES, pathOf } from './chooseFiles.ts';
import type { SampleFile } from './chooseFiles.ts';
import type { SiteAnswer } from './judge.ts';

/** Asks a site for a file. */
export type AskSite = (file: SampleFile, signal: AbortSignal) => Promise<SiteAnswer>;

const ANSWER_WITHIN_MS = 10_000;

/**
 * Opens the way to the site at `origin`. Each request carries a query of its own from `nextQuery`, so that a cache between us and
 * the site neither answers from memory nor keeps a 404 under the URL that visitors will use. It follows no redirect, carries no
 * credentials, and reads at most 1 MiB. Rejects only with the signal's reason.
 */
export function openSite(origin: string, nextQuery: () => string, tools: ClientTools): AskSite {
  return async (file, signal) => {
    const limit = startDeadline(tools.clock, ANSWER_WITHIN_MS, {
      parent: signal,
      reason: () => new Error('late'),
    });
    try {
      const response = await tools.send(
        {
          method: 'GET',
          url: `${origin}${pathOf(file)}?${nextQuery()}`,
          headers: { Accept: '*/*', 'Cache-Control': 'no-store', 'User-Agent': tools.userAgent },
        },
        limit.signal,
      );
      return await readAnswer(response);
    } catch {
      signal.throwIfAborted();
      return unclear('did not answer');
    } finally {
      limit.clear();
    }
  };
}

/** Makes queries that no other request has, of this run or another. */
export function makeQueries({ clock, correlationId }: ClientTools): () => string {
  const startedAt = clock.now().toString(36);
  let asked = 0;
  return () => `commerce-deploy=${correlationId}-${startedAt}-${String((asked += 1))}`;
}

async function readAnswer(response: HttpResponse): Promise<SiteAnswer> {
  const { status, headers, body } = response;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return unclear('answered with more than 1 MiB');
    hash.update(chunk);
  }
  if (Number(headers['age'] ?? 0) > 0) return unclear('answered from a cache');
  if (status === 404 || status === 410) return { kind: 'missing', status };
  if (status !== 200) return unclear(`answered HTTP ${String(status)}`);
  return { kind: 'file', sha256: hash.digest('hex') };
}

function unclear(why: string): SiteAnswer {
  return { kind: 'unclear', why };
}
