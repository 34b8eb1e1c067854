import type { Deadline } from '../../clock.ts';
import type { Launch } from '../../deploy/platform.ts';
import { oneLine } from '../../text.ts';
import type { ConnectRun } from './connectRun.ts';
import { followDeployment } from './followDeployment.ts';
import type { Started } from './started.ts';

/** Makes a launch of a way to start: redeploying or creating. */
export function launchOf(
  run: ConnectRun,
  way: {
    readonly plan: Launch['plan'];
    readonly start: (deadline: Deadline) => Promise<Started>;
  },
): Launch {
  return {
    plan: way.plan,
    start: async (_, deadline) => {
      run.journal.enter('Deploy');
      const started = await way.start(deadline);
      const { id, version, status } = started.first;
      const verb = started.before === undefined ? 'Created' : 'Redeploying';
      run.journal.info(`${verb} Deployment ${oneLine(id)}, version ${String(version)}.`);
      run.journal.output('platform_status', oneLine(status));
      return {
        id,
        status: status === 'Deploying' ? 'in_progress' : 'queued',
        events: (until) => followDeployment(run, started, until),
      };
    },
  };
}
