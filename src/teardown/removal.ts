import type { Deadline, GitHubDeployment, Journal, WorkflowEvent } from '../step/index.ts';
import type { Fields, InputSource, Reading } from '../inputs/index.ts';

/** One platform to remove something from, before anything is known about the run. */
export interface RemovalKind {
  /** The platform's own inputs: credentials, and what to remove. */
  readonly fields: Fields;
  /** Returns whether any credential was given: without one, a run that GitHub gives no secrets has nothing to do. */
  readonly hasCredentials: (source: InputSource) => boolean;
  /** Reads what is removed, as `RemovalInputs.target`, also when other inputs are wrong; undefined when that cannot be read. */
  readonly readTarget: (source: InputSource) => string | undefined;
  /** Parses the platform's own inputs. The event decides how sure one has to be that the right thing is removed. */
  readonly readInputs: (source: InputSource, event: WorkflowEvent) => Reading<RemovalInputs>;
}

/** A platform's inputs, parsed. */
export interface RemovalInputs {
  /** Names what is removed, the same way in every run: `sandbox1/pr-7`. One line, and no secret. */
  readonly target: string;
  /**
   * Removes the target and waits until it is gone. That the platform says no is an end; an exception means that the target may
   * be there still.
   */
  readonly remove: (run: RemovalRun, deadline: Deadline) => Promise<RemovalEnd>;
}

/** What a removal is given of the run. */
export interface RemovalRun {
  readonly journal: Journal;
  /**
   * Notes whether the platform may be removing the target as of now, so that a run that ends early can say so: true right
   * before it is asked to, false again when it is certain that this had no effect.
   */
  readonly noteUnderWay: (isUnderWay: boolean) => void;
  /**
   * Finds a GitHub Deployment of this repository to production whose payload fits, however old; undefined when there is none.
   * Throws when GitHub cannot be asked.
   */
  readonly productionDeployment: (
    fits: (payload: GitHubDeployment['payload']) => boolean,
    signal: AbortSignal,
  ) => Promise<GitHubDeployment | undefined>;
}

/** How a removal can end. */
export type RemovalEnd = RemovedEnd | RefusedEnd;

/** The target is gone, or was meant to stay. */
export interface RemovedEnd {
  /** `kept` when the inputs do not ask for more. */
  readonly status: 'deleted' | 'already_gone' | 'kept';
  /** What happened, as a sentence for the log. */
  readonly line: string;
  /** The names that other runs may have deployed the target by, each like `RemovalInputs.target`. */
  readonly otherTargets?: readonly string[];
}

/** The platform tried, and could not. */
export interface RefusedEnd {
  readonly status: 'failed';
  readonly platformCode: string;
  readonly message: string;
  readonly hint: string;
}
