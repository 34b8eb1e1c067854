import type { ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { Clock } from '../clock.ts';

// What was written just before a reset is lost with it unless the other side has read it.
const SETTLE_MS = 10;

/** Resets the connection under a response, once what was written before has had the time to arrive. */
export async function cutConnection(response: ServerResponse, clock: Clock): Promise<void> {
  if (response.headersSent) {
    await new Promise<void>((resolve) => {
      clock.schedule(SETTLE_MS, resolve);
    });
  }
  const { socket } = response;
  if (socket === null) return;
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}
