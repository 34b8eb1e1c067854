import { describe, expect, test } from '@jest/globals';
import { askGitHub, deployTo, startGitHub, stateOf, tell } from './askGitHub.ts';
import type { Json } from './askGitHub.ts';

const careful = { ref: 'main', auto_merge: false, required_contexts: [] };

describe('creating a deployment', () => {
  test('answers with what was sent, and makes up the rest', async () => {
    await using sandbox = await startGitHub();
    const { headSha } = sandbox.github;
    const payload = { digest: 'x', list: [1] };
    const body = { ...careful, payload, description: 'A', transient_environment: true };
    const reply = await askGitHub(sandbox, 'POST /deployments', { ...body, environment: 'a/b' });
    expect(reply.status).toBe(201);
    const created = reply.json() as Json;
    expect(created).toMatchObject({
      ref: 'main',
      sha: headSha,
      task: 'deploy',
      ...{ environment: 'a/b', original_environment: 'a/b', payload, description: 'A' },
      ...{ transient_environment: true, production_environment: false },
      creator: { login: 'github-actions[bot]', type: 'Bot' },
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
    // Whoever squeezes an id into 32 bits has to find out here.
    expect(created['id']).toBeGreaterThan(2 ** 32);
    const read = await askGitHub(sandbox, `GET /deployments/${String(created['id'])}`);
    expect(read.json()).toStrictEqual(created);
    expect(sandbox.github.deployments()).toHaveLength(1);
  });

  test('is for production unless asked otherwise, and says so', async () => {
    await using sandbox = await startGitHub();
    const reply = await askGitHub(sandbox, 'POST /deployments', careful);
    expect(reply.json()).toMatchObject({
      ...{ environment: 'production', production_environment: true, payload: {} },
      description: null,
    });
  });

  test('gives a payload that is text back as text', async () => {
    await using sandbox = await startGitHub();
    const body = { ...careful, payload: '{"a":1}' };
    const reply = await askGitHub(sandbox, 'POST /deployments', body);
    expect(reply.json()).toMatchObject({ payload: '{"a":1}' });
  });

  test('takes a known commit or branch, and no other ref', async () => {
    await using sandbox = await startGitHub();
    const { github } = sandbox;
    const commit = 'a'.repeat(40);
    github.addCommit(commit);
    const fork = github.addPull({ number: 2, headLabel: 'somebody:patch' });
    const own = github.addPull({ number: 3, headLabel: 'octo-sandbox:topic' });
    for (const [ref, sha] of [
      [commit, commit],
      ['refs/heads/main', github.headSha],
      [fork.headSha, fork.headSha],
      ['topic', own.headSha],
    ] as const) {
      const reply = await askGitHub(sandbox, 'POST /deployments', { ...careful, ref });
      expect(reply.json()).toMatchObject({ ref, sha });
    }
    for (const ref of ['b'.repeat(40), 'patch', 'refs/heads/nothing']) {
      const reply = await askGitHub(sandbox, 'POST /deployments', { ...careful, ref });
      expect(reply.status).toBe(422);
      expect(reply.json()).toMatchObject({ message: `No ref found for: ${ref}` });
    }
  });

  test.each([
    ['no ref', { auto_merge: false }, '"ref" wasn\'t supplied.'],
    ['an unknown key', { ...careful, enviroment: 'x' }, '"enviroment" is not a permitted key.'],
    ['a flag that is text', { ...careful, auto_merge: 'false' }, "For 'properties/auto_merge'"],
    ['a payload that is a list', { ...careful, payload: [] }, "For 'properties/payload'"],
    [
      'a description of 141 characters',
      { ...careful, description: 'x'.repeat(141) },
      'is too long',
    ],
  ])('refuses %s', async (_name, body, message) => {
    await using sandbox = await startGitHub();
    const reply = await askGitHub(sandbox, 'POST /deployments', body);
    expect([reply.status, reply.json()]).toStrictEqual([
      422,
      expect.objectContaining({ status: '422', message: expect.any(String) }),
    ]);
    expect(JSON.stringify(reply.json())).toContain(JSON.stringify(message).slice(1, -1));
    expect(sandbox.github.deployments()).toStrictEqual([]);
  });

  test('counts characters of a description, not bytes', async () => {
    await using sandbox = await startGitHub();
    const description = '👋'.repeat(140);
    const reply = await askGitHub(sandbox, 'POST /deployments', { ...careful, description });
    expect(reply.status).toBe(201);
  });

  test('refuses a body that is no JSON', async () => {
    await using sandbox = await startGitHub();
    const reply = await askGitHub(sandbox, 'POST /deployments');
    expect([reply.status, reply.text]).toStrictEqual([
      400,
      expect.stringContaining('Problems parsing JSON'),
    ]);
  });

  test.each([
    ['left out', undefined, 409],
    ['some', ['build'], 409],
    ['none', [], 201],
  ])('asks for the checks when they are %s', async (_name, required_contexts, status) => {
    await using sandbox = await startGitHub({ checksFail: true });
    const body = { ref: 'main', auto_merge: false, required_contexts };
    const reply = await askGitHub(sandbox, 'POST /deployments', body);
    expect(reply.status).toBe(status);
    expect(sandbox.github.deployments()).toHaveLength(status === 201 ? 1 : 0);
  });

  test.each([
    [undefined, 202],
    [true, 202],
    [false, 201],
  ])('merges first when auto_merge is %s, and creates nothing', async (auto_merge, status) => {
    await using sandbox = await startGitHub({ behind: true });
    const body = { ref: 'main', required_contexts: [], auto_merge };
    const reply = await askGitHub(sandbox, 'POST /deployments', body);
    expect(reply.status).toBe(status);
    expect(sandbox.github.deployments()).toHaveLength(status === 201 ? 1 : 0);
    const message = { message: expect.stringMatching(/^Auto-merged main into main/) };
    if (status === 202) expect(reply.json()).toStrictEqual(message);
  });
});

describe('the list of deployments', () => {
  test('is newest first, and filtered by what is asked for', async () => {
    await using sandbox = await startGitHub();
    const { github } = sandbox;
    const sha = 'c'.repeat(40);
    github.addCommit(sha, 'topic');
    const first = await deployTo(sandbox, 'preview/pr-1');
    const second = await deployTo(sandbox, 'preview/pr-1', { ref: 'topic', task: 'migrate' });
    const third = await deployTo(sandbox, 'preview/pr-10');
    const list = async (query: string): Promise<readonly unknown[]> => {
      const reply = await askGitHub(sandbox, `GET /deployments${query}`);
      return (reply.json() as readonly Json[]).map(({ id }) => id);
    };
    expect(await list('')).toStrictEqual([third, second, first]);
    expect(await list('?environment=preview%2Fpr-1')).toStrictEqual([second, first]);
    expect(await list('?environment=preview')).toStrictEqual([]);
    expect(await list(`?sha=${sha}`)).toStrictEqual([second]);
    expect(await list('?ref=topic&task=migrate')).toStrictEqual([second]);
    expect(await list('?ref=topic&task=deploy')).toStrictEqual([]);
  });
});

describe('deleting a deployment', () => {
  test('works when it is inactive, or the only one', async () => {
    await using sandbox = await startGitHub();
    const first = await deployTo(sandbox, 'a');
    const second = await deployTo(sandbox, 'b');
    const remove = async (id: number): Promise<number> =>
      (await askGitHub(sandbox, `DELETE /deployments/${String(id)}`)).status;
    expect(await remove(first)).toBe(422);
    await tell(sandbox, first, 'success');
    expect(await remove(first)).toBe(422);
    await tell(sandbox, first, 'inactive');
    expect(await remove(first)).toBe(204);
    expect(await remove(first)).toBe(404);
    expect(stateOf(sandbox, second)).toBeUndefined();
    expect(await remove(second)).toBe(204);
    expect(sandbox.github.deployments()).toStrictEqual([]);
  });
});
