import { createConnectModel, normalConnect } from '../../../sandbox/connect/model/index.ts';
import type {
  ConnectModel,
  ConnectSwitches,
  NewConnector,
} from '../../../sandbox/connect/model/index.ts';
import { answerOf } from '../../../sandbox/model/index.ts';
import type { ClientTools } from '../../../src/http/api/call.ts';
import { NetworkError } from '../../../src/http/request.ts';
import type { HttpRequest } from '../../../src/http/request.ts';
import { scriptedNetwork } from './scriptedNetwork.ts';
import type { Reply, ScriptedNetwork } from './scriptedNetwork.ts';
import type { VirtualClock } from './virtualClock.ts';

/** What happens to the next matching request instead of the normal answer. */
export interface Fault {
  /** The method and the start of the path: `POST /connectors/drafts`. */
  readonly on: string;
  /** `lost`: carried out, but never answered; `dropped`: neither. */
  readonly how: 'lost' | 'dropped' | Reply;
  /** How many requests; 1 by default. */
  readonly times?: number;
}

/** The model of Connect behind a network in memory, on a virtual clock. */
export interface MemoryConnect {
  readonly model: ConnectModel;
  readonly network: ScriptedNetwork;
  readonly tools: ClientTools;
  readonly set: (connect: Partial<ConnectSwitches>) => void;
  readonly fail: (fault: Fault) => void;
  /** Requests except those for tokens, as `METHOD path` without ids. */
  readonly asked: () => readonly string[];
  /** Bodies of the requests that update drafts. */
  readonly updates: () => readonly unknown[];
}

/** Inputs that give access to the model. */
export const memoryInputs = {
  region: 'europe-west1.gcp',
  project_key: 'shop',
  client_id: 'client',
  client_secret: 'secret-of-the-client',
} as const;

const ID = /id-\d+/g;

/** Creates a model in which a check takes ten minutes, as on the platform. */
export function memoryConnect(
  clock: VirtualClock,
  connect: Partial<ConnectSwitches> = {},
  connector: NewConnector = {},
): MemoryConnect {
  let made = 0;
  const switches = {
    connect: { ...normalConnect(), checkMs: 600_000, ...connect },
    paceMs: 1000,
    busyForMs: 0,
  };
  const model = createConnectModel({
    credentials: {
      projectKey: memoryInputs.project_key,
      clientId: memoryInputs.client_id,
      clientSecret: memoryInputs.client_secret,
      scopes: ['manage_project'],
    },
    switches,
    now: clock.now,
    random: () => 0,
    newId: () => `id-${String((made += 1))}`,
    newToken: () => `token-${String((made += 1))}`,
    addressOf: () => 'https://service.example.app',
  });
  model.addConnector({ key: 'search', ...connector });
  const faults: { readonly fault: Fault; left: number }[] = [];
  const usual = (request: HttpRequest): Reply => {
    const { pathname, searchParams, host } = new URL(request.url);
    const answer = answerOf(host.startsWith('auth.') ? model.auth : model.api, {
      ...{ n: network.requests.length, method: request.method, path: pathname },
      query: searchParams,
      headers: lowerCase(request.headers),
      body: typeof request.body === 'string' ? request.body : '',
    });
    return { status: answer.status, headers: answer.headers, body: answer.body as string };
  };
  const network = scriptedNetwork((request) => {
    const named = `${request.method} ${new URL(request.url).pathname}`;
    const found = faults.find(({ fault, left }) => left > 0 && named.startsWith(fault.on));
    if (found === undefined) return usual(request);
    found.left -= 1;
    const { how } = found.fault;
    if (how === 'lost') usual(request);
    return how === 'lost' || how === 'dropped' ? new NetworkError('ECONNRESET', true) : how;
  });
  const own = (): readonly HttpRequest[] =>
    network.requests.filter(({ url }) => !url.includes('/oauth/token'));
  return {
    model,
    network,
    tools: { ...network, clock, random: () => 0, correlationId: 'run-1', userAgent: 'ours' },
    set: (change) => {
      Object.assign(switches.connect, change);
      model.advance();
    },
    fail: (fault) => faults.push({ fault, left: fault.times ?? 1 }),
    asked: () =>
      own().map(({ method, url }) => `${method} ${new URL(url).pathname.replaceAll(ID, '{id}')}`),
    updates: () =>
      own()
        .filter(({ method }) => method === 'POST')
        .map(({ body }) => JSON.parse(typeof body === 'string' ? body : '') as unknown),
  };
}

function lowerCase(headers: HttpRequest['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
