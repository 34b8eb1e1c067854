import { describe, expect, test } from '@jest/globals';
import { isWithoutSecrets } from '../../../src/event/index.ts';
import type { PullRequest } from '../../../src/step/ports/runner.ts';
import { push } from '../../support/memory/memoryRunner.ts';

const DEPENDABOT = 'dependabot[bot]';
const own: PullRequest = { number: 12, author: 'someone', fromFork: false };
const fork: PullRequest = { ...own, fromFork: true };
const bumped: PullRequest = { ...own, author: DEPENDABOT };

function of(name: string, about: { actor?: string; pullRequest?: PullRequest } = {}): boolean {
  return isWithoutSecrets({ ...push, name, ...about });
}

describe('GitHub gives no secrets', () => {
  test.each(['pull_request', 'pull_request_review', 'pull_request_review_comment'])(
    'to a %s of a fork or by Dependabot',
    (name) => {
      expect(of(name, { pullRequest: fork })).toBe(true);
      expect(of(name, { pullRequest: bumped, actor: DEPENDABOT })).toBe(true);
      expect(of(name, { pullRequest: own })).toBe(false);
    },
  );

  test.each(['push', 'create', 'deployment', 'deployment_status'])(
    'to a %s by Dependabot',
    (name) => {
      expect(of(name, { actor: DEPENDABOT })).toBe(true);
      expect(of(name)).toBe(false);
    },
  );

  test('to a pull_request_target by Dependabot on a pull request of its own', () => {
    expect(of('pull_request_target', { pullRequest: bumped, actor: DEPENDABOT })).toBe(true);
    expect(of('pull_request_target', { pullRequest: own, actor: DEPENDABOT })).toBe(false);
    expect(of('pull_request_target', { pullRequest: fork })).toBe(false);
  });

  test('but does so where a person goes on with what Dependabot began', () => {
    expect(of('pull_request', { pullRequest: bumped, actor: 'someone' })).toBe(false);
  });

  test.each(['workflow_run', 'workflow_dispatch', 'release', 'schedule', 'constructor'])(
    'but does so on %s, whoever started it',
    (name) => {
      expect(of(name, { actor: DEPENDABOT })).toBe(false);
    },
  );
});
