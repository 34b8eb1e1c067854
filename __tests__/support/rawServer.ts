import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface RawServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Everything received so far, on all connections. */
  readonly received: () => string;
  /** Resolves when there was a connection and none is left. */
  readonly allClosed: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Starts a TCP server on 127.0.0.1 that can send any bytes, also those that an HTTP server would not. */
export async function startRawServer(
  serve: (socket: Socket, received: () => string) => void,
): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let received = '';
  const server = createServer((socket) => {
    let own = '';
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    socket.setEncoding('latin1').on('data', (text: string) => {
      received += text;
      own += text;
    });
    serve(socket, () => own);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${String(port)}`,
    received: () => received,
    allClosed: async () => {
      if (received === '' && sockets.size === 0) await once(server, 'connection');
      while (sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Sends bytes when a complete head has arrived. */
export function answering(...parts: readonly (string | Uint8Array)[]) {
  return (socket: Socket, received: () => string): void => {
    socket.on('data', () => {
      if (!received().endsWith('\r\n\r\n')) return;
      for (const part of parts) socket.write(part);
    });
  };
}
