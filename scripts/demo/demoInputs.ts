import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { deployEarlier } from './earlierRelease.ts';

export type PlatformName = 'bigcommerce' | 'commercetools';

/** Sets the sandbox up for the demo, with files below `folder`. Resolves with the inputs of the action. */
export async function demoInputs(
  platform: PlatformName,
  sandbox: Sandbox,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const own =
    platform === 'bigcommerce' ? await bigCommerce(sandbox, folder) : await connect(sandbox);
  return { platform, environment: 'preview/demo', ...own };
}

const EXAMPLE = fileURLToPath(new URL('../../examples/storefront', import.meta.url));

/** Adds a project whose site serves an earlier release, and builds the next one. */
async function bigCommerce(sandbox: Sandbox, folder: string): Promise<Record<string, string>> {
  const { credentials, apiUrl, addProject } = sandbox;
  const { uuid } = addProject('husky-and-sons');
  sandbox.set({ paceMs: 1 });
  await deployEarlier(sandbox, uuid, buildOf(makeBuild(folder, 'v1.0.0')));
  return {
    store_hash: credentials.storeHash,
    access_token: credentials.accessToken,
    project_uuid: uuid,
    working_directory: makeBuild(folder, 'v1.1.0'),
    environment_variables: 'BIGCOMMERCE_CHANNEL_ID=1',
    secrets: 'AUTH_SECRET=a-secret-of-the-demo',
    health_check: '/',
    health_check_text: 'Husky &amp; Sons',
    api_url: apiUrl,
  };
}

/** The scripts of the two builds. Their names hold a digest of the content, as those of a real build. */
const SCRIPTS = { 'v1.0.0': 'app.0a1b2c3d.js', 'v1.1.0': 'app.4e5f6a7b.js' } as const;

/** Makes a build of the example that differs from the other version's in one file. Returns its working directory. */
export function makeBuild(folder: string, version: keyof typeof SCRIPTS): string {
  const directory = join(folder, version);
  mkdirSync(directory, { recursive: true });
  cpSync(EXAMPLE, directory, { recursive: true });
  const script = `document.documentElement.dataset.version = '${version}';\n`;
  writeFileSync(join(buildOf(directory), 'assets', SCRIPTS[version]), script);
  return directory;
}

function buildOf(directory: string): string {
  return join(directory, '.bigcommerce/dist');
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
    working_directory: EXAMPLE,
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
