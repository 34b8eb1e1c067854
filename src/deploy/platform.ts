import type { Artifact } from '../build/index.ts';
import type { BuildRequest } from './build.ts';
import type { Deadline } from '../step/index.ts';
import type { Fields, InputSource, Reading } from '../inputs/index.ts';
import type { DeployInputs } from './inputs.ts';
import type { DeployJournal } from './outputs.ts';
import type { SameTarget } from '../reporting/index.ts';

/** One platform to deploy to, before anything is known about the run. */
export interface PlatformKind {
  /** The platform's own inputs. */
  readonly fields: Fields;
  /** Returns whether any credential was given: without one, a run that GitHub gives no secrets has nothing to do. */
  readonly hasCredentials: (source: InputSource) => boolean;
  /** Reads which project or Deployment it is, as `PlatformInputs.target`, also when other inputs are wrong; undefined for none. */
  readonly readTarget: (source: InputSource) => string | undefined;
  /** Parses the platform's own inputs, but for those of the build. */
  readonly readInputs: (
    source: InputSource,
  ) => Reading<PlatformInputs> | Promise<Reading<PlatformInputs>>;
  /** Parses the inputs that name the build to package; absent where the platform builds by itself. */
  readonly readArtifact?: (source: InputSource) => Reading<BuildRequest>;
}

/** A platform's inputs, parsed. */
export interface PlatformInputs {
  /** What will be done where, for people; holds no secret. */
  readonly plan: readonly PlanRow[];
  /** Which project or Deployment it is, in words that stay the same from run to run; holds no secret. */
  readonly target: string;
  /**
   * A digest of all that is deployed besides the artifact, from which no value can be guessed. Absent where the platform builds
   * by itself, so that it is not known beforehand whether anything has changed.
   */
  readonly configurationDigest?: string;
  /** Whether to deploy nothing when nothing has changed. */
  readonly skipUnchanged: boolean;
  /** Whether the step fails when it could not be verified that the site serves the new version. Absent: no. */
  readonly mustVerify?: boolean;
  /** Whether to deploy the last good build again when the site does not serve the new one, or not well. Absent: no. */
  readonly goesBack?: boolean;
  /**
   * Sends the first of the read-only calls that `prepare` makes, while the rest of the action is loaded. Resolves when it is under
   * way. Absent where there is nothing to gain.
   */
  readonly lookAhead?: (signal: AbortSignal) => Promise<void>;
  /** Looks at what is there, with read-only calls: whether the target exists and the credentials are accepted. */
  readonly prepare: (run: PlatformRun, deadline: Deadline) => Promise<Launch>;
}

/** One line of the plan, for people: what, and its value. Never a secret. */
export interface PlanRow {
  readonly what: string;
  readonly value: string;
}

/** What a platform is given of the run. */
export interface PlatformRun {
  readonly journal: DeployJournal;
  readonly onConflict: DeployInputs['on_conflict'];
  /** Whether the deployment is followed to its end. */
  readonly isFollowed: boolean;
  /**
   * Called right before the call that creates the deployment. Rejects when it must not be sent any more. With it, the target must
   * be there already.
   */
  readonly beforeCreate?: (signal: AbortSignal) => Promise<void>;
}

/** A deployment that can be started: its target is known. */
export interface Launch {
  /** What the platform knows of the target, for people. */
  readonly plan: readonly PlanRow[];
  /** Names the target for people: `storefront (store abc123)`. */
  readonly label: string;
  /** The target's own names, which later runs recognise it by: `project_uuid`, `project_name`. */
  readonly identity?: Readonly<Record<string, string>>;
  /** How other runs may have named the target; undefined where there is one way only, or it is not there yet. */
  readonly same?: SameTarget | undefined;
  /** What runs there now, in the platform's own versions; undefined where it has none, or nothing runs. */
  readonly running?: string | undefined;
  /**
   * Writes what a later run needs to recognise this version on the site; undefined when there is nothing. Absent where no site
   * can be asked.
   */
  readonly recordOf?: (artifact: Artifact) => string | undefined;
  /**
   * Creates the deployment, after uploading the artifact where the platform takes one. Enters the phases it needs.
   * Throws `ambiguous` when it cannot know whether a deployment was created.
   */
  readonly start: (artifact: Artifact | undefined, deadline: Deadline) => Promise<Deployment>;
}

/** One attempt to bring a version live. */
export interface Deployment {
  readonly id: string;
  readonly status: 'queued' | 'in_progress';
  /** Whether it had to wait for another deployment of the target. */
  readonly isAfterOther?: boolean;
  /**
   * Follows the deployment. Ends with exactly one terminal event; throws, or ends without one, only when the platform
   * stops reporting. Failure is an event: the platform said no. An exception means that the outcome is unknown.
   */
  readonly events: (deadline: Deadline) => AsyncIterable<DeploymentEvent>;
  /** Removes the target with everything in it. Present only when this very run has created that. */
  readonly discard?: (deadline: Deadline) => Promise<void>;
  /**
   * Reads what is logged where the deployment runs, from now on and until the signal is aborted, which ends it at once.
   * Throws when the log cannot be read. Absent where the platform shows none.
   */
  readonly logs?: (signal: AbortSignal) => AsyncIterable<LogEntry>;
  /**
   * Checks whether the site serves this version, once the deployment is complete. `record` returns what `Launch.recordOf` wrote of
   * the previous version, as soon as that is known. Enters a phase when it asks the site. Throws only when the run is cancelled.
   * Absent where the site is not to be verified, or cannot be.
   */
  readonly verify?: (
    after: { readonly urls: readonly string[]; readonly record: () => string | undefined },
    deadline: Deadline,
  ) => Promise<LiveProof>;
}

/** What was seen of a site after its deployment was complete. */
export interface LiveProof {
  /** `true`: it serves this version. `false`: it serves the previous one. Undefined: that could not be determined. */
  readonly verified: boolean | undefined;
  /** What was seen, in our words: `The site serves this build: …`. */
  readonly sentence: string;
}

/** Something that went wrong, in the words of what was deployed. */
export interface LogEntry {
  readonly level: 'error' | 'warning';
  /** Any text: it can hold secrets and markup. */
  readonly message: string;
  /** The request it happened at, without its query, such as `GET /cart (HTTP 500)`. */
  readonly request?: string | undefined;
}

/** What a platform reports of a deployment while it is followed. */
export type DeploymentEvent = ProgressEvent | TerminalEvent;

/** The deployment goes on. */
export interface ProgressEvent {
  readonly kind: 'progress';
  /** The platform's own words. */
  readonly platformStatus: string;
  /** What the platform is doing, in its own word; for people only. */
  readonly phase: string | undefined;
  /** 0 to 100. */
  readonly percent: number | undefined;
}

/** The deployment has ended; nothing comes after it. */
export type TerminalEvent = CompletedEvent | FailedEvent;

/** The platform says that the deployment is live. */
export interface CompletedEvent {
  readonly kind: 'completed';
  readonly platformStatus: string;
  /** Where it can be seen; the first is the main one. An object names the application of each. */
  readonly urls: readonly string[] | Readonly<Record<string, string>>;
}

/** The platform says that the deployment failed, or it is live in another way than was asked for. */
export interface FailedEvent {
  readonly kind: 'failed';
  readonly platformStatus: string;
  readonly platformCode: string | undefined;
  readonly message: string;
  readonly hint: string | undefined;
  /** What serves afterwards: `this` version all the same, the `previous` one, `nothing`, or that is `unclear`. */
  readonly live: 'this' | 'previous' | 'nothing' | 'unclear';
}
