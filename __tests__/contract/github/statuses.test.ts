import { describe, expect, test } from '@jest/globals';
import { askGitHub, deployTo, startGitHub, stateOf, tell } from './askGitHub.ts';
import type { Json } from './askGitHub.ts';

describe('statuses of a deployment', () => {
  test('are newest first, and what was not sent is an empty text', async () => {
    await using sandbox = await startGitHub();
    const id = await deployTo(sandbox, 'x');
    await tell(sandbox, id, 'in_progress', { log_url: 'https://example.com/log' });
    const environment_url = 'http://127.0.0.1:1/';
    expect((await tell(sandbox, id, 'success', { environment_url })).status).toBe(201);
    const reply = await askGitHub(sandbox, `GET /deployments/${String(id)}/statuses?per_page=1`);
    expect(reply.json()).toMatchObject([
      { state: 'success', environment_url, log_url: '', description: '', environment: 'x' },
    ]);
    const all = await askGitHub(sandbox, `GET /deployments/${String(id)}/statuses`);
    expect((all.json() as readonly Json[]).map(({ state }) => state)).toStrictEqual([
      'success',
      'in_progress',
    ]);
    expect((all.json() as readonly Json[])[1]).toMatchObject({
      log_url: 'https://example.com/log',
      target_url: 'https://example.com/log',
    });
    expect(sandbox.github.statuses(id).map(({ state }) => state)).toStrictEqual([
      'in_progress',
      'success',
    ]);
  });

  test.each(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'])(
    'can be %s',
    async (state) => {
      await using sandbox = await startGitHub();
      const id = await deployTo(sandbox, 'x');
      expect((await tell(sandbox, id, state)).status).toBe(201);
      expect(stateOf(sandbox, id)).toBe(state);
    },
  );

  test.each([
    ['an unknown state', { state: 'completed' }, 'state'],
    ['no state', { state: undefined }, 'state'],
    ['an unknown key', { state: 'success', url: 'https://example.com' }, 'url'],
    ['a host name for a URL', { state: 'success', environment_url: 'example.com' }, 'http(s)'],
    ['another scheme', { state: 'success', log_url: 'javascript:alert(1)' }, 'http(s)'],
    ['null for a URL', { state: 'success', environment_url: null }, 'environment_url'],
    ['a long description', { state: 'success', description: 'x'.repeat(141) }, 'description'],
  ])('refuse %s, and name it', async (_name, body, named) => {
    await using sandbox = await startGitHub();
    const id = await deployTo(sandbox, 'x');
    const reply = await askGitHub(sandbox, `POST /deployments/${String(id)}/statuses`, body);
    expect([reply.status, reply.text]).toStrictEqual([422, expect.stringContaining(named)]);
    expect(sandbox.github.statuses(id)).toStrictEqual([]);
  });

  test('take an empty URL for none', async () => {
    await using sandbox = await startGitHub();
    const id = await deployTo(sandbox, 'x');
    const body = { environment_url: '', log_url: '' };
    expect((await tell(sandbox, id, 'success', body)).status).toBe(201);
  });

  test('can move the deployment to another environment', async () => {
    await using sandbox = await startGitHub();
    const id = await deployTo(sandbox, 'x');
    await tell(sandbox, id, 'success', { environment: 'y' });
    const reply = await askGitHub(sandbox, 'GET /deployments?environment=y');
    expect(reply.json()).toMatchObject([{ id, environment: 'y', original_environment: 'x' }]);
  });
});

describe('a success', () => {
  test('makes older successes of its environment inactive, and nothing else', async () => {
    await using sandbox = await startGitHub();
    const replaced = await deployTo(sandbox, 'staging');
    const failed = await deployTo(sandbox, 'staging');
    const running = await deployTo(sandbox, 'staging');
    const elsewhere = await deployTo(sandbox, 'other');
    const transient = await deployTo(sandbox, 'staging', { transient_environment: true });
    const production = await deployTo(sandbox, 'staging', { production_environment: true });
    const quiet = { auto_inactive: false };
    for (const id of [replaced, elsewhere, transient, production]) {
      await tell(sandbox, id, 'success', quiet);
    }
    await tell(sandbox, failed, 'failure');
    await tell(sandbox, running, 'in_progress');
    const own = await deployTo(sandbox, 'staging');
    const newer = await deployTo(sandbox, 'staging');
    await tell(sandbox, newer, 'success', quiet);
    expect(stateOf(sandbox, replaced)).toBe('success');
    await tell(sandbox, own, 'success');
    const states = [replaced, failed, running, elsewhere, transient, production, own, newer].map(
      (id) => stateOf(sandbox, id),
    );
    expect(states).toStrictEqual([
      'inactive',
      ...['failure', 'in_progress', 'success', 'success', 'success', 'success', 'success'],
    ]);
  });
});
