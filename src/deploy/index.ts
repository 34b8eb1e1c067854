/**
 * The deploy action, the same for every platform.
 */
export type { BuildRequest } from './build.ts';
export { finishDeploy } from './finishDeploy.ts';
export { isPostStep } from './mainRan.ts';
export type {
  Deployment,
  DeploymentEvent,
  FailedEvent,
  Launch,
  LogEntry,
  PlanRow,
  Platform,
  PlatformKind,
  PlatformRun,
  ProgressEvent,
  TerminalEvent,
} from './platform.ts';
export { runDeploy } from './run.ts';
