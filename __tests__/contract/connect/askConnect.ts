import { setTimeout as sleep } from 'node:timers/promises';
import type { DeploymentRecord } from '../../../sandbox/connect/model/index.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { ask, askFor } from '../sandbox/ask.ts';
import type { Asked, Reply } from '../sandbox/ask.ts';

/** Asks for a token with what the request would usually have; `undefined` leaves a header out. */
export function askForToken(
  { connect }: Sandbox,
  change: {
    readonly authorization?: string | undefined;
    readonly body?: string;
    readonly type?: string;
  } = {},
): Promise<Reply> {
  const { clientId, clientSecret } = connect.credentials;
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const { authorization = 'authorization' in change ? undefined : basic } = change;
  return ask(`${connect.authUrl}/oauth/token`, {
    method: 'POST',
    headers: {
      'Content-Type': change.type ?? 'application/x-www-form-urlencoded',
      ...(authorization === undefined ? {} : { Authorization: authorization }),
    },
    body: change.body ?? 'grant_type=client_credentials',
  });
}

/** Asks the API, with a token, for an operation below the project: `GET /deployments`. A value for the body is sent as JSON. */
export function askConnect({ connect }: Sandbox, asked: Asked, value?: unknown): Promise<Reply> {
  const project = `/${connect.credentials.projectKey}`;
  return askFor(asked, value, {
    addressOf: (path) =>
      `${connect.connectUrl}${path.startsWith('/deployments') ? project : ''}${path}`,
    headers: { Authorization: `Bearer ${connect.tokens()[0] ?? connect.issueToken()}` },
  });
}

/** Adds the usual Connector and a Deployment of it with all it requires, under the key `checkout`. */
export async function addCheckout({ connect }: Sandbox): Promise<DeploymentRecord> {
  connect.addConnector({ key: 'connector' });
  return connect.addDeployment({
    key: 'checkout',
    connector: 'connector',
    configurations: [
      {
        applicationName: 'service',
        standardConfiguration: [{ key: 'SHOP_URL', value: 'https://shop.example.com' }],
        securedConfiguration: [{ key: 'API_SECRET', value: 'grüße👋' }],
      },
    ],
    globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: 'shared' }] },
  });
}

/** Redeploys with fields of the action. */
export function redeploy(sandbox: Sandbox, version: number, action: object = {}): Promise<Reply> {
  return askConnect(sandbox, 'POST /deployments/key=checkout', {
    version,
    actions: [{ action: 'redeploy', ...action }],
  });
}

/** Reads the Deployment as the API shows it. */
export async function look(sandbox: Sandbox): Promise<Record<string, unknown>> {
  const reply = await askConnect(sandbox, 'GET /deployments/key=checkout');
  return reply.json() as Record<string, unknown>;
}

/** Waits until a Deployment is not at work any more, by the sandbox's own books. */
export async function settled(record: DeploymentRecord): Promise<DeploymentRecord> {
  while (!['Deployed', 'Failed', 'UndeployFailed'].includes(record.state.status)) await sleep(2);
  return record;
}

/** The code of the first error in an answer. */
export function codeOf(reply: Reply): unknown {
  return (reply.json() as { errors: readonly { code: unknown }[] }).errors[0]?.code;
}
