import type { PlainAnswer } from '../../model/index.ts';

/**
 * What stands between a site and its visitors. `plain` passes everything on. `keeps-404` answers from memory what it once got a
 * 404 for, by the whole URL, whatever the request says about storing; `keeps-404-by-path` does so whatever the query is.
 * `rewrites` changes scripts and styles.
 */
export type EdgeKind = 'plain' | 'keeps-404' | 'keeps-404-by-path' | 'rewrites';

/** The edge in front of one site. */
export interface Edge {
  /** Answers a request from memory; undefined when the site has to be asked. */
  readonly recall: (path: string, query: string) => PlainAnswer | undefined;
  /** Passes on the site's answer. */
  readonly pass: (path: string, query: string, answer: PlainAnswer) => PlainAnswer;
}

/** Longer than any client asks. */
const KEPT_MS = 900_000;

/** Puts an edge in front of a site. Its kind may change at any time. */
export function openEdge(kind: () => EdgeKind, now: () => number): Edge {
  const kept = new Map<string, { readonly answer: PlainAnswer; readonly atMs: number }>();
  const keyOf = (path: string, query: string): string =>
    kind() === 'keeps-404-by-path' ? path : `${path}?${query}`;
  return {
    recall: (path, query) => {
      const found = kept.get(keyOf(path, query));
      const ageMs = now() - (found?.atMs ?? 0);
      if (found === undefined || ageMs > KEPT_MS || !kind().startsWith('keeps')) return undefined;
      const headers = { ...found.answer.headers, Age: String(Math.ceil(ageMs / 1000)) };
      return { ...found.answer, headers };
    },
    pass: (path, query, answer) => {
      if (answer.status === 404) kept.set(keyOf(path, query), { answer, atMs: now() });
      if (kind() !== 'rewrites' || !/\.(?:js|css)$/.test(path) || answer.status !== 200)
        return answer;
      return { ...answer, body: Buffer.concat([Buffer.from(answer.body), REWRITTEN]) };
    },
  };
}

const REWRITTEN = Buffer.from('/* by the edge */');
