import type { ConnectorRecord, ConnectState, DraftEffect } from '../state/index.ts';
import { stamp, plan } from '../state/index.ts';
import type { CheckFault, ReportEntry } from '../switches.ts';

/** A check that somebody else has asked for. */
export interface OthersCheck {
  readonly what: 'preview' | 'publish';
  readonly forMs: number;
  readonly end: 'completed' | 'failed';
}

/** Starts the check of a draft, for a preview or before it is published. It proceeds by itself. */
export function startCheck(
  record: ConnectorRecord,
  { what, byRequest }: { readonly what: OthersCheck['what']; readonly byRequest: number },
  state: ConnectState,
): void {
  const { connect, paceMs } = state.switches;
  const { checkFault, checkMs = paceMs } = connect;
  const end = checkFault === undefined ? 'completed' : 'failed';
  begin(record, what);
  schedule(record, { what, forMs: checkMs, end }, state);
  noteDraft(record, { what, byRequest, lastsMs: checkMs, end }, state);
}

/** Has somebody else's check be in progress. */
export function letOthersCheck(
  record: ConnectorRecord,
  check: OthersCheck,
  state: ConnectState,
): void {
  begin(record, check.what);
  schedule(record, check, state);
}

/** Records what a call did to a draft. */
export function noteDraft(
  { id, draft }: ConnectorRecord,
  done: Pick<DraftEffect, 'what' | 'byRequest'> & {
    readonly lastsMs?: number;
    readonly end?: DraftEffect['end'];
  },
  { draftEffects, now }: ConnectState,
): void {
  const { what, byRequest, lastsMs = 0, end = 'completed' } = done;
  const atMs = now();
  draftEffects.push({ what, byRequest, id, tag: draft.tag, atMs, endsAtMs: atMs + lastsMs, end });
}

function begin(record: ConnectorRecord, what: OthersCheck['what']): void {
  if (what === 'preview') {
    record.isPreviewable = 'pending';
    record.previewableReport = undefined;
  } else {
    record.status = 'Processing';
    record.publishingReport = undefined;
  }
}

function schedule(
  record: ConnectorRecord,
  { what, forMs, end }: OthersCheck,
  state: ConnectState,
): void {
  const happen = (atMs: number): void => {
    const { checkFault, draftVersionMoves } = state.switches.connect;
    const report = reportCheck(end === 'failed' ? (checkFault ?? 'build') : undefined, state, atMs);
    record.isChecked = true;
    record.modifiedAt = new Date(atMs);
    if (draftVersionMoves) moveVersion(record);
    if (what === 'preview') {
      record.isPreviewable = end === 'completed' ? 'true' : 'false';
      record.previewableReport = report;
    } else {
      record.publishingReport = report;
      finishPublishing(record, end === 'completed', { state, atMs });
    }
  };
  plan(record, state.now(), [{ afterMs: forMs, during: 'Check', happen }]);
}

/** Counts a draft's version up. */
export function moveVersion(record: ConnectorRecord): void {
  record.draft = { ...record.draft, version: record.draft.version + 1 };
}

function finishPublishing(
  record: ConnectorRecord,
  isGood: boolean,
  { state, atMs }: { readonly state: ConnectState; readonly atMs: number },
): void {
  if (!isGood) {
    record.status = 'Failed';
    return;
  }
  if (!record.facts.private) {
    record.status = 'ReadyForCertification';
    return;
  }
  const { published, draft } = record;
  const untilMs = atMs + state.switches.connect.publishedLagMs;
  record.publishedBefore = { revision: published, untilMs };
  record.published = { ...draft, version: (published?.version ?? 0) + 1 };
  record.status = 'Published';
}

/** Titles as recorded from the platform, where they are known. */
const CHECKS = {
  image: 'Image security analysis check',
  analysis: 'SAST and SCA analysis check',
  file: 'Connector specification file validation check',
} as const;

const FAULTS: Readonly<Record<CheckFault, { readonly title: string; readonly message: string }>> = {
  unreachable: {
    title: 'Git repository not reachable',
    message: 'The Git repository could not be cloned.',
  },
  'no-file': {
    title: 'Connector specification file not found',
    message: 'The file connect.yaml was not found.',
  },
  'bad-file': {
    title: `${CHECKS.file} failed`,
    message: '[deployAs.0.endpoint]: Required',
  },
  image: {
    title: `${CHECKS.image} failed`,
    message: 'CVE-2026-0001 (critical) in openssl 3.0.1',
  },
  analysis: {
    title: `${CHECKS.analysis} failed`,
    message: 'SAST: eval with user input in src/index.ts:12',
  },
  dependencies: {
    title: `${CHECKS.analysis} failed`,
    message: 'SCA: lodash 4.17.20 has a known vulnerability (high)',
  },
  build: { title: 'Application build failed', message: 'The build ended with exit code 1.' },
};

function reportCheck(
  fault: CheckFault | undefined,
  { switches }: ConnectState,
  atMs: number,
): readonly ReportEntry[] {
  const { entries, skippedCheck } = switches.connect;
  const nothing = { message: null, application: null };
  const passed = Object.values(CHECKS).map((title): ReportEntry => ({
    type: 'Information',
    title: `${title} succeeded`,
    ...nothing,
  }));
  const skipped: ReportEntry = { type: 'Error', title: `${CHECKS.analysis} skipped`, ...nothing };
  const found: readonly ReportEntry[] =
    fault === undefined
      ? passed
      : [
          ...passed.filter(({ title }) => !title.startsWith(FAULTS[fault].title.slice(0, 8))),
          { type: 'Error', ...FAULTS[fault], application: null },
        ];
  return stamp([...(entries ?? found), ...(skippedCheck ? [skipped] : [])], atMs);
}
