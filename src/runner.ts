/** An annotation on the workflow run, with everything a person needs to go on. */
export interface Annotation {
  readonly title: string;
  /** May have several lines. */
  readonly message: string;
}

/**
 * The port to the GitHub runner. What is written through it can be any text: the implementation hides secrets and
 * keeps text from acting as a workflow command.
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
  /** Hides a value in everything the job prints from now on. */
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
  /** Replaces the job summary's part of this step; Markdown. */
  readonly summary: (markdown: string) => Promise<void>;
}

/** The parts of the event that deploying depends on. */
export interface WorkflowEvent {
  /** `push`, `pull_request`, `release` … */
  readonly name: string;
  /** Full ref, such as `refs/tags/v1`. */
  readonly ref: string;
  /** The commit that is deployed: the head of the pull request where there is one, not its merge commit. */
  readonly sha: string;
  readonly actor: string;
  readonly pullRequest: PullRequest | undefined;
}

export interface PullRequest {
  readonly number: number;
  readonly author: string;
  /** Whether the head branch is in another repository than the workflow. */
  readonly fromFork: boolean;
}
