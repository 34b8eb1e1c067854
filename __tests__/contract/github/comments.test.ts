import { describe, expect, test } from '@jest/globals';
import { askGitHub, startGitHub } from './askGitHub.ts';
import type { Json } from './askGitHub.ts';

const person = { type: 'User', login: 'mona' } as const;

describe('comments', () => {
  test('are by the app, oldest first, and can be changed and deleted', async () => {
    await using sandbox = await startGitHub();
    const { github } = sandbox;
    github.addPull({ number: 7 });
    github.addPull({ number: 8 });
    const before = github.addComment({ pull: 7, body: 'first', author: 'mona' });
    github.addComment({ pull: 8, body: 'elsewhere', author: 'mona' });
    const reply = await askGitHub(sandbox, 'POST /issues/7/comments', { body: 'second' });
    expect(reply.status).toBe(201);
    const created = reply.json() as Json;
    const bot = { login: 'github-actions[bot]', type: 'Bot', id: 41_898_282 };
    expect(created).toMatchObject({ body: 'second', user: bot });
    const list = await askGitHub(sandbox, 'GET /issues/7/comments');
    expect(list.json()).toMatchObject([
      { id: before.id, user: { login: 'mona', type: 'User' } },
      { id: created['id'] },
    ]);
    const one = `/issues/comments/${String(created['id'])}`;
    expect((await askGitHub(sandbox, `GET ${one}`)).json()).toStrictEqual(created);
    const changed = await askGitHub(sandbox, `PATCH ${one}`, { body: 'third' });
    expect([changed.status, changed.json()]).toStrictEqual([
      200,
      expect.objectContaining({ body: 'third' }),
    ]);
    expect((await askGitHub(sandbox, `DELETE ${one}`)).status).toBe(204);
    expect((await askGitHub(sandbox, `GET ${one}`)).status).toBe(404);
    expect(github.comments(7).map(({ body }) => body)).toStrictEqual(['first']);
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['65,537 characters', 'x'.repeat(65_537)],
  ])('cannot consist of %s', async (_name, body) => {
    await using sandbox = await startGitHub();
    sandbox.github.addPull({ number: 7 });
    const reply = await askGitHub(sandbox, 'POST /issues/7/comments', { body });
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({
      message: 'Validation Failed',
      errors: [{ resource: 'IssueComment', field: 'data' }],
    });
    expect(sandbox.github.comments(7)).toStrictEqual([]);
  });

  test('can be 65,536 characters long', async () => {
    await using sandbox = await startGitHub();
    sandbox.github.addPull({ number: 7 });
    const body = '👋'.repeat(65_536);
    expect((await askGitHub(sandbox, 'POST /issues/7/comments', { body })).status).toBe(201);
  });

  test('need a body, and nothing beside it', async () => {
    await using sandbox = await startGitHub();
    sandbox.github.addPull({ number: 7 });
    for (const value of [{}, { body: 1 }, { body: 'x', text: 'x' }]) {
      expect((await askGitHub(sandbox, 'POST /issues/7/comments', value)).status).toBe(422);
    }
    expect(sandbox.github.comments(7)).toStrictEqual([]);
  });

  test('of others are none of an app’s business, but of a person’s', async () => {
    await using sandbox = await startGitHub();
    sandbox.github.addPull({ number: 7 });
    const { id } = sandbox.github.addComment({ pull: 7, body: 'mine', author: 'octocat' });
    const one = `/issues/comments/${String(id)}`;
    for (const [operation, value] of [
      [`PATCH ${one}`, { body: 'x' }],
      [`DELETE ${one}`, undefined],
    ] as const) {
      expect((await askGitHub(sandbox, operation, value)).status).toBe(403);
    }
    expect(sandbox.github.comments(7)).toMatchObject([{ body: 'mine' }]);
    sandbox.set({ github: { tokenOwner: person } });
    expect((await askGitHub(sandbox, `PATCH ${one}`, { body: 'x' })).status).toBe(200);
  });
});

describe('the owner of the token', () => {
  test('is no user of the REST API when it is an app', async () => {
    await using sandbox = await startGitHub();
    const reply = await askGitHub(sandbox, 'GET //user');
    expect(reply.status).toBe(403);
    expect(reply.json()).toMatchObject({ message: 'Resource not accessible by integration' });
    sandbox.set({ github: { tokenOwner: person } });
    expect((await askGitHub(sandbox, 'GET //user')).json()).toMatchObject(person);
  });

  test.each([
    '{ viewer { login } }',
    'query {\n  viewer{login}\n}',
    'query Me { viewer { login } }',
  ])('is read by GraphQL: %j', async (query) => {
    await using sandbox = await startGitHub();
    const reply = await askGitHub(sandbox, 'POST //graphql', { query, variables: {} });
    expect([reply.status, reply.json()]).toStrictEqual([
      200,
      { data: { viewer: { login: 'github-actions[bot]' } } },
    ]);
    sandbox.set({ github: { tokenOwner: person } });
    expect((await askGitHub(sandbox, 'POST //graphql', { query })).text).toContain('mona');
  });

  test.each([{}, { query: '{ viewer { email } }' }, { query: 'mutation { x }' }])(
    'is not told by %j, which has errors with status 200',
    async (value) => {
      await using sandbox = await startGitHub();
      const reply = await askGitHub(sandbox, 'POST //graphql', value);
      expect([reply.status, reply.json()]).toStrictEqual([
        200,
        { errors: [{ message: expect.any(String) }] },
      ]);
    },
  );
});
