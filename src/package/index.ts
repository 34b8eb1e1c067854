/**
 * The package action: packages a build once, to be deployed many times.
 */
export { packageArtifact } from './packageArtifact.ts';
export type { ArtifactOutput } from './packageArtifact.ts';
export type { Packer } from './packer.ts';
export { runPackage } from './run.ts';
