import '../../../src/deploy/work.ts';
import '../../../src/platforms/connect/configuration/parseConfiguration.ts';
import '../../../src/platforms/connect/redeploy/prepare.ts';
import { describe, expect, test } from '@jest/globals';
import { packSource } from '../../../src/build/packSource.ts';
import { readSource } from '../../../src/build/readSource.ts';
import { runDeploy } from '../../../src/deploy/run.ts';
import { commercetools } from '../../../src/platforms/connect/redeploy/commercetools.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { inTurn, scriptedNetwork } from '../../support/memory/scriptedNetwork.ts';
import type { Reply } from '../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import { ID, answer, issueTokens, refusal } from './world.ts';

const inputs = {
  platform: 'commercetools',
  region: 'europe-west1.gcp',
  project_key: 'my-project',
  client_id: 'client',
  client_secret: 'client-secret',
  deployment_key: 'checkout',
};

/** Runs the whole deploy action against a scripted platform; resolves with what it left behind. */
async function deploy(
  own: Readonly<Record<string, string>>,
  replies: readonly Reply[],
  event?: MemoryRunner['event'],
): Promise<{ green: boolean; runner: MemoryRunner; asked: readonly string[] }> {
  const clock = virtualClock();
  const runner = memoryRunner({ ...inputs, ...own }, event === undefined ? {} : { event });
  const [token, reply] = [issueTokens(), inTurn(...replies)];
  const network = scriptedNetwork((request) =>
    request.url.includes('/oauth/token') ? token() : reply(request),
  );
  const tools = { ...network, clock, random: () => 0, correlationId: 'run-1', userAgent: 'ours' };
  const platforms = { commercetools: commercetools(tools) };
  const probe = () => Promise.resolve({ status: 200, location: undefined, text: '' });
  const openRepository = (): undefined => undefined;
  const packer = { read: readSource, pack: packSource };
  const around = { platforms, packer, probe, openRepository, correlationId: 'run-1' };
  const world = { runner, clock, ...around };
  const green = await clock.runUntil(runDeploy(world, new AbortController().signal));
  return { green, runner, asked: network.requests.map(({ method, url }) => `${method} ${url}`) };
}

const HOST = 'europe-west1.gcp.commercetools.com';
const queued = answer({ version: 6, status: 'Queued' }, 201);
const deployed = answer({ version: 6, build: 'build-2', tag: 'v2' });

describe('the deploy action on commercetools', () => {
  test('redeploys, follows to the end and sets the outputs', async () => {
    const { green, runner, asked } = await deploy({}, [answer(), queued, deployed]);
    expect(green).toBe(true);
    expect(asked).toEqual([
      `POST https://auth.${HOST}/oauth/token`,
      `GET https://connect.${HOST}/my-project/deployments/key=checkout`,
      `POST https://connect.${HOST}/my-project/deployments/key=checkout`,
      `GET https://connect.${HOST}/my-project/deployments/key=checkout`,
    ]);
    expect(runner.outputs).toMatchObject({
      status: 'completed',
      platform_status: 'Deployed',
      deployment_uuid: ID,
      url: 'https://service.example.app',
      urls: '{"service":"https://service.example.app"}',
      connector_version: '3',
      connector_tag: 'v2',
      correlation_id: 'run-1',
    });
  });

  test('returns after the call when it shall not wait', async () => {
    const { green, runner } = await deploy({ wait: 'false' }, [answer(), queued]);
    expect(green).toBe(true);
    expect(runner.outputs).toMatchObject({
      status: 'queued',
      platform_status: 'Queued',
      deployment_uuid: ID,
    });
  });

  test('writes nothing in a dry run, and prints the plan', async () => {
    const own = { dry_run: 'true', configuration: 'service: { API_TOKEN: value-of-token }' };
    const { green, runner, asked } = await deploy(own, [answer()]);
    expect(green).toBe(true);
    expect(asked.filter((request) => request.startsWith('POST'))).toEqual([
      `POST https://auth.${HOST}/oauth/token`,
    ]);
    expect(runner.outputs['status']).toBe('planned');
    expect(runner.lines.join('\n')).toMatch(/Secured configuration +service\.API_TOKEN/);
    expect(runner.lines.join('\n') + runner.summaries.join('\n')).not.toContain('value-of-token');
  });

  test('fails with the platform’s reason', async () => {
    const error = { type: 'Error', title: 'Image could not be built', application: 'service' };
    const failed = answer({ version: 6, status: 'Failed', build: 'build-2', entries: [error] });
    const { green, runner } = await deploy({}, [answer(), queued, failed]);
    expect(green).toBe(false);
    expect(runner.outputs).toMatchObject({
      status: 'failed',
      platform_status: 'Failed',
      error_code: 'Failed',
      error_message: 'service: Image could not be built',
    });
    expect(runner.lines.at(-1)).toContain('The previous version keeps serving.');
  });

  test('fails when the expected tag does not run', async () => {
    const { green, runner } = await deploy({ expected_tag: 'v9' }, [answer(), queued, deployed]);
    expect(green).toBe(false);
    expect(runner.outputs).toMatchObject({
      status: 'failed',
      error_code: 'unexpected-tag',
      connector_tag: 'v2',
    });
  });

  test('fails with the platform’s code when the call is refused', async () => {
    const refused = refusal(400, 'DeploymentConnectorUpdateFailure', 'failed (cause: no tag)');
    const { runner } = await deploy({}, [answer(), refused]);
    expect(runner.outputs).toMatchObject({
      status: 'failed',
      error_code: 'DeploymentConnectorUpdateFailure',
    });
    expect(runner.outputs['deployment_uuid']).toBeUndefined();
  });

  test('sends nothing when an input is wrong', async () => {
    const { green, runner, asked } = await deploy({ configuration: 'service: { A: 1 }' }, []);
    expect(green).toBe(false);
    expect(asked).toEqual([]);
    expect(runner.outputs['status']).toBe('failed');
    expect(runner.outputs['error_message']).toContain('Put it in quotes');
  });

  test('has nothing to do on a fork’s pull request, which has no secrets', async () => {
    const event = {
      ...memoryRunner().event,
      name: 'pull_request',
      pullRequest: { number: 1, author: 'somebody', fromFork: true },
    };
    const { green, runner, asked } = await deploy({ client_secret: '' }, [], event);
    expect(green).toBe(true);
    expect(runner.outputs['status']).toBe('skipped');
    expect(asked).toEqual([]);
  });
});
