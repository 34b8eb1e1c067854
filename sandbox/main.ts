import { parseArgs } from 'node:util';
import { makeCliHome } from './connect/server/index.ts';
import { isScenarioName, scenarios } from './scenarios.ts';
import type { ScenarioName } from './scenarios.ts';
import type { RecordedRequest } from './server/index.ts';
import { startSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';
import { describeBigCommerce, describeConnect, describeGitHub, describeUsage } from './usage.ts';

interface Arguments {
  readonly help: boolean;
  readonly port: number;
  readonly tls: boolean;
  readonly runWorkers: boolean;
  readonly scenario: ScenarioName;
  readonly paceMs: number | undefined;
}

const DEFAULT_PACE_MS = 300;
const LARGEST_PORT = 65_000;

async function main(args: readonly string[]): Promise<void> {
  const { help, port, tls, runWorkers, scenario, paceMs } = readArguments(args);
  if (help) {
    process.stdout.write(describeUsage());
    return;
  }
  const pace = paceMs === undefined ? paceOf(scenario) : { paceMs };
  const sandbox = await startSandbox({
    port,
    tls,
    runWorkers,
    scenario,
    switches: pace,
    onRequest: (request) => process.stdout.write(describeRequest(request)),
  });
  const project = sandbox.addProject('storefront');
  const deploymentKey = await addDeployment(sandbox);
  const cliHome = await makeCliHome(sandbox.connect);
  process.stdout.write(`The sandbox runs: ${scenarios[scenario].description}.\n\n`);
  process.stdout.write(describeBigCommerce(sandbox, project.uuid));
  process.stdout.write(describeConnect(sandbox, { deploymentKey, cliHome: cliHome.folder }));
  const { number } = sandbox.github.addPull({ number: 1 });
  process.stdout.write(describeGitHub(sandbox, number));
  process.stdout.write('Ctrl+C ends it. Requests:\n');
  const end = async (): Promise<void> => {
    await cliHome.remove();
    await sandbox.close();
  };
  // A terminal signals this process and whatever started it, which passes the signal on: the second must not cut the ending short.
  let ending: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void (ending ??= end()));
  }
}

/** Adds something to redeploy, with every value that its Connector requires; returns its key. */
async function addDeployment({ connect }: Sandbox): Promise<string> {
  connect.addConnector({ key: 'connector' });
  const key = 'checkout';
  await connect.addDeployment({
    key,
    connector: 'connector',
    configurations: [
      {
        applicationName: 'service',
        standardConfiguration: [{ key: 'SHOP_URL', value: 'https://shop.example.com' }],
        securedConfiguration: [{ key: 'API_SECRET', value: 'sandbox-secret' }],
      },
      ...['events', 'nightly', 'assets'].map((applicationName) => ({
        applicationName,
        standardConfiguration: [],
        securedConfiguration: [],
      })),
    ],
    globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: 'sandbox' }] },
  });
  // What `update_connector` brings.
  connect.publish('connector', { tag: 'v1.1.0' });
  return key;
}

function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      port: { type: 'string', default: '4010' },
      tls: { type: 'boolean', default: false },
      'run-workers': { type: 'boolean', default: false },
      scenario: { type: 'string', default: 'normal' },
      pace: { type: 'string' },
    },
  });
  const { help, tls, scenario } = values;
  if (!isScenarioName(scenario)) {
    const names = Object.keys(scenarios).join(', ');
    throw new Error(`There is no scenario ${scenario}. There are: ${names}.`);
  }
  const port = readNumber('--port', values.port, LARGEST_PORT);
  const paceMs = values.pace === undefined ? undefined : readNumber('--pace', values.pace, 60_000);
  return { help, tls, runWorkers: values['run-workers'], scenario, port, paceMs };
}

function readNumber(name: string, text: string, largest: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= largest) return number;
  throw new Error(`${name} is ${text}; a whole number from 0 to ${String(largest)} is accepted.`);
}

function paceOf(scenario: ScenarioName): { readonly paceMs: number } {
  return { paceMs: scenarios[scenario].switches?.paceMs ?? DEFAULT_PACE_MS };
}

function describeRequest({
  host,
  method,
  path,
  status,
  startedAt,
  endedAt,
  isUnknown,
}: RecordedRequest): string {
  // The query of a signed URL is a secret even here: people paste what they see.
  const shown = JSON.stringify(path.split('?')[0]).slice(1, -1);
  const tookMs = (endedAt ?? startedAt) - startedAt;
  const unknown = isUnknown ? '; the sandbox does not stand in for this call' : '';
  return `${host.padEnd(8)} ${method} ${shown} ${String(status ?? 'no answer')} ${String(tookMs)} ms${unknown}\n`;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  return code === 'EADDRINUSE'
    ? `Port ${String(port)} is taken. Give the first of a few free ones with --port, or 0 for any.`
    : error.message;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
