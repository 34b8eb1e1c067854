import { startSandbox } from '../../../sandbox/sandbox.ts';
import { deploymentRemoval } from '../../../src/platforms/connect/remove/removal.ts';
import { registerRemovalContract } from './removalContract.ts';
import type { RemovalStage } from './removalContract.ts';
import { projectAccess } from '../../support/sandboxAccess.ts';
import type { JumpClock } from '../../support/time/jumpClock.ts';

registerRemovalContract({ name: 'commercetools Connect', kind: deploymentRemoval, openStage });

async function openStage(clock: JumpClock): Promise<RemovalStage> {
  const sandbox = await startSandbox({ clock, switches: { paceMs: 50 } });
  const { connect } = sandbox;
  connect.addConnector({ key: 'connector' });
  await connect.addDeployment({ key: 'pr-7', connector: 'connector' });
  return {
    inputs: {
      ...projectAccess(sandbox),
      deployment_key: 'pr-7',
    },
    target: `${connect.credentials.projectKey}/pr-7`,
    isThere: () => connect.deployments().length > 0,
    writes: () =>
      sandbox.requests.filter(({ host, method }) => host === 'connect' && method !== 'GET').length,
    answerNext: (how, effect) => {
      sandbox.script('DELETE /deployments/{id}', [{ ...how, effect }]);
    },
    holdNext: () => {
      sandbox.set({ paceMs: 3_600_000 });
    },
    close: sandbox.close,
  };
}
