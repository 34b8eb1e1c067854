import { describe, expect, test } from '@jest/globals';
import { PACE_MS, openModel } from './openModel.ts';

const service = {
  applicationName: 'service',
  standardConfiguration: [{ key: 'SHOP_URL', value: 'https://shop.example.com' }],
  securedConfiguration: [{ key: 'API_SECRET', value: 'secret' }],
};
const draft = {
  key: 'fresh',
  connector: { key: 'connector' },
  region: 'europe-west1.gcp',
  configurations: [service],
  globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: 'shared' }] },
};

describe('creating a Deployment', () => {
  test('without a value that an application requires ends in Failed', () => {
    const { ask, pass, model } = openModel();
    const configurations = [{ ...service, securedConfiguration: [] }];
    ask('POST /deployments', { ...draft, configurations });
    pass(2 * PACE_MS);
    expect(model.effects).toMatchObject([{ what: 'create', end: 'failed' }]);
    expect(model.deployments().at(-1)?.state).toMatchObject({
      status: 'Failed',
      entries: [{ type: 'Error', message: 'service.API_SECRET has no value.' }, {}],
    });
  });

  test.each([
    ['an unknown field', { wait: true }, 'InvalidJsonInput'],
    ['no key but an id of the Connector', { connector: {} }, 'InvalidJsonInput'],
    ['a key with a space', { key: 'a b' }, 'InvalidJsonInput'],
    ['no applications', { configurations: [] }, 'DeploymentApplicationRequired'],
    ['a key that is taken', { key: 'checkout' }, 'DuplicateField'],
    [
      'a Connector that is not there',
      { connector: { key: 'nothing' } },
      'ConnectorReferenceNotFound',
    ],
    ['a draft only, as published', { connector: { key: 'drafted' } }, 'ConnectorReferenceNotFound'],
    [
      'a draft that is not previewable',
      { connector: { key: 'drafted', staged: true } },
      'ConnectorStagedNotPreviewable',
    ],
    ['a region nobody knows', { region: 'moon-1.gcp' }, 'DeploymentUnsupportedRegion'],
    ['a published Connector as preview', { type: 'preview' }, 'DeploymentInvalidType'],
    [
      'an unknown key',
      { configurations: [{ ...service, standardConfiguration: [{ key: 'NOTHING', value: '' }] }] },
      'DeploymentUnknownApplicationConfigurationKey',
    ],
    [
      'a required global key left out',
      { globalConfiguration: undefined },
      'DeploymentMissingGlobalConfigurationKey',
    ],
    ['production where it is disabled', { type: 'production' }, 'DeploymentProductionDeactivated'],
  ])('is refused with %s', (_name, change, code) => {
    const { ask, model } = openModel({ productionActive: false });
    model.addConnector({ key: 'drafted', draftOnly: true, isPreviewable: 'none' });
    const reply = ask('POST /deployments', { ...draft, ...change });
    expect(reply.status).toBe(400);
    expect(reply.code).toBe(code);
    expect(model.deployments()).toHaveLength(1);
  });

  test.each([
    ['manage_project', 403],
    ['manage_project manage_api_clients', 201],
  ])('of a Connector with an API client takes %s to %d', (scopes, status) => {
    const { ask, model } = openModel({}, scopes.split(' '));
    model.addConnector({ key: 'client', apiClientScopes: ['view_products'] });
    const connector = { key: 'client' };
    expect(ask('POST /deployments', { ...draft, connector }).status).toBe(status);
  });
});

describe('lists', () => {
  test('have pages, an order and filters', () => {
    const { ask, model, pass } = openModel();
    for (const [key, type] of [
      ['d2', 'sandbox'],
      ['d3', 'sandbox'],
      ['p1', 'preview'],
    ] as const) {
      pass(1);
      model.addDeployment({ key, type, connector: 'connector' });
    }
    const list = (query: string): unknown => {
      const { results, ...page } = ask(`GET /deployments?${query}`).json;
      return { ...page, keys: (results as readonly { key: string }[]).map(({ key }) => key) };
    };
    expect(list('')).toMatchObject({ limit: 20, offset: 0, count: 4, total: 4 });
    expect(list('limit=2&offset=1')).toStrictEqual({
      limit: 2,
      offset: 1,
      count: 2,
      total: 4,
      keys: ['d2', 'd3'],
    });
    expect(list('sort=createdAt%20desc&deploymentType=sandbox')).toMatchObject({
      total: 3,
      keys: ['d3', 'd2', 'checkout'],
    });
    expect(list('integrationTypes=tax')).toMatchObject({ total: 0 });
  });

  test.each(['limit=501', 'limit=x', 'offset=10001', 'sort=name', 'where=x', 'deploymentType=x'])(
    'refuse %s',
    (query) => {
      expect(openModel().ask(`GET /deployments?${query}`).code).toBe('InvalidQueryParam');
    },
  );
});
