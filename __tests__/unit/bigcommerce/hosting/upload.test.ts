import { expect, test } from '@jest/globals';
import { sleep, startDeadline } from '../../../../src/step/ports/clock.ts';
import { openApi } from '../../../../src/platforms/bigcommerce/api.ts';
import { upload } from '../../../../src/platforms/bigcommerce/hosting/upload.ts';
import type { Uploaded } from '../../../../src/platforms/bigcommerce/hosting/upload.ts';
import type { HttpRequest } from '../../../../src/http/request.ts';
import { rememberSecret } from '../../../../src/text/redact.ts';
import { memoryRunner } from '../../../support/memory/memoryRunner.ts';
import { inTurn, scriptedNetwork } from '../../../support/memory/scriptedNetwork.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';
import type { VirtualClock } from '../../../support/memory/virtualClock.ts';

const SIGNED = 'signature=s1gned-for-a-minute';

interface Tried {
  /** How it ended. */
  readonly uploaded: Uploaded | undefined;
  readonly error: unknown;
  readonly requests: readonly HttpRequest[];
  /** What was hidden by the time of each request. */
  readonly hidden: readonly (readonly string[])[];
}

/** Tries an upload to a URL that the platform gives. */
async function tryUpload(
  uploadUrl: string,
  answer: Reply | ((clock: VirtualClock) => readonly Reply[]),
): Promise<Tried> {
  const clock = virtualClock();
  const body = { data: { upload_url: uploadUrl, upload_uuid: 'u-1' } };
  const ofStorage = typeof answer === 'function' ? answer(clock) : [answer];
  const answers = inTurn(...ofStorage.flatMap((each): Reply[] => [{ status: 200, body }, each]));
  const secrets: string[] = [];
  const hidden: string[][] = [];
  const { send, requests } = scriptedNetwork((request) => {
    hidden.push([...secrets]);
    return answers(request);
  });
  const tools = { send, clock, random: () => 0, correlationId: 'c', userAgent: 'x' };
  const runner = memoryRunner();
  const api = openApi({ apiUrl: 'https://api.test', storeHash: 's', accessToken: 't' }, tools);
  const { signal: parent } = new AbortController();
  const deadline = startDeadline(clock, 60_000, { parent, reason: () => new Error('late') });
  const secret = (value: string): void => {
    secrets.push(value);
    rememberSecret(value);
  };
  const artifact = { path: '/nowhere.zip', size: 1 } as never;
  const job = { api, tools, artifact, deadline, journal: { info: runner.info, secret } };
  const trying = upload({ ...job, newProgress: () => () => undefined }).then(
    (uploaded) => ({ uploaded, error: undefined }),
    (error: unknown) => ({ uploaded: undefined, error }),
  );
  const end = await clock.runUntil(trying);
  deadline.clear();
  return { ...end, requests, hidden };
}

test('a storage that repeats the signed URL as its code does not bring it into an output', async () => {
  const xml = `<Error><Code>Denied\n${SIGNED}</Code><Message>${SIGNED}</Message></Error>`;
  const { error } = await tryUpload(`https://storage.test/a?${SIGNED}`, { status: 403, body: xml });
  expect(error).toMatchObject({
    platformCode: 'Denied ***',
    message: 'Uploading the artifact failed with HTTP 403: ***.',
  });
});

test('the signed URL is hidden, and its query, before it is used', async () => {
  const url = `https://storage.test/a?${SIGNED}`;
  const { requests, hidden } = await tryUpload(url, { status: 200 });
  expect(requests.at(-1)?.url).toBe(url);
  expect(hidden.at(-1)).toEqual([url, SIGNED]);
});

test('the time it took is that of the attempt that worked, without those before it and their waits', async () => {
  const { uploaded } = await tryUpload(`https://storage.test/a?${SIGNED}`, (clock) => [
    { status: 503, body: after(9000, clock) },
    { status: 200, body: after(2000, clock) },
  ]);
  expect(uploaded).toEqual({ uuid: 'u-1', sentInMs: 2000 });
});

async function* after(ms: number, clock: VirtualClock): AsyncGenerator<Uint8Array> {
  await sleep(clock, ms, new AbortController().signal);
  yield Buffer.from('');
}

test('the storage gets the zip and no credential', async () => {
  const { requests } = await tryUpload(`https://storage.test/a?${SIGNED}`, { status: 200 });
  expect(requests.at(-1)).toMatchObject({
    method: 'PUT',
    headers: { 'Content-Type': 'application/zip' },
  });
  expect(Object.keys(requests.at(-1)?.headers ?? {})).toEqual(['Content-Type']);
});

test.each([
  'http://storage.test/a',
  'http://127.0.0.1/a',
  'file:///etc/passwd',
  'ftp://a.test/',
  '',
])('a storage at %j gets no build', async (url) => {
  const { error, requests } = await tryUpload(url, { status: 200 });
  expect(error).toMatchObject({ code: 'unexpected-response' });
  expect(requests.map(({ method }) => method)).toEqual(['POST']);
});
