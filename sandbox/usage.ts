import { scenarios } from './scenarios.ts';
import type { Sandbox } from './sandbox.ts';

/** Writes the help text of the command line. */
export function describeUsage(): string {
  const names = Object.entries(scenarios).map(
    ([name, { description }]) => `  ${name.padEnd(12)} ${description}`,
  );
  return `Usage: npm run sandbox -- [options]

Runs a stand-in for the BigCommerce hosting API, its storage and its hosting on 127.0.0.1.

Options:
  --port <n>        port of the API; the storage and the sites have the next ones (4010)
  --tls             speak https with a certificate made for the occasion
  --run-workers     run deployed workers, so that pages are rendered; only for builds you trust
  --scenario <name> how the platform behaves (normal)
  --pace <ms>       time each step of a deployment takes (300, or the scenario's own)
  --help            this text

Scenarios:
${names.join('\n')}
`;
}

/** Writes how to reach a running sandbox with the action and with the platform's own command line. */
export function describeSandbox(sandbox: Sandbox, projectUuid: string): string {
  const { apiUrl, storageUrl, credentials, caFile } = sandbox;
  const trust = caFile === undefined ? [] : [`export NODE_EXTRA_CA_CERTS=${caFile}`];
  const inputs = {
    platform: 'bigcommerce',
    api_url: apiUrl,
    store_hash: credentials.storeHash,
    access_token: credentials.accessToken,
    project_uuid: projectUuid,
  };
  const catalyst = [
    `export CATALYST_API_HOST=${new URL(apiUrl).host}`,
    `export CATALYST_STORE_HASH=${credentials.storeHash}`,
    `export CATALYST_ACCESS_TOKEN=${credentials.accessToken}`,
    `export CATALYST_PROJECT_UUID=${projectUuid}`,
    'export CATALYST_TELEMETRY_DISABLED=1',
    'npx catalyst deploy --prebuilt',
  ];
  const lines = [
    `API        ${apiUrl}`,
    `Storage    ${storageUrl}`,
    `Store hash ${credentials.storeHash}`,
    `Token      ${credentials.accessToken}`,
    `Project    ${projectUuid}`,
    '',
    'Run the action against it, in the folder of a project with a .bigcommerce/dist:',
    '',
    ...trust,
    ...Object.entries(inputs).map(([name, value]) => `export INPUT_${name.toUpperCase()}=${value}`),
    'node <this repository>/dist/deploy/index.js',
    '',
    ...(caFile === undefined
      ? ["The platform's own command line speaks https only: start with --tls for it."]
      : ["Or the platform's own command line:", '', ...trust, ...catalyst]),
    '',
    'Ctrl+C ends it. Requests:',
  ];
  return `${lines.join('\n')}\n`;
}
