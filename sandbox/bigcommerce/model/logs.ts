import { route } from '../../model/index.ts';
import type { ModelRoute, Stream } from '../../model/index.ts';
import { answerStream, openStream } from './events/index.ts';
import { encodeEvent } from './wire/index.ts';
import { isUuid, refuse } from './refusals.ts';
import type { BigCommerceRoute } from './routeName.ts';
import type { HostingState, Project } from './state.ts';
import type { LogException } from './switches.ts';

/** A request that a worker failed to answer. */
export interface FailedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly status: number;
  readonly exception: LogException | undefined;
}

const USUAL = { name: 'Error', message: 'The worker could not render the page.' };

/** Serves `GET /infrastructure/logs/{uuid}/tail`: the new entries of a worker's log. */
export function logRoutes(state: HostingState): readonly ModelRoute<BigCommerceRoute>[] {
  return [
    route(
      'GET /logs/{uuid}/tail',
      '/infrastructure/logs/{project_uuid}/tail',
      (_request, { project_uuid: uuid = '' }) => {
        if (!state.switches.logScope) {
          return refuse(403, "You don't have a required scope to access the endpoint");
        }
        if (!isUuid(uuid)) return refuse(400, ':projectUuid should be valid UUID.');
        const project = state.projects.get(uuid);
        if (project === undefined) return refuse(404, 'The project was not found.');
        return answerStream(streamLogs(project, state));
      },
    ),
  ];
}

/** Adds a failed request to the log of a project's worker. */
export function noteFailure({ logs }: Project, failed: FailedRequest, state: HostingState): void {
  const { method, path, status, exception: { name, message } = USUAL } = failed;
  const atMs = state.now();
  const timestamp = toLogTime(atMs);
  const entry = {
    request: { method, url: path, status_code: status },
    logs: [{ timestamp, level: 'error', messages: [`${name}: ${message}`] }],
    exceptions: [{ timestamp, name, message }],
    timestamp,
  };
  logs.entries.push({ atMs, entry });
  state.changed();
}

/** Streams the entries of the `logEntries` switch, then the worker's log. */
function streamLogs({ uuid, logs }: Project, state: HostingState): Stream {
  const { switches, now, newUuid } = state;
  const { logFault: fault, framing } = switches;
  logs.opens += 1;
  const named = { ...framing, eventName: framing.eventName ?? 'message' };
  const waiting = [...(switches.logEntries ?? [])];
  let next = logs.entries.length;
  let id = 0;
  const take = (): object | string => waiting.shift() ?? logs.entries[next++]?.entry ?? {};
  return openStream({
    source: {
      dueMs: () => (waiting.length > 0 ? 0 : (logs.entries[next]?.atMs ?? Infinity)),
      take: () => {
        const entry = take();
        const empty = {
          uuid: newUuid(),
          project_uuid: uuid,
          request: null,
          logs: [],
          exceptions: [],
        };
        const payload =
          typeof entry === 'string' ? entry : { ...empty, timestamp: toLogTime(now()), ...entry };
        return [encodeEvent(payload, { id: id++, framing: named, final: false })];
      },
      isOver: () => false,
    },
    framing: () => named,
    fault: fault && logs.opens <= (fault.opens ?? Infinity) ? fault : undefined,
    openedAtMs: now(),
    lifetimeMs: () => switches.logLifetimeMs,
    keepAliveMs: () => switches.logKeepAliveMs,
  });
}

/** Writes a time in whole seconds, as documented. */
function toLogTime(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19)}Z`;
}
