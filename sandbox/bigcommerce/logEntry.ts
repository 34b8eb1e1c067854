import type { RecordedRequest } from '../server/requestLog.ts';
import type { Project } from './platform.ts';
import type { LogException } from './switches.ts';
import { newUuid } from './uuid.ts';

const USUAL = { name: 'Error', message: 'The worker could not render the page.' };

/** Completes an entry as the tail of a project's logs carries it. Nothing happened, unless it says so. */
export function completeEntry(entry: object, { uuid }: Pick<Project, 'uuid'>): object {
  const empty = { uuid: newUuid(), project_uuid: uuid, request: null, logs: [], exceptions: [] };
  return { ...empty, timestamp: toLogTime(new Date()), ...entry };
}

/** Notes what a worker logs of a request that it has failed to answer. */
export function noteFailure(
  project: Project,
  { method, path, status, endedAt }: RecordedRequest,
  exception: LogException = USUAL,
): void {
  const timestamp = toLogTime(new Date(endedAt ?? Date.now()));
  const { name, message } = exception;
  project.logs.entries.push({
    request: { method, url: path, status_code: status ?? 500 },
    logs: [{ timestamp, level: 'error', messages: [`${name}: ${message}`] }],
    exceptions: [{ timestamp, name, message }],
    timestamp,
  });
  project.logs.told.emit('change');
}

/** In whole seconds, as documented. */
function toLogTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
