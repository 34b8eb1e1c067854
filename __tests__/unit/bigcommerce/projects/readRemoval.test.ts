import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { namesPullRequest } from '../../../../src/event/occasion.ts';
import { readRemoval } from '../../../../src/platforms/bigcommerce/projects/remove/readRemoval.ts';
import type { PullRequest } from '../../../../src/step/ports/runner.ts';

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
    input: (name: string) => (all[name]?.trim() ? all[name] : undefined),
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
  const deleting = { delete_project: 'true' };

  test('keeps the project unless it is asked to delete it', () => {
    expect(read({ project_name: 'shop' }).value).toEqual({
      account: { apiUrl: 'https://api.bigcommerce.com', storeHash: 'abc', accessToken: 'token' },
      project: { by: 'name', name: 'shop' },
      deletion: undefined,
    });
    expect(read({ project_name: 'shop', ...deleting }).value?.deletion).toBeDefined();
  });

  test('refuses a name without the number of the pull request, only when it is to be deleted', () => {
    const wrong = { project_name: 'store-17', ...deleting };
    expect(read(wrong, { number: 7 })).toMatchObject({
      value: undefined,
      faults: [expect.stringMatching(/^project_name: "store-17" .*pull request 7.*such as pr-7/)],
    });
    expect(read(wrong, { number: 17 }).faults).toEqual([]);
    expect(read(wrong).faults).toEqual([]);
    expect(read({ ...wrong, delete_project: 'false' }, { number: 7 }).faults).toEqual([]);
  });

  test.each([undefined, 7])(
    'takes what is to be deleted from its own inputs only (pull request: %s)',
    (number) => {
      const folder = mkdtempSync(join(tmpdir(), 'removal-'));
      mkdirSync(join(folder, '.bigcommerce'));
      writeFileSync(
        join(folder, '.bigcommerce', 'project.json'),
        JSON.stringify({ projectUuid: UUID, storeHash: 'other' }),
      );
      const about = { env: { CATALYST_PROJECT_UUID: UUID }, ...(number && { number }) };
      const inFolder = { working_directory: folder };
      for (const empty of [{}, { project_name: ' ', project_uuid: '' }]) {
        expect(read({ ...inFolder, ...deleting, ...empty }, about)).toMatchObject({
          value: undefined,
          faults: [expect.stringMatching(/^project_uuid, project_name: both are empty/)],
        });
      }
      expect(read({ ...inFolder, ...deleting, store_hash: '' }, about).faults).toEqual([
        expect.stringMatching(/^store_hash: is missing/),
        expect.stringMatching(/both are empty/),
      ]);
      expect(read(inFolder, about).value).toMatchObject({
        project: { by: 'uuid', uuid: UUID },
        deletion: undefined,
      });
      rmSync(folder, { recursive: true });
    },
  );

  test('spares production when a name outside of a pull request is all that it knows', () => {
    const spares = (...args: Parameters<typeof read>): boolean | undefined =>
      read(...args).value?.deletion?.sparesProduction;
    expect(spares({ project_name: 'shop', ...deleting })).toBe(true);
    expect(spares({ project_name: 'pr-7', ...deleting }, { number: 7 })).toBe(false);
    expect(spares({ project_uuid: UUID, ...deleting })).toBe(false);
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
