import type { EventEmitter } from 'node:events';
import type { Stage } from '../server/stage.ts';
import type { Switches } from '../switches.ts';
import { addConnector, publish } from './addConnector.ts';
import type { NewConnector } from './addConnector.ts';
import { addDeployment } from './addDeployment.ts';
import type { AddedDeployment } from './addDeployment.ts';
import { connectRules } from './api.ts';
import { authRules, issueToken } from './auth.ts';
import type {
  ConnectCredentials,
  ConnectorRecord,
  ConnectState,
  DeploymentRecord,
} from './platform.ts';
import { serviceRules } from './services.ts';

/** The commercetools Connect stand-in, open for requests. */
export interface Connect {
  /** What `auth_url` is set to. */
  readonly authUrl: string;
  /** What `connect_url` is set to. */
  readonly connectUrl: string;
  readonly credentials: ConnectCredentials;
  readonly connectors: () => readonly Readonly<ConnectorRecord>[];
  readonly deployments: () => readonly Readonly<DeploymentRecord>[];
  /** Gives out a token without being asked for one. */
  readonly issueToken: () => string;
  /** All tokens that were given out, oldest first. */
  readonly tokens: () => readonly string[];
  /** Adds a Connector, published as version 1, as if it had always been there. */
  readonly addConnector: (wanted?: NewConnector) => Readonly<ConnectorRecord>;
  /** Publishes another state of a Connector's source, with the next version; its draft is the same. */
  readonly publish: (key: string, wanted: Pick<NewConnector, 'tag' | 'contract'>) => void;
  /** Adds a Deployment that is `Deployed`, unless told otherwise. */
  readonly addDeployment: (wanted: AddedDeployment) => Promise<Readonly<DeploymentRecord>>;
  /** Somebody changes a Deployment in the meantime: its version moves. */
  readonly touch: (id: string) => void;
  /** Ends the life of every token given out so far. */
  readonly expireTokens: () => void;
}

export interface ConnectOptions {
  readonly switches: Switches;
  readonly turned: EventEmitter;
  readonly credentials: ConnectCredentials;
  /** Port of the token service; the API has the next, and the services those after it. 0 takes free ones. */
  readonly port: number;
}

/** Opens the token service and the API; a service opens with its first deployment. */
export async function openConnect(stage: Stage, options: ConnectOptions): Promise<Connect> {
  const { switches, turned, credentials, port } = options;
  const at = (offset: number): number => (port === 0 ? 0 : port + offset);
  let services = 0;
  const deployments = new Map<string, DeploymentRecord>();
  const state: ConnectState = {
    stage,
    switches,
    turned,
    credentials,
    tokens: new Map(),
    connectors: new Map(),
    deployments,
    openService: (service) =>
      stage.openHost(serviceRules(deployments, service), at(2 + services++)),
  };
  const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString(
    'base64',
  );
  for (const secret of [credentials.clientSecret, basic]) {
    stage.log.keepSecret(secret, ['auth', 'connect']);
  }
  const auth = await stage.openHost(authRules(state), at(0));
  const api = await stage.openHost(connectRules(state), at(1));
  return {
    authUrl: auth.origin,
    connectUrl: api.origin,
    credentials,
    connectors: () => [...state.connectors.values()],
    deployments: () => [...deployments.values()],
    issueToken: () => issueToken(state),
    tokens: () => [...state.tokens.keys()],
    addConnector: (wanted) => addConnector(state, wanted),
    publish: (key, wanted) => {
      publish(state, key, wanted);
    },
    addDeployment: (wanted) => addDeployment(state, wanted),
    touch: (id) => {
      const record = deployments.get(id);
      if (record === undefined) throw new Error(`There is no Deployment ${id}.`);
      record.state = { ...record.state, version: record.state.version + 1 };
    },
    expireTokens: () => {
      for (const token of state.tokens.values()) token.expiresAt = Date.now();
    },
  };
}
