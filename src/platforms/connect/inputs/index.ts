/**
 * The inputs that say which project and Deployment, and what they become.
 */
export {
  deploymentFaults,
  nameTarget,
  readTargetName,
  toApiClient,
  warnOfRegions,
} from './apiClient.ts';
export { clientFields, filterFields, targetFields } from './fields.ts';
export type {
  Creation,
  DeploymentChoice,
  GivenConfiguration,
  KeyValues,
  Target,
} from './target.ts';
