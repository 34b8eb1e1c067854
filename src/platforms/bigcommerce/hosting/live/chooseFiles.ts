import type { PackedFile } from '../../../../build/index.ts';

/** A file that the site is asked for. */
export type SampleFile = Pick<PackedFile, 'name' | 'sha256'>;

const ASSETS = 'assets/';
const BUILD_ID = /^(?:.*\/)?BUILD_ID$/;
/** Never pages or images: a browser or a cache may handle those differently. */
const ASKED = /\.(?:js|css|json|txt)$/;
/** For the platform, not for visitors. */
const HIDDEN = /^(?:cdn-cgi\/|_headers$|_redirects$)|(?:^|\/)\./;
/** Next.js names a folder after the build. */
const OF_BUILD = /^_next\/static\/(?!chunks\/|css\/|media\/)[^/]+\/_(?:build|ssg)Manifest\.js$/;
/** The name holds a digest of the content. */
const HASHED =
  /[.-](?=[a-z0-9_-]*\d)[a-z0-9_-]{8,}\.(?:js|css|json|txt)$|\/(?=[a-z]*\d)[a-z0-9]{12,}\.(?:js|css)$/i;
/** Parts of Next.js that few builds change. */
const LASTING = /^_next\/static\/chunks\/(?:framework|polyfills|main|main-app|webpack)-[^/]+\.js$/;

const MOST_FILES = 5;
/** Larger ones take the site longer than they are worth. */
export const MOST_BYTES = 1024 * 1024;

/**
 * Chooses at most 5 files that tell a build's site from that of another build: two that are named after the build, two that are
 * named after their content, and one that seldom changes, which shows that the site maps names as expected. If there are fewer of
 * one kind, it takes more of the others. Always the same for the same build, the most distinctive first.
 */
export function chooseFiles(files: readonly PackedFile[]): readonly SampleFile[] {
  const pathed = files
    .filter(({ name, size }) => canBeAsked(name) && size > 0 && size <= MOST_BYTES)
    .sort((one, other) => one.size - other.size || (one.name < other.name ? -1 : 1));
  const kinds: PackedFile[][] = [[], [], []];
  for (const file of pathed) kinds[kindOf(file.name)]?.push(file);
  const [ofBuild = [], hashed = [], lasting = []] = kinds;
  const first = [...ofBuild.slice(0, 2), ...hashed.slice(0, 2), ...lasting.slice(0, 1)];
  const others = [...ofBuild.slice(2), ...hashed.slice(2), ...lasting.slice(1)];
  const chosen = new Set([...first, ...others].slice(0, MOST_FILES));
  return [...ofBuild, ...hashed, ...lasting]
    .filter((file) => chosen.has(file))
    .map(({ name, sha256 }) => ({ name, sha256 }));
}

function canBeAsked(name: string): boolean {
  const path = name.slice(ASSETS.length);
  if (!name.startsWith(ASSETS) || HIDDEN.test(path)) return false;
  return ASKED.test(path) || BUILD_ID.test(path);
}

function kindOf(name: string): 0 | 1 | 2 {
  const path = name.slice(ASSETS.length);
  if (OF_BUILD.test(path) || BUILD_ID.test(path)) return 0;
  return HASHED.test(path) && !LASTING.test(path) ? 1 : 2;
}

/** Returns where visitors get a file of a build: `assets/a b.js` at `/a%20b.js`. */
export function pathOf({ name }: Pick<SampleFile, 'name'>): string {
  return name
    .slice(ASSETS.length - 1)
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** Writes what a later run needs to know of a build: its most distinctive file. Undefined when it has none. */
export function recordOf(files: readonly PackedFile[]): string | undefined {
  const [file] = chooseFiles(files);
  return file && `${file.sha256} ${file.name}`;
}

const LONGEST_NAME = 1024;

/** Reads what {@link recordOf} wrote. Anybody may have written it: undefined unless it is a file that could be asked for. */
export function readRecord(text: string | undefined): SampleFile | undefined {
  const [, sha256, name] = /^([0-9a-f]{64}) (.+)$/.exec(text ?? '') ?? [];
  if (sha256 === undefined || name === undefined || name.length > LONGEST_NAME) return undefined;
  const leaves = name.split('/').some((part) => part === '' || part === '.' || part === '..');
  return canBeAsked(name) && !leaves && name.isWellFormed() ? { name, sha256 } : undefined;
}
