import type { PageAnswer } from '../step/index.ts';
import type { SendRequest } from './request.ts';
import { USER_AGENT } from './version.ts';
import { readBody } from './readBody.ts';

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
