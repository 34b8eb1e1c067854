import { flag, gitHubToken, minutes, name, oneOf, text, urlPaths } from '../inputs/index.ts';
import type { InputSource, Values } from '../inputs/index.ts';

/** The inputs that every platform has, but for `platform` itself. */
export const deployFields = {
  wait: { ...flag, default: 'true' },
  timeout_minutes: { ...minutes, default: '30' },
  on_conflict: { ...oneOf(['wait', 'fail']), default: 'wait' },
  dry_run: { ...flag, default: 'false' },
  environment: name,
  ref: { ...name, accepts: 'a commit, a tag or a branch of this repository' },
  health_check: urlPaths,
  health_check_text: text,
  github_token: gitHubToken,
  github_deployment: { ...flag, default: 'true' },
  pr_comment: { ...flag, default: 'true' },
} as const;

/** Those inputs, read: times in milliseconds, what is absent undefined. */
export type DeployInputs = Values<typeof deployFields>;

/** Lists the faults of inputs that are only valid together with others. */
export function inputsWithoutOthers({ input }: InputSource): string[] {
  return input('health_check_text') !== undefined && input('health_check') === undefined
    ? ['health_check_text: needs health_check. Accepted: only together with a path to check.']
    : [];
}
