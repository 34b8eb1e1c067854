import { asSentence, holdsSecret, oneLine, parseJson } from '../../text/index.ts';
import type { Foreign } from '../../text/index.ts';
import type { HttpRequest } from '../request.ts';

/** A refused request in the platform's own words, which can be any text. */
export interface Refusal {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly platformCode?: string | undefined;
}

/** A refused request in words that may be shown. */
export interface ToldRefusal {
  /** Ends the sentence that says what failed. Fit for everybody who can read a comment. */
  readonly message: string;
  /** What the platform said, when that is for the log only. */
  readonly said: Foreign | undefined;
  readonly hint: string | undefined;
  readonly platformCode: Foreign | undefined;
}

const MOST_FIELDS = 5;

/**
 * Decides how a refusal is told. A server can repeat what it was sent, in spellings that nobody foresaw. So after a request whose
 * body held secrets people see our own words for the status and the fields of ours that the answer names; what the platform said
 * stays in the log.
 */
export function tellRefusal(
  { message, hint, platformCode }: Refusal,
  request: Pick<HttpRequest, 'body'>,
  answer: { readonly status: number; readonly body: string },
): ToldRefusal {
  const code = platformCode === undefined ? undefined : oneLine(platformCode);
  const told = { hint, platformCode: code };
  const { body } = request;
  if (typeof body !== 'string' || !holdsSecret(body)) {
    return { ...told, message: asSentence(message), said: undefined };
  }
  const fields = namesIn(parseJson(body)).filter((name) => isNamed(name, answer.body));
  const details = [
    ...(code === undefined ? [] : [`code ${code}`]),
    ...(fields.length === 0 ? [] : [`it names ${fields.slice(0, MOST_FIELDS).join(', ')}`]),
  ];
  const more = details.length === 0 ? '' : ` (${details.join('; ')})`;
  return { ...told, message: `${titleOf(answer.status)}${more}.`, said: asSentence(message) };
}

const titles: Readonly<Record<number, string>> = {
  400: 'the platform found a fault in the request',
  401: 'the platform does not accept the credentials',
  403: 'the credentials do not allow this',
  404: 'the platform did not find it',
  409: 'it conflicts with something else on the platform',
  422: 'the platform does not accept the values',
  429: 'there were too many requests',
};

function titleOf(status: number): string {
  if (status >= 500) return 'the platform failed';
  return titles[status] ?? 'the platform refused';
}

/** Lists the names of all fields of a JSON value. */
function namesIn(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  const own = Array.isArray(json) ? [] : Object.keys(json);
  const inner = Object.values(json).flatMap((value) => namesIn(value));
  return [...new Set([...own, ...inner])].filter((name) => /^[A-Za-z][A-Za-z_]*$/.test(name));
}

function isNamed(name: string, text: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`).test(text);
}
