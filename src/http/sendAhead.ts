import type { HttpRequest, HttpResponse, SendRequest } from './request.ts';

/**
 * Sends the first request of a run before the code that reads its answer is loaded. Returns a `send` that hands the answer, or the
 * failure, to the first caller with the same request, and sends all others as usual. Only for requests that change nothing, because
 * the answer may never be used.
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
