import dns from 'node:dns';
import { afterEach, describe, expect, test } from '@jest/globals';
import { sendRequest } from '../../../src/http/client/index.ts';
import type { HttpResponse } from '../../../src/http/request.ts';
import { answering, startRawServer } from '../../support/rawServer.ts';

const usual = { ...process.env };
const { lookup } = dns;
afterEach(() => {
  dns.lookup = lookup;
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY']) {
    if (usual[name] === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = usual[name];
  }
});

type Serve = Parameters<typeof startRawServer>[0];

const never = new AbortController().signal;

function get(url: string, signal = never): Promise<HttpResponse> {
  return sendRequest({ method: 'GET', url, headers: {} }, signal);
}

const silent = (): void => undefined;
const opened = 'HTTP/1.1 200 Connection Established\r\n\r\n';

/** Opens a tunnel, and never answers in it. */
const openingOnly: Serve = (socket) => {
  socket.once('data', () => socket.write(opened));
};

describe('a request through a proxy', () => {
  test.each([
    ['that never answers', silent, 'http://shop.test/'],
    ['that never answers, to https', silent, 'https://shop.test/'],
    ['that opens a tunnel and is silent then', openingOnly, 'http://shop.test/'],
    ['whose tunnel is silent while TLS begins', openingOnly, 'https://shop.test/'],
    ['that answers half', answering('HTTP/1.1 200 Conn'), 'https://shop.test/'],
  ])('%s ends with its signal, and closes the connection', async (_, serve, url) => {
    await using proxy = await startRawServer(serve);
    process.env['HTTP_PROXY'] = process.env['HTTPS_PROXY'] = proxy.origin;
    const giveUp = new AbortController();
    const asking = get(url, giveUp.signal);
    while (!proxy.received().includes('CONNECT')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    giveUp.abort('enough');
    await expect(asking).rejects.toBe('enough');
    await proxy.allClosed();
  });

  test.each([
    [407, true],
    [403, true],
    [404, true],
    [408, false],
    [429, false],
    [500, false],
    [502, false],
    [503, false],
  ])('that refuses it with %i was never sent', async (status, permanent) => {
    await using proxy = await startRawServer(
      answering(`HTTP/1.1 ${String(status)} No\r\nContent-Length: 2\r\n\r\nno`),
    );
    process.env['HTTP_PROXY'] = proxy.origin;
    await expect(get('http://shop.test/')).rejects.toMatchObject({
      name: 'NetworkError',
      reason: `The proxy refused the connection (HTTP ${String(status)}).`,
      maybeReceived: false,
      permanent,
    });
    await proxy.allClosed();
  });

  test.each([
    ['hangs up', (socket: { destroy: () => unknown }) => socket.destroy()],
    ['speaks another language', answering('SSH-2.0-OpenSSH\r\n')],
    ['sends a head without an end', answering('HTTP/1.1 200 OK\r\n', `X: ${'x'.repeat(99_999)}`)],
  ])('that %s was never sent', async (_, serve) => {
    await using proxy = await startRawServer(serve);
    process.env['HTTP_PROXY'] = proxy.origin;
    await expect(get('http://shop.test/')).rejects.toMatchObject({
      name: 'NetworkError',
      maybeReceived: false,
    });
  });

  test('that cannot be reached was never sent, and says so', async () => {
    process.env['HTTP_PROXY'] = 'http://127.0.0.1:9';
    await expect(get('http://shop.test/')).rejects.toMatchObject({
      reason: 'Could not reach the proxy (ECONNREFUSED).',
      maybeReceived: false,
      permanent: false,
    });
  });

  test('goes to the host and the port of its URL, with the credentials of the proxy', async () => {
    await using proxy = await startRawServer((socket, received) => {
      socket.on('data', () => {
        const asked = received();
        if (asked.includes('GET /path HTTP/1.1')) {
          socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
        } else if (asked.endsWith('\r\n\r\n')) socket.write(opened);
      });
    });
    process.env['HTTP_PROXY'] = proxy.origin.replace('://', '://user:p%40ss%25@');
    const response = await get('http://shop.test/path');
    expect(response.status).toBe(200);
    for await (const chunk of response.body) expect(Buffer.from(chunk).toString()).toBe('ok');
    expect(proxy.received()).toMatch(
      /^CONNECT shop\.test:80 HTTP\/1\.1\r\nHost: shop\.test:80\r\n/,
    );
    expect(proxy.received()).toContain(
      `Proxy-Authorization: Basic ${Buffer.from('user:p@ss%').toString('base64')}\r\n`,
    );
    expect(proxy.received()).toMatch(/\r\n\r\nGET \/path HTTP\/1\.1\r\n[^]*Host: shop\.test\r\n/);
  });

  test('in a variable that is no URL is not sent, directly neither', async () => {
    process.env['HTTP_PROXY'] = 'proxy.corp:3128';
    await expect(get('http://shop.test/')).rejects.toMatchObject({
      reason: expect.stringMatching(/^HTTP_PROXY: is not a proxy URL\./),
      maybeReceived: false,
      permanent: true,
    });
  });

  test('goes directly to the hosts in NO_PROXY and to this machine', async () => {
    await using server = await startRawServer(
      answering('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n'),
    );
    process.env['HTTP_PROXY'] = 'http://127.0.0.1:9';
    expect((await get(server.origin)).status).toBe(204);
    process.env['NO_PROXY'] = 'other.test,.shop.test';
    dns.lookup = Object.assign((_name: string, _options: object, done: Done) => {
      done(Object.assign(new Error('nowhere'), { code: 'ENOTFOUND' }));
    }, lookup);
    await expect(get('http://www.shop.test/')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });
});

type Done = (error: Error) => void;
