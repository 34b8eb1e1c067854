import { randomBytes, randomUUID } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import type { ModelHost } from '../../model/index.ts';
import { mount } from '../../server/index.ts';
import type { Clock, HostRules, Stage } from '../../server/index.ts';
import { createConnectModel } from '../model/index.ts';
import type {
  AddedDeployment,
  ConnectCredentials,
  ConnectModel,
  ConnectRoute,
  DeploymentRecord,
  ModelSwitches,
  Service,
} from '../model/index.ts';

/** The commercetools Connect stand-in, open for requests. */
export interface Connect extends Pick<
  ConnectModel,
  | 'connectors'
  | 'deployments'
  | 'issueToken'
  | 'tokens'
  | 'expireTokens'
  | 'addConnector'
  | 'publish'
  | 'touch'
> {
  /** What `auth_url` is set to. */
  readonly authUrl: string;
  /** What `connect_url` is set to. */
  readonly connectUrl: string;
  readonly credentials: ConnectCredentials;
  /** Adds a Deployment, by default `Deployed`; its services run. */
  readonly addDeployment: (wanted: AddedDeployment) => Promise<DeploymentRecord>;
}

export interface ConnectOptions {
  readonly switches: ModelSwitches;
  /** Emits `change` after a switch was changed. */
  readonly turned: EventEmitter;
  readonly credentials: ConnectCredentials;
  /** Port of the token service; the API has the next, and the services those after it. 0 takes free ones. */
  readonly port: number;
}

const TOKEN_BYTES = 24;
/** They tell the client's secret from its tokens by themselves. */
const OWN_HOSTS = ['auth', 'connect'] as const;

/** Opens the token service and the API; a service opens with its first deployment. */
export async function openConnect(stage: Stage, options: ConnectOptions): Promise<Connect> {
  const { switches, turned, credentials, port } = options;
  const { clientId, clientSecret } = credentials;
  const at = (offset: number): number => (port === 0 ? 0 : port + offset);
  const addresses = new Map<string, string>();
  const model = createConnectModel({
    credentials,
    switches,
    now: stage.clock.now,
    random: Math.random,
    newId: randomUUID,
    newToken: () => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      stage.log.keepSecret(token, OWN_HOSTS);
      return token;
    },
    addressOf: (service) => addresses.get(nameOf(service)),
  });
  const openServices = async (): Promise<void> => {
    for (const service of servicesOf(model)) {
      if (addresses.has(nameOf(service))) continue;
      const { origin } = await stage.openHost(serviceRules(model, service), at(2 + addresses.size));
      addresses.set(nameOf(service), origin);
    }
  };
  const schedule = scheduler(model, stage);
  turned.on('change', schedule);
  const afterwards = async (): Promise<void> => {
    await openServices();
    schedule();
  };
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  for (const secret of [clientSecret, basic]) stage.log.keepSecret(secret, OWN_HOSTS);
  const open = (host: ModelHost, name: (typeof OWN_HOSTS)[number]) =>
    stage.openHost(serve(host, { name, stage, afterwards }), at(OWN_HOSTS.indexOf(name)));
  const auth = await open(model.auth, 'auth');
  const api = await open(model.api, 'connect');
  return {
    ...model,
    authUrl: auth.origin,
    connectUrl: api.origin,
    credentials,
    addDeployment: async (wanted) => {
      const record = model.addDeployment(wanted);
      await afterwards();
      return record;
    },
  };
}

interface Serving {
  readonly name: 'auth' | 'connect';
  readonly stage: Stage;
  /** Does what is left to do after an operation, before its answer is sent. */
  readonly afterwards: () => Promise<void>;
}

function serve(host: ModelHost, { name, stage, afterwards }: Serving): HostRules {
  const { clock, ending } = stage;
  const rules = mount(host, { name, stranger: false, clock, ending });
  return {
    ...rules,
    admit: (incoming, found) => {
      const { authorization = '' } = incoming.headers;
      const isSecret = /^Basic /i.test(authorization);
      // The client's own secret is for the token service only, and a token for the API only.
      if (authorization !== '' && isSecret === (name === 'connect')) {
        stage.log.addLeak({ host: name, header: 'authorization', path: incoming.record.path });
      }
      return rules.admit(incoming, found);
    },
    routes: rules.routes.map((route) => ({
      ...route,
      handle: async (incoming, parameters) => {
        const answer = await route.handle(incoming, parameters);
        await afterwards();
        return answer;
      },
    })),
  };
}

/** Serves a deployed service: every path answers with what runs there. */
function serviceRules(
  { deployments }: Pick<ConnectModel, 'deployments'>,
  { deploymentId, application }: Service,
): HostRules {
  return {
    name: 'service',
    // No credential of the platform is meant for it.
    stranger: true,
    admit: () => undefined,
    routes: ['GET', 'HEAD'].map((method) => ({
      name: 'GET /service' satisfies ConnectRoute,
      method,
      pattern: '/*',
      handle: () => {
        const found = deployments().find(({ id }) => id === deploymentId);
        const tag = found?.state.revision.tag;
        const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
        return tag === undefined
          ? { status: 404, headers, body: 'Nothing is deployed here any more.\n' }
          : { status: 200, headers, body: `${application} ${tag}\n` };
      },
    })),
  };
}

/** Returns what lets everything happen that is due, now and whenever more is. */
function scheduler(
  model: ConnectModel,
  { clock, ending }: { readonly clock: Clock; readonly ending: AbortSignal },
): () => void {
  let cancel = (): void => undefined;
  const go = (): void => {
    cancel();
    if (ending.aborted) return;
    model.advance();
    const nextMs = model.nextStepMs();
    if (nextMs !== undefined) cancel = clock.schedule(Math.max(0, nextMs - clock.now()), go);
  };
  ending.addEventListener('abort', () => {
    cancel();
  });
  return go;
}

function servicesOf({ deployments }: ConnectModel): readonly Service[] {
  return deployments().flatMap(({ id, state: { applications } }) =>
    applications
      .filter(({ type }) => type === 'service')
      .map(({ name }) => ({ deploymentId: id, application: name })),
  );
}

function nameOf({ deploymentId, application }: Service): string {
  return `${deploymentId} ${application}`;
}
