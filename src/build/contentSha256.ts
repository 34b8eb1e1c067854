import { createHash } from 'node:crypto';
import { sortByBytes } from './check/index.ts';

/** The input of the digest. */
export interface Content {
  readonly files: readonly FileDigest[];
  /** Names of empty folders, each ending with `/`. */
  readonly emptyFolders: readonly string[];
}

/** A file of a build and the digest of its content. */
export interface FileDigest {
  /** Path inside the build, with `/`. */
  readonly name: string;
  /** SHA-256 of the content in lower-case hex. */
  readonly sha256: string;
}

/** A file of a build with its digest and its size. */
export interface PackedFile extends FileDigest {
  /** In bytes. */
  readonly size: number;
}

/**
 * Digests the content of a build: the same for a folder and for any zip of it.
 *
 * Returns the SHA-256, in lower-case hex, of one line for each file, `<sha256 in hex><two spaces><path>`, and one for each
 * empty folder, `-<two spaces><path>/`. Paths are UTF-8, relative to the build, with `/` and without line breaks. Lines are
 * sorted by the bytes of their paths, and each ends with a line feed. Without empty folders this is the output of
 * `find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum`.
 */
export function contentSha256({ files, emptyFolders }: Content): string {
  const lines = sortByBytes(
    [...files, ...emptyFolders.map((name) => ({ name, sha256: '-' }))],
    ({ name }) => name,
  ).map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  return createHash('sha256').update(lines.join(''), 'utf8').digest('hex');
}
