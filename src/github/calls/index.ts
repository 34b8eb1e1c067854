/**
 * The calls of GitHub's API about a repository: its Deployments, pull requests, comments, commits and tags.
 */
export { commentCalls } from './commentCalls.ts';
export { commitCalls } from './commitCalls.ts';
export { deploymentCalls } from './deploymentCalls.ts';
export { pullRequestCalls } from './pullRequestCalls.ts';
export { tagCalls } from './tagCalls.ts';
