import { sendRequest } from './client/index.ts';
import { USER_AGENT } from './version.ts';
import { readBody } from './readBody.ts';

/** Requests a page as a browser would, without credentials, and resolves with its status once it has all arrived. */
export async function probe(url: string, signal: AbortSignal): Promise<number> {
  const response = await sendRequest(
    { method: 'GET', url, headers: { Accept: 'text/html,*/*', 'User-Agent': USER_AGENT } },
    signal,
  );
  await readBody(response);
  return response.status;
}
