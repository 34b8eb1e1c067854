/**
 * The inputs for the project and the Deployment, and their parsed values.
 */
export { toApiClient, warnOfRegions } from './apiClient.ts';
export { clientFields, filterFields, targetFields } from './fields.ts';
export { nameTarget, readTargetName, referenceFaults, toReference } from './reference.ts';
export type {
  Creation,
  DeploymentChoice,
  GivenConfiguration,
  KeyValues,
  Target,
} from './target.ts';
