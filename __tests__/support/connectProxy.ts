import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface ConnectProxy {
  readonly url: string;
  /** The `host:port` of each requested tunnel. */
  readonly tunnels: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ConnectProxyOptions {
  /** Decides about each tunnel, counted from 1. A status refuses it; `silence` never answers. */
  readonly answer?: (count: number) => 'open' | 'silence' | number;
  /** The port on this machine that a tunnel leads to. Default: the requested one. */
  readonly portOf?: (hostAndPort: string) => number;
}

/** Starts a proxy whose tunnels all lead to this machine, so that tests can use invented host names. */
export async function startConnectProxy({
  answer = () => 'open',
  portOf = (hostAndPort) => Number(/:(\d+)$/.exec(hostAndPort)?.[1]),
}: ConnectProxyOptions = {}): Promise<ConnectProxy> {
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => {
    response.writeHead(405).end();
  });
  server.on('connect', (request, client: Socket, head) => {
    tunnels.push(request.url ?? '');
    const decision = answer(tunnels.length);
    if (decision === 'silence') {
      sockets.add(client.on('error', () => client.destroy()));
      return;
    }
    if (decision !== 'open') {
      client.end(`HTTP/1.1 ${String(decision)} No\r\n\r\n`);
      return;
    }
    const port = portOf(request.url ?? '');
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    tunnels,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}
