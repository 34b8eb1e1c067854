import type { EventEmitter } from 'node:events';
import type { Switches } from '../switches.ts';
import type { OpenHost } from '../server/openHost.ts';
import type { StoreServer } from '../store/server/index.ts';
import type { Stage } from '../server/stage.ts';
import type { Site } from './inspectArtifact.ts';
import type { RunningWorker } from '../worker/startWorker.ts';
import type { LogException } from './switches.ts';
import type { Step, WireEvent } from './wireEvent.ts';

/** The platform's own state, and what its routes need. */
export interface Platform {
  readonly stage: Stage;
  readonly switches: Switches;
  /** Emits `change` after a switch was turned. */
  readonly turned: EventEmitter;
  readonly credentials: Credentials;
  /** Signs upload URLs. */
  readonly signingKey: Buffer;
  readonly projects: Map<string, Project>;
  readonly uploads: Map<string, Upload>;
  readonly deployments: Map<string, Deployment>;
  /** The setup of the store, and the quota of all its APIs. */
  readonly store: StoreServer;
  /** Scheme, address and port of the storage host. */
  readonly storageOrigin: () => string;
  /** Runs the worker of a site; undefined: workers are not run. */
  readonly startWorker: ((site: Site) => Promise<RunningWorker>) | undefined;
  /** Opens the site of a project on its own port. */
  readonly openSite: (project: Project) => Promise<OpenHost>;
}

export interface Credentials {
  readonly storeHash: string;
  readonly accessToken: string;
}

export interface Project {
  readonly uuid: string;
  readonly name: string;
  /** Place in the order of creation, from 1. */
  readonly position: number;
  readonly createdAt: Date;
  modifiedAt: Date;
  /** Where it is served; undefined before its first deployment. */
  host: Promise<OpenHost> | undefined;
  /** Known once a deployment was completed. */
  hostname: string | undefined;
  /** What is live. */
  site: Site | undefined;
  /** Renders what is no asset, where workers are run. */
  worker: RunningWorker | undefined;
  /** Somebody else's deployment is in progress until then, in milliseconds since 1970. */
  busyUntil: number | undefined;
  readonly logs: WorkerLogs;
}

/** What a project's worker has logged. */
export interface WorkerLogs {
  /** Oldest first. */
  readonly entries: LogEntry[];
  /** Emits `change` after each new entry. */
  readonly told: EventEmitter;
  /** How many tails were opened. */
  opens: number;
}

/** An entry as a tail carries it, but for its id and the project's. */
export interface LogEntry {
  readonly request: { readonly method: string; readonly url: string; readonly status_code: number };
  readonly logs: readonly object[];
  readonly exceptions: readonly (LogException & { readonly timestamp: string })[];
  readonly timestamp: string;
}

export interface Upload {
  readonly uuid: string;
  /** Milliseconds since 1970. */
  readonly signedUntil: number;
  /** Milliseconds since 1970; undefined as long as nothing has arrived. */
  uploadedAt: number | undefined;
  bytes: Buffer | undefined;
  sha256: string | undefined;
  /** How many deployments were made of it. */
  deployments: number;
}

export interface Deployment {
  readonly uuid: string;
  readonly projectUuid: string;
  readonly uploadUuid: string;
  /** A secret's value is not kept. */
  readonly variables: readonly DeployedVariable[];
  /** All it has been through, oldest first. */
  readonly moments: Moment[];
  /** Emits `change` after each new moment. */
  readonly told: EventEmitter;
  outcome: 'completed' | 'failed' | undefined;
  /** Why the artifact was refused: for the reader of a test, the platform does not tell. */
  refusal: Refusal | undefined;
  /** How many streams were opened. */
  opens: number;
}

export interface Refusal {
  readonly code: number;
  readonly reason: string;
}

export interface DeployedVariable {
  readonly type: 'plain_text' | 'secret';
  readonly key: string;
  readonly value?: string;
}

/** One state of a deployment. */
export interface Moment {
  readonly status: WireEvent['deployment_status'];
  readonly step?: Step;
  readonly progress?: number;
  readonly code?: number;
  readonly hostnames: readonly string[];
}
