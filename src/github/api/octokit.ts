import { getOctokit } from '@actions/github';
import { NetworkError, formatLimit, readBody } from '../../http/index.ts';
import type { HttpRequest, HttpResponse, SendRequest } from '../../http/index.ts';

/** Enough for a page of a hundred long comments. */
const LIMIT_BYTES = 8 * 1024 * 1024;
const WITHOUT_BODY = new Set([204, 205, 304]);

/** GitHub’s own client, with the routes of its API. */
export type Octokit = ReturnType<typeof getOctokit>;

/** How to reach GitHub. */
export interface OctokitOptions {
  readonly token: string;
  /** `https://api.github.com`, or a GitHub Enterprise Server's `https://host/api/v3`. */
  readonly apiUrl: string;
  readonly userAgent: string;
  readonly send: SendRequest;
}

/**
 * Opens GitHub's API with our own HTTP client: it uses the proxy, follows no redirects and keeps no connection open.
 */
export function openOctokit(options: OctokitOptions): Octokit {
  const quiet = (): void => undefined;
  return getOctokit(options.token, {
    baseUrl: options.apiUrl,
    userAgent: options.userAgent,
    request: { fetch: fetchThrough(options.send) },
    // Its log would print a server's texts without redaction and escaping.
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
}

interface FetchInit {
  readonly method: HttpRequest['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

function fetchThrough(send: SendRequest) {
  return async (url: string, { method, headers, body, signal }: FetchInit): Promise<Response> => {
    const request = { method, url, headers, ...(body === undefined ? {} : { body }) };
    const response = await send(request, signal);
    const { text, whole } = await readBody(response, { limitBytes: LIMIT_BYTES });
    if (!whole) throw tooLong();
    return toFetched(response, text);
  };
}

function tooLong(): NetworkError {
  const reason = `The answer is longer than the limit of ${formatLimit(LIMIT_BYTES)}.`;
  return new NetworkError('ERR_ANSWER_TOO_LONG', true, { reason, permanent: true });
}

/** Makes a standard `Response`, which rejects unknown statuses, and a body with some statuses. */
function toFetched({ status, headers }: HttpResponse, text: string): Response {
  if (status < 200 || status > 599) {
    const reason = `The server answered with HTTP ${String(status)}.`;
    throw new NetworkError('ERR_UNKNOWN_STATUS', true, { reason });
  }
  const names = Object.entries(headers).filter(([, value]) => value !== undefined);
  return new Response(text === '' || WITHOUT_BODY.has(status) ? null : text, {
    status,
    headers: names as [string, string][],
  });
}
