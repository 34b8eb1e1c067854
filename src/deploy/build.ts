import type { ArtifactSource, SourceRequest } from '../build/index.ts';
import type { KeptAddress } from '../inputs/index.ts';
import type { KeptRecord, KeptRequest } from '../kept/index.ts';

/** How strictly to check a build, and what to call it in messages. */
export type BuildRules = Omit<SourceRequest, 'path'>;

/** Which build to deploy, from the inputs. */
export interface BuildRequest {
  readonly from:
    | { readonly kind: 'disk'; /** Absolute. */ readonly path: string }
    | { readonly kind: 'kept'; readonly address: KeptAddress; readonly isByHand: boolean };
  readonly rules: BuildRules;
  /** Where the build is kept, as an address; undefined when it is not. Recorded for a way back. */
  readonly keptAs: string | undefined;
}

/** A build that may be packaged, and how strict to be with its size. */
export interface CheckedBuild {
  readonly kind: 'checked';
  readonly source: ArtifactSource;
  readonly enforceLimits: boolean;
  readonly keptAs: string | undefined;
  /** The digest that the content must have once it is packaged; see `Artifact.contentSha256`. */
  readonly expectedContent?: string | undefined;
}

/** A build that has to be fetched from where it is kept, and checked then. */
export interface KeptBuild {
  readonly kind: 'kept';
  readonly request: KeptRequest;
  readonly rules: BuildRules;
  readonly keptAs: string | undefined;
  /** The digest of the content, for a build that is kept as a folder. */
  readonly expectedContent?: string | undefined;
}

/** Makes the request for the build of an earlier deployment: with its digests, and where it is kept, as recorded. */
export function toKeptBuild(
  { keptAs, address, sha256, content }: Extract<KeptRecord, { readonly kind: 'kept' }>,
  rules: BuildRules,
): KeptBuild {
  return {
    kind: 'kept',
    request: { address, expectedSha256: sha256, isByHand: false },
    rules: { ...rules, shownPath: keptAs, expectedSha256: sha256 },
    keptAs,
    expectedContent: content,
  };
}
