/**
 * A model of GitHub with one repository: pull requests and their comments, deployments and their statuses, what it keeps, and the limits and
 * permissions of a token. Every uncertain behaviour is a switch. Effects record what each request changed.
 */
export type { NewComment, NewDeployment, NewPull, PullChange } from './add.ts';
export { openGitHub } from './gitHub.ts';
export type { GitHub } from './gitHub.ts';
export { limitAnswer } from './limits.ts';
export type {
  ArtifactRecord,
  NewArtifact,
  NewRelease,
  NewRun,
  ReleaseRecord,
} from './kept/index.ts';
export type { GitHubRoute } from './operation.ts';
export { WEB_URL } from './state/index.ts';
export type { CommentRecord, DeploymentRecord, PullRecord, StatusRecord } from './state/index.ts';
export { normalGitHub } from './switches.ts';
export type { GitHubSwitches } from './switches.ts';
