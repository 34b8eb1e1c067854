/**
 * The deploy action, the same for every platform.
 */
export { TODAYS_VALUES, describeBack, toWayBack } from './back.ts';
export { toKeptBuild } from './build.ts';
export type { BuildRequest, BuildRules, KeptBuild } from './build.ts';
export type {
  Deployment,
  DeploymentEvent,
  FailedEvent,
  Launch,
  LiveProof,
  LogEntry,
  PlanRow,
  PlatformKind,
  PlatformRun,
  ProgressEvent,
  TerminalEvent,
} from './platform.ts';
export { deployFields, inputsWithoutOthers } from './inputs.ts';
export { noticeWithoutSecrets } from './readRequest.ts';
export type { DeployRequest } from './readRequest.ts';
export { finishDeploy, isPostStep, runDeploy, runDeployment } from './run.ts';
export type { ChooseTools } from './work.ts';
export type { DeployWorld } from './world.ts';
