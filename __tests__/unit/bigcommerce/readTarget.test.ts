import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bigcommerce } from '../../../src/platforms/bigcommerce/hosting/bigcommerce.ts';
import { readTarget } from '../../../src/platforms/bigcommerce/inputs/readTarget.ts';
import type { InputSource } from '../../../src/inputs/index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-target-'));
  await mkdir(join(folder, '.bigcommerce'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function sourceOf(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): InputSource {
  return { input: (name) => inputs[name], elsewhere: (name) => env[name], secret: () => undefined };
}

const enough = { store_hash: 'abc', access_token: 'the-token', project_name: 'shop' };

describe('the project file of a checkout', () => {
  const write = (settings: object): Promise<void> =>
    writeFile(join(folder, '.bigcommerce/project.json'), JSON.stringify(settings));

  test('gives no token, whatever it calls it', async () => {
    const token = 'token-of-the-checkout';
    const names = ['accessToken', 'access_token', 'CATALYST_ACCESS_TOKEN', 'apiUrl', 'api_url'];
    await write({ storeHash: 'abc', ...Object.fromEntries(names.map((name) => [name, token])) });
    const { faults } = readTarget(sourceOf({ working_directory: folder, project_name: 'shop' }));
    expect(faults).toEqual([expect.stringMatching(/^access_token: is missing/)]);
  });

  test.each([
    '../../evil',
    'a/b',
    'a@evil.test',
    'a?b',
    '',
    5,
    { a: 1 },
    '\u202e',
    'x'.repeat(1e6),
  ])(
    'gives no store %j that would lead elsewhere, and fills no message with it',
    async (storeHash) => {
      await write({ storeHash, projectUuid: '../..', __proto__: { storeHash: 'abc' } });
      const inputs = { working_directory: folder, access_token: 'the-token', project_name: 'shop' };
      const { value, faults } = readTarget(sourceOf(inputs));
      expect(value).toBeUndefined();
      expect(faults).toContainEqual(expect.stringMatching(/^store_hash/));
      expect(faults.join('').length).toBeLessThan(2000);
    },
  );
});

describe('what is deployed with the build', () => {
  test('is the variables of the inputs, and nothing of the job’s environment', () => {
    const env = { PATH: '/bin', AWS_SECRET: 'of-the-job', CATALYST_HOSTING: 'other' };
    const { value } = readTarget(sourceOf({ ...enough, secrets: 'A=1' }, env));
    expect(value?.variables).toEqual([
      { type: 'secret', key: 'A', value: '1' },
      { type: 'plain_text', key: 'CATALYST_HOSTING', value: 'native' },
    ]);
  });

  test('has a digest that nobody can try values against without the access token', async () => {
    const digestOf = async (inputs: object): Promise<string | undefined> => {
      const reading = await bigcommerce({} as never).readInputs(sourceOf({ ...enough, ...inputs }));
      return reading.value?.configurationDigest;
    };
    const own = await digestOf({ secrets: 'PIN=1234' });
    expect(own).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestOf({ secrets: 'PIN=1234' })).toBe(own);
    expect(await digestOf({ secrets: 'PIN=1234', access_token: 'another-token' })).not.toBe(own);
  });
});

test('a service that is not reached by https gets no token', () => {
  const { faults } = readTarget(sourceOf({ ...enough, api_url: 'http://api.test' }));
  expect(faults).toEqual([expect.stringMatching(/^api_url: .*not an https URL/)]);
});

describe('on_unhealthy: rollback', () => {
  const given = { ...enough, github_token: 'gh', on_unhealthy: 'rollback' };

  test('needs a deployment that is followed and recorded, and says everything that is missing', () => {
    expect(readTarget(sourceOf(given)).value?.onUnhealthy).toBe('rollback');
    const without = { wait: 'false', github_deployment: 'false', github_token: '' };
    const { faults } = readTarget(sourceOf({ ...given, ...without }));
    expect(faults).toEqual([
      expect.stringMatching(/^on_unhealthy: rollback needs wait: true, .* Accepted: fail, or/),
      expect.stringMatching(/^on_unhealthy: rollback needs github_deployment: true, /),
      expect.stringMatching(/^on_unhealthy: rollback needs github_token, /),
    ]);
    expect(readTarget(sourceOf({ ...given, ...without, on_unhealthy: 'fail' })).faults).toEqual([]);
  });
});
