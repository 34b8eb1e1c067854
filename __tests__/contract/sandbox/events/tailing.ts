import type { IncomingMessage } from 'node:http';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import type { SwitchChange } from '../../../../sandbox/switches.ts';
import { apiAddress, open } from '../ask.ts';
import { deploy, settle } from '../deploying.ts';

/** A project that is live. */
export interface Site {
  readonly sandbox: Sandbox;
  readonly uuid: string;
  readonly url: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Starts a sandbox with a project that is live. */
export async function startSite(switches: SwitchChange = {}): Promise<Site> {
  const sandbox = await startSandbox({ switches: { paceMs: 0, ...switches } });
  const { uuid } = sandbox.addProject('storefront');
  await settle(sandbox, await deploy(sandbox, uuid));
  const url = `http://${sandbox.projects()[0]?.hostname ?? ''}`;
  return { sandbox, uuid, url, [Symbol.asyncDispose]: sandbox.close };
}

/** Opens the tail of a project's logs. */
export function openTail({
  sandbox,
  uuid,
}: Pick<Site, 'sandbox' | 'uuid'>): Promise<IncomingMessage> {
  return open(apiAddress(sandbox, `/logs/${uuid}/tail`), {
    headers: { 'X-Auth-Token': sandbox.credentials.accessToken, Accept: 'text/event-stream' },
  });
}

/** Reads a tail until it is over, or until nothing has come for `patienceMs`. */
export async function readTail(
  tail: IncomingMessage,
  patienceMs?: number,
): Promise<{ readonly text: string; readonly over: 'end' | 'broken' | 'silent' }> {
  let text = '';
  tail.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const over = await new Promise<'end' | 'broken' | 'silent'>((resolve) => {
    if (patienceMs !== undefined) {
      tail.socket.setTimeout(patienceMs, () => {
        resolve('silent');
      });
    }
    tail.on('end', resolve.bind(undefined, 'end')).on('error', resolve.bind(undefined, 'broken'));
  });
  tail.destroy();
  return { text, over };
}

/** Reads the entries of a tail in the plain framing. */
export function entriesOf(text: string): readonly Record<string, unknown>[] {
  return [...text.matchAll(/^event: message\ndata: (.*)\n\n/gm)].map(
    ([, data = '']) => JSON.parse(data) as Record<string, unknown>,
  );
}
