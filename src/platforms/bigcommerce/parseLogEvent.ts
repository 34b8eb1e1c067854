import { z } from 'zod';
import type { LogEntry } from '../../deploy/platform.ts';
import { lenient } from '../../http/lenient.ts';
import { parseJson } from '../../http/parseJson.ts';
import { redact } from '../../redact.ts';
import { cut } from '../../text.ts';

/** What one event of the log stream says that is of interest when something is wrong. */
export interface LogEvent {
  readonly projectUuid: string | undefined;
  /** Its exceptions, errors and warnings; most events have none. */
  readonly entries: readonly LogEntry[];
}

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
  const request = describeRequest(message.request);
  const exceptions = (message.exceptions ?? []).map((exception): LogEntry => ({
    level: 'error',
    message: describeException(exception),
    request,
  }));
  const logged = (message.logs ?? []).flatMap((line): LogEntry[] => {
    const level = levels.get(line?.level?.toLowerCase() ?? '');
    return level === undefined ? [] : [{ level, message: joinTexts(line?.messages), request }];
  });
  return {
    projectUuid: message.project_uuid?.toLowerCase(),
    entries: [...exceptions, ...logged].filter((entry) => entry.message.trim() !== ''),
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
  const path = redact(bare);
  const shown = cut(path, LONGEST_PATH) || '/';
  const status = request.status_code ? ` (HTTP ${String(request.status_code)})` : '';
  return `${request.method ?? 'GET'} ${shown}${status}`;
}
