import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SECURED, withConnectStage } from '../../support/runs/connectRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withConnectStage = (options, body) =>
  withConnectStage(options, body, runHere);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const POST = 'connect POST /deployments/key=checkout';

describe('a redeploy that completes', () => {
  test('makes each request once but for looking, sets every output, and exits 0', async () => {
    await withConnectStage({}, async ({ deployment, redeploy, requests }) => {
      const run = await redeploy({}, { speed: 1 });
      expect(run.exitCode).toBe(0);
      expect(run.errors).toBe('');
      expect(run.outputs).toEqual({
        deployment_uuid: deployment.id,
        status: 'completed',
        platform_status: 'Deployed',
        url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
        urls: JSON.stringify({ service: run.outputs['url'] }),
        environment: 'main',
        correlation_id: expect.stringMatching(UUID),
        duration_seconds: expect.stringMatching(/^\d+$/),
        connector_version: '1',
        connector_tag: 'v1.0.0',
      });
      expect(requests()).toEqual([
        'auth POST /oauth/token',
        'connect GET /deployments/key=checkout',
        POST,
        'connect GET /deployments/key=checkout',
      ]);
      expect(await (await fetch(run.outputs['url'] ?? '')).text()).toBe('service v1.0.0\n');
    });
  });

  test('sends the credentials to the token service only, the token to the API only, and names itself to both', async () => {
    await inThisProcess({}, async ({ sandbox, connect, redeploy }) => {
      const { outputs } = await redeploy({ health_check: '/' });
      const { clientId, clientSecret } = connect.credentials;
      const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
      for (const { host, headers } of sandbox.requests) {
        if (host === 'service') continue;
        const [token] = connect.tokens();
        expect(headers.authorization).toBe(
          host === 'auth' ? `Basic ${basic}` : `Bearer ${token ?? ''}`,
        );
        expect(headers['x-correlation-id']).toBe(outputs['correlation_id']);
        expect(headers['user-agent']).toMatch(/^commerce-deploy\/\d/);
      }
      expect(sandbox.requests.filter(({ host }) => host === 'service')).toHaveLength(1);
      expect(sandbox.leaks).toEqual([]);
    });
  });

  test('sorts values into standard and secured, and sends nothing that was not given', async () => {
    await inThisProcess({}, async ({ deployment, redeploy, bodies }) => {
      await redeploy();
      await redeploy({ configuration: '', global_configuration: '', skip_scripts: 'true' });
      const flags = { action: 'redeploy', updateConnector: false };
      expect(bodies()).toEqual([
        {
          version: 1,
          actions: [
            {
              ...flags,
              skipScripts: false,
              configurationValues: [
                {
                  applicationName: 'service',
                  standardConfiguration: [{ key: 'LOG_LEVEL', value: 'debug' }],
                  securedConfiguration: [{ key: 'API_SECRET', value: SECURED.API_SECRET }],
                },
              ],
              globalConfiguration: {
                standardConfiguration: [],
                securedConfiguration: [{ key: 'SHARED_SECRET', value: SECURED.SHARED_SECRET }],
              },
            },
          ],
        },
        { version: 2, actions: [{ ...flags, skipScripts: true }] },
      ]);
      const [service] = deployment.state.applications;
      expect(service?.standard.get('SHOP_URL')).toBe('https://shop.example.com');
      expect(service?.secured.get('API_SECRET')).toBe(SECURED.API_SECRET);
    });
  });

  test('hides client secret, access token and secured values, before it prints anything of the platform', async () => {
    await inThisProcess({}, async ({ connect, redeploy }) => {
      const { masks, log } = await redeploy();
      expect(masks).toEqual(
        expect.arrayContaining([
          connect.credentials.clientSecret,
          ...connect.tokens(),
          ...Object.values(SECURED),
        ]),
      );
      // Lines that are no commands are what people read.
      const told = log.search(/^(?!::)./m);
      expect(log.slice(0, told)).toContain(connect.tokens()[0]);
      expect(log.slice(told)).not.toMatch(/^::add-mask::/m);
    });
  });

  test('writes a log that tells what the platform reports, and a job summary with its timeline', async () => {
    await inThisProcess({}, async ({ deployment, redeploy }) => {
      const { log, summary } = await redeploy();
      expect([...log.matchAll(/^::group::(.*)$/gm)].map(([, name]) => name)).toEqual(['Deploy']);
      expect(log).toContain(`Redeploying Deployment ${deployment.id}, version 2.`);
      expect(log).toMatch(/^service: Application deployed$/m);
      expect(log).toMatch(/^events: Application deployed$/m);
      expect(summary).toMatch(/^### Deployed main to main\n/);
      expect(summary).toMatch(/ · connector v1\.0\.0 · /);
      expect(summary).toContain(`\n- Deployment: ${deployment.id}\n`);
    });
  });
});

describe('variations of a redeploy', () => {
  test('`update_connector` brings the newest published version', async () => {
    await inThisProcess({}, async ({ connect, redeploy, requests, bodies }) => {
      connect.publish('connector', { tag: 'v1.1.0' });
      const run = await redeploy({ update_connector: 'true', expected_tag: 'v1.1.0' });
      expect(run.summary).toMatch(/ · connector v1\.0\.0 → v1\.1\.0 · /);
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toMatchObject({ connector_version: '2', connector_tag: 'v1.1.0' });
      expect(run.log).not.toMatch(/^::warning/m);
      expect(requests()).toContain('connect GET /connectors/{uuid}');
      expect(bodies()).toMatchObject([{ actions: [{ updateConnector: true }] }]);
    });
  });

  test.each([
    ['nothing newer was published', true],
    ['the platform keeps serving the old one', false],
  ])('`update_connector` that does not move the Connector warns: %s', async (_, connectorMoves) => {
    await inThisProcess(
      { switches: { connect: { connectorMoves } } },
      async ({ connect, redeploy }) => {
        if (!connectorMoves) connect.publish('connector', { tag: 'v1.1.0' });
        const run = await redeploy({ update_connector: 'true' });
        expect(run.outputs).toMatchObject({ status: 'completed', connector_tag: 'v1.0.0' });
        expect(run.log).toMatch(/^::warning title=The Connector has not changed::/m);
      },
    );
  });

  test('a preview is updated to the draft of its Connector', async () => {
    await inThisProcess({}, async ({ connect, redeploy, requests }) => {
      connect.addConnector({ key: 'drafted', tag: 'pr-7', draftOnly: true });
      const values = { standardConfiguration: [{ key: 'SHOP_URL', value: 'x' }] };
      await connect.addDeployment({
        key: 'preview-7',
        connector: 'drafted',
        type: 'preview',
        configurations: [
          {
            applicationName: 'service',
            ...values,
            securedConfiguration: [{ key: 'API_SECRET', value: 'x' }],
          },
        ],
        globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: 'x' }] },
      });
      const run = await redeploy({ deployment_key: 'preview-7', update_connector: 'true' });
      expect(run.outputs).toMatchObject({ status: 'completed', connector_tag: 'pr-7' });
      expect(requests()).toContain('connect GET /connectors/drafts/{uuid}');
    });
  });

  test('an unexpected tag fails the step although the deployment is live', async () => {
    await inThisProcess({}, async ({ redeploy }) => {
      const run = await redeploy({ expected_tag: 'v9.9.9' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({
        status: 'failed',
        platform_status: 'Deployed',
        error_code: 'unexpected-tag',
        connector_tag: 'v1.0.0',
      });
      expect(run.log).toMatch(/^::error .*it runs v1\.0\.0, not the expected tag v9\.9\.9/m);
    });
  });

  test('`wait: false` returns as soon as the platform has taken the call', async () => {
    await inThisProcess({}, async ({ deployment, redeploy, requests }) => {
      const run = await redeploy({ wait: 'false' });
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toMatchObject({ status: 'queued', deployment_uuid: deployment.id });
      expect(requests().at(-1)).toBe(POST);
    });
  });

  test('`dry_run` looks, prints the plan without values, and writes nothing', async () => {
    await inThisProcess({}, async ({ sandbox, deployment, redeploy, requests }) => {
      const run = await redeploy({ dry_run: 'true', update_connector: 'true' });
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toMatchObject({ status: 'planned' });
      expect(requests()).toEqual([
        'auth POST /oauth/token',
        'connect GET /deployments/key=checkout',
        'connect GET /connectors/{uuid}',
      ]);
      expect(run.log).toMatch(/^Secured configuration +service\.API_SECRET, SHARED_SECRET/m);
      expect(run.summary).toMatch(/^### Plan to deploy main to main: nothing was written\n/);
      expect(deployment.calls).toEqual([]);
      expect(sandbox.leaks).toEqual([]);
    });
  });

  test('a Deployment without a key is found by its id', async () => {
    await inThisProcess({}, async ({ deployment, redeploy, requests }) => {
      const run = await redeploy({ deployment_key: '', deployment_id: deployment.id });
      expect(run.outputs['status']).toBe('completed');
      expect(requests()).toContain('connect POST /deployments/{uuid}');
    });
  });

  test('configuration can stand in a file, and credentials in the environment', async () => {
    await inThisProcess({}, async ({ connect, folder, redeploy, bodies }) => {
      const { projectKey, clientId, clientSecret } = connect.credentials;
      await writeFile(join(folder, 'connect-values.json'), '{"service":{"LOG_LEVEL":"warn"}}');
      const run = await redeploy(
        {
          region: '',
          project_key: '',
          client_id: '',
          client_secret: '',
          configuration: 'connect-values.json',
        },
        {
          env: {
            CTP_REGION: 'europe-west1.gcp',
            CTP_PROJECT_KEY: projectKey,
            CTP_CLIENT_ID: clientId,
            CTP_CLIENT_SECRET: clientSecret,
          },
        },
      );
      expect(run.outputs['status']).toBe('completed');
      expect(JSON.stringify(bodies())).toContain('{"key":"LOG_LEVEL","value":"warn"}');
    });
  });

  test('a narrower scope is asked for when it is given', async () => {
    await inThisProcess({}, async ({ sandbox, redeploy }) => {
      const scope = 'manage_connectors_deployments:sandbox-project';
      const run = await redeploy({ scope });
      expect(run.outputs['status']).toBe('completed');
      expect(new URLSearchParams(sandbox.requests[0]?.body).get('scope')).toBe(scope);
      const tooWide = await redeploy({ scope: 'manage_project:sandbox-project' });
      expect(tooWide.outputs).toMatchObject({ status: 'failed', error_code: 'invalid_scope' });
    });
  });

  test('URLs without a scheme are completed, and the health check asks the first', async () => {
    await inThisProcess(
      { switches: { connect: { urlScheme: false } } },
      async ({ sandbox, redeploy }) => {
        const run = await redeploy({ health_check: '/status' });
        expect(run.outputs['url']).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
        expect(sandbox.requests.at(-1)).toMatchObject({ host: 'service', path: '/status' });
      },
    );
  });
});
