import { ActionError } from '../../errors/index.ts';
import { isLoopback } from '../../inputs/index.ts';
import type { HttpRequest } from '../request.ts';

/**
 * Refuses a TLS request while certificate checks are turned off, because anyone on the way could take the token. Throws
 * `input`. Allows hosts on this machine, for tests.
 *
 * @see https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue
 */
export function refuseUncheckedTls(
  url: URL,
  env: Readonly<Record<string, string | undefined>>,
): void {
  const isOff = env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0';
  if (!isOff || url.protocol !== 'https:' || isLoopback(url.hostname)) return;
  throw new ActionError(
    'input',
    `NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off, so nothing was sent to ${url.hostname}.`,
    {
      hint: 'Remove the variable from the job. If the server or proxy has a private certificate, set NODE_EXTRA_CA_CERTS to its file.',
    },
  );
}

const CREDENTIALS = new Set(['authorization', 'x-auth-token', 'x-auth-secret']);

/**
 * Refuses a request that would carry a credential unencrypted to another machine. The inputs accept no such URL; the runner's
 * variables, such as GITHUB_API_URL, can hold one. Throws `input`.
 */
export function refusePlainCredentials({
  url,
  headers,
}: Pick<HttpRequest, 'url' | 'headers'>): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || isLoopback(hostname)) return;
  if (!Object.keys(headers).some((name) => CREDENTIALS.has(name.toLowerCase()))) return;
  throw new ActionError(
    'input',
    `The URL of ${hostname} is not https, so no token was sent there.`,
    { hint: 'Use the https URL of this server.' },
  );
}
