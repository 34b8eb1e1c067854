import {
  brotliCompressSync,
  createBrotliCompress,
  createDeflate,
  createGzip,
  constants,
} from 'node:zlib';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';
import type { Transform } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { sendRequest } from '../../../src/http/client/index.ts';
import { readBody } from '../../../src/http/readBody.ts';
import type { HttpResponse } from '../../../src/http/request.ts';
import { readServerEvents } from '../../../src/http/serverEvents.ts';
import { answering, startRawServer } from '../../support/rawServer.ts';

type Coder = Transform & { readonly flush: (kind: number) => void };

const never = new AbortController().signal;

function get(url: string): Promise<HttpResponse> {
  return sendRequest({ method: 'GET', url, headers: {} }, never);
}

function head(coding: string, length?: number): string {
  const framing = length === undefined ? '' : `Content-Length: ${String(length)}\r\n`;
  return `HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\n${framing}Connection: close\r\n\r\n`;
}

/** Sends a body whole, and ends the connection. */
function sending(coding: string, body: Uint8Array) {
  return answering(head(coding, body.length), body);
}

const text = JSON.stringify({ words: 'ä'.repeat(1000) });

describe('a body that comes compressed although nobody asked for it', () => {
  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
    ['', Buffer.from(text)],
  ])('is decoded from %s', async (coding, body) => {
    await using server = await startRawServer(sending(coding, body));
    expect(await readBody(await get(server.origin))).toEqual({ text, whole: true });
    await server.allClosed();
  });

  test('is left as it is when its coding is not known, or there are too many', async () => {
    for (const coding of ['zstd', 'gzip, zstd', 'gzip, gzip, gzip']) {
      await using server = await startRawServer(sending(coding, Buffer.from('as it is')));
      expect((await readBody(await get(server.origin))).text).toBe('as it is');
    }
  });

  test('may be empty', async () => {
    await using server = await startRawServer(sending('gzip', Buffer.alloc(0)));
    expect((await readBody(await get(server.origin))).text).toBe('');
  });

  test('gives what can be decoded when it ends early', async () => {
    const cut = gzipSync(text).subarray(0, -4);
    await using server = await startRawServer(sending('gzip', cut));
    expect((await readBody(await get(server.origin))).text).toBe(text);
  });

  test('fails when it is not what it says, and closes the connection', async () => {
    await using server = await startRawServer(sending('gzip', Buffer.from(text)));
    await expect(readBody(await get(server.origin))).rejects.toMatchObject({
      name: 'NetworkError',
      code: 'Z_DATA_ERROR',
      maybeReceived: true,
    });
    await server.allClosed();
  });

  test('fails when its connection breaks within it', async () => {
    const body = gzipSync(text);
    await using server = await startRawServer((socket, received) => {
      socket.on('data', () => {
        if (!received().endsWith('\r\n\r\n')) return;
        socket.write(head('gzip', body.length));
        socket.end(body.subarray(0, 20));
      });
    });
    await expect(readBody(await get(server.origin))).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  test.each([
    ['gzip', (bytes: Uint8Array) => gzipSync(bytes)],
    [
      'br',
      (bytes: Uint8Array) =>
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    ],
  ])(
    'of %s is decoded no further than it is read, however much would come out',
    async (coding, compress) => {
      const bomb = compress(Buffer.alloc(64 * 1024 * 1024, ' '));
      const body = Buffer.concat([bomb]);
      await using server = await startRawServer(sending(coding, body));
      const response = await get(server.origin);
      const before = process.memoryUsage();
      const { text: start, whole } = await readBody(response, { limitBytes: 1024 * 1024 });
      const after = process.memoryUsage();
      expect({ length: start.length, whole }).toEqual({ length: 1024 * 1024, whole: false });
      expect(
        after.arrayBuffers + after.external - before.arrayBuffers - before.external,
      ).toBeLessThan(16 * 1024 * 1024);
      await server.allClosed();
    },
  );

  test.each<[string, () => Coder, number]>([
    ['gzip', () => createGzip(), constants.Z_SYNC_FLUSH],
    ['deflate', () => createDeflate(), constants.Z_SYNC_FLUSH],
    ['br', () => createBrotliCompress(), constants.BROTLI_OPERATION_FLUSH],
  ])('of %s gives each event of a stream when it is sent', async (coding, create, flush) => {
    let send: (event: string) => void = () => undefined;
    await using server = await startRawServer((socket: Socket, received) => {
      const coder = create();
      coder.on('data', (bytes: Uint8Array) => socket.write(bytes));
      send = (event) => {
        coder.write(`data: ${event}\n\n`);
        coder.flush(flush);
      };
      socket.on('data', () => {
        if (!received().endsWith('\r\n\r\n')) return;
        socket.write(head(coding));
        send('first');
      });
    });
    const events = readServerEvents((await get(server.origin)).body);
    // The next one is only sent once this one was read: a decoder that waits for more would wait for ever.
    for (const event of ['first', 'second', 'third']) {
      expect((await events.next()).value).toMatchObject({ data: event });
      send(event === 'first' ? 'second' : 'third');
    }
    await events.return(undefined);
    await server.allClosed();
  });
});
