import { describe, expect, test } from '@jest/globals';
import type { HttpRequest, HttpResponse, SendRequest } from '../../../src/http/request.ts';
import { sendAhead } from '../../../src/http/sendAhead.ts';

const first: HttpRequest = { method: 'GET', url: 'https://api.example/projects', headers: {} };
const answer: HttpResponse = { status: 200, headers: {}, body: noBytes() };

async function* noBytes(): AsyncGenerator<Uint8Array> {
  // An answer without a body.
}

/** Notes what is sent. A request is answered by `settle`, or fails when its signal is aborted. */
function openWire() {
  const sent: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<HttpResponse>();
  const send: SendRequest = ({ method, url }, signal) => {
    sent.push(`${method} ${url}`);
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
    return promise;
  };
  return {
    sent,
    send,
    settle: () => {
      resolve(answer);
    },
    fail: reject,
  };
}

const { signal } = new AbortController();

describe('a request that is sent ahead', () => {
  test('is sent at once, and not again by the first who sends the same', async () => {
    const wire = openWire();
    const send = sendAhead(wire.send, first, signal);
    expect(wire.sent).toEqual(['GET https://api.example/projects']);
    wire.settle();
    expect(await send(first, signal)).toBe(answer);
    expect(wire.sent).toHaveLength(1);
  });

  test('is sent again by the next who sends the same: it may be a retry', async () => {
    const wire = openWire();
    const send = sendAhead(wire.send, first, signal);
    wire.settle();
    await send(first, signal);
    await send(first, signal);
    expect(wire.sent).toHaveLength(2);
  });

  test.each([
    ['another URL', { ...first, url: 'https://api.example/projects?after=x' }],
    ['another method', { ...first, method: 'POST' as const }],
  ])('is left to whoever asks for it when a request has %s', async (_, other) => {
    const wire = openWire();
    const send = sendAhead(wire.send, first, signal);
    wire.settle();
    await send(other, signal);
    await send(first, signal);
    expect(wire.sent).toEqual(['GET https://api.example/projects', `${other.method} ${other.url}`]);
  });

  test('fails for whoever takes it over, and for nobody else', async () => {
    const wire = openWire();
    const send = sendAhead(wire.send, first, signal);
    wire.fail(new Error('The line is cut.'));
    await new Promise(setImmediate);
    await expect(send(first, signal)).rejects.toThrow('The line is cut.');
  });

  test.each([
    ['its own signal', 'own'],
    ['that of whoever took it over', 'taker'],
    ['one that was aborted before it was taken over', 'before'],
  ] as const)('is aborted by %s', async (_, which) => {
    const wire = openWire();
    const own = new AbortController();
    const taker = new AbortController();
    const reason = new Error('Stopped.');
    const send = sendAhead(wire.send, first, own.signal);
    if (which === 'before') taker.abort(reason);
    const taken = send(first, taker.signal);
    if (which === 'own') own.abort(reason);
    if (which === 'taker') taker.abort(reason);
    await expect(taken).rejects.toBe(reason);
  });
});
