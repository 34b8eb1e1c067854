import { HttpError } from '../../errors/index.ts';
import type { Effect, HttpErrorDetails } from '../../errors/index.ts';
import type { HttpResponse, NetworkError } from '../request.ts';
import { retryAfterMs } from './retryAfter.ts';

const REQUEST_TIMEOUT = 408;
const INSUFFICIENT_STORAGE = 507;

/**
 * Statuses that pass by themselves. 520 to 527 and 530 are what CDNs send when the server behind them fails.
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

/** An answer that is no success. */
interface Answered {
  readonly response: Pick<HttpResponse, 'status' | 'headers'>;
  /** Its body, parsed; undefined when it is not JSON. */
  readonly json: unknown;
  readonly nowMs: number;
}

/** Makes the error for an answer that is no success. */
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

/** Makes the error for a success that is not what the API documents. Whatever was asked for may have happened. */
export function unreadable(message: string, status: number): HttpError {
  return new HttpError(message, { code: 'unexpected-response', status, effect: 'unknown' });
}

/** Makes the error for a request that got no whole answer. */
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

/** Makes the error for a call that could not be sent, because something it needs first, such as a token, is not there yet. */
export function unsent(error: HttpError): HttpError {
  const { code, hint, platformCode, retryAfterMs: waitMs } = error;
  const status = code === 'unexpected-response' ? 0 : error.status;
  const details = { hint, platformCode, retryAfterMs: waitMs, cause: error };
  return new HttpError(error.message, { ...details, status, effect: 'none' });
}

/** Says the same of a failed call in other words. */
export function reworded(error: HttpError, message: string): HttpError {
  const { code, status, effect, permanent, retryAfterMs: waitMs } = error;
  const details = { status, effect, permanent, retryAfterMs: waitMs, cause: error };
  return new HttpError(message, code === 'unexpected-response' ? { ...details, code } : details);
}

/** Returns whether a call that changes nothing, or may safely be made twice, is worth repeating. */
export function isTemporary(error: HttpError): boolean {
  return !error.permanent && (error.status === 0 || TEMPORARY.has(error.status));
}

/** Returns whether a create can simply be sent again: it certainly had no effect, and may succeed later. */
export function canSendAgain(error: HttpError): boolean {
  return isTemporary(error) && error.effect !== 'unknown';
}

/**
 * Decides what an answer means for the far side.
 *
 * | answer                              | effect    | because                                                           |
 * | ----------------------------------- | --------- | ----------------------------------------------------------------- |
 * | 4xx in the API's own JSON           | `refused` | the application decided, and says so. An assumption               |
 * | 507 in the API's own JSON           | `refused` | BigCommerce's word for a limit of the store's plan                |
 * | 408                                 | `unknown` | whoever waited gave up; the request may have gone on              |
 * | any other 5xx                       | `unknown` | gateways send 503 too when the server breaks off after the effect |
 * | 4xx in HTML, or empty               | `unknown` | not the application's words, so nothing is known of it            |
 * | 307, 308                            | `none`    | by definition nothing was done: the request belongs elsewhere     |
 * | any other redirect                  | `unknown` | servers answer a POST that they carried out with 302 or 303       |
 */
function effectOf(status: number, json: unknown): Effect {
  if (status === 307 || status === 308) return 'none';
  if (status === REQUEST_TIMEOUT || !isWorded(json)) return 'unknown';
  return (status >= 400 && status < 500) || status === INSUFFICIENT_STORAGE ? 'refused' : 'unknown';
}

const WORDS = ['title', 'detail', 'message', 'error', 'error_description'];

/** Whether a body is an error in the form of one of the platforms' APIs. Each has a form of its own, some several. */
function isWorded(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(isWorded);
  if (typeof json !== 'object' || json === null) return false;
  const body = json as Readonly<Record<string, unknown>>;
  const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  return WORDS.some((name) => isText(body[name])) || isWorded(body['errors']);
}
