/**
 * The ports of a step: the runner, the repository on GitHub, the clock.
 */
export { sleep, startDeadline, systemClock } from './clock.ts';
export type { Clock, Deadline } from './clock.ts';
export type { Download, KeepingRun, KeptFile, KeptFiles } from './keptFiles.ts';
export type { PageAnswer, Probe } from './probe.ts';
export { LOOKS_AFTER_MS } from './repository.ts';
export type {
  Comment,
  DeploymentState,
  DeploymentStatus,
  GitHubDeployment,
  NewDeployment,
  OpenRepository,
  PullRequestState,
  Repository,
} from './repository.ts';
export type { Annotation, FollowedRun, PullRequest, Runner, WorkflowEvent } from './runner.ts';
