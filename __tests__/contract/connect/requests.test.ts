import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { ask } from '../sandbox/ask.ts';
import { addCheckout, askConnect, codeOf, look, redeploy } from './askConnect.ts';

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

  test.each([
    ['no version', { actions: [{ action: 'redeploy' }] }, 'version'],
    ['a version that is text', { version: '1', actions: [{ action: 'redeploy' }] }, 'version'],
    ['no action', { version: 1, actions: [] }, 'actions'],
    ['two actions', { version: 1, actions: Array(2).fill({ action: 'redeploy' }) }, 'actions'],
    ['another action', { version: 1, actions: [{ action: 'deploy' }] }, 'actions.0.action'],
    ['an unknown field', { version: 1, actions: [{ action: 'redeploy', wait: true }] }, 'wait'],
    ['a field beside', { version: 1, actions: [{ action: 'redeploy' }], dryRun: true }, 'dryRun'],
    [
      'a flag that is text',
      { version: 1, actions: [{ action: 'redeploy', skipScripts: 'true' }] },
      'skipScripts',
    ],
    [
      'an application without one of its lists',
      {
        version: 1,
        actions: [
          {
            action: 'redeploy',
            configurationValues: [{ applicationName: 'service', standardConfiguration: [] }],
          },
        ],
      },
      'securedConfiguration',
    ],
    [
      'a value that is a number',
      {
        version: 1,
        actions: [
          {
            action: 'redeploy',
            globalConfiguration: { standardConfiguration: [{ key: 'COUNTRY', value: 1 }] },
          },
        ],
      },
      'globalConfiguration',
    ],
  ])('refuses to redeploy with %s, and names it', async (_name, body, named) => {
    await using sandbox = await startSandbox();
    const record = await addCheckout(sandbox);
    const reply = await askConnect(sandbox, 'POST /deployments/key=checkout', body);
    expect(reply.status).toBe(400);
    expect(codeOf(reply)).toBe('InvalidJsonInput');
    expect(reply.text).toContain(named);
    expect(record.calls).toStrictEqual([]);
  });

  test('takes what creation calls the configuration, and ignores it', async () => {
    await using sandbox = await startSandbox();
    const record = await addCheckout(sandbox);
    const configurations = [
      {
        applicationName: 'service',
        standardConfiguration: [{ key: 'LOG_LEVEL', value: 'debug' }],
        securedConfiguration: [],
      },
    ];
    expect((await redeploy(sandbox, 1, { configurations })).status).toBe(201);
    expect(record.state.applications[0]?.standard.has('LOG_LEVEL')).toBe(false);
  });

  test.each([
    ['an empty list', { configurationValues: [] }, 'DeploymentApplicationRequired'],
    [
      'an application that the Connector has not got',
      values('nothing', [], []),
      'DeploymentUnknownApplicationConfiguration',
    ],
    [
      'an application that the Deployment was created without',
      values('events', [], []),
      'DeploymentApplicationDoNotBelong',
    ],
    [
      'an unknown key',
      values('service', ['NOTHING'], []),
      'DeploymentUnknownApplicationConfigurationKey',
    ],
    [
      'a secured key as standard',
      values('service', ['API_SECRET'], []),
      'DeploymentUnknownApplicationConfigurationKey',
    ],
    [
      'a global key below an application',
      values('service', [], ['SHARED_SECRET']),
      'DeploymentUnknownApplicationConfigurationKey',
    ],
    [
      'an unknown global key',
      { globalConfiguration: { standardConfiguration: [{ key: 'NOTHING', value: 'x' }] } },
      'DeploymentUnknownGlobalConfigurationKey',
    ],
    [
      'no value for a required global key',
      { globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: '' }] } },
      'DeploymentEmptyRequiredGlobalConfigurationKey',
    ],
  ])('refuses to redeploy with %s by its documented code', async (_name, action, code) => {
    await using sandbox = await startSandbox();
    const record = await addCheckout(sandbox);
    const reply = await redeploy(sandbox, 1, action);
    expect(reply.status).toBe(400);
    expect(codeOf(reply)).toBe(code);
    expect(record.calls).toStrictEqual([]);
    expect(await look(sandbox)).toMatchObject({ version: 1, status: 'Deployed' });
  });

  test('refuses another version, and says which it is', async () => {
    await using sandbox = await startSandbox();
    const record = await addCheckout(sandbox);
    sandbox.connect.touch(record.id);
    const reply = await redeploy(sandbox, 1);
    expect(reply.status).toBe(409);
    expect(reply.json()).toMatchObject({
      errors: [{ code: 'ConcurrentModification', expectedVersion: 1, currentVersion: 2 }],
    });
  });

  test.each(['Queued', 'Deploying'] as const)('refuses to redeploy what is %s', async (holdAt) => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0, connect: { holdAt } } });
    const record = await addCheckout(sandbox);
    await redeploy(sandbox, 1);
    while (record.state.status !== holdAt) await new Promise(setImmediate);
    const reply = await redeploy(sandbox, 2);
    expect(codeOf(reply)).toBe('DeploymentInvalidStatusTransition');
    expect(reply.text).toContain(`Invalid status change: Already ${holdAt.toLowerCase()}`);
    expect(record.calls).toHaveLength(1);
  });
});

function values(applicationName: string, standard: string[], secured: string[]): object {
  const list = (keys: string[]): object[] => keys.map((key) => ({ key, value: 'x' }));
  return {
    configurationValues: [
      {
        applicationName,
        standardConfiguration: list(standard),
        securedConfiguration: list(secured),
      },
    ],
  };
}
