import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, resolve } from 'node:path';
import { linesOf } from './commands.ts';
import { trimmed, withoutMark } from './whiteSpace.ts';

/** Where a step ran. */
export interface Place {
  /** `GITHUB_WORKSPACE`, where relative paths start. */
  readonly workspace: string;
  /** In a job with a container: folders inside, and where they are outside. Undefined without a container. */
  readonly mounts?: Readonly<Record<string, string>> | undefined;
}

const MOST_BYTES = 1024 * 1024;
const MOST_SUBJECTS = 500;
const DIGEST = /^(.+)@(sha(?:256|384|512)):([0-9a-f]+)$/i;
const LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/**
 * Takes in what a step declared in `$GITHUB_ARTIFACTS`. Returns why the runner fails the step; undefined when it does not. A file is
 * known by its base name, for the whole job.
 *
 * @see src/Runner.Worker/CreateArtifactsFileCommand.cs
 * @see src/Test/L0/Worker/CreateArtifactsFileCommandL0.cs
 */
export function declareArtifacts(
  subjects: Map<string, string>,
  text: string,
  place: Place,
): string | undefined {
  if (Buffer.byteLength(text) > MOST_BYTES) return 'The file exceeds the maximum size of 1024 KiB.';
  const parsed: [number, string, string][] = [];
  for (const [index, line] of linesOf(withoutMark(text)).entries()) {
    const entry = trimmed(line);
    if (entry === '' || entry.startsWith('#')) continue;
    const read = readEntry(entry, place);
    if (typeof read === 'string') return `Line ${String(index + 1)}: ${read}`;
    parsed.push([index + 1, ...read]);
  }
  for (const [line, name, digest] of parsed) {
    const known = subjects.get(name);
    if (known === digest) continue;
    const at = `Line ${String(line)}: `;
    if (known !== undefined) return `${at}conflicting digest for artifact '${name}'`;
    if (subjects.size >= MOST_SUBJECTS) return `${at}more than 500 declared artifacts`;
    subjects.set(name, digest);
  }
  return undefined;
}

/** Reads a line to a name and a digest, or to what is wrong with it. */
function readEntry(entry: string, place: Place): readonly [string, string] | string {
  if (entry.includes('=')) return "entries containing '=' are reserved";
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(entry);
  const rest = entry.slice(scheme?.[0].length ?? 0);
  switch (scheme?.[1]?.toLowerCase()) {
    case 'file':
      return trimmed(rest) === '' ? 'no path' : readFile(rest, place);
    case 'oci':
      return readImage(rest) ?? 'no digest, or one of another length';
    case undefined:
      return readImage(entry) ?? readFile(entry, place);
    default:
      return 'unsupported URI scheme';
  }
}

function readImage(text: string): readonly [string, string] | undefined {
  const [, name = '', algorithm = '', hex = ''] = DIGEST.exec(text) ?? [];
  if (algorithm !== algorithm.toLowerCase() || hex.length !== LENGTHS[algorithm]) return undefined;
  return [name, `${algorithm}:${hex.toLowerCase()}`];
}

function readFile(path: string, { workspace, mounts }: Place): readonly [string, string] | string {
  const file = isAbsolute(path) ? outside(path, mounts) : resolve(workspace, path);
  if (file === undefined) return `'${path}' is not inside a volume mounted into the container`;
  if (!existsSync(file)) return `file '${path}' does not exist`;
  if (statSync(file).isDirectory()) return `'${path}' is a directory`;
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  return [basename(file), `sha256:${digest}`];
}

/** @see src/Runner.Worker/Container/ContainerInfo.cs, `TranslateToHostPath` */
function outside(path: string, mounts: Place['mounts']): string | undefined {
  if (mounts === undefined) return path;
  const [inside, folder] =
    Object.entries(mounts).find(([mount]) => path.startsWith(`${mount}/`)) ?? [];
  return inside === undefined || folder === undefined
    ? undefined
    : `${folder}${path.slice(inside.length)}`;
}
