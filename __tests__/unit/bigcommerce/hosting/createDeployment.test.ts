import { describe, expect, test } from '@jest/globals';
import { startDeadline } from '../../../../src/step/ports/clock.ts';
import { ActionError } from '../../../../src/errors/actionError.ts';
import { NetworkError } from '../../../../src/http/request.ts';
import { openApi } from '../../../../src/platforms/bigcommerce/api.ts';
import { createDeployment } from '../../../../src/platforms/bigcommerce/hosting/createDeployment.ts';
import { inTurn, scriptedNetwork } from '../../../support/memory/scriptedNetwork.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const UUID = '019500e2-933d-7057-8e81-090dd7240795';
const created: Reply = { status: 200, body: { data: { deployment_uuid: UUID }, meta: {} } };
const RESET =
  'upstream connect error or disconnect/reset before headers. reset reason: connection termination';
const busy: Reply = {
  status: 409,
  body: { status: 409, title: 'You already have a deployment in progress', errors: {} },
};

async function create(
  replies: readonly Reply[],
  options: {
    onConflict?: 'wait' | 'fail';
    limitMs?: number;
    beforeCreate?: () => Promise<void>;
  } = {},
) {
  const clock = virtualClock();
  const network = scriptedNetwork(inTurn(...replies));
  const target = {
    apiUrl: 'https://api.test',
    storeHash: 'abc',
    accessToken: 'token',
    project: { by: 'uuid', uuid: 'p' },
    variables: [],
  } as const;
  const tools = { ...network, clock, random: () => 0, correlationId: 'c', userAgent: 'u' };
  const said: string[] = [];
  let uploads = 0;
  const deadline = startDeadline(clock, options.limitMs ?? 600_000, {
    parent: new AbortController().signal,
    reason: () => new ActionError('timeout', 'time is up'),
  });
  const result = createDeployment({
    api: openApi(target, tools),
    ...{ tools, deadline },
    projectUuid: 'p',
    target: { variables: [{ type: 'secret', key: 'K', value: 'v' }] },
    onConflict: options.onConflict ?? 'wait',
    beforeCreate: options.beforeCreate,
    afterOther: () => Promise.resolve(),
    upload: () => Promise.resolve(`upload-${String((uploads += 1))}`),
    journal: { info: (line) => said.push(line), waitingFor: () => undefined },
  });
  const startedAtMs = clock.now();
  const outcome = await clock.runUntil(
    result.then(
      ({ uuid, isAfterOther }) => ({ uuid, isAfterOther, error: undefined }),
      (error: unknown) => ({ uuid: undefined, isAfterOther: undefined, error }),
    ),
  );
  const bodies = network.requests.map(
    ({ body }) => JSON.parse(typeof body === 'string' ? body : '') as Record<string, unknown>,
  );
  return { ...outcome, bodies, said, uploads, tookMs: clock.now() - startedAtMs };
}

describe('createDeployment', () => {
  test('creates the deployment with the upload and the variables', async () => {
    const run = await create([created]);
    expect(run.uuid).toBe(UUID);
    expect(run.bodies).toEqual([
      {
        project_uuid: 'p',
        upload_uuid: 'upload-1',
        environment_variables: [{ type: 'secret', key: 'K', value: 'v' }],
      },
    ]);
  });

  test.each([
    ['no answer to a request that was sent', new NetworkError('ECONNRESET', true)],
    ['silence', 'silence'],
    ['HTTP 500', { status: 500 }],
    ['HTTP 503 from a gateway, which can come after the effect', { status: 503, body: RESET }],
    ['HTTP 503 in the platform’s words', { status: 503, body: { title: 'Try again later.' } }],
    ['HTTP 408', { status: 408, body: { title: 'Request timeout' } }],
    ['HTTP 520 from a CDN', { status: 520, body: '<html>Unknown error</html>' }],
    ['HTTP 403 that is not in the platform’s words', { status: 403, body: '<html></html>' }],
    ['HTTP 429 without a word', { status: 429, headers: { 'Retry-After': '3' } }],
    ['a redirect', { status: 302, headers: { Location: 'https://elsewhere.test' } }],
    ['HTTP 502 from a gateway', { status: 502, body: '<html>Bad Gateway</html>' }],
    ['HTTP 504 from a gateway', { status: 504 }],
    ['a success without a body', { status: 200, body: '' }],
    ['a success without an id', { status: 200, body: { data: {} } }],
  ] as const)('never asks twice after %s, and says that it does not know', async (_, reply) => {
    const run = await create([reply]);
    expect(run.error).toMatchObject({ code: 'ambiguous' });
    expect(run.bodies).toHaveLength(1);
  });

  test.each([
    ['a refused connection', new NetworkError('ECONNREFUSED', false)],
    [
      'HTTP 429 in the platform’s words',
      { status: 429, headers: { 'Retry-After': '3' }, body: { title: 'Too many requests' } },
    ],
  ] as const)('asks again after %s, which had no effect', async (_, reply) => {
    const run = await create([reply, created]);
    expect(run.uuid).toBe(UUID);
  });

  test('waits for another deployment with the same upload, and says so once', async () => {
    const run = await create([busy, busy, busy, created]);
    expect(run.uuid).toBe(UUID);
    expect(run.uploads).toBe(1);
    expect(run.said).toEqual([
      'Another deployment of this project is in progress. Waiting for it to finish.',
    ]);
    expect(run.tookMs).toBe(2000 + 3000 + 4500);
  });

  test('uploads again when the upload has expired while it waited', async () => {
    const gone: Reply = {
      status: 422,
      body: { title: 'Invalid', errors: { upload_uuid: 'expired' } },
    };
    const run = await create([busy, gone, created]);
    expect(run.uuid).toBe(UUID);
    expect(run.bodies.map((body) => body['upload_uuid'])).toEqual([
      'upload-1',
      'upload-1',
      'upload-2',
    ]);
  });

  test('does not upload again when a fresh upload is refused', async () => {
    const refused: Reply = {
      status: 422,
      body: { title: 'Invalid', errors: { upload_uuid: 'unknown' } },
    };
    const run = await create([refused]);
    expect(run.error).toMatchObject({ code: 'http', status: 422 });
    expect(run.uploads).toBe(1);
  });

  test('fails at once on another deployment when it is asked to', async () => {
    const run = await create([busy], { onConflict: 'fail' });
    expect(run.error).toMatchObject({ code: 'conflict' });
    expect(run.tookMs).toBe(0);
  });

  test('ends at the time limit when the other deployment does not, and says why', async () => {
    const run = await create(
      Array.from({ length: 20 }, () => busy),
      { limitMs: 60_000 },
    );
    expect(run.error).toMatchObject({
      code: 'timeout',
      message: expect.stringMatching(/Another deployment/),
    });
    expect(run.tookMs).toBeLessThanOrEqual(60_000);
  });

  test.each([401, 403, 404, 422, 507, 308])(
    'does not repeat a refusal with HTTP %d',
    async (status) => {
      const run = await create([{ status, body: { title: 'no', errors: [] } }]);
      expect(run.error).toMatchObject({ code: 'http', status });
      expect(run.bodies).toHaveLength(1);
    },
  );
});

describe('what has to be asked before the call', () => {
  const tooMany: Reply = { status: 429, body: { title: 'Too many requests' } };

  test('is asked before each call, also before one that is sent again', async () => {
    let asked = 0;
    const beforeCreate = (): Promise<void> => Promise.resolve(void (asked += 1));
    const run = await create([tooMany, new NetworkError('ECONNREFUSED', false), created], {
      beforeCreate,
    });
    expect(run.uuid).toBe(UUID);
    expect([asked, run.bodies.length]).toEqual([3, 3]);
  });

  test('ends it when the answer is no, and then nothing is sent any more', async () => {
    const answers = [undefined, new ActionError('conflict', 'Somebody else has deployed.')];
    const beforeCreate = (): Promise<void> => {
      const no = answers.shift();
      return no === undefined ? Promise.resolve() : Promise.reject(no);
    };
    const run = await create([tooMany, created], { beforeCreate });
    expect(run.error).toMatchObject({ code: 'conflict', message: 'Somebody else has deployed.' });
    expect(run.bodies).toHaveLength(1);
  });

  test('is not asked for longer than a minute', async () => {
    const replies = Array.from({ length: 60 }, () => tooMany);
    const run = await create(replies, { beforeCreate: () => Promise.resolve() });
    expect(run.error).toMatchObject({ status: 429 });
    expect(run.tookMs).toBeLessThanOrEqual(60_000);
  });

  test('says whether another deployment was waited for', async () => {
    expect((await create([created])).isAfterOther).toBe(false);
    expect((await create([busy, created])).isAfterOther).toBe(true);
  });
});
