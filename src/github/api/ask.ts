import * as z from 'zod/mini';
import type { Clock } from '../../step/index.ts';
import { startDeadline } from '../../step/index.ts';
import { ActionError, HttpError, hasStatus } from '../../errors/index.ts';
import {
  NetworkError,
  canSendAgain,
  failedWith,
  isTemporary,
  retry,
  unanswered,
  unreadable,
} from '../../http/index.ts';
import { asSentence } from '../../text/index.ts';
import type { Octokit } from './octokit.ts';
import { explain, readReason } from './reason.ts';

/** One call of GitHub's API. */
export interface Question<T> {
  /** Begins a sentence: `Creating the GitHub Deployment`. */
  readonly what: string;
  /** The permission that the token needs, as a line of a workflow: `deployments: write`. */
  readonly permission: string;
  readonly answer: z.core.$ZodType<T>;
  /** Method and path, or a whole URL. `{owner}` and `{repo}` are filled in. */
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether it must not be made twice. Then it is retried only if it had no effect. */
  readonly creates?: boolean;
  /** Whether the step cannot go on without the answer. Then it is worth more time and retries. */
  readonly essential?: boolean;
  /** Called with the answer's `Link` header, if any. */
  readonly onLink?: (link: string) => void;
}

interface Answer {
  readonly data: unknown;
  readonly headers: { readonly link?: string | undefined };
}

/** What all calls of a run share. */
export interface AskTools {
  readonly octokit: () => Octokit;
  readonly owner: string;
  readonly repo: string;
  /** Whether GitHub failed to answer the last call, with all retries. */
  readonly line: { isDead: boolean };
  readonly clock: Clock;
  readonly random: () => number;
}

const ANSWER_WITHIN_MS = 8000;
/** Limit for one call with all its retries. Reporting is not worth more of a job's time. */
const PATIENCE_MS = 12_000;
const ATTEMPTS = 3;
/** The same for a call whose answer the step needs. */
const ESSENTIAL = { patienceMs: 90_000, attempts: 6 };
const SUCCESS = 200;

/**
 * Makes one call of GitHub's API, with retries for at most 12 s, or 90 s when the step needs the answer. Throws `HttpError` with
 * GitHub's own reason and, if one is missing, the permission as a hint. The code is `unexpected-response` when the answer cannot be
 * read.
 */
export async function ask<T>(
  question: Question<T>,
  tools: AskTools,
  signal: AbortSignal,
): Promise<T> {
  const { what, answer, creates = false, essential = false } = question;
  const { clock, random, line } = tools;
  const retryable = creates ? canSendAgain : isTemporary;
  const deadline = startDeadline(clock, essential ? ESSENTIAL.patienceMs : PATIENCE_MS, {
    parent: signal,
    reason: () => new NetworkError('ETIMEDOUT', true),
  });
  try {
    const data = await retry(() => attempt(question, tools, deadline.signal), {
      ...{ clock, random, deadline, retryable },
      attempts: attemptsFor(question, line),
      onRetry: () => undefined,
    });
    line.isDead = false;
    const parsed = z.safeParse(answer, data);
    if (parsed.success) return parsed.data;
    throw unreadable(`${what} succeeded, but the answer could not be read.`, SUCCESS);
  } catch (error) {
    signal.throwIfAborted();
    const failure = error instanceof NetworkError ? unanswered(what, error) : error;
    line.isDead = failure instanceof HttpError && isTemporary(failure);
    throw failure;
  } finally {
    deadline.clear();
  }
}

/** Returns an error handler that turns statuses for something that is missing into undefined, and throws any other error. */
export function ifMissing(...statuses: readonly number[]): (error: unknown) => undefined {
  return (error) => {
    if (!hasStatus(error, ...statuses)) throw error;
  };
}

/** While GitHub is down, retrying every call would hold up the job. */
function attemptsFor({ essential }: Question<unknown>, { isDead }: AskTools['line']): number {
  if (essential === true) return ESSENTIAL.attempts;
  return isDead ? 1 : ATTEMPTS;
}

async function attempt(
  question: Question<unknown>,
  tools: AskTools,
  signal: AbortSignal,
): Promise<unknown> {
  const own = startDeadline(tools.clock, ANSWER_WITHIN_MS, {
    parent: signal,
    reason: () => new NetworkError('ETIMEDOUT', true),
  });
  try {
    const octokit = tools.octokit();
    const { owner, repo } = tools;
    const answer: Answer = await octokit.request(question.route, {
      ...(question.route.includes('{owner}') && { owner, repo }),
      ...question.parameters,
      request: { signal: own.signal },
    });
    const { link } = answer.headers;
    if (link !== undefined) question.onLink?.(link);
    return answer.data;
  } catch (error) {
    signal.throwIfAborted();
    throw own.signal.aborted
      ? unanswered(question.what, own.signal.reason as NetworkError)
      : toHttpError(question, error, tools.clock.now());
  } finally {
    own.clear();
  }
}

/** What octokit throws for a refusal. Without a response, its cause is the network error. */
const Refused = z.looseObject({
  status: z.number(),
  response: z.looseObject({
    headers: z.record(z.string(), z.optional(z.coerce.string())),
    data: z.unknown(),
  }),
});

function toHttpError(question: Question<unknown>, error: unknown, nowMs: number): unknown {
  const refused = Refused.safeParse(error).data;
  if (refused === undefined) {
    const cause = error instanceof Error ? error.cause : undefined;
    // Octokit wraps what was refused before it was sent.
    if (cause instanceof ActionError) return cause;
    return cause instanceof NetworkError ? unanswered(question.what, cause) : error;
  }
  const { headers, data } = refused.response;
  const reason = readReason(data);
  const limited = isLimited(refused.status, headers, reason);
  const status = limited ? 429 : refused.status;
  return failedWith(
    `${question.what} failed with HTTP ${String(refused.status)}: ${asSentence(reason)}`,
    { response: { status, headers }, json: data, nowMs },
    { hint: explain(status, reason, question.permission) },
  );
}

/**
 * Distinguishes a rate limit from a missing permission, which have the same status.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function isLimited(
  status: number,
  headers: Readonly<Record<string, string | undefined>>,
  message: string,
): boolean {
  if (status === 429) return true;
  const says = headers['retry-after'] !== undefined || /rate limit/i.test(message);
  return status === 403 && (says || headers['x-ratelimit-remaining'] === '0');
}
