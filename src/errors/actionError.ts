import type { Foreign } from '../text/index.ts';

/**
 * The kind of an error, for programs. People read the message and the hint.
 *
 * - `input`, `artifact`: the workflow or the build has to change; nothing changed on the platform.
 * - `http`: the platform or the network refused a request.
 * - `unexpected-response`: the platform's answer does not match its documentation.
 * - `conflict`: another deployment is in progress.
 * - `deployment-failed`: the platform reports that this deployment failed.
 * - `deployment-lost`: the deployment exists, but the platform stopped reporting on it.
 * - `ambiguous`: the answer to a create call was lost, so it is unknown whether the call took effect.
 * - `timeout`, `cancelled`: we stopped waiting; the platform may go on.
 */
export type ErrorCode =
  | 'input'
  | 'artifact'
  | 'http'
  | 'unexpected-response'
  | 'conflict'
  | 'deployment-failed'
  | 'deployment-lost'
  | 'ambiguous'
  | 'timeout'
  | 'cancelled';

/** Details of an error besides its message. */
export interface ErrorDetails {
  /** What the reader can do about it, as one or two sentences. */
  readonly hint?: string | undefined;
  /** The message without its details, for an annotation: each detail has one of its own already. */
  readonly brief?: string | undefined;
  /** The platform's own code for the failure, if any. It becomes an output. */
  readonly platformCode?: Foreign | undefined;
  /** Quoted lines that may explain the failure. */
  readonly excerpt?: Excerpt | undefined;
  readonly cause?: unknown;
}

/** Lines quoted from elsewhere, such as a log, with a title. */
export interface Excerpt {
  readonly title: string;
  readonly lines: readonly Foreign[];
}

/**
 * An expected failure. Message and hint are for the person who reads the job log. They are our own words. Redact quoted text
 * before it goes in, because afterwards the two cannot be separated.
 */
export class ActionError extends Error {
  override readonly name: string = 'ActionError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly brief: string | undefined;
  readonly platformCode: Foreign | undefined;
  readonly excerpt: Excerpt | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.brief = details.brief;
    this.platformCode = details.platformCode;
    this.excerpt = details.excerpt;
  }
}

/**
 * What a failed call did on the platform. `none`: it never arrived. `refused`: the platform rejected it. `unknown`: it may
 * have had its effect, so a create must be checked before it is retried.
 */
export type Effect = 'none' | 'refused' | 'unknown';

/** Details of a failed call. */
export interface HttpErrorDetails extends ErrorDetails {
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number;
  /** Decided only in `http/retry/failure.ts`. */
  readonly effect: Effect;
  /** Default: `http`. */
  readonly code?: 'unexpected-response';
  /** Whether a retry is bound to fail. */
  readonly permanent?: boolean | undefined;
  /** How long the platform asked to wait before the next try, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** The platform's message, where ours leaves it out. For the log only. */
  readonly said?: Foreign | undefined;
}

/** A call that was refused, got no answer, or got an unreadable one. */
export class HttpError extends ActionError {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly effect: Effect;
  readonly permanent: boolean;
  readonly retryAfterMs: number | undefined;
  readonly said: Foreign | undefined;

  constructor(message: string, details: HttpErrorDetails) {
    super(details.code ?? 'http', message, details);
    this.status = details.status;
    this.effect = details.effect;
    this.permanent = details.permanent ?? false;
    this.retryAfterMs = details.retryAfterMs;
    this.said = details.said;
  }
}

/** Returns whether an error is a call that was answered with one of these HTTP statuses. */
export function hasStatus(error: unknown, ...statuses: readonly number[]): error is HttpError {
  return error instanceof HttpError && statuses.includes(error.status);
}
