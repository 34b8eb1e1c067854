import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { codeOf, NetworkError } from '../request.ts';
import type { HttpResponse, SendRequest } from '../request.ts';
import { refusePlainCredentials, refuseUncheckedTls } from './trust.ts';
import { connect } from './connect.ts';
import { decode } from './decode.ts';
import { exchange } from './exchange.ts';

/** A socket that neither sends nor receives for this long is dead. */
const SILENT_SOCKET_MS = 60_000;

/**
 * Sends a request over the network, through the proxy that `HTTPS_PROXY` and `NO_PROXY` select.
 *
 * Opens a connection for each request. A server can close a reused one just as the request leaves, and then it is unknown
 * whether the request arrived. The signal closes the connection in any state.
 */
export const sendRequest: SendRequest = async (request, signal) => {
  signal.throwIfAborted();
  const url = new URL(request.url);
  refusePlainCredentials(request);
  refuseUncheckedTls(url, process.env);
  const socket = await connect(url, signal);
  closeWith(socket, signal);
  try {
    return toResponse(await exchange(request, socket, signal), socket, signal);
  } catch (error) {
    socket.destroy();
    throw failureOf(error, socket, signal);
  }
};

function closeWith(socket: Socket, signal: AbortSignal): void {
  const close = (): void => {
    socket.destroy();
  };
  if (signal.aborted) close();
  signal.addEventListener('abort', close, { once: true });
  socket.once('close', () => {
    signal.removeEventListener('abort', close);
  });
  socket.setTimeout(SILENT_SOCKET_MS, () => {
    socket.destroy(new NetworkError('ETIMEDOUT', true));
  });
}

function toResponse(message: IncomingMessage, socket: Socket, signal: AbortSignal): HttpResponse {
  const headers: Record<string, string | undefined> = {};
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    headers[name] = values?.join(', ');
  }
  const body = decode(message, headers['content-encoding']);
  return { status: message.statusCode ?? 0, headers, body: readChunks(body, socket, signal) };
}

async function* readChunks(
  body: AsyncIterable<Uint8Array>,
  socket: Socket,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw failureOf(error, socket, signal);
  } finally {
    socket.destroy();
  }
}

/** Prefers the socket's own error: a reader only sees that it was closed. */
function failureOf(error: unknown, socket: Socket, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const cause = socket.errored ?? error;
  return cause instanceof NetworkError ? cause : new NetworkError(codeOf(cause), true);
}
