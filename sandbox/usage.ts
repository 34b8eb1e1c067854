import { fileURLToPath } from 'node:url';
import type { Sandbox } from './sandbox.ts';
import { scenarios } from './scenarios.ts';
import type { Part, ScenarioName } from './scenarios.ts';

/** Writes the help text of the command line. */
export function describeUsage(): string {
  return `Usage: npm run sandbox -- [options]

Runs stand-ins on 127.0.0.1: for the BigCommerce hosting API, its storage and its hosting, and for
commercetools Connect and its token service, and for GitHub with one repository.

Options:
  --port <n>        port of the BigCommerce API; storage and sites have the next ones, Connect those from 50 on,
                    GitHub has the one 100 on (4010)
  --tls             speak https with a certificate made for the occasion
  --run-workers     run deployed workers, so that pages are rendered; only for builds you trust
  --scenario <name> how the platform behaves (normal)
  --pace <ms>       time each step of a deployment takes (300, or the scenario's own)
  --help            this text

Scenarios, and what each is about:
${describeScenarios('  ')}
`;
}

/**
 * Lists the scenarios for a help text, one a line, each with the parts of the sandbox that it changes, and with what `note` has to
 * say of a part.
 */
export function describeScenarios(
  indent: string,
  note: (part: Part, name: ScenarioName) => string = () => '',
): string {
  const longest = Math.max(...Object.keys(scenarios).map(({ length }) => length));
  return (Object.keys(scenarios) as ScenarioName[])
    .map((name) => {
      const { at, description } = scenarios[name];
      const parts = at.map((part) => `${part}${note(part, name)}`).join(', ');
      const about = name === 'normal' ? '' : ` [${parts}]`;
      return `${indent}${name.padEnd(longest + 1)}${description}${about}`;
    })
    .join('\n');
}

/** Writes how to reach a running BigCommerce stand-in with the action and with the platform's own command line. */
export function describeBigCommerce(sandbox: Sandbox, projectUuid: string): string {
  const { apiUrl, storageUrl, credentials, caFile } = sandbox;
  const trust = trustOf(sandbox);
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
  return asText([
    'BigCommerce',
    `  API        ${apiUrl}`,
    `  Storage    ${storageUrl}`,
    `  Store hash ${credentials.storeHash}`,
    `  Token      ${credentials.accessToken}`,
    `  Project    ${projectUuid}`,
    '',
    'Run the action against it, in the folder of a project with a .bigcommerce/dist:',
    '',
    ...trust,
    ...exportsOf(inputs),
    RUN,
    '',
    ...(caFile === undefined
      ? ["The platform's own command line speaks https only: start with --tls for it."]
      : ["Or the platform's own command line:", '', ...trust, ...catalyst]),
  ]);
}

/** Writes how to reach a running Connect stand-in with the action and with the platform's own command line. */
export function describeConnect(
  sandbox: Sandbox,
  { deploymentKey, cliHome }: { readonly deploymentKey: string; readonly cliHome: string },
): string {
  const { authUrl, connectUrl, credentials } = sandbox.connect;
  const inputs = {
    platform: 'commercetools',
    region: 'europe-west1.gcp',
    auth_url: authUrl,
    connect_url: connectUrl,
    project_key: credentials.projectKey,
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    deployment_key: deploymentKey,
  };
  const trust = trustOf(sandbox);
  return asText([
    'commercetools Connect',
    `  Tokens     ${authUrl}`,
    `  API        ${connectUrl}`,
    `  Project    ${credentials.projectKey}`,
    `  Deployment ${deploymentKey}`,
    '',
    'Run the action against it:',
    '',
    ...trust,
    ...exportsOf(inputs),
    RUN,
    '',
    "Or the platform's own command line, which is logged in below another home folder:",
    '',
    ...trust,
    `export CTP_CLI_CONNECT_API_URL=${connectUrl}`,
    `npx -p @commercetools/cli -c 'HOME=${cliHome} commercetools connect deployment redeploy --key ${deploymentKey}'`,
  ]);
}

/** Writes how to have a run keep its books at the GitHub stand-in. */
export function describeGitHub(sandbox: Sandbox, pull: number): string {
  const { apiUrl, repository, headSha, token, env } = sandbox.github;
  const variables = Object.entries({ ...env, GITHUB_SHA: headSha });
  return asText([
    'GitHub',
    `  API        ${apiUrl}`,
    `  Repository ${repository}, with pull request ${String(pull)}`,
    `  Token      ${token}`,
    '',
    'Have either run report to it:',
    '',
    ...variables.map(([name, value]) => `export ${name}=${value}`),
    ...exportsOf({ github_token: token }),
  ]);
}

/** The action wants Node.js 24, which need not be the one that a terminal has. */
const RUN = ['node', fileOf('scripts/node24.mjs'), fileOf('dist/deploy/index.js')].join(' ');

function fileOf(path: string): string {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  return /^[\w./-]+$/.test(file) ? file : `'${file}'`;
}

function trustOf({ caFile }: Sandbox): readonly string[] {
  return caFile === undefined ? [] : [`export NODE_EXTRA_CA_CERTS=${caFile}`];
}

function exportsOf(inputs: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(inputs).map(
    ([name, value]) => `export INPUT_${name.toUpperCase()}=${value}`,
  );
}

function asText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n\n`;
}
