import { withoutTrailing } from '../text/index.ts';
import { parseKeyValueLines } from './keyValueLines.ts';
import type { Field, ParsedText } from './readInputs.ts';

/** Accepts a YAML 1.2 boolean, like `core.getBooleanInput`. */
export const flag = {
  parse: (text) => {
    if (/^(true|True|TRUE)$/.test(text)) return accept(true);
    if (/^(false|False|FALSE)$/.test(text)) return accept(false);
    return refuse('is not a boolean.');
  },
  accepts: 'true or false',
} satisfies Field<boolean>;

/** Accepts a positive number of minutes and reads it as milliseconds; at most 24 days, the limit of a timer. */
export const minutes = {
  parse: (text) => {
    const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 60_000 : Number.NaN;
    return ms > 0 && ms < 2 ** 31 ? accept(ms) : refuse('is not a positive number of minutes.');
  },
  accepts: 'a positive number of minutes such as 30 or 0.5',
} satisfies Field<number>;

/** Accepts a UUID and reads it in lower case. */
export const uuid = {
  parse: matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'is not a UUID.', (text) =>
    text.toLowerCase(),
  ),
  accepts: 'a UUID such as 0194fd2b-2ac6-72de-b73f-d83f2d626a74',
} satisfies Field<string>;

/** Accepts a SHA-256 digest, with or without `sha256:` before it, and reads it as 64 hexadecimal digits in lower case. */
export const sha256 = {
  parse: matching(/^(sha256:)?[0-9a-f]{64}$/i, 'is not a SHA-256 digest.', (text) =>
    text.replace(/^sha256:/i, '').toLowerCase(),
  ),
  accepts: 'a SHA-256 digest of 64 hexadecimal digits',
} satisfies Field<string>;

/** Accepts printable ASCII, the only characters that are safe in an HTTP header. */
export const token = {
  parse: matching(/^[\x21-\x7e]+$/, 'contains a space, a line break or a non-ASCII character.'),
  accepts: 'a token without white space',
  secret: true,
} satisfies Field<string>;

/** Accepts a GitHub token. The runner fills in the workflow's own by default. */
export const gitHubToken = {
  ...token,
  accepts: 'a GitHub token such as ${{ github.token }}',
  expression: '${{ github.token }}',
} satisfies Field<string>;

/** Accepts the base URL of a service: https, or http on this machine. Removes slashes at its end. */
export const baseUrl = {
  parse: (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined) return refuse('is not a URL.');
    if (url.username || url.password || url.search || url.hash)
      return refuse('contains credentials, a query or a fragment.');
    if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
      return accept(withoutTrailing(url.href, '/'));
    return refuse('is not an https URL.');
  },
  accepts: 'an https URL, or an http URL of a loopback host, such as http://127.0.0.1:4010',
} satisfies Field<string>;

/** Accepts the path of a URL, with or without a query. Two slashes would start a host name. */
const urlPath = {
  pattern: /^\/(?!\/)[\x21-\x7e]*$/,
  accepts: 'a path that begins with one slash, such as / or /health?full=1',
};

/** More would be a crawl of the site. */
const MOST_PATHS = 20;

/** Accepts at most 20 paths of URLs, one to a line, and reads them without duplicates. */
export const urlPaths = {
  parse: (text) => {
    const lines = text.split('\n').map((line) => line.trim());
    const paths = [...new Set(lines.filter((line) => line !== ''))];
    const problems = [
      ...(paths.length === 0 ? ['has no path.'] : []),
      ...(paths.every((path) => urlPath.pattern.test(path))
        ? []
        : ['has a line that is not the path of a URL.']),
      ...(paths.length > MOST_PATHS ? [`has more than ${String(MOST_PATHS)} paths.`] : []),
    ];
    return problems.length === 0 ? accept(paths) : refuse(...problems);
  },
  accepts: `${urlPath.accepts}; several go on lines of their own`,
} satisfies Field<readonly string[]>;

/** Accepts `KEY=VALUE` lines and reads them as a map; see {@link parseKeyValueLines}. */
export const keyValueLines = {
  parse: (text) => {
    const { entries, faults } = parseKeyValueLines(text);
    return faults.length === 0 ? accept(entries) : refuse(...faults);
  },
  accepts: 'KEY=VALUE lines',
  hidden: true,
} satisfies Field<ReadonlyMap<string, string>>;

/** GitHub's limit for the name of an environment. */
const MOST_IN_NAME = 255;

/** Accepts a name on one line, up to GitHub's limit for environments. */
export const name = {
  parse: (text) => {
    const problems = [
      ...(/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)
        ? ['contains a line break or another control character.']
        : []),
      ...(text.length > MOST_IN_NAME ? ['is too long.'] : []),
    ];
    return problems.length === 0 ? accept(text) : refuse(...problems);
  },
  accepts: 'a name of at most 255 characters on one line',
} satisfies Field<string>;

/** Accepts any text. */
export const text = { parse: accept<string>, accepts: 'any text' } satisfies Field<string>;

/** Accepts one of the given words, case-sensitive. */
export function oneOf<const T extends string>(words: readonly [T, ...T[]]): Field<T> {
  const list = words.join(', ');
  return {
    parse: (text) => {
      const word = words.find((each) => each === text);
      return word === undefined ? refuse('is unknown.') : accept(word);
    },
    accepts: words.length === 1 ? list : `one of ${list}`,
  };
}

/** Accepts several values of a field, separated by commas or line breaks, without duplicates. */
export function listOf<T>({ parse, accepts }: Field<T>): Field<ReadonlySet<T>> {
  return {
    parse: (text) => {
      const values = new Set<T>();
      const problems: string[] = [];
      for (const part of text.split(/[,\n]/).map((item) => item.trim())) {
        if (part === '') continue;
        const parsed = parse(part);
        if (parsed.kind === 'value') values.add(parsed.value);
        else problems.push(...parsed.problems.map((problem) => `has an item that ${problem}`));
      }
      if (problems.length > 0) return refuse(...problems);
      return values.size === 0 ? refuse('is empty.') : accept(values);
    },
    accepts: `${accepts}; separate several with commas`,
  };
}

/** Inputs for the build to package and how strictly to check it. */
export const buildFields = {
  working_directory: { ...text, default: '.' },
  path: { ...text, default: '.bigcommerce/dist' },
  enforce_limits: { ...flag, default: 'true' },
  allow_sensitive_files: { ...flag, default: 'false' },
} as const;

/** Returns a value that a text stands for. */
export function accept<T>(value: T): ParsedText<T> {
  return { kind: 'value', value };
}

/** Returns the problems of a text, such as `is not a boolean.` */
export function refuse(...problems: readonly string[]): ParsedText<never> {
  return { kind: 'refused', problems };
}

/** Returns a parser that accepts the texts of a pattern, and normalises them. */
export function matching(
  pattern: RegExp,
  problem: string,
  normalise: (text: string) => string = (text) => text,
): (text: string) => ParsedText<string> {
  return (text) => (pattern.test(text) ? accept(normalise(text)) : refuse(problem));
}

/** Returns whether a URL's host name is this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
