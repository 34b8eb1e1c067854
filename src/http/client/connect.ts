import { once } from 'node:events';
import http from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { connect as openSocket, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect as openSecureSocket } from 'node:tls';
import { checkBypass } from '@actions/http-client/lib/proxy';
import { startDeadline, systemClock } from '../../step/index.ts';
import { explainProxyFault, readProxy } from '../../inputs/index.ts';
import type { Proxy } from '../../inputs/index.ts';
import { codeOf, NetworkError } from '../request.ts';

/** Limit for the DNS lookup, the TCP connection, the proxy and the TLS handshake together. */
const CONNECT_WITHIN_MS = 30_000;

const TRY_AGAIN = new Set([408, 429]);

interface Host {
  readonly host: string;
  readonly port: number;
}

/**
 * Opens a connection for one request to a URL: through the proxy that `HTTPS_PROXY` and `NO_PROXY` select, encrypted for
 * https. Closing it, or a failure, closes every socket that was opened for it.
 *
 * Rejects within 30 s with a {@link NetworkError} whose `maybeReceived` is false, and with the signal's reason on abort.
 */
export async function connect(url: URL, signal: AbortSignal): Promise<Socket> {
  const limit = startDeadline(systemClock, CONNECT_WITHIN_MS, {
    parent: signal,
    reason: () => new NetworkError('ETIMEDOUT', false),
  });
  const opened: Socket[] = [];
  const closeAll = (): void => {
    for (const socket of opened) socket.destroy();
  };
  const attempt: Attempt = { signal: limit.signal, opened: (socket) => opened.push(socket) };
  try {
    const socket = await connectVia(proxyFor(url), url, attempt);
    return socket.once('close', closeAll);
  } catch (error) {
    closeAll();
    signal.throwIfAborted();
    limit.signal.throwIfAborted();
    throw error instanceof NetworkError ? error : new NetworkError(codeOf(error), false);
  } finally {
    limit.clear();
  }
}

interface Attempt {
  readonly signal: AbortSignal;
  /** Records a socket as soon as it exists. */
  readonly opened: (socket: Socket) => void;
}

async function connectVia(proxy: Proxy | undefined, url: URL, attempt: Attempt): Promise<Socket> {
  const isSecure = url.protocol === 'https:';
  const target = {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (isSecure ? 443 : 80),
  };
  if (proxy === undefined) {
    return isSecure ? secure(target, undefined, attempt) : plain(target, attempt);
  }
  const carrier = await reachProxy(proxy, attempt);
  await openTunnel(carrier, `${url.hostname}:${String(target.port)}`, { ...attempt, proxy });
  return isSecure ? secure(target, carrier, attempt) : carrier;
}

/** Finds the proxy by the toolkit's rules: none for loopback addresses and the hosts in `NO_PROXY`. */
function proxyFor(url: URL): Proxy | undefined {
  if (checkBypass(url)) return undefined;
  const variable = readProxy(url.protocol === 'https:' ? 'https:' : 'http:', process.env);
  if (variable === undefined || variable.proxy !== undefined) return variable?.proxy;
  throw new NetworkError('ERR_INVALID_PROXY', false, {
    reason: explainProxyFault(variable.name),
    permanent: true,
  });
}

async function plain(host: Host, { signal, opened }: Attempt): Promise<Socket> {
  const socket = openSocket(host);
  opened(keepErrors(socket));
  await once(socket, 'connect', { signal });
  return socket;
}

async function secure(
  { host, port }: Host,
  carrier: Socket | undefined,
  { signal, opened }: Attempt,
): Promise<Socket> {
  const socket = openSecureSocket({
    host,
    ...(carrier === undefined ? { port } : { socket: carrier }),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ALPNProtocols: ['http/1.1'],
  });
  opened(keepErrors(socket));
  await once(socket, 'secureConnect', { signal });
  return socket;
}

async function reachProxy(proxy: Proxy, attempt: Attempt): Promise<Socket> {
  try {
    return await (proxy.secure ? secure(proxy, undefined, attempt) : plain(proxy, attempt));
  } catch (error) {
    attempt.signal.throwIfAborted();
    const code = codeOf(error);
    const reason = `Could not reach the proxy (${code}).`;
    throw new NetworkError(code, false, { reason });
  }
}

async function openTunnel(
  carrier: Socket,
  target: string,
  { proxy: { credentials }, signal }: Attempt & { readonly proxy: Proxy },
): Promise<void> {
  const request = keepErrors(
    http.request({
      method: 'CONNECT',
      path: target,
      headers: {
        Host: target,
        ...(credentials === undefined
          ? {}
          : { 'Proxy-Authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }),
      },
      createConnection: () => carrier,
    }),
  );
  const answered = once(request, 'connect', { signal });
  request.end();
  const [answer, , head] = (await answered) as [IncomingMessage, Socket, Buffer];
  const status = answer.statusCode ?? 0;
  if (status >= 200 && status <= 299) {
    if (head.length > 0) carrier.unshift(head);
    return;
  }
  throw new NetworkError('ERR_PROXY_REFUSED', false, {
    reason: `The proxy refused the connection (HTTP ${String(status)}).`,
    permanent: status < 500 && !TRY_AGAIN.has(status),
    hint:
      status === 407
        ? 'Check the user and the password in the variable that names the proxy, `HTTPS_PROXY`.'
        : 'Ask whoever runs the proxy to allow this host, or add the host to `NO_PROXY`.',
  });
}

/** Adds a listener, because an `error` event without one would end the process. */
function keepErrors<S extends Socket | ClientRequest>(source: S): S {
  source.on('error', () => undefined);
  return source;
}
