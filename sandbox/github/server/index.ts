/** The server of GitHub: puts the model behind HTTP. */
export { openGitHub } from './openGitHub.ts';
export type { GitHub, GitHubOptions } from './openGitHub.ts';
