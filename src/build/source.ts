/** What to package, as the inputs say it. */
export interface SourceRequest {
  /** Absolute. */
  readonly path: string;
  /** The path as the user wrote it, for messages. */
  readonly shownPath: string;
  readonly allowSensitiveFiles: boolean;
  /** Whether an exceeded limit is a fault instead of a warning. */
  readonly enforceLimits: boolean;
  /** Only for a ready zip: the digest it must have, in lower-case hex. */
  readonly expectedSha256?: string | undefined;
}

/** What was found. Faults and warnings are one sentence each, without line breaks, and name every offender. */
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
  /** In the order of their names' UTF-8 bytes. */
  readonly files: readonly SourceFile[];
  /** Names of the folders that hold nothing at all, each with `/` at its end, in the same order. */
  readonly emptyFolders: readonly string[];
}

/** A file of the build, as it was when it was checked. */
export interface SourceFile {
  /** Path inside the folder, with `/`. */
  readonly name: string;
  /** Where its bytes are: absolute, with all links followed. */
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
  /** How many files are in it, folders not counted. */
  readonly files: number;
  readonly unzippedSize: number;
  readonly contentSha256: string;
}
