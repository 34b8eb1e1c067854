/**
 * The inputs for the store and the project, and their parsed values.
 */
export { accountOf } from './accountOf.ts';
export { accountFields, artifactFields, targetFields } from './fields.ts';
export { projectFaults } from './projectFaults.ts';
export { nameTarget, readTarget, readTargetName } from './readTarget.ts';
export type { Account, EnvironmentVariable, ProjectChoice, Target } from './target.ts';
export { withProjectFile } from './withProjectFile.ts';
