import type { Clock, OpenRepository, Runner } from '../step/index.ts';

/** What a step of a reusable workflow needs from outside. */
export interface WorkflowWorld {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly openRepository: OpenRepository;
  readonly describeDraft: DescribeDraft;
  /**
   * Starts the user's build, a command with these variables beside the job's own. Undefined ones are removed. Resolves with its
   * exit code.
   */
  readonly start: (
    command: string,
    variables: Readonly<Record<string, string | undefined>>,
  ) => Promise<number>;
}

/** Reads the draft of a Connector. Rejects when it is missing or cannot be read. */
export type DescribeDraft = (runner: Runner, cancelled: AbortSignal) => Promise<DraftInputs>;

/** Inputs of the connector action that describe a new draft; empty where nothing is known. */
export type DraftInputs = Readonly<
  Record<'name' | 'creator_email' | 'repository_url' | 'integration_types', string>
>;
