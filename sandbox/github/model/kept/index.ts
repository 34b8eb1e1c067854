/** What the repository keeps: workflow runs with artifacts, releases with assets, and the storage that they are downloaded from. */
export { addArtifact, addRelease, addRun } from './add.ts';
export type { NewArtifact, NewRelease, NewRun } from './add.ts';
export { keptOperations } from './operations.ts';
export type { ArtifactRecord, ReleaseRecord, RunRecord } from '../state/index.ts';
export { storageHost } from './storage.ts';
