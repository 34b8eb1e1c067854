import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/sandbox.ts';

const PLATFORMS = ['bigcommerce', 'commercetools'] as const;

export type PlatformName = (typeof PLATFORMS)[number];

/** Returns whether the demo has a platform of this name. */
export function isPlatformName(name: string): name is PlatformName {
  return PLATFORMS.some((each) => each === name);
}

/** Sets the sandbox up for the demo. Resolves with the inputs of the action. */
export async function demoInputs(
  platform: PlatformName,
  sandbox: Sandbox,
): Promise<Readonly<Record<string, string>>> {
  const own = platform === 'bigcommerce' ? bigCommerce(sandbox) : await connect(sandbox);
  return {
    platform,
    environment: 'preview/demo',
    working_directory: fileURLToPath(new URL('../../examples/storefront', import.meta.url)),
    ...own,
  };
}

function bigCommerce({ credentials, apiUrl, addProject }: Sandbox): Record<string, string> {
  return {
    store_hash: credentials.storeHash,
    access_token: credentials.accessToken,
    project_uuid: addProject('husky-and-sons').uuid,
    environment_variables: 'BIGCOMMERCE_CHANNEL_ID=1',
    secrets: 'AUTH_SECRET=a-secret-of-the-demo',
    health_check: '/',
    // The sandbox serves its sites under an address, not under a host name of the platform's own.
    verify_live: 'off',
    api_url: apiUrl,
  };
}

/** Adds a Deployment of version 1 of a Connector, and publishes version 2. */
async function connect({ connect: stage }: Sandbox): Promise<Record<string, string>> {
  const key = 'husky-search';
  stage.addConnector({ key, tag: 'v1.0.0' });
  await stage.addDeployment({
    key: 'husky-search-europe',
    connector: key,
    configurations: [
      {
        applicationName: 'service',
        standardConfiguration: [{ key: 'SHOP_URL', value: 'https://husky.example' }],
        securedConfiguration: [{ key: 'API_SECRET', value: 'the-secret-before' }],
      },
    ],
    globalConfiguration: {
      standardConfiguration: [],
      securedConfiguration: [{ key: 'SHARED_SECRET', value: 'a-shared-secret' }],
    },
  });
  stage.publish(key, { tag: 'v1.1.0' });
  const { projectKey, clientId, clientSecret } = stage.credentials;
  return {
    region: 'europe-west1.gcp',
    project_key: projectKey,
    client_id: clientId,
    client_secret: clientSecret,
    deployment_key: 'husky-search-europe',
    configuration: 'service:\n  API_SECRET: a-secret-of-the-demo\n',
    update_connector: 'true',
    expected_tag: 'v1.1.0',
    auth_url: stage.authUrl,
    connect_url: stage.connectUrl,
  };
}
