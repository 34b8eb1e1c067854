// Runs a committed action against the sandbox, as the runner would, and shows what a person would see.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/sandbox.ts';
import { isScenarioName, scenarios } from '../sandbox/scenarios.ts';
import type { ScenarioName } from '../sandbox/scenarios.ts';
import { demoInputs, isPlatformName } from './demoInputs.ts';
import type { PlatformName } from './demoInputs.ts';
import { demoRun } from './demoRun.ts';
import { demoStore } from './demoStore.ts';

const HELP = `Usage: npm run demo -- [--platform NAME] [--scenario NAME] [--keep]
       npm run demo -- --action store

  --action NAME    deploy (default), or store: plans, applies, plans again, changes a field, plans.
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

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      action: { type: 'string', default: 'deploy' },
      help: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      platform: { type: 'string', default: 'bigcommerce' },
      scenario: { type: 'string', default: 'normal' },
    },
  });
  const { action, scenario, platform, keep } = values;
  if (values.help) {
    print(HELP);
    return;
  }
  if (action === 'store') {
    process.exitCode = (await demoStore(makeFolder())) ? 0 : 1;
    return;
  }
  if (action !== 'deploy') throw new Error(`There is no such demo.\n\n${HELP}`);
  if (!isScenarioName(scenario)) throw new Error(`There is no such scenario.\n\n${HELP}`);
  if (!isPlatformName(platform)) throw new Error(`There is no such platform.\n\n${HELP}`);

  await using sandbox = await startSandbox({ scenario, switches: paceOf(scenario, platform) });
  const inputs = await demoInputs(platform, sandbox);
  const { exitCode, outputs, summary } = await demoRun('deploy', inputs, makeFolder());
  print(`\nThe step ended with exit code ${String(exitCode)}. It set these outputs:`);
  for (const [name, value] of outputs) print(`  ${name}=${value}`);
  print(`\nIts job summary is ${summary}`);
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

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'commerce-deploy-demo-'));
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
