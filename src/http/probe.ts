import type { SendRequest } from './request.ts';
import { USER_AGENT } from './version.ts';
import { readBody } from './readBody.ts';

/** What a site answers to a request for a page. */
export interface PageAnswer {
  readonly status: number;
  /** Where a redirect leads, as it was sent. */
  readonly location: string | undefined;
  /** The body, decompressed and read as UTF-8, up to 1 MiB. */
  readonly text: string;
}

/** Requests a page like a browser, without credentials. Follows no redirect. Resolves when the body has arrived. */
export async function probe(
  url: string,
  signal: AbortSignal,
  send: SendRequest,
): Promise<PageAnswer> {
  const response = await send(
    { method: 'GET', url, headers: { Accept: 'text/html,*/*', 'User-Agent': USER_AGENT } },
    signal,
  );
  const { text } = await readBody(response);
  return { status: response.status, location: response.headers['location'], text };
}
