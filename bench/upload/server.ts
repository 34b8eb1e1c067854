// Receives uploads: directly on one port, over a slow and distant link on another. Prints both ports as JSON. A separate process.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** 100 Mbit/s, with a round trip of 40 ms. */
const LINK = { bytesPerMs: 12_500, oneWayMs: 20 };

const storage = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.end());
});
const near = await listen(storage);
const far = await listen(
  createTcpServer({ pauseOnConnect: true, allowHalfOpen: true }, (client) => {
    const server = connect({ port: near, host: '127.0.0.1', allowHalfOpen: true });
    carry(client, server, LINK.bytesPerMs);
    carry(server, client, Infinity);
  }),
);
process.stdout.write(`${JSON.stringify({ near, far })}\n`);

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Receives bytes at the link's rate, and forwards each after the link's delay. */
function carry(from: Socket, to: Socket, bytesPerMs: number): void {
  let freeAtMs = 0;
  let last: Promise<unknown> = Promise.resolve();
  const deliver = (act: () => void): void => {
    const atMs = Math.max(freeAtMs, performance.now()) + LINK.oneWayMs;
    last = last.then(() => setTimeout(atMs - performance.now())).then(act);
  };
  from.on('data', (chunk: Buffer) => {
    const nowMs = performance.now();
    freeAtMs = Math.max(freeAtMs, nowMs) + chunk.length / bytesPerMs;
    deliver(() => to.write(chunk));
    const busyMs = freeAtMs - nowMs;
    if (busyMs < 1) return;
    from.pause();
    void setTimeout(busyMs).then(() => from.resume());
  });
  from.on('end', () => {
    deliver(() => to.end());
  });
  for (const socket of [from, to]) socket.on('error', () => to.destroy());
  from.resume();
}
