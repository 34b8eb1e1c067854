// Runs a committed action against the sandbox, like the runner, and shows its log.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeScenarios } from '../sandbox/usage.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { isScenarioName } from '../sandbox/scenarios.ts';
import type { Part, ScenarioName } from '../sandbox/scenarios.ts';
import { demoRun, demos, endOf, noteEnd, print, scenariosOf } from './demo/index.ts';

const HELP = `Usage: npm run demo -- [--platform NAME] [--scenario NAME] [--keep]
       npm run demo -- --action connector [--scenario NAME]
       npm run demo -- --action rollback [--scenario NAME]
       npm run demo -- --action store [--scenario NAME]

  --action NAME    deploy (default); connector: releases a tag, then redeploys what runs the previous one;
                   rollback: deploys two versions, then goes back to the first;
                   or store: plans, applies, plans again, changes a field, plans.
  --platform NAME  bigcommerce (default) or commercetools.
  --keep           Keep the deployment up until Ctrl-C.
  --scenario NAME  How the platform or GitHub behaves. In brackets are the platforms or actions that it is for, and
                   the status with which each ends where that is no success:
${describeScenarios('                     ', noteEnd)}
`;

const ACTIONS = ['deploy', 'connector', 'rollback', 'store'] as const;
const PLATFORMS = ['bigcommerce', 'commercetools'] as const;

interface Arguments {
  readonly part: Part;
  readonly scenario: ScenarioName;
  readonly keep: boolean;
}

async function main(): Promise<void> {
  const wanted = readArguments();
  if (wanted === 'help') {
    print(HELP);
    return;
  }
  const { part, scenario, keep } = wanted;
  await using sandbox = await startSandbox();
  const folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-demo-'));
  const status = await demos[part](sandbox, scenario, { run: demoRun, print, folder });
  const expected = endOf(part, scenario);
  if (status !== expected) {
    print(`\nThis should have ended as ${expected}, not ${status}.`);
    process.exitCode = 1;
  }
  if (keep) await untilInterrupted();
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
  if (values.help) return 'help';
  const action = ACTIONS.find((each) => each === values.action);
  if (action === undefined) throw new Error(`There is no demo of ${values.action}.`);
  const platform = PLATFORMS.find((each) => each === values.platform);
  if (platform === undefined) throw new Error(`There is no platform ${values.platform}.`);
  const { scenario, keep } = values;
  if (!isScenarioName(scenario)) throw new Error(`There is no scenario ${scenario}.`);
  const part = action === 'deploy' ? platform : action;
  const names = scenariosOf(part);
  if (!names.includes(scenario)) {
    throw new Error(`${scenario} changes nothing for ${part}, which has: ${names.join(', ')}.`);
  }
  return { part, scenario, keep };
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
