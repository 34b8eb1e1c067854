import { machineClock } from '../../../sandbox/server/index.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { ask } from '../sandbox/ask.ts';
import type { Reply } from '../sandbox/ask.ts';

/** A sandbox whose store lives by a clock that stands still until it is moved. */
export interface StillSandbox extends Sandbox {
  readonly passMs: (ms: number) => void;
}

export const START = '2030-01-02T03:04:05.678Z';

export async function startStill(options: SandboxOptions = {}): Promise<StillSandbox> {
  let now = Date.parse(START);
  const sandbox = await startSandbox({ ...options, clock: { ...machineClock, now: () => now } });
  return { ...sandbox, passMs: (ms) => void (now += ms) };
}

/** Asks for an operation below the store: `GET /promotions?limit=2`. A value for the body is sent as JSON, text as it is. */
export function askStore(sandbox: Sandbox, operation: string, value?: unknown): Promise<Reply> {
  const { storeHash, accessToken } = sandbox.credentials;
  return send(`${sandbox.apiUrl}/stores/${storeHash}/v3`, operation, {
    headers: { 'X-Auth-Token': accessToken },
    value,
  });
}

/** Asks for an operation of the franchise, by default with its newest token. */
export function askFranchise(
  sandbox: Sandbox,
  operation: string,
  { headers = {}, value }: Partial<Sent> = {},
): Promise<Reply> {
  const { franchise, tokens } = sandbox.store;
  const token = tokens().at(-1);
  return send(`${sandbox.apiUrl}/franchises/${franchise.franchiseUuid}/v1`, operation, {
    headers: {
      'X-Auth-Client': franchise.clientId,
      ...(token === undefined ? {} : { 'X-Auth-Token': token }),
      ...headers,
    },
    value,
  });
}

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly value: unknown;
}

function send(base: string, operation: string, { headers, value }: Sent): Promise<Reply> {
  const [method = 'GET', path = ''] = operation.split(' ');
  return ask(`${base}${path}`, {
    method,
    headers: { ...headers, ...(value === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body: value === undefined || typeof value === 'string' ? value : JSON.stringify(value),
  });
}

type Item = Readonly<Record<string, unknown>>;

/** The `data` of an answer about one thing. */
export function dataOf(reply: Reply): Item {
  return (reply.json() as { readonly data: Item }).data;
}

/** The `data` of a list. */
export function listOf(reply: Reply): readonly Item[] {
  return (reply.json() as { readonly data: readonly Item[] }).data;
}

/** The codes of the locations that the list shows. */
export async function shownCodes(sandbox: Sandbox): Promise<readonly unknown[]> {
  const reply = await askStore(sandbox, 'GET /inventory/locations');
  return listOf(reply).map(({ code }) => code);
}

/** A location with all that is required. */
export function location(code: string, change: object = {}): object {
  return {
    code,
    label: `Shop ${code}`,
    managed_by_external_source: false,
    type_id: 'PHYSICAL',
    time_zone: 'Europe/Berlin',
    address: {
      address1: 'Am Hafen 1',
      city: 'Hamburg',
      state: 'HH',
      zip: '20457',
      email: 'hafen@example.com',
      geo_coordinates: { latitude: 53.54, longitude: 9.98 },
      country_code: 'DE',
    },
    ...change,
  };
}

/** A promotion with all that is required. */
export function promotion(name: string, change: object = {}): object {
  return {
    name,
    redemption_type: 'AUTOMATIC',
    rules: [{ action: { cart_value: { discount: { percentage_amount: '10' } } } }],
    ...change,
  };
}
