/**
 * The inputs for the store and the project, and their parsed values.
 */
export { accountFields, artifactFields, projectFaults, targetFields } from './fields.ts';
export { readTarget, readTargetName } from './readTarget.ts';
export { accountOf, nameTarget, projectOf } from './target.ts';
export type { Account, EnvironmentVariable, ProjectChoice, ProjectName, Target } from './target.ts';
export { withProjectFile } from './withProjectFile.ts';
