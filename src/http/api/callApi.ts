import * as z from 'zod/mini';
import { startDeadline } from '../../step/index.ts';
import type { Clock } from '../../step/index.ts';
import { ActionError } from '../../errors/index.ts';
import type { HttpError } from '../../errors/index.ts';
import { failedWith, retry, unanswered, unreadable } from '../retry/index.ts';
import { parseJson } from '../../text/index.ts';
import { formatLimit, readBody } from '../readBody.ts';
import type { BodyLimits } from '../readBody.ts';
import type { ClientTools, Patience } from './call.ts';
import { describeRefusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { NetworkError } from '../request.ts';
import type { HttpRequest, HttpResponse, SendRequest } from '../request.ts';

const ANSWER_WITHIN_MS = 30_000;

/** One call of a JSON API, ready to be sent. */
export interface ApiCall<T> extends BodyLimits {
  /** What the call does; begins a sentence: `Creating the deployment`. */
  readonly what: string;
  readonly request: HttpRequest;
  /** Shape of a successful answer's JSON. */
  readonly answer: z.core.$ZodType<T>;
  /** Reads an error answer. The body can be any text. */
  readonly explain: (status: number, body: string) => Refusal;
  /** Hint to show when the run is cancelled or times out during the call. */
  readonly hintWhenCut?: string | undefined;
}

interface CallTools {
  readonly send: SendRequest;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Logs what may be shown nowhere else: the platform's message about a request that contained secrets. */
  readonly log?: ((line: string) => void) | undefined;
}

/**
 * Makes one call of a JSON API and waits at most 30 s for the whole answer.
 *
 * Throws {@link HttpError} for any status but 2xx; redirects are not followed. The status is 0 when no complete answer arrived,
 * and the code is `unexpected-response` when a successful answer does not match the API's documentation.
 */
export async function callApi<T>(call: ApiCall<T>, tools: CallTools): Promise<T> {
  const limit = startDeadline(tools.clock, ANSWER_WITHIN_MS, {
    parent: tools.signal,
    reason: () => new NetworkError('ETIMEDOUT', true),
  });
  try {
    const response = await tools.send(call.request, limit.signal);
    const { text, whole } = await readBody(response, call);
    if (response.status < 200 || response.status > 299) {
      throw refused(call, { response, body: text }, tools);
    }
    if (!whole) throw tooLong(call, response.status);
    return parseAnswer(call, response.status, text);
  } catch (error) {
    if (tools.signal.aborted) throw cutShort(tools.signal.reason, call.hintWhenCut);
    throw error instanceof NetworkError ? unanswered(call.what, error) : error;
  } finally {
    limit.clear();
  }
}

/** Makes a call like {@link callApi}, and repeats it as far as `patience` allows. */
export function callWithRetries<T>(
  call: ApiCall<T>,
  { send, clock, random, log }: Omit<CallTools, 'signal'> & Pick<ClientTools, 'random'>,
  patience: Patience,
): Promise<T> {
  const { signal } = patience.deadline;
  return retry(() => callApi(call, { send, clock, signal, log }), { ...patience, clock, random });
}

function cutShort(reason: unknown, hint: string | undefined): unknown {
  if (!(reason instanceof ActionError) || hint === undefined) return reason;
  return new ActionError(reason.code, reason.message, { hint, cause: reason });
}

function refused(
  call: ApiCall<unknown>,
  { response, body }: { readonly response: HttpResponse; readonly body: string },
  { clock, log }: CallTools,
): HttpError {
  const { status } = response;
  const refusal = call.explain(status, body);
  const { message, ...details } = describeRefusal(refusal, call.request, { status, body });
  if (details.said !== undefined) log?.(`The platform says: ${details.said}`);
  return failedWith(
    `${call.what} failed with HTTP ${String(status)}: ${message}`,
    { response, json: parseJson(body), nowMs: clock.now() },
    details,
  );
}

function tooLong({ what, limitBytes }: ApiCall<unknown>, status: number): HttpError {
  const limit = formatLimit(limitBytes);
  return unreadable(
    `${what} succeeded, but the answer is longer than the limit of ${limit}.`,
    status,
  );
}

function parseAnswer<T>(call: ApiCall<T>, status: number, body: string): T {
  const parsed = z.safeParse(call.answer, parseJson(body));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.') || 'the body').join(', ');
  const message = `${call.what} succeeded, but the answer could not be read (${where} is not as documented).`;
  throw unreadable(message, status);
}
