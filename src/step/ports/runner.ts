/** An annotation on the workflow run, with everything a person needs to go on. */
export interface Annotation {
  readonly title: string;
  /** May have several lines. */
  readonly message: string;
  /** The file of the repository that it is about, by its path from the root. */
  readonly file?: string;
  /** Where in that file, counted from 1. */
  readonly line?: number;
  readonly column?: number;
}

/**
 * The port to the GitHub runner. What is written through it can be any text: the implementation keeps it from acting as a workflow
 * command. Texts from outside were redacted where they came in. Nothing but `summary` throws or rejects: a full disk or a closed log
 * costs a warning, and does not change how the step ends.
 */
export interface Runner {
  /** The job's environment variables; blank ones are left out. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The event this workflow runs for. */
  readonly event: WorkflowEvent;
  /** Reads an input as the workflow wrote it; undefined when it is unset or blank. */
  readonly input: (name: string) => string | undefined;
  /** Names of all inputs that are set, declared or not, in lower case. */
  readonly inputNames: () => readonly string[];
  /**
   * Hides a value in everything the job prints from now on, and in every text from outside. One that cannot be masked without
   * masking ordinary words is only hidden in the latter.
   */
  readonly secret: (value: string) => void;
  readonly info: (text: string) => void;
  readonly notice: (annotation: Annotation) => void;
  readonly warning: (annotation: Annotation) => void;
  /** Reports why the step fails. Does not end it. */
  readonly error: (annotation: Annotation) => void;
  /** Begins a foldable part of the log; ends the one before. */
  readonly startGroup: (title: string) => void;
  readonly endGroup: () => void;
  readonly output: (name: string, value: string) => void;
  /** A folder of the job's own for temporary files. */
  readonly temporaryFolder: string;
  /**
   * Keeps a value for the post step, which runs even when this process is killed; the last value of a name counts. Returns whether
   * it could be kept.
   */
  readonly remember: (name: string, value: string) => boolean;
  /** What the main step has remembered; undefined in the main step itself. */
  readonly recall: (name: string) => string | undefined;
  /**
   * Names a file as a product of the job, for attestations; it has to exist when the step ends. One that the runner cannot
   * read from outside the job's container is not listed.
   */
  readonly product: (path: string) => Promise<void>;
  /** Replaces the job summary's part of this step; Markdown. */
  readonly summary: (markdown: string) => Promise<void>;
}

/** The parts of the event that deploying depends on. */
export interface WorkflowEvent {
  /** `push`, `pull_request`, `release` … */
  readonly name: string;
  /** What happened, where one event covers several things: `opened`, `closed` … */
  readonly action: string;
  /** Full ref, such as `refs/tags/v1`. */
  readonly ref: string;
  /** The commit that is deployed: the head of the pull request where there is one, not its merge commit. */
  readonly sha: string;
  readonly actor: string;
  readonly pullRequest: PullRequest | undefined;
  /** The run that this one follows, on `workflow_run`. */
  readonly followed: FollowedRun | undefined;
}

/**
 * The workflow run that a `workflow_run` event is about. GitHub does not say which pull request it belongs to when that comes
 * from a fork.
 */
export interface FollowedRun {
  /** What started it: `pull_request`, `push` … */
  readonly event: string;
  /** The branch it ran for, as `owner:branch`; undefined when its repository is gone. */
  readonly head: string | undefined;
  /** Whether it ran for another repository than the workflow's, or nothing says for which. */
  readonly fromFork: boolean;
}

/** The pull request that an event is about. */
export interface PullRequest {
  readonly number: number;
  /** Login of its author; empty when it is not known. */
  readonly author: string;
  /** Whether the head branch is in another repository than the workflow. */
  readonly fromFork: boolean;
}
