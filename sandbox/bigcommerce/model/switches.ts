import { plainFraming } from './framing.ts';
import type { Framing } from './framing.ts';
import type { Step, WireEvent } from './wireEvent.ts';

/** What the platform takes, in bytes; `files` counts them all. */
export interface ArtifactLimits {
  readonly zippedBytes: number;
  readonly unzippedBytes: number;
  readonly workerBytes: number;
  readonly assetBytes: number;
  readonly files: number;
}

/** What can be turned about the BigCommerce stand-in. The values named here are those of {@link normalBigCommerce}. */
export interface BigCommerceSwitches {
  // The deployment itself.
  /** How long each step of a deployment takes, in milliseconds: 40. It goes on whether or not anybody listens. */
  readonly paceMs: number;
  /** Deployments stop at this step for as long as it is set. */
  readonly holdAt: Step | undefined;
  /** Deployments fail like this, whatever was uploaded. */
  readonly failure: PlannedFailure | undefined;
  /** How long somebody else's deployment keeps a project busy, from the first attempt to create one, in milliseconds: 0. */
  readonly busyForMs: number;
  /** What the platform refuses to deploy: the documented limits, read as MiB. */
  readonly limits: ArtifactLimits;

  // The API.
  /** Requests allowed in a window, and its length: 450 in 30 s. */
  readonly rateLimit: { readonly quota: number; readonly windowMs: number };
  /** The most projects on a page, whatever `limit` asks for: 250. */
  readonly pageLimit: number;
  /** Whether the last page too has a link to a next one, which is empty: false. */
  readonly alwaysNextLink: boolean;
  /** Whether the list of projects names their hostnames: true. */
  readonly listHostnames: boolean;
  /** Whether names of projects that differ in case only are the same name: false. */
  readonly namesIgnoreCase: boolean;
  /** How long after its creation the list does not show a project, in milliseconds: 0. */
  readonly listDelayMs: number;
  /** The status for a project name that is taken: 502, as the platform is known to answer. */
  readonly takenNameStatus: 409 | 422 | 502;

  // The upload.
  /** How long a signed URL can be used, in milliseconds: 59,000. */
  readonly signatureLifetimeMs: number;
  /** How long an uploaded artifact can be deployed, in milliseconds: an hour. */
  readonly uploadLifetimeMs: number;
  /** Whether an upload can be deployed more than once: true. */
  readonly uploadReuse: boolean;
  /** How slowly the storage reads: at a rate, or so that each artifact takes that long; undefined: as fast as it can. */
  readonly uploadPace:
    { readonly bytesPerSecond: number } | { readonly totalMs: number } | undefined;
  /** The longest object the storage takes: 256 MiB. */
  readonly maxObjectBytes: number;
  /** How much the storage keeps before it forgets what came first: 512 MiB. */
  readonly keptBytes: number;

  // What events say.
  /** Which field tells the hostnames: `deployment_hostnames`. */
  readonly hostnameField: 'deployment_hostnames' | 'deployment_url' | 'both' | 'neither';
  /** Says these hostnames instead of the real ones. */
  readonly hostnames: readonly string[] | undefined;
  /** Turns each event into what is sent for it: objects as JSON, text as it is; see `oddities.ts`. */
  readonly rewrite: Rewrite | undefined;

  // How the stream carries them.
  /** How long after its creation a deployment has no stream yet, and 404 instead, in milliseconds: 0. */
  readonly eventsUnknownForMs: number;
  /** How long a stream stays open, in milliseconds: 30,000. */
  readonly streamLifetimeMs: number;
  /** What a new stream begins with: the `last` event, `all` so far, or `nothing`. */
  readonly replay: 'last' | 'all' | 'nothing';
  /** Whether the stream ends with the deployment: true. */
  readonly endsWithDeployment: boolean;
  readonly framing: Framing;
  /** Decided when a stream is opened. */
  readonly fault: StreamFault | undefined;

  // The site and its worker's logs, whose stream has the `framing` of the other.
  /** How long after a deployment has completed its site is not there yet, in milliseconds: 0. */
  readonly siteDelayMs: number;
  /** The site answers like this, whatever was deployed. */
  readonly siteFailure: SiteFailure | undefined;
  /** Whether the token has the scope `store_infrastructure_logs_read_only`: true. */
  readonly logScope: boolean;
  /** What each tail begins with: objects, completed to entries, as JSON, and text as it is. */
  readonly logEntries: readonly (object | string)[] | undefined;
  /** How long a tail stays open, in milliseconds: 60,000. */
  readonly logLifetimeMs: number;
  /** After how long without an entry a tail sends a comment, in milliseconds: 15,000. */
  readonly logKeepAliveMs: number;
  /** Decided when a tail is opened. */
  readonly logFault: LogFault | undefined;
}

export interface SiteFailure {
  readonly status: number;
  /** What the worker's log says of it, from 500 on. */
  readonly exception?: LogException;
}

/** What a worker threw. */
export interface LogException {
  readonly name: string;
  readonly message: string;
}

/** What happens to a tail before its time; its events are its entries. */
export type LogFault = Omit<StreamFault, 'midEvent'>;

export type Rewrite = (event: WireEvent, index: number) => readonly unknown[];

export interface PlannedFailure {
  /** Undefined: it fails without saying why. */
  readonly code: number | undefined;
  /**
   * `failed`. With `in_progress` the error arrives beside a status that sounds well; any other is an end that is not documented.
   */
  readonly status?: string;
  /** The step it happens at; by default the one that fits the code. */
  readonly step?: Step;
}

/** What happens to a stream before its time. */
export interface StreamFault {
  readonly how: 'end' | 'reset' | 'silence';
  /** After so many events of one stream. */
  readonly afterEvents?: number;
  /** After so many milliseconds. */
  readonly afterMs?: number;
  /** With `afterEvents`: waits for one more and sends the first half of it. */
  readonly midEvent?: boolean;
  /** How many streams of a deployment it happens to; all unless told. */
  readonly opens?: number;
}

const MIB = 1024 * 1024;

/** Sets the switches to what is documented, or seen, of the platform. */
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
    siteFailure: undefined,
    logScope: true,
    logEntries: undefined,
    logLifetimeMs: 60_000,
    logKeepAliveMs: 15_000,
    logFault: undefined,
  };
}
