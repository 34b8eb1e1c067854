import { createHash } from 'node:crypto';
import type { Artifact } from '../../../src/build/packSource.ts';
import type { ArtifactSource } from '../../../src/build/source.ts';
import type { Packer } from '../../../src/package/packer.ts';

/** What was built. The old ones are live before the first run: one shares a file with the others, one shares none. */
export type Build = 'first' | 'second' | 'old' | 'unrelated';

const CONTENTS: Readonly<Record<Build, string>> = {
  first: 'c'.repeat(64),
  second: 'd'.repeat(64),
  old: 'e'.repeat(64),
  unrelated: 'f'.repeat(64),
};

/** The digest of the content of a build: of the first one, unless it is said otherwise. */
export function contentOf(build: Build = 'first'): string {
  return CONTENTS[build];
}

const same = { '/same.txt': 'in every build' };
const ASSETS: Readonly<Record<Build, Readonly<Record<string, string>>>> = {
  first: { '/app.0a1b2c3d.js': 'first app', '/style.css': 'first style', ...same },
  second: { '/app.4e5f6a7b.js': 'second app', '/style.css': 'second style', ...same },
  old: { '/app.8c9d0e1f.js': 'old app', '/style.css': 'old style', ...same },
  unrelated: { '/main.8c9d0e1f.js': 'another app' },
};

/** The assets of a build by their paths on its site. */
export function assetsOf(build: Build): Readonly<Record<string, string>> {
  return ASSETS[build];
}

const PATH = /^\/runner\/temp\/(\w+)\.zip$/;

/** Reads from the path of a zip which build it is. */
export function buildOfZip(path: string): Build | undefined {
  const name = PATH.exec(path)?.[1];
  return name !== undefined && name in CONTENTS ? (name as Build) : undefined;
}

function artifactOf(build: Build): Artifact {
  return {
    path: `/runner/temp/${build}.zip`,
    sha256: 'a'.repeat(64),
    size: 2_000_000,
    files: 12,
    unzippedSize: 8_000_000,
    contentSha256: contentOf(build),
    contents: Object.entries(assetsOf(build)).map(([path, text]) => ({
      name: `assets${path}`,
      sha256: createHash('sha256').update(text).digest('hex'),
      size: text.length,
    })),
  };
}

/** A valid zip of a build that exists only in memory. */
export function packerOf(build: Build = 'first'): Packer {
  const artifact = artifactOf(build);
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
