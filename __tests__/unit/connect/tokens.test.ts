import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { NetworkError } from '../../../src/http/request.ts';
import { canSendAgain, isTemporary } from '../../../src/http/retry/failure.ts';
import type { HttpError } from '../../../src/errors/actionError.ts';
import type { Reply } from '../../support/memory/scriptedNetwork.ts';
import { inTurn } from '../../support/memory/scriptedNetwork.ts';
import { issueTokens, openWorld, refusal } from './world.ts';
import type { World, WorldOptions } from './world.ts';

const ok: Reply = { status: 200, body: { fine: true } };
const basic = Buffer.from('client:client-secret').toString('base64');

function call(
  { run, deadline }: World,
  options: { method?: 'GET' | 'POST'; retryable?: (error: HttpError) => boolean } = {},
): Promise<unknown> {
  return run.api.call(
    { what: 'Testing', method: 'GET', path: '/x', answer: z.unknown(), ...options },
    { deadline, retryable: isTemporary, onRetry: run.journal.info, ...options },
  );
}

/** Calls once and resolves with the error it ends with. */
async function failing(
  replies: readonly Reply[],
  options: WorldOptions,
  how: Parameters<typeof call>[1] = {},
): Promise<{ world: World; error: unknown }> {
  const world = openWorld(replies, options);
  const ended = call(world, how).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { world, error: await world.clock.runUntil(ended) };
}

const authorizations = ({ network }: World): readonly (string | undefined)[] =>
  network.requests
    .filter(({ url }) => url.startsWith('https://connect.test'))
    .map(({ headers }) => headers['Authorization']);

describe('access tokens', () => {
  test('are asked for with the client’s credentials in the header and a form for a body', async () => {
    const world = openWorld([ok], { target: { scope: 'a:my-project b:my-project' } });
    await call(world);
    expect(world.tokenRequests()).toEqual([
      {
        method: 'POST',
        url: 'https://auth.test/oauth/token',
        headers: {
          Authorization: `Basic ${basic}`,
          'X-Correlation-ID': 'run-1',
          'User-Agent': 'ours',
          Accept: 'application/json',
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials&scope=a%3Amy-project+b%3Amy-project',
      },
    ]);
  });

  test('are asked for without a scope when none is given', async () => {
    const world = openWorld([ok]);
    await call(world);
    expect(world.tokenRequests()[0]?.body).toBe('grant_type=client_credentials');
  });

  test('are hidden before they are used, as are the credentials in the header', async () => {
    const world = openWorld((request) => {
      expect(world.runner.secrets).toEqual([basic, 'token-1']);
      expect(request.headers['Authorization']).toBe('Bearer token-1');
      return ok;
    });
    await call(world);
    expect.assertions(2);
  });

  test('are used again until they are about to expire', async () => {
    const world = openWorld([ok, ok, ok, ok]);
    await call(world);
    await world.clock.advance(3_299_000);
    await call(world);
    expect(world.tokenRequests()).toHaveLength(1);
    await world.clock.advance(1000);
    await call(world);
    expect(authorizations(world)).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
  });

  test('that live for a short time are renewed a tenth of it before its end', async () => {
    const tokens = (): Reply => ({ status: 200, body: { access_token: 'short', expires_in: 100 } });
    const world = openWorld([ok, ok, ok], { tokens });
    await call(world);
    await world.clock.advance(89_000);
    await call(world);
    expect(world.tokenRequests()).toHaveLength(1);
    await world.clock.advance(1000);
    await call(world);
    expect(world.tokenRequests()).toHaveLength(2);
  });

  test('that the platform refuses are renewed once, even for a call that must not be made twice', async () => {
    const world = openWorld([refusal(401, 'invalid_token'), ok]);
    await call(world, { method: 'POST', retryable: canSendAgain });
    expect(authorizations(world)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  test('that the platform goes on to refuse end the call, with a hint about the client', async () => {
    const unauthorized = refusal(401, 'invalid_token', 'invalid_token');
    const { world, error } = await failing([unauthorized, unauthorized], {});
    expect(error).toMatchObject({
      code: 'http',
      status: 401,
      platformCode: 'invalid_token',
      hint: expect.stringContaining('client_secret'),
    });
    expect(world.asked()).toHaveLength(2);
  });

  test('for another project are an error before anything else is sent', async () => {
    const { world, error } = await failing([], { tokens: issueTokens('manage_project:theirs') });
    expect(error).toMatchObject({
      code: 'input',
      message: 'project_key: the API client belongs to the project theirs, not to my-project.',
    });
    expect(world.asked()).toEqual([]);
  });

  test('that are refused with a 404 say nothing of what the call is for', async () => {
    const { error } = await failing([], { tokens: () => ({ status: 404, body: '' }) });
    expect(error).toMatchObject({ code: 'http' });
    expect(error).not.toHaveProperty('status');
  });

  test('that are refused for good end the call at once', async () => {
    const tokens = (): Reply => refusal(401, 'invalid_client', 'Please provide valid credentials.');
    const { world, error } = await failing([], { tokens });
    expect(error).toMatchObject({ code: 'http', platformCode: 'invalid_client' });
    expect(world.tokenRequests()).toHaveLength(1);
  });

  test.each<[string, Reply]>([
    ['no answer', new NetworkError('ECONNRESET', true)],
    ['HTTP 502', { status: 502, body: '<html></html>' }],
    ['a success that is no token', { status: 200, body: '<html></html>' }],
    ['a token that no header can carry', { status: 200, body: { access_token: 'a\nb' } }],
  ])(
    'are asked for again after %s, also for a call that must not be made twice',
    async (_, odd) => {
      const world = openWorld([ok], { tokens: inTurn(odd, odd, issueTokens()()) });
      const called = call(world, { method: 'POST', retryable: canSendAgain });
      expect(await world.clock.runUntil(called)).toEqual({ fine: true });
      expect(world.tokenRequests()).toHaveLength(3);
      expect(world.asked()).toHaveLength(1);
    },
  );

  test('that cannot be had say of the call that it was never sent', async () => {
    const tokens = (): Reply => ({ status: 500 });
    const how = { method: 'POST', retryable: canSendAgain } as const;
    const { world, error } = await failing([], { tokens }, how);
    expect(error).toMatchObject({ status: 500, effect: 'none' });
    expect(world.asked()).toEqual([]);
  });
});

describe('calls', () => {
  test('carry token, correlation id and user agent, and a JSON body', async () => {
    const world = openWorld([ok]);
    await world.run.api.call(
      {
        what: 'Testing',
        method: 'POST',
        path: '/my-project/x',
        body: { a: 1 },
        answer: z.unknown(),
      },
      { deadline: world.deadline, retryable: isTemporary, onRetry: world.run.journal.info },
    );
    expect(world.network.requests.at(-1)).toEqual({
      method: 'POST',
      url: 'https://connect.test/my-project/x',
      headers: {
        Authorization: 'Bearer token-1',
        'X-Correlation-ID': 'run-1',
        'User-Agent': 'ours',
        Accept: 'application/json',
        'Content-Type': 'application/json',
      },
      body: '{"a":1}',
    });
  });

  test('never show the body of an error, only its message', async () => {
    const body = JSON.stringify({
      message: 'Wrong\n::error::value',
      applications: [{ securedConfiguration: [{ key: 'K', value: '********' }] }],
    });
    const { error } = await failing([{ status: 400, body }], {});
    expect(error).toMatchObject({
      message: expect.stringMatching(/^Testing failed with HTTP 400: Wrong ::error::value\.?$/),
    });
  });
});
