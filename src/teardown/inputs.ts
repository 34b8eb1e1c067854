import { flag, gitHubToken, minutes, name } from '../inputs/fields.ts';
import type { Values } from '../inputs/readInputs.ts';

/** The inputs that every platform has, but for `platform` itself. */
export const teardownFields = {
  environment: name,
  github_token: gitHubToken,
  pr_comment: { ...flag, default: 'true' },
  timeout_minutes: { ...minutes, default: '30' },
} as const;

/** Those inputs, read: times in milliseconds, what is absent undefined. */
export type TeardownInputs = Values<typeof teardownFields>;
