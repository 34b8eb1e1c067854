import type { Deadline } from '../../../../step/index.ts';
import type { DeploymentEvent } from '../../../../deploy/index.ts';
import { ActionError } from '../../../../errors/index.ts';
import { oneLine } from '../../../../text/index.ts';
import { explainFailure } from './explainFailure.ts';
import { followDeployment } from './followDeployment.ts';
import type { HostingRun } from '../hostingRun.ts';
import { streamRequest } from './openStream.ts';
import type { StreamEvent } from './parseEvent.ts';
import { findProject, siteUrls } from '../../projects/index.ts';
import type { Project } from '../../projects/index.ts';

/** The deployment to follow. */
interface Started {
  readonly id: string;
  readonly project: Project;
}

/**
 * Every status that the platform documents.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
const DOCUMENTED: ReadonlySet<string> = new Set(['queued', 'in_progress', 'completed', 'failed']);

/** Turns the platform's messages about a deployment into events. The last one is terminal. */
export async function* deploymentEvents(
  run: HostingRun,
  started: Started,
  deadline: Deadline,
): AsyncGenerator<DeploymentEvent> {
  const warn = warnOnce(run);
  const messages = followDeployment({
    tools: run.tools,
    request: streamRequest(run.api, `/deployments/${encodeURIComponent(started.id)}/events`),
    deploymentUuid: started.id,
    deadline,
    info: run.journal.info,
    warn,
  });
  const warnOfStatus = undocumentedStatusWarning(run);
  for await (const message of messages) {
    const { status: platformStatus = 'unknown', errorCode } = message;
    if (message.status !== undefined) warnOfStatus(message.status);
    if (platformStatus === 'failed' || errorCode !== undefined) {
      const failure = explainFailure(errorCode);
      yield { kind: 'failed', platformStatus, platformCode: errorCode, ...failure };
      return;
    }
    if (platformStatus === 'completed' && message.hasUnreadableError) {
      warn('The platform sent `completed` together with an error, so this message is ignored.');
      continue;
    }
    if (platformStatus === 'completed') {
      const urls = await findUrls(message, { ...run, deadline, project: started.project });
      yield { kind: 'completed', platformStatus, urls };
      return;
    }
    yield { kind: 'progress', platformStatus, phase: message.step, percent: message.progress };
  }
}

/** Finds the site's URLs, in the message or else in the project. Without one the site is still live. */
async function findUrls(
  { hostnames }: StreamEvent,
  run: HostingRun & { readonly deadline: Deadline; readonly project: Project },
): Promise<readonly string[]> {
  const { api, target, journal, deadline, project } = run;
  const reported = siteUrls(hostnames, target.apiUrl);
  if (reported.length > 0) return reported;
  try {
    const found = await findProject(api, project.uuid, { deadline, onRetry: journal.info });
    const urls = siteUrls(found?.hostnames ?? [], target.apiUrl);
    if (urls.length > 0) return urls;
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    journal.info(error.message);
  }
  journal.warning({
    title: 'The URL is unknown',
    message: `The deployment is complete, but the platform gave no host name for ${oneLine(project.name) || project.uuid}.`,
  });
  return [];
}

function warnOnce({ journal }: HostingRun): (message: string) => void {
  const seen = new Set<string>();
  return (message) => {
    if (seen.has(message)) return;
    seen.add(message);
    journal.warning({ title: 'Unexpected message from the platform', message });
  };
}

/** Warns about the first undocumented status. It may be final, but nothing confirms that. */
function undocumentedStatusWarning({ journal }: HostingRun): (status: string) => void {
  let hasWarned = false;
  return (status) => {
    if (hasWarned || DOCUMENTED.has(status)) return;
    hasWarned = true;
    journal.warning({
      title: 'Unknown status',
      message: `The platform reports the status \`${oneLine(status)}\`, which is not documented. The step keeps waiting for \`completed\` or \`failed\`.`,
    });
  };
}
