import { open as openFile } from 'node:fs/promises';
import http from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Duplex, Writable } from 'node:stream';
import { urlToHttpOptions } from 'node:url';
import { NetworkError } from '../request.ts';
import type { FileBody, HttpRequest } from '../request.ts';

/** Servers send one or two `1xx` notices before their answer. One that keeps sending them never answers. */
const MOST_NOTICES = 20;

/**
 * Sends a request over a connection and resolves with the head of the answer. Rejects on an error, a closed connection, a
 * switch to another protocol, endless `1xx` notices, and abort.
 */
export function exchange(
  request: HttpRequest,
  socket: Duplex,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = open(request, socket);
    const giveUp = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    let notices = 0;
    outgoing.once('response', (message) => {
      if (message.statusCode === SWITCHING_PROTOCOLS) reject(switched());
      else resolve(message);
    });
    outgoing.once('upgrade', () => {
      reject(switched());
    });
    outgoing.on('information', () => {
      notices += 1;
      if (notices > MOST_NOTICES) reject(endlessNotices());
    });
    outgoing.on('error', reject);
    outgoing.once('close', () => {
      signal.removeEventListener('abort', giveUp);
      reject(new NetworkError('ECONNRESET', true));
    });
    if (typeof request.body === 'object') sendFile(outgoing, request.body).catch(reject);
    else outgoing.end(request.body);
  });
}

const SWITCHING_PROTOCOLS = 101;

function open({ url: text, method, headers, body }: HttpRequest, socket: Duplex): ClientRequest {
  const url = new URL(text);
  const isSecure = url.protocol === 'https:';
  return http.request({
    ...urlToHttpOptions(url),
    // What is spoken over the socket, which is encrypted already. `node:https` would only be one more module to load.
    protocol: 'http:',
    method,
    headers: { 'Accept-Encoding': 'identity', ...headers, ...lengthOf(body) },
    // Normally the agent sets it. Without it, `Host` would name even the standard port.
    defaultPort: isSecure ? 443 : 80,
    createConnection: () => socket,
  });
}

function lengthOf(body: string | FileBody | undefined): Record<string, string> {
  if (body === undefined) return {};
  return {
    'Content-Length': String(typeof body === 'string' ? Buffer.byteLength(body) : body.size),
  };
}

function switched(): NetworkError {
  const reason = 'The server switched to another protocol instead (HTTP 101).';
  return new NetworkError('ERR_UNEXPECTED_UPGRADE', true, { reason });
}

function endlessNotices(): NetworkError {
  const reason = 'The server only sent notices (HTTP 1xx).';
  return new NetworkError('ERR_ENDLESS_NOTICES', true, { reason });
}

const BUFFER_BYTES = 1024 * 1024;

/**
 * Sends a file as the body of a request and ends it. Reads into one buffer while it sends the other, so memory does not grow
 * with the file. Rejects when the file cannot be read or the request closes early.
 */
async function sendFile(outgoing: Writable, { file, size, onSent }: FileBody): Promise<void> {
  const handle = await openFile(file);
  try {
    let free = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let inUse = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let read = await handle.read(free, 0, Math.min(BUFFER_BYTES, size));
    let sentBytes = 0;
    while (read.bytesRead > 0) {
      [free, inUse] = [inUse, free];
      sentBytes += read.bytesRead;
      const leaving = write(outgoing, inUse.subarray(0, read.bytesRead));
      const reading = handle.read(free, 0, Math.min(BUFFER_BYTES, size - sentBytes));
      [read] = await Promise.all([reading, leaving]);
      onSent?.(sentBytes);
    }
    outgoing.end();
  } finally {
    await handle.close();
  }
}

/** Resolves when the system has taken the bytes and their buffer can be reused. */
function write(outgoing: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // A request that is destroyed before it is connected never calls back.
    const giveUp = (): void => {
      reject(new Error('The request was closed.'));
    };
    outgoing.once('close', giveUp);
    outgoing.write(bytes, (error) => {
      outgoing.off('close', giveUp);
      if (error) reject(error);
      else resolve();
    });
  });
}
