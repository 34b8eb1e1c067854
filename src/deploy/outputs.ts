import type { ArtifactOutput } from '../package/index.ts';
import type { FrameOutput, Journal } from '../step/index.ts';

/** The outputs of the deploy action, beside those of every action. */
export type OutputName =
  | 'deployment_uuid'
  | 'platform_status'
  | 'url'
  | 'urls'
  | 'verified'
  | 'environment'
  | 'github_deployment_id'
  | 'project_uuid'
  | 'upload_uuid'
  | ArtifactOutput
  | 'connector_version'
  | 'connector_tag';

/** The outputs that a run has set so far. */
export type Outputs = Readonly<Partial<Record<OutputName | FrameOutput, string>>>;

/** The journal of a deploy run. */
export type DeployJournal = Journal<OutputName>;
