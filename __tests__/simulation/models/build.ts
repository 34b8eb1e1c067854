import type { Artifact } from '../../../src/build/packSource.ts';
import type { ArtifactSource } from '../../../src/build/readSource.ts';
import type { Packer } from '../../../src/package/packer.ts';

const artifact: Artifact = {
  path: '/runner/temp/build.zip',
  sha256: 'a'.repeat(64),
  size: 2_000_000,
  files: 12,
  unzippedSize: 8_000_000,
  contentSha256: 'c'.repeat(64),
};

const source: ArtifactSource = { ...artifact, kind: 'zip', mtimeNs: 0n };

/** A valid zip that exists only in memory. */
export const packer: Packer = {
  read: (_, signal) => {
    signal.throwIfAborted();
    return Promise.resolve({ source, faults: [], warnings: [] });
  },
  pack: (_, { signal }) => {
    signal.throwIfAborted();
    return Promise.resolve({ artifact, warnings: [] });
  },
};
