import type { ReleaseRun } from '../../../connector/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import type { Deadline } from '../../../step/index.ts';
import type { ConnectApi, Reference } from '../api/index.ts';
import type { Goal } from './goal.ts';

/** A release, and what it works with. */
export interface ReleaseJob {
  readonly run: ReleaseRun;
  readonly tools: ClientTools;
  readonly api: ConnectApi;
  readonly deadline: Deadline;
  readonly goal: Goal;
  /** Which draft, as the inputs name it. */
  readonly draft: Reference;
  /** How to create it when it is missing; undefined when it has to be there. */
  readonly creation: NewDraft | undefined;
}

/** A draft to create (ConnectorStagedDraft), as the API takes it. */
export interface NewDraft {
  readonly key: string;
  readonly name: string;
  readonly creator: { readonly email: string };
  readonly repository: { readonly url: string; readonly tag: string };
  readonly integrationTypes?: readonly string[];
  readonly privateProjects: readonly string[];
}
