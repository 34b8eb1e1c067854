import { describe, expect, test } from '@jest/globals';
import { namesPullRequest } from '../../../src/platforms/bigcommerce/namesPullRequest.ts';
import { readRemoval } from '../../../src/platforms/bigcommerce/readRemoval.ts';
import type { PullRequest } from '../../../src/runner.ts';

const UUID = '0194fd2b-2ac6-72de-b73f-d83f2d626a74';

function read(
  inputs: Readonly<Record<string, string>>,
  about: { readonly number?: number; readonly env?: Readonly<Record<string, string>> } = {},
) {
  const all: Readonly<Record<string, string>> = {
    store_hash: 'abc',
    access_token: 'token',
    ...inputs,
  };
  const source = {
    input: (name: string) => all[name] || undefined,
    elsewhere: (place: string) => about.env?.[place],
    secret: () => undefined,
  };
  const pullRequest: PullRequest | undefined =
    about.number === undefined
      ? undefined
      : { number: about.number, author: 'someone', fromFork: false };
  return readRemoval(source, { pullRequest });
}

describe('namesPullRequest', () => {
  test.each(['pr-7', '7', 'shop_7', '7-shop', 'v1.7.0', 'pr7', 'x7y', 'pr-17-7', 'pr-7-of-77'])(
    'finds 7 in %s',
    (name) => {
      expect(namesPullRequest(name, 7)).toBe(true);
    },
  );

  test.each(['store-17', 'pr-70', '77', 'pr-seven', '', 'pr-1.71', '٧'])(
    'does not find 7 in "%s"',
    (name) => {
      expect(namesPullRequest(name, 7)).toBe(false);
    },
  );

  test('takes a number of several digits as a whole', () => {
    expect(namesPullRequest('pr-123', 123)).toBe(true);
    expect(namesPullRequest('pr-123', 12)).toBe(false);
    expect(namesPullRequest('pr-0123', 123)).toBe(false);
  });
});

describe('readRemoval', () => {
  test('keeps the project unless it is told to delete it', () => {
    expect(read({ project_name: 'shop' }).value).toEqual({
      account: { apiUrl: 'https://api.bigcommerce.com', storeHash: 'abc', accessToken: 'token' },
      project: { by: 'name', name: 'shop' },
      isToBeDeleted: false,
    });
    expect(read({ project_name: 'shop', delete_project: 'true' }).value?.isToBeDeleted).toBe(true);
  });

  test('refuses a name without the number of the pull request, only when it is to be deleted', () => {
    const wrong = { project_name: 'store-17', delete_project: 'true' };
    expect(read(wrong, { number: 7 })).toMatchObject({
      value: undefined,
      faults: [expect.stringMatching(/^project_name: "store-17" .*pull request 7.*such as pr-7/)],
    });
    expect(read(wrong, { number: 17 }).faults).toEqual([]);
    expect(read(wrong).faults).toEqual([]);
    expect(read({ ...wrong, delete_project: 'false' }, { number: 7 }).faults).toEqual([]);
  });

  test('takes a UUID of the workflow for what it says, and has one from elsewhere checked', () => {
    const about = { number: 7, env: { CATALYST_PROJECT_UUID: UUID } };
    expect(read({}, about).value?.project).toEqual({ by: 'uuid', uuid: UUID, ofPullRequest: 7 });
    expect(read({ project_uuid: UUID }, { number: 7 }).value?.project).toEqual({
      by: 'uuid',
      uuid: UUID,
      ofPullRequest: undefined,
    });
    expect(read({}, { env: about.env }).value?.project).toMatchObject({ ofPullRequest: undefined });
  });

  test('prefers a name in the workflow to a UUID from elsewhere', () => {
    const env = { CATALYST_PROJECT_UUID: UUID };
    expect(read({ project_name: 'pr-7' }, { env }).value?.project).toEqual({
      by: 'name',
      name: 'pr-7',
    });
  });

  test('reports everything that is wrong at once', () => {
    const { value, faults } = read({
      access_token: '',
      project_uuid: 'x',
      project_name: 'pr-7',
      delete_project: 'yes',
    });
    expect(value).toBeUndefined();
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'access_token',
      'project_uuid',
      'delete_project',
      'project_name',
    ]);
    expect(read({}).faults).toEqual([expect.stringMatching(/^project_uuid: is missing\./)]);
  });
});
