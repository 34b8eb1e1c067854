import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { PULL, pullRequestEvent } from '../../support/pullRequestEvent.ts';
import { runWorkflow } from './runWorkflow.ts';
import type { Trigger, World } from './world.ts';

/** The root of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Reads a file of the repository. */
export const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
/** Reads one of the workflows to copy. */
export const example = (name: string): string => read(`examples/workflows/${name}.yml`);

/** A release is published. */
export const release: Trigger = {
  name: 'release',
  ref: 'refs/tags/v1.1.0',
  payload: { action: 'published', release: { tag_name: 'v1.1.0' } },
};
/** Something is pushed to the default branch. */
export const push: Trigger = { name: 'push', ref: 'refs/heads/main', payload: {} };
/** Somebody starts a workflow by hand. */
export const manual: Trigger = { ...push, name: 'workflow_dispatch' };
/** Something happens to a pull request. */
export const pull = (action: string, headRepo?: string): Trigger => ({
  name: 'pull_request',
  ref: `refs/pull/${String(PULL)}/merge`,
  payload: pullRequestEvent(action, headRepo),
});

/** The project of the BigCommerce examples. */
export const PROJECT = '01a00000-0000-7000-8000-000000000001';

/** What the head of each BigCommerce example says to set. */
export const hosting = ({ credentials: { storeHash, accessToken } }: Sandbox): Partial<World> => ({
  vars: {
    ...{ BIGCOMMERCE_STORE_HASH: storeHash, PREVIEW_STORE_HASH: storeHash },
    ...{ BIGCOMMERCE_CHANNEL_ID: '1', PREVIEW_CHANNEL_ID: '1' },
    ...{ BIGCOMMERCE_PROJECT_UUID: PROJECT, FORK_PREVIEW_PROJECT_UUID: PROJECT },
    PREVIEW_WORKER_VARIABLES: 'AUTH_TRUST_HOST=true',
    FREE_SHIPPING_FROM: '50',
  },
  secrets: {
    ...{ BIGCOMMERCE_ACCESS_TOKEN: accessToken, PREVIEW_ACCESS_TOKEN: accessToken },
    ...{ BIGCOMMERCE_STOREFRONT_TOKEN: 'for-the-build', PREVIEW_STOREFRONT_TOKEN: 'for-the-build' },
    ...{ AUTH_SECRET: 'auth-secret', PREVIEW_AUTH_SECRET: 'auth-secret' },
    PREVIEW_BUILD_ENVIRONMENT:
      '# A comment\r\n\r\n  BIGCOMMERCE_STOREFRONT_TOKEN="for-the-build"\r\n',
    PREVIEW_WORKER_SECRETS: 'AUTH_SECRET=auth-secret',
    STORE_READ_TOKEN: accessToken,
  },
  environments: { production: { secrets: { STORE_WRITE_TOKEN: accessToken } } },
  repository: { '.bigcommerce/store.yml': read('examples/store/store.yml') },
});

/** Makes a part of a workflow whole: a list of steps, behind others that it builds on. */
export const asJob = (steps: string, before = ''): string =>
  `on: push\njobs:\n  job:\n    steps:\n${`${before}${steps}`.replaceAll(/^(?=.)/gm, '      ')}`;

/** A build where the actions look for one. */
export const BUILD = '- run: npm run build\n';

/** Runs a workflow, all of whose steps have to succeed; gives the outputs of the last action of ours. */
export async function succeed(
  text: string,
  world: World,
  trigger: Trigger,
): Promise<Readonly<Record<string, string>>> {
  const before = world.ran.length;
  const ends = await runWorkflow(text, world, trigger);
  const ran = [...world.ran.slice(before), ...world.posts];
  expect(ran.filter(({ succeeded }) => !succeeded)).toEqual([]);
  expect(Object.values(ends).map(({ result }) => result)).not.toContain('failure');
  expect(ran.filter(({ log }) => /^::(?:error|warning)/m.test(log))).toEqual([]);
  expect(world.sandbox.leaks).toEqual([]);
  return (
    world.ran.slice(before).findLast(({ what }) => what.includes('commerce-deploy'))?.outputs ?? {}
  );
}

/** The table at the end of the last fleet. */
export const tableOf = ({ ran }: World): string =>
  ran.findLast(({ summary }) => summary.includes('| Target |'))?.summary ?? '';

/** Some examples are written for jq, which GitHub's runners have. */
export const testWithJq =
  spawnSync('bash', ['-c', 'command -v jq']).status === 0 ? test : test.skip;
