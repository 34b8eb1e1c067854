// docs/migrating.md: each workflow of ours does what the one above it does. What a user has set for the old one is all it reads.
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { NewConnector } from '../../../sandbox/connect/model/index.ts';
import { block } from '../../support/pageBlocks.ts';
import { HEAD_SHA, PULL } from '../../support/pullRequestEvent.ts';
import {
  PROJECT,
  hosting,
  manual,
  pull,
  push,
  read,
  succeed,
  testWithJq,
} from '../runner/examples.ts';
import { withWorld } from '../runner/world.ts';
import type { World } from '../runner/world.ts';

const PAGE = 'docs/migrating.md';
/** Finds a workflow that is only compared, because what it runs is not here. */
const shown = (text: string): string => block(PAGE, text);

const fromAction = shown('deployment-preview-action@');
const toPreview = block(PAGE, '/preview.yml@');
const fromCli = shown('npx catalyst deploy');
const toDeploy = block(PAGE, 'platform: bigcommerce');
const fromCurl = block(PAGE, 'curl --fail');
const toRedeploy = block(PAGE, 'SHOP_URL: https');

/** What a workflow reads from the settings of its repository. */
const settingsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\b(?:vars|secrets)\.(\w+)/g)].map(([, name = '']) => name));

test.each([
  ['the preview action', fromAction, toPreview],
  ['the command line', fromCli, toDeploy],
  ['curl', fromCurl, toRedeploy],
])('nothing new has to be set when coming from %s', (_, before, after) => {
  const had = settingsIn(before);
  expect([...settingsIn(after)].filter((name) => !had.has(name))).toEqual([]);
});

describe('on BigCommerce', () => {
  test('a preview comes with a pull request and goes with it', async () => {
    const settings: typeof hosting = (sandbox) => {
      const { secrets, ...others } = hosting(sandbox);
      const token = sandbox.credentials.accessToken;
      const name = 'BIGCOMMERCE_PREVIEW_DEPLOYMENT_ACCESS_TOKEN';
      return { ...others, secrets: { ...secrets, [name]: token } };
    };
    await withWorld(settings, async (world) => {
      const { github, projects, deployments } = world.sandbox;
      github.addPull({ number: PULL, headSha: HEAD_SHA });
      const opened = await succeed(toPreview, world, pull('opened'));
      expect(opened).toMatchObject({ status: 'completed', environment: 'preview/pr-7' });
      // As the old action gives the worker these four, and what sign-in needs on a preview's host name.
      expect(
        deployments()[0]
          ?.variables.map(({ key }) => key)
          .sort(),
      ).toEqual([
        ...['AUTH_SECRET', 'AUTH_TRUST_HOST', 'BIGCOMMERCE_CHANNEL_ID'],
        ...['BIGCOMMERCE_STOREFRONT_TOKEN', 'BIGCOMMERCE_STORE_HASH', 'CATALYST_HOSTING'],
      ]);
      github.setPull(PULL, { state: 'closed' });
      expect(await succeed(toPreview, world, pull('closed'))).toMatchObject({ status: 'deleted' });
      expect(projects()).toEqual([]);
    });
  });

  test('a push deploys, with every value that the command line was given', async () => {
    await withWorld(hosting, async (world) => {
      world.sandbox.addProject('storefront', PROJECT);
      expect(await succeed(toDeploy, world, push)).toMatchObject({ status: 'completed' });
      const given = [...fromCli.matchAll(/--secret "(\w+)=/g)].map(([, name = '']) => name);
      expect(given).toHaveLength(4);
      const [deployment] = world.sandbox.deployments();
      expect(deployment?.variables.map(({ key }) => key)).toEqual([...given, 'CATALYST_HOSTING']);
    });
  });
});

/** The state of the one Deployment after a workflow has run against a sandbox of its own. */
async function stateAfter(workflow: (world: World) => string): Promise<unknown> {
  let state: unknown;
  await withWorld(
    ({ connect: { credentials } }) => ({
      vars: { CTP_PROJECT_KEY: credentials.projectKey },
      secrets: { CTP_CLIENT_ID: credentials.clientId, CTP_CLIENT_SECRET: credentials.clientSecret },
    }),
    async (world) => {
      const { addConnector, addDeployment, publish, deployments } = world.sandbox.connect;
      const contract: NewConnector['contract'] = {
        applications: [
          {
            ...{ name: 'service', type: 'service' },
            standard: [{ key: 'SHOP_URL', required: true }, { key: 'KEPT' }],
            secured: [],
          },
        ],
        global: { standard: [], secured: [] },
      };
      addConnector({ key: 'search', contract });
      const standardConfiguration = [
        { key: 'SHOP_URL', value: 'https://before.example.com' },
        { key: 'KEPT', value: 'as it was' },
      ];
      await addDeployment({
        ...{ key: 'search-europe', connector: 'search' },
        configurations: [
          { applicationName: 'service', standardConfiguration, securedConfiguration: [] },
        ],
      });
      publish('search', { tag: 'v1.1.0' });
      await succeed(workflow(world), world, manual);
      const [after] = deployments();
      state = {
        tag: after?.state.revision.tag,
        configuration: [...(after?.state.applications[0]?.standard ?? [])],
      };
    },
  );
  return state;
}

describe('on Connect', () => {
  const wanted = {
    tag: 'v1.1.0',
    configuration: [
      ['SHOP_URL', 'https://shop.example.com'],
      ['KEPT', 'as it was'],
    ],
  };

  test('a redeploy takes the new version and the new value, and keeps the others', async () => {
    expect(await stateAfter(() => toRedeploy)).toEqual(wanted);
  });

  testWithJq('curl does the same', async () => {
    const redirected = ({ sandbox: { connect } }: World): string =>
      fromCurl
        .replace('https://auth.europe-west1.gcp.commercetools.com', connect.authUrl)
        .replace('https://connect.europe-west1.gcp.commercetools.com', connect.connectUrl)
        .replace('sleep 10', 'sleep 0.1');
    expect(await stateAfter(redirected)).toEqual(wanted);
  });
});

test('the preview action gets each input that it requires', () => {
  // The checker of workflows knows its manifest; this one only has to be what the table is about.
  const { jobs } = parse(fromAction) as {
    readonly jobs: { readonly preview: { readonly steps: readonly { readonly with: object }[] } };
  };
  const rows = read(PAGE).matchAll(/^\| `([a-z-]+)` +\|/gm);
  const explained = [...rows].map(([, name = '']) => name);
  const given = Object.keys(jobs.preview.steps[0]?.with ?? {});
  expect(explained).toEqual(expect.arrayContaining(given));
});
