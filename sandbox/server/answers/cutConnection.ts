import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';

// What was written just before a reset is lost with it unless the other side has read it.
const SETTLE_MS = 10;

/** Resets the connection under a response, once what was written before has had the time to arrive. */
export async function cutConnection(response: ServerResponse): Promise<void> {
  if (response.headersSent) await sleep(SETTLE_MS);
  const { socket } = response;
  if (socket === null) return;
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}
