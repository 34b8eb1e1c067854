import type { Call } from '../../../http/index.ts';
import type { ProjectChoice } from '../inputs/index.ts';

/** A call that reads projects, without the schema of its answer: a run sends the first one before that is loaded. */
type Look = Pick<Call<unknown>, 'method' | 'path'>;

const PER_PAGE = 50;

/** Returns the first call that choosing a project makes. */
export function firstLook(choice: ProjectChoice): Look {
  return choice.by === 'uuid' ? lookFor(choice.uuid) : lookAtPage();
}

/** Returns the call that looks up a project by its UUID. */
export function lookFor(uuid: string): Look {
  return { method: 'GET', path: `/projects?uuid:in=${encodeURIComponent(uuid)}` };
}

/** Returns the call that lists a page of projects, the first unless a cursor is given. */
export function lookAtPage(after?: string): Look {
  const from = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
  return { method: 'GET', path: `/projects?limit=${String(PER_PAGE)}${from}` };
}
