import * as z from 'zod/mini';
import { NO_REASON, SERVER_FAULT } from '../../http/index.ts';
import type { Refusal } from '../../http/index.ts';
import { parseJson } from '../../text/index.ts';

/** The API's error body. In practice everything in it is optional: some gateways answer with HTML, or nothing. */
const ErrorBody = z.looseObject({
  title: z.catch(z.optional(z.string()), undefined),
  detail: z.catch(z.optional(z.string()), undefined),
  errors: z.catch(z.optional(z.record(z.string(), z.unknown())), undefined),
});

/** What to do about a status, whichever of the store's APIs it comes from. */
const common: Readonly<Record<number, string>> = {
  401: 'Check `access_token`: it is wrong, was revoked, or belongs to another store.',
  429: 'The store’s request quota is used up, or the platform is overloaded. Try again later.',
};

const hints: Readonly<Record<number, string>> = {
  403: 'Check the scopes of the API account (`store_infrastructure_deployments_manage` and `store_infrastructure_projects_manage`) and that native hosting is enabled for the store.',
  404: 'Check `store_hash` and the project, and that native hosting is enabled for the store.',
  422: 'Check the inputs that the answer names.',
};

const REDIRECTED =
  'Check `api_url`. Redirects are not followed, so that the token stays with its host.';

/**
 * Reads an error answer of the management API.
 *
 * @see https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes
 */
export function explain(status: number, body: string): Refusal {
  return { message: readMessage(body), hint: hints[status] ?? commonHint(status) };
}

/** Returns the hint for a status that means the same in all of the store's APIs; undefined when there is none. */
export function commonHint(status: number): string | undefined {
  if (common[status] !== undefined) return common[status];
  if (status >= 500) return SERVER_FAULT;
  return status >= 300 && status < 400 ? REDIRECTED : undefined;
}

function readMessage(body: string): string {
  const parsed = ErrorBody.safeParse(parseJson(body));
  const { title, detail, errors } = parsed.data ?? {};
  const fields = Object.entries(errors ?? {})
    .filter(([, reason]) => typeof reason === 'string')
    .map(([field, reason]) => `${field}: ${String(reason)}`);
  const message = detail ?? title ?? NO_REASON;
  return fields.length === 0 ? message : `${message} (${fields.join('; ')})`;
}
