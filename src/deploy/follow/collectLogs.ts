import { ActionError } from '../../errors/index.ts';
import type { Journal } from '../../step/index.ts';
import type { Foreign } from '../../text/index.ts';
import { oneLine, printable } from '../../text/index.ts';
import type { Deployment, LogEntry } from '../platform.ts';

/** What was in a log while it was read. */
export interface CollectedLog {
  /** Each different entry once, errors first, made harmless but not escaped; at most 21 lines of 500 characters. */
  readonly lines: readonly Foreign[];
  /** Why there is nothing, as a sentence. */
  readonly whyEmpty: string | undefined;
}

/** Reads a log for as long as somebody wants to know what is wrong. */
export interface LogCollector {
  /** Begins to read. Nothing happens when it has begun. */
  readonly listen: () => void;
  /** Ends the reading, with no connection left, and resolves with what was read. Undefined when there is no log to read. */
  readonly stop: () => Promise<CollectedLog | undefined>;
}

interface Counted extends LogEntry {
  readonly message: Foreign;
  times: number;
}

const MOST_ENTRIES = 20;
/** To take one in can take a tenth of a second; a worker that logs without end must not keep the step busy. */
const MOST_TAKEN_IN = 50;
/** Talkative warnings leave room for the error that explains them. */
const MOST_WARNINGS = 10;

/**
 * Collects errors and warnings from the log of what was deployed, and writes each different one to the job log. Whatever goes
 * wrong with that is no error: it only explains why nothing was read.
 */
export function collectLogs(
  logs: Deployment['logs'],
  { journal, signal }: { readonly journal: Pick<Journal, 'info'>; readonly signal: AbortSignal },
): LogCollector {
  const own = new AbortController();
  const entries = keepEntries(journal.info);
  let reading: Promise<string | undefined> | undefined;
  return {
    listen: () => {
      if (logs === undefined) return;
      reading ??= read(logs, AbortSignal.any([signal, own.signal]), entries.add);
    },
    stop: async () => {
      own.abort();
      if (reading === undefined) return undefined;
      const trouble = await reading;
      const lines = entries.lines();
      return { lines, whyEmpty: lines.length > 0 ? undefined : (trouble ?? NOTHING_LOGGED) };
    },
  };
}

const NOTHING_LOGGED = 'Meanwhile there was no error and no warning in the worker’s own log.';

/** Resolves with what went wrong, as a sentence, when the signal was aborted or the log cannot be read any more. */
async function read(
  logs: NonNullable<Deployment['logs']>,
  signal: AbortSignal,
  add: (entry: LogEntry) => void,
): Promise<string | undefined> {
  try {
    for await (const entry of logs(signal)) add(entry);
    return undefined;
  } catch (error) {
    if (error === signal.reason) return undefined;
    return error instanceof ActionError
      ? error.message
      : `Could not read the worker’s log: ${oneLine(String(error))}`;
  }
}

function keepEntries(log: (line: string) => void): {
  readonly add: (entry: LogEntry) => void;
  readonly lines: () => readonly Foreign[];
} {
  const kept = new Map<string, Counted>();
  /** By what the worker wrote, so that a repeated entry is not taken in again. */
  const written = new Map<string, Counted>();
  let isFull = false;
  let takenIn = 0;
  const ofLevel = (level: LogEntry['level']): readonly Counted[] =>
    [...kept.values()].filter((entry) => entry.level === level);
  const hasRoom = ({ level }: LogEntry): boolean =>
    takenIn < MOST_TAKEN_IN &&
    kept.size < MOST_ENTRIES &&
    (level === 'error' || ofLevel(level).length < MOST_WARNINGS);
  const takeIn = (entry: LogEntry): Counted => {
    takenIn += 1;
    const message = oneLine(entry.message);
    const key = `${entry.level} ${message}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const counted = { ...entry, message, times: 0 };
    kept.set(key, counted);
    log(`The worker says: ${describe({ ...counted, times: 1 })}`);
    return counted;
  };
  return {
    add: (entry) => {
      const text = `${entry.level} ${entry.message}`;
      const known = written.get(text) ?? (hasRoom(entry) ? takeIn(entry) : undefined);
      if (known === undefined) {
        if (!isFull) log(`The worker says more: ${NOT_SHOWN}`);
        isFull = true;
        return;
      }
      written.set(text, known);
      known.times += 1;
    },
    lines: () => [
      ...[...ofLevel('error'), ...ofLevel('warning')].map(describe),
      ...(isFull ? [NOT_SHOWN] : []),
    ],
  };
}

const NOT_SHOWN = 'further entries are not shown.' as Foreign;

function describe({ level, message, request, times }: Counted): Foreign {
  const at = request === undefined ? '' : ` at ${oneLine(request)}`;
  const count = times === 1 ? '' : `, ${String(times)} times`;
  return printable(`${level}${at}${count}: ${message}`) as Foreign;
}
