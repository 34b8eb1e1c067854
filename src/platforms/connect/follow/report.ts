import type { Journal } from '../../../step/index.ts';
import { oneLine } from '../../../text/index.ts';
import type { ConnectDeployment, ReportEntry } from '../api/index.ts';

/** The platform's report on one deployment or check while it grows. */
export interface Report<T> {
  /** Logs new entries. */
  readonly log: (now: T) => void;
  /** The first 1,000 entries of its own. */
  readonly entries: () => readonly ReportEntry[];
}

interface ReportOptions<T> {
  /** What was shown before the start: its entries are left out. */
  readonly before: T | undefined;
  readonly entriesOf: (shown: T) => readonly ReportEntry[];
  /** Logs one entry. */
  readonly show: (entry: ReportEntry) => void;
  readonly info: (line: string) => void;
}

type Entries = Pick<ConnectDeployment, 'entries'>;

/** Caps the log in case a platform reports without end. */
const MOST_LOGGED = 100;
/** Caps the memory: each look can add a megabyte of entries. */
const MOST_KEPT = 1000;

/** Opens the report on a deployment. */
export function openReport(
  journal: Pick<Journal, 'info' | 'warning'>,
  before: Entries | undefined,
): Report<Entries> {
  return growReport<Entries>({
    before,
    entriesOf: ({ entries }) => entries,
    show: (entry) => {
      logEntry(entry, journal);
    },
    info: journal.info,
  });
}

/** Opens the report on anything that has one. */
export function growReport<T>({ before, entriesOf, show, info }: ReportOptions<T>): Report<T> {
  const isNew = isNewTo(before === undefined ? [] : entriesOf(before));
  const own: ReportEntry[] = [];
  return {
    entries: () => own,
    log: (now) => {
      for (const entry of entriesOf(now)) {
        if (own.length >= MOST_KEPT || !isNew(entry)) continue;
        own.push(entry);
        if (own.length <= MOST_LOGGED) show(entry);
        else if (own.length === MOST_LOGGED + 1) info('Further report entries are not shown.');
      }
    },
  };
}

/** Returns a test that an entry passes once, unless it is one of the old ones. Entries have no id, so all of their text counts. */
export function isNewTo(old: readonly ReportEntry[]): (entry: ReportEntry) => boolean {
  const seen = new Set(old.map((entry) => JSON.stringify(entry)));
  return (entry) => {
    const identity = JSON.stringify(entry);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
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
