// Previews of a Connector: each pull request shows its own code, and leaves nothing behind.
import { expect, test } from '@jest/globals';
import type { NewConnector } from '../../sandbox/connect/model/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { HEAD_SHA, PULL } from '../support/pullRequestEvent.ts';
import { example, pull, succeed } from './runner/examples.ts';
import { runWorkflow } from './runner/runWorkflow.ts';
import { withWorld } from './runner/world.ts';
import type { World } from './runner/world.ts';

/** Each starts a dozen bundles, one after the other. */
const LIMIT_MS = 120_000;

const contract: NewConnector['contract'] = {
  applications: [
    {
      ...{ name: 'service', type: 'service' },
      standard: [{ key: 'SHOP_URL', required: true }],
      secured: [{ key: 'API_SECRET', required: true }],
    },
  ],
  global: { standard: [], secured: [] },
};

/** What the head of the example says to set. */
const settings = (sandbox: Sandbox): Partial<World> => {
  const { projectKey, clientId, clientSecret } = sandbox.connect.credentials;
  sandbox.set({
    github: { permissions: { contents: 'write', deployments: 'write', pullRequests: 'write' } },
  });
  return {
    vars: { PREVIEW_PROJECT_KEY: projectKey },
    secrets: {
      ...{ PREVIEW_CLIENT_ID: clientId, PREVIEW_CLIENT_SECRET: clientSecret },
      PREVIEW_API_SECRET: 'api: "secret"',
    },
  };
};

test(
  'a pull request gets a tag, a draft and a Deployment of its own, and all three go with it',
  async () => {
    await withWorld(settings, async (world) => {
      const { connect, github } = world.sandbox;
      github.addPull({ number: PULL, headSha: HEAD_SHA });
      github.addTag('search-pr-71-of-another', github.headSha);
      connect.addConnector({ key: 'search', contract });
      const text = example('connect-preview');
      await succeed(text, world, pull('opened'));
      expect(github.deployments()).toMatchObject([{ environment: 'preview/pr-7' }]);
      const tag = `search-pr-7-${HEAD_SHA.slice(0, 12)}`;
      expect(github.tags()).toEqual(['search-pr-71-of-another', tag]);
      const [original, draft] = connect.connectors();
      expect(draft).toMatchObject({ key: 'search-pr-7', draft: { tag }, isPreviewable: 'true' });
      expect(draft?.facts).toMatchObject({
        name: `${original?.facts.name ?? ''} (search-pr-7)`,
        creator: original?.facts.creator,
        url: original?.facts.url,
        integrationTypes: original?.facts.integrationTypes,
      });
      expect(original?.draft.tag).toBe('v1.0.0');
      const [deployment] = connect.deployments();
      expect(deployment).toMatchObject({ key: 'search-pr-7', type: 'preview' });
      expect(deployment?.state.revision.tag).toBe(tag);
      const [application] = deployment?.state.applications ?? [];
      expect(application?.standard.get('SHOP_URL')).toBe('https://preview.example.com');
      expect(application?.secured.get('API_SECRET')).toBe('api: "secret"');
      expect(github.comments(PULL)).toHaveLength(1);

      const next = 'b'.repeat(40);
      github.setPull(PULL, { headSha: next });
      const pushed = pull('synchronize');
      const event = pushed.payload as { readonly pull_request: { readonly head: object } };
      await succeed(text, world, {
        ...pushed,
        payload: {
          ...event,
          pull_request: {
            ...event.pull_request,
            head: { ...event.pull_request.head, sha: next },
          },
        },
      });
      const nextTag = `search-pr-7-${next.slice(0, 12)}`;
      expect(github.tags()).toEqual(['search-pr-71-of-another', nextTag]);
      expect(connect.deployments()[0]?.state.revision.tag).toBe(nextTag);

      github.setPull(PULL, { state: 'closed' });
      await succeed(text, world, pull('closed'));
      expect(connect.deployments()).toEqual([]);
      expect(connect.connectors().map(({ key }) => key)).toEqual(['search']);
      expect(github.tags()).toEqual(['search-pr-71-of-another']);
      expect(github.comments(PULL)).toHaveLength(1);
      const shown = world.ran.map(({ log, summary }) => log + summary).join('\n');
      expect(shown.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('api: "secret"');
    });
  },
  LIMIT_MS,
);

test('a fork gets nothing: no tag, no draft, no request', async () => {
  await withWorld(settings, async (world) => {
    const { github } = world.sandbox;
    github.addPull({ number: PULL, headSha: HEAD_SHA, headLabel: 'fork:topic' });
    for (const action of ['opened', 'synchronize', 'closed']) {
      const trigger = pull(action, 'fork/storefront');
      const ends = await runWorkflow(example('connect-preview'), world, trigger);
      expect(ends['preview']).toMatchObject({ result: 'success' });
    }
    expect(world.ran).toEqual([]);
    expect(world.sandbox.requests).toEqual([]);
  });
});
