import type { z } from 'zod';
import { answerJson } from '../../model/index.ts';
import type { PlainAnswer } from '../../model/index.ts';

const TYPE = 'https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes';
const PROBLEM = { 'Content-Type': 'application/problem+json' };

/** Refuses as Locations does, with a text for each fault by its place (documented, content type included). */
export function refuseLocations(
  status: number,
  title: string,
  errors: Readonly<Record<string, string>> = {},
): PlainAnswer {
  return answerJson(status, { status, title, type: TYPE, errors }, PROBLEM);
}

/** Refuses as Promotions does when it lists, creates or updates: a list of titles (documented). */
export function refuseTitles(status: number, ...titles: readonly string[]): PlainAnswer {
  return answerJson(status, { errors: titles.map((title) => ({ status, title })) });
}

/** Refuses a body of Promotions that is no JSON object (documented: `detail`, and no `errors`). */
export function refuseSyntax(detail: string): PlainAnswer {
  return answerJson(400, { status: 400, title: 'Input is invalid', type: TYPE, detail });
}

/** Refuses what the plan or the scopes do not allow (documented: one `error`, and the status as text). */
export function refuseForbidden(error: string, status: 403 | 405 = 403): PlainAnswer {
  const title = status === 403 ? 'Forbidden' : 'Method not allowed';
  return answerJson(status, { status: String(status), title, error });
}

/** How a deletion of several went. */
export interface BulkOutcome {
  readonly title: string;
  readonly total: number;
  /** By place in the list of ids and kind of fault. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** Refuses a deletion, or part of it (documented, with its counts). */
export function refuseBulk({ title, total, errors }: BulkOutcome): PlainAnswer {
  const failed = Object.keys(errors ?? {}).length;
  return answerJson(422, {
    errors: [{ status: 422, title, type: TYPE, ...(errors === undefined ? {} : { errors }) }],
    meta: { total, success: total - failed, failed },
  });
}

/** Refuses with a list of fields (documented for the promotions' settings; for Powered By, where it is used, a guess). */
export function refuseFields(
  status: number,
  title: string,
  errors: readonly { readonly field: string; readonly message: string }[] = [],
): PlainAnswer {
  return answerJson(status, { status, title, errors });
}

/** Tells the faults that a schema found, each with its place: `rules.0.action: …`. */
export function titlesOf({ issues }: z.ZodError): readonly string[] {
  return issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
}
