import { describe, expect, test } from '@jest/globals';
import { normalGitHub, openGitHub } from '../../../../sandbox/github/model/index.ts';
import type { GitHub, GitHubSwitches } from '../../../../sandbox/github/model/index.ts';
import { answerOf } from '../../../../sandbox/model/index.ts';

const HEAD = 'c0ffee0000000000000000000000000000000007';

interface Opened {
  readonly gitHub: GitHub;
  readonly ask: (operation: string, value?: unknown) => { status: number; json: unknown };
  readonly pass: (ms: number) => void;
}

function open(change: Partial<GitHubSwitches> = {}): Opened {
  let nowMs = 1_800_000_000_000;
  let asked = 0;
  const gitHub = openGitHub({
    ...{ switches: { ...normalGitHub(), ...change }, now: () => nowMs, token: 'ghs', prefix: '' },
    ...{ repository: 'acme/shop', headSha: HEAD, graphqlPath: '/graphql' },
    origin: () => 'https://api.github.test',
    storageOrigin: () => 'https://storage.github.test',
  });
  gitHub.addPull({ number: 7, headSha: HEAD });
  return {
    gitHub,
    ask: (operation, value) => {
      const [method = '', rest = ''] = operation.split(' ');
      const { pathname: path, searchParams: query } = new URL(
        `https://api.github.test/repos/acme/shop${rest}`,
      );
      const headers = { authorization: 'Bearer ghs', 'user-agent': 'test' };
      const body = value === undefined ? '' : JSON.stringify(value);
      const answer = answerOf(gitHub.api, { n: (asked += 1), method, path, query, headers, body });
      const text = answer.body as string;
      return { status: answer.status, json: text === '' ? undefined : JSON.parse(text) };
    },
    pass: (ms) => {
      nowMs += ms;
    },
  };
}

describe('the model of GitHub', () => {
  test('closes and reopens a pull request at its times', () => {
    const { gitHub, ask, pass } = open();
    gitHub.setPull(7, { state: 'closed' }, 1_800_000_001_000);
    gitHub.setPull(7, { state: 'open' }, 1_800_000_002_000);
    const states = [0, 1000, 1000].map((ms) => {
      pass(ms);
      return ask('GET /pulls/7').json;
    });
    expect(states).toMatchObject([{ state: 'open' }, { state: 'closed' }, { state: 'open' }]);
  });

  test('retires every older success of an environment, whatever its target, unless asked not to', () => {
    const { gitHub, ask } = open();
    const stateOf = (id: number): unknown => gitHub.deployments.get(id)?.statuses.at(-1)?.state;
    const one = gitHub.addDeployment({
      environment: 'staging',
      payload: { target: 'a' },
      state: 'success',
    });
    const other = gitHub.addDeployment({ environment: 'staging', payload: { target: 'b' } });
    const path = `POST /deployments/${String(other.id)}/statuses`;
    ask(path, { state: 'success', auto_inactive: false });
    expect(stateOf(one.id)).toBe('success');
    ask(path, { state: 'success' });
    expect(stateOf(one.id)).toBe('inactive');
    const retired = gitHub.effects.filter(({ id }) => id === String(one.id));
    expect(retired.at(-1)).toMatchObject({ what: 'status-added', byRequest: 2 });
  });

  test('can show new deployments and comments late in lists', () => {
    const { ask, pass } = open({ listDelayMs: 5000 });
    ask('POST /deployments', { ref: 'main', required_contexts: [] });
    ask('POST /issues/7/comments', { body: 'Deployed' });
    const lengths = (): unknown[] =>
      ['GET /deployments', 'GET /issues/7/comments'].map(
        (operation) => (ask(operation).json as unknown[]).length,
      );
    expect(lengths()).toEqual([0, 0]);
    pass(5000);
    expect(lengths()).toEqual([1, 1]);
  });

  test.each([
    ['archived', 'Repository was archived so is read-only.'],
    ['ip-allow-list', 'IP allow list'],
  ] as const)('says why a repository is closed to a token: %s', (closedTo, reason) => {
    const { ask } = open({ closedTo });
    const { status, json } = ask('POST /deployments', { ref: 'main' });
    expect([status, json]).toEqual([
      403,
      expect.objectContaining({ message: expect.stringContaining(reason) }),
    ]);
    expect(ask('GET /deployments').status).toBe(closedTo === 'archived' ? 200 : 403);
  });

  test('takes no comment on a locked pull request', () => {
    const { gitHub, ask } = open();
    gitHub.setPull(7, { locked: true });
    const { status, json } = ask('POST /issues/7/comments', { body: 'Deployed' });
    expect([status, json]).toEqual([
      403,
      expect.objectContaining({ message: 'Unable to create comment because issue is locked.' }),
    ]);
  });

  test('names each wrong field of a 422', () => {
    const { ask } = open();
    const { status, json } = ask('POST /deployments', {
      ref: 'main',
      description: 'x'.repeat(141),
    });
    expect([status, json]).toEqual([
      422,
      expect.objectContaining({
        errors: [expect.objectContaining({ field: 'description', code: 'custom' })],
      }),
    ]);
  });
});
