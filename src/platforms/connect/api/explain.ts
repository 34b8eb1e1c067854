import * as z from 'zod/mini';
import { hasStatus } from '../../../errors/index.ts';
import type { HttpError } from '../../../errors/index.ts';
import { NO_REASON, lenient } from '../../../http/index.ts';
import { parseJson } from '../../../text/index.ts';
import type { Refusal } from '../../../http/index.ts';
import { hintFor } from './hints.ts';

/**
 * Returns the reader of error answers for one project. The hint depends on the platform's code, or on the status without one.
 */
export function explainer(projectKey: string): (status: number, body: string) => Refusal {
  return (status, body) => {
    const { message, code } = readError(body);
    return { message, hint: hintFor({ status, code }, projectKey), platformCode: code };
  };
}

/**
 * An error answer in the platform's words. Never show the rest of the body, because it repeats secured values.
 */
interface PlatformError {
  readonly message: string;
  /** Code of the first error. */
  readonly code: string | undefined;
}

const MOST_MESSAGES = 5;
const CODE = /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/;

const text = lenient(z.string());

const ErrorBody = z.looseObject({
  message: text,
  error: text,
  error_description: text,
  errors: lenient(
    z.array(
      z.catch(z.looseObject({ code: text, message: text, detailedErrorMessage: text }), {
        code: undefined,
        message: undefined,
        detailedErrorMessage: undefined,
      }),
    ),
  ),
});

/**
 * Reads the body of an error answer from the API or the token service. It can be any text: gateways answer with HTML.
 *
 * @see https://docs.commercetools.com/connect/errors
 */
export function readError(body: string): PlatformError {
  const { data } = ErrorBody.safeParse(parseJson(body));
  const errors = data?.errors ?? [];
  const code = errors[0]?.code ?? data?.error ?? '';
  const details = errors.flatMap(({ message, detailedErrorMessage }) =>
    [message, detailedErrorMessage].filter((part) => part),
  );
  const parts = [data?.message, data?.error_description, ...details].filter((part) => part);
  const messages = [...new Set(parts)].slice(0, MOST_MESSAGES);
  return {
    message: messages.join(' ') || NO_REASON,
    code: CODE.test(code) ? code : undefined,
  };
}

const NOT_FOUND = 404;

/**
 * Returns whether the platform itself reports that something does not exist. Its 404 has a code. One without a code comes from
 * a gateway or a proxy.
 *
 * @see https://docs.commercetools.com/connect/errors
 */
export function isMissing(error: unknown): error is HttpError {
  return hasStatus(error, NOT_FOUND) && error.platformCode !== undefined;
}

/** Turns the platform's report that something does not exist into undefined. Throws any other error. */
export function ifMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

/** Only the codes are documented, not the status. */
const CONCURRENT: ReadonlySet<string> = new Set([
  'ConcurrentModification',
  'DuplicateField',
  '409',
]);

/** Returns whether a call was refused because somebody else was faster: the version is no longer the latest, or the key is taken. */
export function isConcurrent({ platformCode, status }: HttpError): boolean {
  return CONCURRENT.has(platformCode ?? String(status));
}

/** Returns whether a call was refused because another deployment is in progress. */
export function isWhileDeploying({ platformCode }: HttpError): boolean {
  return platformCode === 'DeploymentInvalidStatusTransition';
}
