import { z } from 'zod';
import type { LogEntry } from '../../../../deploy/index.ts';
import { lenient } from '../../../../http/index.ts';
import { cut, oneLine, parseJson } from '../../../../text/index.ts';

/** What one event of the log stream says that is of interest when something is wrong. */
export interface LogEvent {
  readonly projectUuid: string | undefined;
  /** Its exceptions, errors and warnings; most events have none. */
  readonly entries: readonly LogEntry[];
}

type Entry = Omit<LogEntry, 'request'>;

/** A path is there to recognise the page, which its beginning does. */
const LONGEST_PATH = 100;

const Message = z.looseObject({
  project_uuid: lenient(z.string()),
  request: lenient(
    z.looseObject({
      method: lenient(z.string()),
      url: lenient(z.string()),
      status_code: lenient(z.number()),
    }),
  ),
  logs: lenient(
    z.array(lenient(z.looseObject({ level: lenient(z.string()), messages: z.unknown() }))),
  ),
  exceptions: lenient(z.array(z.unknown())),
});

const Exception = z.looseObject({ name: lenient(z.string()), message: z.string() });

const levels: ReadonlyMap<string, LogEntry['level']> = new Map([
  ['critical', 'error'],
  ['error', 'error'],
  ['fatal', 'error'],
  ['warn', 'warning'],
  ['warning', 'warning'],
]);

/**
 * Reads the data of one event of a worker's log; undefined when it is no JSON object.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/logs
 */
export function parseLogEvent(data: string): LogEvent | undefined {
  const { data: message } = Message.safeParse(parseJson(data));
  if (message === undefined) return undefined;
  const exceptions = (message.exceptions ?? []).map((exception): Entry => ({
    level: 'error',
    message: describeException(exception),
  }));
  const logged = (message.logs ?? []).flatMap((line): Entry[] => {
    const level = levels.get(line?.level?.toLowerCase() ?? '');
    return level === undefined ? [] : [{ level, message: joinTexts(line?.messages) }];
  });
  const entries = [...exceptions, ...logged].filter((entry) => entry.message.trim() !== '');
  // Most events are of visits that went well: their URLs need not be taken in.
  const request = entries.length === 0 ? undefined : describeRequest(message.request);
  return {
    projectUuid: message.project_uuid?.toLowerCase(),
    entries: entries.map((entry) => ({ ...entry, request })),
  };
}

function describeException(exception: unknown): string {
  const { data } = Exception.safeParse(exception);
  if (data === undefined) return toText(exception);
  return data.name ? `${data.name}: ${data.message}` : data.message;
}

/** What `console.error` was given: any number of values of any type. */
function joinTexts(messages: unknown): string {
  return Array.isArray(messages) ? messages.map(toText).join(' ') : toText(messages);
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Leaves the query out: it is where visitors' e-mail addresses and one-time tokens are. */
function describeRequest(request: z.infer<typeof Message>['request']): string | undefined {
  if (!request?.url) return undefined;
  const bare = request.url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  // Before it is cut: a secret that is cut in two is not recognised any more.
  const shown = cut(oneLine(bare), LONGEST_PATH) || '/';
  const status = request.status_code ? ` (HTTP ${String(request.status_code)})` : '';
  return `${request.method ?? 'GET'} ${shown}${status}`;
}
