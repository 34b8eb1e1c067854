import type { IncomingMessage } from 'node:http';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import type { Switches } from '../../../../sandbox/switches.ts';
import { apiAddress, open } from '../ask.ts';
import { deploy } from '../deploying.ts';

export interface Listening {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** The bytes of each chunk. */
  readonly chunks: readonly Buffer[];
  readonly text: string;
  /** How it was over: with an end, broken, or because `patienceMs` without a byte had passed. */
  readonly over: 'end' | 'broken' | 'silent';
}

/** Listens to the events of a deployment until the stream is over. */
export async function listen(
  sandbox: Sandbox,
  uuid: string,
  options: { readonly headers?: Record<string, string>; readonly patienceMs?: number } = {},
): Promise<Listening> {
  const message = await open(apiAddress(sandbox, `/deployments/${uuid}/events`), {
    headers: {
      'X-Auth-Token': sandbox.credentials.accessToken,
      Accept: 'text/event-stream',
      ...options.headers,
    },
  });
  const chunks: Buffer[] = [];
  const over = await new Promise<Listening['over']>((resolve) => {
    let patience: NodeJS.Timeout | undefined;
    const wait = (): void => {
      clearTimeout(patience);
      if (options.patienceMs === undefined) return;
      patience = setTimeout(() => {
        message.destroy();
        resolve('silent');
      }, options.patienceMs);
    };
    wait();
    message.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      wait();
    });
    const stop = (reason: Listening['over']): void => {
      clearTimeout(patience);
      resolve(reason);
    };
    message.on('end', stop.bind(undefined, 'end')).on('error', stop.bind(undefined, 'broken'));
  });
  const { statusCode: status = 0, headers } = message;
  return { status, headers, chunks, text: Buffer.concat(chunks).toString('utf8'), over };
}

/** Reads the events of a stream in the plain framing. */
export function eventsOf(text: string): readonly Record<string, unknown>[] {
  return text
    .split('\n\n')
    .filter((frame) => frame.startsWith('data: '))
    .map((frame) => JSON.parse(frame.slice('data: '.length)) as Record<string, unknown>);
}

export interface StartedDeployment {
  readonly sandbox: Sandbox;
  readonly uuid: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Starts a sandbox, and a deployment in it. */
export async function startDeployment(switches: Partial<Switches>): Promise<StartedDeployment> {
  const sandbox = await startSandbox({ switches: { paceMs: 5, ...switches } });
  const uuid = await deploy(sandbox, sandbox.addProject('storefront').uuid);
  return { sandbox, uuid, [Symbol.asyncDispose]: sandbox.close };
}
