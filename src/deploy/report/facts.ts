import type { WayBackFacts } from '../back.ts';
import type { Outputs } from '../outputs.ts';
import type { LiveProof } from '../platform.ts';
import type { Timeline } from './timeline.ts';

/** What people are shown of a run besides how it ended. Whatever a run does not get to know is undefined. */
export interface RunFacts {
  readonly outputs: Outputs;
  readonly timeline: Timeline;
  readonly environment: string | undefined;
  /** Name of the tag or branch that is deployed; undefined for a pull request, whose commit says more. */
  readonly ref: string | undefined;
  /** The commit that is deployed; empty outside of a workflow. */
  readonly commit: string;
  readonly actor: string;
  /** What is deployed to: `storefront (store abc123)`. */
  readonly target: string | undefined;
  /** What the target ran before, in the platform's own versions: a tag of a Connector. */
  readonly ranBefore: string | undefined;
  /** Set for a rollback. */
  readonly back: WayBackFacts | undefined;
  /** Set when an earlier build is deployed again after this deployment, and why. */
  readonly wentBack: WentBack | undefined;
  readonly before: Before | undefined;
  /** The last deployments before this run, newest first; those that were found in time. */
  readonly history: readonly HistoryEntry[];
  /** What was seen of the site after the deployment; undefined when it was not asked. */
  readonly proof: LiveProof | undefined;
  /** Whether the platform may have been asked to deploy. */
  readonly isStarted: boolean;
  /** Whether the pull request was closed meanwhile. */
  readonly isGone: boolean;
  /** The page of the repository. */
  readonly repositoryUrl: string | undefined;
  /** The page with the log of this run. */
  readonly logUrl: string | undefined;
  readonly nowMs: number;
}

/** A way back after a deployment that is not healthy. */
export interface WentBack {
  readonly way: WayBackFacts;
  /** What is wrong with the deployment, without a full stop: `Live, but / answers HTTP 503`. */
  readonly why: string;
}

/** One deployment of the past, for people. */
export interface HistoryEntry {
  readonly commit: string;
  /** Login of who deployed it. */
  readonly by: string;
  /** Milliseconds since 1970; 0 when unknown. */
  readonly atMs: number;
  readonly state: string;
  /** Id of its GitHub Deployment, which a rollback takes. */
  readonly id: number;
  readonly isKept: boolean;
}

/** What was live before this run, as far as GitHub knows. */
export interface Before {
  readonly commit: string;
  /** The page of the workflow run that deployed it. */
  readonly logUrl: string | undefined;
  /** What its run wrote of its build, for later runs to see whether that is still served. */
  readonly record?: string | undefined;
}
