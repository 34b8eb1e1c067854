/** A workflow run, as far as trusting its artifacts depends on it. */
export interface KeepingRun {
  /** What started it: `push`, `pull_request_target` … */
  readonly event: string;
  /** The repository of the commit it ran for, as `owner/name`; undefined when that was deleted. */
  readonly headRepository: string | undefined;
}

/** An artifact of a workflow run, or an asset of a release. */
export interface KeptFile {
  readonly kind: 'artifact' | 'asset';
  readonly id: number;
  /** Size of the download, in bytes. */
  readonly size: number;
  /** Whether its retention has ended. Never for an asset. */
  readonly isExpired: boolean;
}

/** Where a download goes. */
export interface Download {
  /** Saves the body. Called once for each attempt, and rejects to end the download. */
  readonly save: (body: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Masks the signed URL of the storage, before it is used. */
  readonly secret: (value: string) => void;
}

/**
 * The port to what this repository keeps. Every member rejects with `HttpError` when GitHub refuses or does not answer, and
 * with the signal's reason on abort.
 *
 * @see https://docs.github.com/en/rest/actions/artifacts
 * @see https://docs.github.com/en/rest/releases/assets
 */
export interface KeptFiles {
  /** This repository, as `owner/name`. */
  readonly fullName: string;
  /** Undefined when this repository has no such run. */
  readonly workflowRun: (id: number, signal: AbortSignal) => Promise<KeepingRun | undefined>;
  /** The artifacts of a run with this name, newest first. There can be several: one for each attempt. */
  readonly artifacts: (
    runId: number,
    name: string,
    signal: AbortSignal,
  ) => Promise<readonly KeptFile[]>;
  /** The assets of a release, by name; undefined when no published release has this tag. */
  readonly releaseAssets: (
    tag: string,
    signal: AbortSignal,
  ) => Promise<ReadonlyMap<string, KeptFile> | undefined>;
  /** Downloads a file. Follows the redirect to the storage without the token. */
  readonly download: (file: KeptFile, to: Download, signal: AbortSignal) => Promise<void>;
}
