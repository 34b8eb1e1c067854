/**
 * The report of a deployment to GitHub, and its words.
 */
export { finishReporting } from './finish.ts';
export { openGitHubSide } from './gitHubSide.ts';
export type { GitHubSide } from './gitHubSide.ts';
export type { Deploying } from './newDeployment.ts';
