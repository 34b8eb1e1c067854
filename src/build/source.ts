import type { BuildLimits } from './check/index.ts';
import type { PackedFile } from './contentSha256.ts';

/** What to package, from the inputs. */
export interface SourceRequest {
  /** Absolute. */
  readonly path: string;
  /** The path as the user wrote it, for messages. */
  readonly shownPath: string;
  readonly allowSensitiveFiles: boolean;
  /** Whether an exceeded limit is a fault instead of a warning. */
  readonly enforceLimits: boolean;
  /** The platform's limits unless given. */
  readonly limits?: BuildLimits | undefined;
  /** For a ready zip only: the expected digest, in lower-case hex. */
  readonly expectedSha256?: string | undefined;
}

/** The result of reading. Faults and warnings are one sentence each, without line breaks, and name every offender. */
export interface SourceReport {
  /** Undefined exactly when there are faults. */
  readonly source: ArtifactSource | undefined;
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

/** A checked build: safe to package or to upload. */
export type ArtifactSource = FolderSource | ZipSource;

/** A checked build folder. */
export interface FolderSource {
  readonly kind: 'folder';
  /** Sorted by the UTF-8 bytes of their names. */
  readonly files: readonly SourceFile[];
  /** Names of empty folders, each ending with `/`, in the same order. */
  readonly emptyFolders: readonly string[];
}

/** A file of the build at the time of the check. */
export interface SourceFile {
  /** Path inside the folder, with `/`. */
  readonly name: string;
  /** Absolute, with all links resolved. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Time of the last change when it was checked, in nanoseconds since the epoch. */
  readonly mtimeNs: bigint;
}

/** A checked ready zip. Digests are SHA-256 in lower-case hex. */
export interface ZipSource {
  readonly kind: 'zip';
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Time of the last change when it was checked, in nanoseconds since the epoch. */
  readonly mtimeNs: bigint;
  /** Number of files, without folders. */
  readonly files: number;
  readonly unzippedSize: number;
  readonly contentSha256: string;
  readonly contents: readonly PackedFile[];
}
