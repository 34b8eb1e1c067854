import * as z from 'zod/mini';
import { ActionError, HttpError } from '../../../errors/index.ts';
import { callApi, isTemporary, lenient, unsent } from '../../../http/index.ts';
import type { ClientTools, HttpRequest } from '../../../http/index.ts';
import { oneLine } from '../../../text/index.ts';
import type { ApiClient } from './client.ts';
import { explainer } from './explain.ts';

/** The access tokens of one API client. */
interface Tokens {
  /** Resolves with a valid token. Fetches one only when there is none. */
  readonly current: (signal: AbortSignal) => Promise<string>;
  /** Drops a token that the platform refused, unless it has been replaced. */
  readonly drop: (token: string) => void;
}

const EARLY_MS = 5 * 60_000;
const EARLY_PART = 0.1;

const Issued = z.looseObject({
  // It goes into a header, which allows only printable ASCII.
  access_token: z.string().check(z.regex(/^[\x21-\x7e]+$/)),
  expires_in: z.number().check(z.nonnegative()),
  scope: lenient(z.string()),
});

/**
 * Opens the tokens of an API client. Renews a token 5 minutes before it expires, or a tenth of its lifetime if that is less.
 * Masks every token before it is used.
 *
 * @see https://docs.commercetools.com/api/authorization#client-credentials-flow
 */
export function openTokens(
  client: ApiClient,
  tools: ClientTools,
  secret: (value: string) => void,
): Tokens {
  let kept: { readonly token: string; readonly untilMs: number } | undefined;
  return {
    current: async (signal) => {
      if (kept !== undefined && tools.clock.now() < kept.untilMs) return kept.token;
      const issued = await ask(client, { ...tools, secret }, signal);
      const lifeMs = issued.expires_in * 1000;
      const untilMs = tools.clock.now() + lifeMs - Math.min(EARLY_MS, lifeMs * EARLY_PART);
      kept = { token: issued.access_token, untilMs };
      return kept.token;
    },
    drop: (token) => {
      if (kept?.token === token) kept = undefined;
    },
  };
}

async function ask(
  client: ApiClient,
  { send, clock, secret, ...headers }: ClientTools & { readonly secret: (value: string) => void },
  signal: AbortSignal,
): Promise<z.infer<typeof Issued>> {
  const credentials = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64');
  secret(credentials);
  const request = tokenRequest(client, { ...headers, credentials });
  try {
    const what = 'Fetching an access token';
    const explain = explainer(client.projectKey);
    const call = { what, request, answer: Issued, explain };
    const issued = await callApi(call, { send, clock, signal });
    secret(issued.access_token);
    checkProject(issued.scope ?? '', client.projectKey);
    return issued;
  } catch (error) {
    throw asUnsent(error);
  }
}

function tokenRequest(
  { authUrl, scope }: ApiClient,
  about: {
    readonly credentials: string;
    readonly correlationId: string;
    readonly userAgent: string;
  },
): HttpRequest {
  return {
    method: 'POST',
    url: `${authUrl}/oauth/token`,
    headers: {
      Authorization: `Basic ${about.credentials}`,
      'X-Correlation-ID': about.correlationId,
      'User-Agent': about.userAgent,
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      ...(scope === undefined ? {} : { scope }),
    }).toString(),
  };
}

function checkProject(scopes: string, projectKey: string): void {
  const other = otherProject(scopes, projectKey);
  if (other === undefined) return;
  throw new ActionError(
    'input',
    `project_key: the API client belongs to the project ${oneLine(other)}, not to ${projectKey}.`,
    { hint: 'Check `project_key`, `client_id` and `client_secret`.' },
  );
}

/**
 * Converts a failure to get a token. If it is temporary, the call it was for counts as not sent. If it is final, its status is
 * dropped: a 404 of the token service does not mean that the resource is missing.
 */
function asUnsent(error: unknown): unknown {
  if (!(error instanceof HttpError)) return error;
  if (error.code === 'unexpected-response' || isTemporary(error)) return unsent(error);
  const { message, hint, platformCode } = error;
  return new ActionError('http', message, { hint, platformCode, cause: error });
}

/**
 * Finds the project of a token that is not for ours, by its scopes (`name:project` or `name:project:store`). Returns undefined
 * when a scope names our project, or none names any.
 */
export function otherProject(scopes: string, projectKey: string): string | undefined {
  const projects = scopes
    .split(/\s+/)
    .map((scope) => scope.split(':')[1])
    .filter((project) => project !== undefined && project !== '');
  return projects.includes(projectKey) ? undefined : projects[0];
}
