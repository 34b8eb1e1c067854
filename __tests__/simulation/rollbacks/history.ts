import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { readSource } from '../../../src/build/index.ts';
import { rawZip } from '../../support/rawZip.ts';
import { openGitHub, normalGitHub } from '../../../sandbox/github/model/index.ts';
import type { GitHub, GitHubSwitches } from '../../../sandbox/github/model/index.ts';
import { TARGET } from './shop.ts';

/** A deployment of the past. */
export interface Past {
  /** Which of a few builds it is of: two can be of the same. */
  readonly build: number;
  readonly end: 'success' | 'failure' | 'error' | 'never started';
  /** What became of the zip that its record names. */
  readonly kept:
    | 'artifact'
    | 'release'
    | 'twice'
    | 'unwrapped'
    | 'nowhere'
    | 'expired'
    | 'deleted'
    | 'replaced'
    | 'of a fork'
    | 'of pull_request_target'
    | 'damaged record';
}

/** What may be fetched, and is what was recorded. */
export const WELL_KEPT: ReadonlySet<Past['kept']> = new Set([
  ...(['artifact', 'release', 'twice', 'unwrapped'] as const),
]);

/** Of how many builds the deployments of the past are; the next number is one of its own. */
export const BUILDS = 4;

const past: fc.Arbitrary<Past> = fc.record({
  build: fc.nat(BUILDS - 1),
  end: fc.oneof(
    { weight: 6, arbitrary: fc.constant('success' as const) },
    { weight: 4, arbitrary: fc.constantFrom('failure', 'error', 'never started') },
  ),
  kept: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('artifact', 'release', 'twice', 'unwrapped') },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...(['nowhere', 'expired', 'deleted', 'replaced', 'damaged record'] as const),
        ...(['of a fork', 'of pull_request_target'] as const),
      ),
    },
  ),
});

/** Draws the past of an environment, oldest first. */
export const history = fc.array(past, { minLength: 1, maxLength: 7 });

/** A past deployment as GitHub has it. */
export interface Recorded extends Past {
  readonly id: number;
  readonly sha: string;
  /** The digest in its record, which is that of its zip. */
  readonly sha256: string;
  readonly content: string;
}

export const TOKEN = 'gh-token';
export const API = 'api.github.com';
export const STORAGE = 'storage.github.test';

const FIRST_MS = 1_800_000_000_000;

/** The zip of a build. Stored, because virtual time does not wait for inflating. */
export function zipOf(build: number | string): Buffer {
  return rawZip([{ name: 'output/worker.js', content: `worker ${String(build)}`, method: 0 }]);
}

/** The digest of a zip, in lower-case hex. */
export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Sets a repository up with deployments of the past, oldest first, and what is kept of them. */
export function recordHistory(
  history: readonly Past[],
  switches: Partial<GitHubSwitches>,
  clock: { readonly now: () => number } = { now: () => 0 },
): { readonly gitHub: GitHub; readonly recorded: readonly Recorded[] } {
  let nowMs = FIRST_MS;
  let isPast = true;
  const gitHub = openGitHub({
    ...{
      switches: { ...normalGitHub(), ...switches },
      now: () => (isPast ? nowMs : Math.max(nowMs, clock.now())),
      token: TOKEN,
      prefix: '',
    },
    ...{ repository: 'acme/shop', headSha: shaOf(0), graphqlPath: '/graphql' },
    origin: () => `https://${API}`,
    storageOrigin: () => `https://${STORAGE}`,
  });
  const recorded = history.map((past, index) => {
    nowMs += 60_000;
    const n = index + 1;
    const sha = shaOf(n);
    gitHub.addCommit(sha);
    const bytes = zipOf(past.build);
    const sha256 = digestOf(bytes);
    const keptAs = keep(past, { n, bytes, gitHub });
    const content = contentOf(bytes);
    const payload = {
      ...{ platform: 'shop', target: TARGET },
      ...(past.end === 'never started'
        ? { not_started: 'true' }
        : { content_sha256: content, artifact_sha256: sha256 }),
      ...(keptAs !== undefined && { kept_as: keptAs }),
    };
    const state = past.end === 'never started' ? 'failure' : past.end;
    const { id } = gitHub.addDeployment({ sha, payload, state });
    return { ...past, id, sha, sha256, content };
  });
  isPast = false;
  return { gitHub, recorded };
}

export function shaOf(n: number): string {
  return n.toString(16).padStart(2, '0').repeat(20);
}

/** The digest of the content of a build with one file, as the action computes it. */
export function contentOf(bytes: Buffer): string {
  return known.get(bytes.toString('latin1')) ?? '';
}

const known = new Map<string, string>();

function wrap(content: Buffer): Buffer {
  return rawZip([{ name: 'artifact.zip', content, method: 0 }]);
}

interface Keeping {
  readonly n: number;
  readonly bytes: Buffer;
  readonly gitHub: GitHub;
}

function keep({ kept }: Past, { n, bytes, gitHub }: Keeping): string | undefined {
  const name = `storefront-${String(n)}`;
  const artifact = (content: Buffer, expired = false): number =>
    gitHub.addArtifact({ runId: n, name, bytes: content, expired }).id;
  const wrapped = wrap(bytes);
  const evil = wrap(zipOf('evil'));
  if (kept === 'of a fork') gitHub.addRun({ id: n, headRepository: 'evil/shop' });
  if (kept === 'of pull_request_target') gitHub.addRun({ id: n, event: 'pull_request_target' });
  switch (kept) {
    case 'nowhere':
      return undefined;
    case 'damaged record':
      return 'https://evil.test/a.zip';
    case 'release':
      gitHub.addRelease({ tag: `shop/v${String(n)}`, assets: [{ name: 'a.zip', bytes }] });
      return `release:shop/v${String(n)}/a.zip`;
    case 'twice':
      artifact(wrapped);
      artifact(evil);
      break;
    case 'replaced':
      artifact(evil);
      break;
    case 'deleted':
      gitHub.artifacts.delete(artifact(wrapped));
      break;
    default:
      artifact(kept === 'unwrapped' ? bytes : wrapped, kept === 'expired');
  }
  return `artifact:${String(n)}/${name}`;
}

/** Reads the digests of the builds' contents as the action does. */
export async function learn(folder: string): Promise<void> {
  if (known.size > 0) return;
  for (let build = 0; build <= BUILDS; build += 1) {
    const path = join(folder, `${String(build)}.zip`);
    await writeFile(path, zipOf(build));
    const request = { path, shownPath: path, allowSensitiveFiles: false, enforceLimits: true };
    const { source } = await readSource(request, new AbortController().signal);
    if (source?.kind === 'zip') known.set(zipOf(build).toString('latin1'), source.contentSha256);
  }
}

/** What may be live: the newest that the platform did not refuse and that began at all. */
export function liveOf(recorded: readonly Recorded[]): Recorded | undefined {
  return recorded.findLast(({ end }) => end === 'success' || end === 'error');
}

/** The newest good one older than what may be live, of another content than that and than what was left since. */
export function expectedOf(
  recorded: readonly Recorded[],
  { live, left }: { readonly live: Recorded | undefined; readonly left: ReadonlySet<string> },
): Recorded | undefined {
  if (live === undefined) return undefined;
  const since = liveOf(recorded)?.id ?? 0;
  return recorded.findLast(
    ({ id, end, content }) =>
      id < since && end === 'success' && content !== live.content && !left.has(content),
  );
}
