import { describe, expect, test } from '@jest/globals';
import { retryAfterMs } from '../../../src/http/retry/retryAfter.ts';
import { readServerEvents } from '../../../src/http/serverEvents.ts';
import { checkNames } from '../../../src/inputs/takeValues.ts';
import {
  baseUrl,
  minutes,
  name,
  sha256,
  token,
  urlPaths,
  uuid,
} from '../../../src/inputs/fields.ts';
import { parseKeyValueLines } from '../../../src/inputs/keyValueLines.ts';
import { parseEvent } from '../../../src/platforms/bigcommerce/hosting/follow/parseEvent.ts';
import { parseLogEvent } from '../../../src/platforms/bigcommerce/hosting/follow/parseLogEvent.ts';
import { siteUrls } from '../../../src/platforms/bigcommerce/projects/siteUrls.ts';
import { parseConfiguration } from '../../../src/platforms/connect/configuration/parseConfiguration.ts';
import { redact, rememberSecret } from '../../../src/text/redact.ts';
import { readSpec } from '../../../src/store/file/readSpec.ts';
import { escapeMarkdown, markdownLink } from '../../../src/text/markdown.ts';
import {
  asSentence,
  plainOutput,
  showName,
  withoutCommands,
  withoutTrailing,
} from '../../../src/text/plain.ts';

const PIECES = 100;
const LARGE = 300_000;
/** Of YAML, which costs a hundred times as much as a text that is looked through. */
const LARGE_YAML = 100_000;

/** Below this, measuring measures the garbage collector. */
const LEAST_MS = 25;

/** How many times more a hundred times the text may cost than the same text in a hundred pieces. Quadratic work costs 100 times. */
const MOST_RATIO = 12;

type Parser = (text: string) => unknown;

async function costOf(parse: Parser, texts: readonly string[]): Promise<number> {
  const startMs = cpuMs();
  for (const text of texts) await parse(text);
  return cpuMs(startMs);
}

/** Compares what one large text costs with what a hundred small ones of the same kind do. */
async function ratioOf(
  parse: Parser,
  make: (length: number) => string,
  large = LARGE,
): Promise<number> {
  const small = make(large / PIECES);
  await parse(small);
  const pieces = await costOf(
    parse,
    Array.from({ length: PIECES }, () => small),
  );
  return (await costOf(parse, [make(large)])) / Math.max(LEAST_MS, pieces);
}

/** A text of so many characters: a beginning, one part again and again, an end. */
const text =
  (begin: string, part: string, end = '') =>
  (length: number): string =>
    begin + part.repeat(Math.floor((length - begin.length - end.length) / part.length)) + end;

/** Texts that make patterns try again and again. */
const REPEATED = {
  blanks: text('x', ' ', 'x'),
  lines: text('', '\n', 'x'),
  slashes: text('https://a.test/', '/', 'x'),
  zeros: text('0.', '0', '1'),
  'half commands': text('', ':', 'x'),
  'one word': text('', 'a', '\u0000'),
} as const;

const field =
  (each: { readonly parse: Parser }): Parser =>
  (drawn) =>
    each.parse(drawn);

rememberSecret('aaaaaaaaaaaaaaab');

const parsers: Readonly<Record<string, Parser>> = {
  'lines of KEY=VALUE': parseKeyValueLines,
  'a host name': (drawn) => siteUrls([drawn], 'https://api.test'),
  'a base URL': field(baseUrl),
  paths: field(urlPaths),
  'a name': field(name),
  'a number of minutes': field(minutes),
  'a token': field(token),
  'a digest': field(sha256),
  'a UUID': field(uuid),
  'the name of an input': (drawn) => checkNames([drawn], ['store_hash', 'access_token']),
  'a wait': (drawn) => retryAfterMs({ status: 429, headers: { 'retry-after': drawn } }, 0),
  'a file name': showName,
  'zeros at the end of an amount': (drawn) => withoutTrailing(drawn, '0'),
  'what is redacted': redact,
  'one line': asSentence,
  'an output': plainOutput,
  'a log line': withoutCommands,
  Markdown: escapeMarkdown,
  'a link': (drawn) => markdownLink(drawn, drawn),
  'the request of a log entry': (drawn) =>
    parseLogEvent(
      JSON.stringify({ request: { url: drawn }, exceptions: [{ name: drawn, message: drawn }] }),
    ),
  'an event': (drawn) => parseEvent(JSON.stringify({ deployment_status: drawn })),
};

describe('reading a hundred times as much takes about a hundred times the work:', () => {
  test.each(Object.entries(parsers))('%s', async (_, parse) => {
    for (const [kind, make] of Object.entries(REPEATED)) {
      expect([kind, Math.floor((await ratioOf(parse, make)) / MOST_RATIO)]).toEqual([kind, 0]);
    }
  });

  test.each<[string, (length: number) => string]>([
    ['`export` and blanks', text('export', ' ')],
    ['`export` again and again', text('', 'export ')],
    ['a key and blanks', text('KEY', ' ')],
    ['many keys', text('', 'A=1\n')],
    ['a value of many lines', text('KEY="', 'line\n', '"')],
    ['a quote that is never closed', text('KEY="', 'line\n')],
    ['quotes in each line', text('', 'A="\n')],
    ['backslashes', text('KEY="', '\\', '"')],
  ])('KEY=VALUE with %s', async (_, make) => {
    expect(await ratioOf(parseKeyValueLines, make)).toBeLessThan(MOST_RATIO);
  });

  test.each<[string, (length: number) => string]>([
    ['keys', (length) => lines(length, (index) => `k${String(index)}: { A: x }`)],
    ['wrong values', (length) => lines(length, (index) => `k${String(index)}: 1`)],
  ])('YAML of %s', async (_, make) => {
    expect(await ratioOf(parseConfiguration, make, LARGE_YAML)).toBeLessThan(MOST_RATIO);
    expect(await ratioOf((drawn) => readSpec(drawn, new Map()), make, LARGE_YAML)).toBeLessThan(
      MOST_RATIO,
    );
  });

  test('an event in many `data` lines', async () => {
    const read = async (drawn: string): Promise<number> => {
      let characters = 0;
      const events = readServerEvents(oneChunk(Buffer.from(drawn)));
      for await (const { data } of events) characters += data.length;
      return characters;
    };
    expect(await ratioOf(read, text('', 'data: x\n'))).toBeLessThan(MOST_RATIO);
  });
});

function lines(length: number, line: (index: number) => string): string {
  const made: string[] = [];
  for (let size = 0; size < length; size += made.at(-1)?.length ?? length)
    made.push(`${line(made.length)}\n`);
  return made.join('');
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

/** Returns the CPU time of all threads of this process since `startMs`, in milliseconds. Other processes do not affect it. */
function cpuMs(startMs = 0): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - startMs;
}
