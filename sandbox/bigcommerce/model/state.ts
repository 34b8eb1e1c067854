import type { Effect } from '../../model/index.ts';
import type { BigCommerceSwitches, LogException } from './switches.ts';
import type { Step, WireEvent } from './wireEvent.ts';
import type { RateLimit } from './rateLimit.ts';

/** What hosting holds, and what its routes need. */
export interface HostingState {
  readonly switches: BigCommerceSwitches;
  readonly credentials: Credentials;
  readonly rateLimit: RateLimit;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newUuid: () => string;
  /** Signs a request to the storage: the text that a signature covers → the signature. */
  readonly sign: (canonical: string) => string;
  /** Scheme and host of the storage. */
  readonly storageOrigin: () => string;
  /** Where a project is served. */
  readonly hostnameOf: (project: Project) => string;
  /** Opens an artifact; returns why it cannot be deployed. */
  readonly inspect: (upload: Upload) => Refusal | undefined;
  readonly projects: Map<string, Project>;
  readonly uploads: Map<string, Upload>;
  readonly deployments: Map<string, Deployment>;
  /** Oldest first. A deployment that goes live is not among them: see `livesOf`. */
  readonly effects: Effect<HostingEffect>[];
  /** Says that streams may go on otherwise than they said. */
  readonly changed: () => void;
}

/** Something that a request has done. */
export type HostingEffect =
  'project-created' | 'project-deleted' | 'artifact-stored' | 'deployment-created';

export interface Credentials {
  readonly storeHash: string;
  readonly accessToken: string;
}

export interface Project {
  readonly uuid: string;
  readonly name: string;
  /** Place in the order of creation, from 1. */
  readonly position: number;
  readonly createdAt: number;
  /** From when on the list shows it. */
  readonly listedAt: number;
  /** Somebody else's deployment is in progress until then; undefined before the first attempt to create one. */
  busyUntil: number | undefined;
  readonly logs: WorkerLogs;
}

/** What a project's worker has logged. */
export interface WorkerLogs {
  /** Oldest first. */
  readonly entries: { readonly atMs: number; readonly entry: LogEntry }[];
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
  readonly signedUntil: number;
  /** Undefined as long as nothing has arrived. */
  uploadedAt: number | undefined;
  bytes: Buffer | undefined;
  /** How many deployments were made of it. */
  deployments: number;
}

export interface Deployment {
  readonly uuid: string;
  readonly projectUuid: string;
  readonly uploadUuid: string;
  readonly byRequest: number;
  readonly createdAt: number;
  /** A secret's value is not kept. */
  readonly variables: readonly DeployedVariable[];
  /** All that it goes through, oldest first, as far as it is certain: the past, and what comes if nothing changes. */
  moments: readonly Moment[];
  /** Why the artifact is refused: for the reader of a test, the platform does not tell. */
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
  readonly atMs: number;
  readonly status: WireEvent['deployment_status'];
  readonly step?: Step;
  readonly progress?: number;
  readonly code?: number;
  readonly hostnames: readonly string[];
  /** Set at the end. */
  readonly outcome?: 'completed' | 'failed';
  /** Whether its code is live from here on. */
  readonly isLive?: boolean;
}
