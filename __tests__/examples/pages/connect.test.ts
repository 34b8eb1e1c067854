// Connect by the workflows of the pages, whole or in part, run from their text.
import { describe, expect, test } from '@jest/globals';
import type { NewConnector } from '../../../sandbox/connect/model/index.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { block } from '../../support/pageBlocks.ts';
import { HEAD_SHA, PULL } from '../../support/pullRequestEvent.ts';
import { asJob, manual, pull, push, succeed } from '../runner/examples.ts';
import { withWorld } from '../runner/world.ts';
import type { World } from '../runner/world.ts';

const job: NewConnector['contract'] = {
  applications: [{ name: 'nightly', type: 'job', schedule: '0 3 * * *' }],
  global: { standard: [], secured: [] },
};

/** What docs/setup.md says to set for Connect. */
const connect = ({ connect: { credentials } }: Sandbox): Partial<World> => ({
  vars: { CTP_PROJECT_KEY: credentials.projectKey },
  secrets: {
    ...{ CTP_CLIENT_ID: credentials.clientId, CTP_CLIENT_SECRET: credentials.clientSecret },
    ...{
      API_SECRET: 'api: "secret"',
      SHARED_SECRET: 'shared',
      PREVIEW_API_SECRET: 'of the preview',
    },
  },
});

describe('Connect', () => {
  test('redeploys by the second quick start of README.md', async () => {
    await withWorld(connect, async (world) => {
      const { addConnector, addDeployment, publish } = world.sandbox.connect;
      addConnector({ key: 'search', contract: job });
      await addDeployment({ key: 'search-europe', connector: 'search' });
      publish('search', { tag: 'v1.1.0' });
      const outputs = await succeed(block('README.md', 'name: Redeploy\n'), world, manual);
      expect(outputs).toMatchObject({
        ...{ status: 'completed', connector_tag: 'v1.1.0', environment: 'production' },
      });
    });
  });

  test('releases a Connector by the step of docs/connect.md', async () => {
    await withWorld(connect, async (world) => {
      const { addConnector, credentials } = world.sandbox.connect;
      addConnector({ key: 'search', contract: job });
      const step = block('docs/connect.md', 'uses: your-org/commerce-deploy/connector@');
      const text = asJob(step.replace('my-project', credentials.projectKey));
      const outputs = await succeed(text, world, { ...push, ref: 'refs/tags/v2.0.0' });
      expect(outputs).toMatchObject({ status: 'published', connector_tag: 'v2.0.0' });
    });
  });

  test.each([
    ['written into the step', (): string => redeploy(block('docs/connect.md', 'PAGE_SIZE'))],
    [
      'from a file that a step writes',
      (): string =>
        block('docs/connect.md', 'jq --null-input').replace(
          /^ +configuration: (.*)\n +# …\n/m,
          (_, file: string) => redeploy(`configuration: ${file}\n`).split('\n').slice(2).join('\n'),
        ),
    ],
  ])('takes the configuration of docs/connect.md: %s', async (_, steps) => {
    const secret = { key: 'API_SECRET', required: true };
    const contract: NewConnector['contract'] = {
      applications: [
        {
          ...{ name: 'service', type: 'service' },
          ...{ standard: [{ key: 'SHOP_URL' }, { key: 'PAGE_SIZE' }], secured: [secret] },
        },
        { ...{ name: 'events', type: 'event' }, standard: [{ key: 'TOPIC_PREFIX' }] },
      ],
      global: { standard: [{ key: 'COUNTRY' }], secured: [{ key: 'SHARED_SECRET' }] },
    };
    await withWorld(
      (sandbox) => {
        const { vars, secrets } = connect(sandbox);
        return {
          vars: { ...vars, SHOP_URL: 'https://shop.example.com' },
          ...(secrets && { secrets }),
        };
      },
      async (world) => {
        const { addConnector, addDeployment, deployments } = world.sandbox.connect;
        addConnector({ key: 'search', contract });
        const securedConfiguration = [{ key: 'API_SECRET', value: 'before' }];
        await addDeployment({
          ...{ key: 'search-europe', connector: 'search' },
          configurations: [
            { applicationName: 'service', standardConfiguration: [], securedConfiguration },
            { applicationName: 'events', standardConfiguration: [], securedConfiguration: [] },
          ],
        });
        const outputs = await succeed(asJob(steps()), world, manual);
        expect(outputs).toMatchObject({ status: 'completed' });
        const [application] = deployments()[0]?.state.applications ?? [];
        expect(application?.standard.get('SHOP_URL')).toBe('https://shop.example.com');
        expect(application?.secured.get('API_SECRET')).toBe('api: "secret"');
      },
    );
  });

  test('removes a preview by the step of docs/previews.md', async () => {
    await withWorld(connect, async (world) => {
      const { addConnector, addDeployment, deployments } = world.sandbox.connect;
      world.sandbox.github.addPull({ number: PULL, headSha: HEAD_SHA });
      world.sandbox.github.setPull(PULL, { state: 'closed' });
      addConnector({ key: 'search', contract: job });
      await addDeployment({ key: 'search-pr-7', connector: 'search' });
      const step = block('docs/previews.md', 'deployment_key: search-pr-');
      expect(await succeed(asJob(step), world, pull('closed'))).toMatchObject({
        status: 'deleted',
      });
      expect(deployments()).toEqual([]);
    });
  });

  test('gives a preview by docs/connect.md', async () => {
    await withWorld(connect, async (world) => {
      const { github, connect: platform } = world.sandbox;
      world.sandbox.set({
        github: { permissions: { contents: 'write', deployments: 'write', pullRequests: 'write' } },
      });
      github.addPull({ number: PULL, headSha: HEAD_SHA });
      const service = {
        ...{ name: 'service', type: 'service' as const },
        ...{ standard: [{ key: 'SHOP_URL' }], secured: [{ key: 'API_SECRET' }] },
      };
      const contract = { ...job, applications: [service] };
      platform.addConnector({ key: 'search', contract });
      const text = block('docs/connect.md', 'name: Connect preview\n').replace(
        'my-project',
        platform.credentials.projectKey,
      );
      await succeed(text, world, pull('opened'));
      const [application] = platform.deployments()[0]?.state.applications ?? [];
      expect(application?.secured.get('API_SECRET')).toBe('of the preview');
    });
  });
});

/** The redeploy of the README's quick start as a step, with some inputs more. */
function redeploy(inputs: string): string {
  return `- uses: your-org/commerce-deploy@v2
  with:
    platform: commercetools
    region: europe-west1.gcp
    project_key: \${{ vars.CTP_PROJECT_KEY }}
    client_id: \${{ secrets.CTP_CLIENT_ID }}
    client_secret: \${{ secrets.CTP_CLIENT_SECRET }}
    deployment_key: search-europe
${inputs.replaceAll(/^(?=.)/gm, '    ')}`;
}
