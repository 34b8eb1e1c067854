import http from 'node:http';
import https from 'node:https';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { HttpClient } from '@actions/http-client';
import { NetworkError } from './request.ts';
import type { FileBody, HttpResponse, SendRequest } from './request.ts';
import { sendFile } from './sendFile.ts';
import { refuseUncheckedTls } from './trust.ts';

const SILENT_SOCKET_MS = 60_000;

/**
 * Sends a request over the network, through the proxy that `HTTPS_PROXY` and `NO_PROXY` ask for.
 *
 * `@actions/http-client` brings the proxy. Its own `request` is left out: it follows redirects, and takes
 * every credential but `authorization` along to the other host. Each request has a connection of its own:
 * a reused one can be closed by the server just as the request leaves, and nobody could tell whether it arrived.
 */
export const sendRequest: SendRequest = async (request, signal) => {
  signal.throwIfAborted();
  const url = new URL(request.url);
  refuseUncheckedTls(url, process.env);
  const secure = url.protocol === 'https:';
  const client = new HttpClient(undefined, [], { keepAlive: false });
  const outgoing = (secure ? https : http).request(url, {
    method: request.method,
    headers: { ...request.headers, ...lengthOf(request.body) },
    agent: client.getAgent(request.url),
    signal,
  });
  const connection = watchConnection(outgoing, secure);
  try {
    return toResponse(await exchange(outgoing, request.body), signal);
  } catch (error) {
    outgoing.destroy();
    signal.throwIfAborted();
    throw new NetworkError(codeOf(error), connection.ready());
  }
};

function lengthOf(body: string | FileBody | undefined): Record<string, string> {
  if (body === undefined) return {};
  return {
    'Content-Length': String(typeof body === 'string' ? Buffer.byteLength(body) : body.size),
  };
}

/** Tells whether the connection was ever ready to carry the request. Unsure means yes. */
function watchConnection(outgoing: ClientRequest, secure: boolean): { ready: () => boolean } {
  let ready = false;
  const become = (): void => {
    ready = true;
  };
  outgoing.once('socket', (socket) => {
    if (secure && socket instanceof TLSSocket) socket.once('secureConnect', become);
    else if (socket.connecting) socket.once('connect', become);
    else become();
  });
  return { ready: () => ready };
}

function exchange(
  outgoing: ClientRequest,
  body: string | FileBody | undefined,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.on('error', reject);
    outgoing.setTimeout(SILENT_SOCKET_MS, () => {
      outgoing.destroy(Object.assign(new Error('silent'), { code: 'ETIMEDOUT' }));
    });
    if (typeof body === 'object') sendFile(outgoing, body).catch(reject);
    else outgoing.end(body);
  });
}

function toResponse(message: IncomingMessage, signal: AbortSignal): HttpResponse {
  const headers: Record<string, string | undefined> = {};
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    headers[name] = values?.join(', ');
  }
  return { status: message.statusCode ?? 0, headers, body: readChunks(message, signal) };
}

async function* readChunks(
  message: IncomingMessage,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* message as AsyncIterable<Uint8Array>;
  } catch (error) {
    signal.throwIfAborted();
    throw new NetworkError(codeOf(error), true);
  } finally {
    message.destroy();
  }
}

function codeOf(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'ECONNFAILED';
}
