import type { Foreign } from '../text/index.ts';

/**
 * What went wrong, for programs. People read the message and the hint.
 *
 * - `input`, `artifact`: the workflow or the build has to change; nothing was written at the platform.
 * - `http`: the platform or the network refused a request.
 * - `unexpected-response`: the platform answered with something it does not document.
 * - `conflict`: another deployment is in progress.
 * - `deployment-failed`: the platform said that this deployment failed.
 * - `deployment-lost`: the deployment exists, but the platform stopped reporting on it.
 * - `ambiguous`: the answer to a create call was lost, so nobody knows whether it took effect.
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

/** What an error says besides its message. */
export interface ErrorDetails {
  /** What the reader can do about it, as one or two sentences. */
  readonly hint?: string | undefined;
  /** The platform's own code for the failure, where it gives one: it becomes an output. */
  readonly platformCode?: Foreign | undefined;
  /** What others said that may explain the failure. */
  readonly excerpt?: Excerpt | undefined;
  readonly cause?: unknown;
}

/** Lines quoted from elsewhere, such as from a log, under a title. */
export interface Excerpt {
  readonly title: string;
  readonly lines: readonly Foreign[];
}

/**
 * An expected failure. Message and hint are written for the person who reads the job log. They are our own words; what others said
 * is redacted before it becomes part of them, for afterwards the two cannot be told apart.
 */
export class ActionError extends Error {
  override readonly name: string = 'ActionError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly platformCode: Foreign | undefined;
  readonly excerpt: Excerpt | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.platformCode = details.platformCode;
    this.excerpt = details.excerpt;
  }
}

/**
 * What a failed call means for the far side. `none`: it never got there. `refused`: the platform itself refused it.
 * `unknown`: it may have had its effect, so a create needs a look before it is sent again.
 */
export type Effect = 'none' | 'refused' | 'unknown';

/** What is known of a call that failed. */
export interface HttpErrorDetails extends ErrorDetails {
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number;
  /** Decided in `http/failure.ts`, and nowhere else. */
  readonly effect: Effect;
  /** `http` unless given. */
  readonly code?: 'unexpected-response';
  /** Whether it is known that trying again cannot help. */
  readonly permanent?: boolean | undefined;
  /** How long the platform asked to wait before the next try, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** What the platform said, where the message leaves it out. Never shown outside of the log. */
  readonly said?: Foreign | undefined;
}

/** A request that was refused, got no answer, or one that cannot be read. */
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
