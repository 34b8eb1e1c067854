import { duplexPair } from 'node:stream';
import dns from 'node:dns';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { exchange } from '../../../src/http/client/exchange.ts';
import { sendRequest } from '../../../src/http/client/index.ts';
import { answering, startRawServer } from '../../support/rawServer.ts';

const never = new AbortController().signal;

/** Sends a request and reads the answer to its end. */
async function get(url: string, signal = never): Promise<{ status: number; text: string }> {
  const { status, body } = await sendRequest({ method: 'GET', url, headers: {} }, signal);
  let text = '';
  for await (const chunk of body) text += Buffer.from(chunk).toString();
  return { status, text };
}

const SWITCHING = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: odd\r\n\r\n';
const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

test.each([301, 302, 303, 307, 308])(
  'a redirect (%i) is an answer: the token goes to nobody else',
  async (status) => {
    await using other = await startRawServer(answering(OK));
    const head = `HTTP/1.1 ${String(status)} Moved\r\nLocation: ${other.origin}/\r\n`;
    await using server = await startRawServer(answering(`${head}Content-Length: 0\r\n\r\n`));
    expect((await get(server.origin)).status).toBe(status);
    expect(other.received()).toBe('');
  },
);

describe('an answer that is none', () => {
  test.each([
    ['switches to another protocol', [SWITCHING], 'ERR_UNEXPECTED_UPGRADE'],
    ['switches without saying to what', ['HTTP/1.1 101 Odd\r\n\r\n'], 'ERR_UNEXPECTED_UPGRADE'],
    [
      'is only notices, without end',
      ['HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(30)],
      'ERR_ENDLESS_NOTICES',
    ],
    [
      'has a head without end',
      ['HTTP/1.1 200 OK\r\n', 'X: y\r\n'.repeat(9999)],
      'HPE_HEADER_OVERFLOW',
    ],
    ['is no HTTP', ['220 mail.test ESMTP\r\n'], 'HPE_INVALID_CONSTANT'],
    [
      'has trailers without end',
      [CHUNKED, '2\r\nok\r\n0\r\n', 'X: y\r\n'.repeat(9999)],
      'ECONNRESET',
    ],
    ['has a chunk of an odd size', [CHUNKED, 'zz\r\n'], 'ECONNRESET'],
    [
      'has two lengths',
      [OK.replace('\r\n\r\n', '\r\nContent-Length: 3\r\n\r\n')],
      'HPE_UNEXPECTED_CONTENT_LENGTH',
    ],
  ])('because it %s fails, and closes the connection', async (_, parts, code) => {
    await using server = await startRawServer(answering(...parts));
    await expect(get(server.origin)).rejects.toMatchObject({
      name: 'NetworkError',
      code,
      maybeReceived: true,
      permanent: false,
    });
    await server.allClosed();
  });

  test('because the connection ends within it fails', async () => {
    await using server = await startRawServer((socket, received) => {
      socket.on('data', () => {
        if (received().endsWith('\r\n\r\n')) socket.end(OK.slice(0, -1));
      });
    });
    await expect(get(server.origin)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('an answer', () => {
  test('may come after notices, have trailers, and be followed by another that nobody asked for', async () => {
    const notices = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';
    await using server = await startRawServer(
      answering(`${notices}${CHUNKED}2\r\nok\r\n0\r\nX-Sum: 1\r\n\r\n${OK}`),
    );
    expect(await get(server.origin)).toEqual({ status: 200, text: 'ok' });
    await server.allClosed();
  });

  test.each(['the head', 'the body'])(
    'that is silent before %s ends with the signal',
    async (before) => {
      const parts = before === 'the head' ? [] : [OK.slice(0, -1)];
      await using server = await startRawServer(answering(...parts));
      const giveUp = new AbortController();
      const asking = get(server.origin, giveUp.signal);
      while (!server.received().endsWith('\r\n\r\n')) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      setTimeout(() => {
        giveUp.abort('enough');
      }, 20);
      await expect(asking).rejects.toBe('enough');
      await server.allClosed();
    },
  );

  test('closes the connection when its reader has read enough', async () => {
    await using server = await startRawServer(answering(OK.slice(0, -1)));
    const { body } = await sendRequest({ method: 'GET', url: server.origin, headers: {} }, never);
    const chunks = body[Symbol.asyncIterator]();
    await chunks.next();
    await chunks.return?.();
    await server.allClosed();
  });
});

describe('a request', () => {
  test.each([
    ['https://shop.test/path', 'shop.test'],
    ['https://shop.test:8443/path', 'shop.test:8443'],
    ['http://shop.test/path', 'shop.test'],
    ['http://[::1]:8080/path', '[::1]:8080'],
  ])('to %s names the host as %s, and asks for no coding', async (url, host) => {
    const [near, far] = duplexPair();
    const asking = exchange({ method: 'GET', url, headers: {} }, near, never);
    const [head] = (await once(far.setEncoding('utf8'), 'data')) as [string];
    far.write(OK);
    expect((await asking).statusCode).toBe(200);
    expect(head.split('\r\n')).toEqual([
      'GET /path HTTP/1.1',
      'Accept-Encoding: identity',
      `Host: ${host}`,
      'Connection: close',
      '',
      '',
    ]);
  });

  test('whose signal is aborted already opens no connection', async () => {
    await expect(get('http://127.0.0.1:9/', AbortSignal.abort('enough'))).rejects.toBe('enough');
  });
});

describe('a name', () => {
  const { lookup } = dns;
  afterEach(() => {
    dns.lookup = lookup;
  });

  test('that is never looked up ends with the signal', async () => {
    let asked = '';
    dns.lookup = Object.assign((name: string) => {
      asked = name;
    }, lookup);
    const giveUp = new AbortController();
    const asking = get('http://shop.test/', giveUp.signal);
    giveUp.abort('enough');
    await expect(asking).rejects.toBe('enough');
    expect(asked).toBe('shop.test');
  });
});
