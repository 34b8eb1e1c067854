import { describe, expect, test } from '@jest/globals';
import type { Launch } from '../../../../src/deploy/platform.ts';
import { prepare as prepareRun } from '../../../../src/platforms/connect/redeploy/prepare.ts';
import type { Creation, Target } from '../../../../src/platforms/connect/inputs/target.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { CONNECTOR_ID, answer, declared, deploymentJson, openWorld, refusal } from '../world.ts';
import type { World, WorldOptions } from '../world.ts';

const GET = 'GET /my-project/deployments/key=checkout';
const missing = refusal(404, 'ResourceNotFound', 'There is none.');
const creation: Creation = {
  connector: { by: 'key', value: 'shop' },
  staged: false,
  type: undefined,
  region: 'europe-west1.gcp',
};
const creating: Partial<Target> = { deployment: { by: 'key', value: 'checkout', creation } };

type Given = Readonly<Record<string, Readonly<Record<string, string>>>>;

const configured = (applications: Given, global: Given[string] = {}): Partial<Target> => ({
  configuration: {
    applications: new Map(
      Object.entries(applications).map(([name, values]) => [name, new Map(Object.entries(values))]),
    ),
    global: new Map(Object.entries(global)),
  },
});

function connector(fields: object = {}): Reply {
  return {
    status: 200,
    body: {
      id: CONNECTOR_ID,
      key: 'shop',
      name: 'Checkout connector',
      version: 4,
      repository: { url: 'git@github.com:acme/checkout.git', tag: 'v2' },
      configurations: declared,
      supportedRegions: [],
      ...fields,
    },
  };
}

interface Prepared {
  readonly launch: Launch | undefined;
  readonly error: unknown;
  readonly world: World;
  /** The plan, as `what: value`. */
  readonly plan: readonly string[];
}

async function prepare(replies: readonly Reply[], options: WorldOptions = {}): Promise<Prepared> {
  const world = openWorld(replies, options);
  const { run, tools, clock, deadline } = world;
  const ended = prepareRun(run.target, { run, tools }, deadline).then(
    (launch) => ({ launch, error: undefined }),
    (error: unknown) => ({ launch: undefined, error }),
  );
  const { launch, error } = await clock.runUntil(ended);
  const plan = (launch?.plan ?? []).map(({ what, value }) => `${what}: ${value}`);
  return { launch, error, world, plan };
}

async function startedBody({ launch, world }: Prepared): Promise<unknown> {
  await world.clock.runUntil(
    launch?.start(undefined, world.deadline) ?? Promise.reject(new Error()),
  );
  return world.bodies()[0];
}

describe('prepare', () => {
  test('only looks at the Deployment when nothing is to be checked elsewhere', async () => {
    const { world, plan } = await prepare([
      answer({ globalConfiguration: { standardConfiguration: [], securedConfiguration: [] } }),
    ]);
    expect(world.asked()).toEqual([GET]);
    expect(plan).toEqual([
      'Action: redeploy de9107e4-1b2c-4d3e-8f40-515253545556 (version 5, Deployed)',
      'Connector: Checkout connector, version 3, tag v1',
      'Standard configuration: none',
      'Secured configuration: none',
    ]);
  });

  test('hides secured values, and shows the names of all but the values of none', async () => {
    const values = { CURRENCY: 'value-of-currency', API_TOKEN: 'value-of-token' };
    const prepared = await prepare([answer(), answer({ version: 6, status: 'Queued' }, 201)], {
      target: configured({ service: values }),
    });
    expect(prepared.plan).toEqual([
      expect.any(String),
      expect.any(String),
      'Standard configuration: service.CURRENCY',
      'Secured configuration: service.API_TOKEN',
    ]);
    expect(prepared.world.runner.secrets).toContain('value-of-token');
    expect(prepared.world.runner.secrets).not.toContain('value-of-currency');
    expect(await startedBody(prepared)).toEqual({
      version: 5,
      actions: [
        {
          action: 'redeploy',
          configurationValues: [
            {
              applicationName: 'service',
              standardConfiguration: [{ key: 'CURRENCY', value: 'value-of-currency' }],
              securedConfiguration: [{ key: 'API_TOKEN', value: 'value-of-token' }],
            },
          ],
          updateConnector: false,
          skipScripts: false,
        },
      ],
    });
    expect(prepared.world.runner.lines.join('\n')).not.toContain('value-of');
  });

  test('refuses everything that is wrong with the configuration at once, having hidden its secrets', async () => {
    const target = configured({
      service: { API_TOKEN: 'value-of-token', CURENCY: 'misplaced' },
      job: {},
    });
    const { error, world } = await prepare([answer()], { target });
    expect(error).toMatchObject({
      code: 'input',
      message: [
        'Fix these 2 problems first; nothing was deployed:',
        '- configuration: application service has no key CURENCY. Did you mean CURRENCY?',
        '- configuration: the Connector has no application job. It has service, pages.',
      ].join('\n'),
    });
    expect(world.runner.secrets).toEqual(expect.arrayContaining(['value-of-token', 'misplaced']));
    expect(world.bodies()).toEqual([]);
  });

  test('does not guess which values are secured when the platform does not say', async () => {
    const target = configured({ service: { CURRENCY: 'EUR' } });
    const unknown = { configurations: undefined };
    const { error } = await prepare([answer(unknown), connector(unknown)], { target });
    expect(error).toMatchObject({
      code: 'input',
      message: expect.stringContaining('does not list the Connector’s keys'),
    });
  });

  test('asks the Connector when the Deployment does not say what it takes', async () => {
    const target = configured({ service: { CURRENCY: 'EUR' } });
    const { world, launch } = await prepare([answer({ configurations: undefined }), connector()], {
      target,
    });
    expect(launch).toBeDefined();
    expect(world.asked()).toEqual([GET, `GET /connectors/${CONNECTOR_ID}`]);
  });

  describe('with update_connector', () => {
    const target = { updateConnector: true };
    const withNew = (fields: object): readonly object[] => [
      {
        applicationName: 'service',
        standardConfiguration: [{ key: 'FRESH', description: '', ...fields }],
        securedConfiguration: [],
      },
    ];

    test.each([
      ['sandbox', `GET /connectors/${CONNECTOR_ID}`],
      ['preview', `GET /connectors/drafts/${CONNECTOR_ID}`],
    ])('checks a %s deployment against what it will be', async (type, request) => {
      const { world, plan } = await prepare([answer({ type }), connector()], { target });
      expect(world.asked()).toEqual([GET, request]);
      expect(plan[1]).toBe(
        'Connector: Checkout connector, version 3, tag v1 → Checkout connector, version 4, tag v2',
      );
    });

    test('asks for a new required key without a default', async () => {
      const configurations = withNew({ required: true });
      const replies = [answer(), connector({ configurations })];
      expect((await prepare(replies, { target })).error).toMatchObject({
        code: 'input',
        message: 'configuration: service.FRESH is required and has no value yet. Set one.',
      });
      const given = { ...target, ...configured({ service: { FRESH: 'x' } }) };
      expect((await prepare(replies, { target: given })).error).toBeUndefined();
    });

    test.each([{ required: false }, { required: true, default: 'd' }])(
      'asks for no new key that is %j',
      async (fields) => {
        const replies = [answer(), connector({ configurations: withNew(fields) })];
        expect((await prepare(replies, { target })).error).toBeUndefined();
      },
    );

    test.each([403, 404])(
      'goes on without the Connector when it answers with HTTP %i, and warns',
      async (status) => {
        const replies = [answer(), refusal(status, 'Whatever', 'Access denied')];
        const { launch, world } = await prepare(replies, { target });
        expect(launch).toBeDefined();
        expect(world.runner.lines).toEqual([
          expect.stringMatching(
            /^warning: The Connector could not be read: .*view_connectors:my-project/,
          ),
        ]);
      },
    );

    test('warns when the tag to come is not the expected one', async () => {
      const expecting = { target: { ...target, expectedTag: 'v3' } };
      const { world } = await prepare([answer(), connector()], expecting);
      expect(world.runner.lines).toEqual([expect.stringContaining('current tag is v2, not v3')]);
      const { world: fine } = await prepare(
        [answer(), connector({ repository: { tag: 'v3' } })],
        expecting,
      );
      expect(fine.runner.lines).toEqual([]);
    });
  });

  describe('a missing Deployment', () => {
    const page = (keys: readonly string[], total: number): Reply => ({
      status: 200,
      body: {
        limit: 100,
        count: keys.length,
        total,
        results: keys.map((key) => ({ ...deploymentJson({ id: `id-of-${key}` }), key })),
      },
    });

    test('is reported with the nearest key of all pages', async () => {
      const { error, world } = await prepare([
        missing,
        page(['alpha', 'beta'], 3),
        page(['check-outs'], 3),
      ]);
      expect(error).toMatchObject({
        code: 'input',
        message: 'deployment_key: the project my-project has no Deployment with the key checkout.',
        hint: 'Did you mean check-outs? It also has alpha, beta. Set connector_key or connector_id to create it.',
      });
      expect(world.asked()).toEqual([
        GET,
        'GET /my-project/deployments?limit=100&offset=0',
        'GET /my-project/deployments?limit=100&offset=2',
      ]);
    });

    test('is reported with some of what there is when nothing resembles it', async () => {
      const keys = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
      const { error } = await prepare([missing, page(keys, 7)]);
      expect(error).toMatchObject({
        hint: expect.stringMatching(/^It has one, two, three, four, five and others\./),
      });
    });

    test('is reported when there is nothing at all, or nothing can be listed', async () => {
      expect((await prepare([missing, page([], 0)])).error).toMatchObject({
        hint: expect.stringContaining('It has none.'),
      });
      const forbidden = refusal(403, 'AuthorizationError', 'Access denied');
      expect((await prepare([missing, forbidden])).error).toMatchObject({
        code: 'input',
        hint: expect.stringContaining('Access denied'),
      });
    });

    test('is created with all applications of the Connector when one is named', async () => {
      const target = {
        ...creating,
        ...configured({ service: { CURRENCY: 'EUR', API_TOKEN: 'tok' } }),
      };
      const created = answer({ version: 1, status: 'Deploying', build: undefined }, 201);
      const prepared = await prepare([missing, connector(), created], { target });
      expect(prepared.plan[0]).toBe('Action: create the Deployment');
      expect(await startedBody(prepared)).toMatchObject({
        key: 'checkout',
        connector: { key: 'shop', staged: false },
        region: 'europe-west1.gcp',
        configurations: [
          {
            applicationName: 'service',
            securedConfiguration: [{ key: 'API_TOKEN', value: 'tok' }],
          },
          { applicationName: 'pages', standardConfiguration: [], securedConfiguration: [] },
        ],
      });
      expect(prepared.world.asked()).toEqual([
        GET,
        'GET /connectors/key=shop',
        'POST /my-project/deployments',
      ]);
      expect(prepared.world.runner.secrets).toContain('tok');
    });

    test('is not created without what its Connector requires, or where it does not belong', async () => {
      const target: Partial<Target> = {
        deployment: {
          by: 'key',
          value: 'checkout',
          creation: { ...creation, connector: { by: 'id', value: 'c-1' }, staged: true },
        },
      };
      const fields = { supportedRegions: ['us-central1.gcp'], isPreviewable: 'pending' };
      const { error, world } = await prepare([missing, connector(fields)], { target });
      expect((error as Error).message.split('\n').slice(1)).toEqual([
        '- deployed_region: the Connector does not support europe-west1.gcp. Accepted: us-central1.gcp.',
        '- connector_staged: the draft is not previewable (pending), so it cannot be deployed. Request its preview first.',
        '- configuration: service.CURRENCY is required and has no value yet. Set one.',
        '- configuration: service.API_TOKEN is required and has no value yet. Set one.',
      ]);
      expect(world.asked()).toEqual([GET, 'GET /connectors/drafts/c-1']);
    });

    test('cannot be created from a Connector that does not exist', async () => {
      const { error } = await prepare([missing, missing], { target: creating });
      expect(error).toMatchObject({
        code: 'input',
        message: expect.stringMatching(
          /^connector_key: there is no published Connector with the key shop/,
        ),
      });
    });
  });

  test('warns when an existing Deployment runs another Connector than the one named', async () => {
    const target: Partial<Target> = {
      deployment: {
        by: 'key',
        value: 'checkout',
        creation: { ...creation, connector: { by: 'id', value: 'c-1' } },
      },
    };
    const { world } = await prepare([answer()], { target });
    expect(world.runner.lines).toEqual([
      expect.stringContaining(`runs the Connector ${CONNECTOR_ID}, not c-1`),
    ]);
  });
});

describe('start', () => {
  test.each([
    ['Queued', 'queued'],
    ['Deploying', 'in_progress'],
  ])(
    'hands out the Deployment, which is %s, with the status %s',
    async (platformStatus, status) => {
      const replies = [answer(), answer({ version: 6, status: platformStatus }, 201)];
      const { launch, world } = await prepare(replies);
      const deployment = await launch?.start(undefined, world.deadline);
      expect(deployment).toMatchObject({ id: 'de9107e4-1b2c-4d3e-8f40-515253545556', status });
      expect(world.runner.outputs['platform_status']).toBe(platformStatus);
      expect(world.runner.lines).toEqual([
        '[Deploy]',
        'Redeploying Deployment de9107e4-1b2c-4d3e-8f40-515253545556, version 6.',
      ]);
    },
  );
});
