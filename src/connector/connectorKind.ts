import type { Fields, InputSource, Reading } from '../inputs/index.ts';
import type { Deadline, Journal, WorkflowEvent } from '../step/index.ts';
import type { Foreign } from '../text/index.ts';

/** The outputs of the connector action, besides those of every action. */
export type OutputName =
  | 'connector_id'
  | 'connector_key'
  | 'connector_version'
  | 'connector_tag'
  | 'platform_status'
  | 'report_path';

/** What the action is to do with the draft of a Connector. */
export type Command = 'publish' | 'preview' | 'delete';

/** The platform that has Connectors, before anything is known about the run. */
export interface ConnectorKind {
  /** The platform's own inputs: credentials, the draft, the tag. */
  readonly fields: Fields;
  /** Parses them. The event names the tag by default, and decides how sure one has to be what is deleted. */
  readonly readInputs: (
    source: InputSource,
    about: { readonly event: WorkflowEvent; readonly command: Command },
  ) => Reading<ConnectorInputs>;
}

/** The platform's inputs, parsed. */
export interface ConnectorInputs {
  /** What is to happen, for people: what, and its value. Never a secret. */
  readonly rows: readonly (readonly [string, string])[];
  /** Works until the end is known. The platform's no is an end; an exception means that the outcome is not known. */
  readonly carryOut: (run: ReleaseRun, deadline: Deadline) => Promise<ReleaseEnd>;
}

/** What the work on a draft is given of the run. */
export interface ReleaseRun {
  readonly journal: Journal<OutputName>;
  readonly onConflict: 'wait' | 'fail';
  /** Whether to look only. */
  readonly dryRun: boolean;
  /** Notes in a sentence what the platform may be doing as of now because of this run; undefined when that is nothing. */
  readonly noteUnderWay: (sentence: string | undefined) => void;
  /** Keeps the newest state of the platform's check report. */
  readonly keepReport: (report: CheckReport) => void;
}

/** How the work can end. */
export type ReleaseEnd = DoneEnd | RefusedEnd;

/** It is as it was asked for, or would be. */
export interface DoneEnd {
  readonly status:
    'published' | 'previewable' | 'unchanged' | 'planned' | 'deleted' | 'already_gone';
  /** What happened, as a sentence for the log. */
  readonly line: string;
  /** What a dry run would do, one sentence each. */
  readonly plan?: readonly string[];
}

/** The platform checked the tag, and refused it. */
export interface RefusedEnd {
  readonly status: 'failed';
  readonly platformCode: Foreign;
  readonly message: string;
  /** The message without the names of the checks, which have an annotation each. */
  readonly brief?: string;
  readonly hint: string;
}

/** The platform's report of its checks. */
export interface CheckReport {
  readonly checks: readonly Check[];
  /** The report as the platform gave it, to be written as JSON. */
  readonly json: unknown;
}

/** One entry of the report. */
export interface Check {
  readonly title: Foreign;
  readonly result: 'passed' | 'failed' | 'warning' | 'skipped' | 'note';
  readonly message: Foreign | undefined;
  readonly application: Foreign | undefined;
  /** What to do about it, and who has to; set when it failed. */
  readonly remedy: string | undefined;
}
