import { startSandbox } from '../../../sandbox/sandbox.ts';
import { projectRemoval } from '../../../src/platforms/bigcommerce/projects/remove/projectRemoval.ts';
import { registerRemovalContract } from './removalContract.ts';
import type { RemovalStage } from './removalContract.ts';
import { storeAccess } from '../../support/sandboxAccess.ts';
import type { JumpClock } from '../../support/time/jumpClock.ts';

registerRemovalContract({ name: 'BigCommerce hosting', kind: projectRemoval, openStage });

async function openStage(clock: JumpClock): Promise<RemovalStage> {
  const sandbox = await startSandbox({ clock });
  const { credentials } = sandbox;
  sandbox.addProject('pr-7');
  return {
    inputs: {
      ...storeAccess(sandbox),
      project_name: 'pr-7',
      delete_project: 'true',
    },
    target: `${credentials.storeHash}/pr-7`,
    isThere: () => sandbox.projects().length > 0,
    writes: () => sandbox.requests.filter(({ method }) => method !== 'GET').length,
    answerNext: (how, effect) => {
      sandbox.script('DELETE /projects/{uuid}', [{ ...how, effect }]);
    },
    holdNext: () => {
      sandbox.script('DELETE /projects/{uuid}', [{ kind: 'silence', effect: true }]);
    },
    close: sandbox.close,
  };
}
