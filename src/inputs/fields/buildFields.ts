import { flag, text } from './fields.ts';

/** Inputs for the build to package and how strictly to check it. */
export const buildFields = {
  working_directory: { ...text, default: '.' },
  path: { ...text, default: '.bigcommerce/dist' },
  enforce_limits: { ...flag, default: 'true' },
  allow_sensitive_files: { ...flag, default: 'false' },
} as const;
