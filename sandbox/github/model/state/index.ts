/**
 * What a repository holds: commits, pull requests, deployments, comments, runs and releases.
 */
export type { ArtifactRecord, AssetRecord, ReleaseRecord, RunRecord } from './kept.ts';
export { DEPLOYMENT_STATES, WEB_URL } from './state.ts';
export type {
  CommentRecord,
  DeploymentRecord,
  DeploymentState,
  GitHubEffect,
  GitHubState,
  PullRecord,
  StatusRecord,
  User,
} from './state.ts';
