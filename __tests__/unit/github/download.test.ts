import { describe, expect, test } from '@jest/globals';
import { openRepository } from '../../../src/github/openRepository.ts';
import { NetworkError } from '../../../src/http/request.ts';
import type { KeptFile } from '../../../src/step/index.ts';
import { inTurn, scriptedNetwork } from '../../support/memory/scriptedNetwork.ts';
import type { Reply, ScriptedNetwork } from '../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

const ARTIFACT: KeptFile = { kind: 'artifact', id: 5, size: 3, isExpired: false };
const ASSET: KeptFile = { ...ARTIFACT, kind: 'asset' };
const STORAGE = 'https://storage.example/zip?sig=signed';
const redirect = (location: string): Reply => ({ status: 302, headers: { location } });
const refusal = (status: number, message: string): Reply => ({ status, body: { message } });

async function download(
  network: ScriptedNetwork,
  { file = ARTIFACT, apiUrl }: { readonly file?: KeptFile; readonly apiUrl?: string } = {},
): Promise<{ readonly text: string; readonly masked: readonly string[] }> {
  const clock = virtualClock();
  const repository = openRepository('the-token', {
    ...{ send: network.send, clock, random: () => 0, userAgent: 'test' },
    env: { GITHUB_REPOSITORY: 'us/shop', GITHUB_API_URL: apiUrl },
  });
  const masked: string[] = [];
  let text = '';
  const save = async (body: AsyncIterable<Uint8Array>): Promise<void> => {
    text = '';
    for await (const chunk of body) text += Buffer.from(chunk).toString();
  };
  const to = { save, secret: (value: string) => masked.push(value) };
  if (repository === undefined) throw new Error('There is no repository.');
  await clock.runUntil(repository.download(file, to, new AbortController().signal));
  return { text, masked };
}

async function* breakingOff(): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from('zi');
  throw new NetworkError('ECONNRESET', true);
}

describe('a download', () => {
  test('follows the redirect to the storage without the token, and masks its URL first', async () => {
    const network = scriptedNetwork(inTurn(redirect(STORAGE), { status: 200, body: 'zip' }));
    const { text, masked } = await download(network, { apiUrl: 'https://ghe.test/api/v3' });
    expect(text).toBe('zip');
    expect(masked).toEqual([STORAGE, 'sig=signed']);
    const [asked, stored] = network.requests;
    expect(asked).toMatchObject({
      url: 'https://ghe.test/api/v3/repos/us/shop/actions/artifacts/5/zip',
      headers: { Authorization: 'Bearer the-token' },
    });
    expect(stored).toEqual({
      method: 'GET',
      url: STORAGE,
      headers: { Accept: '*/*', 'User-Agent': 'test' },
    });
  });

  test('follows a second redirect, from the storage to a place of its own', async () => {
    const network = scriptedNetwork(
      inTurn(redirect(STORAGE), redirect('/moved?sig=again'), { status: 200, body: 'zip' }),
    );
    const { text, masked } = await download(network);
    expect(text).toBe('zip');
    const moved = 'https://storage.example/moved?sig=again';
    expect(masked).toEqual([STORAGE, 'sig=signed', moved, 'sig=again']);
    expect(network.requests.map(({ url }) => url).slice(1)).toEqual([STORAGE, moved]);
    expect(network.requests[2]?.headers).not.toHaveProperty('Authorization');
  });

  test('begins with the API again when the file breaks off', async () => {
    const network = scriptedNetwork(
      inTurn(redirect(STORAGE), { status: 200, body: breakingOff() }, redirect(`${STORAGE}2`), {
        status: 200,
        body: 'zip',
      }),
    );
    await expect(download(network)).resolves.toMatchObject({ text: 'zip' });
    expect(network.requests).toHaveLength(4);
  });

  test('is tried four times, and then says that there was no answer', async () => {
    const network = scriptedNetwork(({ url }) =>
      url === STORAGE ? { status: 200, body: breakingOff() } : redirect(STORAGE),
    );
    await expect(download(network)).rejects.toMatchObject({
      status: 0,
      message: 'Downloading the kept file got no answer (ECONNRESET).',
    });
    expect(network.requests).toHaveLength(8);
  });

  test('that stays silent ends after ten minutes', async () => {
    const network = scriptedNetwork(() => 'silence');
    await expect(download(network)).rejects.toMatchObject({ code: 'timeout' });
  });

  test('takes an asset that GitHub sends without a redirect', async () => {
    const network = scriptedNetwork(inTurn({ status: 200, body: 'zip' }));
    await expect(download(network, { file: ASSET })).resolves.toMatchObject({ text: 'zip' });
    expect(network.requests[0]).toMatchObject({
      url: 'https://api.github.com/repos/us/shop/releases/assets/5',
      headers: { Accept: 'application/octet-stream' },
    });
  });

  test('asks for another signed URL when the storage refuses one, or fails', async () => {
    const network = scriptedNetwork(
      inTurn(
        redirect(STORAGE),
        { status: 403, body: `<Error>${STORAGE}</Error>` },
        redirect(`${STORAGE}2`),
        { status: 503 },
        redirect(`${STORAGE}3`),
        { status: 200, body: 'zip' },
      ),
    );
    await expect(download(network)).resolves.toMatchObject({ text: 'zip' });
    expect(network.requests.map(({ url }) => new URL(url).host)).toEqual(
      Array.from({ length: 3 }, () => ['api.github.com', 'storage.example']).flat(),
    );
  });

  test('names the permission that is missing, and repeats no refusal', async () => {
    for (const [file, permission] of [
      [ARTIFACT, 'actions: read'],
      [ASSET, 'contents: read'],
    ] as const) {
      const network = scriptedNetwork(() => refusal(403, 'Resource not accessible by integration'));
      await expect(download(network, { file })).rejects.toMatchObject({
        status: 403,
        message:
          'Downloading the kept file failed with HTTP 403: Resource not accessible by integration.',
        hint: `Add \`${permission}\` to the \`permissions\` of the workflow’s job.`,
      });
      expect(network.requests).toHaveLength(1);
    }
  });

  test('never quotes the storage, which repeats the signed request', async () => {
    const network = scriptedNetwork(({ url }) =>
      url === STORAGE ? { status: 404, body: `<Error>${STORAGE}</Error>` } : redirect(STORAGE),
    );
    await expect(download(network)).rejects.toMatchObject({
      status: 404,
      message: 'Downloading the kept file failed at its storage with HTTP 404.',
    });
  });

  test.each([
    ['http://storage.example/zip', 'not https'],
    ['ftp://storage.example/zip', 'not https'],
  ])('does not follow a redirect to %s', async (location, why) => {
    const network = scriptedNetwork(() => redirect(location));
    await expect(download(network)).rejects.toThrow(why);
    expect(network.requests).toHaveLength(1);
  });

  test('does not follow redirects without end', async () => {
    const network = scriptedNetwork(() => redirect(STORAGE));
    await expect(download(network)).rejects.toThrow('without end');
    expect(network.requests).toHaveLength(5);
    expect(network.requests.slice(1).every(({ headers }) => !('Authorization' in headers))).toBe(
      true,
    );
  });
});
