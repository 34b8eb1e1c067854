/**
 * The package action: a build becomes an artifact once, to be deployed many times.
 */
export { packageArtifact } from './packageArtifact.ts';
export type { ArtifactOutput } from './packageArtifact.ts';
export type { Packer } from './packer.ts';
export { runPackage } from './run.ts';
