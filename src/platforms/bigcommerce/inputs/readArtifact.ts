import { resolve } from 'node:path';
import type { SourceRequest } from '../../../build/readSource.ts';
import { readInputs } from '../../../inputs/readInputs.ts';
import type { InputSource, Reading } from '../../../inputs/readInputs.ts';
import { artifactFields } from './fields.ts';

/** Parses the inputs that name the build to package. */
export function readArtifact(source: InputSource): Reading<SourceRequest> {
  const { value, faults, warnings } = readInputs(artifactFields, source);
  return {
    value: value && {
      path: resolve(value.working_directory, value.path),
      shownPath: value.path,
      expectedSha256: value.artifact_sha256,
      enforceLimits: value.enforce_limits,
      allowSensitiveFiles: value.allow_sensitive_files,
    },
    faults,
    warnings,
  };
}
