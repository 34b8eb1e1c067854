import type { ClientTools } from '../../../http/index.ts';
import { isSet, readInputs } from '../../../inputs/index.ts';
import type { InputSource, Reading } from '../../../inputs/index.ts';
import type { RemovalInputs, RemovalKind, RemovalRun } from '../../../teardown/index.ts';
import { openApi } from '../api/index.ts';
import type { ApiClient, Reference } from '../api/index.ts';
import {
  clientFields,
  deploymentFaults,
  nameTarget,
  readTargetName,
  targetFields,
  toApiClient,
  warnOfRegions,
} from '../inputs/index.ts';
import { removeDeployment } from './removeDeployment.ts';

/** Opens the removal of a Connect Deployment. The platform undeploys its applications, then deletes it. */
export function deploymentRemoval(tools: ClientTools): RemovalKind {
  return {
    fields: removalFields,
    hasCredentials: (source) => isSet('client_secret', removalFields.client_secret, source),
    readTarget: readTargetName,
    readInputs: (source) => {
      const { value, faults, warnings } = readRemoval(source);
      return { value: value && toInputs(value, tools), faults, warnings };
    },
  };
}

function toInputs(removal: DeploymentRemoval, tools: ClientTools): RemovalInputs {
  const { projectKey, deployment } = removal;
  const place = { projectKey, deployment };
  return {
    target: nameTarget(projectKey, deployment.value),
    open: (run: RemovalRun) => ({
      remove: (deadline) => {
        const api = openApi(removal, tools, run.journal.secret);
        return removeDeployment({ ...run, api, place, tools }, deadline);
      },
    }),
  };
}

/** Inputs for the Deployment to remove. */
const removalFields = {
  ...clientFields,
  deployment_key: targetFields.deployment_key,
  deployment_id: targetFields.deployment_id,
} as const;

/** The Deployment to remove: the parsed commercetools inputs. */
interface DeploymentRemoval extends ApiClient {
  readonly deployment: Reference;
}

/** Parses which Deployment to remove. */
export function readRemoval(source: InputSource): Reading<DeploymentRemoval> {
  const { value, ...reading } = readInputs(removalFields, source);
  const faults = [...reading.faults, ...deploymentFaults(source)];
  const warnings = [...reading.warnings, ...warnOfRegions(value)];
  if (value === undefined || faults.length > 0) return { value: undefined, faults, warnings };
  const { deployment_key: key = '', deployment_id: id } = value;
  const deployment: Reference =
    id === undefined ? { by: 'key', value: key } : { by: 'id', value: id };
  return { value: { ...toApiClient(value), deployment }, faults, warnings };
}
