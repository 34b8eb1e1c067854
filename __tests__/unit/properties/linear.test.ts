import { describe, test } from '@jest/globals';
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
import { redact, rememberSecret } from '../../../src/text/redact.ts';
import { escapeMarkdown, markdownLink } from '../../../src/text/markdown.ts';
import {
  asSentence,
  plainOutput,
  showName,
  withoutCommands,
  withoutTrailing,
} from '../../../src/text/plain.ts';

/** Work that grows with the square of the text would take minutes for so many characters, and the test would time out. */
const LARGE = 300_000;
/** Of many short lines, each of which is little work. */
const MANY_LINES = 2_000_000;

type Parser = (text: string) => unknown;

/** Parses a text, and leaves the runner the time to notice that it took too long. */
async function parseWhole(parse: Parser, drawn: string): Promise<void> {
  await parse(drawn);
  await new Promise((resolve) => setTimeout(resolve, 1));
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

describe('a text that is far too long is read in time by', () => {
  test.each(Object.entries(parsers))('%s', async (_, parse) => {
    for (const make of Object.values(REPEATED)) await parseWhole(parse, make(LARGE));
  });

  test.each<[string, (length: number) => string, number]>([
    ['`export` and blanks', text('export', ' '), LARGE],
    ['`export` again and again', text('', 'export '), LARGE],
    ['a key and blanks', text('KEY', ' '), LARGE],
    ['many keys', (length) => lines(length, (index) => `K${String(index)}=1`), MANY_LINES],
    ['a value of many lines', text('KEY="', 'line\n', '"'), MANY_LINES],
    ['a quote that is never closed', text('KEY="', 'line\n'), MANY_LINES],
    ['quotes in each line', text('', 'A="\n'), MANY_LINES],
    ['backslashes', text('KEY="', '\\', '"'), LARGE],
  ])('KEY=VALUE with %s', async (_, make, length) => {
    await parseWhole(parseKeyValueLines, make(length));
  });

  test('an event in many `data` lines', async () => {
    const read = async (drawn: string): Promise<number> => {
      let characters = 0;
      const events = readServerEvents(oneChunk(Buffer.from(drawn)));
      for await (const { data } of events) characters += data.length;
      return characters;
    };
    await parseWhole(read, text('', 'data: x\n')(MANY_LINES));
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
