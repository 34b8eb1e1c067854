import type { Journal } from '../../../step/index.ts';
import { oneLine } from '../../../text/index.ts';
import type { ConnectDeployment, ReportEntry } from '../api/index.ts';

/** The platform's report on one deployment. */
export interface Report {
  /** Logs new entries. */
  readonly log: (now: ConnectDeployment) => void;
  /** The first 1,000 entries of this deployment. */
  readonly entries: () => readonly ReportEntry[];
}

/** Caps the log in case a platform reports without end. */
const MOST_LOGGED = 100;
/** Caps the memory: each look can add a megabyte of entries. */
const MOST_KEPT = 1000;

/** Opens the report on a deployment. Skips entries from before its start. */
export function openReport(
  journal: Pick<Journal, 'info' | 'warning'>,
  before: Pick<ConnectDeployment, 'entries'> | undefined,
): Report {
  const seen = new Set((before?.entries ?? []).map((entry) => JSON.stringify(entry)));
  const own: ReportEntry[] = [];
  return {
    entries: () => own,
    log: ({ entries }) => {
      for (const entry of entries) {
        const identity = JSON.stringify(entry);
        if (own.length >= MOST_KEPT || seen.has(identity)) continue;
        seen.add(identity);
        own.push(entry);
        if (own.length <= MOST_LOGGED) logEntry(entry, journal);
        else if (own.length === MOST_LOGGED + 1)
          journal.info('Further report entries are not shown.');
      }
    },
  };
}

/** Writes an entry as one line: `service: title: message`. */
export function formatEntry({ application, title, message }: ReportEntry): string {
  const text = [title, message].filter((part) => part).map((part) => oneLine(part ?? ''));
  const parts = text.length === 0 ? ['an entry without text'] : text;
  return [...(application ? [oneLine(application)] : []), ...parts].join(': ');
}

/** Logs an entry. An error in the report is only a warning, because the deployment's status decides. */
function logEntry(entry: ReportEntry, journal: Pick<Journal, 'info' | 'warning'>): void {
  const message = formatEntry(entry);
  if (entry.type === 'Error') journal.warning({ title: 'The platform reports an error', message });
  else if (entry.type === 'Warning')
    journal.warning({ title: 'The platform reports a warning', message });
  else journal.info(message);
}
