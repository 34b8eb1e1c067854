import { describe, expect, test } from '@jest/globals';
import { PACE_MS, openModel } from './openModel.ts';

describe('the model of Connect', () => {
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
  ])('refuses to redeploy with %s, and names it', (_name, body, named) => {
    const { ask, checkout } = openModel();
    const reply = ask('POST /deployments/key=checkout', body);
    expect(reply.status).toBe(400);
    expect(reply.code).toBe('InvalidJsonInput');
    expect(JSON.stringify(reply.json)).toContain(named);
    expect(checkout.calls).toStrictEqual([]);
  });

  test('takes what creation calls the configuration, and ignores it', () => {
    const { checkout, redeploy } = openModel();
    const configurations = [
      {
        applicationName: 'service',
        standardConfiguration: [{ key: 'LOG_LEVEL', value: 'debug' }],
        securedConfiguration: [],
      },
    ];
    expect(redeploy(1, { configurations }).status).toBe(201);
    expect(checkout.state.applications[0]?.standard.has('LOG_LEVEL')).toBe(false);
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
  ])('refuses to redeploy with %s by its documented code', (_name, action, code) => {
    const { checkout, look, redeploy } = openModel();
    const reply = redeploy(1, action);
    expect(reply.status).toBe(400);
    expect(reply.code).toBe(code);
    expect(checkout.calls).toStrictEqual([]);
    expect(look()).toMatchObject({ version: 1, status: 'Deployed' });
  });

  test('refuses another version, and says which it is', () => {
    const { model, checkout, redeploy } = openModel();
    model.touch(checkout.id);
    const reply = redeploy(1);
    expect(reply.status).toBe(409);
    expect(reply.json).toMatchObject({
      errors: [{ code: 'ConcurrentModification', expectedVersion: 1, currentVersion: 2 }],
    });
  });

  test.each(['Queued', 'Deploying'] as const)('refuses to redeploy what is %s', (holdAt) => {
    const { checkout, redeploy, pass } = openModel({ holdAt });
    redeploy(1);
    pass(2 * PACE_MS);
    const reply = redeploy(2);
    expect(reply.code).toBe('DeploymentInvalidStatusTransition');
    expect(reply.json['message']).toBe(`Invalid status change: Already ${holdAt.toLowerCase()}`);
    expect(checkout.calls).toHaveLength(1);
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
