import { asSentence, holdsSecret, isRecord, oneLine, parseJson } from '../../text/index.ts';
import type { Foreign } from '../../text/index.ts';
import type { HttpRequest } from '../request.ts';

/** A refusal in the platform's own words, which can be any text. */
export interface Refusal {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly platformCode?: string | undefined;
}

/** A refusal in words that are safe to show. */
export interface RefusalText {
  /** Ends the sentence about what failed. Safe in a public comment. */
  readonly message: string;
  /** The platform's message, when only the log may show it. */
  readonly said: Foreign | undefined;
  readonly hint: string | undefined;
  readonly platformCode: Foreign | undefined;
}

/** The message for an answer without a readable reason. */
export const NO_REASON = 'the answer gives no readable reason';

/** What to do about a status from 500. */
export const SERVER_FAULT =
  'The error is on the platform’s side. Try again later. Its support can trace the correlation id.';

const MOST_FIELDS = 5;

/**
 * Describes a refusal. A server can repeat what it was sent, in any spelling, and redaction would miss it. So if the request's body
 * held secrets, the message has only our words for the status and the names of the fields in question. The platform's own
 * message goes to the log.
 */
export function describeRefusal(
  { message, hint, platformCode }: Refusal,
  request: Pick<HttpRequest, 'body'>,
  answer: { readonly status: number; readonly body: string },
): RefusalText {
  const code = platformCode === undefined ? undefined : oneLine(platformCode);
  const common = { hint, platformCode: code };
  const { body } = request;
  if (typeof body !== 'string' || !holdsSecret(body)) {
    return { ...common, message: asSentence(message), said: undefined };
  }
  const named = new Set(
    fieldsNamed(parseJson(answer.body)).flatMap((path) => path.match(WORD) ?? []),
  );
  const fields = namesIn(parseJson(body)).filter((name) => named.has(name));
  const details = [
    ...(code === undefined ? [] : [`code ${code}`]),
    ...(fields.length === 0 ? [] : [`fields: ${fields.slice(0, MOST_FIELDS).join(', ')}`]),
  ];
  const more = details.length === 0 ? '' : ` (${details.join('; ')})`;
  return { ...common, message: `${titleOf(answer.status)}${more}.`, said: asSentence(message) };
}

const titles: Readonly<Record<number, string>> = {
  400: 'the request is invalid',
  401: 'the credentials were rejected',
  403: 'the credentials lack permission',
  404: 'not found',
  409: 'it conflicts with the current state',
  422: 'the values were rejected',
  429: 'too many requests',
};

function titleOf(status: number): string {
  if (status >= 500) return 'the platform failed';
  return titles[status] ?? 'the request was refused';
}

/** Lists the names of all fields of a JSON value. */
function namesIn(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  const own = Array.isArray(json) ? [] : Object.keys(json);
  const inner = Object.values(json).flatMap((value) => namesIn(value));
  return [...new Set([...own, ...inner])].filter((name) => /^[A-Za-z][A-Za-z_]*$/.test(name));
}

const WORD = /\w+/g;

/** Where error bodies name fields: `errors` of BigCommerce, commercetools and RFC 9457, `invalid-params` of RFC 7807. */
const PLACES = ['errors', 'invalid-params', 'invalid_params'] as const;

/** The members of an entry that name a field. */
const NAMES = ['field', 'pointer', 'name'] as const;

/**
 * Lists what an error body names as fields of the request, as paths in any spelling: `a.0.b`, `#/a/0/b`. Its own members, such as
 * the `type` and `status` of a problem, are none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457#section-3
 */
function fieldsNamed(answer: unknown): readonly string[] {
  return isRecord(answer) ? PLACES.flatMap((place) => pathsIn(answer[place])) : [];
}

/** A list has an entry for each fault, a map has the fields as its keys. */
function pathsIn(faults: unknown): readonly string[] {
  if (Array.isArray(faults)) {
    return faults
      .filter(isRecord)
      .flatMap((fault) => NAMES.map((key) => fault[key]).filter(isText));
  }
  if (!isRecord(faults)) return [];
  return Object.entries(faults).flatMap(([field, inner]) => [field, ...pathsIn(inner)]);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
