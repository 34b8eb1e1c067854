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

/** A name that is not looked up, a SYN that is dropped, a proxy or a handshake that is silent: all have this long. */
const CONNECT_WITHIN_MS = 30_000;

const TRY_AGAIN = new Set([408, 429]);

interface Host {
  readonly host: string;
  readonly port: number;
}

/**
 * Opens a connection that is ready to carry a request to a URL: through the proxy that `HTTPS_PROXY` and `NO_PROXY` ask
 * for, and encrypted for https. Everything that was opened is closed with it, or when it fails.
 *
 * Rejects within 30 s with a {@link NetworkError} that says that no request was sent, and at once with the signal's reason.
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
  const wire: Wire = { signal: limit.signal, opened: (socket) => opened.push(socket) };
  try {
    const socket = await connectVia(proxyFor(url), url, wire);
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

interface Wire {
  readonly signal: AbortSignal;
  /** Notes a socket as soon as there is one. */
  readonly opened: (socket: Socket) => void;
}

async function connectVia(proxy: Proxy | undefined, url: URL, wire: Wire): Promise<Socket> {
  const isSecure = url.protocol === 'https:';
  const target = {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (isSecure ? 443 : 80),
  };
  if (proxy === undefined) return isSecure ? secure(target, undefined, wire) : plain(target, wire);
  const carrier = await reachProxy(proxy, wire);
  await openTunnel(carrier, `${url.hostname}:${String(target.port)}`, { ...wire, proxy });
  return isSecure ? secure(target, carrier, wire) : carrier;
}

/** Finds the proxy by the toolkit's rules: loopback addresses and the hosts in `NO_PROXY` are reached directly. */
function proxyFor(url: URL): Proxy | undefined {
  if (checkBypass(url)) return undefined;
  const variable = readProxy(url.protocol === 'https:' ? 'https:' : 'http:', process.env);
  if (variable === undefined || variable.proxy !== undefined) return variable?.proxy;
  throw new NetworkError('ERR_INVALID_PROXY', false, {
    reason: explainProxyFault(variable.name),
    permanent: true,
  });
}

async function plain(host: Host, { signal, opened }: Wire): Promise<Socket> {
  const socket = openSocket(host);
  opened(keepErrors(socket));
  await once(socket, 'connect', { signal });
  return socket;
}

async function secure(
  { host, port }: Host,
  carrier: Socket | undefined,
  { signal, opened }: Wire,
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

async function reachProxy(proxy: Proxy, wire: Wire): Promise<Socket> {
  try {
    return await (proxy.secure ? secure(proxy, undefined, wire) : plain(proxy, wire));
  } catch (error) {
    wire.signal.throwIfAborted();
    const code = codeOf(error);
    const reason = `The proxy cannot be reached (${code}).`;
    throw new NetworkError(code, false, { reason });
  }
}

async function openTunnel(
  carrier: Socket,
  target: string,
  { proxy: { credentials }, signal }: Wire & { readonly proxy: Proxy },
): Promise<void> {
  const asking = keepErrors(
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
  const answered = once(asking, 'connect', { signal });
  asking.end();
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
        : 'Ask those who run the proxy whether it lets this host through, or name the host in `NO_PROXY`.',
  });
}

/** What breaks while nobody waits for it must not end the process. */
function keepErrors<S extends Socket | ClientRequest>(source: S): S {
  source.on('error', () => undefined);
  return source;
}
