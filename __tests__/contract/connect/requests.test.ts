import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { ask } from '../sandbox/ask.ts';
import { addCheckout, askConnect } from './askConnect.ts';

describe('the Connect API', () => {
  test('returns the correlation id that it was given, and otherwise one of its own', async () => {
    await using sandbox = await startSandbox();
    const operation = 'GET /deployments/key=nothing';
    const given = await askConnect(sandbox, { operation, headers: { 'X-Correlation-ID': 'mine' } });
    expect(given.headers).toMatchObject({ 'x-correlation-id': 'mine' });
    const own = await askConnect(sandbox, operation);
    expect(own.headers).toMatchObject({ 'x-correlation-id': expect.stringMatching(/^sandbox-/) });
    const refused = await ask(sandbox.connect.connectUrl, { headers: { 'X-Correlation-ID': 'x' } });
    expect(refused.headers).toMatchObject({ 'x-correlation-id': 'x' });
  });

  test.each([
    ['a method that the path does not have', 'PUT /deployments/key=checkout', {}, {}, 405],
    ['a path that does not exist', 'GET /nothing', {}, undefined, 404],
    ['a Deployment that does not exist', 'GET /deployments/key=nothing', {}, undefined, 404],
    ['a Connector that does not exist', 'GET /connectors/key=nothing', {}, undefined, 404],
    ['a GET with a body', 'GET /deployments', { 'Content-Length': '2' }, {}, 400],
    ['another type of body', 'POST /deployments', { 'Content-Type': 'text/plain' }, {}, 415],
    ['an Accept that JSON is not', 'GET /deployments', { Accept: 'text/html' }, undefined, 406],
  ])('refuses %s', async (_name, operation, headers, body, status) => {
    await using sandbox = await startSandbox();
    await addCheckout(sandbox);
    const reply = await askConnect(sandbox, { operation, headers }, body);
    expect(reply.status).toBe(status);
    expect(reply.json()).toMatchObject({
      statusCode: status,
      errors: [{ code: expect.any(String) }],
    });
  });
});
