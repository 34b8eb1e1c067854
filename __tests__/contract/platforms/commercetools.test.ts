import { startSandbox } from '../../../sandbox/sandbox.ts';
import { commercetools } from '../../../src/platforms/connect/redeploy/commercetools.ts';
import { registerPlatformContract } from './platformContract.ts';
import type { PlatformStage } from './platformContract.ts';
import { projectAccess } from '../../support/sandboxAccess.ts';
import type { JumpClock } from '../../support/time/jumpClock.ts';

registerPlatformContract({
  name: 'commercetools Connect',
  kind: commercetools,
  openStage,
  // A look at the Deployment shows whether the call had its effect.
  afterLostAnswer: 'found',
});

async function openStage(clock: JumpClock): Promise<PlatformStage> {
  const sandbox = await startSandbox({ clock, switches: { paceMs: 5 } });
  const { connect } = sandbox;
  connect.addConnector({ key: 'connector' });
  const deployment = await connect.addDeployment({
    key: 'checkout',
    connector: 'connector',
    configurations: [
      {
        applicationName: 'service',
        standardConfiguration: [{ key: 'SHOP_URL', value: 'https://shop.example.com' }],
        securedConfiguration: [{ key: 'API_SECRET', value: 'deployed-before' }],
      },
    ],
    globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: 'shared' }] },
  });
  return {
    inputs: {
      ...projectAccess(sandbox),
      deployment_key: 'checkout',
      configuration: 'service: { API_SECRET: contract-secret }',
    },
    artifact: undefined,
    // Asking for a token changes nothing at the platform.
    writes: () =>
      sandbox.requests
        .filter(({ host, method }) => host === 'connect' && method !== 'GET')
        .map(({ method, path }) => `${method} ${path}`),
    started: () => deployment.calls.length,
    leaks: () => sandbox.leaks,
    failNext: () => {
      sandbox.set({ connect: { end: 'Failed' } });
    },
    holdNext: () => {
      sandbox.set({ connect: { holdAt: 'Deploying' } });
    },
    loseNextAnswer: () => {
      sandbox.script('POST /deployments/{id}', [{ kind: 'reset', effect: true }]);
    },
    beBusy: (ms) => {
      sandbox.set({ busyForMs: ms });
    },
    disturb: () => {
      sandbox.script('GET /deployments/{id}', [
        { kind: 'pass' },
        { kind: 'reset' },
        { kind: 'truncate', afterBytes: 30 },
      ]);
    },
    close: sandbox.close,
  };
}
