/** A workflow run. */
export interface RunRecord {
  readonly id: number;
  /** What started it. */
  readonly event: string;
  /** `owner/name` of the repository of its commit; undefined when that was deleted. */
  readonly headRepository: string | undefined;
  readonly headSha: string;
  readonly createdAt: Date;
}

/** An artifact of a workflow run. */
export interface ArtifactRecord {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  /** The zip that is downloaded; of one that was uploaded with `archive: false`, the file itself. */
  readonly bytes: Uint8Array;
  readonly createdAt: Date;
  /** Whether its retention has ended: it is still listed, but not downloaded. */
  expired: boolean;
}

/** An asset of a release. */
export interface AssetRecord {
  readonly id: number;
  readonly name: string;
  /** Anyone who may write contents can replace it. */
  bytes: Uint8Array;
  /** One whose upload broke off stays `starter`. */
  readonly state: 'uploaded' | 'starter';
}

/** A release. */
export interface ReleaseRecord {
  readonly id: number;
  readonly tag: string;
  /** A draft has no tag yet, and is not found by it. */
  readonly draft: boolean;
  readonly assets: AssetRecord[];
}

/** A URL that the storage has signed. */
export interface SignedUrl {
  readonly bytes: () => Uint8Array | undefined;
  readonly untilMs: number;
}
