import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

export interface SocketWatch {
  /** Describes what has been sent and not yet received; empty when there is nothing. */
  readonly unread: () => string;
  readonly end: () => void;
}

/** The two ends of a connection within this process. */
interface Connection {
  readonly client: Socket;
  /** Undefined until it is accepted. */
  server?: Socket;
}

/** Watches all unencrypted connections that are opened in this process from now on, to servers in this process. */
export function watchSockets(): SocketWatch {
  const opening = new Set<Socket>();
  /** By the port of the client. */
  const connections = new Map<number, Connection>();
  const accepted = new Map<number, Socket>();
  const onClient = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    opening.add(socket);
    socket.once('connect', () => {
      opening.delete(socket);
      const { localPort = 0 } = socket;
      const server = accepted.get(localPort);
      connections.set(localPort, { client: socket, ...(server && { server }) });
      accepted.delete(localPort);
    });
    socket.once('close', () => opening.delete(socket));
  };
  const onServer = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    const { remotePort = 0 } = socket;
    const connection = connections.get(remotePort);
    if (connection?.server === undefined && connection !== undefined) connection.server = socket;
    else accepted.set(remotePort, socket);
  };
  subscribe('net.client.socket', onClient);
  subscribe('net.server.socket', onServer);
  return {
    unread: () => {
      const found = [...opening].map(() => 'a connection is being opened');
      for (const [port, connection] of connections) {
        const unread = unreadIn(connection);
        if (unread === 'closed') connections.delete(port);
        else if (unread !== '') found.push(`${String(port)}: ${unread}`);
      }
      return found.join(', ');
    },
    end: () => {
      unsubscribe('net.client.socket', onClient);
      unsubscribe('net.server.socket', onServer);
    },
  };
}

function unreadIn({ client, server }: Connection): string {
  if (server === undefined) return client.destroyed ? 'closed' : 'not accepted';
  if (client.destroyed && server.destroyed) return 'closed';
  if (client.destroyed) return 'closed by the client';
  if (server.destroyed) return `closed by the server, ${String(client.bytesRead)} bytes read`;
  const sent = client.bytesWritten - server.bytesRead;
  const answered = server.bytesWritten - client.bytesRead;
  if (sent === 0 && answered === 0) return '';
  return `${String(sent)} of ${String(client.bytesWritten)} bytes to the server, ${String(answered)} of ${String(server.bytesWritten)} back`;
}
