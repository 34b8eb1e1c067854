import type { ReleaseEnd, ReleaseRun } from '../../../connector/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import type { Deadline } from '../../../step/index.ts';
import type { ConnectApi, Reference } from '../api/index.ts';
import type { Goal } from './goal.ts';

/** A release and its tools. */
export interface ReleaseJob {
  readonly run: ReleaseRun;
  readonly tools: ClientTools;
  readonly api: ConnectApi;
  readonly deadline: Deadline;
  readonly goal: Goal;
  /** The draft that the inputs name. */
  readonly draft: Reference;
  /** The draft to create if it is missing; undefined if it has to exist. */
  readonly creation: NewDraft | undefined;
}

/** A draft to create, in the API's format (ConnectorStagedDraft). */
export interface NewDraft {
  readonly key: string;
  readonly name: string;
  readonly creator: { readonly email: string };
  readonly repository: { readonly url: string; readonly tag: string };
  readonly integrationTypes?: readonly string[];
  readonly privateProjects: readonly string[];
}

/** Ends a dry run with what a run would do, one sentence each. */
export function planned(...plan: readonly string[]): ReleaseEnd {
  return { status: 'planned', plan, line: 'Nothing was sent: this is a dry run.' };
}
