import { describe, expect, test } from '@jest/globals';
import { usualContract } from '../../../sandbox/connect/model/index.ts';
import { withConnectStage } from '../../support/runs/connectRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** What goes wrong on the network is the point, not the bundle. */
const inThisProcess: typeof withConnectStage = (options, body) =>
  withConnectStage(options, body, runHere);

const decoded = (log: string): string => log.replaceAll('%0A', '\n');

describe('configuration that does not fit the Connector', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'an unknown key, with the nearest name',
      { configuration: 'service: { LOG_LEVLE: debug }' },
      /application service has no key LOG_LEVLE\. Did you mean LOG_LEVEL\?/,
    ],
    [
      'an unknown application, with the nearest name',
      { configuration: 'servcie: { LOG_LEVEL: debug }' },
      /no application servcie\. Did you mean service\?/,
    ],
    [
      'a global key below an application',
      { configuration: 'service: { SHARED_SECRET: e2e-misplaced }' },
      /SHARED_SECRET is a global key\. Set it in global_configuration/,
    ],
    [
      'a key of an application among the global ones',
      { global_configuration: 'API_SECRET: e2e-misplaced' },
      /API_SECRET is not a global key\. Set it in configuration, below service/,
    ],
    [
      'an empty value for a required key',
      { configuration: 'service: { API_SECRET: "" }' },
      /service\.API_SECRET is required and must not be empty/,
    ],
    [
      'a number where a string belongs',
      { configuration: 'service: { LOG_LEVEL: 5 }' },
      /Put it in quotes: values are strings/,
    ],
    ['a list', { configuration: '[1, 2]' }, /configuration: is a list, not a map/],
    ['broken YAML', { configuration: 'service: {' }, /configuration: /],
  ])('%s is refused before anything is written', async (_, inputs, expected) => {
    await inThisProcess({}, async ({ deployment, redeploy, requests }) => {
      const run = await redeploy(inputs);
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'failed', error_code: 'input' });
      expect(run.log).toMatch(expected);
      expect(run.log.match(/^::error/gm)).toHaveLength(1);
      expect(run.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('e2e-misplaced');
      expect(requests().filter((request) => /^connect (?!GET)/.test(request))).toEqual([]);
      expect(deployment.calls).toEqual([]);
    });
  });

  test('a required key that a new version brings is asked for before anything is written', async () => {
    await inThisProcess({}, async ({ connect, redeploy, bodies }) => {
      const [service, ...others] = usualContract.applications;
      if (service === undefined) throw new Error('The usual contract has no application.');
      const secured = [...(service.secured ?? []), { key: 'NEW_SECRET', required: true }];
      const applications = [{ ...service, secured }, ...others];
      connect.publish('connector', { tag: 'v2.0.0', contract: { ...usualContract, applications } });
      const run = await redeploy({ update_connector: 'true' });
      expect(run.outputs['error_code']).toBe('input');
      expect(run.log).toMatch(/service\.NEW_SECRET is required and has no value yet/);
      expect(bodies()).toEqual([]);
      const mended = await redeploy({
        update_connector: 'true',
        configuration: 'service: { NEW_SECRET: e2e-new-secret }',
      });
      expect(mended.outputs).toMatchObject({ status: 'completed', connector_tag: 'v2.0.0' });
      expect(mended.masks).toContain('e2e-new-secret');
    });
  });

  test('an application that the Deployment was created without is refused by the platform, with a remedy', async () => {
    await inThisProcess({}, async ({ connect, redeploy }) => {
      const { applications } = usualContract;
      const contract = {
        ...usualContract,
        applications: applications.map((each) =>
          each.name === 'nightly' ? { ...each, standard: [{ key: 'DAYS' }] } : each,
        ),
      };
      connect.addConnector({ key: 'other', contract });
      await connect.addDeployment({
        key: 'partial',
        connector: 'other',
        configurations: [
          {
            applicationName: 'service',
            standardConfiguration: [{ key: 'SHOP_URL', value: 'x' }],
            securedConfiguration: [{ key: 'API_SECRET', value: 'x' }],
          },
        ],
        globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: 'x' }] },
      });
      const run = await redeploy({
        deployment_key: 'partial',
        configuration: 'nightly: { DAYS: "7" }',
      });
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/nightly/);
      expect(run.log).toMatch(/created without this application/);
    });
  });
});

describe('the platform refuses', () => {
  const CODES = [
    'DeploymentUnknownApplicationConfiguration',
    'DeploymentUnknownApplicationConfigurationKey',
    'DeploymentApplicationDoNotBelong',
    'DeploymentApplicationRequired',
    'DeploymentConnectorUpdateFailure',
    'DeploymentUnknownGlobalConfigurationKey',
    'DeploymentEmptyRequiredGlobalConfigurationKey',
    'DeploymentMissingGlobalConfigurationKey',
    'DeploymentInvalidRetryPolicy',
    'DeploymentRetryPolicyOverrideNotAllowed',
    'InvalidJsonInput',
    'FieldValueNotFound',
  ];

  test('each documented code fails the step with its sentence and a remedy, and deploys nothing', async () => {
    await inThisProcess({}, async ({ sandbox, deployment, redeploy }) => {
      for (const code of CODES) {
        const message = `The platform's sentence about ${code}.`;
        const body = { statusCode: 400, message, errors: [{ code, message }] };
        sandbox.script('POST /deployments/{id}', [{ kind: 'answer', status: 400, body }]);
        const run = await redeploy();
        expect(run.exitCode).toBe(1);
        expect(run.outputs).toMatchObject({ status: 'failed', error_code: code });
        expect(run.log).toContain(message);
        expect(run.summary).toMatch(/\*\*What to do:\*\*/);
        expect(run.log).toContain(`Correlation id: ${run.outputs['correlation_id'] ?? ''}`);
      }
      expect(deployment.calls).toEqual([]);
    });
  });

  test('credentials that are wrong, with the input to look at', async () => {
    await inThisProcess({}, async ({ connect, redeploy, requests }) => {
      const run = await redeploy({ client_secret: 'e2e-wrong-client-secret' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'failed', error_code: 'invalid_client' });
      expect(run.log).toMatch(/client_secret/);
      expect(run.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('e2e-wrong');
      expect(requests()).toEqual(['auth POST /oauth/token']);
      expect(connect.tokens()).toEqual([]);
    });
  });

  test('a project that the API client does not belong to', async () => {
    await inThisProcess({}, async ({ redeploy, requests }) => {
      const run = await redeploy({ project_key: 'another-project' });
      expect(run.outputs).toMatchObject({ status: 'failed', error_code: 'input' });
      expect(run.log).toMatch(/belongs to the project sandbox-project, not to another-project/);
      expect(requests()).toEqual(['auth POST /oauth/token']);
    });
  });

  test('an API client that may only look, and names the scope', async () => {
    await inThisProcess(
      { connectCredentials: { scopes: ['view_connectors_deployments'] } },
      async ({ deployment, redeploy }) => {
        const run = await redeploy();
        expect(run.exitCode).toBe(1);
        expect(run.log).toMatch(/manage_connectors_deployments:sandbox-project/);
        expect(deployment.calls).toEqual([]);
      },
    );
  });

  test('to show the Connector: one that may deploy but not read it is good enough, with a warning', async () => {
    await inThisProcess(
      { connectCredentials: { scopes: ['manage_connectors_deployments'] } },
      async ({ redeploy }) => {
        const run = await redeploy({ update_connector: 'true' });
        expect(run.outputs['status']).toBe('completed');
        expect(run.log).toMatch(/^::warning title=The Connector could not be read::/m);
      },
    );
  });

  test('to be followed: the outcome is unknown, not failed', async () => {
    await inThisProcess({}, async ({ sandbox, deployment, redeploy }) => {
      const body = { statusCode: 403, message: 'Access denied' };
      sandbox.script('GET /deployments/{id}', [
        { kind: 'pass' },
        { kind: 'answer', status: 403, body, times: Infinity },
      ]);
      const run = await redeploy();
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'unknown', deployment_uuid: deployment.id });
    });
  });

  test('a redirect, which is not followed', async () => {
    await inThisProcess({}, async ({ sandbox, connect, deployment, redeploy }) => {
      const Location = `${deployment.state.applications[0]?.address ?? ''}/elsewhere`;
      sandbox.script('GET /deployments/{id}', [
        { kind: 'answer', status: 307, headers: { Location } },
      ]);
      const run = await redeploy();
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/HTTP 307/);
      expect(sandbox.requests.filter(({ host }) => host === 'service')).toEqual([]);
      expect(connect.tokens()).toHaveLength(1);
      expect(sandbox.leaks).toEqual([]);
    });
  });
});

test('everything wrong at once: names each input, and sends nothing', async () => {
  await inThisProcess({}, async ({ sandbox, redeploy }) => {
    const run = await redeploy({
      region: 'Europe West!',
      project_key: 'my project',
      client_secret: '',
      deployment_key: 'a b',
      configuration: 'service: { A: 1 }',
      update_connector: 'perhaps',
      connect_url: 'http://connect.example.com',
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'failed', error_code: 'input' });
    const log = decoded(run.log);
    for (const name of [
      'region',
      'project_key',
      'client_secret',
      'deployment_key',
      'configuration',
      'update_connector',
      'connect_url',
    ]) {
      expect(log).toMatch(new RegExp(`^- ${name}: .*Accepted: `, 'm'));
    }
    expect(sandbox.requests).toEqual([]);
  });
});
