/**
 * GitHub's API through its own client: one call with its limits, retries and words of an error, and lists page by page.
 */
export { ask, ifMissing } from './ask.ts';
export type { AskTools, Question } from './ask.ts';
export { openOctokit } from './octokit.ts';
export type { Octokit } from './octokit.ts';
export { readPages } from './pages.ts';
export { explain, readReason } from './reason.ts';
