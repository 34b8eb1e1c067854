import { resolve } from 'node:path';
import type { BuildRequest } from '../../../deploy/index.ts';
import {
  formatAddress,
  isKeptAddress,
  parseAddress,
  parseKeptAs,
  readInputs,
} from '../../../inputs/index.ts';
import type {
  InputSource,
  KeptAddress,
  ParsedAddress,
  Reading,
  Values,
} from '../../../inputs/index.ts';
import { oneLine } from '../../../text/index.ts';
import { artifactFields } from '../inputs/index.ts';

/** Parses the inputs for the build to package: where it is, how to check it, and where it is kept. */
export function readArtifact(source: InputSource): Reading<BuildRequest> {
  const { value, partial, faults, warnings } = readInputs(artifactFields, source);
  const from = readFrom(partial);
  const keptAs = readKeptAs(partial, source.elsewhere('GITHUB_RUN_ID'));
  const allFaults = [...faults, ...from.faults, ...keptAs.faults];
  return {
    value:
      value === undefined || allFaults.length > 0
        ? undefined
        : toRequest(value, { address: from.address, keptAs: keptAs.address ?? from.address }),
    faults: allFaults,
    warnings,
  };
}

type ArtifactValues = Values<typeof artifactFields>;

function toRequest(
  value: ArtifactValues,
  { address, keptAs }: Readonly<Record<'address' | 'keptAs', KeptAddress | undefined>>,
): BuildRequest {
  const { working_directory: folder, path, artifact_sha256: expectedSha256 } = value;
  return {
    from:
      address === undefined
        ? { kind: 'disk', path: resolve(folder, path) }
        : { kind: 'kept', address, isByHand: expectedSha256 !== undefined },
    rules: {
      shownPath: path,
      expectedSha256,
      enforceLimits: value.enforce_limits,
      allowSensitiveFiles: value.allow_sensitive_files,
    },
    keptAs: keptAs && formatAddress(keptAs),
  };
}

interface ReadAddress {
  readonly address: KeptAddress | undefined;
  readonly faults: readonly string[];
}

function readFrom({ path = '' }: Partial<ArtifactValues>): ReadAddress {
  if (!isKeptAddress(path)) return { address: undefined, faults: [] };
  const accepted = 'a folder, a zip, artifact:<run id>/<name>[/<file>] or release:<tag>/<asset>';
  return toReading('path', path, { parsed: parseAddress(path), accepted });
}

function readKeptAs(
  { kept_as: text }: Partial<ArtifactValues>,
  runId: string | undefined,
): ReadAddress {
  if (text === undefined) return { address: undefined, faults: [] };
  const accepted = 'artifact:<name>[/<file>] of this run, or release:<tag>/<asset>';
  return toReading('kept_as', text, { parsed: parseKeptAs(text, runId), accepted });
}

function toReading(
  name: string,
  text: string,
  { parsed, accepted }: { readonly parsed: ParsedAddress; readonly accepted: string },
): ReadAddress {
  if (parsed.kind === 'address') return { address: parsed.address, faults: [] };
  const fault = `${name}: "${oneLine(text)}" ${parsed.problem} Accepted: ${accepted}.`;
  return { address: undefined, faults: [fault] };
}
