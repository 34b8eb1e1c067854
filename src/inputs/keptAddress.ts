/** Where a build is kept: an artifact of a workflow run, or an asset of a release. */
export type KeptAddress =
  | {
      readonly kind: 'artifact';
      readonly runId: number;
      readonly name: string;
      /** The file within the artifact; undefined for its only zip, or its whole tree. */
      readonly file: string | undefined;
    }
  | { readonly kind: 'release'; readonly tag: string; readonly asset: string };

/** An address, or its problem, which completes a sentence after it. */
export type ParsedAddress =
  | { readonly kind: 'address'; readonly address: KeptAddress }
  | { readonly kind: 'fault'; readonly problem: string };

const ARTIFACT = 'artifact:';
const RELEASE = 'release:';
const LONGEST = 1000;

/** Returns whether a `path` names something kept instead of a place on the disk. */
export function isKeptAddress(path: string): boolean {
  return path.startsWith(ARTIFACT) || path.startsWith(RELEASE);
}

/** Parses `artifact:<run id>/<name>[/<file>]` or `release:<tag>/<asset>`. */
export function parseAddress(text: string): ParsedAddress {
  if (text.length > LONGEST) return fault('is longer than 1,000 characters.');
  if (text.startsWith(RELEASE)) return parseRelease(text.slice(RELEASE.length));
  if (!text.startsWith(ARTIFACT)) return fault('begins with neither artifact: nor release:.');
  const [run = '', ...rest] = text.slice(ARTIFACT.length).split('/');
  if (!/^[1-9]\d{0,15}$/.test(run)) return fault('has no id of a workflow run after artifact:.');
  return parseArtifact(Number(run), rest);
}

/**
 * Parses what `kept_as` accepts: `artifact:<name>[/<file>]` of this very run, or `release:<tag>/<asset>`. `runId` is undefined
 * outside of a workflow.
 */
export function parseKeptAs(text: string, runId: string | undefined): ParsedAddress {
  if (!text.startsWith(ARTIFACT)) return parseAddress(text);
  const rest = text.slice(ARTIFACT.length);
  if (/^\d+(\/|$)/.test(rest))
    return fault('names a run, but the artifact has to be of this run. Leave the id out.');
  if (runId === undefined) return fault('names an artifact of this run, but this is no workflow.');
  return parseAddress(`${ARTIFACT}${runId}/${rest}`);
}

/** Writes an address the way `path` takes it. */
export function formatAddress(address: KeptAddress): string {
  if (address.kind === 'release') return `${RELEASE}${address.tag}/${address.asset}`;
  const parts = [String(address.runId), address.name, address.file];
  return ARTIFACT + parts.filter((part) => part !== undefined).join('/');
}

/** What GitHub does not allow in the name of an artifact. */
const BAD_IN_NAME = /["<>|*?\\]/;
const CONTROLS = /\p{Cc}/u;

function parseArtifact(runId: number, [name = '', ...file]: readonly string[]): ParsedAddress {
  if (name === '') return fault('has no name of an artifact.');
  if (name.includes(':') || BAD_IN_NAME.test(name) || CONTROLS.test(name))
    return fault('has a character that names of artifacts cannot have.');
  if (!file.every(isSegment)) return fault('has no proper path of a file after the artifact.');
  const path = file.length === 0 ? undefined : file.join('/');
  return { kind: 'address', address: { kind: 'artifact', runId, name, file: path } };
}

/** A tag can have slashes, an asset cannot. */
function parseRelease(text: string): ParsedAddress {
  const slash = text.lastIndexOf('/');
  const [tag, asset] = [text.slice(0, Math.max(0, slash)), text.slice(slash + 1)];
  if (slash === -1 || asset === '') return fault('has no asset after the tag.');
  if (!tag.split('/').every(isSegment)) return fault('has no proper tag after release:.');
  if (!isSegment(asset)) return fault('has no proper name of an asset.');
  return { kind: 'address', address: { kind: 'release', tag, asset } };
}

function isSegment(text: string): boolean {
  return (
    text !== '' && text !== '.' && text !== '..' && !text.includes('\\') && !CONTROLS.test(text)
  );
}

function fault(problem: string): ParsedAddress {
  return { kind: 'fault', problem };
}
