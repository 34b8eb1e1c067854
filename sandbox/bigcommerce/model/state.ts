import type { Effect } from '../../model/index.ts';
import type { BigCommerceSwitches, LogException } from './switches.ts';
import type { Step, WireEvent } from './wire/index.ts';
import type { RateLimit } from './rateLimit.ts';

/** The state of hosting, and what its routes need. */
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
  /** Returns the host name of a project's site. */
  readonly hostnameOf: (project: Project) => string;
  /** Opens an artifact. Returns why it cannot be deployed. */
  readonly inspect: (upload: Upload) => Refusal | undefined;
  readonly projects: Map<string, Project>;
  readonly uploads: Map<string, Upload>;
  readonly deployments: Map<string, Deployment>;
  /** Oldest first. A deployment that goes live is not among them: see `livesOf`. */
  readonly effects: Effect<HostingEffect>[];
  /** Reports that the due times of streams may have changed. */
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
  /** Position in the order of creation, from 1. */
  readonly position: number;
  readonly createdAt: number;
  /** When the list starts to show it. */
  readonly listedAt: number;
  /** End of another client's deployment; undefined before the first attempt to create one. */
  busyUntil: number | undefined;
  readonly logs: WorkerLogs;
}

/** The log of a project's worker. */
export interface WorkerLogs {
  /** Oldest first. */
  readonly entries: { readonly atMs: number; readonly entry: LogEntry }[];
  /** Number of opened tails. */
  opens: number;
}

/** An entry of a tail, without its id and the project's. */
export interface LogEntry {
  readonly request: { readonly method: string; readonly url: string; readonly status_code: number };
  readonly logs: readonly object[];
  readonly exceptions: readonly (LogException & { readonly timestamp: string })[];
  readonly timestamp: string;
}

export interface Upload {
  readonly uuid: string;
  readonly signedUntil: number;
  /** Undefined until the artifact has arrived. */
  uploadedAt: number | undefined;
  bytes: Buffer | undefined;
  /** Number of its deployments. */
  deployments: number;
}

export interface Deployment {
  readonly uuid: string;
  readonly projectUuid: string;
  readonly uploadUuid: string;
  readonly byRequest: number;
  readonly createdAt: number;
  /** Without the values of secrets. */
  readonly variables: readonly DeployedVariable[];
  /** Its past and planned states, oldest first. */
  moments: readonly Moment[];
  /** Why the artifact is refused. For tests only: the platform does not say. */
  refusal: Refusal | undefined;
  /** Number of opened streams. */
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
  /** Whether its code goes live here. */
  readonly isLive?: boolean;
}
