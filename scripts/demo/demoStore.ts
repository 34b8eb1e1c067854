import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { demoRun, print } from './demoRun.ts';

const example = fileURLToPath(new URL('../../examples/store/store.yml', import.meta.url));

/** The demo's steps and their expected statuses. */
const steps = [
  { title: 'The plan, as on a pull request', command: 'plan', status: 'planned' },
  { title: 'The same applied, as on the merge', command: 'apply', status: 'applied' },
  { title: 'Planned again: nothing is left to do', command: 'plan', status: 'no_changes' },
  { title: 'A field is changed in the file', command: 'plan', status: 'planned', change: true },
] as const;

/** Plans and applies the example store file against the sandbox. Resolves with whether every step ended as expected. */
export async function demoStore(sandbox: Sandbox, folder: string): Promise<boolean> {
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
  let isAsExpected = true;
  for (const { title, command, status, ...step } of steps) {
    print(`\n== ${title} (command: ${command})`);
    if ('change' in step) writeFileSync(config, changed(readFileSync(config, 'utf8')));
    const run = await demoRun('store', { ...inputs, command }, { folder });
    print(`\nstatus=${run.outputs.get('status') ?? ''}`);
    isAsExpected &&= run.outputs.get('status') === status;
  }
  print(`\nThe store file is ${config}`);
  return isAsExpected;
}

function changed(file: string): string {
  return file.replace('percentage_amount: 10', 'percentage_amount: 15');
}
