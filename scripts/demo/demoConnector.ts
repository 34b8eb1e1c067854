import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { ScenarioName } from '../../sandbox/scenarios.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { demoInputs } from './demoInputs.ts';
import type { DemoTools } from './demoRun.ts';

/**
 * Releases a tag of a Connector in a scenario, then redeploys the Deployment that runs the previous one. Resolves with the status of
 * the last step.
 */
export async function demoConnector(
  sandbox: Sandbox,
  scenario: ScenarioName,
  tools: DemoTools,
): Promise<string> {
  const { print, folder } = tools;
  const {
    configuration = '',
    environment = '',
    working_directory = '',
    ...access
  } = await demoInputs('commercetools', sandbox, folder);
  const { platform, deployment_key: deployment, ...client } = access;
  const { update_connector: update, expected_tag: before, ...project } = client;
  const tag = 'v1.2.0';
  sandbox.play(scenario);
  sandbox.set({ paceMs: 2500 });
  // A draft that looks as before is believed only after 45 s.
  const limit = scenario === 'stale' ? '2' : '0.5';
  print(`1. Release ${tag}, after ${before ?? ''}`);
  const release = { ...project, connector_key: 'husky-search', tag, timeout_minutes: limit };
  const released = await step('connector', release, { ...tools, folder: join(folder, 'release') });
  if (released !== 'published') return released;
  print('\n2. Redeploy what runs the tag before');
  const redeploy = {
    ...project,
    ...{ platform, deployment_key: deployment, update_connector: update, expected_tag: tag },
    ...{ environment, working_directory, configuration, timeout_minutes: '0.5' },
  } as Record<string, string>;
  return step('deploy', redeploy, { ...tools, folder: join(folder, 'redeploy') });
}

async function step(
  action: string,
  inputs: Readonly<Record<string, string>>,
  { run, print, folder }: DemoTools,
): Promise<string> {
  mkdirSync(folder);
  const { exitCode, outputs, summary } = await run(action, inputs, { folder });
  print(`\nThe step ended with exit code ${String(exitCode)}. It set these outputs:`);
  for (const [name, value] of outputs) print(`  ${name}=${value}`);
  print(`Its job summary is ${summary}`);
  return outputs.get('status') ?? '';
}
