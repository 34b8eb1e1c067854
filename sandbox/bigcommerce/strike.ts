import type { ServerResponse } from 'node:http';
import { cutConnection } from '../server/cutConnection.ts';
import type { StreamFault } from './switches.ts';

/** Ends a stream in good order, or as a fault wants it. */
export async function strike(
  response: ServerResponse,
  how: StreamFault['how'] = 'end',
): Promise<void> {
  if (how === 'end') response.end();
  else if (how === 'reset') await cutConnection(response);
  // Silence: as a proxy that has closed half of the connection, it says neither a word nor good-bye.
}
