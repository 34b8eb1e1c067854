import { createConnectModel, normalConnect } from '../../../../sandbox/connect/model/index.ts';
import type {
  ConnectModel,
  ConnectSwitches,
  DeploymentRecord,
} from '../../../../sandbox/connect/model/index.ts';
import { answerOf } from '../../../../sandbox/model/index.ts';

/** An answer of the model, with its body parsed. */
export interface Reply {
  readonly status: number;
  readonly json: Record<string, unknown>;
  /** Code of the first error. */
  readonly code: unknown;
}

/** A model with the Connector `connector` and its Deployment `checkout`, whose time passes when it is told to. */
export interface OpenModel {
  readonly model: ConnectModel;
  readonly checkout: DeploymentRecord;
  /** Asks for an operation below the project: `GET /deployments`; with another token when one is given. */
  readonly ask: (operation: string, body?: unknown, token?: string) => Reply;
  /** Redeploys with fields of the action. */
  readonly redeploy: (version: number, action?: object) => Reply;
  /** Reads the Deployment. */
  readonly look: () => Record<string, unknown>;
  readonly pass: (ms: number) => void;
  readonly set: (connect: Partial<ConnectSwitches>, busyForMs?: number) => void;
}

/** How long each step takes, in milliseconds. */
export const PACE_MS = 10;

/** Opens a model with some switches changed, and an API client with these scopes. */
export function openModel(
  connect: Partial<ConnectSwitches> = {},
  scopes: readonly string[] = ['manage_project'],
): OpenModel {
  let nowMs = 1_800_000_000_000;
  let made = 0;
  let drawn = 0;
  const switches = { connect: { ...normalConnect(), ...connect }, paceMs: PACE_MS, busyForMs: 0 };
  const model = createConnectModel({
    credentials: { projectKey: 'p', clientId: 'c', clientSecret: 's', scopes },
    switches,
    now: () => nowMs,
    random: () => (drawn += 1) % 2,
    newId: () => `id-${String((made += 1))}`,
    newToken: () => `token-${String((made += 1))}`,
    addressOf: ({ application }) => `https://${application}.test`,
  });
  model.addConnector({ key: 'connector' });
  const checkout = model.addDeployment({ key: 'checkout', connector: 'connector', ...filled });
  const token = model.issueToken();
  const ask: OpenModel['ask'] = (operation, body, other = token) => {
    const [method = '', target = ''] = operation.split(' ');
    const { pathname, searchParams } = new URL(target, 'https://connect.test');
    const answer = answerOf(model.api, {
      n: 1,
      method,
      path: pathname.startsWith('/deployments') ? `/p${pathname}` : pathname,
      query: searchParams,
      headers: { authorization: `Bearer ${other}`, 'content-type': 'application/json' },
      body: body === undefined ? '' : JSON.stringify(body),
    });
    const text = typeof answer.body === 'string' ? answer.body : '';
    const json = (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>;
    const errors = json['errors'] as readonly { readonly code: unknown }[] | undefined;
    return { status: answer.status, json, code: errors?.[0]?.code };
  };
  return {
    model,
    checkout,
    ask,
    redeploy: (version, action) =>
      ask('POST /deployments/key=checkout', {
        version,
        actions: [{ action: 'redeploy', ...action }],
      }),
    look: () => ask('GET /deployments/key=checkout').json,
    pass: (ms) => {
      nowMs += ms;
      model.advance();
    },
    set: (change, busyForMs = 0) => {
      Object.assign(switches.connect, change);
      switches.busyForMs = busyForMs;
      model.advance();
    },
  };
}

const filled = {
  configurations: [
    {
      applicationName: 'service',
      standardConfiguration: [{ key: 'SHOP_URL', value: 'https://shop.example.com' }],
      securedConfiguration: [{ key: 'API_SECRET', value: 'grüße👋' }],
    },
  ],
  globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: 'shared' }] },
};
