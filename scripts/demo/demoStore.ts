import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScenarioName } from '../../sandbox/scenarios.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { DemoTools } from './demoRun.ts';

const example = fileURLToPath(new URL('../../examples/store/store.yml', import.meta.url));

const steps = [
  { title: 'The plan, as on a pull request', command: 'plan' },
  { title: 'The same applied, as on the merge', command: 'apply' },
  { title: 'Planned again: nothing is left to do', command: 'plan' },
  { title: 'A field is changed in the file', command: 'plan', change: true },
] as const;

/** Plans and applies the example store file in a scenario. Resolves with the statuses of the steps. */
export async function demoStore(
  sandbox: Sandbox,
  scenario: ScenarioName,
  { run, print, folder }: DemoTools,
): Promise<string> {
  sandbox.play(scenario);
  const config = join(folder, 'store.yml');
  writeFileSync(config, readFileSync(example));
  const inputs = {
    config,
    variables: 'FREE_SHIPPING_FROM=50',
    store_hash: sandbox.credentials.storeHash,
    access_token: sandbox.credentials.accessToken,
    api_url: sandbox.apiUrl,
    timeout_minutes: '2',
  };
  const statuses: string[] = [];
  for (const { title, command, ...step } of steps) {
    print(`\n== ${title} (command: ${command})`);
    if ('change' in step) writeFileSync(config, changed(readFileSync(config, 'utf8')));
    const { outputs } = await run('store', { ...inputs, command }, { folder });
    statuses.push(outputs.get('status') ?? '');
    print(`\nstatus=${statuses.at(-1) ?? ''}`);
  }
  print(`\nThe store file is ${config}`);
  return statuses.join(', ');
}

function changed(file: string): string {
  return file.replace('percentage_amount: 10', 'percentage_amount: 15');
}
