import type { Effect } from '../../../model/index.ts';
import type { ApplicationType } from './contract.ts';
import type { ConnectorRecord, DraftEffect, Revision, Timeline } from './connectorRecord.ts';
import type { ModelSwitches, ReportEntry } from '../switches.ts';

export type {
  ConnectorRecord,
  DraftEffect,
  DraftFacts,
  DraftStatus,
  Revision,
  Step,
  Timeline,
} from './connectorRecord.ts';

/** The platform's state, and what the model is given from outside. */
export interface ConnectState extends ModelOptions {
  readonly tokens: Map<string, Token>;
  readonly connectors: Map<string, ConnectorRecord>;
  readonly deployments: Map<string, DeploymentRecord>;
  /** What was done to Deployments, oldest first. */
  readonly effects: ConnectEffect[];
  /** What was done to drafts, oldest first. */
  readonly draftEffects: DraftEffect[];
}

/** What a model is made of. It has no clock, chance or ids of its own. */
export interface ModelOptions {
  readonly credentials: ConnectCredentials;
  /** Looked up each time, so they can be changed at any time. */
  readonly switches: ModelSwitches;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Makes the id of a record or build. */
  readonly newId: () => string;
  /** Makes an access token. */
  readonly newToken: () => string;
  /** Finds the origin of a deployed service. */
  readonly addressOf: (service: Service) => string | undefined;
}

/** An API client of the platform, and the project it is for. */
export interface ConnectCredentials {
  readonly projectKey: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** All scopes of the API client, without their project. */
  readonly scopes: readonly string[];
}

/** What a token allows, and until when. */
export interface Token {
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Something that a call did to a Deployment. How it ends is certain from the beginning, unless a switch holds it. */
export interface ConnectEffect extends Effect<'create' | 'redeploy' | 'delete'> {
  readonly endsAtMs: number;
  readonly end: 'completed' | 'failed';
}

/** A Deployment: its present, its past and what is ahead of it. */
export interface DeploymentRecord extends Timeline {
  readonly id: string;
  readonly key: string | undefined;
  readonly type: 'preview' | 'sandbox' | 'production';
  readonly region: string;
  readonly connector: ConnectorRecord;
  readonly createdAt: Date;
  modifiedAt: Date;
  /** How it is now. */
  state: DeploymentState;
  /** How it was before the last call that deploys. */
  before: DeploymentState | undefined;
  /** All states so far, oldest first, with the time each began. */
  readonly history: { readonly fromMs: number; readonly state: DeploymentState }[];
  /** How many reads still show what was before. */
  staleReads: number;
  /** When it was last deployed. */
  calledAtMs: number;
  /** Accepted calls that deploy, oldest first; also the creation, unless the record was added. */
  readonly calls: Call[];
  /** Whether somebody else's deployment was let in. */
  wasBusy: boolean;
  /** Whether somebody else changed it after it was read. */
  wasChanged: boolean;
}

/** A call that deploys, as it was accepted. */
export interface Call {
  readonly updateConnector: boolean;
  readonly skipScripts: boolean;
}

/** How a Deployment is at a time. */
export interface DeploymentState {
  readonly version: number;
  /** A documented status, or the one that the `oddStatus` switch names. */
  readonly status: string;
  readonly revision: Revision;
  /** Undefined before the first deployment got one. */
  readonly buildId: string | undefined;
  readonly entries: readonly ReportEntry[];
  readonly applications: readonly DeployedApplication[];
  readonly global: ValueMaps;
}

/** Values by key. */
export interface ValueMaps {
  readonly standard: ReadonlyMap<string, string>;
  readonly secured: ReadonlyMap<string, string>;
}

/** An application of a Deployment, with its values. */
export interface DeployedApplication extends ValueMaps {
  readonly id: string;
  readonly name: string;
  readonly type: ApplicationType;
  /** Where a service runs; undefined before it was deployed. */
  readonly address: string | undefined;
  readonly topic: string | undefined;
  readonly schedule: string | undefined;
}

/** Names a deployed service. */
export interface Service {
  readonly deploymentId: string;
  readonly application: string;
}

/** Finds what a path names: an id, or a key after `key=`. */
export function findByReference<Item extends { readonly key: string | undefined }>(
  items: ReadonlyMap<string, Item>,
  reference: string,
): Item | undefined {
  if (!reference.startsWith('key=')) return items.get(reference);
  const key = reference.slice('key='.length);
  return [...items.values()].find((item) => item.key === key);
}
