import { describe, expect, test } from '@jest/globals';
import { buildDraft } from '../../../../src/platforms/connect/redeploy/bodies.ts';
import { buildRedeploy } from '../../../../src/platforms/connect/redeploy/bodies.ts';
import type { Contract } from '../../../../src/platforms/connect/api/contract.ts';
import { nothingGiven } from '../../../../src/platforms/connect/configuration/sortConfiguration.ts';
import type { SortedConfiguration } from '../../../../src/platforms/connect/configuration/sortConfiguration.ts';
import type { Creation } from '../../../../src/platforms/connect/inputs/target.ts';

const some: SortedConfiguration = {
  applications: new Map([
    ['service', { standard: [], secured: [{ key: 'API_TOKEN', value: 't' }] }],
  ]),
  global: { standard: [{ key: 'REGION', value: 'eu' }], secured: [] },
};

describe('buildRedeploy', () => {
  test('leaves out the fields that nothing was given for, so that they stay as they are', () => {
    const body = buildRedeploy(7, {
      configuration: nothingGiven,
      updateConnector: true,
      skipScripts: false,
    });
    expect(JSON.parse(JSON.stringify(body))).toEqual({
      version: 7,
      actions: [{ action: 'redeploy', updateConnector: true, skipScripts: false }],
    });
  });

  test('sends only the applications that were given, each with both lists', () => {
    const body = buildRedeploy(7, {
      configuration: some,
      updateConnector: false,
      skipScripts: true,
    });
    expect(body).toEqual({
      version: 7,
      actions: [
        {
          action: 'redeploy',
          configurationValues: [
            {
              applicationName: 'service',
              standardConfiguration: [],
              securedConfiguration: [{ key: 'API_TOKEN', value: 't' }],
            },
          ],
          globalConfiguration: {
            standardConfiguration: [{ key: 'REGION', value: 'eu' }],
            securedConfiguration: [],
          },
          updateConnector: false,
          skipScripts: true,
        },
      ],
    });
  });
});

describe('buildDraft', () => {
  const creation: Creation = {
    connector: { by: 'key', value: 'shop' },
    staged: false,
    type: undefined,
    region: 'europe-west1.gcp',
  };
  const rule = { secured: false, required: false, hasDefault: false };
  const contract: Contract = {
    applications: new Map([
      ['pages', new Map()],
      ['service', new Map([['API_TOKEN', { ...rule, secured: true }]])],
    ]),
    global: new Map([['REGION', rule]]),
  };

  test('has every application of the Connector, in its order, also one that takes nothing', () => {
    expect(buildDraft('checkout', creation, { contract, configuration: some })).toEqual({
      key: 'checkout',
      connector: { key: 'shop', staged: false },
      region: 'europe-west1.gcp',
      configurations: [
        { applicationName: 'pages', standardConfiguration: [], securedConfiguration: [] },
        {
          applicationName: 'service',
          standardConfiguration: [],
          securedConfiguration: [{ key: 'API_TOKEN', value: 't' }],
        },
      ],
      globalConfiguration: {
        standardConfiguration: [{ key: 'REGION', value: 'eu' }],
        securedConfiguration: [],
      },
    });
  });

  test('names a draft by its id, with the type, and nothing global where there is nothing global', () => {
    const staged = {
      ...creation,
      connector: { by: 'id', value: 'c-1' },
      staged: true,
      type: 'preview',
    } as const;
    const body = buildDraft('checkout', staged, {
      contract: { applications: new Map(), global: new Map() },
      configuration: nothingGiven,
    });
    expect(body).toEqual({
      key: 'checkout',
      type: 'preview',
      connector: { id: 'c-1', staged: true },
      region: 'europe-west1.gcp',
      configurations: [],
    });
  });
});
