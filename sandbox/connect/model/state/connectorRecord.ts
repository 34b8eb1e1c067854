import type { Effect } from '../../../model/index.ts';
import type { Contract } from './contract.ts';
import type { ReportEntry } from '../switches.ts';

/** What happens to a record by itself. */
export interface Timeline {
  /** What happens next, each step after the one before it. */
  steps: readonly Step[];
  /** When the last step happened. */
  steppedAtMs: number;
  /** Whether the next step was due while a switch held it. */
  isHeld: boolean;
}

/** A Connector, with its draft. */
export interface ConnectorRecord extends Timeline {
  readonly id: string;
  /** Gone after an update where the `draftKey` switch says so. */
  key: string | undefined;
  readonly createdAt: Date;
  modifiedAt: Date;
  /** What a draft says of itself. */
  facts: DraftFacts;
  /** Scopes of the API client that each Deployment of it gets. */
  readonly apiClientScopes: readonly string[] | undefined;
  /** Undefined as long as it was never published. */
  published: Revision | undefined;
  /** What was published before, and until when it is still shown and deployed. */
  publishedBefore: { readonly revision: Revision | undefined; readonly untilMs: number };
  draft: Revision;
  status: DraftStatus;
  isPreviewable: 'none' | 'pending' | 'true' | 'false';
  /** Whether the platform has read its connect.yaml yet. */
  isChecked: boolean;
  previewableReport: readonly ReportEntry[] | undefined;
  publishingReport: readonly ReportEntry[] | undefined;
  /** How it was before the last call that changed it. */
  before: ConnectorRecord | undefined;
  /** How many reads still show what was before. */
  staleReads: number;
  /** When it was last changed by a call. */
  calledAtMs: number;
  /** Whether it was created by a call. */
  readonly wasCreated: boolean;
  /** Whether somebody else changed it after it was read. */
  wasChanged: boolean;
}

/** Documented statuses of a draft. */
export type DraftStatus =
  'Draft' | 'Processing' | 'ReadyForCertification' | 'InCertification' | 'Published' | 'Failed';

/** The fields of a draft that nothing but an update changes. */
export interface DraftFacts {
  readonly name: string;
  readonly description: string;
  readonly integrationTypes: readonly string[];
  readonly creator: Readonly<Record<string, unknown>>;
  readonly url: string;
  readonly private: boolean;
  readonly privateProjects: readonly string[];
  readonly supportedRegions: readonly string[];
  readonly documentationUrl: string | undefined;
}

/** Something that a call did to a draft. How it ends is certain from the beginning, unless a switch holds it. */
export interface DraftEffect extends Effect<
  'create-draft' | 'set-repository' | 'preview' | 'publish' | 'delete-draft'
> {
  readonly tag: string;
  readonly endsAtMs: number;
  readonly end: 'completed' | 'failed';
}

/** Something that happens to a Deployment or a draft by itself. */
export interface Step {
  /** How long after the step before it, in milliseconds. */
  readonly afterMs: number;
  /** The phase it ends, which the `holdAt` switch can prolong. */
  readonly during?: 'Queued' | 'Deploying' | 'Check';
  readonly happen: (atMs: number) => void;
}

/** One state of a Connector's source: what is published, or its draft. */
export interface Revision {
  readonly version: number;
  readonly tag: string;
  readonly contract: Contract;
}
