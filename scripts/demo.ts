// Runs the committed deploy action against the sandbox, as the runner would, and shows what a person would see.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/sandbox.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { isScenarioName, scenarios } from '../sandbox/scenarios.ts';
import type { ScenarioName } from '../sandbox/scenarios.ts';
import { logReader } from './showLog.ts';

const HELP = `Usage: npm run demo -- [--scenario NAME] [--keep]

  --keep           Leave the deployed site up until Ctrl-C.
  --scenario NAME  How the platform behaves:
${Object.entries(scenarios)
  .map(([name, { description }]) => `                     ${name.padEnd(12)} ${description}`)
  .join('\n')}
`;

/** Scenarios in which the step is meant to fail. */
const ENDS_BADLY: ReadonlySet<ScenarioName> = new Set(['failed', 'lost', 'stuck', 'silent']);

const root = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      scenario: { type: 'string', default: 'normal' },
    },
  });
  if (values.help) {
    print(HELP);
    return;
  }
  if (!isScenarioName(values.scenario)) throw new Error(`There is no such scenario.\n\n${HELP}`);

  const sandbox = await startSandbox({
    scenario: values.scenario,
    switches: paceOf(values.scenario),
  });
  const folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-demo-'));
  const exitCode = await runAction(sandbox, folder);
  print(`\nThe step ended with exit code ${String(exitCode)}. It set these outputs:`);
  for (const [name, value] of readOutputs(join(folder, 'output'))) print(`  ${name}=${value}`);
  print(`\nIts job summary is ${join(folder, 'summary.md')}`);
  const url = new Map(readOutputs(join(folder, 'output'))).get('url');
  if (url)
    print(
      `The deployed page ${values.keep ? 'is' : 'was'} ${url}/${values.keep ? '' : ' (--keep leaves it up)'}`,
    );
  if (values.keep) await untilInterrupted();
  await sandbox.close();
  process.exitCode = (exitCode === 0) === !ENDS_BADLY.has(values.scenario) ? 0 : 1;
}

/** A pace at which a person can follow, but for the scenario that is about pace. */
function paceOf(scenario: ScenarioName): { readonly paceMs?: number } {
  return scenario === 'slow' ? {} : { paceMs: 300 };
}

function runAction(sandbox: Sandbox, folder: string): Promise<number | null> {
  const project = sandbox.addProject('husky-and-sons');
  const inputs = {
    platform: 'bigcommerce',
    store_hash: sandbox.credentials.storeHash,
    access_token: sandbox.credentials.accessToken,
    project_uuid: project.uuid,
    working_directory: join(root, 'examples/storefront'),
    environment: 'preview/demo',
    environment_variables: 'BIGCOMMERCE_CHANNEL_ID=1',
    secrets: 'AUTH_SECRET=a-secret-of-the-demo',
    health_check: '/',
    timeout_minutes: '0.3',
    api_url: sandbox.apiUrl,
  };
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const step = spawn(process.execPath, [join(root, 'dist/deploy/index.js')], {
    env: {
      PATH: process.env['PATH'],
      RUNNER_TEMP: folder,
      ...files,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const show = logReader();
  createInterface({ input: step.stdout }).on('line', (line) => {
    const shown = show(line);
    if (shown !== undefined) print(shown);
  });
  return new Promise((resolve) => step.on('close', resolve));
}

/** Reads the runner's output file, in which a value stands between two lines with a delimiter. */
function readOutputs(file: string): [string, string][] {
  const matches = readFileSync(file, 'utf8').matchAll(/^(\w+)<<(\S+)\r?\n([^]*?)\r?\n\2$/gm);
  return [...new Map([...matches].map(([, name = '', , value = '']) => [name, value]))];
}

function untilInterrupted(): Promise<void> {
  print('Press Ctrl-C to end the sandbox.');
  return new Promise((resolve) =>
    process.once('SIGINT', () => {
      resolve();
    }),
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();
