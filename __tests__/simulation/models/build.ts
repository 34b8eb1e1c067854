import type { Artifact } from '../../../src/build/packSource.ts';
import type { ArtifactSource } from '../../../src/build/readSource.ts';
import type { Packer } from '../../../src/package/packer.ts';

/** What was built. */
export type Build = 'first' | 'second';

const CONTENTS: Readonly<Record<Build, string>> = { first: 'c'.repeat(64), second: 'd'.repeat(64) };

/** The digest of the content of a build: of the first one, unless it is said otherwise. */
export function contentOf(build: Build = 'first'): string {
  return CONTENTS[build];
}

const first: Artifact = {
  path: '/runner/temp/build.zip',
  sha256: 'a'.repeat(64),
  size: 2_000_000,
  files: 12,
  unzippedSize: 8_000_000,
  contentSha256: 'c'.repeat(64),
  contents: [],
};

/** A valid zip of a build that exists only in memory. */
export function packerOf(build?: Build): Packer {
  const artifact = { ...first, contentSha256: contentOf(build) };
  const source: ArtifactSource = { ...artifact, kind: 'zip', mtimeNs: 0n };
  return {
    read: (_, signal) => {
      signal.throwIfAborted();
      return Promise.resolve({ source, faults: [], warnings: [] });
    },
    pack: (_, { signal }) => {
      signal.throwIfAborted();
      return Promise.resolve({ artifact, warnings: [] });
    },
  };
}
