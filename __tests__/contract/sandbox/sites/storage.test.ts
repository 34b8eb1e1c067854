import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import { ask } from '../ask.ts';
import { askForSignature, put } from '../deploying.ts';

const BYTES = Buffer.from('any bytes');

/** Sends exactly these lines and returns what comes back. */
async function sendRaw(url: string, lines: readonly string[], body: string): Promise<string> {
  const { hostname, port, pathname, search } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = [`PUT ${pathname}${search} HTTP/1.1`, `Host: ${hostname}:${port}`, ...lines];
  socket.write(`${head.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`);
  return text(socket);
}

describe('a signed URL', () => {
  test('points to the storage and says what it was signed for, and how long it can be used', async () => {
    await using sandbox = await startSandbox();
    const { url, uuid } = await askForSignature(sandbox);
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin).toBe(sandbox.storageUrl);
    expect(origin).not.toBe(sandbox.apiUrl);
    expect(pathname).toContain(uuid);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      'X-Goog-Algorithm': 'GOOG4-RSA-SHA256',
      'X-Goog-Expires': '59',
      'X-Goog-SignedHeaders': 'content-type;host',
      'X-Goog-Signature': expect.stringMatching(/^[0-9a-f]{512}$/),
    });
    expect(url).toContain('X-Goog-SignedHeaders=content-type%3Bhost');
  });

  test('may have its parameters in any order', async () => {
    await using sandbox = await startSandbox();
    const { url } = await askForSignature(sandbox);
    const [address = '', query = ''] = url.split('?');
    const reply = await put(`${address}?${query.split('&').reverse().join('&')}`, BYTES);
    expect(reply.status).toBe(200);
  });

  test('takes the bytes, more than once', async () => {
    await using sandbox = await startSandbox();
    const { url, uuid } = await askForSignature(sandbox);
    expect((await put(url, Buffer.from('first'))).status).toBe(200);
    const reply = await put(url, BYTES);
    expect([reply.status, reply.text]).toStrictEqual([200, '']);
    const sha256 = createHash('sha256').update(BYTES).digest('hex');
    expect(sandbox.uploads()).toMatchObject([{ uuid, bytes: BYTES, sha256 }]);
    expect(sandbox.leaks).toStrictEqual([]);
  });
});

describe('the storage refuses', () => {
  test.each([
    ['another content type', { 'Content-Type': 'application/x-zip' }, '403 SignatureDoesNotMatch'],
    ['a token of the API', { 'X-Auth-Token': 'secret' }, '400 InvalidArgument'],
    ['an authorization header', { Authorization: 'Bearer x' }, '400 InvalidArgument'],
    ['another host name', { Host: 'localhost' }, '403 SignatureDoesNotMatch'],
  ])('%s, in XML', async (_name, headers, refusal) => {
    const [status, code] = refusal.split(' ');
    await using sandbox = await startSandbox();
    const { url } = await askForSignature(sandbox);
    const reply = await put(url, BYTES, headers);
    expect(reply.status).toBe(Number(status));
    expect(reply.headers['content-type']).toMatch(/^application\/xml/);
    expect(reply.text).toContain(`<Error><Code>${code ?? ''}</Code>`);
    expect(sandbox.uploads()[0]?.bytes).toBeUndefined();
  });

  test('a URL with anything changed in it, and one that is not signed', async () => {
    await using sandbox = await startSandbox();
    const { url } = await askForSignature(sandbox);
    const changed = [
      url.replace('Expires=59', 'Expires=5900'),
      url.replace(/Signature=./, 'Signature=g'),
      url.replace('bundle.zip', 'other.zip'),
    ];
    for (const address of changed) expect((await put(address, BYTES)).status).toBe(403);
    const unsigned = await put(url.split('?')[0] ?? '', BYTES);
    expect(unsigned.text).toContain('<Code>AccessDenied</Code>');
  });

  test('a URL that has expired', async () => {
    await using sandbox = await startSandbox({ switches: { signatureLifetimeMs: 5 } });
    const { url } = await askForSignature(sandbox);
    await sleep(10);
    const reply = await put(url, BYTES);
    expect([reply.status, reply.text.includes('<Code>ExpiredToken</Code>')]).toStrictEqual([
      400,
      true,
    ]);
  });

  test.each([
    ['GET', 403],
    ['DELETE', 403],
    ['PATCH', 405],
  ])('the method %s', async (method, status) => {
    await using sandbox = await startSandbox();
    const { url } = await askForSignature(sandbox);
    expect((await ask(url, { method })).status).toBe(status);
  });

  test('a body of unknown length, and one without a content type', async () => {
    await using sandbox = await startSandbox();
    const { url } = await askForSignature(sandbox);
    const type = 'Content-Type: application/zip';
    const chunked = await sendRaw(url, [type, 'Transfer-Encoding: chunked'], '1\r\nx\r\n0\r\n\r\n');
    expect(chunked).toMatch(/^HTTP\/1\.1 411 /);
    const untyped = await sendRaw(url, ['Content-Length: 1'], 'x');
    expect(untyped).toMatch(/^HTTP\/1\.1 400 [^]*MalformedSecurityHeader/);
  });

  test('to keep what breaks off before its announced length', async () => {
    await using sandbox = await startSandbox();
    const { url } = await askForSignature(sandbox);
    const { hostname, port, pathname, search } = new URL(url);
    const socket = connect(Number(port), hostname);
    const head = `PUT ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/zip`;
    await new Promise((resolve) =>
      socket.write(`${head}\r\nContent-Length: 9\r\n\r\nshort`, resolve),
    );
    while (sandbox.requests.at(-1)?.bodyBytes !== 5) await sleep(1);
    socket.destroy();
    while (sandbox.requests.at(-1)?.endedAt === undefined) await sleep(1);
    expect(sandbox.uploads()[0]?.bytes).toBeUndefined();
  });

  test('an object that is longer than it takes', async () => {
    await using sandbox = await startSandbox({ switches: { maxObjectBytes: 8 } });
    const { url } = await askForSignature(sandbox);
    expect((await put(url, BYTES)).text).toContain('<Code>EntityTooLarge</Code>');
    expect((await put(url, BYTES.subarray(1))).status).toBe(200);
  });
});

test('a credential that reaches the storage is noted as a leak', async () => {
  await using sandbox = await startSandbox();
  const { url } = await askForSignature(sandbox);
  await put(url, BYTES, { 'X-Auth-Token': 'secret' });
  expect(sandbox.leaks).toMatchObject([{ host: 'storage', header: 'x-auth-token' }]);
});
