import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { ask } from '../sandbox/ask.ts';
import { askConnect, askForToken } from './askConnect.ts';

describe('the token service', () => {
  test('gives out a token with all scopes of the client, which the API takes', async () => {
    await using sandbox = await startSandbox();
    const reply = await askForToken(sandbox);
    expect(reply.status).toBe(200);
    expect(reply.json()).toStrictEqual({
      access_token: sandbox.connect.tokens()[0],
      expires_in: 172_800,
      scope:
        'manage_connectors_deployments:sandbox-project view_connectors:sandbox-project manage_connectors:sandbox-project',
      token_type: 'Bearer',
    });
    expect((await askConnect(sandbox, 'GET /deployments')).status).toBe(200);
  });

  test('takes the fields in the query too', async () => {
    await using sandbox = await startSandbox();
    const { clientId, clientSecret } = sandbox.connect.credentials;
    const Authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const reply = await ask(
      `${sandbox.connect.authUrl}/oauth/token?grant_type=client_credentials`,
      { method: 'POST', headers: { Authorization } },
    );
    expect(reply.status).toBe(200);
  });

  test('gives out part of the scopes, with which less can be done', async () => {
    await using sandbox = await startSandbox();
    const scope = 'view_connectors:sandbox-project';
    const reply = await askForToken(sandbox, {
      body: `grant_type=client_credentials&scope=${scope}`,
    });
    expect(reply.json()).toMatchObject({ scope });
    const refused = await askConnect(sandbox, 'GET /deployments');
    expect(refused.status).toBe(403);
    expect(refused.json()).toMatchObject({ errors: [{ code: 'AuthorizationError' }] });
  });

  test.each([
    ['no credentials', { authorization: undefined }, 401, 'invalid_client'],
    ['other credentials', { authorization: 'Basic bm86bm8=' }, 401, 'invalid_client'],
    ['a token', { authorization: 'Bearer abc' }, 401, 'invalid_client'],
    ['no grant type', { body: 'scope=x' }, 400, 'unsupported_grant_type'],
    ['another grant type', { body: 'grant_type=password' }, 400, 'unsupported_grant_type'],
    ['JSON', { type: 'application/json', body: '{}' }, 400, 'invalid_request'],
    [
      'a scope that the client has not got',
      { body: 'grant_type=client_credentials&scope=manage_project:sandbox-project' },
      400,
      'invalid_scope',
    ],
  ])('refuses %s', async (_name, change, status, code) => {
    await using sandbox = await startSandbox();
    const reply = await askForToken(sandbox, change);
    expect(reply.status).toBe(status);
    expect(reply.json()).toMatchObject({
      statusCode: status,
      message: expect.any(String),
      errors: [{ code }],
      error: code,
      error_description: expect.any(String),
    });
    expect(sandbox.connect.tokens()).toStrictEqual([]);
  });

  test('knows one path and one method', async () => {
    await using sandbox = await startSandbox();
    expect((await ask(`${sandbox.connect.authUrl}/oauth/token`)).status).toBe(405);
    expect((await ask(`${sandbox.connect.authUrl}/`, { method: 'POST' })).status).toBe(404);
  });

  test('notes a token that is sent to it, and the API a client secret', async () => {
    await using sandbox = await startSandbox();
    await askForToken(sandbox, { authorization: 'Bearer abc' });
    await askConnect(sandbox, {
      operation: 'GET /deployments',
      headers: { Authorization: 'Basic bm86bm8=' },
    });
    expect(sandbox.leaks.map(({ host }) => host)).toStrictEqual(['auth', 'connect']);
  });
});

describe('a token', () => {
  test('is for one project', async () => {
    await using sandbox = await startSandbox();
    const Authorization = `Bearer ${sandbox.connect.issueToken()}`;
    const url = `${sandbox.connect.connectUrl}/another-project/deployments`;
    const reply = await ask(url, { headers: { Authorization } });
    expect(reply.status).toBe(403);
    expect(reply.json()).toMatchObject({ errors: [{ code: 'AuthorizationError' }] });
  });
});
