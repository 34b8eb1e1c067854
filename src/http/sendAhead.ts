import type { HttpRequest, HttpResponse, SendRequest } from './request.ts';

/**
 * Sends the first request of a run before that what reads its answer is loaded. Returns a `send` that hands the answer to the first
 * caller with the same request, and its failure too; whatever else is sent goes out as usual. Only for requests that change
 * nothing: nobody may come for the answer.
 */
export function sendAhead(send: SendRequest, first: HttpRequest, signal: AbortSignal): SendRequest {
  const own = new AbortController();
  let answer: Promise<HttpResponse> | undefined = send(
    first,
    AbortSignal.any([signal, own.signal]),
  );
  answer.catch(() => undefined);
  return (request, until) => {
    const taken = answer;
    if (taken === undefined || request.url !== first.url || request.method !== first.method)
      return send(request, until);
    answer = undefined;
    const stop = (): void => {
      own.abort(until.reason);
    };
    if (until.aborted) stop();
    until.addEventListener('abort', stop, { once: true });
    return taken;
  };
}
