import { describe, expect, test } from '@jest/globals';
import type { ClientTools } from '../../../src/http/index.ts';
import type { InputSource } from '../../../src/inputs/index.ts';
import { platforms, removals } from '../../../src/platforms/index.ts';
import { ofPull } from '../../support/memory/memoryPlatform.ts';

const tools = {} as ClientTools;
const shop = { store_hash: 'abc123', access_token: 'token-1' };
const client = { region: 'us-central1.gcp', client_id: 'id', client_secret: 'secret' };
const project = { ...client, project_key: 'my-project' };

function sourceOf(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): InputSource {
  return {
    input: (name) => inputs[name] || undefined,
    elsewhere: (place) => env[place],
    secret: () => undefined,
  };
}

describe('the name of a target', () => {
  test.each([
    ['bigcommerce', { ...shop, project_name: 'pr-7' }, 'access_token', 'abc123/pr-7'],
    ['commercetools', { ...project, deployment_key: 'pr-7' }, 'region', 'my-project/pr-7'],
    ['commercetools', { ...project, deployment_id: 'id-7' }, 'client_id', 'my-project/id-7'],
  ] as const)(
    'on %s is the same with wrong inputs beside it: %j',
    async (name, inputs, other, target) => {
      const kinds = [platforms(tools)[name], removals(tools)[name]];
      for (const kind of kinds) {
        const good = await kind?.readInputs(sourceOf(inputs), ofPull('c0ffee'));
        expect(good?.value?.target).toBe(target);
        const wrong = sourceOf({ ...inputs, [other]: '' });
        const bad = await kind?.readInputs(wrong, ofPull('c0ffee'));
        expect(bad?.faults).toHaveLength(1);
        expect(bad?.value).toBeUndefined();
        expect(kind?.readTarget(wrong)).toBe(target);
      }
    },
  );

  test('cannot be read where inputs name no project, or two', () => {
    const uuid = '0194fd2b-2ac6-72de-b73f-d83f2d626a74';
    for (const kind of [platforms(tools)['bigcommerce'], removals(tools)['bigcommerce']]) {
      expect(kind?.readTarget(sourceOf(shop))).toBeUndefined();
      const two = { ...shop, project_name: 'pr-7', project_uuid: uuid };
      expect(kind?.readTarget(sourceOf(two))).toBeUndefined();
    }
  });

  test('of a deletion is none that only the environment names', () => {
    const env = { CATALYST_PROJECT_UUID: '0194fd2b-2ac6-72de-b73f-d83f2d626a74' };
    const removal = removals(tools)['bigcommerce'];
    const deletes = { ...shop, delete_project: 'true' };
    expect(removal?.readTarget(sourceOf(deletes, env))).toBeUndefined();
    expect(removal?.readTarget(sourceOf(shop, env))).toBe(`abc123/${env.CATALYST_PROJECT_UUID}`);
  });
});
