import type { z } from 'zod';
import { answerJson, parseJsonBody } from '../../model/index.ts';
import type { Parsed, PlainAnswer, Request } from '../../model/index.ts';

/** The status of each code for which it is documented. */
const STATUSES: Readonly<Record<string, number>> = {
  invalid_token: 401,
  AuthorizationError: 403,
  ResourceNotFound: 404,
  ConcurrentModification: 409,
  General: 500,
  BadGateway: 502,
};
/** The status of all others, which is documented nowhere. */
const OTHER_STATUS = 400;

/** One error of an answer: a documented code, a sentence, and what else the code comes with. */
export interface ConnectError {
  readonly code: string;
  readonly message: string;
  readonly [extra: string]: unknown;
}

/**
 * Refuses a request in the form of the Connect API.
 *
 * @see https://docs.commercetools.com/connect/errors
 */
export function refuse(error: ConnectError, status?: number): PlainAnswer {
  const statusCode = status ?? STATUSES[error.code] ?? OTHER_STATUS;
  const { message } = error;
  return answerJson(statusCode, {
    statusCode,
    message,
    errors: [error],
    ...(error.code === 'invalid_token' ? { error: error.code } : {}),
  });
}

/** Refuses a body that is no JSON, or not the JSON that is documented. */
export function refuseInput(detailedErrorMessage: string, status?: number): PlainAnswer {
  const message = 'Request body does not contain valid JSON.';
  return refuse({ code: 'InvalidJsonInput', message, detailedErrorMessage }, status);
}

/** Refuses a query parameter. */
export function refuseQuery(detailedErrorMessage: string): PlainAnswer {
  const message = 'Request query param is not valid';
  return refuse({ code: 'InvalidQueryParam', message, detailedErrorMessage });
}

/** Refuses what does not exist, named as it was asked for: `id=…` or `key=…`. */
export function refuseUnknown(resource: string, reference: string): PlainAnswer {
  const named = reference.startsWith('key=') ? reference : `id=${reference}`;
  return refuse({ code: 'ResourceNotFound', message: `${resource} with ${named} does not exist` });
}

/** Reads a JSON body and checks it against a schema. A refusal names every field that is wrong. */
export function parseBody<Value>(request: Request, schema: z.ZodType<Value>): Parsed<Value> {
  return parseJsonBody(request, schema, {
    noJson: () => refuseInput('The body is not JSON.'),
    wrong: ({ issues }) =>
      refuseInput(
        issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '),
      ),
  });
}
