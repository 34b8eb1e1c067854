import { describe, expect, test } from '@jest/globals';
import { readRemoval } from '../../../../src/platforms/connect/remove/removal.ts';

function read(inputs: Readonly<Record<string, string>>, pullRequest?: number) {
  const all: Readonly<Record<string, string>> = {
    region: 'europe-west1.gcp',
    project_key: 'my-project',
    client_id: 'client',
    client_secret: 'secret',
    ...inputs,
  };
  const number = pullRequest ?? 0;
  return readRemoval(
    {
      input: (name) => all[name] || undefined,
      elsewhere: () => undefined,
      secret: () => undefined,
    },
    { pullRequest: number === 0 ? undefined : { number, author: 'someone', fromFork: false } },
  );
}

describe('readRemoval', () => {
  test('takes a key or an id', () => {
    expect(read({ deployment_key: 'pr-7' }).value).toMatchObject({
      connectUrl: 'https://connect.europe-west1.gcp.commercetools.com',
      projectKey: 'my-project',
      deployment: { by: 'key', value: 'pr-7' },
    });
    expect(read({ deployment_id: 'd1' }).value?.deployment).toEqual({ by: 'id', value: 'd1' });
  });

  test('refuses none and both', () => {
    expect(read({}).faults).toEqual([expect.stringMatching(/^deployment_key: is missing\./)]);
    expect(read({ deployment_key: 'pr-7', deployment_id: 'd1' })).toMatchObject({
      value: undefined,
      faults: [expect.stringMatching(/^deployment_id: cannot be combined with/)],
    });
  });

  test('takes a draft whose key holds the number of the pull request, and no other', () => {
    const draft = { deployment_key: 'pr-7', connector_draft: 'search-pr-7' };
    expect(read(draft, 7).value).toMatchObject({ draft: 'search-pr-7', pullRequest: 7 });
    expect(read(draft).value).toMatchObject({ draft: 'search-pr-7', pullRequest: undefined });
    expect(read(draft, 17).faults).toEqual([
      expect.stringMatching(/^connector_draft: search-pr-7 does not hold 17/),
    ]);
  });

  test('reports everything that is wrong at once, and warns of an unknown region', () => {
    const { faults } = read({ client_secret: '', deployment_key: 'a key', project_key: '/' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'project_key',
      'client_secret',
      'deployment_key',
    ]);
    expect(read({ region: 'moon.gcp', deployment_key: 'pr-7' }).warnings).toEqual([
      expect.stringMatching(/^region: moon\.gcp/),
    ]);
  });
});
