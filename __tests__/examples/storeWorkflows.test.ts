// The workflows to copy that set stores up, run from their text.
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { block } from '../support/pageBlocks.ts';
import { HEAD_SHA, PULL } from '../support/pullRequestEvent.ts';
import { example, hosting, manual, pull, push, succeed, testWithJq } from './runner/examples.ts';
import { runWorkflow } from './runner/runWorkflow.ts';
import { withWorld } from './runner/world.ts';
import type { World } from './runner/world.ts';

/** What the token may do in the store, by its scopes. */
const READ_ONLY = { store: { access: { locations: 'read', promotions: 'read' } } } as const;
const MODIFY = { store: { access: { locations: 'modify', promotions: 'modify' } } } as const;

test('a store is planned on the pull request and set up on the merge', async () => {
  await withWorld(hosting, async (world) => {
    const { github, store } = world.sandbox;
    github.addPull({ number: PULL, headSha: HEAD_SHA });
    const text = example('store-setup');
    world.sandbox.set(READ_ONLY);
    expect(await succeed(text, world, pull('opened'))).toMatchObject({ status: 'planned' });
    world.sandbox.set(MODIFY);
    expect(github.comments(PULL)).toHaveLength(1);
    expect(store.promotions()).toEqual([]);
    github.setPull(PULL, { merged: true, headSha: github.headSha });
    expect(await succeed(text, world, push)).toMatchObject({ status: 'applied' });
    expect(store.promotions()).toHaveLength(2);
    expect(world.ran.at(-1)?.log).toBe('4 created, 1 updated\n');
  });
});

test('a store that changes after the plan was approved is left alone', async () => {
  await withWorld(hosting, async (world) => {
    const { github, store } = world.sandbox;
    github.addPull({ number: PULL, headSha: HEAD_SHA });
    const text = example('store-setup');
    await succeed(text, world, pull('opened'));
    github.setPull(PULL, { merged: true, headSha: github.headSha });
    store.touchLocation(1, { label: 'Changed by hand' });
    expect((await runWorkflow(text, world, push))['apply']).toMatchObject({ result: 'failure' });
    expect(store.promotions()).toEqual([]);
  });
});

testWithJq('one store file is set up in many stores, with one table at the end', async () => {
  const settings = (sandbox: Sandbox): Partial<World> => {
    const { storeHash, accessToken } = sandbox.credentials;
    const named = (name: string, store_hash: string): object => ({
      ...{ name, store_hash, variables: 'FREE_SHIPPING_FROM=50' },
    });
    return {
      ...hosting(sandbox),
      vars: { STORES: JSON.stringify([named('Europe', storeHash), named('Japan', 'zzz999')]) },
      secrets: {},
      environments: Object.fromEntries(
        ['Europe', 'Japan'].flatMap((name) => [
          [`store-${name}`, { secrets: { ACCESS_TOKEN: accessToken } }],
          [`store-${name}-plan`, { secrets: { ACCESS_TOKEN: 'reads-only' } }],
        ]),
      ),
    };
  };
  await withWorld(settings, async (world) => {
    const ends = await runWorkflow(example('store-fleet'), world, push);
    expect(ends['store']).toMatchObject({ result: 'failure' });
    expect(world.sandbox.store.promotions()).toHaveLength(2);
    expect(world.ran.at(-1)?.summary).toMatch(
      /\| Japan \| failed \|.*\| [A-Z].*\n\| Europe \| applied \| 4 \| 1 \| 0 \|/,
    );
  });
});

testWithJq('a store that differs from its file has one issue, until it does not', async () => {
  await withWorld(hosting, async (world) => {
    const { github, store } = world.sandbox;
    github.addPull({ number: PULL, headSha: HEAD_SHA });
    const gh = (): string => world.ran.at(-1)?.log ?? '';
    await runWorkflow(example('store-drift'), world, manual);
    expect(gh()).toContain('gh issue create --title The store differs from its file');
    await succeed(example('store-setup'), world, pull('opened'));
    github.setPull(PULL, { merged: true, headSha: github.headSha });
    await succeed(example('store-setup'), world, push);
    expect(store.promotions()).toHaveLength(2);
    await succeed(example('store-drift'), world, manual);
    expect(gh()).not.toContain('gh issue create');
  });
});

describe.each([
  ['store-setup.yml', example('store-setup')],
  ['docs/store.md', block('docs/store.md', 'name: Store\n')],
])('the workflow of %s', (_, text) => {
  const { concurrency, jobs } = parse(text) as Setup;

  test('lets every merge wait for its turn, and no plan takes its place', () => {
    expect(concurrency).toBeUndefined();
    expect(jobs.plan.concurrency).toBeUndefined();
    expect(jobs.apply.concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' });
  });

  test('gives a pull request no token that writes', () => {
    expect(jobs.plan.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(jobs.plan.environment).toBeUndefined();
    expect(JSON.stringify(jobs.plan)).not.toContain('STORE_WRITE_TOKEN');
    expect(jobs.apply.environment).toMatchObject({ name: 'production' });
  });
});

/** A workflow with a job for pull requests and one for merges. */
interface Setup {
  readonly concurrency?: object;
  readonly jobs: Readonly<
    Record<'plan' | 'apply', Partial<Record<'concurrency' | 'environment' | 'permissions', object>>>
  >;
}

test('a fleet of stores is planned with tokens that only read', async () => {
  const settings = (sandbox: Sandbox): Partial<World> => {
    const { storeHash, accessToken } = sandbox.credentials;
    const europe = {
      ...{ name: 'Europe', store_hash: storeHash, variables: 'FREE_SHIPPING_FROM=50' },
    };
    return {
      ...hosting(sandbox),
      vars: { STORES: JSON.stringify([europe]) },
      secrets: {},
      environments: { 'store-Europe-plan': { secrets: { ACCESS_TOKEN: accessToken } } },
    };
  };
  await withWorld(settings, async (world) => {
    world.sandbox.github.addPull({ number: PULL, headSha: HEAD_SHA });
    world.sandbox.set(READ_ONLY);
    await runWorkflow(example('store-fleet'), world, pull('opened'));
    expect(world.ran.find(({ outputs }) => 'status' in outputs)?.outputs).toMatchObject({
      status: 'planned',
    });
    expect(world.sandbox.github.comments(PULL)).toHaveLength(1);
    world.sandbox.set(MODIFY);
    await runWorkflow(example('store-fleet'), world, push);
    expect(world.sandbox.store.promotions()).toEqual([]);
  });
});
