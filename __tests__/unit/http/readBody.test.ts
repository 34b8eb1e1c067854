import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { callApi } from '../../../src/http/api/callApi.ts';
import { readBody } from '../../../src/http/readBody.ts';
import { shortenTexts } from '../../../src/http/shortenTexts.ts';
import { scriptedNetwork } from '../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

function bodyOf(chunks: Iterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return (async function* () {
    await Promise.resolve();
    yield* chunks;
  })();
}

const response = (chunks: Iterable<Uint8Array>) => ({
  status: 200,
  headers: {},
  body: bodyOf(chunks),
});

/** Cuts bytes into chunks of a size. */
function* cutInto(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

describe('reading a body', () => {
  test('stops at its limit, and says so', async () => {
    const bytes = Buffer.from('0123456789');
    expect(await readBody(response([bytes]), { limitBytes: 10 })).toEqual({
      text: '0123456789',
      whole: true,
    });
    expect(await readBody(response([bytes]), { limitBytes: 9 })).toEqual({
      text: '012345678',
      whole: false,
    });
  });

  test('of a call that is too long names the limit', async () => {
    const { send } = scriptedNetwork(() => ({ status: 200, body: '"'.padEnd(2 * 1024 * 1024) }));
    const call = {
      what: 'Looking up the project',
      request: { method: 'GET', url: 'https://api.test/', headers: {} } as const,
      answer: z.string(),
      explain: () => ({ message: 'no' }),
    };
    const tools = { send, clock: virtualClock(), signal: new AbortController().signal };
    await expect(callApi(call, tools)).rejects.toMatchObject({
      code: 'unexpected-response',
      message:
        'Looking up the project succeeded, but the answer is longer than the limit of 1 MiB.',
    });
    await expect(callApi({ ...call, limitBytes: 1024 * 1024 * 1.5 }, tools)).rejects.toThrow(
      '1.5 MiB',
    );
  });
});

describe('long texts in JSON', () => {
  const shorten = (json: string, longest: number, size: number): unknown => {
    const cut = shortenTexts(longest);
    const kept = [...cutInto(Buffer.from(json), size)].flatMap((chunk) => [...cut(chunk)]);
    return JSON.parse(Buffer.concat(kept).toString('utf8'));
  };

  test('are cut, and nothing else is', () => {
    const json = JSON.stringify({ a: 'x'.repeat(100), b: [1, 'short', null, 'y'.repeat(100)] });
    expect(shorten(json, 10, 7)).toEqual({
      a: 'x'.repeat(10),
      b: [1, 'short', null, 'y'.repeat(10)],
    });
  });

  test('never lose a half of an escape or of a character', () => {
    for (const unit of ['ä', '€', '😀', '\\', '"', '\n', '\u2028']) {
      for (const ascii of [false, true]) {
        const plain = JSON.stringify([unit.repeat(30)]);
        const json = ascii ? plain.replaceAll(/[^ -~]/g, asEscape) : plain;
        const [cut] = shorten(json, 20, 3) as [string];
        expect(unit.repeat(30).startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThan(30 * unit.length);
      }
    }
  });

  test('cut or not, any document stays one, wherever the network cuts it', () => {
    fc.assert(
      fc.property(
        fc.json({ stringUnit: 'binary' }),
        fc.integer({ min: 1, max: 20 }),
        (json, size) => {
          expect(shorten(json, 1_000_000, size)).toEqual(JSON.parse(json));
          expect(shapeOf(shorten(json, 3, size))).toEqual(shapeOf(JSON.parse(json)));
        },
      ),
    );
  });

  test('of 31 MiB leave a text of 1 KiB', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const chunks = function* (): Generator<Uint8Array> {
      yield Buffer.from('["');
      for (let sent = 0; sent < 31 * 1024 * 1024; sent += chunk.length) {
        // As the network does it: each chunk has memory of its own.
        yield Buffer.from(chunk);
      }
      yield Buffer.from('"]');
    };
    const { text, whole } = await readBody(response(chunks()), {
      limitBytes: 32 * 1024 * 1024,
      longestTextBytes: 1024,
    });
    expect({ length: text.length, whole }).toEqual({ length: 1024 + 4, whole: true });
  });
});

function asEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What a document is made of, without its texts. Keys that are cut can fall together, so only lists are looked into. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  return typeof value === 'number' || typeof value === 'boolean' ? value : typeof value;
}
