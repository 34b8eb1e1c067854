import type { Deadline } from '../../../step/index.ts';
import type { Launch } from '../../../deploy/index.ts';
import { ActionError } from '../../../errors/index.ts';
import { oneLine } from '../../../text/index.ts';
import { followDeployment } from '../follow/index.ts';
import type { ConnectRun, Started } from '../follow/index.ts';
import { removeDeployment } from '../remove/index.ts';

/** Makes a launch from a way to start: redeploying or creating. */
export function launchOf(
  run: ConnectRun,
  way: {
    readonly plan: Launch['plan'];
    readonly running?: string | undefined;
    readonly start: (deadline: Deadline) => Promise<Started>;
  },
): Launch {
  return {
    plan: way.plan,
    label: `${oneLine(run.target.deployment.value)} (project ${run.target.projectKey})`,
    running: way.running,
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
        ...(isOurs(started) && { discard: (until) => discard(run, id, until) }),
      };
    },
  };
}

/**
 * Returns whether our call certainly created the Deployment. One found after a lost answer may be another job's.
 */
function isOurs({ before, isAnswer }: Started): boolean {
  return before === undefined && isAnswer;
}

async function discard(run: ConnectRun, id: string, deadline: Deadline): Promise<void> {
  const { api, tools, journal, target } = run;
  const place = { projectKey: target.projectKey, deployment: { by: 'id', value: id } as const };
  const end = await removeDeployment(
    { api, tools, journal, place, noteUnderWay: () => undefined },
    deadline,
  );
  if (end.status === 'failed') throw new ActionError('http', end.message, { hint: end.hint });
}
