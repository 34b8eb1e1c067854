import { flag, gitHubToken, minutes, name, oneOf, urlPath } from '../inputs/index.ts';
import type { Values } from '../inputs/index.ts';

/** The inputs that every platform has, but for `platform` itself. */
export const deployFields = {
  wait: { ...flag, default: 'true' },
  timeout_minutes: { ...minutes, default: '30' },
  on_conflict: { ...oneOf(['wait', 'fail']), default: 'wait' },
  dry_run: { ...flag, default: 'false' },
  environment: name,
  ref: { ...name, accepts: 'a commit, a tag or a branch of this repository' },
  health_check: urlPath,
  github_token: gitHubToken,
  github_deployment: { ...flag, default: 'true' },
  pr_comment: { ...flag, default: 'true' },
} as const;

/** Those inputs, read: times in milliseconds, what is absent undefined. */
export type DeployInputs = Values<typeof deployFields>;
