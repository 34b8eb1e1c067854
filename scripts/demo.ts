// Runs a committed action against the sandbox, like the runner, and shows its log.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeScenarios } from '../sandbox/usage.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { isScenarioName, scenarios } from '../sandbox/scenarios.ts';
import type { ScenarioName } from '../sandbox/scenarios.ts';
import { demoConnector } from './demo/demoConnector.ts';
import { demoInputs, isPlatformName } from './demo/demoInputs.ts';
import type { PlatformName } from './demo/demoInputs.ts';
import { demoRollback } from './demo/demoRollback.ts';
import { demoRun, print } from './demo/demoRun.ts';
import { demoStore } from './demo/demoStore.ts';

const HELP = `Usage: npm run demo -- [--platform NAME] [--scenario NAME] [--keep]
       npm run demo -- --action connector [--scenario NAME]
       npm run demo -- --action rollback
       npm run demo -- --action store [--scenario NAME]

  --action NAME    deploy (default); connector: releases a tag, then redeploys what runs the previous one;
                   rollback: deploys two versions, then goes back to the first;
                   or store: plans, applies, plans again, changes a field, plans.
  --platform NAME  bigcommerce (default) or commercetools.
  --keep           Keep the deployment up until Ctrl-C.
  --scenario NAME  How the platform behaves, at the parts in brackets:
${describeScenarios('                     ')}
`;

/** Scenarios in which the step must fail. A lost call at Connect can be checked, unlike one at BigCommerce. */
const ENDS_BADLY: Readonly<Record<PlatformName, readonly ScenarioName[]>> = {
  bigcommerce: ['failed', 'lost', 'stuck'],
  commercetools: ['failed', 'stuck'],
};

const ACTIONS = ['deploy', 'connector', 'rollback', 'store'] as const;
type Action = (typeof ACTIONS)[number];

/** The same for the release of a Connector. */
const FAILED_CHECKS: readonly ScenarioName[] = [
  ...(['no-repository', 'no-file', 'bad-file', 'bad-image', 'bad-code'] as const),
  ...(['bad-package', 'bad-build', 'checking'] as const),
];

interface Arguments {
  readonly action: Action;
  readonly platform: PlatformName;
  readonly scenario: ScenarioName;
  readonly keep: boolean;
}

async function main(): Promise<void> {
  const wanted = readArguments();
  if (wanted === 'help') print(HELP);
  else if (wanted.action === 'store') await showStore(wanted);
  else if (wanted.action === 'connector') await showConnector(wanted);
  else if (wanted.action === 'rollback') await showRollback();
  else await showDeployment(wanted);
}

/** Reads the arguments. Throws for unknown values, and for a scenario that would change nothing. */
function readArguments(): Arguments | 'help' {
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
  if (values.help) return 'help';
  const known = ACTIONS.find((each) => each === action);
  if (known === undefined) throw new Error(`There is no demo of ${action}.`);
  if (!isScenarioName(scenario)) throw new Error(`There is no scenario ${scenario}.`);
  if (!isPlatformName(platform)) throw new Error(`There is no platform ${platform}.`);
  const part = known === 'deploy' ? platform : known === 'rollback' ? 'bigcommerce' : known;
  const { at } = scenarios[scenario];
  if (!at.includes(part)) {
    throw new Error(`${scenario} is for ${at.join(' and ')}, and changes nothing for ${part}.`);
  }
  return { action: known, platform, scenario, keep };
}

async function showStore({ scenario }: Arguments): Promise<void> {
  await using sandbox = await startSandbox({ scenario });
  process.exitCode = (await demoStore(sandbox, makeFolder())) ? 0 : 1;
}

async function showConnector({ scenario }: Arguments): Promise<void> {
  await using sandbox = await startSandbox({ scenario, switches: { paceMs: 2500 } });
  const isGood = await demoConnector(sandbox, makeFolder());
  process.exitCode = isGood === !FAILED_CHECKS.includes(scenario) ? 0 : 1;
}

async function showRollback(): Promise<void> {
  await using sandbox = await startSandbox({ switches: { paceMs: 300 } });
  process.exitCode = (await demoRollback(sandbox, makeFolder())) ? 0 : 1;
}

async function showDeployment({ scenario, platform, keep }: Arguments): Promise<void> {
  await using sandbox = await startSandbox({ scenario, switches: paceOf(scenario, platform) });
  const inputs = await demoInputs(platform, sandbox);
  const limit = { timeout_minutes: scenario === 'silent' ? '2' : '0.3' };
  const run = await demoRun('deploy', { ...inputs, ...limit }, { folder: makeFolder() });
  const { exitCode, outputs, summary } = run;
  print(`\nThe step ended with exit code ${String(exitCode)}. It set these outputs:`);
  for (const [name, value] of outputs) print(`  ${name}=${value}`);
  print(`\nIts job summary is ${summary}`);
  const url = outputs.get('url');
  if (url)
    print(
      `The deployment ${keep ? 'is at' : 'was at'} ${url}/${keep ? '' : ' (--keep keeps it up)'}`,
    );
  if (keep) await untilInterrupted();
  process.exitCode = (exitCode === 0) === !ENDS_BADLY[platform].includes(scenario) ? 0 : 1;
}

/** Returns a pace that a person can follow, except for the scenario about pace. Connect is polled only every 2 s. */
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

try {
  await main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${reason}\n\nSee npm run demo -- --help.\n`);
  process.exitCode = 1;
}
