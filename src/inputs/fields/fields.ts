import * as z from 'zod/mini';
import { parseKeyValueLines } from '../parse/index.ts';
import { withoutTrailing } from '../../text/index.ts';
import type { Field } from '../readInputs.ts';
import { textAs } from './textAs.ts';

/** Accepts a YAML 1.2 boolean, like `core.getBooleanInput`. */
export const flag = {
  schema: textAs((text, refuse) => {
    if (/^(true|True|TRUE)$/.test(text)) return true;
    if (/^(false|False|FALSE)$/.test(text)) return false;
    refuse('is not a boolean.');
    return z.NEVER;
  }),
  accepts: 'true or false',
} satisfies Field<boolean>;

/** Accepts a positive number of minutes and reads it as milliseconds; at most 24 days, the limit of a timer. */
export const minutes = {
  schema: textAs((text, refuse) => {
    const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 60_000 : Number.NaN;
    if (ms > 0 && ms < 2 ** 31) return ms;
    refuse('is not a positive number of minutes.');
    return z.NEVER;
  }),
  accepts: 'a positive number of minutes such as 30 or 0.5',
} satisfies Field<number>;

/** Accepts a UUID and reads it in lower case. */
export const uuid = {
  schema: z
    .string()
    .check(
      z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'is not a UUID.'),
      z.toLowerCase(),
    ),
  accepts: 'a UUID such as 0194fd2b-2ac6-72de-b73f-d83f2d626a74',
} satisfies Field<string>;

/** Accepts a SHA-256 digest, with or without `sha256:` before it, and reads it as 64 hexadecimal digits in lower case. */
export const sha256 = {
  schema: z.string().check(
    z.regex(/^(sha256:)?[0-9a-f]{64}$/i, 'is not a SHA-256 digest.'),
    z.overwrite((text) => text.replace(/^sha256:/i, '').toLowerCase()),
  ),
  accepts: 'a SHA-256 digest of 64 hexadecimal digits',
} satisfies Field<string>;

/** Accepts printable ASCII, the only characters that are safe in an HTTP header. */
export const token = {
  schema: z
    .string()
    .check(z.regex(/^[\x21-\x7e]+$/, 'contains a space, a line break or a non-ASCII character.')),
  accepts: 'a token without white space',
  secret: true,
  warnsWhenTrimmed: true,
} satisfies Field<string>;

/** Accepts a GitHub token. The runner fills in the workflow's own by default. */
export const gitHubToken = {
  ...token,
  accepts: 'a GitHub token such as ${{ github.token }}',
  expression: '${{ github.token }}',
} satisfies Field<string>;

/** Accepts the base URL of a service: https, or http on this machine. Removes slashes at its end. */
export const baseUrl = {
  schema: textAs((text, refuse) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined) refuse('is not a URL.');
    else if (url.username || url.password || url.search || url.hash)
      refuse('contains credentials, a query or a fragment.');
    else if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
      return withoutTrailing(url.href, '/');
    else refuse('is not an https URL.');
    return z.NEVER;
  }),
  accepts: 'an https URL, or an http URL of a loopback host, such as http://127.0.0.1:4010',
} satisfies Field<string>;

/** Accepts the path of a URL, with or without a query. Two slashes would start a host name. */
const urlPath = {
  schema: z.string().check(z.regex(/^\/(?!\/)[\x21-\x7e]*$/, 'is not the path of a URL.')),
  accepts: 'a path that begins with one slash, such as / or /health?full=1',
} satisfies Field<string>;

/** More would be a crawl of the site. */
const MOST_PATHS = 20;

/** Accepts at most 20 paths of URLs, one to a line, and reads them without duplicates. */
export const urlPaths = {
  schema: textAs((text, refuse) => {
    const lines = text.split('\n').map((line) => line.trim());
    const paths = [...new Set(lines.filter((line) => line !== ''))];
    const wrong = paths.find((path) => !urlPath.schema.safeParse(path).success);
    if (paths.length === 0) refuse('has no path.');
    if (wrong !== undefined) refuse('has a line that is not the path of a URL.');
    if (paths.length > MOST_PATHS) refuse(`has more than ${String(MOST_PATHS)} paths.`);
    return paths;
  }),
  accepts: `${urlPath.accepts}; several go on lines of their own`,
} satisfies Field<readonly string[]>;

/** Accepts `KEY=VALUE` lines and reads them as a map; see {@link parseKeyValueLines}. */
export const keyValueLines = {
  schema: textAs((text, refuse) => {
    const { entries, faults } = parseKeyValueLines(text);
    for (const fault of faults) refuse(fault);
    return entries;
  }),
  accepts: 'KEY=VALUE lines',
  hidden: true,
} satisfies Field<ReadonlyMap<string, string>>;

/** Accepts a name on one line, up to GitHub's limit for environments. */
export const name = {
  schema: z
    .string()
    .check(
      z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'contains a line break or another control character.'),
      z.maxLength(255, 'is too long.'),
    ),
  accepts: 'a name of at most 255 characters on one line',
} satisfies Field<string>;

/** Accepts any text. */
export const text = { schema: z.string(), accepts: 'any text' } satisfies Field<string>;

/** Accepts one of the given words, case-sensitive. */
export function oneOf<const T extends string>(words: readonly [T, ...T[]]): Field<T> {
  const list = words.join(', ');
  return {
    schema: textAs((text, refuse) => {
      const word = words.find((each) => each === text);
      if (word !== undefined) return word;
      refuse('is unknown.');
      return z.NEVER;
    }),
    accepts: words.length === 1 ? list : `one of ${list}`,
  };
}

/** Returns whether a URL's host name is this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
