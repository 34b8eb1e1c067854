import { readInputs } from '../../../inputs/readInputs.ts';
import type { InputSource, Reading } from '../../../inputs/readInputs.ts';
import { deploymentFaults } from '../inputs/deploymentFaults.ts';
import { clientFields, targetFields } from '../inputs/fields.ts';
import type { ApiClient, Reference } from '../inputs/target.ts';
import { toApiClient } from '../inputs/toApiClient.ts';
import { warnOfRegions } from '../inputs/warnOfRegions.ts';

/** Inputs that say which Deployment to remove. */
export const removalFields = {
  ...clientFields,
  deployment_key: targetFields.deployment_key,
  deployment_id: targetFields.deployment_id,
} as const;

/** Which Deployment to remove: the commercetools inputs, parsed. */
export interface DeploymentRemoval extends ApiClient {
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
