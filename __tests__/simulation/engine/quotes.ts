import type { HttpRequest } from '../../../src/http/request.ts';
import type { Secret } from '../worlds/scene.ts';

/** Finds the secret parts of a request that a server could quote: whole URLs, credentials, values. */
export function quotesOf(
  { url, headers, body }: HttpRequest,
  secrets: readonly Secret[],
): readonly string[] {
  return secrets.flatMap(({ value }) => [
    ...[url].filter((text) => text.includes(value)),
    ...Object.values(headers)
      .filter((text) => text.includes(value))
      .map((text) => text.split(' ').at(-1) ?? ''),
    ...(typeof body === 'string' && body.includes(value) ? [value] : []),
  ]);
}
