import type { Probe } from '../../step/index.ts';
import { oneLine } from '../../text/index.ts';

/** Whether a page is as it should be, and what was seen: `answers HTTP 503`. */
export interface PageVerdict {
  readonly isHealthy: boolean;
  readonly answer: string;
}

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Requests a page and judges the answer. Without a text any status below 400 will do. With one, redirects to the same host are
 * followed, and the page at their end must answer with 2xx and contain the text. Rejects when no response arrives.
 */
export async function askPage(
  page: { readonly url: string; readonly text: string | undefined },
  probe: Probe,
  signal: AbortSignal,
): Promise<PageVerdict> {
  const { text } = page;
  let url = new URL(page.url);
  for (let redirects = 0; ; redirects += 1) {
    const { status, location, ...answer } = await probe(url.href, signal);
    if (text === undefined) return { isHealthy: status >= 200 && status < 400, ...said(status) };
    if (!REDIRECTS.has(status) || location === undefined) {
      const isFound = answer.text.includes(text);
      const at = redirects === 0 ? '' : ` at ${pathOf(url)}`;
      if (status < 200 || status > 299) return { isHealthy: false, ...said(status, at) };
      const missing = isFound ? '' : ' without the expected text';
      return { isHealthy: isFound, ...said(status, `${at}${missing}`) };
    }
    if (redirects === MOST_REDIRECTS) return bad(`redirects more than ${String(redirects)} times`);
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
    if (next === undefined) return bad('redirects to something that is not a URL');
    if (!isSameSite(url, next)) return bad(`redirects to another host, ${oneLine(next.host)}`);
    url = withoutCredentials(next);
  }
}

function said(status: number, where = ''): { readonly answer: string } {
  return { answer: `answers HTTP ${String(status)}${where}` };
}

function bad(answer: string): PageVerdict {
  return { isHealthy: false, answer };
}

/** The same host and port; from http to https is no other site, from https to http is one. */
function isSameSite(from: URL, to: URL): boolean {
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:';
  return isUpgrade
    ? from.hostname === to.hostname
    : from.origin === to.origin && from.origin !== 'null';
}

function withoutCredentials(url: URL): URL {
  const plain = new URL(url.href);
  plain.username = '';
  plain.password = '';
  plain.hash = '';
  return plain;
}

/** Without the query, which may hold a token. */
function pathOf({ pathname }: URL): string {
  return oneLine(pathname.slice(0, 100));
}
