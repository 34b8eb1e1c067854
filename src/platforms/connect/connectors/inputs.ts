import type { Command } from '../../../connector/index.ts';
import { namesPullRequest } from '../../../event/index.ts';
import { readInputs } from '../../../inputs/index.ts';
import type { InputSource, Reading, Values } from '../../../inputs/index.ts';
import type { WorkflowEvent } from '../../../step/index.ts';
import type { ApiClient, Reference } from '../api/index.ts';
import { referenceFaults, toApiClient, toReference, warnOfRegions } from '../inputs/index.ts';
import { connectorFields } from './fields.ts';
import type { Goal } from './goal.ts';
import type { NewDraft } from './releaseJob.ts';

/** What to do with which draft: the inputs, parsed. */
export type ConnectorTarget = {
  readonly client: ApiClient;
  readonly draft: Reference;
} & (
  | { readonly command: 'delete'; readonly pullRequest: number | undefined }
  | {
      readonly command: 'publish' | 'preview';
      readonly goal: Goal;
      readonly creation: NewDraft | undefined;
    }
);

interface About {
  readonly event: WorkflowEvent;
  readonly command: Command;
}

/** Parses the inputs. Without `tag` it is the tag that the run is for. */
export function readConnectorInputs(source: InputSource, about: About): Reading<ConnectorTarget> {
  const { value, ...reading } = readInputs(connectorFields, source);
  const faults = [
    ...reading.faults,
    ...referenceFaults(source, 'connector'),
    ...(value === undefined ? [] : faultsOf(value, about)),
  ];
  const warnings = [
    ...reading.warnings,
    ...warnOfRegions(value),
    ...(value === undefined ? [] : unusedWarnings(value, about.command)),
  ];
  if (value === undefined || faults.length > 0) return { value: undefined, faults, warnings };
  return { value: toTarget(value, about), faults, warnings };
}

type ConnectorValues = Values<typeof connectorFields>;

function faultsOf(values: ConnectorValues, { event, command }: About): string[] {
  if (command === 'delete') return draftKeyFaults('connector_key', values.connector_key, event);
  const faults: string[] = [];
  if (tagOf(values, event) === undefined) {
    faults.push(
      `tag: is missing, and this run is for no tag. Accepted: ${connectorFields.tag.accepts}.`,
    );
  }
  if (!values.create) return faults;
  if (values.connector_key === undefined) {
    faults.push(
      'create: needs connector_key, for the platform gives out the ids. Accepted: a key.',
    );
  }
  for (const each of ['name', 'creator_email', 'repository_url'] as const) {
    if (values[each] === undefined) {
      faults.push(
        `${each}: is missing, and \`create\` needs it. Accepted: ${connectorFields[each].accepts}.`,
      );
    }
  }
  return faults;
}

/** What a run of a pull request deletes has to be its own. */
export function draftKeyFaults(
  input: string,
  key: string | undefined,
  { pullRequest }: Pick<WorkflowEvent, 'pullRequest'>,
): string[] {
  if (key === undefined || pullRequest === undefined) return [];
  const { number } = pullRequest;
  return namesPullRequest(key, number)
    ? []
    : [
        `${input}: ${key} does not hold ${String(number)}, the number of the pull request of this run. Accepted: the key of a draft of its own.`,
      ];
}

const OF_CREATION = ['name', 'creator_email', 'integration_types', 'private_projects'] as const;

function unusedWarnings(values: ConnectorValues, command: Command): string[] {
  const given = OF_CREATION.filter((each) => values[each] !== undefined);
  if (command === 'delete') {
    const others = (['tag', 'repository_url'] as const).filter(
      (each) => values[each] !== undefined,
    );
    return [...others, ...given].map((each) => `${each}: has no effect with \`command: delete\`.`);
  }
  return values.create ? [] : given.map((each) => `${each}: has no effect without \`create\`.`);
}

function toTarget(values: ConnectorValues, { event, command }: About): ConnectorTarget {
  const client = toApiClient(values);
  const draft = toReference(values.connector_key, values.connector_id);
  if (command === 'delete') {
    return { command, client, draft, pullRequest: event.pullRequest?.number };
  }
  const goal = { command, tag: tagOf(values, event) ?? '', url: values.repository_url };
  return { command, client, draft, goal, creation: toCreation(values, goal) };
}

function toCreation(
  { create, ...values }: ConnectorValues,
  { tag: wanted, url = '' }: Goal,
): NewDraft | undefined {
  if (!create) return undefined;
  const { region, project_key: project, integration_types: types } = values;
  return {
    key: values.connector_key ?? '',
    name: values.name ?? '',
    creator: { email: values.creator_email ?? '' },
    repository: { url, tag: wanted },
    ...(types === undefined ? {} : { integrationTypes: [...types] }),
    privateProjects: [...(values.private_projects ?? [`${region}:${project}`])],
  };
}

function tagOf({ tag: given }: ConnectorValues, { ref }: WorkflowEvent): string | undefined {
  const [, ofRun] = /^refs\/tags\/(.+)$/.exec(ref) ?? [];
  const parsed = connectorFields.tag.parse(ofRun ?? '');
  return given ?? (parsed.kind === 'value' ? parsed.value : undefined);
}
