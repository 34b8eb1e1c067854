/**
 * GitHub as a model, with one repository: pull requests and their comments, deployments and their statuses, and the limits and
 * permissions of a token. Everything that it may do this way or that way is one of the switches; what was done, and by which
 * request, is in its effects.
 */
export type { NewComment, NewDeployment, NewPull, PullChange } from './add.ts';
export { openGitHub } from './gitHub.ts';
export type { GitHub } from './gitHub.ts';
export { limitAnswer } from './limits.ts';
export type { GitHubRoute } from './operation.ts';
export { WEB_URL } from './state.ts';
export type { CommentRecord, DeploymentRecord, PullRecord, StatusRecord } from './state.ts';
export { normalGitHub } from './switches.ts';
export type { GitHubSwitches } from './switches.ts';
