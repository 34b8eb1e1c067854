/**
 * Earlier GitHub Deployments of a target: which one is live, and which ones a later one replaces.
 */
export { isOfTarget } from './isOfTarget.ts';
export { lookBack } from './lookBack.ts';
export {
  NOT_STARTED,
  deployedCommit,
  findCreated,
  findLive,
  findProduction,
  retireAll,
  retireOlder,
} from './pastDeployments.ts';
export type { PastDeployment } from './pastDeployments.ts';
