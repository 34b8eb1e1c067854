// Runs the committed deploy action against the sandbox, as the runner would, and shows what a person would see.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/sandbox.ts';
import { isScenarioName, scenarios } from '../sandbox/scenarios.ts';
import type { ScenarioName } from '../sandbox/scenarios.ts';
import { demoInputs, isPlatformName } from './demoInputs.ts';
import type { PlatformName } from './demoInputs.ts';
import { logReader } from './showLog.ts';

const HELP = `Usage: npm run demo -- [--platform NAME] [--scenario NAME] [--keep]

  --platform NAME  bigcommerce (default) or commercetools.
  --keep           Leave what was deployed up until Ctrl-C.
  --scenario NAME  How the platform behaves:
${Object.entries(scenarios)
  .map(([name, { description }]) => `                     ${name.padEnd(12)} ${description}`)
  .join('\n')}
`;

/** Scenarios in which the step is meant to fail. What is lost at BigCommerce can be looked up at Connect. */
const ENDS_BADLY: Readonly<Record<PlatformName, readonly ScenarioName[]>> = {
  bigcommerce: ['failed', 'lost', 'stuck', 'silent'],
  commercetools: ['failed', 'stuck'],
};

const root = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      platform: { type: 'string', default: 'bigcommerce' },
      scenario: { type: 'string', default: 'normal' },
    },
  });
  const { scenario, platform, keep } = values;
  if (values.help) {
    print(HELP);
    return;
  }
  if (!isScenarioName(scenario)) throw new Error(`There is no such scenario.\n\n${HELP}`);
  if (!isPlatformName(platform)) throw new Error(`There is no such platform.\n\n${HELP}`);

  await using sandbox = await startSandbox({ scenario, switches: paceOf(scenario, platform) });
  const folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-demo-'));
  const exitCode = await runAction(await demoInputs(platform, sandbox), folder);
  const outputs = new Map(readOutputs(join(folder, 'output')));
  print(`\nThe step ended with exit code ${String(exitCode)}. It set these outputs:`);
  for (const [name, value] of outputs) print(`  ${name}=${value}`);
  print(`\nIts job summary is ${join(folder, 'summary.md')}`);
  const url = outputs.get('url');
  if (url)
    print(
      `What was deployed ${keep ? 'is at' : 'was at'} ${url}/${keep ? '' : ' (--keep leaves it up)'}`,
    );
  if (keep) await untilInterrupted();
  process.exitCode = (exitCode === 0) === !ENDS_BADLY[platform].includes(scenario) ? 0 : 1;
}

/** A pace at which a person can follow, but for the scenario that is about pace. Connect is asked every 2 s only. */
function paceOf(scenario: ScenarioName, platform: PlatformName): { readonly paceMs?: number } {
  if (scenario === 'slow') return {};
  return { paceMs: platform === 'bigcommerce' ? 300 : 2500 };
}

function runAction(
  inputs: Readonly<Record<string, string>>,
  folder: string,
): Promise<number | null> {
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const named = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const step = spawn(process.execPath, [join(root, 'dist/deploy/index.js')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      RUNNER_TEMP: folder,
      ...files,
      ...(Object.fromEntries(named) as Record<string, string>),
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
  return [...matches].map(([, name = '', , value = '']) => [name, value]);
}

function untilInterrupted(): Promise<void> {
  print('Press Ctrl-C to end the sandbox.');
  return new Promise((resolve) =>
    process.on('SIGINT', () => {
      resolve();
    }),
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();
