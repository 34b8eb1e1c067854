import type { ReleaseEnd } from '../../../connector/index.ts';
import { openApi } from '../api/index.ts';
import type { ConnectorTarget } from './inputs.ts';
import { releaseDraft } from './release.ts';
import { planned } from './releaseJob.ts';
import type { ReleaseJob } from './releaseJob.ts';
import { removeDraft } from './remove/index.ts';

/** Releases a draft, or deletes it, as the inputs say. */
export function carryOut(target: ConnectorTarget, context: ReleaseContext): Promise<ReleaseEnd> {
  if (target.command === 'delete') return deleteDraft(target, context);
  const { client, draft, goal, creation } = target;
  const api = openApi(client, context.tools, context.run.journal.secret);
  return releaseDraft({ ...context, draft, api, goal, creation });
}

type ReleaseContext = Pick<ReleaseJob, 'run' | 'tools' | 'deadline'>;

async function deleteDraft(
  { client, draft, pullRequest }: Extract<ConnectorTarget, { command: 'delete' }>,
  { run, tools, deadline }: ReleaseContext,
): Promise<ReleaseEnd> {
  const { journal, dryRun, noteUnderWay } = run;
  journal.output(`connector_${draft.by}`, draft.value);
  const removed = await removeDraft(
    {
      ...{ tools, journal, draft, pullRequest, dryRun, patienceMs: 0 },
      api: openApi(client, tools, journal.secret),
      projectKey: client.projectKey,
      noteUnderWay: (isUnderWay) => {
        noteUnderWay(isUnderWay ? DELETING : undefined);
      },
    },
    deadline,
  );
  const named = `draft with the ${draft.by} ${draft.value}`;
  switch (removed) {
    case 'deleted':
      return { status: 'deleted', line: `Deleted the ${named}.` };
    case 'already_gone':
      return { status: 'already_gone', line: `There is no ${named}.` };
    case 'planned':
      return planned(`Would delete the ${named}.`);
  }
}

const DELETING = 'The platform may still delete the draft. Running the job again is safe.';
