import * as z from 'zod/mini';
import type { LogEntry } from '../../../../deploy/index.ts';
import { lenient } from '../../../../http/index.ts';
import { cut, oneLine, parseJson } from '../../../../text/index.ts';

/** One event of the log stream. */
export interface LogEvent {
  readonly projectUuid: string | undefined;
  /** Its exceptions, errors and warnings. Most events have none. */
  readonly entries: readonly LogEntry[];
}

type Entry = Omit<LogEntry, 'request'>;

/** The beginning of a path is enough to recognise the page. */
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
 * Reads the data of one event of a worker's log; undefined when it is not a JSON object.
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
  // Most events are of successful visits, and need no URL.
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

/** Joins the arguments of `console.error`: any number of values of any type. */
function joinTexts(messages: unknown): string {
  return Array.isArray(messages) ? messages.map(toText).join(' ') : toText(messages);
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Describes a request without its query, which can contain e-mail addresses and one-time tokens. */
function describeRequest(request: z.infer<typeof Message>['request']): string | undefined {
  if (!request?.url) return undefined;
  const bare = request.url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  // Redacts before cutting, because half a secret would not be recognised.
  const shown = cut(oneLine(bare), LONGEST_PATH) || '/';
  const status = request.status_code ? ` (HTTP ${String(request.status_code)})` : '';
  return `${request.method ?? 'GET'} ${shown}${status}`;
}
