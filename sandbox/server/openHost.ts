import { once } from 'node:events';
import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { answerJson, cutConnection, play, send } from './answers/index.ts';
import type { Answer, Script } from './answers/index.ts';
import type { Certificate } from './certificate.ts';
import type { Clock } from './clock.ts';
import { findRoute } from './findRoute.ts';
import type { FoundRoute, Route } from './findRoute.ts';
import { receive } from './incoming.ts';
import type { Incoming } from './incoming.ts';
import { BodyTooLarge, ClientGone } from './readBody.ts';
import type { HostName, RecordedRequest, RequestLog } from './requestLog.ts';

/** How one host behaves. */
export interface HostRules {
  readonly name: HostName;
  readonly routes: readonly Route[];
  /**
   * Whether no credential is this host's business: all are noted as leaks. Those it knows to be of another host are anyway.
   */
  readonly stranger: boolean;
  /** Looks at a request before its route does, and refuses it with an answer. Has to refuse what no route takes. */
  readonly admit: (incoming: Incoming, found: FoundRoute) => Answer | undefined;
  /** Hears of each request whose answer is over. */
  readonly answered?: (request: RecordedRequest) => void;
}

export interface OpenHost {
  /** Scheme, address and port, without a slash at the end. */
  readonly origin: string;
  /** Address and port. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface HostContext {
  readonly log: RequestLog;
  readonly script: Script;
  readonly clock: Clock;
  readonly ending: AbortSignal;
  readonly certificate: Certificate | undefined;
}

const CREDENTIAL_HEADERS = ['x-auth-token', 'x-auth-client', 'x-auth-secret', 'authorization'];
// A refused request is recorded with its body, unless it is an artifact.
const DRAINED_BYTES = 1024 * 1024;

/** Opens a host on 127.0.0.1. Throws when the port is taken. */
export async function openHost(
  rules: HostRules,
  port: number,
  context: HostContext,
): Promise<OpenHost> {
  const { certificate } = context;
  const server =
    certificate === undefined
      ? http.createServer()
      : https.createServer({ cert: certificate.certPem, key: certificate.keyPem });
  // A slow upload takes as long as it takes.
  server.requestTimeout = 0;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  });
  server.on('clientError', refuseNonsense);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void serve(rules, context, { request, response });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin: `${certificate === undefined ? 'http' : 'https'}://${address}`,
    address,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function refuseNonsense(_error: Error, socket: NodeJS.WritableStream & { destroy(): void }): void {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  else socket.destroy();
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function serve(
  rules: HostRules,
  context: HostContext,
  { request, response }: Exchange,
): Promise<void> {
  const incoming = receive(request, rules.name, context);
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  response.once('close', () => {
    context.log.end(incoming.record, response.headersSent ? response.statusCode : undefined);
    rules.answered?.(incoming.record);
  });
  try {
    noteLeaks(rules, incoming, context.log);
    await perform(rules, context, { incoming, response });
  } catch (error) {
    if (error instanceof ClientGone || context.ending.aborted) response.destroy();
    else if (response.headersSent) await cutConnection(response, context.clock);
    else await send(response, confess(error));
  }
}

async function perform(
  rules: HostRules,
  { script, clock, ending }: HostContext,
  { incoming, response }: { readonly incoming: Incoming; readonly response: ServerResponse },
): Promise<void> {
  const found = findRoute(rules.routes, incoming.method, incoming.path);
  if (found.kind === 'none') incoming.record.isUnknown = true;
  const refusal = rules.admit(incoming, found);
  if (refusal !== undefined || found.kind !== 'route') {
    if (Number(incoming.headers['content-length'] ?? 0) <= DRAINED_BYTES) await incoming.readBody();
    return send(response, refusal ?? answerJson(404, { title: 'Not found' }));
  }
  const { route, parameters } = found;
  const usual = async (): Promise<Answer> => route.handle(incoming, parameters);
  const turn = { incoming, response, usual, ending, clock };
  await play(script.next(route.name) ?? { kind: 'pass' }, turn);
}

function noteLeaks({ name: host, stranger }: HostRules, incoming: Incoming, log: RequestLog): void {
  for (const [header, value] of Object.entries(incoming.headers)) {
    const isCredential = stranger && CREDENTIAL_HEADERS.includes(header);
    if (isCredential || log.isForeign(host, String(value))) {
      log.addLeak({ host, header, path: incoming.record.path });
    }
  }
}

/** A bug of the sandbox shows as such, and is not mistaken for the platform's behaviour. */
function confess(error: unknown): Answer {
  if (error instanceof BodyTooLarge) return answerJson(413, { title: 'The body is too large.' });
  const stack = error instanceof Error ? error.stack : String(error);
  return answerJson(599, { title: 'The sandbox itself failed.', stack });
}
