/** The server of GitHub: the model behind HTTP. */
export { openGitHub } from './openGitHub.ts';
export type { GitHub, GitHubOptions } from './openGitHub.ts';
