import {
  accept,
  flag,
  gitHubToken,
  keyValueLines,
  matching,
  minutes,
  name,
  oneOf,
  refuse,
  text,
} from '../inputs/index.ts';
import type { Field, Values } from '../inputs/index.ts';

const wholeNumber = {
  parse: (text) =>
    /^\d{1,6}$/.test(text) ? accept(Number(text)) : refuse('is not a whole number.'),
  accepts: 'a whole number such as 0 or 5',
} satisfies Field<number>;

const approvedPlan = {
  parse: matching(/^(comment|[0-9a-f]{64})$/i, 'is no digest of a plan.'),
  accepts: '`comment`, or a `plan_digest`: 64 hexadecimal digits',
} satisfies Field<string>;

/** The inputs of the store action, but for those of the platform. */
export const setupFields = {
  command: { ...oneOf(['plan', 'apply', 'export']), default: 'plan' },
  config: { ...text, default: '.bigcommerce/store.yml' },
  variables: keyValueLines,
  output: text,
  policy: { ...oneOf(['create_only', 'upsert', 'sync']), default: 'upsert' },
  max_deletes: { ...wholeNumber, default: '0' },
  timeout_minutes: { ...minutes, default: '30' },
  names: { ...flag, default: 'false' },
  approved_plan: approvedPlan,
  fail_on_changes: { ...flag, default: 'false' },
  environment: name,
  github_token: gitHubToken,
  pr_comment: { ...flag, default: 'true' },
} as const;

/** The parsed inputs that plan and apply share. */
export type SetupInputs = Values<typeof setupFields>;
