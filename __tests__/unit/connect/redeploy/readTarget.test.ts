import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Reading } from '../../../../src/inputs/readInputs.ts';
import { readTarget } from '../../../../src/platforms/connect/redeploy/readTarget.ts';
import type { Target } from '../../../../src/platforms/connect/inputs/target.ts';

const enough = {
  region: 'europe-west1.gcp',
  project_key: 'my-project',
  client_id: 'an-id',
  client_secret: 'a-secret',
  deployment_key: 'checkout',
};

async function read(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<Reading<Target> & { readonly secrets: readonly string[] }> {
  const secrets: string[] = [];
  const reading = await readTarget({
    input: (name) => inputs[name] || undefined,
    elsewhere: (place) => env[place] || undefined,
    secret: (value) => secrets.push(value),
  });
  return { ...reading, secrets };
}

describe('readTarget', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-config-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('makes the hosts from the region, and hides the secret before anything else', async () => {
    const { value, faults, warnings, secrets } = await read(enough);
    expect(faults).toEqual([]);
    expect(warnings).toEqual([]);
    expect(secrets).toEqual(['a-secret']);
    expect(value).toEqual({
      authUrl: 'https://auth.europe-west1.gcp.commercetools.com',
      connectUrl: 'https://connect.europe-west1.gcp.commercetools.com',
      projectKey: 'my-project',
      clientId: 'an-id',
      clientSecret: 'a-secret',
      scope: undefined,
      deployment: { by: 'key', value: 'checkout', creation: undefined },
      configuration: { applications: new Map(), global: new Map() },
      updateConnector: false,
      skipScripts: false,
      expectedTag: undefined,
    });
  });

  test('takes what the inputs leave out from the environment, and never configuration', async () => {
    const { value, secrets } = await read(
      { deployment_id: 'some-id' },
      {
        CTP_REGION: 'us-east-2.aws',
        CTP_PROJECT_KEY: 'other',
        CTP_CLIENT_ID: 'env-id',
        CTP_CLIENT_SECRET: 'env-secret',
        CTP_SCOPE: 'view_products:other',
      },
    );
    expect(value).toMatchObject({
      connectUrl: 'https://connect.us-east-2.aws.commercetools.com',
      projectKey: 'other',
      clientId: 'env-id',
      clientSecret: 'env-secret',
      scope: undefined,
      deployment: { by: 'id', value: 'some-id' },
      configuration: { applications: new Map(), global: new Map() },
    });
    expect(secrets).toEqual(['env-secret']);
  });

  test('only warns about a region it does not know', async () => {
    const { value, warnings } = await read({ ...enough, region: 'Moon-1.gcp' });
    expect(value?.authUrl).toBe('https://auth.moon-1.gcp.commercetools.com');
    expect(warnings).toEqual([expect.stringContaining('moon-1.gcp is not a known region')]);
  });

  test.each(['evil.example/', 'a@b', 'a:80', 'a b', '..', '-a', 'a.', 'a#'])(
    'refuses the region %j, which would lead to another host',
    async (region) => {
      expect((await read({ ...enough, region })).faults).toEqual([
        expect.stringMatching(/^region: /),
      ]);
    },
  );

  test.each(['http://127.0.0.1:4010', 'http://localhost:4010/', 'https://proxy.test/connect'])(
    'takes %s for an API',
    async (url) => {
      const { value } = await read({ ...enough, auth_url: url, connect_url: url });
      expect(value).toMatchObject({
        authUrl: url.replace(/\/$/, ''),
        connectUrl: url.replace(/\/$/, ''),
      });
    },
  );

  test('refuses to send credentials over plain http to another machine', async () => {
    const url = 'http://connect.test';
    expect((await read({ ...enough, auth_url: url, connect_url: url })).faults).toEqual([
      expect.stringMatching(/^auth_url: .*not an https URL/),
      expect.stringMatching(/^connect_url: .*not an https URL/),
    ]);
  });

  test('writes scopes with one space between them', async () => {
    const { value } = await read({ ...enough, scope: 'a:my-project\n  b:my-project\n' });
    expect(value?.scope).toBe('a:my-project b:my-project');
  });

  test('finds everything that is wrong at once', async () => {
    const { value, faults } = await read({
      deployment_key: 'a',
      deployment_id: 'b',
      connector_key: 'cc',
      connector_id: 'd',
      project_key: 'with space',
      update_connector: 'maybe',
      deployment_type: 'staging',
      configuration: 'service: { A: 1 }',
      global_configuration: '[]',
      expected_tag: 'v 1',
    });
    expect(value).toBeUndefined();
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'region',
      'project_key',
      'client_id',
      'client_secret',
      'deployment_key',
      'update_connector',
      'expected_tag',
      'deployment_type',
      'configuration',
      'global_configuration',
      'deployment_id',
      'connector_id',
    ]);
  });

  test('asks for a Deployment when none is named', async () => {
    expect((await read({ ...enough, deployment_key: '' })).faults).toEqual([
      'deployment_key: is missing. Accepted: a key, or deployment_id instead.',
    ]);
  });

  describe('a Deployment that is to be created when it is missing', () => {
    test('is deployed in the region of the project unless another is given', async () => {
      expect((await read({ ...enough, connector_key: 'shop' })).value?.deployment).toEqual({
        by: 'key',
        value: 'checkout',
        creation: {
          connector: { by: 'key', value: 'shop' },
          staged: false,
          type: undefined,
          region: 'europe-west1.gcp',
        },
      });
      const all = {
        connector_id: 'c1',
        connector_staged: 'true',
        deployment_type: 'preview',
        deployed_region: 'us-central1.gcp',
      };
      expect((await read({ ...enough, ...all })).value?.deployment.creation).toEqual({
        connector: { by: 'id', value: 'c1' },
        staged: true,
        type: 'preview',
        region: 'us-central1.gcp',
      });
    });

    test('needs a key, because the platform gives out the ids', async () => {
      const { faults } = await read({
        ...enough,
        deployment_key: '',
        deployment_id: 'x1',
        connector_key: 'shop',
      });
      expect(faults).toEqual([expect.stringContaining('Accepted: deployment_key.')]);
    });

    test.each([
      ['true', 'production'],
      ['true', 'sandbox'],
      ['false', 'preview'],
    ])('cannot be connector_staged: %s and deployment_type: %s', async (staged, type) => {
      const inputs = { connector_key: 'shop', connector_staged: staged, deployment_type: type };
      expect((await read({ ...enough, ...inputs })).faults).toEqual([
        expect.stringMatching(/^deployment_type: /),
      ]);
    });

    test('warns about inputs that have no effect without a Connector', async () => {
      const inputs = { deployment_type: 'sandbox', connector_staged: 'true' };
      expect((await read({ ...enough, ...inputs })).warnings).toEqual([
        'deployment_type: has no effect without connector_key or connector_id.',
        'connector_staged: has no effect without connector_key or connector_id.',
      ]);
      expect((await read({ ...enough, connector_staged: 'false' })).warnings).toEqual([]);
    });
  });

  describe('configuration', () => {
    test('is read from the inputs', async () => {
      const { value } = await read({
        ...enough,
        configuration: 'service:\n  A: text\njob: { B: "2" }',
        global_configuration: '{"C": "3"}',
      });
      expect(value?.configuration).toEqual({
        applications: new Map([
          ['service', new Map([['A', 'text']])],
          ['job', new Map([['B', '2']])],
        ]),
        global: new Map([['C', '3']]),
      });
    });

    test.each(['connect.yml', 'connect.YAML', './connect.json'])(
      'is read from the file %s, from the working directory on',
      async (name) => {
        await writeFile(join(folder, name), '{"service": {"A": "from a file"}}');
        const { value, faults } = await read({
          ...enough,
          configuration: name,
          working_directory: folder,
        });
        expect(faults).toEqual([]);
        expect(value?.configuration.applications).toEqual(
          new Map([['service', new Map([['A', 'from a file']])]]),
        );
      },
    );

    test.each([
      'service: { FILE: x.json }',
      '{"service": {"FILE": "x.json"}}',
      'service:\n  FILE: x.yml',
    ])('is not taken for the name of a file: %j', async (configuration) => {
      expect(
        (await read({ ...enough, configuration })).value?.configuration.applications.size,
      ).toBe(1);
    });

    test('names the file in what is wrong with it', async () => {
      const fault = async (name: string, content: string | Buffer): Promise<readonly string[]> => {
        await writeFile(join(folder, name), content);
        return (await read({ ...enough, configuration: name, working_directory: folder })).faults;
      };
      expect(await fault('number.yml', 'service: { A: 1 }')).toEqual([
        'configuration: the file number.yml has a number at service.A. Put it in quotes: values are strings.',
      ]);
      expect(await fault('latin1.yml', Buffer.from([0x61, 0x3a, 0x20, 0xe9]))).toEqual([
        'configuration: the file latin1.yml is not UTF-8 text.',
      ]);
      expect(await fault('large.yml', ' '.repeat(1024 * 1024 + 1))).toEqual([
        'configuration: the file large.yml is too large: the limit is 1 MiB.',
      ]);
      expect((await read({ ...enough, configuration: 'missing.yml' })).faults).toEqual([
        'configuration: the file missing.yml cannot be read (it does not exist, ENOENT).',
      ]);
    });
  });
});
