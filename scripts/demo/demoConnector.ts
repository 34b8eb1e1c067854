import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { demoInputs } from './demoInputs.ts';
import { demoRun, print } from './demoRun.ts';

/**
 * Releases a tag of a Connector, then redeploys the Deployment that runs the previous one. Returns whether both steps were green.
 */
export async function demoConnector(sandbox: Sandbox, folder: string): Promise<boolean> {
  const {
    configuration = '',
    environment = '',
    working_directory = '',
    ...access
  } = await demoInputs('commercetools', sandbox);
  const { platform, deployment_key: deployment, ...client } = access;
  const { update_connector: update, expected_tag: before, ...project } = client;
  const tag = 'v1.2.0';
  print(`1. Release ${tag}, after ${before ?? ''}`);
  const release = { ...project, connector_key: 'husky-search', tag, timeout_minutes: '0.5' };
  if (!(await step('connector', release, join(folder, 'release')))) return false;
  print('\n2. Redeploy what runs the tag before');
  const redeploy = {
    ...project,
    ...{ platform, deployment_key: deployment, update_connector: update, expected_tag: tag },
    ...{ environment, working_directory, configuration, timeout_minutes: '0.5' },
  };
  return step('deploy', redeploy as Record<string, string>, join(folder, 'redeploy'));
}

async function step(
  action: string,
  inputs: Readonly<Record<string, string>>,
  folder: string,
): Promise<boolean> {
  mkdirSync(folder);
  const { exitCode, outputs, summary } = await demoRun(action, inputs, { folder });
  print(`\nThe step ended with exit code ${String(exitCode)}. It set these outputs:`);
  for (const [name, value] of outputs) print(`  ${name}=${value}`);
  print(`Its job summary is ${summary}`);
  return exitCode === 0;
}
