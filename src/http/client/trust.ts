import { ActionError } from '../../errors/index.ts';
import { isLoopback } from '../../inputs/index.ts';
import type { HttpRequest } from '../request.ts';

/**
 * Refuses a request over TLS when the job has turned the check of certificates off: anybody on the way could take the token. A
 * host on this machine is spared, for tests. Throws `input`.
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
    `NODE_TLS_REJECT_UNAUTHORIZED=0 turns the check of certificates off, so nothing was sent to ${url.hostname}.`,
    {
      hint: 'Remove the variable from the job. For a server or a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS to the file with it.',
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
