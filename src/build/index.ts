/**
 * The build to deploy: checks a folder or a zip, and makes a reproducible zip with its digests.
 */
export type { PackedFile } from './contentSha256.ts';
export { nameByContent, packSource } from './packSource.ts';
export type { Artifact } from './packSource.ts';
export { loadReaders, readSource } from './readSource.ts';
export type { ArtifactSource, SourceReport, SourceRequest } from './source.ts';
export { unwrap } from './unzip/index.ts';
