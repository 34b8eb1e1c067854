import { answerWith } from '../engine/wire.ts';
import type { Answer, Asked, Server } from '../engine/wire.ts';

export const GITHUB = 'api.github.com';
export const PULL_REQUEST = 7;

interface Record {
  readonly id: number;
  readonly environment: string;
  readonly payload: unknown;
  readonly statuses: { readonly state: string; readonly description: string }[];
}

export interface GitHub extends Server {
  /** GitHub Deployments, oldest first. */
  readonly deployments: readonly Record[];
  readonly comments: readonly { readonly id: number; readonly body: string }[];
}

/**
 * The few parts of GitHub that a run talks to. The pull request is closed at the given time.
 *
 * @see https://docs.github.com/en/rest
 */
export function openGitHub(closesAtMs: number): GitHub {
  const deployments: Record[] = [];
  const comments: { id: number; body: string }[] = [];
  const show = ({ id, body }: (typeof comments)[number]): object => {
    return { id, body, user: { login: 'github-actions[bot]' } };
  };

  const onDeployments = ({ method, url, json }: Asked, rest: readonly string[]): Answer => {
    const [id, statuses] = rest;
    if (id === undefined) {
      if (method === 'GET') {
        const environment = url.searchParams.get('environment');
        const found = deployments.filter((each) => each.environment === environment);
        return answerWith(200, url.searchParams.get('page') === '1' ? found.toReversed() : []);
      }
      const { environment, payload } = json as Pick<Record, 'environment' | 'payload'>;
      const made = { id: 1000 + deployments.length, environment, payload, statuses: [] };
      deployments.push(made);
      return answerWith(201, made);
    }
    const found = deployments.find((each) => String(each.id) === id);
    if (found === undefined || statuses !== 'statuses') return answerWith(404);
    if (method === 'GET') return answerWith(200, found.statuses.slice(-1));
    found.statuses.push(json as Record['statuses'][number]);
    return answerWith(201, json);
  };

  const onIssues = ({ method, url, json }: Asked, rest: readonly string[]): Answer => {
    const { body } = (json ?? {}) as { readonly body: string };
    if (rest[0] === 'comments') {
      const at = comments.findIndex(({ id }) => String(id) === rest[1]);
      const found = comments[at];
      if (found === undefined) return answerWith(404);
      if (method === 'PATCH') found.body = body;
      return answerWith(200, show(found));
    }
    if (method === 'GET') {
      return answerWith(200, url.searchParams.get('page') === '1' ? comments.map(show) : []);
    }
    const made = { id: 5000 + comments.length, body };
    comments.push(made);
    return answerWith(201, show(made));
  };

  return {
    hosts: [GITHUB],
    deployments,
    comments,
    handle: (asked) => {
      const [, repos, , , kind, ...rest] = asked.url.pathname.split('/');
      if (repos === 'graphql') {
        return answerWith(200, { data: { viewer: { login: 'github-actions[bot]' } } });
      }
      if (kind === 'deployments') return onDeployments(asked, rest);
      if (kind === 'issues') return onIssues(asked, rest);
      if (kind !== 'pulls') return answerWith(404);
      const state = asked.atMs < closesAtMs ? 'open' : 'closed';
      return answerWith(200, { number: PULL_REQUEST, state, head: { sha: 'c0ffee' } });
    },
  };
}
