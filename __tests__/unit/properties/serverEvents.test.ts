import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NetworkError } from '../../../src/http/request.ts';
import { readServerEvents } from '../../../src/http/serverEvents.ts';
import type { ServerEvent } from '../../../src/http/serverEvents.ts';
import { holds } from '../../support/draw/holds.ts';

async function* chunksOf(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  const places = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
  let from = 0;
  for (const to of places.sort((a, b) => a - b)) {
    yield bytes.subarray(from, to);
    from = to;
  }
}

async function read(bytes: Uint8Array, cuts: readonly number[] = []): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readServerEvents(chunksOf(bytes, cuts))) events.push(event);
  return events;
}

/** The standard's own algorithm on the whole text at once; beyond it, the end of the text ends an event as well. */
function model(bytes: Uint8Array): ServerEvent[] {
  const events: ServerEvent[] = [];
  let data: string[] = [];
  let lastId: string | undefined;
  for (const line of [...new TextDecoder().decode(bytes).split(/\r\n|\n|\r/), '']) {
    const [, field = '', value = ''] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? [];
    if (line === '') {
      if (data.length > 0) events.push({ data: data.join('\n'), lastId });
      data = [];
    } else if (field === 'data') data.push(value);
    else if (field === 'id' && !value.includes('\0')) lastId = value;
  }
  return events;
}

const line = fc.constantFrom(
  ...[
    'data: a',
    'data:b',
    'data: {"ü":"😀"}',
    'data',
    'data:',
    'data:  two',
    'dataset: x',
    ': note',
  ],
  ...[
    'event: message',
    'event',
    'id: 7',
    'id',
    'id: a\0b',
    'retry: 10',
    'retry: x',
    'x',
    ' data: y',
  ],
  ...['', '', ''],
);
const end = fc.constantFrom('\n', '\r\n', '\r');
const stream = fc
  .tuple(fc.array(fc.tuple(line, end), { maxLength: 20 }), fc.boolean(), fc.boolean())
  .map(([lines, mark, whole]) => {
    const text = lines.map((pair) => pair.join('')).join('');
    const all = (mark ? '\ufeff' : '') + (whole ? text : text.slice(0, -1));
    return new Uint8Array(Buffer.from(all));
  });
const cuts = fc.array(fc.nat(400), { maxLength: 40 });

describe('a stream of events', () => {
  test('says what the standard takes from it, wherever its bytes are cut', async () => {
    await holds(
      fc.asyncProperty(stream, cuts, async (bytes, places) => {
        const expected = model(bytes);
        expect(await read(bytes, places)).toEqual(expected);
        expect(await read(bytes, Array.from(bytes.keys()))).toEqual(expected);
      }),
      500,
    );
  });

  test('that is any bytes at all says the same wherever they are cut, and breaks nothing', async () => {
    const garbage = fc.uint8Array({ maxLength: 200 });
    const mixed = fc
      .array(fc.oneof(garbage, stream), { maxLength: 4 })
      .map((parts) => new Uint8Array(Buffer.concat(parts)));
    await holds(
      fc.asyncProperty(mixed, cuts, async (bytes, places) => {
        expect(await read(bytes, places)).toEqual(await read(bytes));
      }),
      500,
    );
  });

  test('hands out what came before an event without end, and then ends with EVENT_TOO_LARGE', async () => {
    const endless = fc.constantFrom('data: ', 'data:x\r\ndata:', 'event: ', 'id: ', 'retry:');
    const chunk = fc.integer({ min: 10_000, max: 200_000 });
    await holds(
      fc.asyncProperty(endless, fc.constantFrom('x', 'ü'), chunk, async (head, unit, size) => {
        const bytes = Buffer.from(`data: first\n\n${head}${unit.repeat(1_100_000)}`);
        const places = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => at * size);
        const events: ServerEvent[] = [];
        const reading = async (): Promise<void> => {
          for await (const event of readServerEvents(chunksOf(bytes, places))) events.push(event);
        };
        await expect(reading()).rejects.toThrow(new NetworkError('EVENT_TOO_LARGE', true));
        expect(events).toEqual([{ data: 'first', lastId: undefined }]);
      }),
      20,
    );
  });

  test('keeps nothing of a line without end that means nothing', async () => {
    for (const head of [': ', 'x', 'datum: ', '']) {
      const bytes = Buffer.from(`${head}${'x'.repeat(3_000_000)}\ndata: last\n\n`);
      const places = Array.from({ length: 100 }, (_, at) => at * 40_000);
      expect(await read(bytes, places)).toEqual([{ data: 'last', lastId: undefined }]);
    }
  });
});
