import { describe, expect, test } from '@jest/globals';
import { applicationUrls } from '../../../src/platforms/connect/follow/conclude.ts';
import { DeploymentJson } from '../../../src/platforms/connect/api/deployment.ts';
import { explainer } from '../../../src/platforms/connect/api/explain.ts';
import { otherProject } from '../../../src/platforms/connect/api/tokens.ts';
import { readError } from '../../../src/platforms/connect/api/explain.ts';
import { classify, isBusy } from '../../../src/platforms/connect/api/statuses.ts';
import { deploymentJson } from './world.ts';

describe('DeploymentJson', () => {
  test('reads what a deployment is followed by', () => {
    const entry = {
      type: 'Warning',
      title: 'Slow',
      message: null,
      application: 'service',
      createdAt: '2026-11-21T10:00:00.000Z',
    };
    expect(DeploymentJson.parse(deploymentJson({ entries: [entry] }))).toMatchObject({
      id: 'de9107e4-1b2c-4d3e-8f40-515253545556',
      key: 'checkout',
      version: 5,
      status: 'Deployed',
      isPreview: false,
      connector: { name: 'Checkout connector', version: 3, tag: 'v1', key: undefined },
      buildId: 'build-1',
      entries: [{ ...entry, message: undefined }],
      applications: [
        {
          name: 'service',
          url: 'https://service.example.app',
          keys: new Set(['CURRENCY', 'API_TOKEN']),
        },
      ],
    });
  });

  test('keeps no value of the configuration', () => {
    const shown = JSON.stringify(DeploymentJson.parse(deploymentJson()), (_, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...(value as Set<unknown>)] : value,
    );
    expect(shown).toContain('API_TOKEN');
    expect(shown).not.toContain('EUR');
    expect(shown).not.toContain('****');
  });

  test('reads the Connector’s declaration, with a default of null for none', () => {
    const { connector } = DeploymentJson.parse(deploymentJson());
    expect(connector.contract?.applications.get('service')).toEqual(
      new Map([
        ['CURRENCY', { secured: false, required: true, hasDefault: false }],
        ['LOCALE', { secured: false, required: true, hasDefault: true }],
        ['NOTE', { secured: false, required: false, hasDefault: false }],
        ['API_TOKEN', { secured: true, required: true, hasDefault: false }],
      ]),
    );
  });

  test('takes a key that is declared both ways for a secret', () => {
    const both = { key: 'A', description: '' };
    const configurations = [
      {
        applicationName: 'service',
        standardConfiguration: [both],
        securedConfiguration: [both],
      },
    ];
    const { connector } = DeploymentJson.parse(deploymentJson({ configurations }));
    expect(connector.contract?.applications.get('service')?.get('A')?.secured).toBe(true);
  });

  test.each([
    ['just created', { details: {}, applications: [{ applicationName: 'service' }] }],
    ['null wherever it can be', { details: null, connector: null, applications: null, key: null }],
    ['of other types', { details: [], connector: 'x', applications: 'x', preview: 'true' }],
    ['without a report', { details: { build: { id: 'b', report: null } } }],
  ])('reads a Deployment that is %s', (_, fields) => {
    const json = { id: 'x', version: 1, status: 'Deploying', ...fields };
    expect(DeploymentJson.parse(json)).toMatchObject({ id: 'x', version: 1, entries: [] });
  });

  test.each(['id', 'version', 'status'])('cannot do without %s', (field) => {
    expect(DeploymentJson.safeParse({ ...deploymentJson(), [field]: null }).success).toBe(false);
  });
});

describe('readError', () => {
  test.each([
    [
      'one error',
      {
        statusCode: 409,
        message: 'Version mismatch.',
        errors: [{ code: 'ConcurrentModification', message: 'Version mismatch.' }],
      },
      { message: 'Version mismatch.', code: 'ConcurrentModification' },
    ],
    [
      'two errors with details',
      {
        statusCode: 400,
        message: 'First.',
        errors: [
          { code: 'InvalidJsonInput', message: 'First.', detailedErrorMessage: 'actions: missing' },
          { code: 'InvalidJsonInput', message: 'Second.', detailedErrorMessage: '' },
        ],
      },
      { message: 'First. actions: missing Second.', code: 'InvalidJsonInput' },
    ],
    [
      'an error of the token service',
      { statusCode: 401, message: 'Bad client.', error: 'invalid_client', error_description: 'x' },
      { message: 'Bad client. x', code: 'invalid_client' },
    ],
    ['null for errors', { message: 'No.', errors: null }, { message: 'No.', code: undefined }],
    [
      'a code that is none',
      { message: 'No.', errors: [{ code: '::error::x', message: 'No.' }] },
      { message: 'No.', code: undefined },
    ],
    [
      'errors of other types',
      { message: 7, errors: [null, 'x', { code: 7 }] },
      { message: 'the answer gives no readable reason', code: undefined },
    ],
  ])('reads %s', (_, body, expected) => {
    expect(readError(JSON.stringify(body))).toEqual(expected);
  });

  test.each(['<html><body>secret 502</body></html>', '', 'null', '"text"', '[1]'])(
    'shows nothing of a body like %j',
    (body) => {
      expect(readError(body)).toEqual({
        message: 'the answer gives no readable reason',
        code: undefined,
      });
    },
  );
});

describe('explainer', () => {
  const hintOf = (status: number, code?: string): string | undefined =>
    explainer('my-project')(
      status,
      JSON.stringify({ message: 'No.', errors: code === undefined ? [] : [{ code }] }),
    ).hint;

  test.each([
    [400, 'DeploymentUnknownApplicationConfigurationKey', /global_configuration/],
    [400, 'DeploymentConnectorUpdateFailure', /published/],
    [409, 'ConcurrentModification', /at the same time/],
    [400, 'DeploymentInvalidType', /deployment_type/],
    [401, 'invalid_client', /client_secret/],
    [400, 'invalid_scope', /scope/],
    [403, undefined, /manage_connectors_deployments:my-project/],
    [400, 'AuthorizationError', /view_connectors:my-project/],
    [404, 'ResourceNotFound', /project_key/],
    [301, undefined, /Redirects are not followed/],
    [418, 'General', /platform’s side/],
    [502, undefined, /platform’s side/],
    [503, 'SomethingNew', /platform’s side/],
  ])('says what to do about HTTP %i with the code %s', (status, code, hint) => {
    expect(hintOf(status, code)).toMatch(hint);
  });

  test.each(['constructor', 'toString', 'SomethingNew'])('has no hint for the code %s', (code) => {
    expect(hintOf(400, code)).toBeUndefined();
  });
});

describe('otherProject', () => {
  test.each([
    ['manage_project:my-project view_products:my-project', undefined],
    ['manage_orders:my-project:store-1', undefined],
    ['manage_project:theirs', 'theirs'],
    ['manage_project:my-project-2', 'my-project-2'],
    ['', undefined],
    ['openid', undefined],
  ])('finds in the scopes %j the project %j', (scopes, expected) => {
    expect(otherProject(scopes, 'my-project')).toBe(expected);
  });
});

describe('classify', () => {
  test.each([
    ['Draft', 'idle', false],
    ['Queued', 'pending', true],
    ['Deploying', 'pending', true],
    ['Undeploying', 'undeploying', true],
    ['Deployed', 'deployed', false],
    ['Failed', 'failed', false],
    ['UndeployFailed', 'failed', false],
    ['Paused', 'unknown', false],
    ['constructor', 'unknown', false],
  ])('takes %s for %s', (status, expected, busy) => {
    expect(classify(status)).toBe(expected);
    expect(isBusy(status)).toBe(busy);
  });
});

describe('applicationUrls', () => {
  const urlOf = (url: string, connectUrl = 'https://connect.test'): string | undefined =>
    applicationUrls([{ name: 'service', url, keys: undefined }], connectUrl)['service'];

  test('keeps the order of the applications and leaves out those without a URL', () => {
    const application = (name: string, url?: string) => ({ name, url, keys: undefined });
    const urls = applicationUrls(
      [
        application('web', 'https://web.example.app/'),
        application('job'),
        application('api', 'api.example.app'),
      ],
      'https://connect.test',
    );
    expect(JSON.stringify(urls)).toBe(
      '{"web":"https://web.example.app","api":"https://api.example.app"}',
    );
  });

  test.each([
    ['https://service.example.app/base', 'https://service.example.app/base'],
    ['service.example.app', 'https://service.example.app'],
    ['http://service.example.app', undefined],
    ['https://user:pass@service.example.app', undefined],
    ['javascript:alert(1)', undefined],
    ['not a url', undefined],
    ['none', undefined],
    ['', undefined],
    ['http://127.0.0.1:4010', undefined],
    ['https://localhost', undefined],
  ])('reads %j as %j', (text, expected) => {
    expect(urlOf(text)).toBe(expected);
  });

  test('lets applications be on this machine next to an API that is', () => {
    const api = 'http://127.0.0.1:4010';
    expect(urlOf('http://127.0.0.1:4011/', api)).toBe('http://127.0.0.1:4011');
    expect(urlOf('localhost:4011', api)).toBe('http://localhost:4011');
    expect(urlOf('service.example.app', api)).toBe('https://service.example.app');
    expect(urlOf('ftp://127.0.0.1', api)).toBeUndefined();
  });
});
