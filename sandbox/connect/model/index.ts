import type { ModelHost } from '../../model/index.ts';
import { addConnector, addDeployment, publish } from './add.ts';
import type { AddedDeployment, NewConnector } from './add.ts';
import { connectApi } from './api.ts';
import { updateByOthers } from './drafts/index.ts';
import type {
  ConnectorRecord,
  ConnectState,
  DeploymentRecord,
  ConnectEffect,
  DraftEffect,
  ModelOptions,
} from './state/index.ts';
import { advance, nextStepMs } from './state/index.ts';
import { issueToken, tokenService } from './tokens.ts';

export type { AddedDeployment, NewConnector } from './add.ts';
export type {
  Contract,
  ConnectCredentials,
  ConnectorRecord,
  DeploymentRecord,
  ConnectEffect,
  DraftEffect,
  ModelOptions,
  Service,
} from './state/index.ts';
export { emptyEntries, hostileEntries, postDeployFailed, usualContract } from './state/index.ts';
export type { ConnectRoute } from './routeName.ts';
export { normalConnect } from './switches.ts';
export type { CheckFault, ConnectSwitches, ModelSwitches } from './switches.ts';

/** A project of commercetools Connect: state and rules, without HTTP, a clock or chance of its own. */
export interface ConnectModel {
  /** The token service. */
  readonly auth: ModelHost;
  /** The Connect API. */
  readonly api: ModelHost;
  /** What was done to Deployments, oldest first. */
  readonly effects: readonly ConnectEffect[];
  /** What was done to drafts of Connectors, oldest first. */
  readonly draftEffects: readonly DraftEffect[];
  readonly connectors: () => readonly ConnectorRecord[];
  /** Deployments as of the last request, or the last {@link ConnectModel.advance}. */
  readonly deployments: () => readonly DeploymentRecord[];
  /** Makes everything happen that is due by now. Requests do that themselves. */
  readonly advance: () => void;
  /** When something is due next, in milliseconds since 1970; undefined when nothing is. */
  readonly nextStepMs: () => number | undefined;
  /** Issues a token without a request. */
  readonly issueToken: () => string;
  /** All tokens that were issued, oldest first. */
  readonly tokens: () => readonly string[];
  /** Ends the life of every token issued so far. */
  readonly expireTokens: () => void;
  /** Adds a Connector, published as version 1, as if it had always been there. */
  readonly addConnector: (wanted?: NewConnector) => ConnectorRecord;
  /** Publishes another state of a Connector's source, with the next version; its draft is the same. */
  readonly publish: (key: string, wanted: Pick<NewConnector, 'tag' | 'contract'>) => void;
  /** Adds a Deployment, by default `Deployed`. */
  readonly addDeployment: (wanted: AddedDeployment) => DeploymentRecord;
  /** Moves a draft to another tag as somebody else would. Returns whether the platform allows it. Throws when there is none. */
  readonly changeDraft: (
    id: string,
    wanted: { readonly tag: string; readonly what: 'preview' | 'publish' },
  ) => boolean;
  /** Changes a Deployment as somebody else would: its version moves. Throws when there is none. */
  readonly touch: (id: string) => void;
}

/** Makes a model without Connectors and Deployments. */
export function createConnectModel(options: ModelOptions): ConnectModel {
  const state: ConnectState = {
    ...options,
    tokens: new Map(),
    connectors: new Map(),
    deployments: new Map(),
    effects: [],
    draftEffects: [],
  };
  const { tokens, connectors, deployments, effects, draftEffects } = state;
  return {
    auth: tokenService(state),
    api: connectApi(state),
    effects,
    draftEffects,
    connectors: () => [...connectors.values()],
    deployments: () => [...deployments.values()],
    advance: () => {
      advance(state);
    },
    nextStepMs: () => nextStepMs(state),
    issueToken: () => issueToken(state),
    tokens: () => [...tokens.keys()],
    expireTokens: () => {
      for (const token of tokens.values()) token.expiresAt = state.now();
    },
    addConnector: (wanted) => addConnector(state, wanted),
    publish: (key, wanted) => {
      publish(state, key, wanted);
    },
    addDeployment: (wanted) => addDeployment(state, wanted),
    changeDraft: (id, wanted) => {
      const record = connectors.get(id);
      if (record === undefined) throw new Error(`There is no draft ${id}.`);
      return updateByOthers(record, wanted, state);
    },
    touch: (id) => {
      const record = deployments.get(id);
      if (record === undefined) throw new Error(`There is no Deployment ${id}.`);
      record.state = { ...record.state, version: record.state.version + 1 };
    },
  };
}
