import http from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Sandbox } from '../../../sandbox/sandbox.ts';

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  readonly ca?: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The text as JSON. */
  readonly json: () => unknown;
}

/** Sends one request on a connection of its own and reads the answer to its end. */
export async function ask(url: string, question: Question = {}): Promise<Reply> {
  const message = await open(url, question);
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const { statusCode: status = 0, headers } = message;
  return { status, headers, text, json: () => JSON.parse(text) as unknown };
}

/** Sends one request and returns as soon as the head of the answer is there. */
export function open(
  url: string,
  { method = 'GET', headers = {}, body, ca }: Question = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const secure = url.startsWith('https:');
    const request = (secure ? https : http).request(url, {
      method,
      headers,
      agent: false,
      ...(ca === undefined ? {} : { ca }),
    });
    request.on('response', resolve).on('error', reject).end(body);
  });
}

/** The address of an operation of the hosting API. */
export function apiAddress(sandbox: Sandbox, path: string): string {
  return `${sandbox.apiUrl}/stores/${sandbox.credentials.storeHash}/v3/infrastructure${path}`;
}

/** An operation such as `GET /projects`, with headers in place of the usual ones. */
export type Asked =
  string | { readonly operation: string; readonly headers: Record<string, string> };

/** Asks for an operation. A value for the body is sent as JSON. */
export function askFor(
  asked: Asked,
  value: unknown,
  {
    addressOf,
    headers: usual,
    ca,
  }: {
    readonly addressOf: (path: string) => string;
    readonly headers: Record<string, string>;
    readonly ca?: string | undefined;
  },
): Promise<Reply> {
  const { operation, headers } =
    typeof asked === 'string' ? { operation: asked, headers: {} } : asked;
  const [method = 'GET', path = ''] = operation.split(' ');
  return ask(addressOf(path), {
    method,
    headers: {
      ...(value === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...usual,
      ...headers,
    },
    body: value === undefined ? undefined : JSON.stringify(value),
    ca,
  });
}

/** Asks the hosting API with everything it wants to see. A value for the body is sent as JSON. */
export function askApi(sandbox: Sandbox, asked: Asked, value?: unknown): Promise<Reply> {
  return askFor(asked, value, {
    addressOf: (path) => apiAddress(sandbox, path),
    headers: { 'X-Auth-Token': sandbox.credentials.accessToken },
    ca: sandbox.caPem,
  });
}
