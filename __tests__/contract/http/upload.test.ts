import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sendRequest } from '../../../src/http/client/index.ts';
import type { FileBody, HttpResponse } from '../../../src/http/request.ts';

/** More than is in flight at any time, and no multiple of anything. */
const SIZE = 5 * 1024 * 1024 + 12_345;
const content = randomBytes(SIZE);
const never = new AbortController().signal;

let folder = '';
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-upload-'));
  file = join(folder, 'artifact.zip');
  await writeFile(file, content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function withServer(answer: Answer, body: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await body(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/upload`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function put(url: string, body: Partial<FileBody> = {}, signal = never): Promise<HttpResponse> {
  const whole = { file, size: SIZE, ...body };
  return sendRequest({ method: 'PUT', url, headers: {}, body: whole }, signal);
}

/** Reads a request in bites, with pauses, so that the sender has to wait again and again. */
async function hashSlowly(request: IncomingMessage): Promise<string> {
  const hash = createHash('sha256');
  let bites = 0;
  for await (const chunk of request) {
    hash.update(chunk as Uint8Array);
    if ((bites += 1) % 10 === 0) await sleep(1);
  }
  return hash.digest('hex');
}

/** Whether this process has the file open; Linux tells. */
async function isOpen(): Promise<boolean> {
  const numbers = await readdir('/proc/self/fd');
  const paths = await Promise.all(
    numbers.map((number) => readlink(`/proc/self/fd/${number}`).catch(() => '')),
  );
  return paths.includes(file);
}

async function expectClosed(): Promise<void> {
  if (process.platform !== 'linux') return;
  for (let look = 0; look < 100 && (await isOpen()); look += 1) await sleep(10);
  expect(await isOpen()).toBe(false);
}

describe('a file as the body of a request', () => {
  test('arrives as it is on the disk, however slowly it is read', async () => {
    const arrived: string[] = [];
    const answer: Answer = (request, response) => {
      void hashSlowly(request).then((hash) => {
        arrived.push(hash, request.headers['content-length'] ?? '');
        response.end();
      });
    };
    await withServer(answer, async (url) => {
      expect((await put(url)).status).toBe(200);
    });
    expect(arrived).toEqual([createHash('sha256').update(content).digest('hex'), String(SIZE)]);
    await expectClosed();
  });

  test('is counted as it leaves, up to the last byte', async () => {
    const counted: number[] = [];
    const answer: Answer = (request, response) => request.resume().on('end', () => response.end());
    await withServer(answer, async (url) => {
      await put(url, { onSent: (bytes) => counted.push(bytes) });
    });
    expect(counted.length).toBeGreaterThan(1);
    expect(counted).toEqual(counted.toSorted((one, other) => one - other));
    expect(counted.at(-1)).toBe(SIZE);
  });

  test('may be empty', async () => {
    const answer: Answer = (request, response) => request.resume().on('end', () => response.end());
    await withServer(answer, async (url) => {
      expect((await put(url, { size: 0 })).status).toBe(200);
    });
  });

  test('is let go of with an answer that comes before its end', async () => {
    const answer: Answer = (_, response) => response.writeHead(413).write('too large');
    await withServer(answer, async (url) => {
      const response = await put(url);
      expect(response.status).toBe(413);
      for await (const chunk of response.body) {
        expect(Buffer.from(chunk).toString()).toBe('too large');
        break;
      }
      await expectClosed();
    });
  });

  test('is let go of when the connection breaks', async () => {
    const answer: Answer = (request) => request.once('data', () => request.socket.destroy());
    await withServer(answer, async (url) => {
      await expect(put(url)).rejects.toMatchObject({ name: 'NetworkError', maybeReceived: true });
      await expectClosed();
    });
  });

  test('is let go of when the request is given up while it is sent', async () => {
    const giveUp = new AbortController();
    const answer: Answer = (request) => {
      request.once('data', () => {
        giveUp.abort('enough');
      });
    };
    await withServer(answer, async (url) => {
      await expect(put(url, {}, giveUp.signal)).rejects.toBe('enough');
      await expectClosed();
    });
  });

  test('is let go of when nobody can be reached', async () => {
    let gone = '';
    await withServer(
      () => undefined,
      (url) => {
        gone = url;
        return Promise.resolve();
      },
    );
    await expect(put(gone)).rejects.toMatchObject({ code: 'ECONNREFUSED', maybeReceived: false });
    await expectClosed();
  });

  test('is let go of when the request is given up before it is connected', async () => {
    const giveUp = new AbortController();
    await withServer(
      () => undefined,
      async (url) => {
        const sending = put(url, {}, giveUp.signal);
        giveUp.abort('enough');
        await expect(sending).rejects.toBe('enough');
        await expectClosed();
      },
    );
  });

  test('that cannot be read fails the request', async () => {
    await withServer(
      () => undefined,
      async (url) => {
        const missing = { file: join(folder, 'missing') };
        await expect(put(url, missing)).rejects.toMatchObject({ code: 'ENOENT' });
      },
    );
  });
});
