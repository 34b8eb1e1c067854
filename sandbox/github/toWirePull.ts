import { WEB_URL } from './state.ts';
import type { GitHubState, PullRecord } from './state.ts';
import { toNodeId, toWireTime, toWireUser } from './toWireUser.ts';

const FIRST_ID = 2_900_000_000;

/**
 * Writes a pull request as lists show it.
 *
 * @see https://docs.github.com/en/rest/pulls/pulls
 */
export function toWirePull(
  pull: PullRecord,
  { apiUrl, repository, branches }: GitHubState,
): object {
  const { owner, name, defaultBranch } = repository;
  const [headOwner = '', ref = ''] = pull.headLabel.split(':');
  const id = FIRST_ID + pull.number;
  const closedAt = pull.state === 'closed' ? toWireTime(pull.updatedAt) : null;
  const place = (login: string): object => ({
    name,
    full_name: `${login}/${name}`,
    owner: toWireUser({ login, type: 'User' }),
    fork: login !== owner,
  });
  return {
    id,
    node_id: toNodeId('PR', id),
    number: pull.number,
    url: `${apiUrl()}/repos/${owner}/${name}/pulls/${String(pull.number)}`,
    html_url: `${WEB_URL}/${owner}/${name}/pull/${String(pull.number)}`,
    // A merged one is closed, too.
    state: pull.state,
    title: `Pull request ${String(pull.number)}`,
    draft: false,
    user: toWireUser({ login: pull.author, type: 'User' }),
    head: {
      label: pull.headLabel,
      ref,
      sha: pull.headSha,
      user: toWireUser({ login: headOwner, type: 'User' }),
      repo: place(headOwner),
    },
    base: {
      label: `${owner}:${defaultBranch}`,
      ref: defaultBranch,
      sha: branches.get(defaultBranch),
      user: toWireUser({ login: owner, type: 'User' }),
      repo: place(owner),
    },
    created_at: toWireTime(pull.createdAt),
    updated_at: toWireTime(pull.updatedAt),
    closed_at: closedAt,
    merged_at: pull.merged ? closedAt : null,
  };
}
