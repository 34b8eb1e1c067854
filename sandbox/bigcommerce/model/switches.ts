import type { EdgeKind } from './edge.ts';
import { plainFraming } from './wire/index.ts';
import type { Framing, Step, WireEvent } from './wire/index.ts';

/** The platform's limits, in bytes; `files` is the number of all files. */
export interface ArtifactLimits {
  readonly zippedBytes: number;
  readonly unzippedBytes: number;
  readonly workerBytes: number;
  readonly assetBytes: number;
  readonly files: number;
}

/** Switches of the BigCommerce stand-in. Defaults are those of {@link normalBigCommerce}. */
export interface BigCommerceSwitches {
  // The deployment itself.
  /** Duration of each step of a deployment, in milliseconds: 40. Does not depend on listeners. */
  readonly paceMs: number;
  /** Holds deployments at this step while it is set. */
  readonly holdAt: Step | undefined;
  /** Makes every deployment fail like this. */
  readonly failure: PlannedFailure | undefined;
  /** How long another client's deployment keeps a project busy, from the first attempt to create one, in milliseconds: 0. */
  readonly busyForMs: number;
  /** The documented limits, read as MiB. */
  readonly limits: ArtifactLimits;

  // The API.
  /** Requests allowed in a window, and its length: 450 in 30 s. */
  readonly rateLimit: { readonly quota: number; readonly windowMs: number };
  /** Maximum of `limit` for a page of projects: 250. */
  readonly pageLimit: number;
  /** Whether the last page links to an empty next one: false. */
  readonly alwaysNextLink: boolean;
  /** Whether the list of projects has their hostnames: true. */
  readonly listHostnames: boolean;
  /** Whether project names ignore case: false. */
  readonly namesIgnoreCase: boolean;
  /** Delay before the list shows a new project, in milliseconds: 0. */
  readonly listDelayMs: number;
  /** The status for a project name that is taken: 502, as observed. */
  readonly takenNameStatus: 409 | 422 | 502;

  // The upload.
  /** Lifetime of a signed URL, in milliseconds: 59,000. */
  readonly signatureLifetimeMs: number;
  /** Lifetime of an uploaded artifact, in milliseconds: an hour. */
  readonly uploadLifetimeMs: number;
  /** Whether an upload can be deployed more than once: true. */
  readonly uploadReuse: boolean;
  /** Speed of the storage: a rate, or the time for each artifact; undefined for full speed. */
  readonly uploadPace:
    { readonly bytesPerSecond: number } | { readonly totalMs: number } | undefined;
  /** Maximum size of an object: 256 MiB. */
  readonly maxObjectBytes: number;
  /** Capacity of the storage, which drops the oldest objects: 512 MiB. */
  readonly keptBytes: number;

  // The content of events.
  /** The field with the hostnames: `deployment_hostnames`. */
  readonly hostnameField: 'deployment_hostnames' | 'deployment_url' | 'both' | 'neither';
  /** Replaces the real hostnames. */
  readonly hostnames: readonly string[] | undefined;
  /** Rewrites each event: objects are sent as JSON, text as it is; see `oddities.ts`. */
  readonly rewrite: Rewrite | undefined;

  // The stream.
  /** How long a new deployment's stream answers 404, in milliseconds: 0. */
  readonly eventsUnknownForMs: number;
  /** Lifetime of a stream, in milliseconds: 30,000. */
  readonly streamLifetimeMs: number;
  /** What a new stream starts with: the `last` event, `all` so far, or `nothing`. */
  readonly replay: 'last' | 'all' | 'nothing';
  /** Whether the stream ends with the deployment: true. */
  readonly endsWithDeployment: boolean;
  readonly framing: Framing;
  /** Decided when a stream is opened. */
  readonly fault: StreamFault | undefined;

  // The site and its worker's logs, whose stream shares `framing`.
  /** Delay before the site shows a completed deployment, in milliseconds: 0. */
  readonly siteDelayMs: number;
  /** Which completed deployment the site serves: the `newest`, or the `first` of its project for ever. */
  readonly siteServes: 'newest' | 'first';
  /** What stands between the site and its visitors: `plain`. */
  readonly edge: EdgeKind;
  /** Makes the site answer like this. */
  readonly siteFailure: SiteFailure | undefined;
  /** Whether the token has the scope `store_infrastructure_logs_read_only`: true. */
  readonly logScope: boolean;
  /** The first entries of each tail: objects are completed and sent as JSON, text as it is. */
  readonly logEntries: readonly (object | string)[] | undefined;
  /** Lifetime of a tail, in milliseconds: 60,000. */
  readonly logLifetimeMs: number;
  /** Time without an entry after which a tail sends a comment, in milliseconds: 15,000. */
  readonly logKeepAliveMs: number;
  /** Decided when a tail is opened. */
  readonly logFault: LogFault | undefined;
}

export interface SiteFailure {
  readonly status: number;
  /** The exception in the worker's log, for 500 and above. */
  readonly exception?: LogException;
}

/** An exception of a worker. */
export interface LogException {
  readonly name: string;
  readonly message: string;
}

/** An early end of a tail. Its events are the entries. */
export type LogFault = Omit<StreamFault, 'midEvent'>;

export type Rewrite = (event: WireEvent, index: number) => readonly unknown[];

export interface PlannedFailure {
  /** Undefined: it fails without a reason. */
  readonly code: number | undefined;
  /** Default: `failed`. With `in_progress` the error contradicts the status. Any other status is an undocumented end. */
  readonly status?: string;
  /** The step it happens at. Default: by the code. */
  readonly step?: Step;
}

/** An early end of a stream. */
export interface StreamFault {
  readonly how: 'end' | 'reset' | 'silence';
  /** After this many events of one stream. */
  readonly afterEvents?: number;
  /** After this many milliseconds. */
  readonly afterMs?: number;
  /** With `afterEvents`: waits for one more event and sends half of it. */
  readonly midEvent?: boolean;
  /** Number of a deployment's streams that have it. Default: all. */
  readonly opens?: number;
}

const MIB = 1024 * 1024;

/** Returns the switches for documented or observed behaviour. */
export function normalBigCommerce(): BigCommerceSwitches {
  return {
    paceMs: 40,
    holdAt: undefined,
    failure: undefined,
    busyForMs: 0,
    limits: {
      zippedBytes: 64 * MIB,
      unzippedBytes: 512 * MIB,
      workerBytes: 40 * MIB,
      assetBytes: 25 * MIB,
      files: 1000,
    },
    rateLimit: { quota: 450, windowMs: 30_000 },
    pageLimit: 250,
    alwaysNextLink: false,
    listHostnames: true,
    namesIgnoreCase: false,
    listDelayMs: 0,
    takenNameStatus: 502,
    signatureLifetimeMs: 59_000,
    uploadLifetimeMs: 3_600_000,
    uploadReuse: true,
    uploadPace: undefined,
    maxObjectBytes: 256 * MIB,
    keptBytes: 512 * MIB,
    hostnameField: 'deployment_hostnames',
    hostnames: undefined,
    rewrite: undefined,
    eventsUnknownForMs: 0,
    streamLifetimeMs: 30_000,
    replay: 'last',
    endsWithDeployment: true,
    framing: plainFraming,
    fault: undefined,
    siteDelayMs: 0,
    siteServes: 'newest',
    edge: 'plain',
    siteFailure: undefined,
    logScope: true,
    logEntries: undefined,
    logLifetimeMs: 60_000,
    logKeepAliveMs: 15_000,
    logFault: undefined,
  };
}
