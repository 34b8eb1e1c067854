import { z } from 'zod';
import { flag, gitHubToken, keyValueLines, minutes, name, oneOf, text } from '../inputs/index.ts';
import type { Field, Values } from '../inputs/index.ts';

const wholeNumber = {
  schema: z
    .string()
    .regex(/^\d{1,6}$/, 'is not a whole number.')
    .transform(Number),
  accepts: 'a whole number such as 0 or 5',
} satisfies Field<number>;

/** The inputs of the store action, but for those of the platform. */
export const setupFields = {
  command: { ...oneOf(['plan', 'apply', 'export']), default: 'plan' },
  config: { ...text, default: '.bigcommerce/store.yml' },
  variables: keyValueLines,
  output: text,
  policy: { ...oneOf(['create_only', 'upsert', 'sync']), default: 'upsert' },
  max_deletes: { ...wholeNumber, default: '0' },
  timeout_minutes: { ...minutes, default: '30' },
  environment: name,
  github_token: gitHubToken,
  pr_comment: { ...flag, default: 'true' },
} as const;

/** The parsed inputs that plan and apply share. */
export type SetupInputs = Values<typeof setupFields>;
