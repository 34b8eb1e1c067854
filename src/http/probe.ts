import { sendRequest } from './client/index.ts';
import { USER_AGENT } from './version.ts';
import { readBody } from './readBody.ts';

/** Requests a page like a browser, without credentials. Resolves with its status when the whole body has arrived. */
export async function probe(url: string, signal: AbortSignal): Promise<number> {
  const response = await sendRequest(
    { method: 'GET', url, headers: { Accept: 'text/html,*/*', 'User-Agent': USER_AGENT } },
    signal,
  );
  await readBody(response);
  return response.status;
}
