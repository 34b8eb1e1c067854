/** The pull request of the previews, and its head commit. */
export const PULL = 7;
export const HEAD_SHA = 'c0ffee0000000000000000000000000000000007';

/** Makes the payload of an event of the pull request. */
export function pullRequestEvent(
  action = 'synchronize',
  headRepo = 'octo-sandbox/storefront',
): object {
  const repo = (fullName: string): object => ({
    full_name: fullName,
    owner: { login: fullName.split('/')[0] },
  });
  return {
    action,
    pull_request: {
      number: PULL,
      user: { login: 'someone' },
      head: { sha: HEAD_SHA, repo: repo(headRepo) },
      base: { repo: repo('octo-sandbox/storefront') },
    },
  };
}
