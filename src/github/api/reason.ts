import * as z from 'zod/mini';

const NO_REASON = 'the answer gives no reason';
const MOST_DETAILS = 3;

/** One entry of `errors`: a sentence, or a field and its problem. */
const Detail = z.union([
  z.string(),
  z.pipe(
    z.looseObject({ message: z.string() }),
    z.transform(({ message }) => message),
  ),
  z.pipe(
    z.looseObject({ field: z.string(), code: z.string() }),
    z.transform(({ field, code }) => `${field}: ${code}`),
  ),
]);

const Worded = z.looseObject({
  message: z.string(),
  errors: z._default(z.catch(z.array(z.catch(Detail, '')), []), []),
});

/**
 * Reads why GitHub refused a call, with the first details of a 422: `Validation Failed (body: too_long)`. The result is text from
 * outside.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed
 */
export function readReason(body: unknown): string {
  const { data } = Worded.safeParse(body);
  if (data === undefined) return NO_REASON;
  const details = data.errors.filter((detail) => detail !== '').slice(0, MOST_DETAILS);
  return details.length === 0 ? data.message : `${data.message} (${details.join('; ')})`;
}

/**
 * GitHub's message with a 403 when the token lacks a permission or a scope. A locked or archived pull request and an IP allow
 * list have the same status, but no permission helps there.
 */
const LACKS_PERMISSION = /^resource not accessible by|must have .*(rights|access)|scope/i;

/** Returns the hint for a refusal; undefined when GitHub's reason needs none. */
export function explain(status: number, reason: string, permission: string): string | undefined {
  if (status === 401) return 'GitHub rejected the token. Check `github_token`.';
  // GitHub answers 404 for what a token may not see.
  const isLacking =
    status === 404 || (status === 403 && (reason === NO_REASON || LACKS_PERMISSION.test(reason)));
  if (!isLacking) return undefined;
  return `Add \`${permission}\` to the \`permissions\` of the workflow’s job.`;
}
