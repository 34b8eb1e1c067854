import { ActionError } from '../../errors/index.ts';
import { isLoopback } from '../../inputs/index.ts';

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
