import type { EventEmitter } from 'node:events';
import type { OpenHost } from '../server/openHost.ts';
import type { Stage } from '../server/stage.ts';
import type { Switches } from '../switches.ts';
import type { ApplicationType, Contract } from './contract.ts';
import type { ReportEntry } from './switches.ts';

/** The platform's own state, and what its routes need. */
export interface ConnectState {
  readonly stage: Stage;
  readonly switches: Switches;
  /** Emits `change` after a switch was turned. */
  readonly turned: EventEmitter;
  readonly credentials: ConnectCredentials;
  readonly tokens: Map<string, Token>;
  readonly connectors: Map<string, ConnectorRecord>;
  readonly deployments: Map<string, DeploymentRecord>;
  /** Opens a deployed service on its own port. */
  readonly openService: (service: Service) => Promise<OpenHost>;
}

/** An API client of the platform, and the project it is for. */
export interface ConnectCredentials {
  readonly projectKey: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** All scopes of the API client, without their project. */
  readonly scopes: readonly string[];
}

export interface Token {
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** One state of a Connector's source: what is published, or its draft. */
export interface Revision {
  readonly version: number;
  readonly tag: string;
  readonly contract: Contract;
}

export interface ConnectorRecord {
  readonly id: string;
  readonly key: string | undefined;
  readonly name: string;
  readonly supportedRegions: readonly string[];
  /** Scopes of the API client that each Deployment of it gets. */
  readonly apiClientScopes: readonly string[] | undefined;
  /** Undefined as long as it was never published. */
  published: Revision | undefined;
  draft: Revision;
  isPreviewable: 'none' | 'pending' | 'true' | 'false';
}

export interface DeploymentRecord {
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
  /** How many reads still show what was before. */
  staleReads: number;
  /** Calls that were taken and deploy, oldest first: the creation too, unless the sandbox itself added it. */
  readonly calls: Call[];
  /** Whether somebody else's deployment has been let in, once, for the `busyForMs` switch. */
  wasBusy: boolean;
}

/** A call that deploys, as it was taken. */
export interface Call {
  readonly updateConnector: boolean;
  readonly skipScripts: boolean;
}

export interface DeploymentState {
  readonly version: number;
  /** A documented status, or the one that the `oddStatus` switch names. */
  readonly status: string;
  readonly revision: Revision;
  /** Undefined before the first deployment has got one. */
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

export interface DeployedApplication extends ValueMaps {
  readonly id: string;
  readonly name: string;
  readonly type: ApplicationType;
  /** Where a service runs, without a scheme; undefined before it was deployed. */
  readonly address: string | undefined;
  readonly topic: string | undefined;
  readonly schedule: string | undefined;
}

/** What a deployed service is asked as. */
export interface Service {
  readonly deploymentId: string;
  readonly application: string;
}
