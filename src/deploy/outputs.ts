import type { Journal } from '../step/journal.ts';

/** The outputs of the deploy action. */
export type OutputName =
  | 'deployment_uuid'
  | 'status'
  | 'platform_status'
  | 'url'
  | 'urls'
  | 'environment'
  | 'github_deployment_id'
  | 'correlation_id'
  | 'duration_seconds'
  | 'project_uuid'
  | 'upload_uuid'
  | ArtifactOutput
  | 'connector_version'
  | 'connector_tag'
  | 'error_code'
  | 'error_message';

/** The outputs that describe the artifact. */
export type ArtifactOutput =
  'artifact_path' | 'artifact_sha256' | 'artifact_size' | 'artifact_files' | 'content_sha256';

/** The outputs that a run has set so far. */
export type Outputs = Readonly<Partial<Record<OutputName, string>>>;

/** The journal of a deploy run. */
export type DeployJournal = Journal<OutputName>;
