import { flag, text } from './fields.ts';

/** Inputs that name the build to package, and say how strict to be with it. */
export const buildFields = {
  working_directory: { ...text, default: '.' },
  path: { ...text, default: '.bigcommerce/dist' },
  enforce_limits: { ...flag, default: 'true' },
  allow_sensitive_files: { ...flag, default: 'false' },
} as const;
