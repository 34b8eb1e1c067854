import { describe, expect, test } from '@jest/globals';
import { checkConfiguration } from '../../../../src/platforms/connect/configuration/checkConfiguration.ts';
import type { Contract, KeyRule } from '../../../../src/platforms/connect/api/contract.ts';
import { DeploymentJson } from '../../../../src/platforms/connect/api/deployment.ts';
import { mayLackIn } from '../../../../src/platforms/connect/configuration/checkConfiguration.ts';
import { sortConfiguration } from '../../../../src/platforms/connect/configuration/sortConfiguration.ts';
import type { GivenConfiguration } from '../../../../src/platforms/connect/inputs/target.ts';
import { rememberSecret } from '../../../../src/text/redact.ts';
import { declared, deploymentJson } from '../world.ts';
import type { DeploymentFields } from '../world.ts';

const rule = (fields: Partial<KeyRule> = {}): KeyRule => ({
  secured: false,
  required: false,
  hasDefault: false,
  ...fields,
});

const contract: Contract = {
  applications: new Map([
    [
      'service',
      new Map([
        ['CURRENCY', rule({ required: true })],
        ['LOCALE', rule({ required: true, hasDefault: true })],
        ['NOTE', rule()],
        ['API_TOKEN', rule({ required: true, secured: true })],
      ]),
    ],
    ['pages', new Map()],
  ]),
  global: new Map([
    ['REGION', rule({ required: true })],
    ['SIGNING_KEY', rule({ secured: true })],
  ]),
};

type Given = Readonly<Record<string, Readonly<Record<string, string>>>>;

const given = (applications: Given, global: Given[string] = {}): GivenConfiguration => ({
  applications: new Map(
    Object.entries(applications).map(([name, values]) => [name, new Map(Object.entries(values))]),
  ),
  global: new Map(Object.entries(global)),
});

/** Checks as for a Deployment that has a value for every key. */
const faultsOf = (configuration: GivenConfiguration): readonly string[] =>
  checkConfiguration(configuration, { contract, mayLack: () => true });

describe('checkConfiguration', () => {
  test('finds nothing wrong with what the Connector declares', () => {
    const all = given(
      { service: { CURRENCY: 'EUR', NOTE: '', API_TOKEN: 't' }, pages: {} },
      { REGION: 'eu', SIGNING_KEY: 'k' },
    );
    expect(faultsOf(all)).toEqual([]);
    expect(checkConfiguration(all, { contract, mayLack: () => false })).toEqual([]);
  });

  test.each<[string, GivenConfiguration, string]>([
    [
      'an application with a typo',
      given({ servise: { CURRENCY: 'EUR' } }),
      'configuration: the Connector has no application servise. Did you mean service?',
    ],
    [
      'an application that resembles none',
      given({ backend: {} }),
      'configuration: the Connector has no application backend. It has service, pages.',
    ],
    [
      'a key with a typo',
      given({ service: { CURENCY: 'EUR' } }),
      'configuration: application service has no key CURENCY. Did you mean CURRENCY?',
    ],
    [
      'a key of an application that takes none',
      given({ pages: { TITLE: 'x' } }),
      'configuration: application pages has no key TITLE. It has none.',
    ],
    [
      'a global key below an application',
      given({ service: { SIGNING_KEY: 'k' } }),
      'configuration: SIGNING_KEY is a global key. Set it in global_configuration.',
    ],
    [
      'an application’s key among the global ones',
      given({}, { API_TOKEN: 't' }),
      'global_configuration: API_TOKEN is not a global key. Set it in configuration, below service.',
    ],
    [
      'an unknown global key',
      given({}, { SIGNING_KEYS: 'k' }),
      'global_configuration: the Connector has no global key SIGNING_KEYS. Did you mean SIGNING_KEY?',
    ],
    [
      'an empty value for a required key',
      given({ service: { API_TOKEN: '' } }),
      'configuration: service.API_TOKEN is required and must not be empty. Is the secret or variable behind it set?',
    ],
    [
      'an empty value for a required global key',
      given({}, { REGION: '' }),
      'global_configuration: REGION is required and must not be empty. Is the secret or variable behind it set?',
    ],
  ])('refuses %s', (_, configuration, fault) => {
    expect(faultsOf(configuration)).toEqual([fault]);
  });

  test('lists every required key that has no default, no given value and no deployed one', () => {
    const faults = checkConfiguration(given({ service: { CURRENCY: 'EUR' } }), {
      contract,
      mayLack: () => false,
    });
    expect(faults).toEqual([
      'configuration: service.API_TOKEN is required and has no value yet. Set one.',
      'global_configuration: REGION is required and has no value yet. Set one.',
    ]);
  });

  test('finds everything at once and shows no value', () => {
    const faults = checkConfiguration(
      given({ nowhere: { A: 'hidden-1' }, service: { B: 'hidden-2' } }, { C: 'hidden-3' }),
      { contract, mayLack: () => false },
    );
    expect(faults).toHaveLength(6);
    expect(faults.join()).not.toContain('hidden');
  });
});

test('a Connector that names its applications after a secret, or over several lines, is named in one line', () => {
  rememberSecret('named-like-a-secret');
  const name = 'app\n::error::x named-like-a-secret';
  const odd = { ...contract, applications: new Map([[name, new Map([['KEY', rule()]])]]) };
  const faults = checkConfiguration(given({}, { KEY: 'x', REGION: 'x' }), {
    contract: odd,
    mayLack: () => false,
  });
  expect(faults).toEqual([
    'global_configuration: KEY is not a global key. Set it in configuration, below app ::error::x ***.',
  ]);
});

describe('sortConfiguration', () => {
  test('puts each value where the Connector declares its key, whatever the order', () => {
    const { applications, global } = sortConfiguration(
      given(
        { service: { API_TOKEN: 't', NOTE: 'n', CURRENCY: 'EUR' } },
        { SIGNING_KEY: 'k', REGION: 'eu' },
      ),
      contract,
    );
    expect(applications.get('service')).toEqual({
      standard: [
        { key: 'NOTE', value: 'n' },
        { key: 'CURRENCY', value: 'EUR' },
      ],
      secured: [{ key: 'API_TOKEN', value: 't' }],
    });
    expect(global).toEqual({
      standard: [{ key: 'REGION', value: 'eu' }],
      secured: [{ key: 'SIGNING_KEY', value: 'k' }],
    });
  });

  test('knows of nothing global when nothing global is given', () => {
    expect(sortConfiguration(given({}), contract).global).toBeUndefined();
  });
});

describe('mayLackIn', () => {
  const mayLack = (
    fields: DeploymentFields,
    key: string,
    application: string | undefined,
  ): boolean => mayLackIn(DeploymentJson.parse(deploymentJson(fields)))(key, application);

  test.each([
    ['a deployed key', 'CURRENCY', true],
    ['a deployed key whose value is hidden', 'API_TOKEN', true],
    ['a key that has never had a value', 'NOTE', false],
    ['a key that only the next version has', 'BRAND_NEW', false],
  ])('says for %s whether it needs no value', (_, key, expected) => {
    expect(mayLack({}, key, 'service')).toBe(expected);
  });

  test('asks nothing of an application the Deployment was created without', () => {
    expect(mayLack({}, 'ANYTHING', 'pages')).toBe(true);
  });

  test('asks for the keys of an application that only the next version has', () => {
    expect(mayLack({}, 'ANYTHING', 'brand-new')).toBe(false);
  });

  test('trusts the deployed declaration where the Deployment does not show its keys', () => {
    const applications = [{ applicationName: 'service', standardConfiguration: null }];
    expect(mayLack({ applications }, 'CURRENCY', 'service')).toBe(true);
    expect(mayLack({ applications }, 'BRAND_NEW', 'service')).toBe(false);
    expect(mayLack({ applications, configurations: undefined }, 'CURRENCY', 'service')).toBe(false);
    expect(mayLack({ configurations: declared }, 'REGION', undefined)).toBe(false);
  });

  test('knows which global keys are deployed', () => {
    const globalConfiguration = {
      standardConfiguration: [],
      securedConfiguration: [{ key: 'SIGNING_KEY', value: '***' }],
    };
    expect(mayLack({ globalConfiguration }, 'SIGNING_KEY', undefined)).toBe(true);
    expect(mayLack({ globalConfiguration }, 'REGION', undefined)).toBe(false);
  });
});
