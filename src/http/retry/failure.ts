import { HttpError } from '../../errors/index.ts';
import type { Effect, HttpErrorDetails } from '../../errors/index.ts';
import type { HttpResponse, NetworkError } from '../request.ts';
import { retryAfterMs } from './retryAfter.ts';

const REQUEST_TIMEOUT = 408;
const INSUFFICIENT_STORAGE = 507;

/**
 * Statuses worth a retry. CDNs send 520 to 527 and 530 when the server behind them fails.
 *
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 */
const TEMPORARY: ReadonlySet<number> = new Set([
  ...[REQUEST_TIMEOUT, 429, 500, 502, 503, 504],
  ...[520, 521, 522, 523, 524, 525, 526, 527, 530],
]);

const CERTIFICATE =
  'The server’s certificate is not trusted. Behind a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS.';

const NO_ANSWER = 'Check the network, the proxy and the platform’s status page.';

/** An error answer. */
interface Answered {
  readonly response: Pick<HttpResponse, 'status' | 'headers'>;
  /** Its body, parsed; undefined when it is not JSON. */
  readonly json: unknown;
  readonly nowMs: number;
}

/** Makes the error for an error answer. */
export function failedWith(
  message: string,
  { response, json, nowMs }: Answered,
  details: Pick<HttpErrorDetails, 'hint' | 'platformCode' | 'said'> = {},
): HttpError {
  const { status } = response;
  return new HttpError(message, {
    ...details,
    status,
    effect: effectOf(status, json),
    retryAfterMs: retryAfterMs(response, nowMs),
  });
}

/** Makes the error for a success that does not match the API's documentation. The call may have had its effect. */
export function unreadable(message: string, status: number): HttpError {
  return new HttpError(message, { code: 'unexpected-response', status, effect: 'unknown' });
}

/** Makes the error for a request that got no complete answer. */
export function unanswered(
  what: string,
  cause: NetworkError,
  message = cause.reason === undefined
    ? `${what} got no answer (${cause.code}).`
    : `${what} failed. ${cause.reason}`,
): HttpError {
  return new HttpError(message, {
    status: 0,
    effect: cause.maybeReceived ? 'unknown' : 'none',
    permanent: cause.permanent,
    hint: cause.hint ?? (cause.isAboutTrust ? CERTIFICATE : NO_ANSWER),
    cause,
  });
}

/** Makes the error for a call that was not sent because a call it depends on failed, such as fetching the token. */
export function unsent(error: HttpError): HttpError {
  const { code, hint, platformCode, retryAfterMs: waitMs } = error;
  const status = code === 'unexpected-response' ? 0 : error.status;
  const details = { hint, platformCode, retryAfterMs: waitMs, cause: error };
  return new HttpError(error.message, { ...details, status, effect: 'none' });
}

/** Copies the error of a failed call with another message. */
export function reworded(error: HttpError, message: string): HttpError {
  const { code, status, effect, permanent, retryAfterMs: waitMs } = error;
  const details = { status, effect, permanent, retryAfterMs: waitMs, cause: error };
  return new HttpError(message, code === 'unexpected-response' ? { ...details, code } : details);
}

/** Returns whether a call is worth a retry. Only for calls that change nothing or are safe to repeat. */
export function isTemporary(error: HttpError): boolean {
  return !error.permanent && (error.status === 0 || TEMPORARY.has(error.status));
}

/** Returns whether a create can simply be retried: it had no effect, and may succeed later. */
export function canSendAgain(error: HttpError): boolean {
  return isTemporary(error) && error.effect !== 'unknown';
}

/**
 * Decides whether a failed call had its effect on the platform.
 *
 * | answer                              | effect    | because                                                           |
 * | ----------------------------------- | --------- | ----------------------------------------------------------------- |
 * | 4xx in the API's own JSON           | `refused` | the application rejected it (an assumption)                       |
 * | 507 in the API's own JSON           | `refused` | BigCommerce uses it for a limit of the store's plan               |
 * | 408                                 | `unknown` | a proxy may have given up while the server went on                |
 * | any other 5xx                       | `unknown` | gateways also send 503 when the server breaks after the effect    |
 * | 4xx in HTML, or empty               | `unknown` | it does not come from the application                             |
 * | 307, 308                            | `none`    | by definition nothing was done                                    |
 * | any other redirect                  | `unknown` | servers answer a successful POST with 302 or 303                  |
 */
function effectOf(status: number, json: unknown): Effect {
  if (status === 307 || status === 308) return 'none';
  if (status === REQUEST_TIMEOUT || !isWorded(json)) return 'unknown';
  return (status >= 400 && status < 500) || status === INSUFFICIENT_STORAGE ? 'refused' : 'unknown';
}

const WORDS = ['title', 'detail', 'message', 'error', 'error_description'];

/** Returns whether a body has the form of an API's error. Each API has its own form, some have several. */
function isWorded(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(isWorded);
  if (typeof json !== 'object' || json === null) return false;
  const body = json as Readonly<Record<string, unknown>>;
  const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  return WORDS.some((name) => isText(body[name])) || isWorded(body['errors']);
}
