import type { ClientTools } from '../../../http/index.ts';
import { isSet, readInputs } from '../../../inputs/index.ts';
import type { InputSource, Reading } from '../../../inputs/index.ts';
import type { WorkflowEvent } from '../../../step/index.ts';
import type { RemovalInputs, RemovalKind } from '../../../teardown/index.ts';
import { draftKeyFaults } from '../connectors/index.ts';
import {
  clientFields,
  nameTarget,
  readTargetName,
  referenceFaults,
  targetFields,
  toApiClient,
  toReference,
  warnOfRegions,
} from '../inputs/index.ts';
import type { DeploymentRemoval } from './carryOut.ts';

/** Opens the removal of a Connect Deployment. The platform undeploys its applications, then deletes it. */
export function deploymentRemoval(tools: ClientTools): RemovalKind {
  return {
    fields: removalFields,
    hasCredentials: (source) => isSet('client_secret', removalFields.client_secret, source),
    readTarget: readTargetName,
    readInputs: (source, event) => {
      const { value, faults, warnings } = readRemoval(source, event);
      return { value: value && toInputs(value, tools), faults, warnings };
    },
  };
}

function toInputs(removal: DeploymentRemoval, tools: ClientTools): RemovalInputs {
  return {
    target: nameTarget(removal.projectKey, removal.deployment),
    remove: async (run, deadline) => {
      const { carryOut } = await import('./carryOut.ts');
      return carryOut(removal, { run, tools }, deadline);
    },
  };
}

/** Inputs for the Deployment to remove. */
const removalFields = {
  ...clientFields,
  deployment_key: targetFields.deployment_key,
  deployment_id: targetFields.deployment_id,
  connector_draft: targetFields.connector_key,
} as const;

/** Parses which Deployment to remove. */
export function readRemoval(
  source: InputSource,
  event: Pick<WorkflowEvent, 'pullRequest'>,
): Reading<DeploymentRemoval> {
  const { value, ...reading } = readInputs(removalFields, source);
  const faults = [
    ...reading.faults,
    ...referenceFaults(source, 'deployment'),
    ...draftKeyFaults('connector_draft', value?.connector_draft, event),
  ];
  const warnings = [...reading.warnings, ...warnOfRegions(value)];
  if (value === undefined || faults.length > 0) return { value: undefined, faults, warnings };
  const removal = {
    ...toApiClient(value),
    deployment: toReference(value.deployment_key, value.deployment_id),
    draft: value.connector_draft,
    pullRequest: event.pullRequest?.number,
  };
  return { value: removal, faults, warnings };
}
