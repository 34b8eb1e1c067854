import type {
  ConnectorInputs,
  ConnectorKind,
  ReleaseEnd,
  ReleaseRun,
} from '../../../connector/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import type { Deadline } from '../../../step/index.ts';
import { openApi } from '../api/index.ts';
import { connectorFields, readConnectorInputs } from './inputs.ts';
import type { ConnectorTarget } from './inputs.ts';
import { releaseDraft } from './release.ts';
import { removeDraft } from './remove/index.ts';

/** Releases Connectors of commercetools Connect, and deletes their drafts. */
export function connectorRelease(tools: ClientTools): ConnectorKind {
  return {
    fields: connectorFields,
    readInputs: (source, about) => {
      const { value, faults, warnings } = readConnectorInputs(source, about);
      return { value: value && toInputs(value, tools), faults, warnings };
    },
  };
}

function toInputs(target: ConnectorTarget, tools: ClientTools): ConnectorInputs {
  const { command, client, draft } = target;
  const ofRelease: readonly (readonly [string, string])[] =
    target.command === 'delete' ? [] : [['Tag', target.goal.tag]];
  return {
    rows: [
      ['Command', command],
      ['Project', client.projectKey],
      ['Connector', `${draft.by} ${draft.value}`],
      ...ofRelease,
    ],
    open: (run) => ({
      carryOut: (deadline) =>
        target.command === 'delete'
          ? deleteDraft(target, { run, tools, deadline })
          : releaseDraft({
              ...{ run, tools, deadline, draft },
              api: openApi(client, tools, run.journal.secret),
              goal: target.goal,
              creation: target.creation,
            }),
    }),
  };
}

interface ReleaseContext {
  readonly run: ReleaseRun;
  readonly tools: ClientTools;
  readonly deadline: Deadline;
}

async function deleteDraft(
  { client, draft, pullRequest }: Extract<ConnectorTarget, { command: 'delete' }>,
  { run, tools, deadline }: ReleaseContext,
): Promise<ReleaseEnd> {
  const { journal, dryRun, noteUnderWay } = run;
  if (draft.by === 'key') journal.output('connector_key', draft.value);
  else journal.output('connector_id', draft.value);
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
  const named = `the draft with the ${draft.by} ${draft.value}`;
  switch (removed) {
    case 'deleted':
      return { status: 'deleted', line: `Deleted ${named}.` };
    case 'already_gone':
      return {
        status: 'already_gone',
        line: `There is no draft with the ${draft.by} ${draft.value}.`,
      };
    case 'planned':
      return {
        status: 'planned',
        plan: [`Would delete ${named}.`],
        line: 'Nothing was sent: this is a dry run.',
      };
  }
}

const DELETING = 'The platform may still delete the draft. Running the job again is safe.';
