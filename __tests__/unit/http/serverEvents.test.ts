import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readServerEvents } from '../../../src/http/serverEvents.ts';
import type { ServerEvent } from '../../../src/http/serverEvents.ts';

async function* chunksOf(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    yield bytes.subarray(from, cut);
    from = Math.max(from, cut);
  }
  yield bytes.subarray(from);
}

async function read(text: string, cuts: readonly number[] = []): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readServerEvents(chunksOf(Buffer.from(text), cuts))) events.push(event);
  return events;
}

const dataOf = async (text: string, cuts?: readonly number[]): Promise<string[]> =>
  (await read(text, cuts)).map(({ data }) => data);

describe('readServerEvents', () => {
  test('reads an event that is cut in the middle, even of a character', async () => {
    const text = 'data: {"step":"déployé"}\n\n';
    for (let cut = 0; cut <= Buffer.byteLength(text); cut += 1) {
      expect(await dataOf(text, [cut])).toEqual(['{"step":"déployé"}']);
    }
  });

  test('reads the same events wherever the bytes are cut, with any line ends', async () => {
    const line = fc.constantFrom(
      'data: a',
      'data: {"ü":1}',
      'event: message',
      ': note',
      'id: 7',
      '',
      'retry: 10',
      'x',
    );
    const stream = fc.tuple(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'));
    await fc.assert(
      fc.asyncProperty(stream, fc.array(fc.nat(200)), async ([lines, end], cuts) => {
        const text = lines.map((each) => each + end).join('');
        expect(await read(text, cuts)).toEqual(await read(text));
      }),
    );
  });

  test('reads events with CRLF, an event name, comments, several data lines and a byte order mark', async () => {
    const text =
      '\ufeff: hello\r\nevent: message\r\ndata: {"a":\r\ndata: 1}\r\n\r\n: keep-alive\r\n\r\n';
    expect(await dataOf(text)).toEqual(['{"a":\n1}']);
  });

  test('hands out an event whose blank line is missing at the end', async () => {
    expect(await dataOf('data: first\n\ndata: last')).toEqual(['first', 'last']);
  });

  test('remembers the last id, also when it comes without data', async () => {
    const events = await read('id: 1\ndata: a\n\nid: 2\n\ndata: b\n\n');
    expect(events).toEqual([
      { data: 'a', lastId: '1' },
      { data: 'b', lastId: '2' },
    ]);
  });

  test('gives up on an event of more than 1 MiB instead of keeping it', async () => {
    const huge = `data: ${'x'.repeat(1024 * 1024 + 1)}`;
    const cuts = Array.from({ length: 20 }, (_, index) => index * 60_000);
    await expect(dataOf(huge, cuts)).rejects.toMatchObject({ code: 'EVENT_TOO_LARGE' });
  });
});
