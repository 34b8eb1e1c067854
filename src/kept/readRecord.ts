import { parseAddress } from '../inputs/index.ts';
import type { KeptAddress } from '../inputs/index.ts';
import { formatCommit, formatMoment } from '../text/index.ts';
import type { Attempt } from './attempts.ts';

/** Where the build of a deployment is kept, by its record; `damaged` when that cannot be read. */
export type KeptRecord =
  | {
      readonly kind: 'kept';
      readonly keptAs: string;
      readonly address: KeptAddress;
      /** Digest of its zip, in lower-case hex. */
      readonly sha256: string;
      /** Digest of its content; see `Artifact.contentSha256`. */
      readonly content: string | undefined;
    }
  | { readonly kind: 'nowhere' | 'damaged' };

const SHA256 = /^[0-9a-f]{64}$/;

/** Reads where a build is kept. The record can be forged, so all of this has to be checked again when it is fetched. */
export function readRecord({ deployment: { payload } }: Attempt): KeptRecord {
  const { kept_as: keptAs, artifact_sha256: sha256, content_sha256: content } = payload;
  if (keptAs === undefined || sha256 === undefined) return { kind: 'nowhere' };
  const parsed = parseAddress(keptAs);
  if (parsed.kind === 'fault' || !SHA256.test(sha256)) return { kind: 'damaged' };
  return { kind: 'kept', keptAs, address: parsed.address, sha256, content };
}

/** Names a deployment for people: `GitHub Deployment 12 (commit abc1234, 2026-12-01 02:45 UTC)`. */
export function nameAttempt({ deployment }: Pick<Attempt, 'deployment'>): string {
  const { id, sha, createdAtMs } = deployment;
  return `GitHub Deployment ${String(id)} (commit ${formatCommit(sha)}, ${formatMoment(createdAtMs)})`;
}
