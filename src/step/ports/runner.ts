/** An annotation on the workflow run. */
export interface Annotation {
  readonly title: string;
  /** May have several lines. */
  readonly message: string;
  /** The file in the repository, by its path from the root. */
  readonly file?: string;
  /** Line and column from 1. */
  readonly line?: number;
  readonly column?: number;
}

/**
 * The port to the GitHub runner. Accepts any text and keeps it from acting as a workflow command; redacting is done where texts
 * come in. Only `summary` can reject: a full disk or a closed log costs a warning, and does not change how the step ends.
 */
export interface Runner {
  /** The job's environment variables; blank ones are left out. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The event this workflow runs for. */
  readonly event: WorkflowEvent;
  /** Reads a raw input; undefined when it is unset or blank. */
  readonly input: (name: string) => string | undefined;
  /** Names of all inputs that are set, declared or not, in lower case. */
  readonly inputNames: () => readonly string[];
  /**
   * Masks a value in everything the job prints from now on, and removes it from every text from outside. A value that is too
   * short or common for masking is only removed.
   */
  readonly secret: (value: string) => void;
  readonly info: (text: string) => void;
  readonly notice: (annotation: Annotation) => void;
  readonly warning: (annotation: Annotation) => void;
  /** Reports why the step fails. Does not end it. */
  readonly error: (annotation: Annotation) => void;
  /** Begins a log group and ends the previous one. */
  readonly startGroup: (title: string) => void;
  readonly endGroup: () => void;
  readonly output: (name: string, value: string) => void;
  /** The job's folder for temporary files. */
  readonly temporaryFolder: string;
  /**
   * Saves a value for the post step, which runs even when this process is killed. The last value of a name counts. Returns
   * whether saving worked.
   */
  readonly remember: (name: string, value: string) => boolean;
  /** Reads a value that the main step saved; undefined in the main step itself. */
  readonly recall: (name: string) => string | undefined;
  /**
   * Lists a file as a product of the job, for attestations. It must exist when the step ends. Skips a file that the runner
   * cannot read from outside the job's container.
   */
  readonly product: (path: string) => Promise<void>;
  /** Loads what later writes need. Called before anything is created. */
  readonly ready?: () => Promise<void>;
  /** Replaces the job summary's part of this step; Markdown. */
  readonly summary: (markdown: string) => Promise<void>;
}

/** The parts of the event that matter here. */
export interface WorkflowEvent {
  /** `push`, `pull_request`, `release` … */
  readonly name: string;
  /** The activity type: `opened`, `closed` … */
  readonly action: string;
  /** Full ref, such as `refs/tags/v1`. */
  readonly ref: string;
  /** The commit to deploy: for a pull request its head, not its merge commit. */
  readonly sha: string;
  readonly actor: string;
  readonly pullRequest: PullRequest | undefined;
  /** The run that this one follows, on `workflow_run`. */
  readonly followed: FollowedRun | undefined;
}

/**
 * The workflow run that a `workflow_run` event follows. GitHub does not name its pull request when that comes from a fork.
 */
export interface FollowedRun {
  /** What started it: `pull_request`, `push` … */
  readonly event: string;
  /** Its branch as `owner:branch`; undefined when the repository was deleted. */
  readonly head: string | undefined;
  /** Whether it ran for another repository than the workflow's, or nothing says for which. */
  readonly fromFork: boolean;
  /** The branch or the tag that it ran for: the payload does not say which. Undefined for the default branch, and when unknown. */
  readonly refName?: string | undefined;
}

/** The pull request of an event. */
export interface PullRequest {
  readonly number: number;
  /** Login of its author; empty when unknown. */
  readonly author: string;
  /** Whether the head branch is in another repository. */
  readonly fromFork: boolean;
}
