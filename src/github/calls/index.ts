/**
 * The calls of GitHub's API about a repository: its Deployments, pull requests, comments, commits and tags, and what it keeps: its
 * runs' artifacts and its releases' assets, with their download.
 */
export { commentCalls } from './commentCalls.ts';
export { deploymentCalls } from './deploymentCalls.ts';
export { download } from './download.ts';
export { keptCalls } from './keptCalls.ts';
export { pullRequestCalls } from './pullRequestCalls.ts';
export { refCalls } from './refCalls.ts';
